"""A catalogue to its Parquet form: columns by the shape of its kind, and what they cannot say.

Columns are the same for every file of a kind, so that any engine reads a folder of them as one
table: a member that may be text is text, unless the schema shows it as a list; else a list is a
list, a number a 64-bit float, an object a struct of all its members.
"""

import io
import json
import math
from collections.abc import Mapping

import polars as pl

from svccat.model.parquet import EXACT, EXACT_INTEGERS, HEADER
from svccat.model.shape import Shape


def to_parquet(header: Mapping[str, object], items: list[object], shape: Shape) -> bytes:
    """The bytes of a catalogue's file; `items` in a header are not looked at."""
    stored = [_row(item, shape) for item in items]
    columns = [
        pl.Series(name, [row.get(name) for row, _ in stored], _kind(below), strict=True)
        for name, below in shape.members.items()
    ]
    exact = [json.dumps(one) if one else None for _, one in stored]
    table = pl.DataFrame([*columns, pl.Series(EXACT, exact, pl.String())])
    # Lone surrogates have no UTF-8 but an escape in JSON.
    text = json.dumps({name: one for name, one in header.items() if name != "items"})
    file = io.BytesIO()
    table.write_parquet(file, metadata={HEADER: text})
    return file.getvalue()


def _kind(shape: Shape) -> pl.DataType:
    """The type of a member's column."""
    if _is_text(shape):
        return pl.String()
    if shape.listed:
        return pl.List(_kind(shape.items or Shape()))
    if "object" in shape.types:
        return pl.Struct({name: _kind(below) for name, below in shape.members.items()})
    if "boolean" in shape.types:
        return pl.Boolean()
    return pl.Float64() if shape.types & {"number", "integer"} else pl.String()


def _is_text(shape: Shape) -> bool:
    return "string" in shape.types and not (shape.listed and shape.usually_list)


def _row(item: object, shape: Shape) -> tuple[dict[str, object], dict[str, object]]:
    """What the columns hold of an item, and what they cannot say, by pointer."""
    if not isinstance(item, dict):
        return {}, {"": item}
    exact: dict[str, object] = {}
    return _members(item, shape, "", exact), exact


def _members(
    value: dict[str, object], shape: Shape, at: str, exact: dict[str, object]
) -> dict[str, object]:
    found = {}
    for name, one in value.items():
        place = f"{at}/{name.replace('~', '~0').replace('/', '~1')}"
        below = shape.members.get(name)
        if below is None or one is None:
            exact[place] = one
        else:
            found[name] = _stored(one, below, place, exact)
    return found


def _stored(value: object, shape: Shape, at: str, exact: dict[str, object]) -> object:
    """What a column holds of a value; null where that says nothing of it."""
    if value is None:  # an element of a list; columns have no other null
        return None
    kept: object = None
    if _is_text(shape):
        kept = value if isinstance(value, str) and _is_utf8(value) else None
    elif shape.listed:
        below = shape.items or Shape()
        if isinstance(value, list):
            places = (f"{at}/{number}" for number in range(len(value)))
            return [
                _stored(one, below, place, exact) for one, place in zip(value, places, strict=True)
            ]
    elif "object" in shape.types:
        if isinstance(value, dict):
            return _members(value, shape, at, exact)
    elif "boolean" in shape.types:
        kept = value if isinstance(value, bool) else None
    elif shape.types & {"number", "integer"}:
        kept = _number(value)
    if kept is None:
        exact[at] = value
    return kept


def _number(value: object) -> float | None:
    """A number that comes back from a column of floats as it was written, None for any other."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, int):
        return float(value) if abs(value) < EXACT_INTEGERS else None
    return value if math.isfinite(value) and not value.is_integer() else None


def _is_utf8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
