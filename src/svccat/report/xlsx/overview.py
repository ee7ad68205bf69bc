"""The first sheet: the sentence, its figures, what they are without."""

from svccat.model.rule import Severity
from svccat.report.digest.method import method
from svccat.report.digest.model import Digest
from svccat.report.digest.words import Words
from svccat.report.labels import SEVERITIES
from svccat.report.suppressions import sentences
from svccat.report.xlsx.sheet import Column, Link, Sheet, Styles, Value

_WIDE = 6
_LINE = 15.0  # points
_LETTERS = 60  # Chinese characters in a line over all columns


def overview(sheet: Sheet, digest: Digest, styles: Styles, units: str, findings: str) -> None:
    """`units` and `findings` are the sheets that figures lead to."""
    result, lang, words = digest.result, digest.lang, Words(digest.lang)
    sheet.widths([34, 14, 14, 14, 14, 30])
    sheet.line(words("title"), styles.title, 26)
    about = method(digest)
    parts = [words("as_of", date=digest.as_of)] if digest.as_of else []
    parts.append(words("profile", name=about.profile))
    items = sum(one.rows for one in result.inputs)
    parts.append(words("input_count", files=len(result.inputs), items=items))
    sheet.line(" · ".join(parts), styles.text)
    sheet.skip()
    sheet.line(words("headline"), styles.section)
    _long(sheet, result.headline.of(lang))
    if digest.uncompared:
        _long(sheet, digest.uncompared)
    if not result.complete:
        _long(sheet, words("incomplete"))
        for one in result.inputs:
            if not one.readable:
                _long(sheet, digest.addresses.path(one.source.path))
    sheet.skip()
    vertical, horizontal = result.headline_rates
    heads = [words(key) for key in ("figure", "same", "compared", "rate")]
    sheet.table(
        [Column(head) for head in heads],
        [
            [Link(words("vertical"), units), vertical.same, vertical.compared, vertical],
            [words("horizontal"), horizontal.same, horizontal.compared, horizontal],
        ],
        filtered=False,
    )
    sheet.skip()
    counts: list[list[Value]] = [[words("crossings"), result.crossings]] if digest.powers else []
    counts += [
        [f"{words('findings')} · {SEVERITIES[one].of(lang)}", result.severities[one]]
        for one in Severity
    ]
    counts.append([words("suppressed"), len(result.suppressed)])
    sheet.table([Column(words("figure")), Column(words("count"))], counts, filtered=False)
    sheet.link(Link(words("findings"), findings))
    sheet.skip()
    if digest.steps:
        sheet.line(words("steps"), styles.section)
        for step in digest.steps:
            _long(sheet, step)
        sheet.skip()
    for sentence in (*sentences(result), *result.notes):
        _long(sheet, sentence.of(lang))


def _long(sheet: Sheet, text: str) -> None:
    sheet.paragraph(text, _WIDE, _LINE * (len(text) // _LETTERS + 1))
