"""Boundaries of shared powers as rows of the result (contract section 7)."""

from dataclasses import dataclass

from svccat.model.sides import Side


@dataclass(frozen=True, slots=True)
class Claim:
    """What a division gives to one level, as written: an entry of `division`.

    `shown` is the claim in few words: an interval `[min, max)` of a field, the values, or the kind.
    A threshold has `field`, `unit` and bounds (None: no bound), `min` inclusive and `max` exclusive.
    """

    level: str
    by: str
    shown: str
    values: tuple[str, ...] = ()
    field: str = ""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    text: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A reason why a boundary is not clear; `reason` is one of `model.boundaries.Reason`.

    Members that say nothing of the reason are empty. `other` is a lower unit's power.
    """

    reason: str
    level: str = ""
    other_level: str = ""
    field: str = ""
    unit: str = ""
    found: str = ""
    expected: str = ""
    other: Side | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What a person should look at though it makes nothing unclear; `doubt` is a `model.boundaries.Doubt`.

    `found` is a text, a mode, or a set whose members are joined by 、.
    """

    doubt: str
    level: str = ""
    other_level: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """A lower unit's own power of the same code, what its list claims, and whether that is the same."""

    side: Side
    claims: tuple[Claim, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Boundary:
    """One shared leaf power: its levels from the highest down, each level's claims, clear or why not.

    `city_county` tells 市县共有; `lower` are the lower units that hold the same code.
    """

    side: Side
    sector: str
    is_sub: bool
    city_county: bool
    levels: tuple[str, ...]
    mode: str
    clear: bool
    claims: tuple[Claim, ...]
    reasons: tuple[Unclear, ...]
    lower: tuple[Stated, ...]
    doubts: tuple[Doubtful, ...] = ()
