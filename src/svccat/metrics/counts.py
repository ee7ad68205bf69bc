"""How many items each list holds (contract sections 3 and 9)."""

import polars as pl

from svccat.model.fields import Kind
from svccat.model.result import ItemCount


def item_counts(items: pl.DataFrame, units: pl.DataFrame) -> tuple[ItemCount, ...]:
    """Items other than 取消 of each service-items unit, valid or not, duplicates included."""
    counted = (
        units.filter(pl.col("kind") == Kind.SERVICE_ITEMS.value)
        .join(
            items.select("unit", "active").filter("active").group_by("unit").agg(items=pl.len()),
            on="unit",
            how="left",
        )
        .with_columns(pl.col("items").fill_null(0))
    )
    rows = counted.select("jurisdiction", "name", "level", "sector", "items").iter_rows()
    return tuple(sorted(ItemCount(*row) for row in rows))
