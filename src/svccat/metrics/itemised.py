"""The items of each figure, read from the very tables that the rates count."""

from collections.abc import Mapping, Sequence

import polars as pl

from svccat.model.comparison import HorizontalTables, VerticalTables
from svccat.model.fields import Kind
from svccat.model.itemised import HORIZONTAL, VERTICAL, Itemised
from svccat.model.tables import InputFile

_ITEM = ("code", "case", "name")


def itemised(
    down: Mapping[Kind, VerticalTables],
    across: Mapping[Kind, HorizontalTables],
    items: pl.DataFrame,
    units: pl.DataFrame,
    excluded: pl.DataFrame,
    files: Sequence[InputFile],
) -> Itemised:
    """The tables of a run; `items` are all of its items, `excluded` (id, unit) the duplicates."""
    paths = pl.Series("path", [one.source.path for one in files], pl.String())
    upward = [
        _told(_vertical(tables, units, excluded), kind, items, paths).select(*VERTICAL)
        for kind, tables in down.items()
    ]
    sideways = [
        _told(_horizontal(tables, units), kind, items, paths).select(*HORIZONTAL)
        for kind, tables in across.items()
    ]
    group = ["kind", "parent", "level", "sector", "members", "cluster", "place"]
    return Itemised(
        pl.concat([pl.DataFrame(schema=VERTICAL), *upward]).sort(*VERTICAL),
        pl.concat([pl.DataFrame(schema=HORIZONTAL), *sideways]).sort(
            *group, *_ITEM, "path", "number"
        ),
    )


def _told(rows: pl.DataFrame, kind: Kind, items: pl.DataFrame, paths: pl.Series) -> pl.DataFrame:
    """`rows` (with `id`) with what people know an item by; items stand in the order of `id`."""
    ids = rows["id"]
    return rows.with_columns(
        pl.lit(kind.value).alias("kind"),
        *(items[name].gather(ids) for name in _ITEM),
        paths.gather(items["file"].gather(ids)),
        items["row"].gather(ids).alias("number"),
    ).with_columns(pl.col(name).fill_null("") for name in _ITEM)


def _vertical(tables: VerticalTables, units: pl.DataFrame, excluded: pl.DataFrame) -> pl.DataFrame:
    columns = ("id", "pair", "state")
    parts = [
        tables.cells.select("id", "pair", pl.col("state").cast(pl.String())),
        tables.coverage.filter(~pl.col("held")).select(
            pl.col("upper_id").alias("id"), "pair", pl.lit("missing").alias("state")
        ),
        excluded.join(tables.pairs, left_on="unit", right_on="lower").with_columns(
            pl.lit("duplicate").alias("state")
        ),
    ]
    rows = pl.concat([part.select(columns) for part in parts]).join(tables.pairs, on="pair")
    code = units.select("unit", "jurisdiction")
    sector = units.select("unit", "sector")
    return (
        rows.join(sector, left_on="lower", right_on="unit")
        .join(code.rename({"jurisdiction": "low"}), left_on="lower", right_on="unit")
        .join(code.rename({"jurisdiction": "up"}), left_on="upper", right_on="unit")
        .drop("lower", "upper")
        .rename({"low": "lower", "up": "upper"})
    )


def _horizontal(tables: HorizontalTables, units: pl.DataFrame) -> pl.DataFrame:
    place = units.select("unit", pl.col("jurisdiction").alias("place"), "sector")
    groups = tables.groups.select("group", "parent", "level", "members").explode("members")
    named = groups.join(place, left_on="members", right_on="unit")
    # A group goes by the sector of its first member, as in the rates.
    of_group = (
        named.sort("group", "members")
        .group_by("group", "parent", "level")
        .agg(pl.col("place").sort().str.join(" ").alias("members"), pl.col("sector").first())
    )
    states = tables.clusters.select(
        "cluster", pl.col("state").cast(pl.String()).fill_null("single").alias("state")
    )
    return (
        tables.members.join(states, on="cluster")
        .join(of_group, on="group")
        .join(place.drop("sector"), on="unit")
        .with_columns(pl.col("cluster").cast(pl.UInt32()))
    )
