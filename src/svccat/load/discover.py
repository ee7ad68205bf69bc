"""Which files a run reads, in an order that does not depend on how they were given."""

import os
from collections.abc import Sequence
from pathlib import Path

from svccat.model.errors import InputError
from svccat.model.source import Source
from svccat.model.text import Text

SUFFIXES = (".json", ".ndjson")


def discover(paths: Sequence[Path]) -> list[Source]:
    """Every catalogue file named or lying in a folder named, each once, sorted by path.

    Paths in outputs are relative to the folder given, with forward slashes; where several are
    given, to their common folder. Hidden files and folders are passed over.

    Raises:
        InputError: a path does not exist, or nothing at all was found.
    """
    for path in paths:
        if not path.exists():
            raise InputError(
                Text(
                    f"找不到 {path}：请检查路径是否写对。",
                    f"{path} does not exist: check the path.",
                )
            )
    base = _base(paths)
    found: dict[Path, Source] = {}
    for path in paths:
        inside = _walk(path) if path.is_dir() else [path]
        for file in inside:
            key = file.resolve()
            name = Path(os.path.relpath(file.absolute(), base)).as_posix()
            named = path == file or (key in found and found[key].named)
            found[key] = Source(file, name, named)
    if not found:
        listed = "、".join(str(path) for path in paths)
        raise InputError(
            Text(
                f"{listed} 中没有目录文件：应放入 .json 或 .ndjson 文件。",
                f"no catalogue in {listed}: put .json or .ndjson files there.",
            )
        )
    return sorted(found.values(), key=lambda source: source.path)


def _base(paths: Sequence[Path]) -> Path:
    folders = [path.absolute() if path.is_dir() else path.absolute().parent for path in paths]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _walk(folder: Path) -> list[Path]:
    files: list[Path] = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [
            Path(here, name)
            for name in sorted(names)
            if not name.startswith(".") and name.lower().endswith(SUFFIXES)
        ]
    return files
