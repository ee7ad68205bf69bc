"""Deciding words against each other, for all pairs at once (contract section 6).

Each kind of word is two numbers of 64 bits a name: its own words, and these with the classes around
them. Two words that fall on one bit hide a conflict, which the scorer then finds; none is made up.
"""

from collections.abc import Sequence
from functools import cache, reduce
from operator import or_

import polars as pl

from svccat.compare.similar.reading import Reading

_BITS = 64


def without_conflicts(pairs: pl.DataFrame, readings: Sequence[Reading]) -> pl.DataFrame:
    """`pairs` (one, two: places of readings) less those that a kind of words keeps apart for sure.

    A kind does where both have words of it and neither has one, or a class around one, of the other's.
    """
    holders: dict[str, list[int]] = {}
    for text, reading in enumerate(readings):
        for kind in reading.kinds:
            holders.setdefault(kind, []).append(text)
    for kind in sorted(holders, key=lambda kind: (-len(holders[kind]), kind)):
        own, reach = _columns(kind, holders[kind], readings)
        if own.n_unique() <= 2:  # noqa: PLR2004  none and one word are no conflict
            continue
        one, two = pairs["one"], pairs["two"]
        left, right = own.gather(one), own.gather(two)
        apart = (left & reach.gather(two) == 0) & (reach.gather(one) & right == 0)
        pairs = pairs.filter(~(apart & (left != 0) & (right != 0)))
    return pairs


def _columns(
    kind: str, holders: Sequence[int], readings: Sequence[Reading]
) -> tuple[pl.Series, pl.Series]:
    """The two numbers of a kind for each reading, 0 for those without a word of it."""
    bits: dict[str, int] = {}
    for text in holders:
        for word in readings[text].kinds[kind]:
            bits.setdefault(word, 1 << len(bits) % _BITS)

    @cache
    def together(words: frozenset[str]) -> int:
        return reduce(or_, (bits[word] for word in words if word in bits))

    none = pl.zeros(len(readings), dtype=pl.UInt64(), eager=True)
    own = [together(readings[text].kinds[kind]) for text in holders]
    reach = [together(readings[text].reach[kind]) for text in holders]
    return (
        none.clone().scatter(holders, pl.Series(own, dtype=pl.UInt64())),
        none.clone().scatter(holders, pl.Series(reach, dtype=pl.UInt64())),
    )
