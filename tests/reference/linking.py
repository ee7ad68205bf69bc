"""Which item of the upper list answers which item of the lower list (contract §3)."""

from collections.abc import Iterable, Sequence

from tests.reference.branches import mark
from tests.reference.catalogue import Item, Key

Links = dict[Item, Item]


def link(lower: Sequence[Item], upper: Sequence[Item]) -> Links:
    """Lower item → upper item, by key, then by a code held without case, then by name and type.

    Both lists hold only items that take part. Where two authorities of the upper list hold one code, the item with the
    smallest canonical JSON answers.
    """
    links: Links = {}
    _by_key(lower, upper, links)
    _by_code_without_case(lower, upper, links)
    _by_name(lower, upper, links)
    return links


def _by_key(lower: Sequence[Item], upper: Sequence[Item], links: Links) -> None:
    keys: dict[Key, Item] = {}
    for item in sorted(upper, key=lambda item: item.canonical):
        if item.code:
            keys.setdefault(item.key, item)
    for item in lower:
        if item.key in keys:
            links[item] = keys[item.key]
            mark("key_link")


def _by_code_without_case(lower: Sequence[Item], upper: Sequence[Item], links: Links) -> None:
    cases: dict[str, list[Item]] = {}
    for item in upper:
        if item.code:
            cases.setdefault(item.code, []).append(item)
    for item in lower:
        held = cases.get(item.code, [])
        if item not in links and held and not any(other.case for other in held):
            links[item] = min(held, key=lambda other: other.canonical)
            mark("case_link")


def _by_name(lower: Sequence[Item], upper: Sequence[Item], links: Links) -> None:
    linked = set(links.values())
    left = _names(item for item in lower if item not in links)
    right = _names(item for item in upper if item not in linked)
    for name, items in left.items():
        others = right.get(name, [])
        if len(items) == 1 and len(others) == 1:
            links[items[0]] = others[0]
            mark("name_link")
            if items[0].code == others[0].code:
                mark("name_link_only_case_differs")
        elif others:
            mark("name_ambiguous")


def _names(items: Iterable[Item]) -> dict[Key, list[Item]]:
    """Left-over items by (`norm_name`, type); an item without a name is in none."""
    found: dict[Key, list[Item]] = {}
    for item in items:
        if item.name_key[0]:
            found.setdefault(item.name_key, []).append(item)
    return found
