"""Sheets of units and findings: all of them in one, and each list in one of its own."""

from collections.abc import Iterator, Mapping

from svccat.model.rate import Rate
from svccat.model.rule import Severity
from svccat.report.digest.model import Digest, Entry, Item, Unit
from svccat.report.digest.words import Words
from svccat.report.labels import KINDS
from svccat.report.xlsx.sheet import Column, Link, Sheet, Styles, Value

_UNITS = (
    ("unit", 22),
    ("kind", 12),
    ("sector", 14),
    ("items", 8),
    ("same", 8),
    ("differs", 8),
    ("unlinked", 9),
    ("compared", 8),
    ("rate", 10),
    ("held", 9),
    ("expected_items", 9),
    ("coverage", 10),
    ("missing", 8),
    ("exempt", 10),
    ("duplicate", 8),
    ("errors", 8),
    ("warnings", 8),
    ("infos", 8),
)
# In all what A4 across shows at two thirds of its size; texts take several lines.
_FINDINGS = (
    ("severity", 9),
    ("rule", 7),
    ("place", 10),
    ("department", 14),
    ("code", 14),
    ("name", 24),
    ("element", 8),
    ("direction", 9),
    ("here", 23),
    ("there", 23),
    ("message", 30),
    ("remedy", 26),
    ("confidence", 11),
    ("where", 20),
    ("also", 16),
)
_ITEMS = (("state", 12), ("code", 18), ("name", 40), ("where", 36))
_OF_ITEM = ("severity", "rule", "element", "here", "there", "message", "remedy")


def units(sheet: Sheet, digest: Digest, own: Mapping[int, str]) -> None:
    """Every list with its figures, worst first; its name leads to its sheet."""
    words = Words(digest.lang)
    rows = [
        [Link(one.name or words("elsewhere"), own[one.number]), *_figures(one, digest)]
        for one in digest.units
    ]
    sheet.table([Column(words(key), width) for key, width in _UNITS], rows)


def _figures(one: Unit, digest: Digest) -> Iterator[Value]:
    yield "" if one.kind is None else KINDS[one.kind].of(digest.lang)
    yield one.sector
    yield one.items
    pair = one.pair
    if pair is None:
        yield from [None] * 11
    else:
        rate = pair.rate
        yield from (pair.same, pair.differs, pair.unlinked, rate.compared, rate)
        yield from (pair.held, pair.expected, Rate(pair.held, pair.expected))
        yield from (pair.missing, pair.exempt, pair.duplicates)
    yield from (one.tally.get(severity, 0) for severity in Severity)


def findings(sheet: Sheet, digest: Digest) -> None:
    """Every finding that is listed."""
    words = Words(digest.lang)
    rows = ([_finding(one, key) for key, _ in _FINDINGS] for one in digest.entries)
    sheet.table([Column(words(key), width) for key, width in _FINDINGS], rows)


def unit(sheet: Sheet, one: Unit, digest: Digest, styles: Styles, back: str) -> None:
    """The items behind a list's figures, each with what was found about it."""
    words = Words(digest.lang)
    kind = "" if one.kind is None else KINDS[one.kind].of(digest.lang)
    title = " · ".join(part for part in (one.name, one.sector, kind) if part)
    sheet.line(title or words("elsewhere"), styles.section, 20)
    sheet.link(Link(words("back"), back))
    if one.pair is not None:
        pair = one.pair
        told = f"{words('rate')} {pair.rate.of(digest.lang)}　{words('held')} {pair.held}/{pair.expected}"
        sheet.line(told, styles.text)
    sheet.skip()
    if not one.blocks:
        sheet.line(words("nothing"), styles.text)
        return
    width = dict(_FINDINGS)
    columns = [Column(words(key), wide) for key, wide in _ITEMS]
    columns += [Column(words(key), width[key]) for key in _OF_ITEM]
    sheet.table(columns, _rows(one, digest))


def _rows(one: Unit, digest: Digest) -> Iterator[list[Value]]:
    for block in one.blocks.values():
        state = block.title.of(digest.lang)
        for item in block.items:
            yield from _item(state, item)


def _item(state: str, item: Item) -> Iterator[list[Value]]:
    named: list[Value] = [state, item.code, item.name]
    for entry in item.entries:
        told = [_finding(entry, key) for key in _OF_ITEM]
        if (
            entry.found is not None
        ):  # both values say it; the sentence stands on the sheet of findings
            told[_OF_ITEM.index("message")] = None
        yield [*named, entry.where, *told]
    if not item.entries:
        yield [*named, item.where]


def _finding(one: Entry, key: str) -> Value:
    match key:
        case "rule":
            return one.finding.rule.code
        case "department":
            return one.authority
        case "here":
            return one.found
        case "there":
            return one.expected
        case "also":
            return one.others
        case _:
            return str(getattr(one, key))
