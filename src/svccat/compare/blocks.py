"""Pairs of powers that share a key, without ever building all pairs.

Powers with one key form a block. Inside a block only powers of different authorities pair up, and
only where their finer locators agree, so the rows made are the pairs wanted, each once per block.
"""

from collections.abc import Iterator, Sequence

import polars as pl

# Rows that one step may make at a time; the result is the same for any value.
LIMIT = 4_000_000
LOCATORS = ["para", "item", "subitem"]
PAIR = {"left": pl.UInt32(), "right": pl.UInt32()}


def pairs_across(rows: pl.DataFrame, key: Sequence[str], limit: int = LIMIT) -> pl.DataFrame:
    """Distinct pairs (left < right) of numbers whose rows share `key` and whose holders differ.

    `rows` has number (UInt32), holder (its authority's number), the key columns and any of LOCATORS, 0 where not
    named: a locator that both sides name must be equal. A null in the key pairs with nothing.
    """
    classes = _classes(rows, key)
    numbers = classes["numbers"]
    found: list[pl.DataFrame] = []
    waiting = 0
    for matches in _class_pairs(classes, limit):
        for part in _slices(matches, pl.col("size") * pl.col("size_right"), limit):
            pairs = pl.DataFrame(
                {"one": numbers.gather(part["class"]), "two": numbers.gather(part["class_right"])}
            )
            found.append(_ordered(pairs.explode("one").explode("two")).unique())
            waiting += found[-1].height
            if waiting > limit:
                found, waiting = [pl.concat(found).unique()], 0
    return pl.concat([pl.DataFrame(schema=PAIR), *found]).unique().sort("left", "right")


def _classes(rows: pl.DataFrame, key: Sequence[str]) -> pl.DataFrame:
    """One row per block, authority and locators: what pairs alike. One-authority blocks are out."""
    blocks = (
        rows.drop_nulls(list(key))
        .group_by(key)
        .agg(pl.col("holder").n_unique().alias("holders"))
        .filter(pl.col("holders") > 1)
        .drop("holders")
        .with_row_index("block")
    )
    missing = [pl.lit(0, pl.Int32()).alias(name) for name in LOCATORS if name not in rows.columns]
    return (
        rows.join(blocks, on=list(key))
        .with_columns(missing)
        .group_by("block", "holder", *LOCATORS)
        .agg(pl.col("number").unique().alias("numbers"))
        .sort("block", "holder", *LOCATORS)
    )


def _class_pairs(classes: pl.DataFrame, limit: int) -> Iterator[pl.DataFrame]:
    """Pairs (class, class_right) with their sizes: one block, other authority, locators agree."""
    fits = [
        (pl.col(name) == 0)
        | (pl.col(f"{name}_right") == 0)
        | (pl.col(name) == pl.col(f"{name}_right"))
        for name in LOCATORS
    ]
    slim = classes.with_columns(pl.col("numbers").list.len().cast(pl.UInt64).alias("size")).drop(
        "numbers"
    )
    slim = slim.with_row_index("class")
    for part in _slices(slim, pl.len().over("block").cast(pl.UInt64), limit):
        yield part.join(slim, on="block", suffix="_right").filter(
            pl.col("holder") < pl.col("holder_right"), *fits
        )


def _slices(frame: pl.DataFrame, weight: pl.Expr, limit: int) -> Iterator[pl.DataFrame]:
    """The frame in pieces of about `limit` weight; a row heavier than that is a piece alone."""
    numbered = frame.with_columns((weight.cum_sum() // limit).alias("slice"))
    for piece in numbered.partition_by("slice", maintain_order=True):
        yield piece.drop("slice")


def _ordered(pairs: pl.DataFrame) -> pl.DataFrame:
    return pairs.select(
        pl.min_horizontal("one", "two").alias("left"),
        pl.max_horizontal("one", "two").alias("right"),
    )
