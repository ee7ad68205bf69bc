"""The Parquet form of a catalogue to its document; columns of other writers are taken as they come.

Any nesting is read: text, numbers, Booleans, days and times (as ISO 8601), lists and structs.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import repeat
from typing import TypeAlias, cast

import polars as pl

from svccat.load.faults import Fault, Parsed
from svccat.load.footer import most_values
from svccat.model.parquet import EXACT, EXACT_INTEGERS, HEADER
from svccat.model.source import Document

Turn: TypeAlias = Callable[[object], object]
# A table is refused that would take more memory than this, and than this many times its file.
_ROOM, _RATIO = 64 * 2**20, 1000
_PER_BYTE = 8  # values in a column: every item has a code or a name of its own
_WORDS = 200  # of a library's message


class _NotReadError(Exception):
    """Why a table is no catalogue; one line in both languages."""


def of_parquet(data: bytes) -> Parsed:
    """The document in a Parquet file's bytes; a fault of reason `parquet` where it cannot be read."""
    try:
        with _silent():
            header = _header(data)
            items = _items(_table(data))
    except _NotReadError as error:
        return _fault(str(error))
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # noqa: BLE001  a panic of the library is no Exception
        words = " ".join(str(error).split()) or type(error).__name__
        return _fault(words[:_WORDS])
    faults: tuple[Fault, ...] = ()
    if "items" in header:
        faults = (Fault("header-items", pointer="items", evidence={"member": "items"}),)
    return Parsed(Document({**header, "items": items}, items), faults, table=True)


def _fault(detail: str) -> Parsed:
    return Parsed(None, (Fault("parquet", evidence={"detail": detail}),), table=True)


@contextmanager
def _silent() -> Iterator[None]:
    """Without what the library writes to stderr by itself when it panics on damaged bytes."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no stderr to keep silent
        yield
        return
    hole = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(hole, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(hole)


def _header(data: bytes) -> dict[str, object]:
    """The header's members; none where the file is not a catalogue's."""
    text = pl.read_parquet_metadata(data).get(HEADER)
    if text is None:
        return {}
    return _object(text, f"元数据 {HEADER} (metadata {HEADER})")


def _object(text: str, where: str) -> dict[str, object]:
    """The object that a JSON text is; Python's reader takes lone surrogates."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _NotReadError(f"{where} 不是 JSON (no JSON)") from error
    if not isinstance(found, dict):
        raise _NotReadError(f"{where} 不是对象 (no object)")
    return found


def _table(data: bytes) -> pl.DataFrame:
    values = most_values(data)
    if values > _PER_BYTE * len(data):
        raise _NotReadError(f"一列有 {values} 个值，而文件只有 {len(data)} 字节 (too many values)")
    table = pl.read_parquet(BytesIO(data))
    size = table.estimated_size()
    if size > _ROOM + _RATIO * len(data):
        raise _NotReadError(f"展开后有 {size} 字节 (too large when unpacked)")
    return table


def _items(table: pl.DataFrame) -> list[object]:
    height = table.height
    known = (one for one in table.iter_columns() if one.null_count() < height)
    names = [one.name for one in known if one.name != EXACT]
    columns = [_column(table.get_column(name)) for name in names]
    rows: Iterator[tuple[object, ...]] = zip(*columns, strict=True) if columns else repeat((), 0)
    found: list[object] = [
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in rows
    ]
    if not columns:
        found = [{} for _ in range(table.height)]
    if EXACT in table.columns:
        for row, text in enumerate(table.get_column(EXACT).to_list()):
            if text is not None:
                _correct(found, row, text)
    return found


def _column(values: pl.Series) -> list[object]:
    turn = _turn(values.name, values.dtype)
    plain: list[object] = values.to_list()
    return plain if turn is None else [None if one is None else turn(one) for one in plain]


def _turn(name: str, kind: pl.DataType) -> Turn | None:
    """What makes JSON of a column's values that are not null; None where they are JSON already."""
    if isinstance(kind, pl.Struct):
        return _of_struct([(field.name, _turn(name, _known(field))) for field in kind.fields])
    if isinstance(kind, pl.List | pl.Array):
        inner = _turn(name, cast("pl.DataType", kind.inner))
        return None if inner is None else _of_list(inner)
    if isinstance(kind, pl.String | pl.Boolean | pl.Categorical | pl.Enum | pl.Null):
        return None
    if kind.is_integer():
        return None
    if kind.is_numeric():
        return _number
    if isinstance(kind, pl.Date | pl.Datetime | pl.Time):
        return lambda value: value.isoformat()  # type: ignore[attr-defined]  # of datetime
    raise _NotReadError(f"列 {name} 的类型 {kind} 不能写成 JSON (column type without JSON form)")


def _known(field: pl.Field) -> pl.DataType:
    return cast("pl.DataType", field.dtype)


def _of_struct(members: list[tuple[str, Turn | None]]) -> Turn:
    turns = [(name, turn) for name, turn in members if turn is not None]

    def struct(value: object) -> object:
        found = {
            name: one for name, one in cast("dict[str, object]", value).items() if one is not None
        }
        for name, turn in turns:
            if name in found:
                found[name] = turn(found[name])
        return found

    return struct


def _of_list(turn: Turn) -> Turn:
    def elements(value: object) -> object:
        return [None if one is None else turn(one) for one in cast("list[object]", value)]

    return elements


def _number(value: object) -> object:
    """A number as JSON writes it: whole ones without a point."""
    number = float(value)  # type: ignore[arg-type]  # a float or a decimal
    return int(number) if number.is_integer() and abs(number) < EXACT_INTEGERS else number


def _correct(items: list[object], row: int, text: str) -> None:
    """Put what columns could not say in its place."""
    where = f"第 {row + 1} 行的 {EXACT} (row {row + 1})"
    for pointer, value in _object(text, where).items():
        if not pointer:
            items[row] = value
            continue
        steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
        try:
            holder = items[row]
            for step in steps[:-1]:
                holder = holder[int(step)] if isinstance(holder, list) else holder[step]  # type: ignore[index]  # or TypeError
            if isinstance(holder, list):
                holder[int(steps[-1])] = value
            else:
                holder[steps[-1]] = value  # type: ignore[index]  # or TypeError
        except (LookupError, TypeError, ValueError) as error:
            raise _NotReadError(f"{where} 指向没有的位置 {pointer} (no such place)") from error
