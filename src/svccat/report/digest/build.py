"""From a result to its digest."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from svccat.model.result import Overlap, Result
from svccat.model.text import Lang
from svccat.model.worklist import WorkList
from svccat.report.addresses import Addresses
from svccat.report.digest.annexes import annexes
from svccat.report.digest.entries import entries
from svccat.report.digest.model import Border, Crossing, Digest, Entry, Peers, Place, Unit
from svccat.report.digest.peers import peers
from svccat.report.digest.shown import NAME, shown
from svccat.report.digest.units import Spoken, units
from svccat.report.digest.words import Words
from svccat.report.places import names
from svccat.report.sections.advice import steps
from svccat.report.sections.uncompared import uncompared
from svccat.report.trend import Point


def digest(
    result: Result,
    lang: Lang,
    base: Path | None = None,
    accepted: Sequence[Point] = (),
    work: Sequence[WorkList] = (),
) -> Digest:
    """The result in reading order, after the accepted runs before it, and the `work` that it means.

    Paths are told from `base` where a file lies in it.
    """
    spoken = Spoken(lang, Addresses(result, base))
    told = entries(result, lang, spoken.addresses)
    known = {code: shown(name, lang, NAME) for code, name in names(result).items()}
    items = result.itemised()
    lists = units(result, told, items.vertical, known, spoken)
    groups = peers(result, told, items.horizontal, known, spoken)
    crossings = _crossings(result, told)
    why = uncompared(result)
    dates = [one.header.as_of for one in result.inputs if one.header is not None]
    return Digest(
        result=result,
        lang=lang,
        names=known,
        as_of=shown(max(dates, default=""), lang, NAME),
        entries=told,
        units=lists,
        places=_places(lists, groups, crossings, _borders(result), known, lang),
        uncompared="" if why is None else why.of(lang),
        steps=tuple(shown(step.of(lang), lang) for step in steps(result, known)),
        annexes=annexes(result, lists, crossings, known, spoken.addresses, lang),
        trend=tuple(_trend(result, accepted, lang)),
        work=tuple(work),
        addresses=spoken.addresses,
        powers=tuple(sorted(result.power_counts, key=lambda one: one)),
    )


def _trend(result: Result, accepted: Sequence[Point], lang: Lang) -> Iterator[Point]:
    """The accepted runs and, beside them, this one."""
    yield from accepted
    if accepted and result.since is not None:
        yield Point(Words(lang)("this_run"), result.since.after, result.severities)


def _crossings(result: Result, told: Sequence[Entry]) -> list[Crossing]:
    """All overlaps: what counts first, then what is declared, then fragments; the likest first."""
    found: dict[tuple[object, ...], Entry] = {}
    for entry in told:
        one = entry.finding
        if one.rule.family == "O":
            other = (one.evidence.get("other_authority"), one.evidence.get("other_code"))
            found.setdefault((one.jurisdiction, one.authority, one.item_code, *other), entry)
    ranked = sorted(result.overlaps, key=_overlap_rank)
    return [
        Crossing(
            number,
            one,
            found.get(
                (
                    one.left.jurisdiction,
                    one.left.authority,
                    one.left.code,
                    one.right.authority,
                    one.right.code,
                )
            ),
        )
        for number, one in enumerate(ranked, start=1)
    ]


def _overlap_rank(one: Overlap) -> tuple[object, ...]:
    grades = ("duplication", "overlap", "fragmentation")
    return not one.crossing, one.declared, grades.index(one.grade), -one.score, one.left, one.right


def _borders(result: Result) -> list[Border]:
    """All boundaries of shared powers, those that are not clear first."""
    ranked = sorted(result.boundaries(), key=lambda one: (one.clear, one.side))
    return [Border(number, one) for number, one in enumerate(ranked, start=1)]


def _places(
    lists: Sequence[Unit],
    groups: Sequence[Peers],
    crossings: Sequence[Crossing],
    borders: Sequence[Border],
    known: Mapping[str, str],
    lang: Lang,
) -> tuple[Place, ...]:
    """Places in the order of their worst list; those without a list of their own after them."""
    of_place: dict[str, Place] = {}
    parts: dict[str, tuple[list[Unit], list[Peers], list[Crossing], list[Border]]]
    parts = defaultdict(lambda: ([], [], [], []))
    for unit in lists:
        parts[unit.place][0].append(unit)
    for group in groups:
        parts[group.place][1].append(group)
    for crossing in crossings:
        parts[crossing.overlap.left.jurisdiction][2].append(crossing)
    for border in borders:
        parts[border.boundary.side.jurisdiction][3].append(border)
    elsewhere = Words(lang)("elsewhere")
    for number, (code, (own, among, crossed, shared)) in enumerate(parts.items(), start=1):
        name = known.get(code, shown(code, lang, NAME)) if code else elsewhere
        of_place[code] = Place(
            number, code, name, tuple(own), tuple(among), tuple(crossed), tuple(shared)
        )
    return tuple(of_place.values())
