"""The work list: what each unit adopts from where, what it gains, and what a person must decide."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import polars as pl

from svccat.model.fields import Kind
from svccat.model.finding import EvidenceValue, Place
from svccat.model.rate import Rate

# One row per element that an item adopts from another item.
ADOPTIONS: dict[str, pl.DataType] = {
    "id": pl.UInt32(),
    "element": pl.String(),
    "source_id": pl.UInt32(),
}
# One row per element, or per item (no element), that a person must decide.
OPEN: dict[str, pl.DataType] = {"id": pl.UInt32(), "element": pl.String(), "reason": pl.String()}


# The unit whose work it is, the item that it is about, and the one on the other side.
UNDECIDED: dict[str, pl.DataType] = {
    "unit": pl.UInt32(),
    "id": pl.UInt32(),
    "reason": pl.String(),
    "other_id": pl.UInt32(),
}


class Reason(StrEnum):
    """Why a row cannot be decided by the rules."""

    NO_VALUE = "no-value"  # the reference itself lacks the value
    TIE = "tie"  # no reference, and no value that most peers have
    SHARED_KEY = "shared-key"  # several items of the unit have the item's key
    TAKEN = "code-taken"  # another item of the unit has the code to be adopted
    NOT_HERE = "not-here"  # a body whose name cannot be adopted, as it holds one's own place
    UNLINKED = "unlinked"  # the reference has no such item
    UPPER_ASIDE = "upper-aside"  # the reference's item of that code takes no part
    MISSING = "missing"  # 未承接: the reference expects the item here
    CANCELLED = "cancelled"  # 已取消 here, and still expected by the reference
    INVALID = "invalid"  # the item fails its schema and takes no part
    NO_REFERENCE = "no-reference"  # there are lists above, none of this sector


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """A unit by its place, sector and kind."""

    jurisdiction: str
    name: str
    sector: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Figures:
    """市县纵向统一率 and 县区横向一致率 of one kind: now, or as they would be."""

    vertical: Rate
    horizontal: Rate

    def points_to(self, then: "Figures") -> Fraction:
        """Percentage points gained on the way to `then`, both rates added; exact."""
        return sum(self.parts_to(then), Fraction(0))

    def parts_to(self, then: "Figures") -> tuple[Fraction, Fraction]:
        """The points of each rate: 市县纵向统一率, 县区横向一致率."""
        return (
            100 * (_share(then.vertical) - _share(self.vertical)),
            100 * (_share(then.horizontal) - _share(self.horizontal)),
        )


def _share(rate: Rate) -> Fraction:
    return Fraction(rate.same, rate.compared) if rate.compared else Fraction(0)


@dataclass(frozen=True, slots=True)
class Mend:
    """One element: what stands there, and what to adopt from which place.

    `adopt` is None, and there is no source, where that is to be decided. `plain` values can be
    copied whole; of the others (steps, materials) the names are told and a person writes the rest.
    """

    element: str
    found: EvidenceValue
    adopt: EvidenceValue = None
    source: Place | None = None
    source_name: str = ""
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One item in one file with all its elements to mend; what it gains alone, and with those before.

    `alone` are the figures if this row only were done, `together` if all rows of its unit down to
    this one were. `with_others` counts the rows of other units on the same matter and `joint` are
    the figures if all of these were done too.
    """

    unit: Unit
    place: Place
    code: str
    case: str
    name: str
    authority: str
    mends: tuple[Mend, ...]
    alone: Figures
    together: Figures
    with_others: int = 0
    joint: Figures | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """One item that needs a decision, why, and the elements in question; `other` is the other side."""

    unit: Unit
    place: Place
    code: str
    case: str
    name: str
    authority: str
    reason: Reason
    mends: tuple[Mend, ...] = ()
    other: Place | None = None


@dataclass(frozen=True, slots=True)
class UnitWork:
    """A unit's rows, those that gain most first, and the figures if all of them were done."""

    unit: Unit
    rows: tuple[Row, ...]
    undecided: tuple[Undecided, ...]
    then: Figures


@dataclass(frozen=True, slots=True)
class WorkList:
    """The work of one kind, the units that gain most first.

    `now` are the rates of `check`, `then` the rates if every decided row of every unit were done.
    `decided` and `asked` count the rows of all units, also where only some are among `units`;
    `excepted` the values that differ lawfully, of which nothing is to be done.
    """

    kind: Kind
    now: Figures
    then: Figures
    units: tuple[UnitWork, ...]
    decided: int
    asked: int
    excepted: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """All decided rows, unit by unit."""
        return tuple(row for unit in self.units for row in unit.rows)

    @property
    def undecided(self) -> tuple[Undecided, ...]:
        """All rows that need a decision, unit by unit."""
        return tuple(row for unit in self.units for row in unit.undecided)
