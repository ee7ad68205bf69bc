"""A city's list and a county's list, compared: the one pair of a small workspace."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from svccat.model.result import ElementRate, Result, VerticalPair
from tests.workspace import Json, catalogue, checked, service_item

Lists: TypeAlias = tuple[list[Json], list[Json]]


def item(code: str, name: str = "", **changes: object) -> Json:
    """A service item called after its code unless it has a name."""
    return service_item(basic_code=code, name=name or f"事项{code}", **changes)


def compared(
    folder: Path, upper: Sequence[object], lower: Sequence[object], **settings: Any
) -> Result:
    """The result over 盘锦市 with the items `upper` and 盘山县 with the items `lower`."""
    files = {"upper.json": catalogue(upper, "211100"), "lower.json": catalogue(lower, "211122")}
    return checked(folder, files, **settings)


def pair(
    folder: Path, upper: Sequence[object], lower: Sequence[object], **settings: Any
) -> VerticalPair:
    """The one vertical pair of `compared`."""
    return only_pair(compared(folder, upper, lower, **settings))


def only_pair(result: Result) -> VerticalPair:
    """The one vertical pair of service items."""
    (only,) = result.service_items.vertical.pairs
    return only


def states(found: VerticalPair) -> tuple[int, int, int, int]:
    """How many items of the lower list are same, differ, are unlinked, are exempt."""
    return (found.same, found.differs, found.unlinked, found.exempt)


def elements(result: Result) -> dict[str, tuple[int, int, int, int]]:
    """Per element of service items: same, differs, excepted, unknown."""
    return {one.element: _counts(one) for one in result.service_items.vertical.elements}


def by_sector(
    folder: Path, cases: Mapping[str, Lists], **settings: object
) -> dict[str, VerticalPair]:
    """The pair of each case: upper and lower items in a sector called like the case."""
    files: dict[str, object] = {}
    for number, (sector, (upper, lower)) in enumerate(cases.items()):
        files[f"{number}-upper.json"] = catalogue(upper, "211100", sector=sector)
        files[f"{number}-lower.json"] = catalogue(lower, "211122", sector=sector)
    result = checked(folder, files, **settings)
    return {one.sector: one for one in result.service_items.vertical.pairs}


def _counts(one: ElementRate) -> tuple[int, int, int, int]:
    return (one.same, one.differs, one.excepted, one.unknown)
