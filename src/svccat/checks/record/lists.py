"""R15x: members that hold one of a few usual values."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from svccat.checks.cards import lists as cards
from svccat.checks.record.cells import NOTHING
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.codes.lists import NATIONAL, Values, province, values
from svccat.model.fields import Kind
from svccat.model.pattern import pattern
from svccat.model.records import Records

_ITEMS = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})
_FORM = "materials/form"  # may be a list, whose text is not what stands in the file
# Members that may hold several values, so that several in one text are understood.
_PLURAL = frozenset({"service_objects", "channels", "reach", "online_depth", _FORM})
_SETS = ("service_objects", "channels")  # compared value by value
_BETWEEN = pattern(r"[、,，;；^|/\s]+")
_ASIDE = pattern(r"\([^()]*\)$")
_LIKENESS = 0.5


class _Verdict(NamedTuple):
    """`suggestion` is a usual value, "" for none; `certain` where a code has that very name."""

    suggestion: str = ""
    certain: bool = False


def _unusual_value(records: Records, context: Context) -> pl.DataFrame:
    place = province(context.codes, records.head["jurisdiction/code"])
    found = []
    for member in NATIONAL:
        rows, column, pointer = _column(records, member)
        usual = values(member, place)
        lookup = _odd_values(rows[column].unique(), member, usual, context)
        if lookup is not None:
            found.append(
                rows.join(lookup, left_on=column, right_on="found", maintain_order="left")
                .unique(["row", column], keep="first", maintain_order=True)
                .select(
                    "row",
                    pointer.alias("pointer"),
                    pl.col(column).alias("found"),
                    pl.lit(list(usual.names), pl.List(pl.String())).alias("allowed"),
                    "suggestion",
                    "replacement",
                )
            )
    return titled(pl.concat(found), context) if found else NOTHING


def _column(records: Records, member: str) -> tuple[pl.DataFrame, str, pl.Expr]:
    """The rows that hold a member, its column there, and its pointer."""
    part, _, inner = member.partition("/")
    if part in records.parts:
        return records.parts[part], inner, pl.format("{}/{}", "pointer", pl.lit(inner))
    if member in records.lists:
        return records.lists[member], "value", pl.col("pointer")
    return records.items, member, pl.lit(member)


def _odd_values(
    distinct: pl.Series, member: str, usual: Values, context: Context
) -> pl.DataFrame | None:
    odd: list[tuple[str, str, str | None]] = []
    for text in distinct:
        if text is None or text in usual.known:
            continue
        verdicts = list(_verdicts(text, member, usual, context))
        if verdicts:
            first = verdicts[0]
            alone = member != _FORM and len(_parts(text, member)) == 1
            mended = first.suggestion if alone and first.certain else ""
            odd.append((text, first.suggestion, mended or None))
    if not odd:
        return None
    schema = ["found", "suggestion", "replacement"]
    return pl.DataFrame(odd, schema=dict.fromkeys(schema, pl.String()), orient="row")


def _parts(text: str, member: str) -> list[str]:
    return [one for one in _BETWEEN.split(text) if one] if member in _PLURAL else [text]


def _verdicts(text: str, member: str, usual: Values, context: Context) -> Iterator[_Verdict]:
    """What is unusual in a text, value by value; nothing where all of it is usual."""
    plain = context.normal.text(text)
    if not plain or _is_known(plain, usual):
        return
    for part in _parts(text, member):
        one = context.normal.text(part)
        if one and not _is_known(one, usual):
            yield _verdict(one, usual)


def _is_known(plain: str, usual: Values) -> bool:
    return plain in usual.known or _ASIDE.sub("", plain) in usual.known


def _verdict(plain: str, usual: Values) -> _Verdict:
    code = usual.codes.get(plain.lstrip("0") or "0")
    if code is not None:
        return _Verdict(code, certain=True)
    return _Verdict(usual.meant.get(plain) or _nearest(plain[:20], usual.names))


@lru_cache(1024)
def _nearest(text: str, names: tuple[str, ...]) -> str:
    return next(iter(get_close_matches(text, names, n=1, cutoff=_LIKENESS)), "")


def _several_in_one(records: Records, context: Context) -> pl.DataFrame:
    place = province(context.codes, records.head["jurisdiction/code"])
    found = []
    for member in _SETS:
        rows = records.lists[member]
        usual = values(member, place)
        joined = [
            text
            for text in rows["value"].unique()
            if text not in usual.known
            and len(_parts(text, member)) > 1
            and not any(_verdicts(text, member, usual, context))
        ]
        if joined:
            found.append(
                rows.filter(rows["value"].is_in(joined)).select(
                    "row",
                    "pointer",
                    pl.col("value").alias("found"),
                )
            )
    return titled(pl.concat(found), context) if found else NOTHING


CHECKS = (
    Check(cards.UNUSUAL_VALUE, _unusual_value, _ITEMS),
    Check(cards.SEVERAL_IN_ONE, _several_in_one, _ITEMS),
)
