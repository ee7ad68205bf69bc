"""One matter twice in one list: names of one holder that are worded differently and read alike."""

import polars as pl

from svccat.compare.similar.numbering import Numbered
from svccat.compare.similar.tells import specific
from svccat.model.overlaps import TWINS

_BRACKETS = r"\([^()]*\)"  # what they hold often is all that tells two powers apart

_LIST = ["jurisdiction", "holder", "type"]


def twins(named: pl.DataFrame, numbers: Numbered) -> pl.DataFrame:
    """Pairs (number, other) of one list whose names say the same words in whatever order.

    `named` has number, holder, jurisdiction, type, key_name, key_code, key_case and text, the place of its
    name's words in `numbers`; names differ outside their brackets only; the first power of a matter is the other one of each later one. Names that do
    not tell what they are about have no twins, nor have powers of one code.
    """
    tells = pl.Series([specific(token) for token in numbers.tokens], dtype=pl.Boolean())
    alike = (
        numbers.parts.with_columns(tells=tells.gather(numbers.parts["token"]))
        .group_by("text")
        .agg(pl.col("tells").any(), said=pl.col("token").sort().cast(pl.String()).str.join(" "))
        .filter("tells")
    )
    same = [*_LIST, "said", "key_case", "bracketed"]
    first = (
        named.drop_nulls("key_code")
        .join(alike, on="text")
        .with_columns(bracketed=pl.col("key_name").str.extract_all(_BRACKETS).list.join(""))
    )
    first = first.sort("number")
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
