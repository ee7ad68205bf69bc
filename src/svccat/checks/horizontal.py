"""H4: who departs from its peers, read from the very clusters that the rates count."""

import polars as pl

from svccat.checks.cards import horizontal as cards
from svccat.checks.places import (
    Nature,
    at,
    by_nature,
    hit_columns,
    of,
    other,
    same_pointer,
    two_values,
    with_nature,
)
from svccat.model.comparison import HorizontalTables
from svccat.model.fields import Kind
from svccat.model.hits import Hits


def hits(
    tables: HorizontalTables,
    items: pl.DataFrame,
    units: pl.DataFrame,
    kind: Kind,
    nature: Nature,
) -> list[Hits]:
    """All H4 hits of one kind; `items` are all items of the run with their `unit`.

    `nature` says how far two citations that differ agree, and whom a figure that differs burdens.
    """
    if tables.deviants.is_empty():
        return []
    names = dict(units.select("unit", "name").rows())
    rows = pl.concat(
        two_values(items, rows.select("id", "expected_id"), str(element), "expected_id", kind)
        for (element,), rows in tables.deviants.partition_by(
            "element", as_dict=True, maintain_order=True
        ).items()
    )
    rows = other(items, at(items, rows), "expected_id").with_columns(
        same_pointer("expected_id"),
        of(items, "unit", rows["expected_id"], "jurisdiction").replace_strict(
            names, default=None, return_dtype=pl.String()
        ),
    )
    clear = with_nature(rows.filter(pl.col("expected_id").is_not_null()), nature)
    tied = rows.filter(pl.col("expected_id").is_null())
    return [
        *by_nature(cards.DEVIATES_BY_NATURE, clear, "element", "found", "expected", "jurisdiction"),
        Hits(cards.NO_MAJORITY, hit_columns(tied, "element", "found")),
    ]
