"""Several files written by one command."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from svccat.cli.output import deliver
from svccat.model.errors import OutputError
from svccat.model.reasons import reason
from svccat.model.text import Text


def places(output: Path, names: Sequence[str], suffix: str) -> list[Path]:
    """Where files go: below a folder, or the one file there is to the file that is named.

    Raises:
        OutputError: several files would go to one.
    """
    if output.suffix.lower() != suffix or os.path.isdir(output):  # noqa: PTH112  Path raises
        return [output / name for name in names]
    if len(names) == 1:
        return [output]
    zh = f"{output}：有 {len(names)} 个目录要写，请给 -o 一个文件夹"
    en = f"{output}: there are {len(names)} catalogues to write, give -o a folder"
    raise OutputError(Text(zh, en))


def keep(targets: Sequence[Path]) -> None:
    """Refuses to replace a file.

    Raises:
        OutputError: one of them exists.
    """
    for target in targets:
        if os.path.exists(target):  # noqa: PTH110  Path raises for a name that is too long
            zh = f"{target}：已有，什么都没有写；要覆盖请加 --force"
            raise OutputError(
                Text(zh, f"{target} exists, nothing was written; --force replaces it")
            )


def put(content: bytes, target: Path, inputs: Iterable[Path]) -> None:
    """A file and the folders that it lies in; never in the place of an input.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = reason(error)
        zh = f"{target.parent}：无法建立文件夹（{why.zh}）"
        raise OutputError(Text(zh, f"{target.parent}: cannot be created ({why.en})")) from error
    deliver(content, target, inputs)
