"""One matter and all the departments that hold it, as rows of the result (contract section 6)."""

from dataclasses import dataclass

from svccat.model.sides import Side


@dataclass(frozen=True, slots=True)
class Member:
    """A department's power in a matter, and what speaks for that department as the lead.

    `depth` is how deep its most specific citation goes: 0 none that could be read, 1 a law, 2 an
    article, 3 a paragraph, 4 an item, 5 a subitem. `subs` counts the 子项 beside or below it that
    belong to the same 主项 of the same department.
    """

    side: Side
    depth: int
    subs: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Departments whose powers all pair up as duplications or overlaps.

    `grade` is the gravest of its pairs, which are places in the result's overlaps, ascending. `lead`
    is the place among `members` of the department whose basis is the most specific, then with the
    most sub-items; None where two are equal. It is a suggestion, no verdict. `declared`: every pair
    is lawful shared work.
    """

    grade: str
    declared: bool
    members: tuple[Member, ...]
    lead: int | None
    pairs: tuple[int, ...]
