"""The lists of one city and of the places under it: its own, and copies that differ a little."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

from benchmarks.generator.changes import Change, change_item, change_power
from benchmarks.generator.content import Item, content
from benchmarks.generator.matters import Matter, local
from benchmarks.generator.noise import Context
from benchmarks.generator.places import APPROVAL, BUSINESS, PROVINCES, Office, Place
from benchmarks.generator.powers import Power
from benchmarks.generator.scale import Shares
from benchmarks.generator.sizes import CountySize, Sizes
from benchmarks.generator.words import AREAS, AREAS_OF_A_COUNTY, Sector

Listed: TypeAlias = tuple[Item, Sequence[Change]]
"""An item of a list, and what was changed in it against the list that it is from."""


@dataclass(frozen=True, slots=True)
class Line:
    """A matter as one list has it, and what was changed in it against the list that it is from.

    `rank` says who is expected to hold it: the lowest everyone, the highest the city alone.
    """

    matter: Matter
    item: Item
    rank: int
    changes: Sequence[Change] = ()


def catalogue(matters: Sequence[Matter], prefix: str, seed: int) -> list[Line]:
    """The matters of a province with what its items say, in their order, ranked at random."""
    ranks = list(range(len(matters)))
    Random(f"{seed}/{prefix}/ranks").shuffle(ranks)
    province = PROVINCES[prefix]
    return [
        Line(matter, content(matter, province, prefix, seed), rank)
        for matter, rank in zip(matters, ranks, strict=True)
    ]


class Government:
    """One place's departments, and items dressed as theirs."""

    def __init__(self, place: Place, sectors: Sequence[Sector]) -> None:
        self.place = place
        self.offices = {
            sector.code: place.office(sector) for sector in (*sectors, APPROVAL, BUSINESS)
        }
        self.first = sectors[0].code

    @property
    def head(self) -> Office:
        """The first sector's department: the header's authority, which its items do not repeat."""
        return self.offices[self.first]

    def dress(self, matter: Matter, item: Item) -> Item:
        """The item, in place, with the members that say which office handles it."""
        own = self.offices[matter.sector.code]
        body = self.offices[item["implementing_body"]]
        code = f"{body.uscc}{self.place.digit}{item['basic_code']}"
        item["implementation_code"] = code
        if matter.case:
            item["handling_code"] = f"{code}{matter.case_number:02d}"
        item["competent_department"] = self.place.name + item["competent_department"]
        item["implementing_body"] = body.body
        item["consult"] = own.consult
        item["complaint"] = own.complaint
        item["address"] = own.address
        if matter.sector.code != self.first:
            item["authority"] = own.own_authority
        return item

    def holds(self, power: Power) -> Power:
        """A copy of the power under its department's name."""
        item = dict(power.item)
        if power.sector.code != self.first:
            item["authority"] = self.offices[power.sector.code].authority
        return Power(power.sector, power.noun, item)


class CityLists:
    """A city's lists and its counties', each made when it is asked for, in a fixed order."""

    def __init__(
        self, place: Place, lines: Sequence[Line], size: Sizes, shares: Shares, seed: int
    ) -> None:
        self._shares = shares
        self._seed = seed
        self._size = size
        self._lines = self._own(place, lines)

    def _context(self, place: Place, what: str) -> Context:
        return Context(place.level, place.code[:2], Random(f"{self._seed}/{place.code}/{what}"))

    def _own(self, place: Place, lines: Sequence[Line]) -> list[Line]:
        """The city's list: the province's lines of the lowest ranks, some of them changed."""
        context = self._context(place, "items")
        own: list[Line] = []
        for line in lines:
            if line.rank < self._size.city:
                item = dict(line.item)
                changes = change_item(item, self._shares, context)
                own.append(Line(line.matter, item, line.rank, changes))
        return own

    def city(self, government: Government) -> Iterator[Listed]:
        """The city's items, saying which of them counties exercise as well."""
        for line in self._lines:
            item = dict(line.item)
            item["exercise_levels"] = self._levels(line.rank)
            if self._size.district.expected <= line.rank < self._size.county.expected:
                item["applies_to"] = ["county"]
                item["applies_basis"] = "市辖区范围内由市级直接行使"
            yield government.dress(line.matter, item), line.changes

    def county(
        self, government: Government, number: int, sectors: Sequence[Sector]
    ) -> Iterator[Listed]:
        """A county's items; `number` is its place among those of its city, from 0."""
        place = government.place
        context = self._context(place, "items")
        size = self._size.of(district=place.district)
        missing = set(context.rng.sample(range(size.expected), size.missing))
        for line in self._lines:
            if line.rank >= size.expected or line.rank in missing:
                continue
            item = dict(line.item)
            changes = change_item(item, self._shares, context)
            item["exercise_levels"] = self._levels(line.rank)
            yield government.dress(line.matter, item), changes
        for item in self._local(government, number, size, sectors):
            yield item, ()

    def _levels(self, rank: int) -> list[str]:
        return ["city", "county"] if rank < self._size.county.expected else ["city"]

    def _local(
        self, government: Government, number: int, size: CountySize, sectors: Sequence[Sector]
    ) -> Iterator[Item]:
        """Items of the county alone (区县独有), each with its document."""
        place = government.place
        prefix = place.code[:2]
        rng = Random(f"{self._seed}/{place.code}/local")
        start = number * AREAS_OF_A_COUNTY
        areas = AREAS[start : start + AREAS_OF_A_COUNTY]
        for matter in local(sectors, areas, number, size.local, rng):
            item = content(matter, PROVINCES[prefix], prefix, self._seed)
            item["exercise_levels"] = ["county"]
            item["scope"] = "local"
            item["scope_basis"] = f"{place.name}政务服务事项管理办法（2024年第{number + 1}号）"
            yield government.dress(matter, item)


def county_powers(
    powers: Sequence[Power], government: Government, shares: Shares, seed: int
) -> Iterator[Listed]:
    """The powers that a county shares with its city, some of them changed."""
    place = government.place
    context = Context(place.level, place.code[:2], Random(f"{seed}/{place.code}/powers"))
    for power in powers:
        if power.shared:
            item = government.holds(power).item
            yield item, change_power(item, shares, context)
