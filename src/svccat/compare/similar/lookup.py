"""What each name looks up, and among whose words: an index of keys that few names share.

A key is a word of a group of names, or several such words together.
"""

from itertools import combinations
from typing import NamedTuple

import polars as pl

CAP, PROBES, COUPLED, TOGETHER = 300, 3, 6, 5
_SEVERAL = 2  # keys of several words that a name looks up
_COUPLE, _TRIPLE = 2, 3  # words
_KEYED = ["place", "key", "frequency", "probe"]


class Lookup(NamedTuple):
    """`places` of names by key, those of one key together and ascending.

    `probes` has a row for what each name looks up: its place and, where `places` holds those behind
    it that share the key, from and to.
    """

    places: pl.Series
    probes: pl.DataFrame


def lookup(words: pl.DataFrame) -> Lookup:
    """The index of `words`: place (UInt32), part (of the name), key (of a word); a row for each distinct two."""
    keys = words.group_by("key").agg(frequency=pl.len()).sort("frequency", "key")
    keys = keys.with_row_index("rank")
    ranked = (
        words.join(keys, on="key")
        .with_columns(order=pl.col("place").cast(pl.UInt64) * 2**32 + pl.col("rank"))
        .sort("order")
        .drop("order")
    )
    rare = ranked.filter(pl.col("frequency").is_between(2, CAP))  # what nobody shares finds nothing
    sure = _rarest(rare, PROBES).select("place", "key", probe=True)
    rare = rare.join(sure, on=["place", "key"], how="left").with_columns(
        pl.col("probe").fill_null(value=False)
    )
    common = _rarest(ranked.filter(pl.col("frequency") > CAP), COUPLED)
    couples = _together(common, "key", _COUPLE)
    served = pl.concat([one.filter("probe").select("place") for one in (rare, couples)])
    waiting = common.join(served, on="place", how="anti")
    triples = couples.clear()
    if not waiting.is_empty():
        triples = _together(_first(common, TOGETHER), "rank", _TRIPLE).with_columns(
            pl.col("probe") & pl.col("place").is_in(waiting["place"].unique().implode())
        )
        triples = triples.filter(pl.col("probe").any().over("key"))
    return _indexed(pl.concat([one.select(_KEYED) for one in (rare, couples, triples)]))


def _rarest(ranked: pl.DataFrame, most: int) -> pl.DataFrame:
    """The rarest word of each of a name's parts, the rarest of these; of one part, its rarest words."""
    rarest = pl.struct("place", "part").is_first_distinct()
    return _first(ranked.filter(rarest | (pl.col("part").max().over("place") == 0)), most)


def _first(rows: pl.DataFrame, most: int) -> pl.DataFrame:
    """The first rows of each place; those of one place stand together."""
    at, place = pl.int_range(pl.len()), pl.col("place")
    begin = pl.when(place.ne_missing(place.shift(1))).then(at).forward_fill()
    return rows.filter(at - begin < most)


def _together(common: pl.DataFrame, by: str, size: int) -> pl.DataFrame:
    """Keys of `size` words of one name that at most CAP names have, in the order of `by`: the _KEYED columns."""
    listed = common.group_by("place").agg(pl.col(by).sort())
    keyed = [
        listed.filter(pl.col(by).list.len() > max(at)).select(
            "place",
            key=pl.struct(pl.col(by).list.get(one).alias(f"{one}") for one in at).hash(size - 1),
        )
        for at in combinations(range(COUPLED), size)
    ]
    none = pl.DataFrame(schema={"place": pl.UInt32, "key": pl.UInt64})
    rows = (
        pl.concat([none, *keyed])
        .with_columns(frequency=pl.len().over("key"))
        .filter(pl.col("frequency") <= CAP)
        .sort("place", "frequency", "key")
    )
    probes = _first(rows, _SEVERAL).select("place", "key", probe=True)
    return rows.join(probes, on=["place", "key"], how="left").with_columns(
        pl.col("probe").fill_null(value=False)
    )


def _indexed(keyed: pl.DataFrame) -> Lookup:
    at, key = pl.int_range(pl.len()), pl.col("key")
    last = key.ne_missing(key.shift(-1))
    rows = keyed.sort("key", "place").with_columns(
        start=at + 1, stop=pl.when(last).then(at + 1).backward_fill()
    )
    probes = rows.filter("probe", pl.col("start") < pl.col("stop"))
    return Lookup(rows["place"], probes.select("place", "start", "stop"))
