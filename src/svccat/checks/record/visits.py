"""R130 to R137: numbers that cannot be, and what an applicant is told of visits and channels."""

from collections.abc import Callable

import polars as pl

from svccat.checks.cards import visits as cards
from svccat.checks.record.cells import NOTHING, are, given, no_text, number, taken
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.model.fields import Kind
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
_LIMITS = ("statutory_limit", "promised_limit")
_MANY = 10
_WHOLLY_ONLINE = "全程网办"
_WINDOW = ("窗口", "现场", "大厅")
_ONLINE = ("网", "线上", "在线", "移动", "掌上", "手机", "电脑", "自助")
_AWAY = (*_ONLINE, "快递", "邮", "信函", "电话", "上门", "代办", "帮办")
_NO_NEED = ("无需", "无须", "不需", "不用", "不必", "免于")


def _odd_numbers(
    records: Records, context: Context, odd: Callable[[pl.Series], pl.Series], *, days: bool
) -> pl.DataFrame:
    """The odd ones among visits and sheets, and where `days` are meant among those too."""
    items, materials, process = records.items, records.parts["materials"], records.parts["process"]
    columns = [(items, "visits"), (materials, "originals"), (materials, "copies")]
    if days:
        columns += [(process, "days"), *((items, f"{limit}/value") for limit in _LIMITS)]
    found = []
    for rows, member in columns:
        mask = odd(rows[member])
        if mask.any():
            inside = rows is not items
            place = pl.format("{}/{}", "pointer", pl.lit(member)) if inside else pl.lit(member)
            found.append(
                rows.filter(mask).select(
                    "row",
                    place.alias("pointer"),
                    place.str.strip_suffix("/value").alias("spoken"),
                    number(member).alias("found"),
                )
            )
    return titled(pl.concat(found), context, of="spoken").drop("spoken") if found else NOTHING


def _negative(records: Records, context: Context) -> pl.DataFrame:
    return _odd_numbers(records, context, lambda values: values < 0, days=True)


def _not_whole(records: Records, context: Context) -> pl.DataFrame:
    return _odd_numbers(records, context, lambda values: values != values.floor(), days=False)


def _visits(records: Records, mask: pl.Series, *evidence: pl.Expr) -> pl.DataFrame:
    if not mask.any():
        return NOTHING
    visits = records.items["visits"]
    mask &= visits == visits.floor()  # R131 speaks of the others
    count = pl.col("visits").cast(pl.Int64, strict=False)
    return records.items.filter(mask).select(
        "row", pl.lit("visits").alias("pointer"), count.alias("count"), *evidence
    )


def _visit_without_reason(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    mask = items["visits"] > 0
    if not mask.any():
        return NOTHING
    mask &= no_text(items["visits_reason"], context) & taken(records, context, "visits_reason")
    return _visits(records, mask)


def _reason_without_visit(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    mask = (items["visits"] == 0) & items["visits_reason"].is_not_null()
    if not mask.any():
        return NOTHING
    none = no_text(items["visits_reason"], context)
    mask &= ~(none | _has(items["visits_reason"], _NO_NEED, context))
    return _visits(records, mask, pl.col("visits_reason").alias("found"))


def _no_visit_but_window(records: Records, context: Context) -> pl.DataFrame:
    items, channels = records.items, records.lists["channels"]
    mask = items["visits"] == 0
    if not mask.any():
        return NOTHING
    windows = are(channels["value"], lambda text: _at_window(context.normal.text(text)))
    others = channels["row"].filter(~windows)
    mask &= ~items["row"].is_in(others.implode())
    if not mask.any():
        return NOTHING
    only = channels.group_by("row").agg(pl.col("value").alias("found"))
    return _visits(records, mask).join(only, on="row", maintain_order="left")


def _at_window(channel: str) -> bool:
    return any(one in channel for one in _WINDOW) and not any(one in channel for one in _AWAY)


def _has(texts: pl.Series, words: tuple[str, ...], context: Context) -> pl.Series:
    return are(texts, lambda text: any(word in context.normal.text(text) for word in words))


def _many_visits(records: Records, _: Context) -> pl.DataFrame:
    return _visits(records, records.items["visits"] > _MANY)


def _wholly_online(records: Records, context: Context) -> pl.Series:
    return _has(records.items["online_depth"], (_WHOLLY_ONLINE,), context)


def _online_but_visit(records: Records, context: Context) -> pl.DataFrame:
    mask = records.items["visits"] > 0
    if not mask.any():
        return NOTHING
    mask &= _wholly_online(records, context)
    return _visits(records, mask, pl.col("online_depth").alias("found"))


def _online_without_channel(records: Records, context: Context) -> pl.DataFrame:
    items, channels = records.items, records.lists["channels"]
    mask = _wholly_online(records, context)
    if not mask.any():
        return NOTHING
    online = channels["row"].filter(_has(channels["value"], _ONLINE, context))
    mask &= ~items["row"].is_in(online.implode())
    if not mask.any():
        return NOTHING
    return items.filter(mask & given(records, "channels")).select(
        "row", pl.lit("channels").alias("pointer"), pl.col("online_depth").alias("found")
    )


CHECKS = (
    Check(cards.NEGATIVE, _negative, _ITEMS),
    Check(cards.NOT_WHOLE, _not_whole, _ITEMS),
    Check(cards.VISIT_WITHOUT_REASON, _visit_without_reason, _ITEMS),
    Check(cards.REASON_WITHOUT_VISIT, _reason_without_visit, _ITEMS),
    Check(cards.NO_VISIT_BUT_WINDOW, _no_visit_but_window, _ITEMS),
    Check(cards.MANY_VISITS, _many_visits, _ITEMS),
    Check(cards.ONLINE_BUT_VISIT, _online_but_visit, _ITEMS),
    Check(cards.ONLINE_WITHOUT_CHANNEL, _online_without_channel, _ITEMS),
)
