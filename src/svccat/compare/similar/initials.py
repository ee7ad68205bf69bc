"""Short forms that no list knows, found by the words whose first characters they are: 科普 is 科学技术普及."""

from collections.abc import Sequence

import polars as pl

from svccat.compare.similar.lexicon import Token

_CHARACTERS = 2  # of a short form, one of each word


def spelt_out(parts: pl.DataFrame, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Words of no list with each of two words that stand side by side in some name and begin as it does.

    `parts` (text, part, token) are the words of all names in their order, by their places in `tokens`.
    """
    known = pl.DataFrame(
        {
            "token": pl.int_range(len(tokens), dtype=pl.UInt32, eager=True),
            "text": pl.Series([token.text for token in tokens], dtype=pl.String()),
            "loose": pl.Series([not token.kind for token in tokens], dtype=pl.Boolean()),
        }
    )
    short = known.filter("loose", pl.col("text").str.len_chars() == _CHARACTERS)
    first = known.select("token", first=pl.col("text").str.head(1))
    beside = (
        parts.select(
            "token",
            after=pl.col("token").shift(-1),
            same=pl.col("text").shift(-1) == pl.col("text"),
        )
        .filter("same")
        .select("token", "after")
        .unique()
        .join(first, on="token")
        .join(first, left_on="after", right_on="token", suffix="_after")
        .select("token", "after", text=pl.col("first") + pl.col("first_after"))
    )
    found = short.select("text", short="token").join(beside, on="text")
    rows = pl.concat([found.select("short", word=side) for side in ("token", "after")]).filter(
        pl.col("short") != pl.col("word")
    )
    return rows.unique().sort("short", "word").rows()
