"""Linked items side by side, one outcome per element: the one table behind rates and findings."""

from collections.abc import Sequence

import polars as pl

from svccat.model.comparison import OUTCOME, outcome
from svccat.model.tables import hashed


def compared_cells(
    items: pl.DataFrame, rows: pl.DataFrame, elements: Sequence[str]
) -> pl.DataFrame:
    """`rows` (id, upper_id) with `o:KEY` per element (contract section 2), null where nothing is linked.

    `items` stand in the order of `id`. The lower item's exceptions count. Missing on both sides is
    unknown, on one side differs.
    """
    ids = items["id"]
    linked = rows.drop_nulls("upper_id")
    whole = len(ids) > 0 and ids[-1] == len(ids) - 1  # nothing is left out: a number is its place
    below, above = (
        linked[name] if whole else ids.search_sorted(linked[name]) for name in ("id", "upper_id")
    )
    # To look into a list for every element of every item costs more than all the rest.
    named = set(items["excepted"].explode(empty_as_null=False).drop_nulls().unique())
    columns = [hashed(element) for element in elements]
    values = items.select(
        pl.col(*(["excepted"] if named else []), *columns).gather(below),
        *(
            pl.col(column).gather(above).alias(f"u:{element}")
            for column, element in zip(columns, elements, strict=True)
        ),
    )
    outcomes = values.select(_outcome(element, excepted=element in named) for element in elements)
    if linked.height == rows.height:
        return pl.concat([rows, outcomes], how="horizontal")
    known = pl.concat([linked.select("id"), outcomes], how="horizontal")
    return rows.join(known, on="id", how="left", maintain_order="left")


def _outcome(element: str, *, excepted: bool) -> pl.Expr:
    """An element's outcome; `excepted` tells whether any item has an exception for it."""
    below, above = pl.col(hashed(element)), pl.col(f"u:{element}")
    differs = pl.lit("differs", OUTCOME)
    if excepted:
        told = pl.col("excepted").list.contains(element)
        differs = pl.when(told).then(pl.lit("excepted", OUTCOME)).otherwise(differs)
    return (
        pl.when(below.ne_missing(above))
        .then(differs)
        .when(below.is_null())
        .then(pl.lit("unknown", OUTCOME))
        .otherwise(pl.lit("same", OUTCOME))
        .alias(outcome(element))
    )
