"""Who departs where: the compared cells counted by element, department and matter, for one kind.

Unit by unit is `HorizontalPair`. Every figure here adds up to one of contract sections 4 and 5.
"""

from dataclasses import dataclass

from svccat.model.rate import Rate


@dataclass(frozen=True, slots=True)
class UnitElement:
    """One element in one unit: its linked items against the reference, its matters among peers.

    `common` counts the compared clusters that the unit holds and in which the element is known,
    `departs` those of them in which the unit is a deviant (contract section 5).
    """

    element: str
    jurisdiction: str
    sector: str
    same: int = 0
    differs: int = 0
    excepted: int = 0
    unknown: int = 0
    common: int = 0
    departs: int = 0

    @property
    def rate(self) -> Rate:
        """Same / (same + differs) over the unit's linked items."""
        return Rate(self.same, self.same + self.differs)

    @property
    def peers(self) -> Rate:
        """Matters in which the unit does not depart, of those it has in common with peers."""
        return Rate(self.common - self.departs, self.common)


@dataclass(frozen=True, slots=True)
class UnitDepartment:
    """One department in one jurisdiction, sectors added; departments are named without their place.

    `held` of `expected` are the items that the department's counterpart above expects here. `common`
    and `departs` count compared clusters as in `UnitElement`, for any element.
    """

    department: str
    jurisdiction: str
    same: int = 0
    differs: int = 0
    unlinked: int = 0
    exempt: int = 0
    held: int = 0
    expected: int = 0
    common: int = 0
    departs: int = 0

    @property
    def rate(self) -> Rate:
        """Same / (same + differs + unlinked)."""
        return Rate(self.same, self.same + self.differs + self.unlinked)

    @property
    def peers(self) -> Rate:
        """Matters in which the department does not depart, of those that peers hold as well."""
        return Rate(self.common - self.departs, self.common)


@dataclass(frozen=True, slots=True)
class Contested:
    """A matter on which units disagree: how many depart from the value to be found, in how many cells.

    It is named after the reference's item, where there is none after the first list's.
    """

    code: str
    case: str
    name: str
    sector: str
    units: int
    cells: int


@dataclass(frozen=True, slots=True)
class KindMatrices:
    """The matrices of one kind, rows sorted by their names; `contested` begins with the most contested.

    `worst_unit` is (jurisdiction, sector) of the lowest vertical rate, the one with more items at
    fault where rates are equal; `worst_element` the element of the lowest one. Where nothing
    differs there is none.
    """

    elements: tuple[UnitElement, ...] = ()
    departments: tuple[UnitDepartment, ...] = ()
    contested: tuple[Contested, ...] = ()
    worst_unit: tuple[str, str] | None = None
    worst_element: str | None = None


@dataclass(frozen=True, slots=True)
class Matrices:
    """The matrices of both kinds that are compared."""

    service_items: KindMatrices = KindMatrices()
    powers: KindMatrices = KindMatrices()
