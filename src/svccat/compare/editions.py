"""The items of two editions side by side: by key, then by name (contract section 8)."""

from collections.abc import Callable
from typing import TypeAlias

import polars as pl

from svccat.model.fields import Kind

KEY = ["unit", "key_code", "key_case"]
NAME = ["unit", "key_name", "type"]
_Ready: TypeAlias = Callable[[pl.DataFrame], pl.DataFrame]
_PAIR = ["old_id", "new_id"]


def pair(old: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    """The pairs (old_id, new_id, by_name) of items that are one, each item at most once.

    Both take part and have id, unit, kind, key_authority, rank and KEYS. Several authorities of a
    unit may hold one power: each is paired with itself first, the rest in the order of `rank`.
    What has no pair is then paired by name and type where that occurs exactly once on each side.
    """
    own = _joined(old, new, [*KEY, "holder"], _with_holder)
    rest = _joined(
        _without(old, own, "old_id"), _without(new, own, "new_id"), [*KEY, "turn"], _turns
    )
    by_key = pl.concat([own, rest])
    by_name = _joined(_without(old, by_key, "old_id"), _without(new, by_key, "new_id"), NAME, _once)
    return pl.concat([by_key.with_columns(by_name=False), by_name.with_columns(by_name=True)]).sort(
        "old_id"
    )


def left(items: pl.DataFrame, pairs: pl.DataFrame, side: str) -> pl.DataFrame:
    """The items of one side (`old_id` or `new_id`) that are in none of the pairs."""
    return _without(items, pairs, side)


def _joined(old: pl.DataFrame, new: pl.DataFrame, on: list[str], ready: _Ready) -> pl.DataFrame:
    left_side, right_side = ready(old), ready(new)
    return (
        left_side.select(*on, old_id="id")
        .join(right_side.select(*on, new_id="id"), on=on)
        .select(_PAIR)
        .sort(_PAIR)
    )


def _without(items: pl.DataFrame, pairs: pl.DataFrame, side: str) -> pl.DataFrame:
    return items.join(pairs.select(id=pl.col(side)), on="id", how="anti", maintain_order="left")


def _with_holder(items: pl.DataFrame) -> pl.DataFrame:
    """Only a power's key is its authority's."""
    is_power = pl.col("kind") == Kind.POWERS.value
    return items.with_columns(holder=pl.when(is_power).then("key_authority").otherwise(pl.lit("")))


def _turns(items: pl.DataFrame) -> pl.DataFrame:
    """Which of the authorities that hold a key an item is, by canonical JSON."""
    return items.sort("rank", "id", nulls_last=True).with_columns(
        turn=pl.int_range(pl.len()).over(KEY)
    )


def _once(items: pl.DataFrame) -> pl.DataFrame:
    return items.drop_nulls("key_name").filter(pl.len().over(NAME) == 1)
