"""C2: one catalogue by itself."""

from collections.abc import Sequence

import polars as pl

from svccat.checks import bodies, catalogue_codes
from svccat.checks.cards import catalogue as cards
from svccat.checks.places import at, code_member, hit_columns, other, same_pointer
from svccat.model.bodies import Body
from svccat.model.fields import Kind
from svccat.model.hits import Hits


def hits(
    items: pl.DataFrame,
    taking_part: pl.DataFrame,
    losers: pl.DataFrame,
    named: Sequence[Body] = (),
) -> list[Hits]:
    """All C2 hits: `losers` (id, kept_id) are the duplicates that take no part.

    `named` are the bodies that the files name.
    """
    return [
        _duplicates(items, losers),
        _no_code(taking_part),
        _orphans(items, taking_part),
        *catalogue_codes.hits(items, taking_part),
        *bodies.hits(named),
    ]


def _duplicates(items: pl.DataFrame, losers: pl.DataFrame) -> Hits:
    rows = other(items, at(items, losers, "kind", "code"), "kept_id").with_columns(code_member())
    return Hits(cards.DUPLICATE, hit_columns(rows.with_columns(same_pointer("kept_id")), "code"))


def _no_code(taking_part: pl.DataFrame) -> Hits:
    rows = taking_part.filter(pl.col("key_code").is_null()).with_columns(code_member())
    return Hits(cards.NO_CODE, hit_columns(rows))


def _orphans(items: pl.DataFrame, taking_part: pl.DataFrame) -> Hits:
    """A parent that is listed and takes no part, or is no 主项, is at fault itself and not missing."""
    is_power = pl.col("kind") == Kind.POWERS.value
    powers = taking_part.filter(is_power)
    listed = items.filter(is_power, "active").select(
        "unit", "key_authority", pl.col("key_code").alias("key_parent")
    )
    rows = (
        powers.drop_nulls("key_parent")
        .join(listed, on=["unit", "key_authority", "key_parent"], how="anti")
        .with_columns(pl.lit("parent").alias("pointer"), pl.col("parent").alias("code"))
    )
    return Hits(cards.ORPHAN, hit_columns(rows, "code"))
