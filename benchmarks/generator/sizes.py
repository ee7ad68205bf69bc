"""How long each list of a city is, so that the items of all of them add up exactly."""

from dataclasses import dataclass
from functools import cache

from benchmarks.generator.scale import Scale, Shares


@dataclass(frozen=True, slots=True)
class CountySize:
    """A county's or district's list: of `expected` items `missing` are not held, `local` are its own."""

    expected: int
    missing: int
    local: int

    @property
    def items(self) -> int:
        """Length of the list."""
        return self.expected - self.missing + self.local


@dataclass(frozen=True, slots=True)
class Sizes:
    """The lists of one city and of the places under it."""

    city: int
    county: CountySize
    district: CountySize

    def of(self, *, district: bool) -> CountySize:
        """The size of a district's or of a county's list."""
        return self.district if district else self.county


@cache
def sizes(items: int, scale: Scale, shares: Shares) -> Sizes:
    """The longest lists that fit into `items`; what is left over makes the city's list longer.

    Raises:
        ValueError: too few items for a list each.
    """
    shared = items // (1 + 2 * (scale.counties + scale.districts))
    while True:
        county = _county(shared + 1, scale.county_share, shares)
        district = _county(shared + 1, scale.district_share, shares)
        below = scale.counties * county.items + scale.districts * district.items
        if shared + 1 + below > items:
            break
        shared += 1
    county = _county(shared, scale.county_share, shares)
    district = _county(shared, scale.district_share, shares)
    below = scale.counties * county.items + scale.districts * district.items
    return Sizes(items - below, county, district)


def _county(city: int, share: float, shares: Shares) -> CountySize:
    expected = int(city * share)
    missing = round(expected * shares.missing)
    local = round((expected - missing) * shares.local / (1 - shares.local))
    return CountySize(expected, missing, local)


def city_totals(scale: Scale) -> list[int]:
    """The service items of each city with the places under it, in order; they add up to the scale's."""
    cities = scale.provinces * scale.cities
    each, over = divmod(scale.items, cities)
    return [each + (number < over) for number in range(cities)]
