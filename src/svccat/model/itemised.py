"""The items behind the rates, as tables: what a report lists under each of its numbers."""

from dataclasses import dataclass

import polars as pl

_ITEM: dict[str, pl.DataType] = {
    "code": pl.String(),
    "case": pl.String(),
    "name": pl.String(),
    "path": pl.String(),  # of the file, as in all outputs
    "number": pl.UInt32(),  # the item's place in its file's `items`, from 0
}

# One row per item that a vertical figure counts, sorted by all columns but `id`. `state`: same,
# differs, unlinked, exempt and duplicate are items of the lower list, missing are of the upper one.
VERTICAL: dict[str, pl.DataType] = {
    "kind": pl.String(),
    "lower": pl.String(),
    "upper": pl.String(),
    "sector": pl.String(),
    "state": pl.String(),
    **_ITEM,
}

# One row per item of a group of peers, sorted by group, cluster and place. `state`: same, differs,
# or single where only one peer has the matter; `members` are the group's codes with a space between.
HORIZONTAL: dict[str, pl.DataType] = {
    "kind": pl.String(),
    "parent": pl.String(),
    "level": pl.String(),
    "sector": pl.String(),
    "members": pl.String(),
    "state": pl.String(),
    "cluster": pl.UInt32(),
    "place": pl.String(),
    **_ITEM,
}


@dataclass(frozen=True, slots=True)
class Itemised:
    """VERTICAL and HORIZONTAL of a run; their rows by state are the counts in its rates."""

    vertical: pl.DataFrame
    horizontal: pl.DataFrame


def nothing_itemised() -> Itemised:
    """No items at all."""
    return Itemised(pl.DataFrame(schema=VERTICAL), pl.DataFrame(schema=HORIZONTAL))
