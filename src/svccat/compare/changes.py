"""Two editions of one item field by field (contract section 8)."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

Item: TypeAlias = dict[str, object]
# A member's form in an item: equal forms are the same value, "" is a missing one.
FormOf: TypeAlias = Callable[[str], Callable[[Item], object]]


def changes(
    old: Item, new: Item, apart: frozenset[str], old_form: FormOf, new_form: FormOf
) -> Iterator[str]:
    """The members, in order, in which the editions differ; those `apart` are told otherwise."""
    for member in sorted((old.keys() | new.keys()) - apart):
        if member in old and member in new and _equal(old[member], new[member]):
            continue
        if old_form(member)(old) != new_form(member)(new):
            yield member


def _equal(one: object, other: object) -> bool:
    """Equal as they are written; true is not 1."""
    return type(one) is type(other) and one == other
