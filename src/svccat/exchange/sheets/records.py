"""The rows of a list as records, main and sub-items each as one of their own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from svccat.exchange.records import Record
from svccat.exchange.sheets.heads import Head
from svccat.exchange.sheets.labels import (
    MAIN_BOTH,
    MAIN_CODE,
    MAIN_NAME,
    SUB_BOTH,
    SUB_CODE,
    SUB_NAME,
)
from svccat.exchange.sheets.recognised import CATEGORY, CODE, LIMITS, MAIN, NAME, PARENT
from svccat.exchange.sheets.rows import Line, blocks
from svccat.exchange.sheets.texts import WORDS, both
from svccat.model.finding import Place
from svccat.model.sheet import Cell, shown

_NONE = frozenset({"", "无", "/", "-", "—", "——", "－"})
_YES_NO = {"是": True, "否": False}
_JUDGED = ("cross_province", "one_window")


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where the columns of a row stand."""

    path: str
    sheet: str
    line: int
    columns: Mapping[str, int]

    def __call__(self, column: str) -> Place:
        """The cell of a column, the first one for what is no column of the sheet."""
        return Place(self.path, "", self.line, self.columns.get(column, 0) + 1, self.sheet)


class Rows:
    """Turns rows into records; `code` is the head of the items' own code, `name` of their name."""

    def __init__(
        self, path: str, sheet: str, columns: Mapping[str, Head], code_member: str
    ) -> None:
        self._path, self._sheet = path, sheet
        self._names = columns
        to = {head.to: (name, head.column) for name, head in columns.items() if head.to}
        self._at = {member: column for member, (_, column) in to.items()}
        self._member = {name: head.to for name, head in columns.items()}
        self._number = {name: head.column for name, head in columns.items()}
        self._code, self._name = self._at.get(code_member), self._at.get("name")
        types = ("type", "category")
        self._category = next((name for name, head in columns.items() if head.to in types), "")
        self._units = {
            columns_name: (head.unit, self._at.get(f"{head.to}.unit"))
            for columns_name, head in columns.items()
            if head.to in LIMITS
        }
        skipped = {MAIN_NAME, MAIN_CODE, MAIN_BOTH, SUB_NAME, SUB_CODE, SUB_BOTH}
        self._taken = [
            (name, head.column)
            for name, head in columns.items()
            if head.to not in skipped and not head.to.endswith("_limit.unit")
        ]
        self._judged = [name for name, head in columns.items() if head.to in _JUDGED]

    @property
    def parts(self) -> bool:
        """Whether the list has columns for main or sub-items."""
        return any(
            one in self._at
            for one in (MAIN_NAME, MAIN_CODE, MAIN_BOTH, SUB_NAME, SUB_CODE, SUB_BOTH)
        )

    def plain(self, lines: Sequence[Line]) -> Iterator[Record]:
        """A record for each row."""
        for line in lines:
            yield Record(self._values(line), self._place(line, self._number))

    def main_and_sub(self, lines: Sequence[Line], *, powers: bool) -> Iterator[Record]:
        """A record for each sub-item and, in lists of powers, for each main item that has some."""
        columns = [self._at[one] for one in (MAIN_BOTH, MAIN_CODE, MAIN_NAME) if one in self._at]
        if not columns and self._name is not None and not powers:
            columns = []
        for block in blocks(lines, columns) if columns else ([line] for line in lines):
            yield from self._block(block, powers=powers)

    def _block(self, block: Sequence[Line], *, powers: bool) -> Iterator[Record]:
        code, name = self._main(block[0])
        subs = [(line, sub) for line in block for sub in self._subs(line, code, name)]
        alone = [line for line in block if not self._subs(line, code, name)]
        whole = bool(subs) and powers
        if alone:
            for line in alone:
                own = self._cell(line, self._code) or code
                code = own if whole else code
                yield self._record(
                    line, own, self._main(line)[1] or name or self._cell(line, self._name), SUB_NAME
                )
        elif whole:
            values = self._together(block, code, name)
            yield Record(values, self._place(block[0], self._placed(MAIN_NAME)))
        for line, (sub_code, sub_name) in subs:
            own = sub_code or (
                "" if MAIN_CODE in self._at and self._code is None else self._cell(line, self._code)
            )
            record = self._record(line, own, sub_name, MAIN_NAME)
            more = {PARENT: code} if powers and code else dict(zip(MAIN, (name, code), strict=True))
            yield Record(
                {**record.values, **{to: value for to, value in more.items() if value}},
                record.where,
            )

    def _main(self, line: Line) -> tuple[str, str]:
        if MAIN_BOTH in self._at:
            found = both(self._cell(line, self._at[MAIN_BOTH]))
            return found[0] if found else ("", "")
        return self._cell(line, self._at.get(MAIN_CODE)), self._cell(line, self._at.get(MAIN_NAME))

    def _subs(self, line: Line, code: str, name: str) -> list[tuple[str, str]]:
        """The sub-items of a row; one that is its main item again is none."""
        if SUB_BOTH in self._at:
            text = self._cell(line, self._at[SUB_BOTH])
            return [] if text in _NONE else both(text)
        sub_code = self._cell(line, self._at.get(SUB_CODE))
        sub_name = self._cell(line, self._at.get(SUB_NAME))
        sub_name = "" if sub_name in _NONE else sub_name
        sub_code = "" if sub_code in _NONE else sub_code
        if not (sub_name or sub_code) or (sub_name == name and sub_code in {"", code}):
            return []
        return [(sub_code, sub_name)]

    def _record(self, line: Line, code: str, name: str, other: str) -> Record:
        values = self._values(line)
        values |= {to: value for to, value in ((CODE, code), (NAME, name)) if value}
        return Record(values, self._place(line, self._placed(other, main=other == SUB_NAME)))

    def _placed(self, other: str, *, main: bool | None = None) -> dict[str, int]:
        """The columns, those of names and codes being the main item's or the sub-item's."""
        is_main = other == MAIN_NAME if main is None else main
        ways = (MAIN_NAME, MAIN_CODE, MAIN_BOTH) if is_main else (SUB_NAME, SUB_CODE, SUB_BOTH)
        name, code, joined = (self._at.get(one) for one in ways)
        first = next((one for one in (name, joined, self._name) if one is not None), 0)
        second = next((one for one in (code, joined, self._code) if one is not None), first)
        over = next(
            (self._at[one] for one in (MAIN_CODE, MAIN_BOTH, MAIN_NAME) if one in self._at), 0
        )
        return {
            **self._number,
            NAME: first,
            CODE: second,
            PARENT: over,
            MAIN[0]: over,
            MAIN[1]: over,
        }

    def _together(self, block: Sequence[Line], code: str, name: str) -> dict[str, object]:
        """What a main item has that has no row of its own: what all of its sub-items agree in."""
        every = [self._values(line) for line in block]
        values: dict[str, object] = {}
        for column in dict.fromkeys(name for one in every for name in one):
            texts = list(dict.fromkeys(shown(one[column]) for one in every if column in one))  # type: ignore[arg-type]  # cells
            if len(texts) == 1 and all(column in one for one in every):
                values[column] = every[0][column]
            elif self._member.get(column) == "exercise_levels":
                words = (word for text in texts for word in WORDS.split(text) if word)
                values[column] = "、".join(dict.fromkeys(words))
            elif self._member.get(column) == "legal_basis":
                values[column] = "\n".join(texts)
        return values | {to: value for to, value in ((CODE, code), (NAME, name)) if value}

    def _values(self, line: Line) -> dict[str, object]:
        cells = line.cells
        width = len(cells)
        values: dict[str, object] = {
            name: cells[column]
            for name, column in self._taken
            if column < width and cells[column] != ""
        }
        for name in self._units.keys() & values.keys():
            values[name] = self._limit(line, cells[self._number[name]], *self._units[name])
        for name in self._judged:
            text = values.get(name)
            if isinstance(text, str):
                values[name] = _YES_NO.get(text.strip(), text)
        if line.category and self._category not in values:
            values[CATEGORY] = line.category
        return values

    def _limit(self, line: Line, cell: Cell, unit: str, column: int | None) -> Cell:
        """A bare number with the unit that stands in the head or in a column of its own."""
        text = shown(cell).strip()
        known = self._cell(line, column) or unit
        bare = text.replace(".", "", 1).isdigit() and text.isascii()
        if bare and known:
            return f"{text}{ {'1': '工作日', '2': '自然日'}.get(known, known) }"
        return text

    def _cell(self, line: Line, column: int | None) -> str:
        if column is None or column >= len(line.cells):
            return ""
        return shown(line.cells[column]).strip()

    def _place(self, line: Line, columns: Mapping[str, int]) -> Callable[[str], Place]:
        return RowPlace(self._path, self._sheet, line.row + 1, columns)
