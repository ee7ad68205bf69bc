"""Which holders of a cluster depart, and from whose value (contract section 5)."""

from collections.abc import Sequence

import polars as pl

from svccat.model.comparison import outcome
from svccat.model.tables import hashed

_COLUMNS = ["cluster", "element", "id", "expected_id"]
# Where several items could stand for a value, texts decide and not the order of files.
_UPPER_KEY = ["key_code", "key_case", "key_authority"]


def find_deviants(
    members: pl.DataFrame,
    clusters: pl.DataFrame,
    items: pl.DataFrame,
    links: pl.DataFrame,
    elements: Sequence[str],
) -> pl.DataFrame:
    """Rows cluster, element, id, expected_id of every holder that departs in a differing element.

    Expected is the value of the reference where it has one, else the most frequent value; on a
    tie every holder departs and expected_id is null. A missing value is never the expected one.
    """
    differing = clusters.filter(pl.col("state") == "differs")
    held = members.join(differing.select("cluster"), on="cluster", how="semi").join(
        links.select("id", "upper_id"), on="id", how="left"
    )
    found = [
        _of_element(element, held, differing, items)
        for element in elements
        if (differing[outcome(element)] == "differs").any()
    ]
    empty = pl.DataFrame(
        schema={
            "cluster": pl.UInt32(),
            "element": pl.String(),
            "id": pl.UInt32(),
            "expected_id": pl.UInt32(),
        }
    )
    return pl.concat([empty, *found]).sort("cluster", "element", "id")


def _of_element(
    element: str, held: pl.DataFrame, differing: pl.DataFrame, items: pl.DataFrame
) -> pl.DataFrame:
    value = hashed(element)
    rows = held.join(
        differing.filter(pl.col(outcome(element)) == "differs").select("cluster"),
        on="cluster",
        how="semi",
    ).select("cluster", "id", "unit", "key_authority", "upper_id", value)
    above = items.select(
        pl.col("id").alias("upper_id"), pl.col(value).alias("wanted"), *_UPPER_KEY
    ).drop_nulls("wanted")
    reference = (
        rows.select("cluster", "upper_id")
        .join(above, on="upper_id")
        .sort("cluster", *_UPPER_KEY, "upper_id")
        .unique("cluster", keep="first", maintain_order=True)
        .select("cluster", "wanted", pl.col("upper_id").alias("expected_id"))
    )
    expected = pl.concat(
        [reference, _most_frequent(rows.join(reference, on="cluster", how="anti"), value)]
    )
    measured = rows.join(expected, on="cluster", how="left").with_columns(
        pl.lit(element).alias("element")
    )
    departs = measured.filter(
        pl.col("wanted").is_null() | pl.col(value).ne_missing(pl.col("wanted"))
    )
    # In a cluster made by name the codes can differ in their case alone: then all depart.
    by_case = measured.join(departs, on="cluster", how="anti").with_columns(
        pl.lit(None, pl.UInt32()).alias("expected_id")
    )
    return pl.concat([departs.select(_COLUMNS), by_case.select(_COLUMNS)])


def _most_frequent(rows: pl.DataFrame, value: str) -> pl.DataFrame:
    counted = (
        rows.drop_nulls(value)
        .group_by("cluster", value)
        .agg(
            pl.len().alias("holders"),
            pl.col("id").sort_by("unit", "key_authority", "id").first().alias("expected_id"),
        )
    )
    top = counted.filter(pl.col("holders") == pl.col("holders").max().over("cluster"))
    return top.filter(pl.len().over("cluster") == 1).select(
        "cluster", pl.col(value).alias("wanted"), "expected_id"
    )
