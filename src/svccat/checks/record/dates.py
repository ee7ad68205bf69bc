"""R182 to R184: days of a calendar. Nothing here depends on today."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

import polars as pl

from svccat.checks.cards import dates as cards
from svccat.checks.record.cells import NOTHING
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.model.fields import Kind
from svccat.model.pattern import pattern
from svccat.model.records import Records

# A date as written: row (None for the header), pointer, text.
_Written: TypeAlias = tuple[int | None, str, str]

_ISO = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLEAR = pattern(
    r"([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))"
    r"(?:[T ]?00:00(?::00(?:\.0+)?)?Z?)?"
)
_FROM, _UNTIL = 2000, 2100
_LAWS_FROM = 1949


def _as_date(text: str) -> date | None:
    """A real date in the one form, else None."""
    if not _ISO.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:  # 2024-02-30
        return None


def _meant(text: str) -> str | None:
    """The one date that a text in another form can only mean, None where it is not clear."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    match = _CLEAR.fullmatch(plain)
    if match is None:
        return None
    year, *rest = (part for part in match.groups() if part is not None)
    iso = "-".join((year, *(part.zfill(2) for part in rest)))
    return iso if _as_date(iso) else None


def _dates(records: Records) -> list[_Written]:
    """Every date that is given; what is empty is none."""
    return [one for one in _written(records) if one[2].strip()]


def _written(records: Records) -> Iterator[_Written]:
    for pointer in ("as_of", "filing/date"):
        yield None, pointer, records.head[pointer]
    for row, text in _repealed(records):
        yield row, "repealed_on", text
    for part, members in (("exceptions", ["expires"]), ("versions", ["date", "effective"])):
        rows = records.parts[part]
        if rows.is_empty():
            continue
        for member in members:
            for row, pointer, text in rows.select("row", "pointer", member).drop_nulls().rows():
                yield row, f"{pointer}/{member}", text


def _repealed(records: Records) -> list[tuple[int, str]]:
    if records.kind is not Kind.LAWS:
        return []
    return records.items.select("row", "repealed_on").drop_nulls().rows()


def _told(rows: list[tuple[object, ...]], evidence: str, context: Context) -> pl.DataFrame:
    if not rows:
        return NOTHING
    schema = {**NOTHING.schema, "found": pl.String(), evidence: pl.String()}
    return titled(pl.DataFrame(rows, schema=schema, orient="row"), context)


def _not_a_date(records: Records, context: Context) -> pl.DataFrame:
    rows: list[tuple[object, ...]] = [
        (row, pointer, text, _meant(text))
        for row, pointer, text in context.once(_dates, records)
        if _as_date(text) is None
    ]
    return _told(rows, "replacement", context)


def _far_off(records: Records, context: Context) -> pl.DataFrame:
    laws = records.kind is Kind.LAWS
    rows: list[tuple[object, ...]] = [
        (row, pointer, text)
        for row, pointer, text in context.once(_dates, records)
        if (day := _as_date(text)) is not None
        and not (_LAWS_FROM if laws and row is not None else _FROM) <= day.year < _UNTIL
    ]
    if not rows:
        return NOTHING
    schema = {**NOTHING.schema, "found": pl.String()}
    return titled(pl.DataFrame(rows, schema=schema, orient="row"), context)


def _order(records: Records, context: Context) -> pl.DataFrame:
    """Each version's dates among themselves, with those of the one before, and the repeal."""
    rows: list[tuple[object, ...]] = []
    last: dict[int, str] = {}
    versions = records.parts["versions"].sort("row", "at")
    for row, pointer, passed, effective in versions.select(
        "row", "pointer", "date", "effective"
    ).iter_rows():
        if _before(effective, passed):
            rows.append((row, f"{pointer}/effective", effective, passed))
        if _before(passed, last.get(row)):
            rows.append((row, f"{pointer}/date", passed, last[row]))
        if passed and _as_date(passed):
            last[row] = max(passed, last.get(row, ""))
    for row, repealed in _repealed(records):
        if _before(repealed, last.get(row)):
            rows.append((row, "repealed_on", repealed, last[row]))
    return _told(rows, "expected", context)


def _before(one: str | None, other: str | None) -> bool:
    """Whether a date lies before another; what is no date lies nowhere."""
    if not one or not other:
        return False
    return bool(_as_date(one) and _as_date(other)) and one < other


CHECKS = (
    Check(cards.NOT_A_DATE, _not_a_date),
    Check(cards.FAR_OFF, _far_off),
    Check(cards.ORDER, _order, frozenset({Kind.LAWS})),
)
