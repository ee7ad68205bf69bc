"""A file's items to the columns of `model.records`, for the rules that look at one record."""

from collections.abc import Mapping, Sequence

import polars as pl

from svccat.model.fields import Kind
from svccat.model.records import HEAD, HOLDERS, LISTS, NUMBERS, PARTS, TEXTS, Records
from svccat.model.source import Header
from svccat.tables.items import CANCELLED
from svccat.tables.plain import Members, members, nothing, unread
from svccat.tables.values import inside, text_or_number

_TEXTS = ("code", "type", *TEXTS)
_ROW = pl.UInt32()
_NO_TEXTS = pl.DataFrame(
    schema={"row": _ROW, "at": _ROW, "value": pl.String(), "pointer": pl.String()}
)

_NO_PARTS = {
    member: pl.DataFrame(
        schema={"row": _ROW, "at": _ROW}
        | dict.fromkeys(texts, pl.String())
        | dict.fromkeys(numbers, pl.Float64())
        | {"pointer": pl.String()}
    )
    for member, (texts, numbers) in PARTS.items()
}


def records(
    kind: Kind,
    header: Header | None,
    head: Mapping[str, object],
    items: Sequence[object],
    found: Members | None = None,
) -> Records:
    """The columns of a file; `head` is its raw header, `found` the members of items as known."""
    rows = [
        row
        for row, item in enumerate(items)
        if isinstance(item, dict) and item.get("status") != CANCELLED
    ]
    found = found or members(unread(kind, items), items)
    if len(rows) < len(items):
        found = found.of_rows(rows)
    own = {"code": kind.code_member, "type": kind.type_member}
    row = pl.Series("row", rows, dtype=_ROW)
    texts = [_whole(found, own.get(name, name), pl.String()).alias(name) for name in _TEXTS]
    numbers = [_whole(found, name, pl.Float64()).alias(name) for name in NUMBERS]
    holders = [_has(found, name).alias(f"has:{name}") for name in HOLDERS]
    above = {pointer: text_or_number(inside(head, pointer)) for pointer in HEAD}
    return Records(
        kind,
        header,
        {pointer: text or "" for pointer, text in above.items()},
        pl.DataFrame([row, *texts, *numbers, *holders]),
        {member: _lists(found, member, row) for member in LISTS},
        {member: _parts(found, member, row) for member in PARTS},
        frozenset(pointer for pointer, text in above.items() if text is not None),
    )


def _whole(found: Members, pointer: str, kind: pl.DataType) -> pl.Series:
    """A member of each item; null where no item has it."""
    column = found.of_type(pointer, type(kind))
    return nothing(kind, found.height) if column is None else column


def _has(found: Members, member: str) -> pl.Series:
    """Whether a member that holds others is there, be it empty."""
    column = found.of_type(member, pl.List if HOLDERS[member] is list else pl.Struct)
    there = nothing(pl.Null(), found.height) if column is None else column
    return there.is_not_null()


def _lists(found: Members, member: str, row: pl.Series) -> pl.DataFrame:
    """The texts of a member that is one or a list of them: row, at, value, pointer."""
    texts = []
    listed = found.of_type(member, pl.List)
    if listed is not None and listed.null_count() < len(listed):
        texts.append(_each(row, listed, member))
    alone = found.of_type(member, pl.String)
    if alone is not None and alone.null_count() < len(alone):
        at, pointer = pl.lit(None, _ROW).alias("at"), pl.lit(member).alias("pointer")
        texts.append(pl.select(row, at, alone.alias("value"), pointer))
    if not texts:
        return _NO_TEXTS
    whole = pl.concat(texts) if texts[1:] else texts[0]
    return whole.drop_nulls("value") if whole["value"].null_count() else whole


def _parts(found: Members, member: str, row: pl.Series) -> pl.DataFrame:
    """The objects in a member that is a list of them: row, at, their members, pointer."""
    listed = found.of_type(member, pl.List)
    if listed is None or listed.null_count() == len(listed):
        return _NO_PARTS[member]
    each = _each(row, listed, member)
    if each["value"].null_count():
        each = each.drop_nulls("value")
    return each.unnest("value")


def _each(row: pl.Series, listed: pl.Series, member: str) -> pl.DataFrame:
    """What lies in lists, one after another: row, at, value and its pointer in the item."""
    at = pl.int_ranges(listed.list.len(), dtype=_ROW, eager=False).alias("at")
    each = pl.select(row, at, listed.alias("value"))
    each = each.explode("at", "value", empty_as_null=False, keep_nulls=False)
    longest = each["at"].max()
    known = [f"{member}/{place}" for place in range(longest + 1 if isinstance(longest, int) else 0)]
    pointers = pl.Series("pointer", known, dtype=pl.String())
    return each.with_columns(pointers.gather(each["at"]))
