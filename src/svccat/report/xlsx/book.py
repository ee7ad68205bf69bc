"""The workbook of a digest."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from svccat import __version__
from svccat.report.digest.model import Digest, Unit
from svccat.report.digest.words import Words
from svccat.report.labels import KINDS
from svccat.report.xlsx import annexes, comparisons, duties, lists, method, overview, work
from svccat.report.xlsx.sheet import Names, Sheet, Styles

# Not the clock: one result gives the same bytes on any day.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(digest: Digest) -> bytes:
    """The workbook as bytes; every figure in it is a number."""
    stream = BytesIO()
    words = Words(digest.lang)
    with xlsxwriter.Workbook(stream, _TEXT_ONLY) as book:
        book.set_properties(
            {"title": words("title"), "comments": f"svccat {__version__}", "created": _MADE}
        )
        styles, names = Styles(book), Names()

        def sheet(name: str) -> Sheet:
            made = book.add_worksheet(name)
            made.set_landscape()
            made.set_paper(_A4)
            made.fit_to_pages(1, 0)
            made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
            made.set_footer("&C&P / &N")
            return Sheet(made, styles, digest.lang)

        first, units, findings = (names.of(words(key)) for key in ("overview", "units", "findings"))
        own = {unit.number: names.of(_name(unit, digest)) for unit in digest.units}
        overview.overview(sheet(first), digest, styles, units, findings)
        lists.units(sheet(units), digest, own)
        lists.findings(sheet(findings), digest)
        for key, write in (*comparisons.SHEETS, *duties.SHEETS, *work.SHEETS):
            if write.there(digest):
                write.sheet(sheet(names.of(words(key))), digest)
        for one in digest.annexes:
            annexes.annex(sheet(names.of(one.title)), one, digest)
        for unit in digest.units:
            lists.unit(sheet(own[unit.number]), unit, digest, styles, units)
        method.method_sheet(sheet(names.of(words("method"))), digest, styles)
    return stream.getvalue()


_A4 = 9


def _name(unit: Unit, digest: Digest) -> str:
    """A list's name: its place and kind, its sector where the place has several of the kind."""
    kind = "" if unit.kind is None else KINDS[unit.kind].of(digest.lang)
    alike = [one for one in digest.units if one.place == unit.place and one.kind is unit.kind]
    sector = unit.sector if len(alike) > 1 else ""
    parts: Sequence[str] = (unit.name, sector, kind)
    return " ".join(part for part in parts if part) or Words(digest.lang)("elsewhere")
