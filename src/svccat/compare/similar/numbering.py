"""Readings as numbers: each distinct token once, and for each reading the tokens in their order."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.reading import Reading


class Numbered(NamedTuple):
    """`tokens` in the order of their first use; `parts` of each reading as their places there."""

    tokens: list[Token]
    parts: list[list[int]]

    def frame(self) -> pl.DataFrame:
        """A row for each part: text (place of the reading), part (its place there), token."""
        return (
            pl.DataFrame({"token": pl.Series(self.parts, dtype=pl.List(pl.UInt32()))})
            .with_row_index("text")
            .with_columns(part=pl.int_ranges(pl.col("token").list.len(), dtype=pl.UInt32()))
            .explode("token", "part")
            .drop_nulls("token")
        )


def numbered(readings: Sequence[Reading]) -> Numbered:
    """The numbers of all tokens that the readings hold."""
    places: dict[Token, int] = {}
    parts = [[places.setdefault(p.token, len(places)) for p in one.parts] for one in readings]
    return Numbered(list(places), parts)
