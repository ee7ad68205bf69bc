"""Vertical uniformity, 纵向统一率 (contract §4)."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from tests.reference.branches import GOVERNMENTS, mark
from tests.reference.catalogue import Item, Unit
from tests.reference.compare import elements, vertical_outcome
from tests.reference.linking import Links, link
from tests.reference.places import ancestors, county_class, parent
from tests.reference.settings import Settings
from tests.reference.text import norm

Cells = dict[str, Counter[str]]


def rate(same: int, compared: int) -> float | None:
    """same / compared, or None where nothing was compared."""
    return same / compared if compared else None


def vertical(units: Sequence[Unit], kind: str, profile: str, settings: Settings) -> dict[str, Any]:
    """The member `vertical` of §9 for service-items or powers."""
    cells: Cells = {element: Counter() for element in elements(kind, profile)}
    pairs: list[dict[str, Any]] = []
    layers: dict[tuple[str, str], Counter[str]] = {}
    for lower in units:
        if lower.kind != kind:
            continue
        upper = reference(lower, units, settings)
        if upper is None:
            mark("no_reference")
            continue
        counts = compare_units(lower, upper, cells, settings.citation_depth, profile)
        if f"layer_{lower.place.level}_{upper.place.level}" in GOVERNMENTS:
            mark(f"layer_{lower.place.level}_{upper.place.level}")
        pairs.append(
            {"lower": lower.place.code, "upper": upper.place.code, "sector": lower.sector}
            | counts
            | {"rate": rate(counts["same"], counts["compared"])}
        )
        layers.setdefault((lower.place.level, upper.place.level), Counter()).update(counts)
    if len(layers) > 2:
        mark("three_layers")
    return {
        "pairs": sorted(pairs, key=lambda row: (row["lower"], row["upper"], row["sector"])),
        "layers": [
            {"lower_level": level, "upper_level": above}
            | {name: total[name] for name in ("same", "compared", "held", "expected")}
            | {"rate": rate(total["same"], total["compared"])}
            for (level, above), total in sorted(layers.items())
        ],
        "elements": element_rows(cells),
    }


def element_rows(cells: Cells) -> list[dict[str, Any]]:
    """One row for each element of the profile, rate = same / (same + differs)."""
    return [
        {"element": element}
        | {name: count[name] for name in ("same", "differs", "excepted", "unknown")}
        | {"rate": rate(count["same"], count["same"] + count["differs"])}
        for element, count in sorted(cells.items())
    ]


def reference(lower: Unit, units: Sequence[Unit], settings: Settings) -> Unit | None:
    """The unit of the same kind and sector at the nearest ancestor that has one; a directory serves service items."""
    other = {"service-items": "directory", "directory": "service-items"}[settings.reference]
    order = ("powers",) if lower.kind == "powers" else (settings.reference, other)
    for code in ancestors(lower.place.code):
        here = {
            unit.kind: unit
            for unit in units
            if unit.place.code == code and unit.sector == lower.sector and unit.kind in order
        }
        if here:
            chosen = next(here[kind] for kind in order if kind in here)
            _mark_reference(lower, chosen, both=len(here) == 2)
            return chosen
    return None


def compare_units(
    lower: Unit, upper: Unit, cells: Cells, depth: str, profile: str = ""
) -> dict[str, int]:
    """The counts of one pair; the outcomes of its linked items are added to `cells`."""
    links = link(lower.taking_part, upper.taking_part)
    count: Counter[str] = Counter()
    for item in lower.taking_part:
        answer = links.get(item)
        if answer is not None:
            outcome = _linked_item(item, answer, cells, depth, profile)
        else:
            outcome = _unlinked_item(item)
        mark(f"item_{outcome}")
        count[outcome] += 1
    compared = count["same"] + count["differs"] + count["unlinked"]
    if not compared:
        mark("nothing_compared")
    return {
        **{name: count[name] for name in ("same", "differs", "unlinked", "exempt")},
        "compared": compared,
        "linked": count["same"] + count["differs"],
        "duplicates": lower.duplicates,
        **_coverage(lower, upper, links),
    }


def _linked_item(item: Item, answer: Item, cells: Cells, depth: str, profile: str) -> str:
    outcomes = {
        element: vertical_outcome(item, answer, element, depth, profile) for element in cells
    }
    for element, outcome in outcomes.items():
        cells[element][outcome] += 1
    return "differs" if "differs" in outcomes.values() else "same"


def _unlinked_item(item: Item) -> str:
    if item.raw.get("scope") == "local":
        if norm(item.raw.get("scope_basis") or ""):
            return "exempt"
        mark("local_without_basis")
    return "unlinked"


def _coverage(lower: Unit, upper: Unit, links: Links) -> dict[str, int]:
    """承接率: expected, held and missing."""
    answers = set(links.values())
    expected = [item for item in upper.taking_part if _expected_of(item, lower)]
    held = [item for item in expected if item in answers]
    for item in expected:
        mark("held" if item in answers else "missing")
    for _ in answers - set(expected):
        mark("linked_but_not_expected")
    return {"held": len(held), "expected": len(expected), "missing": len(expected) - len(held)}


def _expected_of(item: Item, lower: Unit) -> bool:
    if lower.place.level not in item.raw["exercise_levels"]:
        mark("level_not_exercised")
        return False
    named = item.raw.get("applies_to")
    if not named:
        return True
    if lower.place.code in named:
        mark("applies_by_code")
        return True
    if county_class(lower.place.code, lower.place.level) in named:
        mark("applies_by_class")
        return True
    mark("applies_not")
    return False


def _mark_reference(lower: Unit, upper: Unit, *, both: bool) -> None:
    if upper.kind == "directory":
        mark("directory_reference")
    elif upper.kind == "service-items":
        mark("service_items_reference")
    if both:
        mark(
            "directory_chosen_over_list"
            if upper.kind == "directory"
            else "list_chosen_over_directory"
        )
    if upper.place.code != parent(lower.place.code):
        mark("reference_beyond_the_parent")
    if not upper.taking_part:
        mark("empty_reference")
