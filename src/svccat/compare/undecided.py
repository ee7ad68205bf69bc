"""Items that no adoption mends: somebody must say where they belong (contract sections 3 and 4)."""

import polars as pl

from svccat.model.comparison import HorizontalTables, VerticalTables, without_reference
from svccat.model.fields import Kind
from svccat.model.worklist import UNDECIDED, Reason


def undecided(
    kind: Kind,
    down: VerticalTables,
    across: HorizontalTables,
    items: pl.DataFrame,
    units: pl.DataFrame,
) -> pl.DataFrame:
    """UNDECIDED of one kind; `items` are all items of the run with `unit` and KEYS.

    A missing item stands in the reference's list, with the lower unit that it is missing from; of
    one that the lower unit has and that fails its schema, only that is said.
    """
    at_work = pl.concat(
        [down.pairs["lower"], down.pairs["upper"], across.groups["members"].explode()]
    )
    broken = items.filter("active", ~pl.col("valid"), pl.col("unit").is_in(at_work.implode()))
    parts = [
        *_unlinked(down, items),
        *_missing(down, items),
        _rows(broken, Reason.INVALID),
        _no_reference(kind, down, items, units),
    ]
    return pl.concat(parts).unique().sort("unit", "reason", "id")


def _rows(rows: pl.DataFrame, reason: Reason) -> pl.DataFrame:
    other = "other_id" if "other_id" in rows.columns else pl.lit(None)
    return rows.select(
        "unit",
        "id",
        pl.lit(reason.value).alias("reason"),
        pl.col(other) if isinstance(other, str) else other.alias("other_id"),
    ).cast(pl.Schema(UNDECIDED))


def _aside(items: pl.DataFrame, unit: str) -> pl.DataFrame:
    """The items that take no part, one a code: other_id and `cancelled` by (`unit`, key_code)."""
    out = items.filter(~pl.col("valid") | ~pl.col("active")).drop_nulls("key_code")
    return out.unique(["unit", "key_code"], keep="first", maintain_order=True).select(
        pl.col("unit").alias(unit),
        "key_code",
        pl.col("id").alias("other_id"),
        (~pl.col("active")).alias("cancelled"),
    )


def _unlinked(down: VerticalTables, items: pl.DataFrame) -> list[pl.DataFrame]:
    rows = (
        down.cells.filter(pl.col("state") == "unlinked")
        .select("id", "pair")
        .join(down.pairs, on="pair")
        .join(items.select("id", "unit", "key_code"), on="id")
        .join(_aside(items, "upper"), on=["upper", "key_code"], how="left")
    )
    alone = rows.filter(pl.col("other_id").is_null())
    return [
        _rows(alone, Reason.UNLINKED),
        _rows(rows.drop_nulls("other_id"), Reason.UPPER_ASIDE),
    ]


def _missing(down: VerticalTables, items: pl.DataFrame) -> list[pl.DataFrame]:
    rows = (
        down.coverage.filter(~pl.col("held"))
        .join(down.pairs.select("pair", pl.col("lower").alias("unit")), on="pair")
        .join(items.select(pl.col("id").alias("upper_id"), "key_code"), on="upper_id")
        .join(_aside(items, "unit"), on=["unit", "key_code"], how="left")
    )
    gone = rows.filter("cancelled").rename({"other_id": "id", "upper_id": "other_id"})
    absent = rows.filter(pl.col("other_id").is_null()).drop("other_id")
    return [
        _rows(gone, Reason.CANCELLED),
        _rows(absent.rename({"upper_id": "id"}), Reason.MISSING),
    ]


def _no_reference(
    kind: Kind, down: VerticalTables, items: pl.DataFrame, units: pl.DataFrame
) -> pl.DataFrame:
    """The first item of each list that has lists above it, but none of its sector."""
    alone = without_reference(kind, down.pairs, units)
    first = items.filter(pl.col("unit").is_in(alone)).unique(
        "unit", keep="first", maintain_order=True
    )
    return _rows(first, Reason.NO_REFERENCE)
