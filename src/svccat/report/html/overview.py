"""What the first page shows, by the names that its template knows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from svccat.model.accepted import Scope, Shift, Since
from svccat.model.fields import Kind
from svccat.model.matrices import KindMatrices
from svccat.model.rate import Rate
from svccat.model.result import ElementRate, Layer, PowerCount, Rates, Result, VerticalPair
from svccat.model.rule import Severity
from svccat.report.digest.entries import label
from svccat.report.digest.method import method
from svccat.report.digest.model import Digest, Peers, Unit
from svccat.report.digest.shown import NAME, shown
from svccat.report.digest.words import Words
from svccat.report.html.annexes import annex_views
from svccat.report.html.grids import Grid, grid
from svccat.report.html.trendline import trendline
from svccat.report.labels import KINDS, SEVERITIES
from svccat.report.sections.since import change, summary
from svccat.report.sections.since import label as rate_name
from svccat.report.suppressions import sentences

_CROSSINGS = 200  # overlaps that the first page names; their places name all
_POWERS = ("main", "sub", "leaves", "shared_main", "clear_main", "shared_sub", "clear_sub")
_WIDEST = 40  # peers that a picture has room for; the table beside it has all
_TALLEST = 60  # units that a picture has room for; each unit has its own figures beside its items
_Link = Callable[[str, str | None], str]


@dataclass(frozen=True, slots=True)
class KindView:
    """The lists of one kind and what they come to."""

    key: str
    name: str
    counted: bool  # whether the lists' items are counted
    sectors: bool  # whether they are of several sectors
    units: tuple[Unit, ...]
    layers: tuple[Layer, ...]
    elements: tuple[tuple[str, ElementRate | None, ElementRate | None], ...]
    heat: Grid | None
    rated: int  # units that could stand in the picture


def overview(digest: Digest, to: _Link) -> dict[str, Any]:  # Any: a template's values
    """The values of `report.html.j2`."""
    result, lang, words = digest.result, digest.lang, Words(digest.lang)
    numbers = {id(entry.finding): entry for entry in digest.entries}
    since = result.since
    told = method(digest)
    new = () if since is None else since.new
    return {
        "digest": digest,
        "result": result,
        "since": since,
        "since_summary": None if since is None else summary(since),
        "trend": trendline(digest.trend),
        "profile": told.profile,
        "input_items": sum(one.rows for one in result.inputs),
        "lost": sorted(
            shown(digest.addresses.path(one.source.path), lang)
            for one in result.inputs
            if not one.readable
        ),
        "headline_rates": _headline(result, words),
        "total": result.severities.total(),
        "severity_counts": [(SEVERITIES[one].of(lang), result.severities[one]) for one in Severity],
        "kinds": list(_kinds(digest, to)),
        "matrices": [(one, _matrix(one, digest, to)) for one in digest.peers],
        "annexes": list(annex_views(digest, to)),
        "power_keys": _POWERS,
        "powers_at": _powers_at(digest, to),
        "overlap_counts": _overlap_counts(result, words),
        "first_crossings": digest.crossings[:_CROSSINGS],
        "clear_borders": sum(one.boundary.clear for one in digest.borders),
        "coverage": coverage,
        "left_out": sentences(result),
        "method": told,
        "gone": 0 if since is None else sum(one.count for one in since.gone),
        "shifts": [] if since is None else _shifts(since, digest),
        "new_numbers": [numbers[id(one)] for one in new if id(one) in numbers],
    }


def coverage(one: VerticalPair | Layer) -> Rate:
    """承接率 of a pair or a layer."""
    return Rate(one.held, one.expected)


def _headline(result: Result, words: Words) -> list[tuple[str, Rate, str]]:
    vertical, horizontal = result.headline_rates
    return [
        (words("vertical"), vertical, "#units-service-items"),
        (words("horizontal"), horizontal, "#groups"),
    ]


def _overlap_counts(result: Result, words: Words) -> str:
    fragments = sum(one.grade == "fragmentation" and not one.declared for one in result.overlaps)
    declared = sum(one.declared for one in result.overlaps)
    told = words(
        "overlap_counts", crossings=result.crossings, declared=declared, fragments=fragments
    )
    dismissed = sum(one.dismissed for one in result.overlaps)
    return told + words("dismissed", count=dismissed) if dismissed else told


def _kinds(digest: Digest, to: _Link) -> Iterator[KindView]:
    result, lang = digest.result, digest.lang
    both = (
        (Kind.SERVICE_ITEMS, result.service_items, result.matrices.service_items),
        (Kind.POWERS, result.powers, result.matrices.powers),
    )
    for kind, rates, matrices in both:
        units = tuple(one for one in digest.units if one.kind is kind)
        if units:
            elements = tuple(_elements(rates, digest)) if rates.elements_compared else ()
            heat = _heat(units, rates, matrices, digest, to)
            counted = kind is Kind.SERVICE_ITEMS
            sectors = len({one.sector for one in units}) > 1
            layers = rates.vertical.layers
            rated = sum(one.pair is not None for one in units)
            yield KindView(
                kind.value,
                KINDS[kind].of(lang),
                counted,
                sectors,
                units,
                layers,
                elements,
                heat,
                rated,
            )


def _elements(
    rates: Rates, digest: Digest
) -> Iterator[tuple[str, ElementRate | None, ElementRate | None]]:
    """The elements of the profile, those that differ most often first."""
    up = {one.element: one for one in rates.vertical.elements}
    across = {one.element: one for one in rates.horizontal.elements}
    keys = list(dict.fromkeys([*up, *across]))

    def differs(key: str) -> tuple[int, int]:
        found = [table[key].differs if key in table else 0 for table in (up, across)]
        return -found[0], -found[1]

    for key in sorted(keys, key=differs):
        yield label(key).of(digest.lang), up.get(key), across.get(key)


def _heat(
    units: Sequence[Unit], rates: Rates, matrices: KindMatrices, digest: Digest, to: _Link
) -> Grid | None:
    """Elements by unit, in the order of the table above it."""
    columns = {one.element: place for place, one in enumerate(rates.vertical.elements)}
    rated = [one for one in units if one.pair]
    known = {(one.place, one.pair.sector): one for one in rated[:_TALLEST] if one.pair}
    rows = {key: place for place, key in enumerate(known)}
    cells = {}
    for one in matrices.elements:
        key = (one.jurisdiction, one.sector)
        if key in rows and one.element in columns:
            unit = known[key]
            block = unit.blocks.get("differs") if one.rate.same < one.rate.compared else None
            href = to(block.anchor if block else unit.anchor, unit.place)
            cells[rows[key], columns[one.element]] = (one.rate, href)
    if not cells:
        return None
    sectors = {unit.sector for unit in known.values()}
    names = [
        f"{unit.name} · {unit.sector}" if len(sectors) > 1 else unit.name for unit in known.values()
    ]
    return grid(names, [label(key).of(digest.lang) for key in columns], cells, digest.lang)


def _powers_at(digest: Digest, to: _Link) -> Callable[[PowerCount, str], str]:
    """Where a department's count leads: to the boundaries of its place, or to its list."""
    lists = {(one.place, one.sector): one for one in digest.units if one.kind is Kind.POWERS}
    shared = {place.code: place for place in digest.places if place.borders}

    def at(one: PowerCount, key: str) -> str:
        if key.startswith(("shared", "clear")):
            place = shared.get(one.jurisdiction)
            return to(f"y{place.number}", place.code) if place else ""
        own = lists.get((one.jurisdiction, shown(one.sector, digest.lang, NAME)))
        return to(own.anchor, own.place) if own else ""

    return at


def _matrix(one: Peers, digest: Digest, to: _Link) -> Grid | None:
    """Each two peers of a group; None where there are too many for a picture."""
    members = one.group.members
    if len(members) > _WIDEST:
        return None
    place = {code: number for number, code in enumerate(members)}
    cells = {}
    for pair in one.pairs:
        low, high = sorted((place[pair.left], place[pair.right]))
        cells[low, high] = (pair.rate, to(one.anchor, one.place))
    names = [digest.name(code) for code in members]
    return grid(names, names, cells, digest.lang)


def _shifts(since: Since, digest: Digest) -> list[tuple[str, Shift, str]]:
    """The headline's rates and those that moved, each with its name and by how much."""
    told = [
        one for one in since.rates if one.key.scope is Scope.HEADLINE or one.before != one.after
    ]
    told.sort(key=lambda one: one.key.scope is not Scope.HEADLINE)
    return [(rate_name(one.key, digest.names).of(digest.lang), one, change(one)) for one in told]
