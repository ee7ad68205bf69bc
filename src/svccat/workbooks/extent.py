"""How far the cells of a sheet reach, and which are formulas, found before the sheet is opened.

A reader sets up every cell between the first and the last one; two cells at opposite corners would
be 17 thousand million.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from svccat.model.text import Text
from svccat.workbooks.container import RefusedError, broken

MOST_CELLS = 30_000_000
_BLOCK = 1 << 22
_COLUMN = re.compile(rb"""\sr=["']([A-Z]{1,3})[0-9]""")
_ROW = re.compile(rb"""\sr=["'][A-Z]{1,3}([0-9]{1,7})["']""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*?\bt=["']e["'])(?:[^>]*?\s)?r=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)""",
    re.DOTALL,
)
_LOOK = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\bs=["']([0-9]+)["'][^>]*(?<!/)>""")
_PLACE = re.compile(rb"""\sr=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_CONTENT = re.compile(rb"</(?:\w+:)?c>")
_FORMULA = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(<(?:\w+:)?v>[^<])?"""
)
_ROW_END = b"row>"


@dataclass(slots=True)
class Extent:
    """Rows and columns up to the last cell with content; formulas by (row, column) from 0.

    `without` are the formulas whose result is not in the file, `errors` cells with an error value.
    `padded` are numbers that are shown with so many digits, zeros in front: codes, in fact.
    """

    rows: int = 0
    columns: int = 0
    formulas: int = 0
    without: list[tuple[int, int]] = field(default_factory=list)
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    padded: dict[tuple[int, int], int] = field(default_factory=dict)


def extent_of(archive: zipfile.ZipFile, part: str, digits: Mapping[bytes, int]) -> Extent:
    """The extent of a worksheet of an .xlsx, read in a stream.

    `digits` are the looks that show numbers with zeros in front, by their number.

    Raises:
        RefusedError: its cells lie too far apart to be held.
    """
    found = Extent()
    for block in _blocks(archive, part):
        if _CONTENT.search(block) is None:
            continue  # cells that only have a look
        found.rows = max(found.rows, *map(int, set(_ROW.findall(block))), 0)
        found.columns = max(found.columns, *map(_number, set(_COLUMN.findall(block))), 0)
        _formulas(block, found)
        _errors(block, found)
        if digits:
            _codes(block, found, digits)
    _bearable(found.rows, found.columns)
    return found


def _formulas(block: bytes, found: Extent) -> None:
    if b"f>" in block or b"f/>" in block or b"<f " in block:
        for match in _FORMULA.finditer(block):
            found.formulas += 1
            if match[3] is None:
                found.without.append((int(match[2]) - 1, _number(match[1]) - 1))


def _errors(block: bytes, found: Extent) -> None:
    if b't="e"' in block or b"t='e'" in block:
        for match in _ERROR.finditer(block):
            spot = (int(match[2]) - 1, _number(match[1]) - 1)
            found.errors.append((*spot, match[3].decode("utf-8", "replace")))


def _codes(block: bytes, found: Extent, digits: Mapping[bytes, int]) -> None:
    for match in _LOOK.finditer(block):
        if match[1] in digits and (ref := _PLACE.search(match[0])):
            found.padded[int(ref[2]) - 1, _number(ref[1]) - 1] = digits[match[1]]


def bearable_ods(data: bytes) -> None:
    """Refuses tables of an .ods whose repeated cells come to more than can be held.

    Raises:
        RefusedError: they do, or the content is no XML.
    """
    table = _Table()
    parser = expat.ParserCreate()
    parser.ordered_attributes = False
    parser.StartElementHandler = table.begin
    parser.EndElementHandler = table.end
    parser.StartDoctypeDeclHandler = lambda *_: broken()
    try:
        parser.Parse(data, True)  # noqa: FBT003  expat's own
    except expat.ExpatError:
        broken()


class _Table:
    """Rows and columns of the table that is read, empty ones at its end left out."""

    def __init__(self) -> None:
        self._rows = self._columns = self._row = self._width = 0
        self._repeat = 1
        self._filled = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "table":
                self._rows = self._columns = self._row = 0
            case "table-row":
                self._repeat = _count(attributes, "table:number-rows-repeated")
                self._width, self._filled = 0, False
            case "table-cell" | "covered-table-cell":
                self._width += _count(attributes, "table:number-columns-repeated")
                if "office:value-type" in attributes:
                    self._filled = True
                    self._columns = max(self._columns, self._width)
            case _:
                pass

    def end(self, name: str) -> None:
        if name.rpartition(":")[2] == "table-row":
            self._row += self._repeat
            if self._filled:
                self._rows = self._row
                _bearable(self._rows, self._columns)


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 1  # noqa: PLR2004


def _bearable(rows: int, columns: int) -> None:
    if rows * columns > MOST_CELLS:
        raise RefusedError(
            Text(
                f"有内容的单元格一直到第 {rows} 行、第 {columns} 列，跨度过大，没有读取；请删去表格以外的内容",
                f"cells with content reach to row {rows} and column {columns}, too far to be read: delete what lies outside of the table",
            )
        )


def _blocks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """A part's bytes in blocks that end with a row, as far as rows are not too long."""
    rest = b""
    with archive.open(part) as stream:
        while block := stream.read(_BLOCK):
            rest += block
            end = rest.rfind(_ROW_END) + 1 and rest.rfind(_ROW_END) + len(_ROW_END)
            if end or len(rest) > 4 * _BLOCK:
                yield rest[: end or None]
                rest = rest[end:] if end else b""
    yield rest


def _number(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number
