"""One matter twice in one list: names of one holder that are worded differently and read alike."""

from collections.abc import Sequence

import polars as pl

from svccat.compare.similar.reading import Reading
from svccat.compare.similar.weighing import specific
from svccat.model.overlaps import TWINS

_BRACKETS = r"\([^()]*\)"  # what they hold often is all that tells two powers apart

_LIST = ["jurisdiction", "holder", "type"]


def twins(named: pl.DataFrame, readings: Sequence[Reading]) -> pl.DataFrame:
    """Pairs (number, other) of one list whose names say the same words in whatever order.

    `named` has number, holder, jurisdiction, type, key_name, key_code, key_case and text, the place of its
    name's reading; names differ outside their brackets only; the first power of a matter is the other one of each later one. Names that do
    not tell what they are about have no twins, nor have powers of one code.
    """
    alike = pl.DataFrame(
        {
            "text": pl.Series(range(len(readings)), dtype=pl.UInt32),
            "said": pl.Series([_said(reading) for reading in readings], dtype=pl.String()),
        }
    )
    same = [*_LIST, "said", "key_case", "bracketed"]
    first = (
        named.drop_nulls("key_code")
        .join(alike, on="text", maintain_order="left")
        .with_columns(bracketed=pl.col("key_name").str.extract_all(_BRACKETS).list.join(""))
    )
    first = first.drop_nulls("said").sort("number")
    others = first.group_by(same, maintain_order=True).agg(
        pl.col("number", "text", "key_code").first().name.prefix("first_")
    )
    return (
        first.join(others, on=same, nulls_equal=True)
        .filter(
            pl.col("text") != pl.col("first_text"), pl.col("key_code") != pl.col("first_key_code")
        )
        .select(id="number", other_id="first_number")
        .cast(pl.Schema(TWINS))
        .sort("id")
    )


def _said(reading: Reading) -> str | None:
    tokens = [part.token for part in reading.parts]
    if not any(map(specific, tokens)):
        return None
    return " ".join(sorted(f"{token.kind}:{token.text}" for token in tokens))
