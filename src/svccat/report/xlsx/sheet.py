"""A sheet as a table: heads that stay, a filter, widths for Chinese; text is never a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from svccat.model.pattern import pattern
from svccat.model.rate import Rate
from svccat.model.text import Lang
from svccat.report.columns import width
from svccat.report.digest.shown import shown

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Value: TypeAlias = "str | tuple[str, ...] | int | float | Rate | Link | None"  # a tuple: lines

_FORBIDDEN = pattern(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31
_LONGEST = 32_767  # characters that a cell takes
_LINE, _TALLEST = 14.5, 409  # points: a line's height, and what a row can have
_STARTS = ("=", "+", "-", "@")  # of text that a person who edits the cell would turn into a formula


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to another sheet of the workbook."""

    text: str
    sheet: str


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; its width counts Latin letters, a Chinese character takes two."""

    title: str
    width: int = 12


class Names:
    """Sheets' names as Excel allows them: 31 characters, no two alike whatever their case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, wanted: str) -> str:
        """A name close to the one wanted that no sheet has yet."""
        plain = _FORBIDDEN.sub("_", wanted).strip("' ")[:_LONGEST_NAME].strip("' ") or "_"
        name, number = plain, 1
        while name.casefold() in self._taken or name.casefold() == "history":
            number += 1
            end = f" ({number})"
            name = plain[: _LONGEST_NAME - len(end)] + end
        self._taken.add(name.casefold())
        return name


class Styles:
    """The formats of a workbook."""

    def __init__(self, book: "Workbook") -> None:
        base = {"valign": "top", "font_name": "Microsoft YaHei", "font_size": 10}
        wrap = base | {"text_wrap": True}
        self.text: Format = book.add_format(wrap)
        self.quoted: Format = book.add_format(wrap | {"quote_prefix": True})
        self.number: Format = book.add_format(base | {"num_format": "#,##0"})
        self.score: Format = book.add_format(base | {"num_format": "0.00"})
        self.rate: Format = book.add_format(base | {"num_format": "0.00%"})
        self.link: Format = book.add_format(base | {"font_color": "#174A7C", "underline": 1})
        self.head: Format = book.add_format(
            wrap | {"bold": True, "bg_color": "#E9F0F7", "bottom": 1, "valign": "vcenter"}
        )
        self.title: Format = book.add_format(base | {"bold": True, "font_size": 16})
        self.section: Format = book.add_format(base | {"bold": True, "font_size": 12})
        self._cells: dict[str, tuple[str, Format]] = {}

    def cell(self, text: str, lang: Lang) -> tuple[str, "Format"]:
        """A text as it is shown and its format, worked out once for all cells that say the same."""
        known = self._cells.get(text)
        if known is None:
            whole = shown(text, lang)
            known = (whole, self.quoted if whole.startswith(_STARTS) else self.text)
            self._cells[text] = known
        return known


class Sheet:
    """Writes values row by row; what a value is decides how it is written."""

    def __init__(self, sheet: "Worksheet", styles: Styles, lang: Lang) -> None:
        self._sheet = sheet
        self._styles = styles
        self._lang = lang
        self._row = 0

    def line(self, text: str, style: "Format", height: float | None = None) -> None:
        """One line over several columns."""
        self._sheet.write_string(self._row, 0, shown(text, self._lang), style)
        if height is not None:
            self._sheet.set_row(self._row, height)
        self._row += 1

    def paragraph(self, text: str, columns: int, height: float) -> None:
        """Text in a cell that takes several columns."""
        self._sheet.merge_range(self._row, 0, self._row, columns - 1, "", self._styles.text)
        self._sheet.write_string(self._row, 0, *self._styles.cell(text, self._lang))
        self._sheet.set_row(self._row, height)
        self._row += 1

    def skip(self) -> None:
        """An empty row."""
        self._row += 1

    def link(self, link: Link) -> None:
        """A line that leads elsewhere."""
        self._value(self._row, 0, link)
        self._row += 1

    def widths(self, widths: Sequence[int]) -> None:
        """The columns' widths."""
        for place, wide in enumerate(widths):
            self._sheet.set_column(place, place, wide)

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Value]],
        *,
        filtered: bool = True,
    ) -> None:
        """Heads and rows; a filtered table is the sheet's last and keeps its heads in sight."""
        top = self._row
        for place, column in enumerate(columns):
            self._sheet.write_string(top, place, column.title, self._styles.head)
        for row in rows:
            self._row += 1
            for place, value in enumerate(row):
                self._value(self._row, place, value)
            lines = max(map(self._lines_of, row, columns), default=1) if filtered else 1
            if lines > 1:
                self._sheet.set_row(self._row, min(lines * _LINE, _TALLEST))
        if filtered:
            self.widths([column.width for column in columns])
            self._sheet.freeze_panes(top + 1, 0)
            self._sheet.autofilter(top, 0, max(self._row, top + 1), len(columns) - 1)
            self._sheet.repeat_rows(top)
        self._row += 1

    def _lines_of(self, value: Value, column: Column) -> int:
        """How many lines a value takes; not every program works out rows' heights by itself."""
        parts = (value,) if isinstance(value, str) else value
        if not isinstance(parts, tuple):
            return 1
        return sum(max(1, ceil(width(part) / (column.width - 1))) for part in parts)

    def _value(self, row: int, place: int, value: Value) -> None:
        styles = self._styles
        match value:
            case None | "":
                return
            case str():
                self._sheet.write_string(row, place, *styles.cell(value, self._lang))
            case tuple():
                self._lines(row, place, value)
            case Link():
                target = value.sheet.replace("'", "''")
                text = shown(value.text, self._lang, 200)
                self._sheet.write_url(row, place, f"internal:'{target}'!A1", styles.link, text)
            case Rate():
                if value.compared:
                    # Cut like the text forms: 100 % only where all agree.
                    share = value.same * 10_000 // value.compared / 10_000
                    self._sheet.write_number(row, place, share, styles.rate)
                else:
                    self._sheet.write_string(row, place, value.percent, styles.text)
            case float():
                self._sheet.write_number(row, place, value, styles.score)
            case int():
                self._sheet.write_number(row, place, value, styles.number)

    def _lines(self, row: int, place: int, lines: tuple[str, ...]) -> None:
        """Texts below each other in one cell; each is made fit by itself, so that they stay apart."""
        told = [self._styles.cell(line, self._lang) for line in lines]
        if told:
            whole = "\n".join(text for text, _ in told)
            if len(whole) > _LONGEST:
                whole = whole[: _LONGEST - 1] + "…"
            self._sheet.write_string(row, place, whole, told[0][1])
