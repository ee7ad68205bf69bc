"""A page for a terminal: headings, paragraphs and tables of one width in one language.

Whatever is written is text, never markup; hidden characters are shown written out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from svccat.model.text import Lang, Text
from svccat.report.columns import width as columns_of
from svccat.report.columns import wrap
from svccat.report.visible import visible

NARROWEST = 60
_INDENT = "  "
_GAP = 2  # columns between two columns of a table


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; numbers stand to the right."""

    title: Text
    number: bool = True


class Page:
    """Collects what is written; `text` returns it."""

    def __init__(self, lang: Lang, width: int, *, colour: bool) -> None:
        self.lang = lang
        self.width = max(width, NARROWEST)
        self._colour = colour
        self._out = StringIO()
        self._console = Console(
            file=self._out,
            width=self.width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            force_jupyter=False,
            no_color=not colour,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def text(self) -> str:
        """Everything written, without spaces at the ends of lines where there is no colour."""
        written = self._out.getvalue()
        if self._colour:
            return written
        return "".join(line.rstrip() + "\n" for line in written.splitlines())

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

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
            self._console.print(Styled(line, style), soft_wrap=True)

    def line(self, content: str, style: str = "", depth: int = 0) -> None:
        """One line that is never broken: a place in a file that an editor can follow."""
        self._console.print(Styled(_INDENT * depth + visible(content), style), soft_wrap=True)

    def item(self, text: Text, style: str = "") -> None:
        """One point of a list."""
        self.paragraph("· " + text.of(self.lang), style, 1, hang=2)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Rows under their titles; cells that do not fit are folded, never cut."""
        table = Table(
            box=box.SIMPLE_HEAD,
            show_edge=False,
            pad_edge=False,
            padding=(0, _GAP - 1, 0, 0),
            header_style="bold",
        )
        for place, column in enumerate(columns):
            # A number is never folded: half a figure would be read as another figure.
            least = widest([row[place] for row in rows]) if column.number else None
            table.add_column(
                self._cell(column.title.of(self.lang)),
                justify="right" if column.number else "left",
                overflow="fold",
                min_width=least,
            )
        for row in rows:
            table.add_row(*(self._cell(content) for content in row))
        self._console.print(table)

    def fits(self, widths: Sequence[int]) -> bool:
        """A table with columns of these widths needs no folding."""
        return sum(widths) + _GAP * (len(widths) - 1) <= self.width

    def shown(self, some: int, total: int, what: Text) -> None:
        """`20 of 3000 shown`, where not everything is."""
        if some < total:
            zh, en = f"（显示 {some} / {total} {what.zh}）", f"({some} of {total} {what.en} shown)"
            self.say(Text(zh, en), "dim", 1)

    @staticmethod
    def _cell(content: str) -> Styled:
        return Styled(visible(content))


def widest(words: Sequence[str]) -> int:
    """The columns of the widest word."""
    return max(map(columns_of, words), default=0)
