"""B6: why shared powers are not clear, read from the very reasons that the counts rest on."""

import polars as pl

from svccat.checks.cards import boundary as cards
from svccat.checks.places import at, hit_columns, other
from svccat.model.boundaries import Boundaries, Reason
from svccat.model.hits import Hits
from svccat.model.rule import Rule

RULES = cards.RULES

# Each reason's card and the evidence that its sentences speak of, beside the item's own name.
_CARDS: dict[Reason, tuple[Rule, tuple[str, ...]]] = {
    Reason.LEVEL_WITHOUT_RULE: (cards.LEVEL_WITHOUT_RULE, ("level",)),
    Reason.RULE_FOR_OTHER_LEVEL: (cards.RULE_FOR_OTHER_LEVEL, ("level",)),
    Reason.WHOLE_COLLIDES: (cards.WHOLE_COLLIDES, ("level", "other_level")),
    Reason.VALUE_IN_COMMON: (cards.VALUE_IN_COMMON, ("level", "other_level", "found")),
    Reason.INTERVALS_OVERLAP: (
        cards.INTERVALS_OVERLAP,
        ("level", "other_level", "field", "unit", "found"),
    ),
    Reason.UNIT_MISMATCH: (
        cards.UNIT_MISMATCH,
        ("level", "other_level", "field", "unit", "found", "expected"),
    ),
    Reason.GAP: (cards.GAP, ("level", "other_level", "field", "unit", "found")),
    Reason.LOWER_UNIT_DIFFERS: (
        cards.LOWER_UNIT_DIFFERS,
        ("level", "found", "expected", "other_authority", "other_name"),
    ),
}


def hits(items: pl.DataFrame, boundaries: Boundaries) -> list[Hits]:
    """One Hits per card: at the division's entry, at the division, else at the exercise levels.

    The other place is the lower unit's division, or its item where it states none.
    """
    own = at(items, boundaries.reasons, "name", "division")
    below = {"other_authority": "authority", "other_name": "name", "below": "division"}
    rows = (
        other(items, own, "other_id", **below)
        .with_columns(
            pl.coalesce(
                pl.format("division/{}", "entry"),
                pl.when(pl.col("division").is_not_null()).then(pl.lit("division")),
                pl.lit("exercise_levels"),
            ).alias("pointer"),
            pl.when(pl.col("below").is_not_null())
            .then(pl.lit("division"))
            .when(pl.col("other_id").is_not_null())
            .then(pl.lit(""))
            .alias("other_pointer"),
        )
        .sort("file", "row", "pointer", "level", "other_level", "other_file", "other_row")
    )
    return [
        Hits(card, hit_columns(rows.filter(pl.col("reason") == reason.value), "name", *evidence))
        for reason, (card, evidence) in _CARDS.items()
    ]
