"""How many items of each unit go through one window, across provinces, in bundles."""

from collections.abc import Iterable

from svccat.model.services import ServiceCount


def service_totals(counts: Iterable[ServiceCount]) -> tuple[ServiceCount, ...]:
    """The counts of files added up by unit; the name is the first in text order."""
    totals: dict[tuple[str, str], ServiceCount] = {}
    for one in sorted(counts):
        key = one.jurisdiction, one.sector
        known = totals.get(key)
        totals[key] = one if known is None else _sum(known, one)
    return tuple(sorted(totals.values()))


def _sum(one: ServiceCount, other: ServiceCount) -> ServiceCount:
    return ServiceCount(
        one.jurisdiction,
        one.name,
        one.sector,
        one.one_window + other.one_window,
        one.cross_province + other.cross_province,
        one.bundled + other.bundled,
    )
