"""V3: a lower list against its reference, read from the very cells that the rates count."""

from collections.abc import Sequence

import polars as pl

from svccat.checks.cards import vertical as cards
from svccat.checks.places import (
    Nature,
    at,
    by_nature,
    hit_columns,
    of,
    other,
    same_pointer,
    spelt,
    two_values,
    with_nature,
)
from svccat.model.comparison import VerticalTables, outcome, without_reference
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.rule import Rule

_TWO_VALUES = ("element", "found", "expected", "jurisdiction")


def hits(
    tables: VerticalTables,
    items: pl.DataFrame,
    units: pl.DataFrame,
    kind: Kind,
    nature: Nature,
) -> list[Hits]:
    """All V3 hits of one kind; `items` are all items of the run with their `unit`.

    `nature` says how far two citations that differ agree, and whom a figure that differs burdens.
    """
    names = dict(units.select("unit", "name").rows())
    codes = dict(units.select("unit", "jurisdiction").rows())
    pairs = tables.pairs.with_columns(
        pl.col("upper").replace_strict(names, return_dtype=pl.String()).alias("jurisdiction"),
        pl.col("lower").replace_strict(names, return_dtype=pl.String()).alias("held_by"),
        pl.col("lower").replace_strict(codes, return_dtype=pl.String()).alias("held_at"),
    )
    cells = tables.cells.join(pairs.select("pair", "jurisdiction"), on="pair")
    return [
        *_differences(tables.elements, cells.drop_nulls("upper_id"), items, kind, nature),
        *_unlinked(cells, pairs, items),
        *_missing(tables.coverage, pairs, items),
        *_no_reference(tables, items, units, kind),
    ]


def _differences(
    elements: Sequence[str],
    cells: pl.DataFrame,
    items: pl.DataFrame,
    kind: Kind,
    nature: Nature,
) -> list[Hits]:
    if cells.is_empty():
        return []
    parts = []
    for element in elements:
        rows = cells.select("id", "upper_id", "jurisdiction", pl.col(outcome(element)).alias("o"))
        told = pl.col("o").is_in(["differs", "excepted"])
        if spelt(element):
            told |= (pl.col("o") == "same") & pl.col("found").ne_missing(pl.col("expected"))
        parts.append(two_values(items, rows, element, "upper_id", kind).filter(told))
    rows = pl.concat(parts)
    if rows.is_empty():
        return []
    rows = other(items, at(items, rows), "upper_id").with_columns(same_pointer("upper_id"))
    by_outcome = {"excepted": cards.EXCEPTED, "same": cards.SOFT}
    differs = with_nature(rows.filter(pl.col("o") == "differs"), nature)
    return [
        *by_nature(cards.DIFFERS_BY_NATURE, differs, *_TWO_VALUES),
        *(_told(rule, rows.filter(pl.col("o") == name)) for name, rule in by_outcome.items()),
        Hits(cards.LAPSED, hit_columns(_lapsed(differs, items), "element")),
    ]


def _told(rule: Rule, rows: pl.DataFrame) -> Hits:
    return Hits(rule, hit_columns(rows, *_TWO_VALUES))


def _lapsed(differs: pl.DataFrame, items: pl.DataFrame) -> pl.DataFrame:
    listed = differs.with_columns(of(items, "lapsed", differs["id"]))
    return listed.filter(pl.col("lapsed").list.contains(pl.col("element"))).select(
        "file", "row", pl.lit("exceptions").alias("pointer"), "element"
    )


def _asides(items: pl.DataFrame, unit: str) -> pl.DataFrame:
    """The items that take no part, one a code: aside_id by (`unit`, key_code)."""
    out = items.filter(~pl.col("valid") | ~pl.col("active")).drop_nulls("key_code")
    first = out.unique(["unit", "key_code"], keep="first", maintain_order=True)
    return first.select(pl.col("unit").alias(unit), "key_code", pl.col("id").alias("aside_id"))


def _unlinked(cells: pl.DataFrame, pairs: pl.DataFrame, items: pl.DataFrame) -> list[Hits]:
    """Where the reference holds the code in an item that takes no part, that is what is said."""
    rows = (
        cells.filter(pl.col("state") == "unlinked")
        .select("id", "pair", "jurisdiction", pl.lit("").alias("pointer"))
        .join(pairs.select("pair", "upper"), on="pair", maintain_order="left")
    )
    rows = at(items, rows, "key_code").join(
        _asides(items, "upper"), on=["upper", "key_code"], how="left", maintain_order="left"
    )
    return _split(cards.UNLINKED, cards.ASIDE_ABOVE, rows, items, "jurisdiction")


def _missing(coverage: pl.DataFrame, pairs: pl.DataFrame, items: pl.DataFrame) -> list[Hits]:
    """A missing item stands in the reference's file; the lower list it is missing from is named."""
    lower = pairs.select(
        "pair", "lower", pl.col("held_by").alias("jurisdiction"), pl.col("held_at").alias("place")
    )
    rows = coverage.filter(~pl.col("held")).join(lower, on="pair").drop("held", "pair")
    rows = rows.rename({"upper_id": "id"}).with_columns(pl.lit("exercise_levels").alias("pointer"))
    named = at(items, rows, "code", "name", "key_code").join(
        _asides(items, "lower"), on=["lower", "key_code"], how="left", maintain_order="left"
    )
    named = named.rename({"code": "other_code", "name": "other_name"})
    evidence = ("jurisdiction", "place", "other_code", "other_name")
    return _split(cards.MISSING, cards.ASIDE_BELOW, named, items, *evidence)


def _split(
    rule: Rule, with_aside: Rule, rows: pl.DataFrame, items: pl.DataFrame, *evidence: str
) -> list[Hits]:
    """Hits of `rule`, or of `with_aside` and beside the item that stands aside."""
    aside = other(items, rows.drop_nulls("aside_id"), "aside_id")
    aside = aside.with_columns(pl.lit("").alias("other_pointer"))
    alone = rows.filter(pl.col("aside_id").is_null())
    return [
        Hits(rule, hit_columns(alone, *evidence)),
        Hits(with_aside, hit_columns(aside, *evidence)),
    ]


def _no_reference(
    tables: VerticalTables, items: pl.DataFrame, units: pl.DataFrame, kind: Kind
) -> list[Hits]:
    """Lists that have lists above them, but none of their sector: where the sector is written."""
    alone = without_reference(kind, tables.pairs, units)
    if not alone:
        return []
    lost = units.filter(pl.col("unit").is_in(alone))
    first = (
        lost.filter("by_item")
        .select("unit", "file", "sector")
        .join(items, on=["unit", "file", "sector"])
        .group_by("unit")
        .agg(pl.col("row").min())
    )
    rows = lost.join(first, on="unit", how="left").select(
        "file",
        "row",
        pl.lit("authority/sector").alias("pointer"),
        pl.col("sector").alias("found"),
    )
    return [Hits(cards.NO_REFERENCE, rows)]
