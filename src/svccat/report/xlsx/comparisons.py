"""Sheets of the comparisons: elements, elements by unit, peers and each two of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from svccat.model.accepted import Measure
from svccat.model.fields import Kind
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.rate import Rate
from svccat.model.result import ElementRate, Rates
from svccat.model.rule import Severity
from svccat.report.digest.entries import label
from svccat.report.digest.model import Digest
from svccat.report.digest.words import Words
from svccat.report.labels import KINDS
from svccat.report.sections.since import change
from svccat.report.sections.since import label as rate_name
from svccat.report.trend import headline_rate
from svccat.report.xlsx.sheet import Column, Sheet, Value


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet, and whether the digest has anything to stand in it."""

    there: Callable[[Digest], object]
    sheet: Callable[[Sheet, Digest], None]


def _kinds(digest: Digest) -> Iterator[tuple[str, Rates]]:
    result = digest.result
    yield KINDS[Kind.SERVICE_ITEMS].of(digest.lang), result.service_items
    yield KINDS[Kind.POWERS].of(digest.lang), result.powers


def _layers(sheet: Sheet, digest: Digest) -> None:
    words, lang = Words(digest.lang), digest.lang
    keys = ("kind", "layer", "same", "compared", "rate", "held", "expected_items", "coverage")
    rows: list[list[Value]] = []
    for kind, rates in _kinds(digest):
        for one in rates.vertical.layers:
            lower, upper = (
                LEVEL_LABELS[level].of(lang) for level in (one.lower_level, one.upper_level)
            )
            name = words("against", lower=lower, upper=upper)
            rate, held = one.rate, Rate(one.held, one.expected)
            rows.append(
                [kind, name, rate.same, rate.compared, rate, held.same, held.compared, held]
            )
    sheet.table([Column(words(key), 14) for key in keys], rows)


def _elements(sheet: Sheet, digest: Digest) -> None:
    words = Words(digest.lang)
    up = ("same", "differs", "excepted", "unknown", "vertical_rate")
    across = ("same", "differs", "unknown", "horizontal_rate")
    columns = [Column(words("kind"), 12), Column(words("element"), 18)]
    columns += [Column(f"{words('vertical_rate')} · {words(key)}", 14) for key in up[:-1]]
    columns += [Column(words("vertical_rate"), 12)]
    columns += [Column(f"{words('horizontal_rate')} · {words(key)}", 14) for key in across[:-1]]
    columns += [Column(words("horizontal_rate"), 12)]
    rows: list[list[Value]] = []
    for kind, rates in _kinds(digest):
        if not rates.elements_compared:
            continue
        higher = {one.element: one for one in rates.vertical.elements}
        peers = {one.element: one for one in rates.horizontal.elements}
        for key in dict.fromkeys([*higher, *peers]):
            name = label(key).of(digest.lang)
            rows += [[kind, name, *_higher(higher.get(key)), *_peers(peers.get(key))]]
    sheet.table(columns, rows)


def _higher(one: ElementRate | None) -> list[Value]:
    if one is None:
        return [None] * 5
    return [one.same, one.differs, one.excepted, one.unknown, one.rate]


def _peers(one: ElementRate | None) -> list[Value]:
    return [None] * 4 if one is None else [one.same, one.differs, one.unknown, one.rate]


def _by_unit(sheet: Sheet, digest: Digest) -> None:
    words, matrices = Words(digest.lang), digest.result.matrices
    keys = ("kind", "unit", "sector", "element", "same", "differs", "excepted", "unknown", "rate")
    rows: list[list[Value]] = []
    for kind, found in (
        (Kind.SERVICE_ITEMS, matrices.service_items),
        (Kind.POWERS, matrices.powers),
    ):
        for one in found.elements:
            place, element = digest.name(one.jurisdiction), label(one.element).of(digest.lang)
            counts = (one.same, one.differs, one.excepted, one.unknown, one.rate)
            rows += [[KINDS[kind].of(digest.lang), place, one.sector, element, *counts]]
    sheet.table([Column(words(key), 16) for key in keys], rows)


