"""The members that hits speak of, by the titles that the schemas give them."""

from collections.abc import Iterable
from functools import cache

import polars as pl

from svccat.checks.record.cells import label
from svccat.checks.record.check import Context
from svccat.model.pattern import pattern
from svccat.model.schema_hit import ValuePath

_BETWEEN = "\x1f"  # between words, none of which holds it
_PLACE = pattern(r"(?<=/)[0-9]+")


def titled(rows: pl.DataFrame, context: Context, of: str = "pointer") -> pl.DataFrame:
    """Rows with `label` and `member`: title and name of what lies at the pointer in column `of`.

    A place in a list goes by the list; where `row` is null the pointer is inside the header.
    """

    @cache
    def spoken(pattern: str, in_header: bool) -> tuple[str, str]:  # noqa: FBT001  the cache's key
        parts = pattern.removesuffix("/0").split("/")
        path: ValuePath = tuple(0 if part == "0" else part for part in parts)
        title = context.header_title(path) if in_header else context.item_title(path)
        return label(title, parts[-1]) if title else f"“{parts[-1]}”", parts[-1]

    found = [
        spoken(_PLACE.sub("0", pointer), row is None)
        for row, pointer in zip(rows["row"].to_list(), rows[of].to_list(), strict=True)
    ]
    return rows.hstack(
        [
            pl.Series("label", [title for title, _ in found], dtype=pl.String()),
            pl.Series("member", [member for _, member in found], dtype=pl.String()),
        ]
    )


def words(lists: Iterable[Iterable[str]]) -> pl.Series:
    """A column `words` of one list a row, each word once; a tenth of the cost of lists as objects."""
    joined = [
        _BETWEEN.join(dict.fromkeys(one.replace(_BETWEEN, "") for one in each)) for each in lists
    ]
    return pl.Series("words", joined, dtype=pl.String()).str.split(_BETWEEN)
