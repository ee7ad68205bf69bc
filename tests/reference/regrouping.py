"""Leaf powers that answer several of the other edition: merged and split (contract §8).

Either all have one name and one basis, or the one's name is put together of theirs and its basis has all of theirs.
"""

from itertools import product
from typing import Any

from tests.reference.catalogue import Item, Unit
from tests.reference.citations import citation_set

_JOINTS = "、,和及与或者以并;"
Group = tuple[frozenset[Item], frozenset[Item]]


def answers(both: Any, linked: Any, moved: set[Item]) -> dict[str, list[Group]]:
    """The groups (old, new) by what they are; an item in two of them is in neither."""
    merged: list[Group] = []
    split: list[Group] = []
    for key, old, new in both:
        if key[0] == "powers":
            partner = {one: other for pair in linked[key] for one, other in (pair, pair[::-1])}
            sides = [
                [item for item in _leaves(unit) if item not in moved and _open(item, partner)]
                for unit in (old, new)
            ]
            merged += [
                (parts, frozenset({one})) for one, parts in _found(sides[1], sides[0], partner)
            ]
            split += [
                (frozenset({one}), parts) for one, parts in _found(sides[0], sides[1], partner)
            ]
    groups = merged + split
    single = [
        group
        for group in groups
        if not any(
            other != group and ((other[0] & group[0]) or (other[1] & group[1])) for other in groups
        )
    ]
    return {
        "merged": [group for group in merged if group in single],
        "split": [group for group in split if group in single],
    }


def _leaves(unit: Unit | None) -> list[Item]:
    if unit is None:
        return []
    parents = {(item.authority, item.parent) for item in unit.counted if item.parent}
    return [
        item
        for item in unit.taking_part
        if item.name_key[0] and (item.parent or (item.authority, item.code) not in parents)
    ]


def _open(item: Item, partner: dict[Item, Item]) -> bool:
    other = partner.get(item)
    return other is None or other.name_key[0] != item.name_key[0]


def _found(ones: list[Item], others: list[Item], partner: dict[Item, Item]) -> Any:
    for one in ones:
        own = partner.get(one)
        basis = _basis(one)
        near = [
            other
            for other in others
            if other.type == one.type
            and _basis(other)
            and _basis(other) <= basis
            and partner.get(other) in {None, one}
        ]
        alike = [
            other
            for other in near
            if own is None
            and partner.get(other) is None
            and other.name_key == one.name_key
            and _basis(other) == basis
        ]
        if len(alike) > 1:
            yield one, frozenset(alike)
            continue
        pieces = {other: _piece(one.name_key[0], other.name_key[0]) for other in near}
        pieces = {other: piece for other, piece in pieces.items() if piece}
        covered = set().union(*pieces.values())
        joined = [sign for at, sign in enumerate(one.name_key[0]) if at not in covered]
        whole = all(sign in _JOINTS for sign in joined) and any(
            sign in _JOINTS for sign in one.name_key[0]
        )
        if len(pieces) > 1 and whole and (own is None or own in pieces):
            yield one, frozenset(pieces)


def _basis(item: Item) -> frozenset[Any]:
    return frozenset(citation_set(item.raw["legal_basis"], "full"))


def _piece(whole: str, part: str) -> set[int]:
    """The places of a beginning, one stretch and an end that make up `part`; of several ways that with the longest beginning."""
    size, least = len(whole), len(part)
    if not part or least >= size:
        return set()
    ways = [
        (first, last)
        for first, last in product(range(least, -1, -1), range(least, -1, -1))
        if first + last <= least
        and whole[:first] == part[:first]
        and (not last or whole[size - last :] == part[least - last :])
    ]
    for first, last in ways:
        middle = part[first : least - last]
        at = whole.find(middle, first, size - last)
        if at >= 0:
            return {*range(first), *range(at, at + len(middle)), *range(size - last, size)}
    return set()
