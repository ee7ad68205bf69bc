"""The frame of commands that show one part of a result in full: a page, Markdown, or JSON."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from svccat.model.result import Result
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, dumps, tool
from svccat.report.look import Look
from svccat.report.markdown import escaped
from svccat.report.page import Page

FORMAT = 1
LIMIT = 50  # rows shown to people
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Listing(Generic[Row]):
    """What is shown: `chosen` are the rows that are open, or all of them where `whole`.

    `drawn` draws a row and its number on a page, `marked` gives its parts in Markdown; `values` are
    the members of the JSON object beside format and tool. `after` follows where all is shown.
    """

    title: Text
    unit: Text  # what the rows are counted as
    summary: Callable[[Result], Text]
    chosen: Callable[[Result, bool], Sequence[Row]]
    drawn: Callable[[Page, int, Row, Result], None]
    marked: Callable[[int, Row, Result, Lang], Iterator[str]]
    values: Callable[[Result], Json]
    after: Callable[[Page, Result], None] = lambda _page, _result: None

    @property
    def formats(self) -> dict[str, Callable[..., str]]:
        """The reporters by the names of their formats."""
        return {"text": self._text, "json": self._json, "markdown": self._markdown}

    def _text(self, result: Result, look: Look, *, whole: bool = False) -> str:
        page = Page(look.lang, look.width, colour=look.colour)
        page.say(self.summary(result), "bold")
        rows = self.chosen(result, whole)
        listed = rows if whole else rows[:LIMIT]
        for number, one in enumerate(listed, start=1):
            page.blank()
            self.drawn(page, number, one, result)
        if whole:
            self.after(page, result)
        page.shown(len(listed), len(rows), self.unit)
        return page.text()

    def _markdown(self, result: Result, look: Look, *, whole: bool = False) -> str:
        lang = look.lang
        parts = [f"## {self.title.of(lang)}", escaped(self.summary(result).of(lang))]
        rows = self.chosen(result, whole)
        listed = rows if whole else rows[:LIMIT]
        for number, one in enumerate(listed, start=1):
            parts += self.marked(number, one, result, lang)
        hidden = len(rows) - len(listed)
        if hidden:
            unit = self.unit
            left = Text(f"（另有 {hidden} {unit.zh}，见 --all）", f"({hidden} more, see --all)")
            parts.append(left.of(lang))
        return "\n\n".join(parts) + "\n"

    def _json(self, result: Result, _look: Look, *, whole: bool = True) -> str:
        del whole  # everything, for programs
        return dumps({"format": FORMAT, "tool": tool(), **self.values(result)})
