"""C2: one catalogue by itself."""

import polars as pl

from svccat.checks.cards import catalogue as cards
from svccat.checks.places import at, hit_columns, other, same_pointer
from svccat.model.fields import ELEMENTS, Kind
from svccat.model.hits import Hits


def hits(items: pl.DataFrame, taking_part: pl.DataFrame, losers: pl.DataFrame) -> list[Hits]:
    """All C2 hits: `losers` (id, kept_id) are the duplicates that take no part."""
    return [_duplicates(items, losers), _no_code(taking_part), _orphans(items, taking_part)]


def _code_member() -> pl.Expr:
    code = ELEMENTS["code"]
    is_power = pl.col("kind").is_in([Kind.POWERS.value, Kind.ENFORCEMENT.value])
    return (
        pl.when(is_power)
        .then(pl.lit(code.power_field))
        .otherwise(pl.lit(code.item_field))
        .alias("pointer")
    )


def _duplicates(items: pl.DataFrame, losers: pl.DataFrame) -> Hits:
    rows = other(items, at(items, losers, "kind", "code"), "kept_id").with_columns(_code_member())
    return Hits(cards.DUPLICATE, hit_columns(rows.with_columns(same_pointer("kept_id")), "code"))


def _no_code(taking_part: pl.DataFrame) -> Hits:
    rows = taking_part.filter(pl.col("key_code").is_null()).with_columns(_code_member())
    return Hits(cards.NO_CODE, hit_columns(rows))


def _orphans(items: pl.DataFrame, taking_part: pl.DataFrame) -> Hits:
    """A 主项 that is listed but takes no part is at fault itself, and not missing."""
    is_power = pl.col("kind") == Kind.POWERS.value
    powers = taking_part.filter(is_power)
    mains = items.filter(is_power, "active", pl.col("key_parent").is_null()).select(
        "unit", "key_authority", pl.col("key_code").alias("key_parent")
    )
    rows = (
        powers.drop_nulls("key_parent")
        .join(mains, on=["unit", "key_authority", "key_parent"], how="anti")
        .with_columns(pl.lit("parent").alias("pointer"), pl.col("parent").alias("code"))
    )
    return Hits(cards.ORPHAN, hit_columns(rows, "code"))
