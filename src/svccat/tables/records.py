"""A file's items to the columns of `model.records`, for the rules that look at one record."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import polars as pl

from svccat.model.fields import Kind
from svccat.model.records import HEAD, LISTS, NUMBERS, PARTS, TEXTS, Records
from svccat.model.source import Header
from svccat.tables.items import CANCELLED, text_or_number

_Item: TypeAlias = dict[str, object]
_ROW = pl.UInt32()


def records(
    kind: Kind, header: Header | None, head: Mapping[str, object], items: Sequence[object]
) -> Records:
    """The columns of a file; `head` is its raw header."""
    rows = [
        (row, item)
        for row, item in enumerate(items)
        if isinstance(item, dict) and item.get("status") != CANCELLED
    ]
    numbers = [row for row, _ in rows]
    values = [item for _, item in rows]
    members = {"code": kind.code_member, "type": kind.type_member}
    columns: dict[str, pl.Series] = {"row": pl.Series("row", numbers, dtype=_ROW)}
    for name in ("code", "type", *TEXTS):
        columns[name] = _text_column(name, _each(values, members.get(name, name)))
    for name in NUMBERS:
        columns[name] = _number_column(name, _each(values, name))
    return Records(
        kind,
        header,
        {pointer: text_or_number(_at(head, pointer)) or "" for pointer in HEAD},
        pl.DataFrame(columns),
        {member: _texts(member, numbers, values) for member in LISTS},
        {member: _objects(member, numbers, values) for member in PARTS},
    )


def _at(item: Mapping[str, object], pointer: str) -> object:
    return next(iter(_each([dict(item)], pointer)))


def _each(items: Sequence[_Item], pointer: str) -> Iterable[object]:
    outer, _, inner = pointer.partition("/")
    if not inner:
        return [item.get(outer) for item in items]
    found = [item.get(outer) for item in items]
    return [one.get(inner) if isinstance(one, dict) else None for one in found]


def _text_column(name: str, values: Iterable[object]) -> pl.Series:
    return pl.Series(name, [text_or_number(one) for one in values], dtype=pl.String())


def _number_column(name: str, values: Iterable[object]) -> pl.Series:
    return pl.Series(name, [_number(one) for one in values], dtype=pl.Float64())


def _number(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        return float(value)
    except OverflowError:  # an integer of hundreds of digits
        return None


def _texts(member: str, rows: Sequence[int], items: Sequence[_Item]) -> pl.DataFrame:
    found: list[tuple[int, int | None, str]] = []
    for row, value in zip(rows, _each(items, member), strict=True):
        if isinstance(value, str):
            found.append((row, None, value))
        elif isinstance(value, list):
            found += [(row, at, one) for at, one in enumerate(value) if isinstance(one, str)]
    schema = {"row": _ROW, "at": _ROW, "value": pl.String()}
    columns = zip(*found, strict=True) if found else ((), (), ())
    frame = pl.DataFrame(dict(zip(schema, columns, strict=True)), schema=schema)
    alone = pl.lit(member)
    listed = pl.format(f"{member}/{{}}", pl.col("at"))
    return frame.with_columns(
        pl.when(pl.col("at").is_null()).then(alone).otherwise(listed).alias("pointer")
    )


def _objects(member: str, rows: Sequence[int], items: Sequence[_Item]) -> pl.DataFrame:
    texts, numbers = PARTS[member]
    found = [
        (row, at, part)
        for row, value in zip(rows, _each(items, member), strict=True)
        if isinstance(value, list)
        for at, part in enumerate(value)
        if isinstance(part, dict)
    ]
    parts = [part for _, _, part in found]
    columns = {
        "row": pl.Series("row", [row for row, _, _ in found], dtype=_ROW),
        "at": pl.Series("at", [at for _, at, _ in found], dtype=_ROW),
    }
    columns |= {name: _text_column(name, _each(parts, name)) for name in texts}
    columns |= {name: _number_column(name, _each(parts, name)) for name in numbers}
    pointer = pl.format(f"{member}/{{}}", pl.col("at")).alias("pointer")
    return pl.DataFrame(columns).with_columns(pointer)
