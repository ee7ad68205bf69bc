"""How much is generated and how much of it is planted: scales and shares."""

from dataclasses import dataclass, fields
from typing import Final

from benchmarks.generator.places import (
    MOST_CITIES,
    MOST_CITIES_OF_A_PROVINCE,
    MOST_DISTRICTS,
    PROVINCES,
)
from benchmarks.generator.words import AREAS, AREAS_OF_A_COUNTY, SECTORS


@dataclass(frozen=True, slots=True)
class Shares:
    """How often something is planted, each a share between 0 and 1 (missing, local: 0.5).

    `noise` and `differences` are per comparable element of a county's item (against its city) and
    of a city's item (against its province's catalogue); `faults` per item; `overlaps` per leaf
    power of a city; `missing` per item that a county is expected to hold; `local` is the share of
    a county's list that is its own (区县独有).
    """

    noise: float = 0.03
    differences: float = 0.02
    faults: float = 0.0
    overlaps: float = 0.05
    missing: float = 0.02
    local: float = 0.02

    def __post_init__(self) -> None:
        for field in fields(self):
            share = getattr(self, field.name)
            most = 0.5 if field.name in {"missing", "local"} else 1.0
            if not 0 <= share <= most:
                raise ValueError(f"{field.name}: {share} is not between 0 and {most:g}")
        if self.noise + self.differences > 1:
            raise ValueError("noise and differences together exceed 1")


DEFAULT_SHARES: Final = Shares()
CLEAN: Final = Shares(noise=0, differences=0, overlaps=0, missing=0)
"""Lists that agree in everything: every rate is 100 %."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers of places and of service items; each place has one file of service items.

    `cities` are those of each province, `districts` and `counties` those of each city.
    `county_share` and `district_share` say how much of a city's list a county (县, 县级市) and a
    district (市辖区) are expected to hold. `sectors` and `power_sectors` count from the first of
    the word lists; `power_mains` are the 主项 of a sector's list of powers.

    Raises:
        ValueError: too few items for so many lists, or more places than there are codes.
    """

    name: str
    items: int
    provinces: int = 1
    cities: int = 1
    districts: int = 6
    counties: int = 8
    sectors: int = len(SECTORS)
    power_sectors: int = len(SECTORS)
    power_mains: int = 12
    county_share: float = 0.9
    district_share: float = 0.8

    def __post_init__(self) -> None:
        if self.items < self.files * 10:
            raise ValueError(f"{self.items} items are too few for {self.files} lists")
        if (
            self.provinces > len(PROVINCES)
            or self.cities > MOST_CITIES_OF_A_PROVINCE
            or self.provinces * self.cities > MOST_CITIES
            or self.districts > MOST_DISTRICTS
            or (self.districts + self.counties) * AREAS_OF_A_COUNTY > len(AREAS)
        ):
            raise ValueError(f"{self.items} items need more places than there are")

    @property
    def files(self) -> int:
        """Files of service items: one for each city, district and county."""
        return self.provinces * self.cities * (1 + self.districts + self.counties)


BUREAU: Final = Scale(
    "bureau",
    850,
    districts=3,
    counties=1,
    sectors=1,
    power_sectors=3,
    power_mains=36,
    county_share=0.5745,
    district_share=0.24,
)
"""One bureau: a city's transport list, a county's and three districts'; three departments' powers."""

CITY: Final = Scale("city", 30_000)
PROVINCE: Final = Scale("province", 300_000, cities=10)
NATION: Final = Scale("nation", 5_000_000, provinces=17, cities=10)
SEVENTEEN: Final = Scale("seventeen", 31_775, districts=7, counties=9)
"""17 files of service items, on which validators are timed beside each other."""
SCALES: Final = {scale.name: scale for scale in (BUREAU, CITY, SEVENTEEN, PROVINCE, NATION)}


def scale_of(items: int) -> Scale:
    """A scale with exactly this many service items, in lists of about 2,000 where it can be.

    Raises:
        ValueError: under 40 items, or more than there are places for.
    """
    if items < 1_000:
        return Scale(str(items), items, districts=2, counties=1, sectors=4, power_sectors=4)
    if items < 10_000:
        return Scale(str(items), items, districts=2, counties=2, sectors=10, power_sectors=10)
    cities = max(1, round(items / CITY.items))
    provinces = min(len(PROVINCES), max(1, round(cities / PROVINCE.cities)))
    return Scale(str(items), items, provinces, max(1, round(cities / provinces)))


def parse_scale(text: str) -> Scale:
    """A scale by its name, or by a number of items such as 5000 or 30_000.

    Raises:
        ValueError: neither a name nor a number of items that can be generated.
    """
    if text in SCALES:
        return SCALES[text]
    try:
        items = int(text)
    except ValueError as error:
        names = ", ".join(SCALES)
        raise ValueError(f"{text!r} is neither {names} nor a number of items") from error
    return scale_of(items)
