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
    return joined.with_columns(_outcome(element) for element in elements).select(
        *links.columns, *(outcome(element) for element in elements)
    )


def _outcome(element: str) -> pl.Expr:
    below, above = pl.col(hashed(element)), pl.col(f"u:{hashed(element)}")
    return (
        pl.when(below.is_null() & above.is_null())
        .then(pl.lit("unknown"))
        .when(below.eq_missing(above))
        .then(pl.lit("same"))
        .when(pl.col("excepted").list.contains(element))
        .then(pl.lit("excepted"))
        .otherwise(pl.lit("differs"))
        .cast(OUTCOME)
        .alias(outcome(element))
    )
