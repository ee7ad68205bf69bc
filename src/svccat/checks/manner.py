"""B6: doubts about divisions and modes that make no boundary unclear by themselves."""

import polars as pl

from svccat.checks.cards import manner as cards
from svccat.checks.places import at, hit_columns
from svccat.model.boundaries import Doubt
from svccat.model.hits import Hits
from svccat.model.rule import Rule

_DOUBTS: dict[Doubt, tuple[Rule, tuple[str, ...]]] = {
    Doubt.SAYS_NOTHING: (cards.SAYS_NOTHING, ("level", "found")),
    Doubt.MODE: (cards.MODE, ("found",)),
    Doubt.LEVEL_BESIDE: (cards.LEVEL_BESIDE, ("level",)),
    Doubt.LEFT_OUT: (cards.LEFT_OUT, ("found",)),
    Doubt.GIVEN_TWICE: (cards.GIVEN_TWICE, ("level", "other_level", "found")),
}


def hits(items: pl.DataFrame, doubts: pl.DataFrame) -> list[Hits]:
    """One Hits per card of DOUBTS: at the division's entry, or at the mode."""
    entry = pl.format("division/{}", "entry")
    rows = (
        at(items, doubts, "name")
        .with_columns(pointer=pl.coalesce(entry, pl.lit("mode")))
        .sort("file", "row", "pointer")
    )
    return [
        Hits(card, hit_columns(rows.filter(pl.col("doubt") == doubt.value), "name", *evidence))
        for doubt, (card, evidence) in _DOUBTS.items()
    ]
