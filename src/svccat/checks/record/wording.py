"""R180, R181: what conditions and bases must not leave open, and whom they must not shut out."""

import re

import polars as pl

from svccat.checks.cards import wording as cards
from svccat.checks.record.cells import NOTHING
from svccat.checks.record.check import Check, Context
from svccat.checks.record.texts import suspects
from svccat.checks.record.titles import titled, words
from svccat.checks.record.words import LOCALS_ONLY, SHUT_OUT, VAGUE, VAGUE_BASIS
from svccat.model.fields import Kind
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
# Nobody applies for these: what their conditions describe is an offence or an occasion.
_NOT_APPLIED_FOR = ("行政处罚", "行政强制", "行政征收", "行政检查")
# Where an applicant is to be let in; and where a place may well care for its own people alone.
_LET_IN = ("行政许可", "其他行政权力")
_OWN_PEOPLE = ("行政给付",)
_BEHIND = "，。；、,;. \n"  # what a pattern may take along behind a word


def _of_types(records: Records, types: tuple[str, ...]) -> pl.Series:
    """The rows of items of some types, as one list to look rows up in."""
    return records.items["row"].filter(records.items["type"].is_in(types)).implode()


def _holding(member: str, name: str, records: Records, context: Context) -> pl.DataFrame:
    rows = context.once(suspects, records)
    held = rows[name]
    return rows.filter(held & (rows["member"] == member)) if held.any() else NOTHING


def _told(rows: pl.DataFrame, pattern: str, context: Context) -> pl.DataFrame:
    if rows.is_empty():
        return NOTHING
    told = ([word.rstrip(_BEHIND) for word in re.findall(pattern, text)] for text in rows["value"])
    found = rows.select("row", "pointer", pl.col("value").alias("found"), words(told))
    return titled(found, context)


def _vague(records: Records, context: Context) -> pl.DataFrame:
    conditions = _holding("conditions", "vague", records, context)
    if not conditions.is_empty():
        exempt = conditions["row"].is_in(_of_types(records, _NOT_APPLIED_FOR))
        conditions = conditions.filter(~exempt)
    bases = _holding("materials/basis", "vague_basis", records, context)
    if not bases.is_empty():
        # Beside the name of a law the words are its own.
        bases = bases.filter(~bases["value"].str.contains("[《〈<]"))
    found = [_told(conditions, VAGUE, context), _told(bases, VAGUE_BASIS, context)]
    kept = [rows for rows in found if not rows.is_empty()]
    return pl.concat(kept) if kept else NOTHING


def _locals_only(records: Records, context: Context) -> pl.DataFrame:
    rows = _holding("conditions", "locals_only", records, context)
    if rows.is_empty():
        return NOTHING
    let_in = rows["row"].is_in(_of_types(records, _LET_IN))
    outright = rows["value"].str.contains(SHUT_OUT)
    outright &= ~rows["row"].is_in(_of_types(records, _OWN_PEOPLE))
    return _told(rows.filter(let_in | outright), LOCALS_ONLY, context)


CHECKS = (Check(cards.VAGUE, _vague, _ITEMS), Check(cards.LOCALS_ONLY, _locals_only, _ITEMS))
