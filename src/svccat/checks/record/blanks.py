"""R160, R161: members that are there and say nothing."""

from collections.abc import Iterator

import polars as pl

from svccat.checks.cards import blanks as cards
from svccat.checks.record.cells import NOTHING, blank, given
from svccat.checks.record.check import Check, Context
from svccat.checks.record.texts import suspects
from svccat.checks.record.titles import titled
from svccat.model.fields import Kind
from svccat.model.records import Records

_COMMON = ("name", "legal_basis")
# Beside what the schema or another rule settles: the code of a list's items, a closed type.
_REQUIRED: dict[Kind, tuple[str, ...]] = {
    Kind.SERVICE_ITEMS: (*_COMMON, "exercise_levels", "implementing_body"),
    Kind.DIRECTORY: (*_COMMON, "exercise_levels"),
    Kind.POWERS: (*_COMMON, "exercise_levels"),
    Kind.ENFORCEMENT: _COMMON,
    Kind.LAWS: ("name",),
    Kind.BUNDLES: ("code", "name"),
}
# Of the header; without a sector or a code a list has no place, which S006 says.
_NAMED = ("jurisdiction/name", "authority/name")
# Where nothing but content will do; fees and materials have rules of their own.
_FILLED = (
    "name",
    "accountability",
    "address",
    "applies_basis",
    "competent_department",
    "complaint",
    "conditions",
    "consult",
    "duties/text",
    "exceptions/document",
    "exceptions/reason",
    "hours",
    "implementing_body/name",
    "joint/department",
    "joint/text",
    "legal_basis",
    "materials/basis",
    "office",
    "process/body",
    "process/step",
    "scope_basis",
    "targets",
)


def _empty(records: Records, context: Context) -> pl.DataFrame:
    blanks = _blanks(context.once(suspects, records))
    rows = [
        (row, member)
        for member, rows in _found(records, blanks)
        for row in rows
        if row not in context.refused.get(member, ())
    ]
    if not rows:
        return NOTHING
    return titled(pl.DataFrame(rows, schema=NOTHING.schema, orient="row"), context)


def _blanks(texts: pl.DataFrame) -> dict[str, list[int | None]]:
    """The texts that say nothing: their rows by member."""
    found: dict[str, list[int | None]] = {}
    if texts["no_word"].any():
        texts = texts.filter(texts["no_word"] & blank(texts["value"]))
        for row, member in texts.select("row", "member").rows():
            found.setdefault(member, []).append(row)
    return found


def _found(
    records: Records, blanks: dict[str, list[int | None]]
) -> Iterator[tuple[str, list[int | None]]]:
    """Each required member with the rows in which it is there and empty; None is the header."""
    items = records.items
    for member in _REQUIRED[records.kind]:
        if member == "implementing_body":
            name = items[f"{member}/name"]
            # Whether there is a name is quicker told than whether it says something.
            if name.null_count() or f"{member}/name" in blanks:
                yield member, items["row"].filter(items[f"has:{member}"] & blank(name)).to_list()
        elif member in records.lists:
            listed = records.lists[member]
            whole = listed["row"].n_unique() == items[f"has:{member}"].sum()
            if not whole or listed["at"].null_count() or member in blanks:
                empty = items[f"has:{member}"] & ~given(records, member)
                yield member, items["row"].filter(empty).to_list()
        elif member == "code":
            empty = items["code"].is_not_null() & blank(items["code"])
            yield member, items["row"].filter(empty).to_list()
        else:
            yield member, blanks.get(member, [])
    for member in _NAMED if records.kind.has_units else ():
        yield member, blanks.get(member, [])


def _placeholder(records: Records, context: Context) -> pl.DataFrame:
    rows = context.once(suspects, records)
    if not rows["placeholder"].any():
        return NOTHING
    empty = rows.filter(rows["placeholder"] & rows["member"].is_in(_FILLED))
    return titled(empty.select("row", "pointer", pl.col("value").alias("found")), context)


CHECKS = (Check(cards.EMPTY, _empty), Check(cards.PLACEHOLDER, _placeholder))
