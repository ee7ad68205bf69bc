"""The files of a workspace, list by list: the laws, then city by city."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.generator import faults, overlaps
from benchmarks.generator.content import Item
from benchmarks.generator.laws import STATE, registry
from benchmarks.generator.lists import (
    CityLists,
    Government,
    Line,
    Listed,
    catalogue,
    county_powers,
)
from benchmarks.generator.matters import choose, national
from benchmarks.generator.output import Layout, Table, header
from benchmarks.generator.places import PROVINCES, Place, city, lower
from benchmarks.generator.powers import Power, power_catalogue
from benchmarks.generator.scale import Scale, Shares
from benchmarks.generator.sizes import Sizes, city_totals, sizes
from benchmarks.generator.words import SECTORS


@dataclass(slots=True)
class Summary:
    """What was written, and how much of it was planted.

    `items` are the service items and `by_file` theirs in each file, by its path in the folder;
    `files` and `bytes` are those of all catalogue files, powers and laws with them.
    """

    files: int = 0
    items: int = 0
    powers: int = 0
    laws: int = 0
    bytes: int = 0
    noise: int = 0
    differences: int = 0
    missing: int = 0
    faults: int = 0
    overlaps: int = 0
    by_file: dict[str, int] = field(default_factory=dict)

    def line(self) -> str:
        """The numbers in one line for people."""
        return (
            f"{self.files:,} files, {self.bytes:,} bytes: {self.items:,} service items, "
            f"{self.powers:,} powers, {self.laws:,} laws; planted: {self.noise:,} of form, "
            f"{self.differences:,} differences, {self.missing:,} missing, "
            f"{self.faults:,} faults, {self.overlaps:,} overlaps"
        )


@dataclass(slots=True)
class WorkspaceWriter:
    """A workspace being written: its folder, what is wanted of it, and what is there so far."""

    target: Path
    scale: Scale
    seed: int
    shares: Shares
    layout: Layout
    faults: Table
    differences: Table
    overlaps: Table
    summary: Summary = field(default_factory=Summary)

    def write(self) -> None:
        """Writes every file."""
        scale = self.scale
        pool = national(SECTORS[: scale.sectors], self.seed)
        powers = power_catalogue(SECTORS[: scale.power_sectors], scale.power_mains, self.seed)
        prefixes = tuple(PROVINCES)[: scale.provinces]
        self._laws(prefixes)
        totals = iter(city_totals(scale))
        for province, prefix in enumerate(prefixes):
            lengths = [sizes(next(totals), scale, self.shares) for _ in range(scale.cities)]
            rng = Random(f"{self.seed}/{prefix}/choice")
            matters = choose(pool, max(length.city for length in lengths), rng)
            lines = catalogue(matters, prefix, self.seed)
            for number, length in enumerate(lengths):
                self._city(city(province, number, scale.cities), lines, length, powers)

    def _laws(self, prefixes: Iterable[str]) -> None:
        sectors = SECTORS[: max(self.scale.sectors, self.scale.power_sectors)]
        laws = registry(map(PROVINCES.__getitem__, prefixes), (sector.code for sector in sectors))
        country = {"code": "000000", "name": STATE, "level": "country"}
        self._put(f"laws{self.layout.suffix}", header("laws", country), laws)
        self.summary.laws = len(laws)

    def _city(self, place: Place, lines: list[Line], length: Sizes, powers: list[Power]) -> None:
        """One city: its items and powers, then those of the places under it.

        Powers are listed for the city, its first district and its first county.
        """
        sectors = SECTORS[: self.scale.sectors]
        lists = CityLists(place, lines, length, self.shares, self.seed)
        government = Government(place, sectors)
        self._services(government, lists.city(government))
        self._city_powers(place, powers)
        listed: set[bool] = set()
        for number, below in enumerate(lower(place, self.scale.districts, self.scale.counties)):
            government = Government(below, sectors)
            self._services(government, lists.county(government, number, sectors))
            self.summary.missing += length.of(district=below.district).missing
            if below.district not in listed:
                listed.add(below.district)
                self._county_powers(below, powers)

    def _services(self, government: Government, items: Iterable[Listed]) -> None:
        path = self._path("service-items", government.place)
        rng = Random(f"{self.seed}/{government.place.code}/faults")
        planted = self._with_faults(path, self._noted(path, items), rng)
        count = self._put(path, _header("service-items", government), planted)
        self.summary.items += count
        self.summary.by_file[path] = count

    def _city_powers(self, place: Place, powers: list[Power]) -> None:
        government = Government(place, SECTORS[: self.scale.power_sectors])
        held = [government.holds(power) for power in powers]
        rng = Random(f"{self.seed}/{place.code}/overlaps")
        pairs = overlaps.plant(held, government, self.shares.overlaps, rng)
        path = self._path("powers", place)
        for pair in pairs:
            left, right = held[pair.left].item, held[pair.right].item
            declared = "yes" if pair.declared else "no"
            codes, names = (left["code"], right["code"]), (left["name"], right["name"])
            self.overlaps.add(path, pair.signal, declared, pair.left, pair.right, *codes, *names)
        self.summary.overlaps += len(pairs)
        items = (power.item for power in held)
        self.summary.powers += self._put(path, _header("powers", government), items)

    def _county_powers(self, place: Place, powers: list[Power]) -> None:
        government = Government(place, SECTORS[: self.scale.power_sectors])
        path = self._path("powers", place)
        items = county_powers(powers, government, self.shares, self.seed)
        noted = self._noted(path, items)
        self.summary.powers += self._put(path, _header("powers", government), noted)

    def _noted(self, path: str, items: Iterable[Listed]) -> Iterator[Item]:
        """The items, each change of one noted in the table."""
        for position, (item, changes) in enumerate(items):
            for element, how in changes:
                self.differences.add(path, position, element, how)
                if how == "format":
                    self.summary.noise += 1
                else:
                    self.summary.differences += 1
            yield item

    def _with_faults(self, path: str, items: Iterable[Item], rng: Random) -> Iterator[Item]:
        """The items, some of them with a fault, which is noted in the table."""
        for position, item in enumerate(items):
            if rng.random() < self.shares.faults:
                fault = faults.plant(item, rng)
                pointer = f"/items/{position}{fault.pointer}"
                self.faults.add(path, position, pointer, fault.keyword)
                self.summary.faults += 1
            yield item

    def _path(self, kind: str, place: Place) -> str:
        return f"{place.folder}/{kind}-{place.code}{self.layout.suffix}"

    def _put(self, path: str, head: Item, items: Iterable[Item]) -> int:
        """Writes one file and counts it; returns how many items it has."""
        written = self.layout.write(self.target / path, head, items)
        self.summary.files += 1
        self.summary.bytes += written.bytes
        return written.items


def _header(kind: str, government: Government) -> Item:
    return header(kind, government.place.jurisdiction, government.head.authority)
