"""Linking the items of lower lists to those of their references (contract section 3)."""

import polars as pl

_LINK = ["id", "pair", "upper_id", "how"]
_HOW = pl.Enum(["key", "case", "name"])


def link(items: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Links id, pair, upper_id, how (key, case, name), each lower item at most once.

    `items` take part and carry `unit`, `rank` and KEYS columns; `pairs` is pair, lower, upper.
    Where two authorities of one reference hold the same key, the one of the smallest `rank` is
    linked.
    """
    keys = ["key_code", "key_case", "key_name", "type"]
    lower = items.select("id", "unit", *keys).join(
        pairs.rename({"lower": "unit"}), on="unit", maintain_order="left"
    )
    upper = (
        items.select("id", "unit", "rank", *keys)
        .filter(pl.col("unit").is_in(pairs["upper"].unique().implode()))
        .rename({"id": "upper_id", "unit": "upper"})
    )
    by_key = _by_key(lower, upper)
    if by_key.height == lower.height:
        return by_key.sort("id")
    left = lower.join(by_key, on="id", how="anti")
    upper = upper.sort("rank", "upper_id")
    by_case = _by_case(left, upper)
    linked = pl.concat([by_key, by_case])
    by_name = _by_name(left.join(by_case, on="id", how="anti"), upper, linked)
    return pl.concat([linked, by_name]).sort("id")


def _by_key(lower: pl.DataFrame, upper: pl.DataFrame) -> pl.DataFrame:
    """Joined on a number for the whole key; where that proves to stand for two keys, on the keys."""
    key = ["upper", "key_code", "key_case"]
    number = _numbered(key)
    first = (
        upper.select("upper_id", "rank", number=number, place=pl.int_range(pl.len()))
        .sort("rank", "upper_id")
        .filter(pl.col("number").is_first_distinct())
        .select("number", "upper_id", "place")
    )
    found = (
        lower.select("id", "pair", "key_code", number=number, own=pl.int_range(pl.len()))
        .drop_nulls("key_code")
        .join(first, on="number")
    )
    below, above = (
        table.select(pl.col(key).gather(found[where]))
        for table, where in ((lower, "own"), (upper, "place"))
    )
    if all(below[name].equals(above[name]) for name in key):
        return _as_links(found, "key")
    first = upper.sort("rank", "upper_id").unique(key, keep="first", maintain_order=True)
    return _as_links(lower.join(first.select(*key, "upper_id"), on=key), "key")


def _numbered(key: list[str]) -> pl.Expr:
    number = pl.lit(0, pl.UInt64())
    for seed, name in enumerate(key):
        number = number ^ pl.col(name).hash(seed)
    return number


def _by_case(lower: pl.DataFrame, upper: pl.DataFrame) -> pl.DataFrame:
    """Where the reference holds a code only without `case`, every case of it links there."""
    key = ["upper", "key_code"]
    near = upper.join(lower.select(key), on=key, how="semi", maintain_order="left")
    whole = near.filter((pl.col("key_case") == "").all().over(key))
    first = whole.unique(key, keep="first", maintain_order=True).select(*key, "upper_id")
    return _as_links(lower.join(first, on=key), "case")


def _by_name(left: pl.DataFrame, upper: pl.DataFrame, linked: pl.DataFrame) -> pl.DataFrame:
    """What is left on both sides links where name and type occur exactly once on each."""
    name = ["pair", "key_name", "type"]
    once = left.drop_nulls("key_name").filter(pl.len().over(name) == 1)
    candidates = once.join(
        upper.select("upper", "key_name", "type", "upper_id"), on=["upper", "key_name", "type"]
    ).join(linked, on=["pair", "upper_id"], how="anti")
    return _as_links(candidates.filter(pl.len().over("id") == 1), "name")


def _as_links(rows: pl.DataFrame, how: str) -> pl.DataFrame:
    return rows.with_columns(pl.lit(how, dtype=_HOW).alias("how")).select(_LINK)
