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
    clusters = across.clusters.drop_nulls("state").drop("group", "holders", "by_name")
    compared = across.members.select("id", "unit", "cluster").join(clusters, on="cluster")
    departing = across.deviants.join(across.members.select("id", "unit"), on="id")
    return KindMatrices(
        _elements(down.elements, cells, compared, departing, units),
        _departments(cells, coverage, compared, departing, _Named(items, units, body), units),
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
    # All elements at once: the rows of a run are many, its units few.
    linked = cells.drop_nulls("upper_id").group_by("unit")
    above = linked.agg(
        (pl.col(outcome(element)) == name).sum().alias(f"{element} {name}")
        for element in elements
        for name in OUTCOMES
    )
    known = (pl.col(outcome(element)) != "unknown" for element in elements)
    matters = compared.unique(["unit", "cluster"]).group_by("unit")
    common = matters.agg(
        one.sum().alias(element) for one, element in zip(known, elements, strict=True)
    )
    departs = departing.group_by("element", "unit").agg(departs=pl.col("cluster").n_unique())
    found = [
        _beside(
            "unit",
            above.select("unit", *(pl.col(f"{element} {name}").alias(name) for name in OUTCOMES)),
            common.select("unit", common=element).filter(pl.col("common") > 0),
            departs.filter(pl.col("element") == element).drop("element"),
        ).with_columns(element=pl.lit(element))
        for element in elements
    ]
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
    named: "_Named",
    units: pl.DataFrame,
) -> tuple[UnitDepartment, ...]:
    states = (
        named.of(cells, "id")
        .group_by(_OF)
        .agg((pl.col("state") == name).sum().alias(name) for name in STATES)
    )
    held = (
        named.of(coverage, "upper_id")
        .group_by(_OF)
        .agg(pl.col("held").sum(), pl.len().alias("expected"))
    )
    clusters = pl.col("cluster").n_unique()
    common = named.of(compared, "id").group_by(_OF).agg(clusters.alias("common"))
    departs = named.of(departing, "id").group_by(_OF).agg(clusters.alias("departs"))
    table = _placed(_beside(_OF, states, held, common, departs), units).join(
        named.names, on="department"
    )
    own = ["name", "jurisdiction"]
    counts = [one for one in UnitDepartment.__dataclass_fields__ if one not in {"department", *own}]
    added = table.group_by(own).agg(pl.col(one).sum() for one in counts).sort(own)
    rows = added.rename({"name": "department"}).iter_rows(named=True)
    return tuple(UnitDepartment(**row) for row in rows)


class _Named:
    """The departments of all items by number, so that no text is looked up for each.

    A department is an authority without its place; the whole name where its place is all of it.
    """

    def __init__(
        self, items: pl.DataFrame, units: pl.DataFrame, body: Callable[[str, str], str]
    ) -> None:
        own = items.select("unit", "authority")
        distinct = own.unique().drop_nulls().join(units.select("unit", "name"), on="unit")
        told = distinct.select("authority", "name").rows()
        made = [body(authority, place).strip() or authority for authority, place in told]
        known = distinct.with_columns(name=pl.Series(made, dtype=pl.String()))
        known = known.with_columns(department=pl.col("name").rank("dense"))
        self.names = known.select("department", "name").unique()
        self._of = own.join(known, on=["unit", "authority"], how="left", maintain_order="left")[
            "department"
        ]

    def of(self, table: pl.DataFrame, item: str) -> pl.DataFrame:
        """A table's rows with the `department` of the item numbered in `item`, those that have one."""
        numbers = self._of.gather(table[item])
        return table.with_columns(department=numbers).drop_nulls("department")


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
