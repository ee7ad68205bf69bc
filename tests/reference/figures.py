"""The members `counts` and `rates` of contract §9."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.reference.boundaries import clear, leaves, shared, unit_leaves
from tests.reference.branches import mark
from tests.reference.catalogue import Item, Unit, units
from tests.reference.horizontal import horizontal
from tests.reference.settings import DEFAULTS, Settings
from tests.reference.vertical import vertical


def figures(
    files: Mapping[str, object], profile: str = "sitong", settings: Settings = DEFAULTS
) -> dict[str, Any]:
    """The figures of a workspace given as relative path → parsed JSON document."""
    found = units(files)
    mark(f"profile_{profile}")
    powers = [unit for unit in found if unit.kind == "powers"]
    return {
        "counts": {
            "service_items": _service_item_counts(found),
            "powers": sorted(
                (row for unit in powers for row in _power_counts(unit, powers)),
                key=lambda row: (row["jurisdiction"], row["authority"], row["sector"]),
            ),
        },
        "rates": {
            name: {
                "vertical": vertical(found, kind, profile, settings),
                "horizontal": horizontal(found, kind, profile, settings),
            }
            for name, kind in (("service_items", "service-items"), ("powers", "powers"))
        },
    }


def _service_item_counts(found: Sequence[Unit]) -> list[dict[str, Any]]:
    """Items other than 取消 of each list; a directory is no list of this count."""
    return [
        {"jurisdiction": unit.place.code, "name": unit.place.name, "sector": unit.sector}
        | {"items": len(unit.counted)}
        for unit in found
        if unit.kind == "service-items"
    ]


def _power_counts(unit: Unit, powers: Sequence[Unit]) -> list[dict[str, Any]]:
    """One row for each authority of the list."""
    return [_authority_counts(unit, authority, powers) for authority in sorted(unit.authorities)]


def _authority_counts(unit: Unit, authority: str, powers: Sequence[Unit]) -> dict[str, Any]:
    counted = [item for item in unit.counted if item.authority == authority]
    subs = [item for item in counted if item.parent]
    found = leaves(counted)
    _mark_leaves(unit, authority, found)
    common = [item for item in unit_leaves(unit) if item.authority == authority and shared(item)]
    unclear = [item for item in common if not clear(item, unit, powers)]
    mains = [
        (item, own)
        for item in unit.taking_part
        if item.authority == authority and not item.parent
        if (own := _own_leaves(item, common))
    ]
    clear_mains = [item for item, own in mains if not set(own) & set(unclear)]
    for item, own in mains:
        if item in clear_mains:
            mark("main_clear")
        elif not set(own) <= set(unclear):
            mark("main_partly_clear")
    shared_subs = [item for item in common if item.parent]
    return {
        "jurisdiction": unit.place.code,
        "authority": authority,
        "sector": unit.sector,
        "main": len(counted) - len(subs),
        "sub": len(subs),
        "leaves": len(found),
        "shared_main": len(mains),
        "shared_sub": len(shared_subs),
        "clear_main": len(clear_mains),
        "clear_sub": len([item for item in shared_subs if item not in unclear]),
    }


def _own_leaves(main: Item, common: Sequence[Item]) -> list[Item]:
    """The shared leaves that a 主项 is or contains."""
    return [leaf for leaf in common if leaf is main or (leaf.parent and leaf.parent == main.code)]


def _mark_leaves(unit: Unit, authority: str, found: Sequence[Item]) -> None:
    cancelled = {
        item.parent for item in unit.items if not item.active and item.authority == authority
    }
    for item in found:
        if not item.parent and item.valid:
            name = "whose_subs_are_cancelled" if item.code in cancelled else "without_sub"
            mark(f"leaf_main_{name}")
