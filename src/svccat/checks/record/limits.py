"""R12x: 办结时限, the days that an authority has and promises."""

from collections.abc import Iterable

import polars as pl

from svccat.checks.cards import limits as cards
from svccat.checks.record.cells import NOTHING, are, number, says_none, taken
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.model.fields import Kind
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
_LISTS = frozenset({Kind.SERVICE_ITEMS})
_LIMITS = ("statutory_limit", "promised_limit")
_WORKING, _CALENDAR = "工作日", "自然日"
_TEN_YEARS = {_WORKING: 2500, _CALENDAR: 3650}
_IMMEDIATE, _PROMISED = "即办件", "承诺件"


def _written(limit: str) -> pl.Expr:
    """A limit as people write it, its number alone where it has no unit."""
    unit = pl.col(f"{limit}/unit").fill_null("")
    return pl.format("{}{}", number(f"{limit}/value"), unit)


def _both(records: Records, mask: pl.Series) -> pl.DataFrame:
    """The promised limit against the statutory one, which is the other place."""
    if not mask.any():
        return NOTHING
    return records.items.filter(mask).select(
        "row",
        pl.lit("promised_limit").alias("pointer"),
        pl.col("row").alias("other_row"),
        pl.lit("statutory_limit").alias("other_pointer"),
        _written("promised_limit").alias("found"),
        _written("statutory_limit").alias("expected"),
    )


def _longer_than_the_law(records: Records, _: Context) -> pl.DataFrame:
    items = records.items
    promised, statutory = items["promised_limit/value"], items["statutory_limit/value"]
    same = items["promised_limit/unit"] == items["statutory_limit/unit"]
    # A statutory limit of no days is no limit: R124 speaks of it.
    return _both(records, same & (promised > statutory) & (statutory > 0))


def _units_differ(records: Records, _: Context) -> pl.DataFrame:
    items = records.items
    mask = items["promised_limit/unit"] != items["statutory_limit/unit"]
    if not mask.any():
        return NOTHING
    for limit in _LIMITS:
        known = items[f"{limit}/unit"].is_in([_WORKING, _CALENDAR])
        mask &= known & items[f"{limit}/value"].is_not_null()
    return _both(records, mask)


def _one_limit(
    records: Records, context: Context, hits: Iterable[tuple[str, pl.Series]], inside: str = ""
) -> pl.DataFrame:
    """Hits at the limits named, one row an item and limit; `inside` is a member of the limit."""
    found = []
    for limit, mask in hits:
        if mask.any():
            unit, value = pl.col(f"{limit}/unit"), pl.col(f"{limit}/value")
            found.append(
                records.items.filter(mask).select(
                    "row",
                    pl.lit(limit + inside).alias("pointer"),
                    pl.lit(limit).alias("limit"),
                    pl.when(value.is_null()).then(unit).otherwise(_written(limit)).alias("found"),
                )
            )
    if not found:
        return NOTHING
    return titled(pl.concat(found), context, of="limit").drop("limit")


def _half_a_limit(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    return _one_limit(
        records,
        context,
        (
            (limit, mask & taken(records, context, limit))
            for limit in _LIMITS
            if (mask := items[f"{limit}/value"].is_null() ^ items[f"{limit}/unit"].is_null()).any()
        ),
    )


def _doubtful_limit(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    statutory, promised = items["statutory_limit/value"], items["promised_limit/value"]
    # 0.5 工作日 is promised in earnest; no law allows half a day.
    odd = {"statutory_limit": _fraction(statutory), "promised_limit": _fraction(promised * 2)}
    for limit, none in (("statutory_limit", statutory == 0), ("promised_limit", promised == 0)):
        if none.any():
            waits = _handled_as(_PROMISED, records, context)
            odd[limit] |= none & (waits | (promised > 0))
    return _one_limit(
        records,
        context,
        [(limit, mask | _endless(items, limit)) for limit, mask in odd.items()],
        "/value",
    )


def _fraction(values: pl.Series) -> pl.Series:
    return values != values.floor()


def _endless(items: pl.DataFrame, limit: str) -> pl.Series:
    working = items[f"{limit}/unit"] == _WORKING
    value = items[f"{limit}/value"]
    return (value > _TEN_YEARS[_CALENDAR]) | (working & (value > _TEN_YEARS[_WORKING]))


def _handled_as(handling: str, records: Records, context: Context) -> pl.Series:
    return are(records.items["handling_type"], lambda text: context.normal.text(text) == handling)


def _licence_without_limit(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    mask = _absent(records, context, "statutory_limit") & (items["type"] == "行政许可")
    mask &= items["promised_limit/value"].is_not_null()
    return _one_limit(records, context, [("promised_limit", mask)])


def _absent(records: Records, context: Context, limit: str) -> pl.Series:
    none = records.items[f"{limit}/value"].is_null() & records.items[f"{limit}/unit"].is_null()
    return none & taken(records, context, limit) if none.any() else none


def _immediate_with_days(records: Records, context: Context) -> pl.DataFrame:
    mask = records.items["promised_limit/value"] > 1
    if not mask.any():
        return NOTHING
    mask &= _handled_as(_IMMEDIATE, records, context)
    return _one_limit(records, context, [("promised_limit", mask)])


def _promise_missing(records: Records, context: Context) -> pl.DataFrame:
    mask = _absent(records, context, "promised_limit")
    if not mask.any():
        return NOTHING
    mask &= _handled_as(_PROMISED, records, context)
    return records.items.filter(mask).select("row", pl.lit("handling_type").alias("pointer"))


def _immediate_with_procedure(records: Records, context: Context) -> pl.DataFrame:
    procedures = records.lists["special_procedures"]
    if procedures.is_empty():
        return NOTHING
    rows = records.items["row"].filter(_handled_as(_IMMEDIATE, records, context))
    mask = procedures["row"].is_in(rows.implode())
    if not mask.any():
        return NOTHING
    mask &= ~are(procedures["value"], lambda text: says_none(text, context.normal.text))
    return (
        procedures.filter(mask)
        .unique("row", keep="first", maintain_order=True)
        .select("row", "pointer", pl.col("value").alias("found"))
    )


def _calendar_days(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    licence = items["type"] == "行政许可"
    if not licence.any():
        return NOTHING
    statutory = licence & (items["statutory_limit/unit"] == _CALENDAR).fill_null(value=False)
    promised = licence & (items["promised_limit/unit"] == _CALENDAR) & ~statutory
    hits = [("statutory_limit", statutory), ("promised_limit", promised)]
    return _one_limit(records, context, hits, "/unit")


CHECKS = (
    Check(cards.LONGER_THAN_THE_LAW, _longer_than_the_law, _ITEMS),
    Check(cards.UNITS_DIFFER, _units_differ, _ITEMS),
    Check(cards.HALF_A_LIMIT, _half_a_limit, _ITEMS),
    Check(cards.DOUBTFUL_LIMIT, _doubtful_limit, _ITEMS),
    Check(cards.LICENCE_WITHOUT_LIMIT, _licence_without_limit, _ITEMS),
    Check(cards.IMMEDIATE_WITH_DAYS, _immediate_with_days, _ITEMS),
    Check(cards.PROMISE_MISSING, _promise_missing, _LISTS),
    Check(cards.IMMEDIATE_WITH_PROCEDURE, _immediate_with_procedure, _ITEMS),
    Check(cards.CALENDAR_DAYS, _calendar_days, _ITEMS),
)
