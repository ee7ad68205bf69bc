"""Pairs that two words in one place keep apart, for all pairs at once (the rule is aligning's).

Nearly all candidates fall to such words. Where aligning may cut words, only those that no cut can
touch are looked at: pairs that stay may yet be kept apart, those that go have no signal.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import polars as pl

from svccat.compare.similar.between import Between, Held, has
from svccat.compare.similar.lexicon import generic
from svccat.compare.similar.listing import is_act, is_thing, lists_of
from svccat.compare.similar.numbering import Numbered
from svccat.compare.similar.reading import Reading
from svccat.compare.similar.shares import SHARED, Shares

STEP = 500_000  # pairs in work at a time
_EDGE = 2**32 - 1  # stands before the first word of a name and behind the last
_UNKNOWN = (2**32 - 2, 2**32 - 3)  # on either side: what a cut may put there
_ROWS = ("row", "row_right")
_FLAGS = ("act", "thing", "twice", "generic")
_PLACE = ["before", "after", "listed"]


class Words:
    """The words of all readings in their places, and what is known to hold between two of them."""

    def __init__(self, readings: Sequence[Reading], numbers: Numbered) -> None:
        self._between = Between(numbers.tokens)
        self._shares = Shares(numbers.tokens, readings)
        of = pl.select(text=pl.int_range(len(readings), dtype=pl.UInt32)).join(
            numbers.parts.with_row_index("at")
            .group_by("text", maintain_order=True)
            .agg("at", "token", pl.col("joined").any()),
            on="text",
            how="left",
            maintain_order="left",
        )
        self._at, self._of = (of[name].fill_null([]) for name in ("at", "token"))
        self._lists = of["joined"].fill_null(value=False)
        written = Counter(token.text for token in numbers.tokens)
        doing = {
            "act": [is_act(token) for token in numbers.tokens],
            "thing": [is_thing(token) for token in numbers.tokens],
            "twice": [not token.kind and written[token.text] > 1 for token in numbers.tokens],
            "generic": [token.text in generic() for token in numbers.tokens],
            "begins_on": [ord(token.text[0]) for token in numbers.tokens],
        }
        members = pl.Series(
            [flag for one in readings for flag in _members(one)], dtype=pl.Boolean()
        )
        tokens = pl.DataFrame(doing, schema_overrides=dict.fromkeys(_FLAGS, pl.Boolean()))
        self._parts = pl.concat(
            [
                numbers.parts.select("token", "joined", member=members),
                tokens[numbers.parts["token"]],
            ],
            how="horizontal",
        )

    def not_apart(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """`pairs` (one, two: places of readings) less those that two words keep apart for sure.

        Those that stay have the SHARED columns: what they share at most.
        """
        if pairs.is_empty():
            return pairs.with_columns(pl.lit(None, dtype).alias(name) for name, dtype in SHARED.items())
        return pl.concat([self._not_apart(piece) for piece in pairs.iter_slices(STEP)])

    def _not_apart(self, pairs: pl.DataFrame) -> pl.DataFrame:
        one, two = pairs["one"], pairs["two"]
        left, right = self._side(one, two), self._side(two, one)
        both = self._between.held(_alone(left).join(_alone(right), on="pair", suffix="_right"))
        cuts = has(both, Held.CUT) | _followed(both["lacks"], right, both["row_right"])
        cuts |= _followed(both["lacks_right"], left, both["row"])
        cut = _flags(pairs.height, both["pair"].filter(cuts))
        kin = both.filter(has(both, Held.KIN))
        sides = [
            _placed(words, _flags(words.height, kin[row]), touched, pairs.height, unknown)
            for words, row, touched, unknown in zip(
                (left, right), _ROWS, _touched(both, cuts, left, right), _UNKNOWN, strict=True
            )
        ]
        lists = self._lists.gather(one) | self._lists.gather(two)
        renamed = _flags(
            pairs.height, pl.concat([left.filter("twice"), right.filter("twice")])["pair"]
        )
        both = both.filter(
            has(both, Held.ANYWHERE | Held.EXACTLY)
            & ~sides[0]["out"].gather(both["row"])
            & ~sides[1]["out"].gather(both["row_right"])
            & ~((lists & cut) | renamed).gather(both["pair"])
        )
        x, y = (words.select(_PLACE)[both[row]] for words, row in zip(sides, _ROWS, strict=True))
        before, after = x["before"] == y["before"], x["after"] == y["after"]
        apart = (before & after) | ((before | after) & has(both, Held.ANYWHERE))
        apart &= ~(x["listed"] & y["listed"])
        stay = ~_flags(pairs.height, both["pair"].filter(apart))
        left, right = (
            words.select(
                "pair",
                "token",
                "common",
                near=_flags(words.height, kin[row]),
                gone=_flags(words.height, gone),
            ).filter(stay.gather(words["pair"]))
            for words, row, gone in zip((left, right), _ROWS, _gone(kin, left, right), strict=True)
        )
        kept = pairs.with_columns(fixed=~(cut | lists | renamed)).filter(stay)
        return self._shares.at_most(kept, left, right)

    def _side(self, own: pl.Series, other: pl.Series) -> pl.DataFrame:
        """The words of one side of each pair in their order; common: the other side has them too."""
        words = (
            pl.DataFrame({"part": self._at.gather(own), "others": self._of.gather(other)})
            .with_row_index("pair")
            .explode("part")
        )
        edge = pl.col("pair").shift(1), pl.col("pair").shift(-1)
        return (
            pl.concat([words, self._parts[words["part"]]], how="horizontal")
            .select(
                pl.exclude("part", "others"),
                common=pl.col("others").list.contains(pl.col("token")),
                begins=edge[0].is_null() | (edge[0] != pl.col("pair")),
                ends=edge[1].is_null() | (edge[1] != pl.col("pair")),
            )
            .with_row_index("row")
        )


def _members(reading: Reading) -> Iterator[bool]:
    """Of each part whether it is a member of a list."""
    if not any(part.joined for part in reading.parts):
        return (False for _ in reading.parts)
    found = {token for members in lists_of(reading.parts) for one in members for token in one}
    return (part.token in found for part in reading.parts)


def _alone(words: pl.DataFrame) -> pl.DataFrame:
    return words.filter(~pl.col("common")).select("pair", "row", "token")


def _followed(lacking: pl.Series, words: pl.DataFrame, rows: pl.Series) -> pl.Series:
    """Whether behind each of the rows stands a word of its side alone that begins on the character lacking."""
    follows = ~pl.col("begins").shift(-1) & ~pl.col("common").shift(-1)
    next_on = words.select(pl.when(follows).then(pl.col("begins_on").shift(-1)).otherwise(0))
    return (lacking != 0) & (next_on.to_series().gather(rows) == lacking)


def _touched(
    both: pl.DataFrame, cuts: pl.Series, left: pl.DataFrame, right: pl.DataFrame
) -> tuple[pl.Series, pl.Series]:
    """The rows of each side that cuts can reach: words that are cut, and what is near to these in turn."""
    cut = both.filter(cuts)
    mine, yours = _flags(left.height, cut["row"]), _flags(right.height, cut["row_right"])
    near = both.filter(has(both, Held.NEAR)).join(
        cut.select("pair").unique(), on="pair", how="semi"
    )
    while True:
        reached = near.filter(mine.gather(near["row"]) ^ yours.gather(near["row_right"]))
        if reached.is_empty():
            return mine, yours
        mine |= _flags(left.height, reached["row"])
        yours |= _flags(right.height, reached["row_right"])


def _placed(
    words: pl.DataFrame, kin: pl.Series, touched: pl.Series, pairs: int, unknown: int
) -> pl.DataFrame:
    """The _PLACE of each word, and whether it is out of question (out).

    Out are the words `kin` and `touched`, and what a list lets stand beside others (listing.beside).
    What stands before and after a word is what both sides have there, as far as cuts leave it; `listed`
    as in aligning.Run.
    """
    pair = words["pair"]
    shared = words.filter("member", "common")
    acts = _flags(pairs, shared.filter("act")["pair"]).gather(pair)
    things = _flags(pairs, shared.filter("thing")["pair"]).gather(pair)
    words = words.with_columns(
        touched=touched,
        near=touched | kin,
        free=pl.col("member") & ((pl.col("act") & acts) | (~pl.col("act") & things)),
    )
    common, joined = pl.col("common"), pl.col("joined")
    seen = pl.when(common).then("token").when("touched").then(unknown)
    into = pl.when("begins").then(0).when(common.shift(1)).then(joined)
    out_of = pl.when("ends").then(0).when(common.shift(-1)).then(joined.shift(-1))
    return words.select(
        out=pl.col("near") | pl.col("free"),
        before=pl.when("begins").then(_EDGE).otherwise(seen.shift(1)).forward_fill(),
        after=pl.when("ends").then(_EDGE).otherwise(seen.shift(-1)).backward_fill(),
        listed=(into.forward_fill() + out_of.backward_fill()) > 0,
    )


def _gone(
    kin: pl.DataFrame, left: pl.DataFrame, right: pl.DataFrame
) -> tuple[pl.Series, pl.Series]:
    """The rows of each side that are no words of it alone: of a word and a generic one only that goes."""
    mine, yours = (
        words["generic"].gather(kin[row]) for words, row in zip((left, right), _ROWS, strict=True)
    )
    return kin["row"].filter(mine | ~yours), kin["row_right"].filter(yours | ~mine)


def _flags(count: int, where: pl.Series) -> pl.Series:
    """True at these places."""
    return pl.zeros(count, dtype=pl.UInt8(), eager=True).scatter(where, 1) == 1
