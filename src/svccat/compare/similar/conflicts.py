"""Deciding words against each other, for all pairs at once (contract section 6).

Each kind of word is two numbers of 64 bits a name: its own words, and these with the classes around
them. Two words that fall on one bit hide a conflict, which the scorer then finds; none is made up.
"""

from collections.abc import Sequence

import polars as pl

from svccat.compare.similar.reading import Reading

_BITS = 64


def without_conflicts(pairs: pl.DataFrame, readings: Sequence[Reading]) -> pl.DataFrame:
    """`pairs` (one, two: places of readings) less those that a kind of words keeps apart for sure.

    A kind does where both have words of it and neither has one, or a class around one, of the other's.
    """
    for kind in sorted({kind for reading in readings for kind in reading.kinds}):
        if pairs.is_empty():
            break
        held = [reading.kinds.get(kind) for reading in readings]
        numbers = {
            word: at for at, word in enumerate(sorted({w for one in held for w in one or ()}))
        }
        if len(numbers) < 2:  # noqa: PLR2004  one word is no conflict
            continue
        own = pl.Series([_bits(one, numbers) for one in held], dtype=pl.UInt64())
        reach = pl.Series(
            [_bits(each.reach.get(kind), numbers) for each in readings], dtype=pl.UInt64()
        )
        one, two = pairs["one"], pairs["two"]
        left, right = own.gather(one), own.gather(two)
        apart = (left & reach.gather(two) == 0) & (reach.gather(one) & right == 0)
        pairs = pairs.filter(~(apart & (left != 0) & (right != 0)))
    return pairs


def _bits(words: frozenset[str] | None, numbers: dict[str, int]) -> int:
    found = 0
    for word in words or ():
        at = numbers.get(word)
        if at is not None:
            found |= 1 << at % _BITS
    return found
