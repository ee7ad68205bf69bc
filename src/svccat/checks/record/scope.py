"""R185 to R191: whose an item is: its levels, the places below, what is local."""

import polars as pl

from svccat.checks.cards import scope as cards
from svccat.checks.record.cells import NOTHING, blank, given, taken
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level, ancestors
from svccat.model.records import Records

_HELD = frozenset({Kind.SERVICE_ITEMS, Kind.POWERS})
_UPPER = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY, Kind.POWERS})
_CLASSES = frozenset({"county", "district"})
# Sets, in which a double is never meant.
_SETS = ("exercise_levels", "applies_to", "aliases", "members", "partners")


def _levels(records: Records) -> tuple[str, list[str]]:
    """The list's own level and those below it; "" where the list has none."""
    own = records.header.level if records.header else ""
    order = [level.value for level in Level]
    return own, order[order.index(own) + 1 :] if own in order else []


def _own_level(records: Records, context: Context) -> pl.DataFrame:
    own, _ = _levels(records)
    levels = records.lists["exercise_levels"]
    held = levels["row"].filter(levels["value"] == own).unique()
    if not own or len(held) == levels["row"].n_unique():
        return NOTHING
    lacking = ~levels["row"].is_in(held.implode())
    lacking &= ~levels["row"].is_in(sorted(context.refused.get("exercise_levels", ())))
    rows = (
        levels.filter(lacking)
        .group_by("row", maintain_order=True)
        .agg(pl.col("value").unique(maintain_order=True).alias("other_level"))
        .with_columns(pl.lit("exercise_levels").alias("pointer"), pl.lit(own).alias("level"))
    )
    return titled(rows, context)


def _twice(records: Records, context: Context) -> pl.DataFrame:
    found = [_again(records.lists[member], "value") for member in _SETS]
    found.append(_again(records.parts["exceptions"], "element", "/element"))
    found.append(_named_again(records))
    kept = [rows for rows in found if not rows.is_empty()]
    return titled(pl.concat(kept), context) if kept else NOTHING


def _again(texts: pl.DataFrame, column: str, inner: str = "") -> pl.DataFrame:
    """Texts that an earlier one of the same item equals."""
    if texts.is_empty():
        return NOTHING
    # Equal hashes only bring a closer look.
    keys = texts[column].hash() ^ (texts["row"].cast(pl.UInt64) * 0x9E3779B97F4A7C15)
    if keys.n_unique() == len(keys):
        return NOTHING
    again = ~pl.struct("row", column).is_first_distinct()
    return texts.filter(again & ~blank(texts[column])).select(
        "row", pl.col("pointer") + inner, pl.col(column).alias("found")
    )


def _named_again(records: Records) -> pl.DataFrame:
    """Aliases of a law that are its name."""
    aliases = records.lists["aliases"]
    if aliases.is_empty():
        return NOTHING
    names = records.items.select("row", "name")
    return (
        aliases.join(names, on="row", maintain_order="left")
        .filter(pl.col("value") == pl.col("name"))
        .select("row", "pointer", pl.col("value").alias("found"))
    )


def _not_below(records: Records, context: Context) -> pl.DataFrame:
    places = records.lists["applies_to"]
    if places.is_empty() or records.header is None:
        return NOTHING
    own, below = _levels(records)
    classes = _CLASSES if Level.COUNTY in below else frozenset()
    wrong = [
        place
        for place in places["value"].unique()
        if place not in classes and not (own and records.header.code in ancestors(place))
    ]
    mask = places["value"].is_in(wrong)
    if not mask.any():
        return NOTHING
    rows = places.filter(mask).select("row", "pointer", pl.col("value").alias("found"))
    return titled(rows, context)


def _at(member: str, records: Records, mask: pl.Series, context: Context) -> pl.DataFrame:
    if not mask.any():
        return NOTHING
    rows = records.items.filter(mask).select("row", pl.lit(member).alias("pointer"))
    return titled(rows, context)


def _no_reason(records: Records, context: Context) -> pl.DataFrame:
    if records.lists["applies_to"].is_empty():
        return NOTHING
    mask = given(records, "applies_to") & blank(records.items["applies_basis"])
    mask &= taken(records, context, "applies_basis")
    return _at("applies_to", records, mask, context)


def _nobody_below(records: Records, context: Context) -> pl.DataFrame:
    own, below = _levels(records)
    if not own or records.lists["applies_to"].is_empty():
        return NOTHING
    levels = records.lists["exercise_levels"]
    lower = levels["row"].filter(levels["value"].is_in(below)).unique()
    rows = records.items["row"]
    mask = given(records, "applies_to") & rows.is_in(levels["row"].unique().implode())
    found = _at("applies_to", records, mask & ~rows.is_in(lower.implode()), context)
    return found if found.is_empty() else found.with_columns(pl.lit(own).alias("level"))


def _local_without_basis(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    mask = items["scope"] == "local"
    if not mask.any():
        return NOTHING
    mask &= blank(items["scope_basis"]) & taken(records, context, "scope_basis")
    return _at("scope", records, mask, context)


def _basis_without_local(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    if items["scope_basis"].null_count() == items.height:
        return NOTHING
    mask = ~blank(items["scope_basis"]) & items["scope"].ne_missing("local")
    return _at("scope_basis", records, mask, context)


CHECKS = (
    Check(cards.OWN_LEVEL, _own_level, _HELD),
    Check(cards.TWICE, _twice),
    Check(cards.NOT_BELOW, _not_below, _UPPER),
    Check(cards.NO_REASON, _no_reason, _UPPER),
    Check(cards.NOBODY_BELOW, _nobody_below, _UPPER),
    Check(cards.LOCAL_WITHOUT_BASIS, _local_without_basis, _UPPER),
    Check(cards.BASIS_WITHOUT_LOCAL, _basis_without_local, _UPPER),
)
