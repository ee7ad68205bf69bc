"""What adoptions do to the rates: the comparison itself, run over what they reach.

Items link and cluster by code, or by name and type, within a sector. So an adoption reaches the
items that are joined to its own by such keys, old or new, and no others. Each question "what if
these rows were done" is a world: a copy of the items that they reach, with the rows done in it. All
worlds go through the very functions that the rates come from, at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from svccat.compare.horizontal import cluster, judged
from svccat.compare.vertical import vertical_cells
from svccat.model.tables import hashed

LIMIT = 2_000_000  # rows that are compared at a time; the result is the same for any value
_KEYS = ["key_code", "key_name", "type"]
# By element the key that its value is.
_KEY_OF = {"code": ["key_code"], "name": ["key_name"], "type": ["type"]}
COUNTS = ("up_same", "up_compared", "across_same", "across_compared")


@dataclass(frozen=True, slots=True)
class Setting:
    """One kind's items that take part, and its pairs and groups that the headline counts.

    `items` have `unit`, `rank`, KEYS and `h:KEY`; `pairs` (lower, upper) and `groups` (unit, group)
    those of the two rates asked about.
    """

    items: pl.DataFrame
    elements: tuple[str, ...]
    pairs: pl.DataFrame
    groups: pl.DataFrame


def edited(items: pl.DataFrame, adoptions: pl.DataFrame, elements: Sequence[str]) -> pl.DataFrame:
    """By id what the items with ADOPTIONS get: `n:COLUMN`, null for what stays."""
    table = adoptions.select("id").unique().sort("id")
    for element in elements:
        columns = [hashed(element), *_KEY_OF.get(element, [])]
        source = items.select(
            pl.col("id").alias("source_id"), *(pl.col(name).alias(f"n:{name}") for name in columns)
        )
        values = (
            adoptions.filter(pl.col("element") == element)
            .join(source, on="source_id")
            .drop("element", "source_id")
        )
        table = table.join(values, on="id", how="left")
    return table.with_columns(
        pl.lit(None, pl.String()).alias(f"n:{key}")
        for key in _KEYS
        if f"n:{key}" not in table.columns
    )


def reached(items: pl.DataFrame, edits: pl.DataFrame) -> pl.DataFrame:
    """The items that the edits reach, in components (component, id) that do not touch each other."""
    news = edits.join(items.select("id", "key_sector", *_KEYS), on="id").with_columns(
        pl.coalesce(f"n:{key}", key).alias(key) for key in _KEYS
    )
    columns = ["id", "key_sector", *_KEYS]
    nodes = pl.concat([_nodes(items.select(columns)), _nodes(news.select(columns))]).unique()
    found = nodes.join(edits.select("id"), on="id", how="semi")
    known = -1
    while found.height > known:
        known = found.height
        near = nodes.join(found.select("node").unique(), on="node", how="semi")
        found = nodes.join(near.select("id").unique(), on="id", how="semi")
    names = _components(found.sort("id", "node").rows())
    alone = edits.join(found, on="id", how="anti")["id"].to_list()  # neither code nor name
    rows = [*names.items(), *((one, one) for one in alone)]
    schema = {"id": pl.UInt32(), "component": pl.UInt32()}
    return pl.DataFrame(rows, schema=schema, orient="row").sort("component", "id")


def _nodes(items: pl.DataFrame) -> pl.DataFrame:
    """The keys that an item links by: id, node."""
    between = pl.lit("\n")
    code = items.drop_nulls("key_code").select(
        "id", pl.concat_str("key_sector", between, "key_code").alias("node")
    )
    name = items.drop_nulls(["key_name", "type"]).select(
        "id", pl.concat_str("key_sector", between, "key_name", between, "type").alias("node")
    )
    return pl.concat([code, name])


def _components(edges: Iterable[tuple[int, str]]) -> dict[int, int]:
    """By id the smallest id that it is joined to."""
    parent: dict[int, int] = {}
    holder: dict[str, int] = {}

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for number, node in edges:
        own = root(parent.setdefault(number, number))
        other = root(holder.setdefault(node, own))
        low, high = sorted((own, other))
        parent[high] = low
    return {number: root(number) for number in parent}


def weigh(
    setting: Setting, components: pl.DataFrame, edits: pl.DataFrame, worlds: pl.DataFrame
) -> pl.DataFrame:
    """COUNTS of each world.

    `worlds` has world, component and `done`, the list of edited ids that are done in it. Counts are
    those of the component's items only: worlds of one component can be held against each other.
    """
    sizes = components.group_by("component").len()
    sized = worlds.join(sizes, on="component").sort("world")
    slices = (sized["len"].cast(pl.UInt64).cum_sum() // LIMIT).alias("slice")
    parts = sized.with_columns(slices).partition_by("slice", maintain_order=True)
    found = [_weighed(setting, components, edits, part.select(worlds.columns)) for part in parts]
    schema = {"world": pl.UInt32(), **dict.fromkeys(COUNTS, pl.Int64())}
    return pl.concat([pl.DataFrame(schema=schema), *found]).sort("world")


def _weighed(
    setting: Setting, components: pl.DataFrame, edits: pl.DataFrame, worlds: pl.DataFrame
) -> pl.DataFrame:
    done = (
        worlds.select("world", pl.col("done").alias("id"))
        .explode("id", empty_as_null=False)
        .drop_nulls()
        .join(edits, on="id")
    )
    changed = [name.removeprefix("n:") for name in edits.columns if name != "id"]
    items = (
        worlds.select("world", "component")
        .join(components, on="component")
        .join(setting.items, on="id")
        .join(done, on=["world", "id"], how="left")
        .with_columns(pl.coalesce(f"n:{name}", name).alias(name) for name in changed)
        .sort("world", "id")
        .drop("id")
        .with_row_index("id")
    )
    homes = items.select("world", "unit").unique().sort("world", "unit").with_row_index("home")
    items = items.join(homes, on=["world", "unit"], maintain_order="left")
    placed = items.drop("unit").rename({"home": "unit"})
    up = _upward(setting, placed, homes)
    across = _across(setting, placed, homes)
    return (
        worlds.select("world")
        .join(up, on="world", how="left")
        .join(across, on="world", how="left")
        .select("world", *(pl.col(name).fill_null(0).cast(pl.Int64()) for name in COUNTS))
    )


def _upward(setting: Setting, items: pl.DataFrame, homes: pl.DataFrame) -> pl.DataFrame:
    above = homes.select("world", pl.col("unit").alias("upper"), pl.col("home").alias("above"))
    pairs = (
        homes.rename({"unit": "lower"})
        .join(setting.pairs, on="lower")
        .join(above, on=["world", "upper"], how="left")
        .select("world", pl.col("home").alias("lower"), pl.col("above").alias("upper"))
        .sort("lower")
        .with_row_index("pair")
    )
    cells = vertical_cells(items, pairs.drop("world"), setting.elements)
    state = pl.col("state")
    return (
        cells.join(pairs.select("pair", "world"), on="pair")
        .group_by("world")
        .agg(
            (state == "same").sum().alias("up_same"),
            (state != "exempt").sum().alias("up_compared"),
        )
    )


def _across(setting: Setting, items: pl.DataFrame, homes: pl.DataFrame) -> pl.DataFrame:
    groups = (
        homes.join(setting.groups, on="unit")
        .select("world", "group", pl.col("home").alias("unit"))
        .with_columns(pl.struct("world", "group").rank("dense").cast(pl.UInt32()).alias("number"))
    )
    members = cluster(items.join(groups.select("unit", pl.col("number").alias("group")), on="unit"))
    clusters = judged(members, setting.elements).drop_nulls("state")
    worlds = groups.select("world", pl.col("number").alias("group")).unique()
    return (
        clusters.join(worlds, on="group")
        .group_by("world")
        .agg(
            (pl.col("state") == "same").sum().alias("across_same"),
            pl.len().alias("across_compared"),
        )
    )
