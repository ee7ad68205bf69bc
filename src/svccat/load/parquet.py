"""The Parquet form of a catalogue to its document; columns of other writers are taken as they come.

Any nesting is read: text, numbers, Booleans, days and times (as ISO 8601), lists and structs.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import TypeAlias

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
    found = _objects([one for one in table.iter_columns() if one.name != EXACT], table.height)
    if EXACT in table.columns:
        for row, text in enumerate(table.get_column(EXACT).to_list()):
            if text is not None:
                _correct(found, row, text)
    return found


def _objects(columns: list[pl.Series], height: int) -> list[object]:
    """The columns' rows as objects; null is an absent member."""
    said = [one for one in columns if one.null_count() < height]
    if not said:
        return [{} for _ in range(height)]
    names = [one.name for one in said]
    return [
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in zip(*map(_values, said), strict=True)
    ]


def _values(column: pl.Series) -> list[object]:
    """A column's values as JSON has them, level by level, so that only what is in them is touched."""
    kind = column.dtype
    if isinstance(kind, pl.Struct):
        found = _objects([column.struct.field(one.name) for one in kind.fields], column.len())
        if column.null_count():
            nulls = column.is_null().to_list()
            found = [None if null else one for null, one in zip(nulls, found, strict=True)]
        return found
    if isinstance(kind, pl.Array):
        return _values(column.arr.to_list())
    if isinstance(kind, pl.List):
        counts = column.list.len()
        below = iter(_values(column.filter(counts > 0).explode()))
        return [None if count is None else list(islice(below, count)) for count in counts.to_list()]
    values: list[object] = column.to_list()
    turn = _turn(column.name, kind)
    return values if turn is None else [None if one is None else turn(one) for one in values]


def _turn(name: str, kind: pl.DataType) -> Turn | None:
    """What makes JSON of a value; None where it is JSON already."""
    if isinstance(kind, pl.String | pl.Boolean | pl.Categorical | pl.Enum | pl.Null):
        return None
    if kind.is_integer():
        return None
    if kind.is_numeric():
        return _number
    if isinstance(kind, pl.Date | pl.Datetime | pl.Time):
        return lambda value: value.isoformat()  # type: ignore[attr-defined]  # of datetime
    raise _NotReadError(f"列 {name} 的类型 {kind} 不能写成 JSON (column type without JSON form)")


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
