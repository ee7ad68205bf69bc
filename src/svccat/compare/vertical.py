"""Lower units against their references: links, cells and coverage (contract sections 3 and 4)."""

from collections.abc import Sequence

import polars as pl

from svccat.compare.cells import compared_cells
from svccat.compare.link import link
from svccat.model.comparison import STATE, VerticalTables, outcome
from svccat.model.jurisdiction import county_class


def compare_vertically(
    items: pl.DataFrame, units: pl.DataFrame, pairs: pl.DataFrame, elements: Sequence[str]
) -> VerticalTables:
    """The tables of one kind; `items` take part and carry `unit`, KEYS and `h:KEY` columns."""
    cells = vertical_cells(items, pairs, elements)
    links = cells.drop_nulls("upper_id").select("pair", "upper_id")
    coverage = _coverage(items, units, pairs, links)
    return VerticalTables(tuple(elements), pairs, cells, coverage)


def vertical_cells(
    items: pl.DataFrame, pairs: pl.DataFrame, elements: Sequence[str]
) -> pl.DataFrame:
    """The `cells` of VerticalTables; of `items` only keys, hashes and what excuses them is read."""
    links = link(items, pairs).select("id", "upper_id", "how")
    rows = (
        items.select("id", "unit", "local")
        .join(pairs.select("pair", pl.col("lower").alias("unit")), on="unit")
        .drop("unit")
        .sort("pair", "id")
        .join(links, on="id", how="left", maintain_order="left")
    )
    return compared_cells(items, rows, elements).with_columns(_state(elements)).drop("local")


def _state(elements: Sequence[str]) -> pl.Expr:
    differs = pl.any_horizontal(pl.col(outcome(element)) == "differs" for element in elements)
    return (
        pl.when(pl.col("upper_id").is_not_null())
        .then(pl.when(differs).then(pl.lit("differs", STATE)).otherwise(pl.lit("same", STATE)))
        .when("local")
        .then(pl.lit("exempt", STATE))
        .otherwise(pl.lit("unlinked", STATE))
        .alias("state")
    )


def spared(items: pl.DataFrame, units: pl.DataFrame, tables: VerticalTables) -> pl.DataFrame:
    """The items (pair, upper_id) of a lower unit's level that are not asked of it and not held."""
    links = tables.cells.drop_nulls("upper_id").select("pair", "upper_id")
    return (
        _due(items, units, tables.pairs)
        .filter(~pl.col("applies"))
        .join(links, on=["pair", "upper_id"], how="anti")
        .select("pair", "upper_id")
        .sort("pair", "upper_id")
    )


def _coverage(
    items: pl.DataFrame, units: pl.DataFrame, pairs: pl.DataFrame, links: pl.DataFrame
) -> pl.DataFrame:
    """The items that each lower unit should hold (pair, upper_id) and whether it does (held)."""
    expected = _due(items, units, pairs).filter("applies").select("pair", "upper_id")
    held = links.select("pair", "upper_id").unique().with_columns(held=pl.lit(value=True))
    return (
        expected.join(held, on=["pair", "upper_id"], how="left")
        .with_columns(pl.col("held").fill_null(value=False))
        .sort("pair", "upper_id")
    )


def _due(items: pl.DataFrame, units: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The reference's items of each lower unit's level (pair, upper_id), and whether they apply to it."""
    classes = [county_class(code) for code in units["jurisdiction"]]
    lower = (
        pairs.join(
            units.with_columns(pl.Series("class", classes, dtype=pl.String())).select(
                pl.col("unit").alias("lower"),
                pl.col("jurisdiction").alias("code"),
                pl.col("level").alias("lower_level"),
                "class",
            ),
            on="lower",
        )
        .select("pair", pl.col("upper").alias("unit"), "code", "lower_level", "class")
        .sort("pair")
    )
    applies = pl.col("applies_to")
    return (
        items.select(pl.col("id").alias("upper_id"), "unit", "levels", "applies_to")
        .join(lower, on="unit")
        .filter(pl.col("levels").list.contains(pl.col("lower_level")))
        .with_columns(
            applies=applies.is_null()
            | applies.list.contains(pl.col("code")).fill_null(value=False)
            | applies.list.contains(pl.col("class")).fill_null(value=False)
        )
        .select("pair", "upper_id", "applies")
    )
