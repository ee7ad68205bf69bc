"""From item numbers to the places that hits name.

The items of a run stand in the order of `id`, so an item's number is its row: columns are gathered.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import polars as pl

from svccat.model.fields import ELEMENTS, Comparator, Kind
from svccat.model.hits import Hits
from svccat.model.nature import DEPTHS, DIRECTED, DIRECTIONS
from svccat.model.rule import Rule
from svccat.model.tables import raw

Nature: TypeAlias = Callable[[str, str, str], str | None]
_TOLD = [
    *DIRECTED,
    *(name for name, one in ELEMENTS.items() if one.comparator is Comparator.CITATIONS),
]


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


def with_nature(rows: pl.DataFrame, nature: Nature) -> pl.DataFrame:
    """`rows` (element, found, expected) with `depth` and `direction`, as far as something is to be said.

    Both null for what is missing on one side and for elements without either.
    """
    key = ["element", "found", "expected"]
    pairs = rows.filter(pl.col("element").is_in(_TOLD)).select(key).drop_nulls().unique()
    told = [nature(*pair) for pair in pairs.rows()]
    known = pairs.with_columns(
        pl.Series("depth", [one if one in DEPTHS else None for one in told], dtype=pl.String()),
        pl.Series(
            "direction", [one if one in DIRECTIONS else None for one in told], dtype=pl.String()
        ),
    )
    return rows.join(known, on=key, how="left", maintain_order="left")


def by_nature(
    rules: Mapping[str | None, Rule], rows: pl.DataFrame, *evidence: str
) -> Iterator[Hits]:
    """The rows of `with_nature` under the wording for what they are; only that is evidence."""
    names = dict.fromkeys(DEPTHS, "depth") | dict.fromkeys(DIRECTIONS, "direction")
    nature = pl.coalesce("depth", "direction")
    for told, rule in rules.items():
        own = rows.filter(nature.eq_missing(pl.lit(told, pl.String())))
        yield Hits(rule, hit_columns(own, *evidence, *([names[told]] if told else [])))


def code_member() -> pl.Expr:
    """`pointer`: what the code is called in an item of the column `kind`."""
    called = {kind.value: kind.code_member for kind in Kind}
    return pl.col("kind").replace_strict(called, return_dtype=pl.String()).alias("pointer")


def hit_columns(rows: pl.DataFrame, *evidence: str) -> pl.DataFrame:
    """Only the columns of a hits table: the place, the other place where there is one, evidence."""
    names = ["file", "row", "pointer", "other_file", "other_row", "other_pointer"]
    return rows.select(*(name for name in names if name in rows.columns), *evidence)
