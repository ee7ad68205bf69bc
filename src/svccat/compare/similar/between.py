"""What can hold between a word of one name and a word of another, whatever stands around them."""

from collections.abc import Sequence
from enum import IntFlag
from functools import cache

import polars as pl

from svccat.compare.similar.aligning import alike_acts
from svccat.compare.similar.lexicon import Token, above, lexicon
from svccat.compare.similar.pieces import (
    APART_ANYWHERE,
    APART_EXACTLY,
    CUTS,
    KIN,
    RELATED,
    lacks,
    meets,
)
from svccat.compare.similar.slips import slips

_NUMBER = 2**32 - 1
_KNOWN = {"words": pl.UInt64, "held": pl.UInt8, "lacks": pl.UInt32, "lacks_right": pl.UInt32}


class Held(IntFlag):
    """What holds between two words; CUT and NEAR are what aligning (cutting) may do at most."""

    KIN = 1
    ANYWHERE = 2  # they exclude each other where one side of their place agrees
    EXACTLY = 4  # they do where both sides agree
    CUT = 8  # aligning cuts one of them, or may
    NEAR = 16  # kin, or a piece that is cut out of one of them may be kin to the other


class Between:
    """What holds between words by their numbers, each pair of words looked at once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._known = pl.DataFrame(schema=_KNOWN)

    def held(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """`pairs` (token, token_right) in their order with the Held bits of each (held).

        Where a word may be the short form of the other one and the next, the first character that the
        next must have: `lacks` where it is token, `lacks_right` where it is token_right, 0 otherwise.
        """
        sides = ["token", "token_right"]
        low, high = pl.min_horizontal(sides), pl.max_horizontal(sides)
        keyed = pairs.with_columns(words=low.cast(pl.UInt64) * 2**32 + high)
        known = keyed["words"].is_in(self._known["words"].implode())
        new = keyed["words"].filter(~known).unique()
        rows = [(both, *self._told(both >> 32, both & _NUMBER)) for both in new]
        found = pl.DataFrame(rows, schema=_KNOWN, orient="row")
        self._known = pl.concat([self._known, found])
        turned = pl.col("token") > pl.col("token_right")
        lacking = ["lacks", "lacks_right"]
        told = keyed.join(self._known, on="words", how="left", maintain_order="left")
        return told.with_columns(
            pl.when(turned).then(other).otherwise(own).alias(own)
            for own, other in zip(lacking, lacking[::-1], strict=True)
        )

    def _told(self, left: int, right: int) -> tuple[int, int, int]:
        one, two = self._tokens[left], self._tokens[right]
        mine, yours = lacks(one, two), lacks(two, one)
        short = mine == "" or yours == ""
        return (
            int(between(one, two, short=short)),
            ord(mine) if mine else 0,
            ord(yours) if yours else 0,
        )


def has(pairs: pl.DataFrame, held: Held) -> pl.Series:
    """Whether any of these holds, for each row with `held`."""
    return pairs["held"] & int(held) != 0


def between(one: Token, two: Token, *, short: bool) -> Held:
    """All that holds between them, one a short form of the other or not; the order of the two changes nothing."""
    found = Held(0)
    met = meets(one, two)
    if met & APART_ANYWHERE:
        found |= Held.ANYWHERE
    if met & APART_EXACTLY:
        found |= Held.EXACTLY
    if met & (KIN | RELATED):
        found |= Held.KIN | Held.NEAR
    if met & CUTS or short:
        found |= Held.CUT | Held.NEAR
    if not found & Held.NEAR and (
        not _characters(one.text).isdisjoint(_characters(two.text))
        or _held_by(one.text, two.text)
        or _held_by(two.text, one.text)
    ):
        found |= Held.NEAR
    return found


def _held_by(word: str, whole: str) -> bool:
    """Whether a word is kin to one of the lists that is a piece of the other."""
    inner, wider = _inner(whole)
    return word in wider or not above(word).isdisjoint(inner)


@cache
def _characters(text: str) -> frozenset[str]:
    """Those written for each other by mistake count as one."""
    return frozenset(text.translate(slips()))


@cache
def _inner(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of the lists within a word; these, the classes around them and what is as good as one of them."""
    pieces = {text[at:end] for end in range(1, len(text) + 1) for at in range(end)}
    inner = frozenset(pieces & _listed())
    return inner, inner.union(*map(above, inner), *map(alike_acts, inner))


@cache
def _listed() -> frozenset[str]:
    words = lexicon().words
    return frozenset(words) | {token.text for found in words.values() for token in found}
