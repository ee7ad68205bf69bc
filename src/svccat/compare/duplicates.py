"""Several items with one key in a unit: one takes part, the others do not (contract section 3)."""

from collections.abc import Sequence

import polars as pl

from svccat.model.fields import Kind


def taking_part(items: pl.DataFrame) -> pl.DataFrame:
    """Items that pass their schema and are not 取消."""
    return items.filter("valid", "active")


def duplicate_groups(items: pl.DataFrame) -> pl.DataFrame:
    """The items that share a key: id, file, row, group, in the order of id.

    For powers the key holds within one authority. An item without a code has no key.
    """
    authority = pl.when(pl.col("kind") == Kind.POWERS.value).then("key_authority").otherwise(None)
    keyed = items.drop_nulls("key_code").with_columns(authority.alias("holder"))
    groups = (
        keyed.group_by("unit", "holder", "key_code", "key_case")
        .agg(pl.col("id", "file", "row"))
        .filter(pl.col("id").list.len() > 1)
        .sort(pl.col("id").list.min())
        .with_row_index("group")
    )
    return groups.explode("id", "file", "row").select("id", "file", "row", "group").sort("id")


def losers(groups: pl.DataFrame, canonical: Sequence[str]) -> pl.DataFrame:
    """The duplicates that do not take part: id and kept_id, the one that does.

    `canonical` is each row's canonical JSON; the smallest of a group takes part.
    """
    ranked = groups.with_columns(pl.Series("json", canonical, dtype=pl.String())).sort(
        "group", "json", "id"
    )
    kept = ranked.with_columns(pl.col("id").first().over("group").alias("kept_id"))
    return kept.filter(pl.col("id") != pl.col("kept_id")).select("id", "kept_id").sort("id")
