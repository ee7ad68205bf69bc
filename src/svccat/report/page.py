"""A page for a terminal: headings, paragraphs and tables of one width in one language.

Whatever is written is text, never markup; hidden characters are shown written out.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from svccat.model.text import Lang, Text
from svccat.report.columns import pad, wrap
from svccat.report.columns import width as columns_of
from svccat.report.visible import visible

NARROWEST = 60
_INDENT = "  "
_GAP = 2  # columns between two columns of a table
_LEAST = 4  # columns that folding leaves to a column of words
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


class Column(NamedTuple):
    """A table's column; numbers stand to the right."""

    title: Text
    number: bool = True


class Page:
    """Collects what is written; `text` returns it. A style is words out of bold, dim and colours."""

    def __init__(self, lang: Lang, width: int, *, colour: bool) -> None:
        self.lang = lang
        self.width = max(width, NARROWEST)
        self._colour = colour
        self._lines: list[str] = []

    def text(self) -> str:
        """Everything written, without spaces at the ends of lines."""
        return "".join(f"{line}\n" for line in self._lines)

    def blank(self) -> None:
        """An empty line."""
        self._write("")

    def gap(self) -> None:
        """An empty line between what stands above and what follows; none at the top."""
        if self._lines:
            self.blank()

    def heading(self, title: Text, detail: str = "") -> None:
        """A section's title on a line of its own, after an empty one."""
        self.blank()
        self.paragraph(title.of(self.lang) + (f"  {detail}" if detail else ""), "bold cyan")

    def say(self, text: Text, style: str = "", depth: int = 0) -> None:
        """A paragraph in the page's language."""
        self.paragraph(text.of(self.lang), style, depth)

    def paragraph(self, content: str, style: str = "", depth: int = 0, hang: int = 0) -> None:
        """Text wrapped to the page, indented by steps of two; `hang` indents all but one line."""
        indent = _INDENT * depth
        for line in wrap(visible(content), self.width, indent, indent + " " * hang):
            self._write(line, style)

    def line(self, content: str, style: str = "", depth: int = 0) -> None:
        """One line that is never broken: a place in a file that an editor can follow."""
        self._write(_INDENT * depth + visible(content), style)

    def item(self, text: Text, style: str = "") -> None:
        """One point of a list."""
        self.paragraph("· " + text.of(self.lang), style, 1, hang=2)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Rows under their titles; cells that do not fit are folded, never cut."""
        heads = [visible(column.title.of(self.lang)) for column in columns]
        shown = [[visible(content) for content in row] for row in rows]
        widths = self._widths(columns, heads, shown)
        numbers = [column.number for column in columns]
        for line in _row(heads, widths, numbers):
            self._write(line, "bold")
        self._write("─" * (sum(widths) + _GAP * (len(widths) - 1)))
        for row in shown:
            for line in _row(row, widths, numbers):
                self._write(line)

    def fits(self, widths: Sequence[int]) -> bool:
        """A table with columns of these widths needs no folding."""
        return sum(widths) + _GAP * (len(widths) - 1) <= self.width

    def shown(self, some: int, total: int, what: Text) -> None:
        """`20 of 3000 shown`, where not everything is."""
        if some < total:
            zh, en = f"（显示 {some} / {total} {what.zh}）", f"({some} of {total} {what.en} shown)"
            self.say(Text(zh, en), "dim", 1)

    def _widths(
        self, columns: Sequence[Column], heads: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> list[int]:
        """The columns' widths; those of words give way, the widest first, until the table fits."""
        cells = [widest([row[place] for row in rows]) for place in range(len(columns))]
        widths = [max(cell, columns_of(head)) for cell, head in zip(cells, heads, strict=True)]
        # A number is never folded: half a figure would be read as another figure.
        least = [
            cell if column.number else min(_LEAST, wide)
            for column, cell, wide in zip(columns, cells, widths, strict=True)
        ]
        while not self.fits(widths):
            place = max(range(len(widths)), key=lambda one: widths[one] - least[one])
            if widths[place] <= least[place]:
                break
            widths[place] -= 1
        return widths

    def _write(self, line: str, style: str = "") -> None:
        line = line.rstrip()
        codes = ";".join(_CODES[word] for word in style.split()) if self._colour and line else ""
        self._lines.append(f"\x1b[{codes}m{line}\x1b[0m" if codes else line)


def _row(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> Iterator[str]:
    """The lines of a table's row: as many as the cell that is folded most often."""
    folded = [wrap(cell, wide) for cell, wide in zip(cells, widths, strict=True)]
    for number in range(max(map(len, folded), default=0)):
        parts = []
        for lines, wide, to_the_right in zip(folded, widths, numbers, strict=True):
            part = lines[number] if number < len(lines) else ""
            space = " " * (wide - columns_of(part))
            parts.append(space + part if to_the_right else pad(part, wide))
        yield (" " * _GAP).join(parts)


def widest(words: Sequence[str]) -> int:
    """The columns of the widest word."""
    return max(map(columns_of, words), default=0)
