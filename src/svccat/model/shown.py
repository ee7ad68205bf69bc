"""One item across all units, element by element."""

from dataclasses import dataclass
from enum import StrEnum

from svccat.model.finding import EvidenceValue, Place
from svccat.model.worklist import Unit


class Standing(StrEnum):
    """What a unit has of a matter."""

    REFERENCE = "reference"  # others are compared with it, and nothing above it has the item
    SAME = "same"
    DIFFERS = "differs"
    UNLINKED = "unlinked"
    EXEMPT = "exempt"  # 本地独有, with its basis
    ALONE = "alone"  # no list above to be compared with
    DOUBLE = "double"  # another item of the unit answers to the key
    INVALID = "invalid"
    CANCELLED = "cancelled"  # 已取消
    MISSING = "missing"  # 未承接: it should be there
    NOT_APPLICABLE = "not-applicable"  # 不适用: the reference does not expect it here


@dataclass(frozen=True, slots=True)
class Holding:
    """A unit and its item; without an item there is no place.

    `basis` is what the reference says why it is not asked of this unit (`applies_basis`), if anything.
    """

    unit: Unit
    standing: Standing
    authority: str = ""
    place: Place | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """What one holding says of an element; `outcome` and `nature` against the list above.

    `outcome` is one of OUTCOMES, "" where nothing above is compared with it. `nature` is article or
    law of citations that agree so far, easier or heavier of a figure with a direction.
    """

    holding: int
    value: EvidenceValue
    outcome: str = ""
    nature: str = ""


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One element; `counted` if the profile compares it. Values stand in the order of holdings."""

    element: str
    counted: bool
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """Items that answer to each other, as the highest list has them, and the units without one."""

    kind: str
    code: str
    case: str
    name: str
    type: str
    holdings: tuple[Holding, ...]
    elements: tuple[ElementRow, ...]
