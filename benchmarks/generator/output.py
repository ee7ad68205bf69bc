"""Catalogue files and tables of what was planted, written as they are made."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

import orjson

from benchmarks.generator.content import Item

EDITION: Final = "2025-06"
AS_OF: Final = "2025-06-30"


@dataclass(frozen=True, slots=True)
class Written:
    """How much one file holds."""

    bytes: int
    items: int


@dataclass(frozen=True, slots=True)
class Layout:
    """How files are written: JSON with one item a line, indented JSON, or NDJSON.

    Raises:
        ValueError: both were asked for; a line of NDJSON cannot be indented.
    """

    ndjson: bool = False
    indent: bool = False

    def __post_init__(self) -> None:
        if self.ndjson and self.indent:
            raise ValueError("NDJSON cannot be indented")

    @property
    def suffix(self) -> str:
        """Ending of the files' names."""
        return ".ndjson" if self.ndjson else ".json"

    def write(self, path: Path, header: Item, items: Iterable[Item]) -> Written:
        """Writes one catalogue file, folder included; items are taken one by one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            count = (self._lines if self.ndjson else self._document)(file, header, items)
            return Written(file.tell(), count)

    def _lines(self, file: BinaryIO, header: Item, items: Iterable[Item]) -> int:
        count = 0
        file.write(orjson.dumps(header, option=orjson.OPT_APPEND_NEWLINE))
        for item in items:
            file.write(orjson.dumps(item, option=orjson.OPT_APPEND_NEWLINE))
            count += 1
        return count

    def _document(self, file: BinaryIO, header: Item, items: Iterable[Item]) -> int:
        option = orjson.OPT_INDENT_2 if self.indent else 0
        head = orjson.dumps(header, option=option)
        file.write(head[:-2] + b',\n  "items": [' if self.indent else head[:-1] + b',"items":[')
        count = 0
        for count, item in enumerate(items, 1):
            data = orjson.dumps(item, option=option)
            if self.indent:  # a line break inside a text is written \n, so these are all layout
                data = b"    " + data.replace(b"\n", b"\n    ")
            file.write(b",\n" if count > 1 else b"\n")
            file.write(data)
        file.write(b"\n  ]\n}\n" if self.indent else b"\n]}\n")
        return count


class Table:
    """A table of planted things: tab-separated, one heading line, rows as they come."""

    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self.rows = 0

    def __enter__(self) -> Self:
        self._line(self._columns)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, *values: object) -> None:
        """Adds a row; values hold no tab and no line break."""
        self._line(values)
        self.rows += 1

    def _line(self, values: tuple[object, ...]) -> None:
        self._file.write("\t".join(map(str, values)) + "\n")


def header(kind: str, jurisdiction: Item, authority: Item | None = None) -> Item:
    """A file's header without its items (contract section 1); a laws file has no authority."""
    owner = {} if authority is None else {"authority": authority}
    return {
        "kind": kind,
        "format": 1,
        "jurisdiction": jurisdiction,
        **owner,
        "edition": EDITION,
        "as_of": AS_OF,
    }
