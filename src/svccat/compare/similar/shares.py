"""How much two names share at most, for all pairs at once: those that share too little need no judging.

The rule is weighing's. Told are only pairs without lists of which aligning cuts no word, and of these
only those with a word that slight never lets pass.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product

import polars as pl

from svccat.compare.similar.lexicon import FREE, Token
from svccat.compare.similar.reading import Reading
from svccat.compare.similar.reasons import Basis
from svccat.compare.similar.slight import may_be_slight
from svccat.compare.similar.tells import IS_THING, OWN, tells, weight
from svccat.compare.similar.weighing import least

SHARED: dict[str, pl.DataType] = {
    "shared": pl.Float64(),
    "longer": pl.Float64(),
    "both": pl.Boolean(),
    "things": pl.Boolean(),
}
_KEYS: dict[str, pl.DataType] = {"both": pl.Boolean(), "things": pl.Boolean(), "basis": pl.Int32()}
_SAYS = ("own", "thing", "stays")
_BITS = 64


class Shares:
    """What each word weighs and says beside others, by its number; whose leave is lacking, by the reading's."""

    def __init__(self, tokens: Sequence[Token], readings: Sequence[Reading]) -> None:
        bits = _bits(token.kind for token in tokens)
        said = {
            "own": [tells(one) & OWN > 0 for one in tokens],
            "thing": [tells(one) & IS_THING > 0 for one in tokens],
            "stays": [not may_be_slight(one) for one in tokens],
            "kinds": [bits.get(one.kind, 0) for one in tokens],
            "weight": [weight(one) for one in tokens],
        }
        flags = dict.fromkeys(_SAYS, pl.Boolean())
        self._words = pl.DataFrame(
            said, {**flags, "kinds": pl.UInt64(), "weight": pl.Float64()}, strict=False
        )
        self._lacking = pl.Series([bool(one.lacking) for one in readings], dtype=pl.Boolean())

    def at_most(self, pairs: pl.DataFrame, left: pl.DataFrame, right: pl.DataFrame) -> pl.DataFrame:
        """The texts one and two of `pairs` with the SHARED columns, null where they are not known.

        `pairs`: pair, one, two (places of readings), fixed (no cut, no list may change what is shared).
        `left`, `right`: a row for each word of a side, pair, token, common, near (kin to a word that the other
        side alone has) and gone (so that it is none of its own side alone).
        """
        told = pairs
        for words in (left, right):
            told = told.join(self._told(words), on="pair", how="left", maintain_order="left")
        lacking = self._lacking.gather(pairs["one"]) == self._lacking.gather(pairs["two"])
        stays = pl.col("stays") | pl.col("stays_right")
        known = pl.col("fixed") & lacking & (stays | (pl.col("kinds") & pl.col("kinds_right") != 0))
        shared = pl.col("weight") + pl.min_horizontal("gone", "gone_right")
        columns = {
            "shared": shared,
            "longer": shared + pl.max_horizontal("alone", "alone_right"),
            "both": pl.col("own") & pl.col("own_right"),
            "things": pl.col("thing") & pl.col("thing_right"),
        }
        return told.select(
            "one", "two", *(pl.when(known).then(one).alias(name) for name, one in columns.items())
        )

    def _told(self, words: pl.DataFrame) -> pl.DataFrame:
        """Of each pair what all words of one side weigh and say together; kin words weigh for themselves."""
        own = ~pl.col("common") & ~pl.col("gone")
        strange = ~pl.col("common") & ~pl.col("near")
        return (
            pl.concat([words, self._words[words["token"]]], how="horizontal")
            .group_by("pair")
            .agg(
                pl.col("weight").filter("common").sum(),
                pl.col("weight").filter(~pl.col("common") & pl.col("gone")).sum().alias("gone"),
                pl.col("weight").filter(own).sum().alias("alone"),
                pl.col("own", "thing").filter(own).any(),
                pl.col("stays").filter(strange).any(),
                pl.col("kinds").filter(strange).bitwise_or().fill_null(0),
            )
        )


def enough(pairs: pl.DataFrame) -> pl.DataFrame:
    """`pairs` (with basis and the SHARED columns) less those that share too little for sure."""
    told = pairs.join(_bounds(), on=["both", "things", "basis"], how="left", maintain_order="left")
    little = told["shared"] < told["bound"] * told["longer"]
    return pairs.filter(~little.fill_null(value=False))


@cache
def _bounds() -> pl.DataFrame:
    """The share of the longer name that weighing asks for at least; things may turn out to be on both sides."""
    rows = [
        (both, things, int(basis), min(least(basis, both=both, things=t) for t in (things, True)))
        for both, things, basis in product((False, True), (False, True), Basis)
    ]
    schema = {**_KEYS, "bound": pl.Float64()}
    return pl.DataFrame(rows, schema, orient="row")


def _bits(kinds: Iterable[str]) -> dict[str, int]:
    """A bit for each kind of which two names cannot both have words of their own and be one matter."""
    deciding = sorted(set(kinds) - FREE)
    return {kind: 1 << at for at, kind in enumerate(deciding[:_BITS])}
