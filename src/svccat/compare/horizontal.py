"""Peers against each other: clusters of one matter, and who departs (contract section 5)."""

from collections.abc import Sequence

import polars as pl

from svccat.compare.deviants import find_deviants
from svccat.model.comparison import OUTCOME, STATE, HorizontalTables, outcome
from svccat.model.tables import hashed


def compare_horizontally(
    items: pl.DataFrame, groups: pl.DataFrame, links: pl.DataFrame, elements: Sequence[str]
) -> HorizontalTables:
    """The tables of one kind; `items` take part and carry `unit`, KEYS and `h:KEY` columns.

    `links` (id, upper_id) are the vertical ones, which say what the reference holds.
    """
    of_group = groups.select("group", pl.col("members").alias("unit")).explode("unit")
    members = cluster(items.join(of_group, on="unit"))
    clusters = judged(members, elements)
    return HorizontalTables(
        tuple(elements),
        groups,
        members.select("id", "unit", "group", "cluster").sort("cluster", "id"),
        clusters,
        find_deviants(members, clusters, items, links, elements),
        agreeing_pairs(members, elements),
    )


def cluster(members: pl.DataFrame) -> pl.DataFrame:
    """Items of groups with `cluster` (number) and `by_name`.

    By key first; items alone in their cluster then by name and type where each unit has at most
    one. An item without a code or a name stays alone there.
    """
    key = ["group", "key_code", "key_case"]
    name = ["group", "key_name", "type"]
    keyed = members.with_columns(
        pl.when(pl.col("key_code").is_null())
        .then(pl.col("id"))
        .otherwise(pl.col("id").min().over(key))
        .alias("by_key")
    ).with_columns((pl.len().over("by_key", "group") == 1).alias("alone"))
    alone = keyed.filter("alone").drop_nulls("key_name")
    named = (
        alone.filter((pl.len().over(*name, "unit") == 1).all().over(name))
        .filter(pl.len().over(name) > 1)
        .select("id", pl.col("id").min().over(name).alias("by_name_id"))
    )
    return (
        keyed.join(named, on="id", how="left", maintain_order="left")
        .with_columns(
            pl.col("by_name_id").is_not_null().alias("by_name"),
            pl.coalesce("by_name_id", "by_key").alias("cluster"),
        )
        .drop("by_key", "by_name_id", "alone")
    )


def judged(members: pl.DataFrame, elements: Sequence[str]) -> pl.DataFrame:
    """The `clusters` of HorizontalTables, of the rows of `cluster`; a name cluster's code differs."""
    table = members.group_by("cluster", "group", "by_name").agg(
        pl.col("unit").n_unique().alias("holders"), *(_outcome(element) for element in elements)
    )
    if "code" in elements:
        code = pl.col(outcome("code"))
        by_name = pl.when("by_name", code != "unknown").then(pl.lit("differs", dtype=OUTCOME))
        table = table.with_columns(by_name.otherwise(code).alias(outcome("code")))
    differs = pl.any_horizontal(pl.col(outcome(element)) == "differs" for element in elements)
    state = pl.when(differs).then(pl.lit("differs")).otherwise(pl.lit("same"))
    return table.with_columns(
        pl.when(pl.col("holders") > 1).then(state).cast(STATE).alias("state")
    ).sort("cluster")


def _outcome(element: str) -> pl.Expr:
    value = pl.col(hashed(element))
    agree = (value.null_count() == 0) & (value.min() == value.max())
    return (
        pl.when(value.null_count() == pl.len())
        .then(pl.lit("unknown", OUTCOME))
        .when(agree)
        .then(pl.lit("same", OUTCOME))
        .otherwise(pl.lit("differs", OUTCOME))
        .alias(outcome(element))
    )


def agreeing_pairs(members: pl.DataFrame, elements: Sequence[str]) -> pl.DataFrame:
    """The `pairs` of HorizontalTables: per two peers the clusters both hold, and those they agree on."""
    coded = pl.col("by_name") & pl.lit("code" in elements) & pl.col("key_code").is_not_null()
    values = pl.struct(hashed(element) for element in elements).hash()
    held = members.select("cluster", "unit", coded.alias("coded"), values.alias("values"))
    # Nearly always a unit has one item of a cluster: then no two rows are about one cluster and pair.
    several = _several(held)
    apart = _beside(held.filter(~several)).select("left", "right", "agree")
    merged = (
        _beside(held.filter(several))
        .group_by("cluster", "left", "right")
        .agg(pl.col("agree").all())
        .select("left", "right", "agree")
    )
    return (
        pl.concat([apart, merged])
        .group_by("left", "right")
        .agg(pl.col("agree").sum().alias("same"), pl.len().alias("compared"))
        .sort("left", "right")
    )


def _several(held: pl.DataFrame) -> pl.Series:
    """Whether a row is of a cluster of which some unit has several items."""
    doubles = held.filter(held.select("cluster", "unit").is_duplicated())["cluster"].unique()
    return held["cluster"].is_in(doubles.implode())


def _beside(held: pl.DataFrame) -> pl.DataFrame:
    """Each two items of a cluster and of two units, with whether they agree."""
    right = held.select("cluster", pl.col("unit").alias("right"), pl.col("values").alias("others"))
    return (
        held.rename({"unit": "left"})
        .join(right, on="cluster")
        .filter(pl.col("left") < pl.col("right"))
        .select(
            "cluster",
            "left",
            "right",
            agree=(pl.col("values") == pl.col("others")) & ~pl.col("coded"),
        )
    )
