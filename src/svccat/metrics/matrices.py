"""Where the differences are: by element and unit, by department and unit, by matter."""

from collections.abc import Callable, Sequence
from fractions import Fraction

import polars as pl

from svccat.model.comparison import OUTCOMES, STATES, HorizontalTables, VerticalTables, outcome
from svccat.model.matrices import Contested, KindMatrices, UnitDepartment, UnitElement
from svccat.model.result import ElementRate, Vertical, VerticalPair

MOST = 10  # contested matters that are named
_OF = ["department", "unit"]


def matrices(
    down: VerticalTables,
    across: HorizontalTables,
    vertical: Vertical,
    units: pl.DataFrame,
    items: pl.DataFrame,
    body: Callable[[str, str], str],
) -> KindMatrices:
    """The matrices of one kind, read from the tables that its rates are read from.

    `vertical` are those rates; `items` are all items of the run in the order of `id`; `body` names
    a department without its place.
    """
    lower = down.pairs.select("pair", pl.col("lower").alias("unit"))
    cells, coverage = (table.join(lower, on="pair") for table in (down.cells, down.coverage))
    compared = across.members.join(
        across.clusters.drop_nulls("state").drop("group", "holders"), on="cluster"
    )
    departing = across.deviants.join(across.members.select("id", "unit"), on="id")
    return KindMatrices(
        _elements(down.elements, cells, compared, departing, units),
        _departments(cells, coverage, compared, departing, _named(items, units, body), units),
        _contested(cells, across, down.elements, items),
        _worst_unit(vertical.pairs),
        _worst_element(vertical.elements),
    )


def _worst_unit(pairs: Sequence[VerticalPair]) -> tuple[str, str] | None:
    """The lower unit of the lowest rate, of equal ones that with more at fault, then by code."""
    found = [
        (rate.same / Fraction(rate.compared), -(rate.compared - rate.same), pair.lower, pair.sector)
        for pair in pairs
        if (rate := pair.rate).same < rate.compared
    ]
    return min(found)[2:] if found else None


def _worst_element(elements: Sequence[ElementRate]) -> str | None:
    """The element of the lowest rate; of equal ones the one that the profile names first."""
    found = [
        (rate.same / Fraction(rate.compared), place, one.element)
        for place, one in enumerate(elements)
        if (rate := one.rate).same < rate.compared
    ]
    return min(found)[2] if found else None


def _elements(
    elements: Sequence[str],
    cells: pl.DataFrame,
    compared: pl.DataFrame,
    departing: pl.DataFrame,
    units: pl.DataFrame,
) -> tuple[UnitElement, ...]:
    linked = cells.drop_nulls("upper_id")
    found = []
    for element in elements:
        value = pl.col(outcome(element))
        above = linked.group_by("unit").agg((value == name).sum().alias(name) for name in OUTCOMES)
        known = compared.filter(value != "unknown")
        common = known.group_by("unit").agg(pl.col("cluster").n_unique().alias("common"))
        departs = (
            departing.filter(pl.col("element") == element)
            .group_by("unit")
            .agg(pl.col("cluster").n_unique().alias("departs"))
        )
        found.append(
            _beside("unit", above, common, departs).with_columns(pl.lit(element).alias("element"))
        )
    return tuple(
        UnitElement(**row)
        for row in _placed(pl.concat(found), units)
        .select(*UnitElement.__dataclass_fields__)
        .sort("element", "jurisdiction", "sector")
        .iter_rows(named=True)
    )


def _departments(
    cells: pl.DataFrame,
    coverage: pl.DataFrame,
    compared: pl.DataFrame,
    departing: pl.DataFrame,
    named: pl.DataFrame,
    units: pl.DataFrame,
) -> tuple[UnitDepartment, ...]:
    states = (
        cells.join(named, on="id")
        .group_by(_OF)
        .agg((pl.col("state") == name).sum().alias(name) for name in STATES)
    )
    held = (
        coverage.join(named, left_on="upper_id", right_on="id")
        .group_by(_OF)
        .agg(pl.col("held").sum(), pl.len().alias("expected"))
    )
    clusters = pl.col("cluster").n_unique()
    common = compared.join(named, on="id").group_by(_OF).agg(clusters.alias("common"))
    departs = departing.join(named, on="id").group_by(_OF).agg(clusters.alias("departs"))
    table = _placed(_beside(_OF, states, held, common, departs), units)
    own = ["department", "jurisdiction"]
    added = table.group_by(own).agg(
        pl.col(name).sum() for name in UnitDepartment.__dataclass_fields__ if name not in own
    )
    return tuple(UnitDepartment(**row) for row in added.sort(own).iter_rows(named=True))


def _named(
    items: pl.DataFrame, units: pl.DataFrame, body: Callable[[str, str], str]
) -> pl.DataFrame:
    """The department of every item: id, department; the whole name where its place is all of it."""
    own = items.select("id", "unit", "authority").join(units.select("unit", "name"), on="unit")
    distinct = own.select("authority", "name").unique().drop_nulls()
    made = [body(authority, place).strip() or authority for authority, place in distinct.rows()]
    known = distinct.with_columns(pl.Series("department", made, dtype=pl.String()))
    return own.join(known, on=["authority", "name"]).select("id", "department")


def _contested(
    cells: pl.DataFrame, across: HorizontalTables, elements: Sequence[str], items: pl.DataFrame
) -> tuple[Contested, ...]:
    """The matters with most departing units; an item that links to none goes by its cluster."""
    schema = {"id": pl.UInt32(), "element": pl.String()}
    upward = [
        cells.filter(pl.col(outcome(element)) == "differs").select(
            "id", pl.lit(element).alias("element")
        )
        for element in elements
    ]
    sideways = across.deviants.select("id", "element")
    apart = pl.concat([pl.DataFrame(schema=schema), *upward, sideways]).unique()
    matter = (
        apart.join(cells.drop_nulls("upper_id").select("id", "upper_id"), on="id", how="left")
        .join(across.members.select("id", "cluster"), on="id", how="left")
        .select("id", "element", pl.coalesce("upper_id", "cluster").alias("matter"))
        .join(items.select("id", "unit"), on="id")
    )
    of_matter = pl.col("id").alias("matter"), "code", "case", "name", "sector"
    named = items.select(*of_matter)
    counted = (
        matter.group_by("matter")
        .agg(pl.col("unit").n_unique().alias("units"), pl.len().alias("cells"))
        .join(named, on="matter")
        .with_columns(pl.col("code", "case", "name").fill_null(""))
        .sort(
            "units", "cells", "code", "case", "name", descending=[True, True, False, False, False]
        )
        .head(MOST)
    )
    rows = counted.select(*Contested.__dataclass_fields__).iter_rows(named=True)
    return tuple(Contested(**row) for row in rows)


def _beside(on: str | Sequence[str], *tables: pl.DataFrame) -> pl.DataFrame:
    """Counts of several tables side by side, 0 where one has no row."""
    first, *others = tables
    for other in others:
        first = first.join(other, on=on, how="full", coalesce=True)
    return first.fill_null(0)


def _placed(table: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    return table.join(units.select("unit", "jurisdiction", "sector"), on="unit")
