"""Reads back what the generator wrote, knowing the file formats and nothing of the generator."""

import csv
import hashlib
from pathlib import Path
from typing import Any, TypeAlias

import orjson

Json: TypeAlias = dict[str, Any]


def document(path: Path) -> Json:
    """A catalogue file as one object; of NDJSON the header with the lines after it as items."""
    data = path.read_bytes()
    if path.suffix == ".ndjson":
        head, *items = map(orjson.loads, data.splitlines())
        return {**head, "items": items}
    loaded: Json = orjson.loads(data)
    return loaded


def catalogues(folder: Path, kind: str) -> dict[str, Json]:
    """The files of one kind by their path in the folder, in the order of their paths."""
    found: dict[str, Json] = {}
    for path in sorted((*folder.rglob("*.json"), *folder.rglob("*.ndjson"))):
        read = document(path)
        if read["kind"] == kind:
            found[path.relative_to(folder).as_posix()] = read
    return found


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table of planted things."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of every file by its path in the folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
