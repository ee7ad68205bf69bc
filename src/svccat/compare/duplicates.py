"""Several items with one key in a unit: one takes part, the others do not (contract section 3)."""

from collections.abc import Sequence

import polars as pl

from svccat.model.fields import Kind


def taking_part(items: pl.DataFrame) -> pl.DataFrame:
    """Items that pass their schema and are not 取消."""
    return items.filter("valid", "active")


def same_keys(items: pl.DataFrame) -> pl.DataFrame:
    """The items that share a key in a unit: id, file, row, group, holder, in the order of id.

    For powers `holder` is the authority, in which alone they are duplicates; else it is null. An
    item without a code has no key.
    """
    authority = pl.when(pl.col("kind") == Kind.POWERS.value).then("key_authority").otherwise(None)
    key = ["unit", "key_code", "key_case"]
    # Few keys are shared. Equal ones have one number, so most of the others are left out at once.
    groups = (
        items.select("id", "file", "row", "kind", "key_authority", *key)
        .filter(pl.struct(key).hash().is_duplicated())
        .drop_nulls("key_code")
        .with_columns(authority.alias("holder"))
        .group_by(key)
        .agg(pl.col("id", "file", "row", "holder"))
        .filter(pl.col("id").list.len() > 1)
        .sort(pl.col("id").list.min())
        .with_row_index("group")
        .explode("id", "file", "row", "holder")
    )
    return groups.select("id", "file", "row", "group", "holder").sort("id")


def ranked(groups: pl.DataFrame, canonical: Sequence[str]) -> pl.DataFrame:
    """Who answers to a shared key: id, kept_id and rank, by id.

    `canonical` is each row's canonical JSON. Of duplicates the smallest takes part and is the
    kept_id of all of them; rank orders the authorities that hold one key, the smallest first.
    """
    return (
        groups.with_columns(pl.Series("json", canonical, dtype=pl.String()))
        .sort("group", "json", "id")
        .with_columns(
            pl.col("id").first().over("group", "holder").alias("kept_id"),
            pl.int_range(pl.len(), dtype=pl.UInt32).over("group").alias("rank"),
        )
        .select("id", "kept_id", "rank")
        .sort("id")
    )
