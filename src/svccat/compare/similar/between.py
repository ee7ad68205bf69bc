"""What can hold between a word of one name and a word of another, whatever stands around them."""

from collections.abc import Sequence
from enum import IntFlag
from functools import cache

import polars as pl

from svccat.compare.similar.aligning import exclude, kin
from svccat.compare.similar.cutting import may_cut, slips
from svccat.compare.similar.lexicon import Token, lexicon

_NUMBER = 2**32 - 1


class Held(IntFlag):
    """What holds between two words; CUT and NEAR are what aligning (cutting) may do at most."""

    KIN = 1
    ANYWHERE = 2  # they exclude each other where one side of their place agrees
    EXACTLY = 4  # they do where both sides agree
    CUT = 8  # aligning may cut one of them
    NEAR = 16  # kin, or a piece that is cut out of one of them may be kin to the other


class Between:
    """What holds between words by their numbers, each pair of words looked at once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._known = pl.DataFrame(schema={"words": pl.UInt64(), "held": pl.UInt8()})

    def held(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """`pairs` (token, token_right) with the Held bits of each (held), in their order."""
        sides = ["token", "token_right"]
        low, high = pl.min_horizontal(sides), pl.max_horizontal(sides)
        keyed = pairs.with_columns(words=low.cast(pl.UInt64) * 2**32 + high)
        new = keyed.select("words").unique().join(self._known, on="words", how="anti")["words"]
        tokens = self._tokens
        held = [int(between(tokens[both >> 32], tokens[both & _NUMBER])) for both in new]
        found = pl.DataFrame({"words": new, "held": held}, schema=self._known.schema)
        self._known = pl.concat([self._known, found])
        return keyed.join(self._known, on="words", maintain_order="left").drop("words")


def has(pairs: pl.DataFrame, held: Held) -> pl.Series:
    """Whether any of these holds, for each row with `held`."""
    return pairs["held"] & int(held) != 0


def between(one: Token, two: Token) -> Held:
    """All that holds between them; the order of the two changes nothing."""
    found = Held(0)
    if exclude(one, two, exact=False):
        found |= Held.ANYWHERE
    if exclude(one, two, exact=True):
        found |= Held.EXACTLY
    if kin(one, two):
        found |= Held.KIN | Held.NEAR
    if may_cut(one.text, two.text):
        found |= Held.CUT | Held.NEAR
    if not _characters(one.text).isdisjoint(_characters(two.text)) or (
        any(kin(one, inner) for inner in _inner(two.text))
        or any(kin(two, inner) for inner in _inner(one.text))
    ):
        found |= Held.NEAR
    return found


@cache
def _characters(text: str) -> frozenset[str]:
    """Those written for each other by mistake count as one."""
    return frozenset(text.translate(slips()))


@cache
def _inner(text: str) -> tuple[Token, ...]:
    """The words of the lists within a word."""
    pieces = {text[at:end] for end in range(1, len(text) + 1) for at in range(end)}
    return tuple(Token(piece, "") for piece in sorted(pieces & _listed()))


@cache
def _listed() -> frozenset[str]:
    words = lexicon().words
    return frozenset(words) | {token.text for found in words.values() for token in found}
