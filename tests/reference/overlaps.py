"""Overlaps, 权责交叉: exact signals, classes and declarations (contract §6); likeness of names apart."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from tests.reference.boundaries import unit_leaves
from tests.reference.catalogue import Item, units
from tests.reference.citations import Citation, citation_set
from tests.reference.text import norm, norm_name

_DUPLICATION = {"same-code", "same-name"}


class Leaf(NamedTuple):
    """A leaf power that takes part, and where it lies."""

    place: str
    item: Item


def overlaps(files: Mapping[str, object]) -> list[dict[str, Any]]:
    """The pairs with an exact signal: class, signals, declared and both sides, sorted."""
    leaves = [
        Leaf(unit.place.code, item)
        for unit in units(files)
        if unit.kind == "powers"
        for item in unit_leaves(unit)
    ]
    places = sorted({leaf.place for leaf in leaves})
    here = ([leaf for leaf in leaves if leaf.place == place] for place in places)
    return sorted((row for own in here for row in _of_place(own)), key=str)


def _of_place(leaves: Sequence[Leaf]) -> list[dict[str, Any]]:
    """The pairs of one jurisdiction."""
    pairs = {
        (one, other): found
        for one, other in combinations(range(len(leaves)), 2)
        if _department(leaves[one]) != _department(leaves[other])
        and (found := signals(leaves[one].item, leaves[other].item))
    }
    return [
        {
            "class": "duplication" if found & _DUPLICATION else "fragmentation",
            "signals": sorted(found),
            "declared": declared(pair, leaves, set(pairs)),
            "sides": sorted((_side(leaves[pair[0]]), _side(leaves[pair[1]]))),
        }
        for pair, found in pairs.items()
    ]


def signals(one: Item, other: Item) -> set[str]:
    """What two powers have in common beside the likeness of their names."""
    found = set()
    same_category = one.raw["category"] == other.raw["category"]
    if one.code and one.code == other.code:
        found.add("same-code")
    if same_category and norm_name(one.raw["name"]) == norm_name(other.raw["name"]):
        found.add("same-name")
    if same_category and any(
        _one_place(x, y) for x in _cited(one) for y in _cited(other) if x.law == y.law
    ):
        found.add("same-basis")
    codes = (one.code or "", other.code or "")
    if all(len(code) == 12 for code in codes) and codes[0][:9] == codes[1][:9]:
        found.add("split-main")
    return found


def _cited(item: Item) -> list[Citation]:
    found = citation_set(list(item.raw["legal_basis"]), "full")
    return [one for one in found if isinstance(one, Citation)]


def _one_place(one: Citation, other: Citation) -> bool:
    """Both name an article, and every locator that both have is equal."""
    if one.locator[0] is None or other.locator[0] is None:
        return False
    if (one.locator[1] or 0) != (other.locator[1] or 0):
        return False  # 第十条之一 is another article than 第十条
    both = zip(one.locator, other.locator, strict=True)
    return all(x is None or y is None or x == y for x, y in both)


def declared(pair: tuple[int, int], leaves: Sequence[Leaf], pairs: set[tuple[int, int]]) -> bool:
    """Lawful shared work: listed by both with exactly one lead, or both under one lead's power."""
    one, other = pair
    here, there = _roles(leaves[one], leaves[other]), _roles(leaves[other], leaves[one])
    if here and there and ("牵头" in here) != ("牵头" in there):
        return True
    if "牵头" in here or "牵头" in there:
        return False
    for third, lead in enumerate(leaves):
        if third in pair or any(tuple(sorted((third, each))) not in pairs for each in pair):
            continue
        if all(_follows(leaves[each], lead) for each in pair):
            return True
    return False


def _follows(leaf: Leaf, lead: Leaf) -> bool:
    """The leaf assists the lead's department, whose power leads towards the leaf's."""
    own = _roles(leaf, lead)
    return "配合" in own and "牵头" not in own and "牵头" in _roles(lead, leaf)


def _roles(leaf: Leaf, other: Leaf) -> set[str]:
    """How a power lists the department of another one: roles, "" where none is given."""
    return {
        str(entry.get("role") or "")
        for entry in leaf.item.raw.get("joint") or []
        if norm(entry["department"]) == _department(other)
    }


def _department(leaf: Leaf) -> str:
    return norm(leaf.item.authority)


def _side(leaf: Leaf) -> tuple[str, str, str, str]:
    raw = leaf.item.raw
    return leaf.place, _department(leaf), str(raw["code"]), str(raw["name"])
