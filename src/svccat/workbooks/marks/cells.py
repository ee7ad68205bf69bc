"""The cells of a worksheet's XML with another look; every other byte stays."""

import re
from collections.abc import Callable, Mapping

from svccat.model.cells import letters
from svccat.workbooks.container import broken

# A row's cells by column from 0, and the look that a cell gets instead of its own.
Looks = Mapping[int, Mapping[int, str]]
Restyle = Callable[[int, str], int]

_ROW = re.compile(r"<((?:\w+:)?)row(\s[^>]*?)?(/>|>)")
_CELL = re.compile(r"<(?:\w+:)?c(?=[\s/>])([^>]*?)(/?)>")
_REF = re.compile(r"""\sr=["']([A-Z]{1,3})([0-9]+)["']""")
_STYLE = re.compile(r"""\ss=["']([0-9]+)["']""")
_NUMBER = re.compile(r"""\sr=["']([0-9]+)["']""")
_DATA = re.compile(r"<((?:\w+:)?)sheetData\s*(/>|>)")


def restyled(xml: str, looks: Looks, restyle: Restyle) -> str:
    """A worksheet with looks for cells; `restyle` gives the number of a look over a cell's own one.

    Cells and rows that are not there are put in their place.
    """
    opened = _DATA.search(xml)
    if opened is None:
        broken()
    prefix = opened[1]
    if opened[2] == "/>":
        rows = "".join(_new_row(prefix, row, looks[row], restyle) for row in sorted(looks))
        whole = f"<{prefix}sheetData>{rows}</{prefix}sheetData>"
        return xml[: opened.start()] + whole + xml[opened.end() :]
    end = xml.index(f"</{prefix}sheetData>", opened.end())
    parts = [xml[: opened.end()]]
    left = sorted(looks)
    at = opened.end()
    number = -1
    while match := _ROW.search(xml, at, end):
        given = _NUMBER.search(match[2] or "")
        number = int(given[1]) - 1 if given else number + 1
        close = match.end() if match[3] == "/>" else xml.index(f"</{match[1]}row>", match.end())
        last = close if match[3] == "/>" else close + len(f"</{match[1]}row>")
        while left and left[0] < number:
            row = left.pop(0)
            parts.append(xml[at : match.start()] + _new_row(prefix, row, looks[row], restyle))
            at = match.start()
        if left and left[0] == number:
            row = left.pop(0)
            inside = "" if match[3] == "/>" else xml[match.end() : close]
            head = f"<{match[1]}row{match[2] or ''}>"
            cells = _row(inside, match[1], row, looks[row], restyle)
            parts.append(xml[at : match.start()] + head + cells + f"</{match[1]}row>")
        else:
            parts.append(xml[at:last])
        at = last
    parts += [_new_row(prefix, row, looks[row], restyle) for row in left]
    return "".join([*parts, xml[at:]])


def _row(inside: str, prefix: str, row: int, looks: Mapping[int, str], restyle: Restyle) -> str:
    parts: list[str] = []
    left = sorted(looks)
    at = 0
    column = -1
    for match in _CELL.finditer(inside):
        given = _REF.search(match[1])
        column = column_of(given[1]) if given else column + 1
        while left and left[0] < column:
            new = _new_cell(prefix, row, left[0], looks[left[0]], restyle)
            left.pop(0)
            parts.append(inside[at : match.start()] + new)
            at = match.start()
        if left and left[0] == column:
            look = looks[left.pop(0)]
            style = _STYLE.search(match[1])
            number = restyle(int(style[1]) if style else 0, look)
            bare = _STYLE.sub("", match[1])
            name = match[0][: match[0].index("c") + 1]
            parts.append(
                inside[at : match.start()] + f'{name}{bare.rstrip()} s="{number}"{match[2]}>'
            )
            at = match.end()
    rest = [_new_cell(prefix, row, one, looks[one], restyle) for one in left]
    return "".join([*parts, inside[at:], *rest])


def _new_row(prefix: str, row: int, looks: Mapping[int, str], restyle: Restyle) -> str:
    cells = "".join(_new_cell(prefix, row, one, looks[one], restyle) for one in sorted(looks))
    return f'<{prefix}row r="{row + 1}">{cells}</{prefix}row>'


def _new_cell(prefix: str, row: int, column: int, look: str, restyle: Restyle) -> str:
    return f'<{prefix}c r="{letters(column)}{row + 1}" s="{restyle(0, look)}"/>'


def column_of(name: str) -> int:
    """The number from 0 of a column by its letters."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1
