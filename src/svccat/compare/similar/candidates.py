"""Which powers are worth comparing: those that share words rare enough to tell something.

Never all pairs: a name looks up its few rarest words among the words of all names of its group, and where
all of them are common, its rarest pairs of words. What more than CAP names of a group share tells
nothing by itself.
"""

import polars as pl

CAP, PROBES, COMMON = 400, 4, 6
_PAIR = ["left", "right"]
# Of the words of the longer name, the part that both must have to be looked at.
_SHARE = 0.2


def candidates(names: pl.DataFrame, words: pl.DataFrame, shared: pl.DataFrame) -> pl.DataFrame:
    """Distinct pairs (left < right) of numbers of different holders.

    `names`: number, group, holder. `words`: number, part, word (UInt64), one row per feature of a part of the
    name; `shared`: pairs that have something else in common, as a basis.
    """
    keyed = words.join(names, on="number").with_columns(
        key=pl.struct("group", "word").hash(seed=0)
    )
    keyed = keyed.unique(["number", "key"], maintain_order=True).with_columns(
        frequency=pl.len().over("key")
    )
    rare = keyed.filter(pl.col("frequency") <= CAP)
    probes = (
        rare.sort("number", "frequency", "key")
        .unique(["number", "part"], keep="first", maintain_order=True)
        .group_by("number", maintain_order=True)
        .head(PROBES)
    )
    found = [_matches(probes, rare), _matches(*_couples(keyed))]
    pairs = pl.concat([*found, shared.select(_PAIR)]).unique().sort(_PAIR)
    return _overlapping(pairs, words)


def _couples(keyed: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Each name's pairs of common words as one key: those to look up, and all to find."""
    common = (
        keyed.filter(pl.col("frequency") > CAP)
        .sort("number", "frequency", "key")
        .unique(["number", "part"], keep="first", maintain_order=True)
        .group_by("number", maintain_order=True)
        .head(COMMON)
    )
    slim = common.select("number", "holder", "key", "part")
    both = (
        slim.join(slim.select("number", "key"), on="number", suffix="_right")
        .filter(pl.col("key") < pl.col("key_right"))
        .select("number", "holder", key=pl.struct("key", "key_right").hash(seed=1))
        .with_columns(frequency=pl.len().over("key"))
        .filter(pl.col("frequency") <= CAP)
    )
    probes = both.sort("number", "frequency", "key").group_by("number", maintain_order=True).head(2)
    return probes, both


def _matches(probes: pl.DataFrame, index: pl.DataFrame) -> pl.DataFrame:
    return (
        probes.select("number", "holder", "key")
        .join(index.select("number", "holder", "key"), on="key", suffix="_right")
        .filter(pl.col("holder") != pl.col("holder_right"))
        .select(
            left=pl.min_horizontal("number", "number_right"),
            right=pl.max_horizontal("number", "number_right"),
        )
        .unique()
    )


def _overlapping(pairs: pl.DataFrame, words: pl.DataFrame) -> pl.DataFrame:
    sets = words.group_by("number").agg(pl.col("word").unique())
    return (
        pairs.join(sets, left_on="left", right_on="number")
        .join(sets, left_on="right", right_on="number")
        .filter(
            pl.col("word").list.set_intersection("word_right").list.len()
            >= _SHARE * pl.max_horizontal(pl.col("word", "word_right").list.len())
        )
        .select(_PAIR)
    )
