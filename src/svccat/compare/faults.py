"""Why one division does not settle who does what: collisions and gaps (contract section 7).

Decided readings: a value in common collides whatever the entries divide `by`, intervals are compared
only among those of one field. A threshold that names values and neither field nor bounds is a list of values;
any other is the interval [min, max) of its field. Fields whose units differ are not compared any
further, for nothing is ever converted. What one level claims twice is no collision.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from svccat.compare.divisions import Share, span
from svccat.model.boundaries import Reason
from svccat.model.jurisdiction import Level

WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason why a division is not clear, with what REASONS has columns for."""

    reason: Reason
    level: str
    other_level: str | None = None
    entry: int | None = None
    field: str | None = None
    unit: str | None = None
    found: str | None = None
    expected: str | None = None


def faults(shares: Sequence[Share], levels: Sequence[str]) -> list[Fault]:
    """Why a division does not settle the levels that exercise the power; empty if it does."""
    placed = [share for share in shares if share.level]
    found = [
        *_coverage(placed, levels),
        *_wholes(placed),
        *_values(placed),
        *_intervals(placed),
    ]
    return sorted(found, key=lambda fault: list(Reason).index(fault.reason))


def _rank(share: Share) -> tuple[int, int]:
    return (Level(share.level).rank, share.entry)


def _coverage(shares: Sequence[Share], levels: Sequence[str]) -> Iterator[Fault]:
    ruled = {share.level: share.entry for share in reversed(shares)}
    for level in Level:
        if level in levels and level not in ruled:
            yield Fault(Reason.LEVEL_WITHOUT_RULE, level.value)
        if level in ruled and level not in levels:
            yield Fault(Reason.RULE_FOR_OTHER_LEVEL, level.value, entry=ruled[level])


def _rivals(shares: Sequence[Share]) -> Iterator[tuple[Share, Share]]:
    """Pairs of entries of different levels, the higher level first."""
    for one, other in combinations(sorted(shares, key=_rank), 2):
        if one.level != other.level:
            yield one, other


def _wholes(shares: Sequence[Share]) -> Iterator[Fault]:
    met = set()
    for one, other in _rivals(shares):
        levels = (one.level, other.level)
        if WHOLE in {one.by, other.by} and levels not in met:
            met.add(levels)
            entry = one.entry if one.by == WHOLE else other.entry
            yield Fault(Reason.WHOLE_COLLIDES, *levels, entry=entry)


def _values(shares: Sequence[Share]) -> Iterator[Fault]:
    """One fault per two levels, with all the values that both claim."""
    met: dict[tuple[str, str], tuple[Share, dict[str, str]]] = {}
    for one, other in _rivals(shares):
        common = {key: one.values[key] for key in one.values if key in other.values}
        if common:
            _, values = met.setdefault((one.level, other.level), (other, {}))
            values.update(common)
    for (level, other_level), (share, values) in met.items():
        found = "、".join(sorted(values.values()))
        yield Fault(Reason.VALUE_IN_COMMON, level, other_level, share.entry, found=found)


def _intervals(shares: Sequence[Share]) -> Iterator[Fault]:
    fields: dict[str, list[Share]] = {}
    for share in sorted(shares, key=_rank):
        if share.is_interval:
            fields.setdefault(share.field_key, []).append(share)
    for _, same in sorted(fields.items()):
        if len({share.unit_key for share in same}) > 1:
            yield from _units(same)
        else:
            yield from _overlapping(same)
            yield from _gaps(same)


def _units(shares: Sequence[Share]) -> Iterator[Fault]:
    """One fault per unit other than that of the highest level's first threshold."""
    first = shares[0]
    met = {first.unit_key}
    for share in shares:
        if share.unit_key not in met:
            met.add(share.unit_key)
            yield Fault(
                Reason.UNIT_MISMATCH,
                share.level,
                first.level,
                share.entry,
                field=share.field,
                unit=share.unit,
                found=share.unit,
                expected=first.unit,
            )


def _overlapping(shares: Sequence[Share]) -> Iterator[Fault]:
    met = set()
    for one, other in _rivals(shares):
        bottom, top = max(one.low, other.low), min(one.high, other.high)
        levels = (one.level, other.level)
        if bottom < top and levels not in met:
            met.add(levels)
            yield Fault(
                Reason.INTERVALS_OVERLAP,
                *levels,
                other.entry,
                field=other.field,
                unit=other.unit,
                found=span(bottom, top),
            )


def _gaps(shares: Sequence[Share]) -> Iterator[Fault]:
    """What lies between neighbours of one field and belongs to nobody, all levels together."""
    first, *rest = sorted(shares, key=lambda share: (share.low, share.high))
    top = first
    for share in rest:
        if share.low > top.high:
            yield Fault(
                Reason.GAP,
                top.level,
                share.level,
                share.entry,
                field=share.field,
                unit=share.unit,
                found=span(top.high, share.low),
            )
        if share.high > top.high:
            top = share
