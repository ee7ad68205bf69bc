"""R138 to R141: what an applicant is told of the result, whom to ask, and who acts."""

import polars as pl

from svccat.checks.cards import service as cards
from svccat.checks.record.cells import NOTHING, are, blank, given, no_text, taken
from svccat.checks.record.check import Check, Context
from svccat.model.fields import Kind
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
_LISTS = frozenset({Kind.SERVICE_ITEMS})


def _result_without_name(records: Records, context: Context) -> pl.DataFrame:
    return _result(records, context, "result/name", "result/type")


def _result_without_type(records: Records, context: Context) -> pl.DataFrame:
    return _result(records, context, "result/type", "result/name")


def _result(records: Records, context: Context, lacking: str, told: str) -> pl.DataFrame:
    mask = blank(records.items[lacking]) & records.items[told].is_not_null()
    if not mask.any():
        return NOTHING
    mask &= ~no_text(records.items[told], context) & taken(records, context, "result")
    return _at(records, mask, told)


def _at(records: Records, mask: pl.Series, member: str) -> pl.DataFrame:
    return records.items.filter(mask).select(
        "row", pl.lit(member).alias("pointer"), pl.col(member).alias("found")
    )


def _nobody_to_ask(records: Records, context: Context) -> pl.DataFrame:
    items = records.items
    told = given(records, "consult")
    if not told.all():
        told |= given(records, "complaint")
    if told.all():
        return NOTHING
    # A bare entry of a list is no guide; one that says how to apply is.
    guide = items["visits"].is_not_null() | ~blank(items["handling_type"])
    mask = ~told & (guide | given(records, "channels"))
    mask &= taken(records, context, "consult", "complaint")
    return items.filter(mask).select("row", pl.lit("").alias("pointer"))


def _entrusted_to_nobody(records: Records, context: Context) -> pl.DataFrame:
    nature = "implementing_body/nature"
    mask = are(records.items[nature], lambda text: context.normal.text(text) == "受委托组织")
    if not mask.any():
        return NOTHING
    bodies = records.lists["implementing_body/entrusted_to"]
    named = bodies["row"].filter(~no_text(bodies["value"], context))
    mask &= ~records.items["row"].is_in(named.implode())
    return _at(records, mask & taken(records, context, "implementing_body"), nature)


CHECKS = (
    Check(cards.RESULT_WITHOUT_NAME, _result_without_name, _ITEMS),
    Check(cards.NOBODY_TO_ASK, _nobody_to_ask, _LISTS),
    Check(cards.RESULT_WITHOUT_TYPE, _result_without_type, _ITEMS),
    Check(cards.ENTRUSTED_TO_NOBODY, _entrusted_to_nobody, _LISTS),
)
