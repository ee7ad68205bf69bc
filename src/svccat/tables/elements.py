"""The values of one element as columns hold them (`raw:KEY`).

Of plain items they are made of the columns of their members; the others, and texts that JSON
escapes, are read value by value.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import polars as pl
from polars.datatypes import DataTypeClass

from svccat.model.fields import Comparator, Element, Kind
from svccat.tables.plain import Item, Members
from svccat.tables.values import compact, inside, text_or_number

_PLAIN_TEXT = frozenset({Comparator.TEXT, Comparator.NAME, Comparator.CODE, Comparator.BODY})
# Of a structured value, what is compared: the member of each part, or the members of the object.
_PARTS = {Comparator.MATERIALS: "name", Comparator.PROCESS: "step"}
_MEMBERS = {Comparator.LIMIT: ("value", "unit"), Comparator.RESULT: ("type", "name")}
_Made: TypeAlias = tuple[pl.Expr, pl.Expr]  # texts, and where they must be read value by value
_VALUE = pl.col("value")
_BETWEEN = "\x1f"
_ESCAPED = r'["\\\x00-\x1f]'
_EXACT = 2**53  # a Float64 below it is the integer that was written


def element_column(
    name: str, element: Element, kind: Kind, items: Sequence[Item], found: Members
) -> pl.Series:
    """The column `name` of an element of all `items`, whose members are `found`."""
    read = reader(element, kind)
    member = element.field_of(kind)
    column = None if member is None else found.main(member)
    if member is None or column is None:
        return found.patched(name, None, lambda row: read(items[row]))
    text, odd = _made(element.comparator, column.dtype)
    made = column.to_frame("value").select(text=text, odd=odd)
    again = made["odd"].arg_true().to_list()
    if element.comparator is Comparator.LIMIT:  # 5.0 is not written as 5
        values = (inside(item, f"{member}/value") for item in items)
        again += [row for row, value in enumerate(values) if isinstance(value, float)]
    return found.patched(name, made["text"], lambda row: read(items[row]), again)


def reader(element: Element, kind: Kind) -> Callable[[Item], str | None]:
    """A function from an item to its value of an element as columns hold it (`raw:KEY`)."""
    member = element.field_of(kind)
    if member is None:
        return lambda _: None
    if element.comparator is Comparator.BODY:
        return lambda item: _named(item.get(member))
    if element.comparator in _PLAIN_TEXT:
        return lambda item: text_or_number(item.get(member))
    if part := _PARTS.get(element.comparator):
        return lambda item: compact(_each(item.get(member), part))
    if members := _MEMBERS.get(element.comparator):
        return lambda item: compact(_some(item.get(member), members))
    return lambda item: compact(item.get(member))


def _each(value: object, member: str) -> list[object]:
    parts = value if isinstance(value, list) else []
    return [one for part in parts if isinstance(part, dict) and (one := part.get(member))]


def _some(value: object, members: Sequence[str]) -> Item:
    found = {name: value.get(name) for name in members} if isinstance(value, dict) else {}
    return found if any(one is not None for one in found.values()) else {}


def _named(value: object) -> str | None:
    return text_or_number(value.get("name")) if isinstance(value, dict) else text_or_number(value)


def _made(comparator: Comparator, kind: pl.DataType) -> _Made:
    """What `reader` reads, of a column `value` of this type."""
    if comparator in _PLAIN_TEXT:
        return _plain_text(kind)
    if part := _PARTS.get(comparator):
        name = pl.element().struct.field(part)
        return _json_list(_VALUE.list.eval(name.filter(name != "")))
    if isinstance(kind, pl.Struct):
        return _json_object(_MEMBERS[comparator], kind.to_schema())
    return _json_list(_VALUE) if isinstance(kind, pl.List) else _json_text(_VALUE)


def _plain_text(kind: pl.DataType) -> _Made:
    if isinstance(kind, pl.Struct):
        return _VALUE.struct.field("name"), pl.lit(value=False)
    if isinstance(kind, pl.List):
        lines = _VALUE.list.join("\n")
        return pl.when(lines != "").then(lines), pl.lit(value=False)
    if isinstance(kind, pl.Float64):
        return _integer(_VALUE)
    return _VALUE, pl.lit(value=False)


def _integer(value: pl.Expr) -> _Made:
    exact = (value.abs() < _EXACT) & (value == value.round())
    return value.cast(pl.Int64(), strict=False).cast(pl.String()), ~exact


def _json_list(listed: pl.Expr) -> _Made:
    joined = listed.list.join(_BETWEEN)
    text = pl.format('["{}"]', joined.str.replace_all(_BETWEEN, '","', literal=True))
    apart = joined.str.replace_all(_BETWEEN, "", literal=True)
    held = joined.str.count_matches(_BETWEEN, literal=True) >= listed.list.len()
    there = listed.list.len() > 0
    return pl.when(there).then(text), there & (held | apart.str.contains(_ESCAPED))


def _json_text(text: pl.Expr) -> _Made:
    return pl.format('"{}"', text), text.str.contains(_ESCAPED)


def _json_object(members: Sequence[str], kinds: Mapping[str, pl.DataType | DataTypeClass]) -> _Made:
    """The JSON of objects of texts and integers, null where they have none."""
    of = {name: _VALUE.struct.field(name) for name in members}
    made = {
        name: _integer(value) if isinstance(kinds[name], pl.Float64) else _json_text(value)
        for name, value in of.items()
    }
    pieces = [
        piece
        for name, (text, _) in made.items()
        for piece in (pl.lit(f',"{name}":'), text.fill_null("null"))
    ]
    text = pl.concat_str(pl.lit("{"), *pieces, pl.lit("}")).str.replace(",", "", literal=True)
    there = pl.any_horizontal(value.is_not_null() for value in of.values())
    return pl.when(there).then(text), pl.any_horizontal(odd for _, odd in made.values())