def _groups(sheet: Sheet, digest: Digest) -> None:
    words = Words(digest.lang)
    keys = ("kind", "groups", "same", "compared", "horizontal_rate", "single")
    rows: list[list[Value]] = [
        [
            KINDS[one.kind].of(digest.lang),
            one.name,
            one.group.rate.same,
            one.group.rate.compared,
            one.group.rate,
            one.group.single,
        ]
        for one in digest.peers
    ]
    sheet.table([Column(words(key), 30 if key == "groups" else 12) for key in keys], rows)


def _pairs(sheet: Sheet, digest: Digest) -> None:
    words = Words(digest.lang)
    keys = ("kind", "sector", "place", "place", "same", "compared", "horizontal_rate")
    rows: list[list[Value]] = [
        [
            KINDS[one.kind].of(digest.lang),
            pair.sector,
            digest.name(pair.left),
            digest.name(pair.right),
            pair.rate.same,
            pair.rate.compared,
            pair.rate,
        ]
        for one in digest.peers
        for pair in one.pairs
    ]
    sheet.table([Column(words(key), 16) for key in keys], rows)


def _matters(sheet: Sheet, digest: Digest) -> None:
    """The matters on which peers differ, one row a holder."""
    words = Words(digest.lang)
    widths = {"groups": 30, "name": 40, "where": 36, "message": 50}
    keys = ("kind", "groups", "code", "name", "place", "where", "element", "message")
    rows: list[list[Value]] = []
    for one in digest.peers:
        kind = KINDS[one.kind].of(digest.lang)
        block = one.blocks.get("differs")
        for matter in block.items if block else ():
            for holder in matter.holders:
                named: list[Value] = [
                    kind,
                    one.name,
                    matter.code,
                    matter.name,
                    holder.name,
                    holder.where,
                ]
                rows += [[*named, entry.element, entry.message] for entry in holder.entries]
                if not holder.entries:
                    rows.append(named)
    sheet.table([Column(words(key), widths.get(key, 16)) for key in keys], rows)


def _since(sheet: Sheet, digest: Digest) -> None:
    """Every rate then and now."""
    words, since = Words(digest.lang), digest.result.since
    rows: list[list[Value]] = []
    for one in () if since is None else since.rates:
        before, after = one.before or Rate(), one.after or Rate()
        name = rate_name(one.key, digest.names).of(digest.lang)
        then: list[Value] = [before.same, before.compared, before]
        rows.append([name, *then, after.same, after.compared, after, change(one)])
    columns = [Column(words("measure"), 50)]
    for key in ("before", "after"):
        columns += [Column(f"{words(key)} · {words(part)}", 12) for part in ("same", "compared")]
        columns.append(Column(words(key), 12))
    sheet.table([*columns, Column(words("change"), 14)], rows)


def _trend(sheet: Sheet, digest: Digest) -> None:
    words = Words(digest.lang)
    keys = ("run", "date", "vertical", "horizontal", "crossings", "errors", "warnings")
    rows: list[list[Value]] = [
        [
            one.name,
            one.figures.as_of,
            headline_rate(one.figures, Measure.VERTICAL),
            headline_rate(one.figures, Measure.HORIZONTAL),
            one.figures.crossings,
            one.severities.get(Severity.ERROR, 0),
            one.severities.get(Severity.WARNING, 0),
        ]
        for one in digest.trend
    ]
    sheet.table([Column(words(key), 18) for key in keys], rows)


SHEETS: tuple[tuple[str, Part], ...] = (
    ("layers", Part(lambda one: any(rates.vertical.layers for _, rates in _kinds(one)), _layers)),
    ("since", Part(lambda one: one.result.since and one.result.since.rates, _since)),
    ("trend", Part(lambda one: one.trend, _trend)),
    (
        "elements",
        Part(lambda one: any(rates.elements_compared for _, rates in _kinds(one)), _elements),
    ),
    (
        "heat",
        Part(
            lambda one: (
                one.result.matrices.service_items.elements or one.result.matrices.powers.elements
            ),
            _by_unit,
        ),
    ),
    ("groups", Part(lambda one: one.peers, _groups)),
    ("matrix", Part(lambda one: any(peers.pairs for peers in one.peers), _pairs)),
    (
        "peers_differ",
        Part(lambda one: any("differs" in peers.blocks for peers in one.peers), _matters),
    ),
)
