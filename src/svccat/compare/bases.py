"""The places of laws that two powers both rest on, at the deepest locator both name (contract section 6)."""

import polars as pl

from svccat.compare.blocks import LOCATORS
from svccat.model.tables import raw

_ARTICLE = ["law", "article", "article_zhi"]


def shared_places(
    pairs: pl.DataFrame, leaves: pl.DataFrame, citations: pl.DataFrame
) -> pl.DataFrame:
    """`pairs` (left, right; numbers of leaves) that share a place, with `places` (PLACES, sorted).

    Of two citations of one article whose locators agree as far as both name them the place is the
    deeper one: both name its article, and what only one names is no contradiction.
    """
    cited = citations.filter(pl.col("article") > 0, pl.col("law") != "")
    bases = leaves.select("number", basis=raw("legal_basis"))
    texts = pairs.join(bases.rename({"number": "left", "basis": "one"}), on="left").join(
        bases.rename({"number": "right", "basis": "two"}), on="right"
    )
    agree = [
        (pl.col(name) == 0)
        | (pl.col(f"{name}_right") == 0)
        | (pl.col(name) == pl.col(f"{name}_right"))
        for name in LOCATORS
    ]
    deepest = [pl.max_horizontal(name, f"{name}_right").alias(name) for name in LOCATORS]
    places = (
        texts.select("one", "two")
        .unique()
        .join(cited.rename({"basis": "one"}), on="one")
        .join(cited.rename({"basis": "two"}), on=["two", *_ARTICLE])
        .filter(*agree)
        .select("one", "two", *_ARTICLE, *deepest)
        .unique()
        .sort("one", "two", *_ARTICLE, *LOCATORS)
        .group_by("one", "two", maintain_order=True)
        .agg(pl.struct(*_ARTICLE, *LOCATORS).alias("places"))
    )
    return texts.join(places, on=["one", "two"]).select("left", "right", "places")
