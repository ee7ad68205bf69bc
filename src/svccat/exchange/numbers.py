"""Codes that a cell holds as a number: zeros in front of them are lost and nobody sees it."""

from collections.abc import Iterable, Mapping

from svccat.codes.items import read, systems_for
from svccat.codes.names import AUTO
from svccat.model.cells import letters
from svccat.model.converted import Problem
from svccat.model.finding import Place
from svccat.model.sheet import Sheet, shown
from svccat.model.text import Text

CODES = frozenset(
    {"basic_code", "implementation_code", "handling_code", "code", "main.code", "sub.code"}
)
_LOST = 6  # zeros in front of a code, at most: 000100001000 has three, some provinces write more
_SHORT = Text(
    "编码存成了数字，开头的 0 可能已丢失；请把单元格设为“文本”后重新填写",
    "a code stored as a number, zeros in front of it may be lost: make the cell text and write it again",
)


def shortened(
    sheet: Sheet, path: str, rows: Iterable[int], columns: Mapping[int, str], place: str
) -> list[Problem]:
    """Numbers that are codes only with zeros in front; `columns` of codes with the member each is for.

    Rows and columns count from 0. `place` is the jurisdiction's code, by whose systems codes are read.
    """
    systems = systems_for(AUTO, place)

    def is_short(text: str) -> bool:
        if not text.isdigit() or read(text, systems):
            return False
        return any(read("0" * zeros + text, systems) for zeros in range(1, _LOST + 1))

    found = []
    for row in rows:
        for column, member in columns.items():
            cell = sheet.rows[row][column] if column < len(sheet.rows[row]) else ""
            if isinstance(cell, int | float) and is_short(shown(cell)):
                at = Place(path, "", row + 1, column + 1, sheet.where)
                found.append(Problem(at, letters(column), member, shown(cell), _SHORT, doubt=True))
    return found
