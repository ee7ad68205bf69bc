"""Which files a run reads, in an order that does not depend on how they were given."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import BinaryIO

from svccat.model.errors import InputError
from svccat.model.source import STDIN, Source
from svccat.model.text import Text

SUFFIXES = (".json", ".ndjson", ".jsonl", ".parquet")
BOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".et")  # read where they are named, not in folders
DASH = Path("-")  # standard input


def refuse_missing(paths: Sequence[Path]) -> None:
    """That every path is there.

    Raises:
        InputError: naming the first that is not.
    """
    for path in paths:
        if path != DASH and not os.path.exists(path):  # noqa: PTH110  Path.exists raises behind a closed folder
            raise InputError(
                Text(
                    f"找不到 {path}：请检查路径是否写对。",
                    f"{path} does not exist: check the path.",
                )
            )


def discover(paths: Sequence[Path]) -> list[Source]:
    """Every catalogue file named or lying in a folder named, each once, sorted by path.

    Paths in outputs are relative to the folder given, with forward slashes; where several are
    given, to their common folder. A file reached by several names has the first of them in text
    order. Hidden files and folders are passed over; a folder that cannot be listed stands as a
    file, which then cannot be read. `-` is standard input.

    Raises:
        InputError: a path does not exist, or nothing at all was found.
    """
    refuse_missing(paths)
    base = common_folder(paths)
    found: dict[str, Source] = {}
    for path in paths:
        if path == DASH:
            data = _standard_input()
            found[STDIN] = Source(path, STDIN, named=True, size=len(data), data=data)
            continue
        is_folder = path.is_dir()
        for file in _walk(path) if is_folder else [path]:
            name = Path(os.path.relpath(file, base)).as_posix()
            source = Source(file, name, named=not is_folder, size=_size(file))
            key = os.path.realpath(file)
            known = found.setdefault(key, source)
            first = min(known, source, key=lambda one: one.path)
            found[key] = replace(first, named=known.named or source.named)
    if not found:
        listed = "、".join(str(path) for path in paths)
        raise InputError(
            Text(
                f"{listed} 中没有目录文件：应放入 .json 或 .ndjson 文件。",
                f"no catalogue in {listed}: put .json or .ndjson files there.",
            )
        )
    return sorted(found.values(), key=lambda source: source.path)


def _standard_input() -> bytes:
    """All of it.

    Raises:
        InputError: there is none, or it cannot be read.
    """
    stream = getattr(sys.stdin, "buffer", None)
    reason = ""
    if stream is not None:
        try:
            return _whole(stream)
        except (OSError, ValueError) as error:
            reason = f" ({error})"
    text = Text(f"标准输入读不出来{reason}", f"standard input cannot be read{reason}")
    raise InputError(text)


@cache
def _whole(stream: BinaryIO) -> bytes:
    """A stream's bytes; it can be read once, and a run may ask for its inputs again."""
    return stream.read()


def sizes(paths: Sequence[Path]) -> list[int]:
    """The bytes of each file that `discover` would find, as far as that can be told; never raises."""
    files = (_walk(path) if path.is_dir() else [path] for path in paths if os.path.exists(path))  # noqa: PTH110  as above
    return [_size(file) for found in files for file in found]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # the reader will say why
        return 0


def common_folder(paths: Sequence[Path]) -> Path:
    """The folder that paths in outputs are relative to."""
    whole = [Path(os.path.normpath(path.absolute())) for path in paths if path != DASH]
    folders = [path if path.is_dir() else path.parent for path in whole]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _walk(folder: Path) -> list[Path]:
    files: list[Path] = []

    def cannot_list(error: OSError) -> None:
        files.append(Path(error.filename))

    for here, folders, names in os.walk(folder, onerror=cannot_list):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files += [
            Path(here, name)
            for name in sorted(names)
            if not name.startswith(".") and name.lower().endswith(SUFFIXES)
        ]
    return files
