"""Overlapping powers of different departments (contract section 6), as tables."""

from dataclasses import dataclass, field
from enum import StrEnum

import polars as pl


class Grade(StrEnum):
    """The class of an overlap after GAO's terms, gravest first."""

    DUPLICATION = "duplication"
    OVERLAP = "overlap"
    FRAGMENTATION = "fragmentation"


# What spoke for likeness of names, and against it (weight below 0): the weights add up to the
# likeness. `what`: activity, objects, deciding, kin (a word on one side within one on the other),
# alone (words of one side only), basis-article, basis-law, basis-other.
REASONS = pl.List(
    pl.Struct({"what": pl.String(), "words": pl.List(pl.String()), "weight": pl.Float64()})
)

# The places of laws that both sides cite, each at the deepest locator that one of them names; 0 = not named.
_LOCATOR = ("article", "article_zhi", "para", "item", "subitem")
PLACES = pl.List(pl.Struct({"law": pl.String(), **dict.fromkeys(_LOCATOR, pl.Int32())}))

# What a signal that needs no likeness of names says by itself, from 0 to 1.
SIGNAL_SCORES = {"same-code": 1.0, "same-name": 1.0, "same-basis": 0.5, "split-main": 0.4}

# One row per pair of leaf powers, in the order of (jurisdiction, authority, code, name) of the
# left one, then of the right one; within a pair the left one comes first in that order.
PAIRS: dict[str, pl.DataType] = {
    "left_id": pl.UInt32(),
    "right_id": pl.UInt32(),
    "grade": pl.String(),
    "signals": pl.List(pl.String()),  # sorted
    "score": pl.Float64(),
    "reasons": REASONS,  # empty where no likeness of names is among the signals
    "places": PLACES,  # what same-basis rests on, empty without it
    "declared": pl.Boolean(),  # lawful shared work
    "mutual": pl.Boolean(),  # each side lists the other in `joint`, whatever the roles
}

# One row per leaf power and department that it lists in `joint` and that does not list it back, in
# the same order of powers, then by entry.
ONE_SIDED: dict[str, pl.DataType] = {
    "id": pl.UInt32(),
    "entry": pl.UInt32(),  # place in `joint`
    "department": pl.String(),  # as written
    "other_id": pl.UInt32(),  # the department's first power paired with it, null for none
}


# One row per leaf power whose name says what that of an earlier one of its own list says.
TWINS: dict[str, pl.DataType] = {"id": pl.UInt32(), "other_id": pl.UInt32()}


@dataclass(frozen=True, slots=True)
class Overlaps:
    """PAIRS, ONE_SIDED and TWINS of a run."""

    pairs: pl.DataFrame
    one_sided: pl.DataFrame
    twins: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=TWINS))
