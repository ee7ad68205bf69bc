"""The report of `svccat validate` for people: every finding, file by file, then the counts."""

from svccat.model.result import Checked
from svccat.model.text import Lang
from svccat.report.page import Page
from svccat.report.sections.findings import findings

LIMIT = 1_000_000


def render(checked: Checked, lang: Lang, width: int, *, colour: bool = False) -> str:
    """The report; `width` in terminal columns."""
    page = Page(lang, width, colour=colour)
    findings(page, checked, LIMIT)
    return page.text()
