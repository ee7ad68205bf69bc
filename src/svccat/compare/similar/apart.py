"""Pairs that two words in one place keep apart, for all pairs at once (the rule is aligning's).

Nearly all candidates fall to such words. Where aligning may cut words, only those that no cut can
touch are looked at: pairs that stay may yet be kept apart, those that go have no signal.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import polars as pl

from svccat.compare.similar.between import Between, Held, has
from svccat.compare.similar.lexicon import Token, generic
from svccat.compare.similar.listing import is_act, is_thing, lists_of
from svccat.compare.similar.numbering import Numbered
from svccat.compare.similar.reading import Reading
from svccat.compare.similar.shares import SHARED, Shares

STEP = 500_000  # pairs in work at a time
_EDGE = 2**32 - 1  # stands before the first word of a name and behind the last
_UNKNOWN = (2**32 - 2, 2**32 - 3)  # on either side: what a cut may put there
_ROWS = ("row", "row_right")
_ACT, _THING, _OTHER = 1, 2, 3  # roles of members of lists
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
        twice = _these(not token.kind and written[token.text] > 1 for token in numbers.tokens)
        self._renamed = _flags(
            len(readings), numbers.parts["text"].filter(twice.gather(numbers.parts["token"]))
        )
        self._generic = _these(token.text in generic() for token in numbers.tokens)
        self._begins_on = pl.Series(
            [ord(token.text[0]) for token in numbers.tokens], dtype=pl.UInt32()
        )
        roles = [role for one in readings for role in _roles(one)]
        self._parts = numbers.parts.select(
            "token", "joined", role=pl.Series(roles, dtype=pl.UInt8())
        )

    def not_apart(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """`pairs` (one, two: places of readings) less those that two words keep apart for sure.

        Those that stay have the SHARED columns: what they share at most.
        """
        if pairs.is_empty():
            return pairs.with_columns(
                pl.lit(None, dtype).alias(name) for name, dtype in SHARED.items()
            )
        return pl.concat([self._not_apart(piece) for piece in pairs.iter_slices(STEP)])

    def _not_apart(self, pairs: pl.DataFrame) -> pl.DataFrame:
        one, two = pairs["one"], pairs["two"]
        left, right = self._side(one, two), self._side(two, one)
        both = self._between.held(_alone(left).join(_alone(right), on="pair", suffix="_right"))
        cuts = has(both, Held.CUT) | self._followed(both["lacks"], right, both["row_right"])
        cuts |= self._followed(both["lacks_right"], left, both["row"])
        cut = _flags(pairs.height, both["pair"].filter(cuts))
        kin = both.filter(has(both, Held.KIN))
        sides = [
            _placed(words, _flags(words.height, kin[row]), touched, pairs.height, unknown)
            for words, row, touched, unknown in zip(
                (left, right), _ROWS, _touched(both, cuts, left, right), _UNKNOWN, strict=True
            )
        ]
        lists = self._lists.gather(one) | self._lists.gather(two)
        renamed = self._renamed.gather(one) | self._renamed.gather(two)
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
            for words, row, gone in zip((left, right), _ROWS, self._gone(kin), strict=True)
        )
        kept = (
            pairs.with_row_index("pair").with_columns(fixed=~(cut | lists | renamed)).filter(stay)
        )
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

    def _followed(self, lacking: pl.Series, words: pl.DataFrame, rows: pl.Series) -> pl.Series:
        """Whether behind each of the rows stands a word of its side alone that begins on the character lacking."""
        asked = (lacking != 0).arg_true()
        behind = rows.gather(asked) + 1
        inside = behind < words.height
        asked, behind = asked.filter(inside), behind.filter(inside)
        word = words[behind]
        found = ~word["begins"] & ~word["common"]
        found &= self._begins_on.gather(word["token"]) == lacking.gather(asked)
        return _flags(len(lacking), asked.filter(found))

    def _gone(self, kin: pl.DataFrame) -> tuple[pl.Series, pl.Series]:
        """The rows of each side that are no words of it alone: of a word and a generic one only that goes."""
        mine, yours = (self._generic.gather(kin[name]) for name in ("token", "token_right"))
        return kin["row"].filter(mine | ~yours), kin["row_right"].filter(yours | ~mine)


def _roles(reading: Reading) -> Iterator[int]:
    """What each part is in a list: no member (0), what is done, a thing, or a word too common to tell anything."""
    if not any(part.joined for part in reading.parts):
        return (0 for _ in reading.parts)
    found = {token for members in lists_of(reading.parts) for one in members for token in one}
    return (_role(part.token) if part.token in found else 0 for part in reading.parts)


def _role(token: Token) -> int:
    return _ACT if is_act(token) else _THING if is_thing(token) else _OTHER


def _alone(words: pl.DataFrame) -> pl.DataFrame:
    return words.filter(~pl.col("common")).select("pair", "row", "token")


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
    role = pl.col("role")
    shared = words.filter(role > 0, "common")
    acts, things = (
        _flags(pairs, shared.filter(role == one)["pair"]).gather(pair) for one in (_ACT, _THING)
    )
    words = words.with_columns(
        touched=touched,
        near=touched | kin,
        free=((role == _ACT) & acts) | ((role > _ACT) & things),
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


def _these(flags: Iterable[bool]) -> pl.Series:
    return pl.Series(list(flags), dtype=pl.Boolean())


def _flags(count: int, where: pl.Series) -> pl.Series:
    """True at these places."""
    return pl.zeros(count, dtype=pl.UInt8(), eager=True).scatter(where, 1) == 1
