"""Boundaries, 权责边界: which shared leaves are clear (contract §7)."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import inf
from typing import Any

from tests.reference.branches import mark
from tests.reference.catalogue import Item, Unit
from tests.reference.places import ancestors
from tests.reference.text import norm

Entry = Mapping[str, Any]


def leaves(items: Iterable[Item]) -> list[Item]:
    """The 子项, and the 主项 that have none; a 主项 has the 子项 of its own authority other than 取消."""
    listed = list(items)
    parents = {(item.authority, item.parent) for item in listed if item.parent}
    return [item for item in listed if item.parent or (item.authority, item.code) not in parents]


def unit_leaves(unit: Unit) -> list[Item]:
    """The leaves of a list that take part."""
    parents = {(item.authority, item.parent) for item in unit.counted if item.parent}
    return [
        item
        for item in unit.taking_part
        if item.parent or (item.authority, item.code) not in parents
    ]


def shared(item: Item) -> bool:
    """Whether a leaf is 市县共有: two or more levels, `city` and `county` among them."""
    levels = set(item.raw["exercise_levels"])
    if len(levels) > 1 and not {"city", "county"} <= levels:
        mark("shared_not_city_and_county")
    return {"city", "county"} <= levels


def clear(item: Item, unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a shared leaf is clear: no reason speaks against it."""
    entries = item.raw.get("division") or []
    reasons = _level_reasons(set(item.raw["exercise_levels"]), entries)
    reasons |= _collisions(entries) | _threshold_reasons(entries)
    if not _lower_units_agree(item, unit, units):
        reasons.add("lower_division_differs")
    for reason in sorted(reasons):
        mark(reason)
    if not reasons:
        mark("clear")
    return not reasons


def _level_reasons(levels: set[str], entries: Sequence[Entry]) -> set[str]:
    """An entry for each of its levels and none for others."""
    ruled = {entry["level"] for entry in entries}
    reasons = {"level_without_rule"} if levels - ruled else set()
    return reasons | ({"rule_for_unlisted_level"} if ruled - levels else set())


def _collisions(entries: Sequence[Entry]) -> set[str]:
    """No two levels claim the same: whole, a value in common, overlapping intervals."""
    reasons: set[str] = set()
    for left, right in combinations(entries, 2):
        if left["level"] == right["level"]:
            continue
        if "whole" in {left["by"], right["by"]}:
            reasons.add("whole_collides")
        if _values(left) & _values(right):
            reasons.add("value_in_common")
        if left["by"] == right["by"] == "threshold" and _field(left) == _field(right):
            low, high = max(_low(left), _low(right)), min(_high(left), _high(right))
            if low < high:
                reasons.add("intervals_overlap")
            elif low == high:
                mark("intervals_touch")
    return reasons


def _threshold_reasons(entries: Sequence[Entry]) -> set[str]:
    """Thresholds of one field share a unit and leave no gap between neighbours."""
    fields: dict[str | None, list[Entry]] = {}
    for entry in entries:
        if entry["by"] == "threshold":
            fields.setdefault(_field(entry), []).append(entry)
    reasons: set[str] = set()
    for found in fields.values():
        if len({_unit_of_measure(entry) for entry in found}) > 1:
            reasons.add("unit_mismatch")
        reached: float | None = None
        for entry in sorted(found, key=_low):
            if reached is not None and _low(entry) > reached:
                reasons.add("gap")
            reached = _high(entry) if reached is None else max(reached, _high(entry))
    return reasons


def _lower_units_agree(item: Item, unit: Unit, units: Sequence[Unit]) -> bool:
    """Every lower unit's own leaf of the same code states the same division."""
    agree = True
    for lower in units:
        if lower.kind != "powers" or lower.sector != unit.sector:
            continue
        if unit.place.code not in ancestors(lower.place.code):
            continue
        for leaf in unit_leaves(lower):
            if item.code and leaf.code == item.code:
                if _stated(leaf) == _stated(item):
                    mark("lower_division_equal")
                else:
                    agree = False
    return agree


def _stated(item: Item) -> frozenset[tuple[object, ...]]:
    """The division as the set of {level, by, values, field, min, max, unit}."""
    return frozenset(
        (entry["level"], entry["by"], _values(entry), _field(entry), *_interval(entry))
        for entry in item.raw.get("division") or []
    )


def _interval(entry: Entry) -> tuple[object, object, object]:
    return entry.get("min"), entry.get("max"), _unit_of_measure(entry)


def _values(entry: Entry) -> frozenset[str]:
    return frozenset(filter(None, map(norm, entry.get("values") or [])))


def _field(entry: Entry) -> str | None:
    return norm(entry.get("field") or "") or None


def _unit_of_measure(entry: Entry) -> str | None:
    return norm(entry.get("unit") or "") or None


def _low(entry: Entry) -> float:
    return -inf if entry.get("min") is None else float(entry["min"])


def _high(entry: Entry) -> float:
    return inf if entry.get("max") is None else float(entry["max"])
