"""R12x: 办结时限, the days that an authority has and promises."""

import polars as pl

from svccat.checks.cards import limits as cards
from svccat.checks.record.check import Check, Context
from svccat.model.fields import Kind
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})


def _longer_than_the_law(records: Records, _: Context) -> pl.DataFrame:
    promised, statutory = pl.col("promised_limit/value"), pl.col("statutory_limit/value")
    unit = pl.col("promised_limit/unit")
    return records.items.filter(
        unit == pl.col("statutory_limit/unit"), promised > statutory
    ).select(
        "row",
        pl.lit("promised_limit").alias("pointer"),
        pl.format("{}{}", promised.cast(pl.String), unit).alias("found"),
        pl.format("{}{}", statutory.cast(pl.String), unit).alias("expected"),
    )


CHECKS = (Check(cards.LONGER_THAN_THE_LAW, _longer_than_the_law, _ITEMS),)
