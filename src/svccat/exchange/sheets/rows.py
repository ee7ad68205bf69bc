"""The rows under the heads: which are items, which are titles of groups, sums, remarks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from svccat.exchange.sheets.heads import Heads, plain
from svccat.model.fields import TYPES
from svccat.model.sheet import Cell, Sheet, shown

_COUNT = re.compile(r"共\s*(?:计)?\s*([0-9]+)\s*[项个]")
_SUM = re.compile(r"\A(?:合计|小计|总计|共计|共\s*[0-9]+\s*[项个])")
_GROUP = re.compile(r"\A[(（]?[一二三四五六七八九十]+[)）、.．]")
_REMARK = re.compile(
    r"\A(?:注|备注|说明|填表说明|填表人|填报人|填报单位|审核人|附件?)[0-9]*[:：、]?"
)
_MOST_FILLED = 30_000_000
_FEW = 3
_SHORT = 40  # heads are no longer
_FIRST = frozenset({"1", "(1)", "（1）", "①"})


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list: its number from 0, its cells with merged ones filled, its group's type."""

    row: int
    cells: Sequence[Cell]
    category: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A row that says how many items there are: main ones, or all; `ahead`: those that follow."""

    row: int
    text: str
    numbers: tuple[int, ...]
    ahead: bool


@dataclass(slots=True)
class Lines:
    """What is under the heads, in order; `passed` are (row, text, reason)."""

    items: list[Line] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    passed: list[tuple[int, str, str]] = field(default_factory=list)


SUMS, GROUPS, REMARKS, AGAIN, NUMBERS = "合计行", "分组标题行", "说明行", "重复的表头", "列号行"


def lines_of(sheet: Sheet, heads: Heads) -> Lines:
    """The rows of a list, told apart."""
    found = Lines()
    fill = _fill(sheet, heads)
    judge = _Judge(sheet, heads)
    category = ""
    for row in range(heads.first, len(sheet.rows)):
        cells = sheet.rows[row]
        filled = [at for at, cell in enumerate(cells) if cell != "" and shown(cell).strip()]
        if not filled and row not in fill:
            continue
        reason = judge.reason(row, filled, cells) if filled else ""
        if reason:
            first = shown(cells[filled[0]]).strip()
            found.passed.append((row, first, reason))
            if reason in {GROUPS, SUMS}:
                category = _category(first) or category
                text = " ".join(shown(cells[at]) for at in filled)
                _count(found, row, text, ahead=reason == GROUPS)
            continue
        if row in fill:
            cells = list(cells)
            for column, value in fill[row]:
                cells[column] = value
        found.items.append(Line(row, cells, category))
    return found


class _Judge:
    """Knows of a row why it is no item."""

    def __init__(self, sheet: Sheet, heads: Heads) -> None:
        self._wide = _wide(sheet)
        self._texts = {plain(head.text) for head in heads.columns}
        self._texts |= {plain(head.text.rpartition("/")[2]) for head in heads.columns}
        self._count = len(heads.columns)
        self._known = {one.column for one in heads.columns if one.to not in {"", "number"}}

    def reason(self, row: int, filled: Sequence[int], cells: Sequence[Cell]) -> str:
        """Why, "" for a row that is an item."""
        first = shown(cells[filled[0]]).strip()
        if _SUM.match(first) and len(filled) <= _FEW:  # the word, a number or two
            return SUMS
        if len(filled) == 1:
            broad = self._wide.get(row, 0) * 2 > self._count or filled[0] not in self._known
            return _of_one(first, broad=broad)
        if len(first) > _SHORT or (plain(first) not in self._texts and first not in _FIRST):
            return ""
        return self._of_several([plain(shown(cells[at])) for at in filled])

    def _of_several(self, texts: Sequence[str]) -> str:
        if len(texts) * 2 > self._count and all(text in self._texts for text in texts):
            return AGAIN
        if len(texts) > _FEW:
            numbers = [text.strip("()") for text in texts]
            if numbers == [str(at) for at in range(1, len(numbers) + 1)]:
                return NUMBERS
        return ""


def _of_one(text: str, *, broad: bool) -> str:
    """What a row of one cell is; `broad`: it spans the sheet, or stands where nothing of items does."""
    if _COUNT.search(text) or (broad and (_GROUP.match(text) or _category(text))):
        return GROUPS
    return REMARKS if broad or _REMARK.match(text) else ""


def _category(text: str) -> str:
    return next((one for one in TYPES if one in text), "")


def _count(found: Lines, row: int, text: str, *, ahead: bool) -> None:
    numbers = tuple(int(one) for one in _COUNT.findall(text))
    if numbers:
        found.counts.append(Count(row, text, numbers, ahead))


def _fill(sheet: Sheet, heads: Heads) -> dict[int, list[tuple[int, Cell]]]:
    """By row the cells that are empty there because they are merged with one above."""
    found: defaultdict[int, list[tuple[int, Cell]]] = defaultdict(list)
    left_over = _MOST_FILLED
    for top, left, bottom, _ in sheet.merges:
        last = min(bottom, len(sheet.rows) - 1)
        if top < heads.first or last <= top or left >= len(sheet.rows[top]):
            continue
        left_over -= last - top
        value = sheet.rows[top][left]
        if left_over < 0 or value == "":
            continue
        for row in range(top + 1, last + 1):
            found[row].append((left, value))
    return found


def _wide(sheet: Sheet) -> dict[int, int]:
    """By row the widest merged area that begins there."""
    found: dict[int, int] = {}
    for top, left, _, right in sheet.merges:
        found[top] = max(found.get(top, 0), right - left + 1)
    return found


def blocks(lines: Sequence[Line], columns: Sequence[int]) -> Iterator[list[Line]]:
    """Neighbouring rows that agree in some columns; an empty cell goes on with the one above."""
    group: list[Line] = []
    known: tuple[str, ...] = ()
    for line in lines:
        texts = tuple(
            shown(line.cells[at]).strip() if at < len(line.cells) else "" for at in columns
        )
        goes_on = bool(group) and (texts == known or not any(texts))
        if not goes_on and group:
            yield group
            group = []
        known = texts if any(texts) or not group else known
        group.append(line)
    if group:
        yield group
