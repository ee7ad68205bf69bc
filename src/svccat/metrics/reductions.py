"""四减: what the two editions of an item state, and what was cut (contract section 8)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from math import isfinite

from svccat.model.difference import Cut, Measure, Reductions

_DAYS = {"工作日": Measure.DAYS, "自然日": Measure.CALENDAR_DAYS}


def stated(item: Mapping[str, object]) -> dict[Measure, Fraction]:
    """The figures that an item states; an empty list states none (contract section 2, Missing)."""
    found: dict[Measure, Fraction] = {}
    limit = item.get("promised_limit")
    if isinstance(limit, dict):
        days, value = _DAYS.get(str(limit.get("unit"))), _number(limit.get("value"))
        if days is not None and value is not None:
            found[days] = value
    for measure, member in ((Measure.MATERIALS, "materials"), (Measure.STEPS, "process")):
        listed = item.get(member)
        if isinstance(listed, list) and listed:
            found[measure] = Fraction(len(listed))
    visits = _number(item.get("visits"))
    if visits is not None:
        found[Measure.VISITS] = visits
    return found


def both(
    old: Mapping[Measure, Fraction], new: Mapping[Measure, Fraction]
) -> dict[Measure, tuple[Fraction, Fraction]]:
    """Before and after of each figure that both editions state."""
    return {one: (old[one], new[one]) for one in Measure if one in old and one in new}


def reductions(items: Iterable[Cut]) -> Reductions:
    """The totals over items with `figures` that both editions state, changed or not."""
    cuts = dict.fromkeys(Measure, Fraction())
    rises, bases = dict(cuts), dict(cuts)
    shown, cut_items = [], 0
    for item in items:
        for measure, (before, after) in item.figures.items():
            bases[measure] += before
            cuts[measure] += max(before - after, Fraction())
            rises[measure] += max(after - before, Fraction())
        changed = {one: pair for one, pair in item.figures.items() if pair[0] != pair[1]}
        cut_items += item.less
        if changed:
            shown.append(replace(item, figures=changed))
    shown.sort(key=lambda one: (one.code, one.case or "", one.name))
    return Reductions(cut_items, cuts, rises, bases, tuple(shown))


def together(parts: Iterable[Reductions]) -> Reductions:
    """The sum of several units' reductions; per item it stands with the units."""
    whole = Reductions()
    for part in parts:
        whole = Reductions(
            whole.items + part.items,
            {one: whole.cut(one) + part.cut(one) for one in Measure},
            {one: whole.rise(one) + part.rise(one) for one in Measure},
            {
                one: whole.bases.get(one, Fraction()) + part.bases.get(one, Fraction())
                for one in Measure
            },
        )
    return whole


def _number(value: object) -> Fraction | None:
    """A number exactly as its decimals say it; None for anything else."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        return None
    return Fraction(repr(value) if isinstance(value, float) else value)
