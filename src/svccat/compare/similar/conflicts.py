"""Deciding words against each other, for all pairs at once (contract section 6).

Each kind of word is two numbers of 64 bits a name: its own words, and these with the classes around
them. Two words that fall on one bit hide a conflict, which the scorer then finds; none is made up.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import polars as pl

from svccat.compare.similar.reading import Reading, reach

_BITS = 64


class Conflicts:
    """The deciding words of all readings, a kind after the other, the commonest first."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        kinds: defaultdict[str, _Kind] = defaultdict(_Kind)
        for text, reading in enumerate(readings):
            for kind, words in reading.kinds.items():
                kinds[kind].add(text, words)
        ordered = sorted(kinds, key=lambda kind: (-len(kinds[kind].texts), kind))
        # One set of words is no conflict with itself.
        self._columns = [
            kinds[kind].columns(len(readings)) for kind in ordered if len(kinds[kind].sets) > 1
        ]

    def without(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """`pairs` (one, two: places of readings) less those that a kind of words keeps apart for sure.

        A kind does where both have words of it and neither has one, or a class around one, of the other's.
        """
        for own, around in self._columns:
            one, two = pairs["one"], pairs["two"]
            left, right = own.gather(one), own.gather(two)
            apart = (left & around.gather(two) == 0) & (around.gather(one) & right == 0)
            pairs = pairs.filter(~(apart & (left != 0) & (right != 0)))
        return pairs


class _Kind:
    """The sets of words of one kind that names have, each once, and which name has which."""

    def __init__(self) -> None:
        self.sets: dict[frozenset[str], int] = {}
        self.texts: list[int] = []
        self._set_of: list[int] = []

    def add(self, text: int, words: frozenset[str]) -> None:
        self.texts.append(text)
        self._set_of.append(self.sets.setdefault(words, len(self.sets)))

    def columns(self, texts: int) -> tuple[pl.Series, pl.Series]:
        """The two numbers of each text, 0 for those without a word of the kind."""
        bits: dict[str, int] = {}
        for words in self.sets:
            for word in sorted(words):
                bits.setdefault(word, 1 << len(bits) % _BITS)
        none = pl.zeros(texts, dtype=pl.UInt64(), eager=True)
        at = pl.Series(self._set_of, dtype=pl.UInt32())
        own, around = (
            pl.Series([_together(words, bits) for words in sets], dtype=pl.UInt64()).gather(at)
            for sets in (self.sets, [reach(words) for words in self.sets])
        )
        return none.clone().scatter(self.texts, own), none.scatter(self.texts, around)


def _together(words: Iterable[str], bits: dict[str, int]) -> int:
    found = 0
    for word in words:
        found |= bits.get(word, 0)
    return found
