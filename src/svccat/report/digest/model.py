"""What the documents render: figures of the result beside the items and findings they stand for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from svccat.model.borders import Boundary
from svccat.model.fields import Kind
from svccat.model.finding import Finding
from svccat.model.matrices import UnitElement
from svccat.model.rate import Rate
from svccat.model.result import (
    Group,
    HorizontalPair,
    Overlap,
    PowerCount,
    Rates,
    Result,
    VerticalPair,
)
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.model.worklist import WorkList
from svccat.report.addresses import Addresses
from svccat.report.trend import Point

Names: TypeAlias = Mapping[str, str]  # places by code


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding in words: everything a reader needs to act on it, in one language.

    `number` counts the findings from 1 in their order. `found` and `expected` are the two values, None
    where the rule compares none. `where` and `others` are file, line and column.
    """

    number: int
    finding: Finding
    severity: str
    title: str
    confidence: str  # "" where it is high
    code: str
    name: str
    place: str
    authority: str
    element: str
    message: str
    remedy: str
    where: str
    others: tuple[str, ...]
    found: str | None = None
    expected: str | None = None
    direction: str = ""  # of a difference: what it means for the people, "" where that is not told


@dataclass(frozen=True, slots=True)
class Item:
    """An item behind a figure: what it is, where it stands, and what was found about it."""

    code: str
    name: str
    where: str
    entries: tuple[Entry, ...] = ()
    holders: tuple[
        "Item", ...
    ] = ()  # of a matter of several peers: each one's item, named by place


@dataclass(frozen=True, slots=True)
class Block:
    """The items behind one figure, each with what was found about it.

    `count` is that figure: of items where `of_items`, else of findings.
    """

    topic: str
    anchor: str
    title: Text
    count: int
    items: tuple[Item, ...]
    of_items: bool = True


@dataclass(frozen=True, slots=True)
class Unit:
    """One list: its figures, and the blocks behind them by topic."""

    number: int
    kind: Kind | None  # None: files that are no list of a jurisdiction
    place: str
    name: str
    sector: str
    level: str
    items: int | None
    pair: VerticalPair | None
    tally: Mapping[Severity, int]
    elements: tuple[UnitElement, ...] = ()
    blocks: Mapping[str, Block] = field(default_factory=dict)

    @property
    def anchor(self) -> str:
        """The name of the unit's section."""
        return f"u{self.number}"


@dataclass(frozen=True, slots=True)
class Peers:
    """A group of peers, its pairs, and the blocks behind its figures by topic."""

    number: int
    kind: Kind
    place: str
    name: str
    group: Group
    pairs: tuple[HorizontalPair, ...]
    blocks: Mapping[str, Block]

    @property
    def anchor(self) -> str:
        """The name of the group's section."""
        return f"g{self.number}"


@dataclass(frozen=True, slots=True)
class Crossing:
    """An overlap with the finding that tells it, if one is listed."""

    number: int
    overlap: Overlap
    entry: Entry | None

    @property
    def anchor(self) -> str:
        """The name of the overlap's section."""
        return f"o{self.number}"


@dataclass(frozen=True, slots=True)
class Border:
    """A shared power's boundary."""

    number: int
    boundary: Boundary

    @property
    def anchor(self) -> str:
        """The name of the boundary's section."""
        return f"b{self.number}"


@dataclass(frozen=True, slots=True)
class Place:
    """Everything about one jurisdiction; `number` names its page where there are several."""

    number: int
    code: str
    name: str
    units: tuple[Unit, ...] = ()
    peers: tuple[Peers, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    borders: tuple[Border, ...] = ()

    @property
    def anchor(self) -> str:
        """The name of the place's section."""
        return f"p{self.number}"

    @property
    def found(self) -> int:
        """The findings that are listed here."""
        return sum(sum(unit.tally.values()) for unit in self.units)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an annex, and where it leads: an anchor on the page of a place."""

    cells: tuple[str | int | Rate, ...]
    at: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Annex:
    """A table beside the rates, alike in all documents; `key` is its name in `annexes.COLUMNS`.

    One of `items` lists what stands behind another: on the page and in the workbook, where all is.
    """

    key: str
    title: str
    lead: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    items: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """A result in reading order; units and places are listed worst first."""

    result: Result
    lang: Lang
    names: Mapping[str, str]
    as_of: str  # the latest date of a list, "" where none has one
    entries: tuple[Entry, ...]
    units: tuple[Unit, ...]
    places: tuple[Place, ...]
    powers: tuple[PowerCount, ...] = ()
    annexes: tuple[Annex, ...] = ()
    uncompared: str = ""  # why a headline rate is none
    steps: tuple[str, ...] = ()  # who has what to do first
    trend: tuple[Point, ...] = ()  # accepted runs, the oldest first, and this one
    work: tuple[WorkList, ...] = ()  # what each unit has to mend, where that was asked for
    addresses: Addresses = field(default_factory=Addresses)  # where files are for the reader

    def name(self, code: str) -> str:
        """A place's name, else its code."""
        return self.names.get(code, code)

    @property
    def told(self) -> tuple[Annex, ...]:
        """The annexes without their lists of items."""
        return tuple(one for one in self.annexes if not one.items)

    @property
    def rated(self) -> tuple[tuple[Kind, Rates, tuple[Unit, ...]], ...]:
        """The kinds of which lists or items were compared, with their lists that have one above."""
        result = self.result
        both = ((Kind.SERVICE_ITEMS, result.service_items), (Kind.POWERS, result.powers))
        found = [
            (kind, rates, tuple(one for one in self.units if one.kind is kind and one.pair))
            for kind, rates in both
        ]
        return tuple(one for one in found if one[2] or one[1].elements_compared)

    @property
    def peers(self) -> tuple[Peers, ...]:
        """All groups."""
        found = [one for place in self.places for one in place.peers]
        return tuple(sorted(found, key=lambda one: one.number))

    @property
    def crossings(self) -> tuple[Crossing, ...]:
        """All overlaps, crossings first."""
        found = [one for place in self.places for one in place.crossings]
        return tuple(sorted(found, key=lambda one: one.number))

    @property
    def borders(self) -> tuple[Border, ...]:
        """All boundaries of shared powers, those that are not clear first."""
        found = [one for place in self.places for one in place.borders]
        return tuple(sorted(found, key=lambda one: one.number))
