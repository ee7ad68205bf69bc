"""Boundaries between the levels that share a power (contract section 7), as tables."""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl


class Reason(StrEnum):
    """Why a shared leaf is not clear."""

    LEVEL_WITHOUT_RULE = "level-without-rule"
    RULE_FOR_OTHER_LEVEL = "rule-for-other-level"
    WHOLE_COLLIDES = "whole-collides"
    VALUE_IN_COMMON = "value-in-common"
    INTERVALS_OVERLAP = "intervals-overlap"
    UNIT_MISMATCH = "unit-mismatch"
    GAP = "gap"
    LOWER_UNIT_DIFFERS = "lower-unit-differs"


class Doubt(StrEnum):
    """What a person should look at though it makes no boundary unclear."""

    SAYS_NOTHING = "says-nothing"  # an entry whose text divides nothing
    MODE = "mode"  # the mode of exercise does not fit levels or division
    LEVEL_BESIDE = "level-beside"  # a power of one level divides for another
    LEFT_OUT = "left-out"  # what one level excepts, or lies between two, is given to nobody
    GIVEN_TWICE = "given-twice"  # two levels hold the same journeys in different words


# One row per shared leaf, by id.
LEAVES: dict[str, pl.DataType] = {
    "id": pl.UInt32(),
    "is_sub": pl.Boolean(),
    "city_county": pl.Boolean(),  # 市县共有: city and county are among its levels
    "clear": pl.Boolean(),  # it has no row in REASONS
}

# One row per reason, by id, then in the order of Reason. What does not apply is null.
REASONS: dict[str, pl.DataType] = {
    "id": pl.UInt32(),
    "reason": pl.String(),
    "entry": pl.UInt32(),  # place in `division` of the entry at fault
    "level": pl.String(),
    "other_level": pl.String(),
    "field": pl.String(),  # a threshold's field, as written
    "unit": pl.String(),
    "found": pl.String(),
    "expected": pl.String(),
    "other_id": pl.UInt32(),  # the lower unit's leaf
}


# One row per doubt about a leaf power, by id, then in the order of Doubt.
DOUBTS: dict[str, pl.DataType] = {
    "id": pl.UInt32(),
    "doubt": pl.String(),
    "entry": pl.UInt32(),  # place in `division`, null for the mode
    "level": pl.String(),
    "other_level": pl.String(),
    "found": pl.String(),  # the text that says nothing, the mode, or a set: its members joined by 、
}


@dataclass(frozen=True, slots=True)
class Boundaries:
    """LEAVES and REASONS of a run."""

    leaves: pl.DataFrame
    reasons: pl.DataFrame
