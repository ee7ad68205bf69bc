"""Readings as numbers: each distinct token once, and the tokens of all readings in their order."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.reading import Reading


class Numbered(NamedTuple):
    """`tokens` in the order of their first use; `parts` has a row for each part of the readings.

    text (place of the reading), part (its place there), token (its place in `tokens`), joined.
    """

    tokens: list[Token]
    parts: pl.DataFrame


def numbered(readings: Sequence[Reading]) -> Numbered:
    """The numbers of all tokens that the readings hold."""
    places: dict[Token, int] = {}
    number = places.setdefault
    tokens = [number(part.token, len(places)) for one in readings for part in one.parts]
    joined = [part.joined for one in readings for part in one.parts]
    own = pl.int_ranges(pl.Series([len(one.parts) for one in readings], dtype=pl.UInt32()))
    parts = (
        pl.select(own.cast(pl.List(pl.UInt32())).alias("part"))
        .with_row_index("text")
        .explode("part", empty_as_null=False)
        .with_columns(
            token=pl.Series(tokens, dtype=pl.UInt32()), joined=pl.Series(joined, dtype=pl.Boolean())
        )
    )
    return Numbered(list(places), parts)
