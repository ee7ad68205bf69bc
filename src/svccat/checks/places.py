"""From item numbers to the places that hits name.

Tables.items stand in the order of `id`, so an item's number is its row: columns are gathered.
"""

import polars as pl

from svccat.model.fields import ELEMENTS, Comparator, Kind
from svccat.model.tables import raw


def of(items: pl.DataFrame, column: str, ids: pl.Series, name: str = "") -> pl.Series:
    """A column of the items numbered `ids`, null where a number is null."""
    return items[column].gather(ids).alias(name or column)


def at(items: pl.DataFrame, rows: pl.DataFrame, *keep: str) -> pl.DataFrame:
    """`rows` (with `id`) with the item's file and row, and the columns `keep` of it."""
    ids = rows["id"]
    return rows.with_columns(of(items, name, ids) for name in ("file", "row", *keep))


def other(items: pl.DataFrame, rows: pl.DataFrame, on: str, **keep: str) -> pl.DataFrame:
    """`rows` with the place of the item numbered in `on` as other_file, other_row.

    `keep` names further columns of that item: new name = column.
    """
    columns = {"other_file": "file", "other_row": "row", **keep}
    return rows.with_columns(of(items, column, rows[on], name) for name, column in columns.items())


def same_pointer(on: str) -> pl.Expr:
    """`other_pointer`: the pointer of the first place, where there is an item in the column `on`."""
    return pl.when(pl.col(on).is_not_null()).then("pointer").alias("other_pointer")


def two_values(
    items: pl.DataFrame, rows: pl.DataFrame, element: str, other: str, kind: Kind
) -> pl.DataFrame:
    """`rows` with pointer, element, and the raw values found (of `id`) and expected (of `other`)."""
    value = raw(element)
    return rows.with_columns(
        of(items, value, rows["id"], "found"),
        of(items, value, rows[other], "expected"),
        pl.lit(ELEMENTS[element].field_of(kind) or "").alias("pointer"),
        pl.lit(element).alias("element"),
    )


def spelt(element: str) -> bool:
    """Two spellings of one value say something: not of a body, which differs by its place."""
    return ELEMENTS[element].comparator is not Comparator.BODY


def hit_columns(rows: pl.DataFrame, *evidence: str) -> pl.DataFrame:
    """Only the columns of a hits table: the place, the other place where there is one, evidence."""
    names = ["file", "row", "pointer", "other_file", "other_row", "other_pointer"]
    return rows.select(*(name for name in names if name in rows.columns), *evidence)
