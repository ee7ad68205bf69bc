"""Boundaries by threshold as pictures: one lane a level, one stop a bound, overlaps and gaps shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from svccat.model.borders import Boundary, Claim
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.text import Lang, Text

_STEP, _LANE, _BAR = 120, 30, 14
_LETTER, _MARGIN = 13, 20
_SHADES = 4
_OPEN = 60  # how far a bar without a bound reaches past the last stop
_GAP = Text("空白", "gap")
_BOTH = Text("重叠", "both")


@dataclass(frozen=True, slots=True)
class Bar:
    """What one level claims; `low_open` and `high_open` tell bars without a bound."""

    x: int
    y: int
    width: int
    lane: int
    shade: int  # of its level
    own: bool
    low_open: bool
    high_open: bool
    text: str


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch that two levels claim, or none."""

    x: int
    width: int
    kind: str  # both, gap
    text: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A bound on the axis."""

    x: int
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The picture of one field."""

    field: str
    unit: str
    left: int
    width: int
    height: int
    lanes: tuple[tuple[int, str], ...]
    bars: tuple[Bar, ...]
    zones: tuple[Zone, ...]
    stops: tuple[Stop, ...]


def axes(boundary: Boundary, lang: Lang, name: Callable[[str], str]) -> tuple[Axis, ...]:
    """One picture for each field and unit that thresholds are drawn by.

    Below the levels' own lanes stand those of lower lists that say otherwise; `name` names a place.
    """
    lanes = [
        _Lane(_level(one, lang), _drawn(boundary.claims, one), own=True) for one in boundary.levels
    ]
    for stated in boundary.lower:
        if not stated.same:
            place = name(stated.side.jurisdiction)
            lanes += [
                _Lane(f"{place} · {_level(one, lang)}", drawn, own=False)
                for one in boundary.levels
                if (drawn := _drawn(stated.claims, one))
            ]
    keys = sorted({(one.field, one.unit) for lane in lanes for one in lane.claims})
    return tuple(_axis(key, lanes, boundary.levels, lang) for key in keys)


@dataclass(frozen=True, slots=True)
class _Lane:
    """The thresholds of one level, in this list or in a lower one."""

    name: str
    claims: tuple[Claim, ...]
    own: bool


def _drawn(claims: Sequence[Claim], level: str) -> tuple[Claim, ...]:
    return tuple(
        one for one in claims if one.by == "threshold" and one.field and one.level == level
    )


def _level(level: str, lang: Lang) -> str:
    return LEVEL_LABELS[level].of(lang) if level in LEVEL_LABELS else level


def _axis(key: tuple[str, str], every: Sequence[_Lane], levels: Sequence[str], lang: Lang) -> Axis:
    lanes = [(lane, [one for one in lane.claims if (one.field, one.unit) == key]) for lane in every]
    whole = any(claims for lane, claims in lanes if lane.own)
    lanes = [(lane, claims) for lane, claims in lanes if claims or (lane.own and whole)]
    claims = [one for _, drawn in lanes for one in drawn]
    bounds = sorted({bound for one in claims for bound in (one.low, one.high) if bound is not None})
    left = max(len(lane.name) for lane, _ in lanes) * _LETTER + _MARGIN
    at = {bound: left + _OPEN + place * _STEP for place, bound in enumerate(bounds)}
    ends = (left, left + 2 * _OPEN + max(len(bounds) - 1, 0) * _STEP)

    def span(one: Claim) -> tuple[int, int]:
        low = ends[0] if one.low is None else at[one.low]
        return low, ends[1] if one.high is None else max(at[one.high], low)

    bars = [
        Bar(
            span(one)[0],
            number * _LANE + (_LANE - _BAR) // 2,
            span(one)[1] - span(one)[0],
            number,
            levels.index(one.level) % _SHADES,
            lane.own,
            one.low is None,
            one.high is None,
            one.shown,
        )
        for number, (lane, drawn) in enumerate(lanes)
        for one in drawn
    ]
    own = [(one.level, *span(one)) for lane, drawn in lanes if lane.own for one in drawn]
    height = len(lanes) * _LANE
    return Axis(
        *key,
        left,
        ends[1] + _MARGIN,
        height + 34,
        tuple((number * _LANE + _LANE // 2, lane.name) for number, (lane, _) in enumerate(lanes)),
        tuple(bars),
        tuple(_zones(own, ends, lang)) if own else (),
        tuple(Stop(at[bound], f"{bound:.10g}") for bound in bounds),
    )


def _zones(spans: Sequence[tuple[str, int, int]], ends: tuple[int, int], lang: Lang) -> list[Zone]:
    """Stretches claimed by two different levels, and stretches between claims that nobody has."""
    found = []
    for one, other in combinations(spans, 2):
        low, high = max(one[1], other[1]), min(one[2], other[2])
        if one[0] != other[0] and low < high:
            found.append(Zone(low, high - low, "both", _BOTH.of(lang)))
    stops = sorted({ends[0], ends[1], *(x for one in spans for x in one[1:])})
    covered = [(low, high) for _, low, high in spans]
    first, final = min(low for low, _ in covered), max(high for _, high in covered)
    for low, high in pairwise(stops):
        inside = first <= low and high <= final
        if inside and not any(left <= low and high <= right for left, right in covered):
            found.append(Zone(low, high - low, "gap", _GAP.of(lang)))
    return found
