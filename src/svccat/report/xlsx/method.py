"""The last sheet: how the figures came about, and the inputs with their hashes."""

from svccat.report.digest.method import method
from svccat.report.digest.model import Digest
from svccat.report.digest.words import Words
from svccat.report.xlsx.sheet import Column, Sheet, Styles

_WIDE = 6
_LINE = 15.0
_LETTERS = 75


def method_sheet(sheet: Sheet, digest: Digest, styles: Styles) -> None:
    """Formulas, elements, settings, rules that found something, inputs."""
    words = Words(digest.lang)
    told = method(digest)
    sheet.widths([44, 16, 16, 40, 10, 68])
    sheet.line(words("formulas"), styles.section)
    for line in told.formulas:
        sheet.paragraph(line, _WIDE, _LINE * (len(line) // _LETTERS + 1))
    sheet.skip()
    sheet.line(words("compared_elements"), styles.section)
    yes, no = words("yes"), words("no")
    heads = ("element", "of_items", "of_powers", "comparator")
    sheet.table(
        [Column(words(key)) for key in heads],
        [
            [one.label, yes if one.of_items else no, yes if one.of_powers else no, one.compared_as]
            for one in told.elements
        ],
        filtered=False,
    )
    sheet.skip()
    sheet.line(words("settings"), styles.section)
    sheet.table([Column(words("setting")), Column(words("value"))], told.settings, filtered=False)
    sheet.skip()
    sheet.line(words("rules"), styles.section)
    sheet.table(
        [Column(words(key)) for key in ("rule", "severity", "count", "message")],
        [[one.code, one.severity, one.count, one.title] for one in told.rules],
        filtered=False,
    )
    sheet.skip()
    sheet.line(words("inputs"), styles.section)
    sheet.table(
        [Column(words(key)) for key in ("path", "kind", "items", "place", "readable")]
        + [Column("SHA-256")],
        [
            [one.path, one.kind, one.items, one.place, yes if one.readable else no, one.sha256]
            for one in told.inputs
        ],
        filtered=False,
    )
