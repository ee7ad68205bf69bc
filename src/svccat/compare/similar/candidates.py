"""Which powers are worth comparing: those that share words rare enough to tell something.

Never all pairs: a name looks up its rarest words among the words of the longer names of its group
and, where they are common, its rarest pairs of words. What more than CAP names of a group share
tells nothing by itself.
"""

from collections.abc import Iterator

import polars as pl

CAP, PROBES, COUPLED = 300, 3, 6
STEP = 3_000_000  # pairs in work at a time
_PAIR = ["left", "right"]
# What the longer name must share: where the other one is all but contained, and otherwise.
_WITHIN, _NARROW, _SHARE = 0.8, 0.2, 0.4


def candidates(names: pl.DataFrame, words: pl.DataFrame, shared: pl.DataFrame) -> pl.DataFrame:
    """Distinct pairs (left < right) of numbers of different holders.

    `names`: number (UInt32), group, holder. `words`: number, part (of the name), word (UInt64) and
    weight (UInt64, from 0 to 15) and specific (tells what a name is about), a row for each word that
    a part stands for, by itself (own) or as part of a wider class. `shared`: pairs that have something else in common.
    """
    keyed = (
        words.sort("number", "word", "own", "part", descending=[False, False, True, False])
        .unique(["number", "word"], keep="first", maintain_order=True)
        .join(names, on="number", maintain_order="left")
        .with_columns(
            size=pl.col("weight").filter("own").sum().over("number"),
            key=pl.struct("group", "word").hash(seed=0),
        )
        .with_columns(frequency=pl.len().over("key"))
    )
    sets = keyed.group_by("number").agg(
        pl.col("size").first(),
        pl.col("specific").any(),
        entries=pl.col("word") * 32 + pl.col("weight") * 2 + pl.col("specific"),
    )
    rare = keyed.filter(pl.col("frequency").is_between(2, CAP))  # what nobody shares finds nothing
    found = [
        _likely(pairs, sets)
        for probes, index in ((_rarest(rare, PROBES), rare), _couples(keyed))
        for pairs in _matches(probes, index)
    ]
    return pl.concat([_likely(shared.select(_PAIR), sets), *found]).unique().sort(_PAIR)


def _rarest(keyed: pl.DataFrame, most: int) -> pl.DataFrame:
    """The rarest word of each of a name's parts, the rarest of these; of one part, its rarest words."""
    rarest = pl.struct("number", "part").is_first_distinct()
    return (
        keyed.sort("number", "frequency", "key")
        .filter(rarest | (pl.col("part").max().over("number") == 0))
        .group_by("number", maintain_order=True)
        .head(most)
    )


def _couples(keyed: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Each name's pairs of common words as one key: those to look up, and all to find."""
    slim = _rarest(keyed.filter(pl.col("frequency") > CAP), COUPLED).select(
        "number", "holder", "size", "key"
    )
    both = (
        slim.join(slim.select("number", "key"), on="number", suffix="_right")
        .filter(pl.col("key") < pl.col("key_right"))
        .select("number", "holder", "size", key=pl.struct("key", "key_right").hash(seed=1))
        .with_columns(frequency=pl.len().over("key"))
        .filter(pl.col("frequency") <= CAP)
    )
    probes = both.sort("number", "frequency", "key").group_by("number", maintain_order=True).head(2)
    return probes, both


def _matches(probes: pl.DataFrame, index: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Pairs of a name and one at least as long that has what it looks up, piece by piece."""
    columns = ["number", "holder", "size", "key"]
    index = index.select(columns)
    pieces = probes.with_columns(piece=pl.col("frequency").cast(pl.UInt64).cum_sum() // STEP)
    for piece in pieces.partition_by("piece", maintain_order=True):
        yield (
            piece.select(columns)
            .join(index, on="key", suffix="_right")
            .filter(
                pl.col("holder") != pl.col("holder_right"),
                (pl.col("size") < pl.col("size_right"))
                | (
                    (pl.col("size") == pl.col("size_right"))
                    & (pl.col("number") < pl.col("number_right"))
                ),
            )
            .select(left="number", right="number_right")
            .unique()
        )


def _likely(pairs: pl.DataFrame, sets: pl.DataFrame) -> pl.DataFrame:
    both = pl.col("entries").list.set_intersection("entries_right")
    low, high = pl.min_horizontal("size", "size_right"), pl.max_horizontal("size", "size_right")
    return (
        pairs.join(sets, left_on="left", right_on="number")
        .join(sets, left_on="right", right_on="number")
        .with_columns(both=both, low=low, high=high)
        .with_columns(
            common=pl.col("both").list.eval(pl.element() % 32 // 2).list.sum(),
            about=pl.col("both").list.eval(pl.element() % 2).list.max() > 0,
        )
        .filter(
            pl.col("about") | ~(pl.col("specific") & pl.col("specific_right")),
            (pl.col("common") >= _SHARE * pl.col("high"))
            | (
                (pl.col("common") >= _WITHIN * pl.col("low"))
                & (pl.col("common") >= _NARROW * pl.col("high"))
            ),
        )
        .select(left=pl.min_horizontal(_PAIR), right=pl.max_horizontal(_PAIR))
    )
