"""Linked items side by side, one outcome per element: the one table behind rates and findings."""

from collections.abc import Sequence

import polars as pl

from svccat.model.comparison import OUTCOME, outcome
from svccat.model.tables import hashed


def compared_cells(
    items: pl.DataFrame, links: pl.DataFrame, elements: Sequence[str]
) -> pl.DataFrame:
    """`links` with `o:KEY` per element (contract section 2); the lower item's exceptions count.

    Missing on both sides is unknown, on one side differs.
    """
    hashes = [hashed(element) for element in elements]
    above = items.select(
        pl.col("id").alias("upper_id"), *(pl.col(h).alias(f"u:{h}") for h in hashes)
    )
    below = items.select("id", "excepted", *hashes)
    joined = links.join(below, on="id").join(above, on="upper_id")
    # To look into a list for every element of every item costs more than all the rest.
    named = set(joined["excepted"].explode(empty_as_null=False).drop_nulls().unique())
    outcomes = [_outcome(element, excepted=element in named) for element in elements]
    return joined.with_columns(outcomes).select(
        *links.columns, *(outcome(element) for element in elements)
    )


def _outcome(element: str, *, excepted: bool) -> pl.Expr:
    """An element's outcome; `excepted` tells whether any item has an exception for it."""
    below, above = pl.col(hashed(element)), pl.col(f"u:{hashed(element)}")
    told = pl.col("excepted").list.contains(element) if excepted else pl.lit(value=False)
    return (
        pl.when(below.is_null() & above.is_null())
        .then(pl.lit("unknown", OUTCOME))
        .when(below.eq_missing(above))
        .then(pl.lit("same", OUTCOME))
        .when(told)
        .then(pl.lit("excepted", OUTCOME))
        .otherwise(pl.lit("differs", OUTCOME))
        .alias(outcome(element))
    )
