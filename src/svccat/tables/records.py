"""A file's items to the columns of `model.records`, for the rules that look at one record.

Values go to polars as they are; only a column that holds something else than its type is read
value by value.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import TypeAlias

import polars as pl

from svccat.model.fields import Kind
from svccat.model.records import HEAD, HOLDERS, LISTS, NUMBERS, PARTS, TEXTS, Records
from svccat.model.source import Header
from svccat.tables.items import CANCELLED, text_or_number

_Item: TypeAlias = dict[str, object]
_ROW = pl.UInt32()
_NO_TEXTS = pl.DataFrame(
    schema={"row": _ROW, "at": _ROW, "value": pl.String(), "pointer": pl.String()}
)
_REFUSED = (TypeError, OverflowError, pl.exceptions.PolarsError)
_TEXT = {str, type(None)}


def records(
    kind: Kind, header: Header | None, head: Mapping[str, object], items: Sequence[object]
) -> Records:
    """The columns of a file; `head` is its raw header."""
    rows = [
        row
        for row, item in enumerate(items)
        if isinstance(item, dict) and item.get("status") != CANCELLED
    ]
    found = _Members(rows, [item for row in rows if isinstance(item := items[row], dict)])
    own = {"code": kind.code_member, "type": kind.type_member}
    texts = {name: found.texts(name, own.get(name, name)) for name in ("code", "type", *TEXTS)}
    numbers = {name: _numbers(name, found.values(name)) for name in NUMBERS}
    holders = {f"has:{name}": found.holders(name, form) for name, form in HOLDERS.items()}
    top = _Members([0], [dict(head)])
    above = {pointer: text_or_number(top.values(pointer)[0]) for pointer in HEAD}
    return Records(
        kind,
        header,
        {pointer: text or "" for pointer, text in above.items()},
        pl.DataFrame({"row": pl.Series("row", rows, dtype=_ROW), **texts, **numbers, **holders}),
        {member: found.lists(member) for member in LISTS},
        {member: found.parts(member) for member in PARTS},
        frozenset(pointer for pointer, text in above.items() if text is not None),
    )


class _Members:
    """The members of objects, by pointer; what no object has costs nothing."""

    def __init__(self, rows: Sequence[int], items: Sequence[_Item]) -> None:
        self._rows = rows
        self._items = items
        self._known: set[str] = set().union(*items)

    def values(self, pointer: str) -> list[object]:
        """A member of each object; of a member's member, None where that is no object."""
        outer, _, inner = pointer.partition("/")
        if outer not in self._known:
            return [None] * len(self._items)
        found = _each(self._items, outer)
        if not inner:
            return found
        return [one.get(inner) if isinstance(one, dict) else None for one in found]

    def texts(self, name: str, pointer: str) -> pl.Series:
        """A member of each object as text."""
        return _texts(name, self.values(pointer))

    def holders(self, member: str, form: type) -> pl.Series:
        """Whether a member of each object is there and of its type."""
        return pl.Series([isinstance(one, form) for one in self.values(member)], dtype=pl.Boolean())

    def lists(self, member: str) -> pl.DataFrame:
        """The texts of a member that is one or a list of them: row, at, pointer, value."""
        found = list(zip(self._rows, self.values(member), strict=True))
        alone = [(row, one) for row, one in found if type(one) is str]
        rows, at, flat = _flat([(row, one) for row, one in found if type(one) is list])
        if not alone and not flat:
            return _NO_TEXTS
        values = _texts_alone("value", [*flat, *(one for _, one in alone)])
        places: list[int | None] = [*at, *(None for _ in alone)]
        row = pl.Series("row", [*rows, *(row for row, _ in alone)], dtype=_ROW)
        place = pl.Series("at", places, dtype=_ROW)
        texts = pl.DataFrame([row, place, values, _pointers(member, places)])
        return texts.drop_nulls("value") if values.null_count() else texts

    def parts(self, member: str) -> pl.DataFrame:
        """The objects in a member that is a list of them: row, at, pointer and their members."""
        texts, numbers = PARTS[member]
        found = zip(self._rows, self.values(member), strict=True)
        rows, at, flat = _flat([(row, one) for row, one in found if type(one) is list])
        kept = [place for place, one in enumerate(flat) if isinstance(one, dict)]
        inner = _Members([], [one for one in flat if isinstance(one, dict)])
        places = [at[place] for place in kept]
        columns = {
            "row": pl.Series([rows[place] for place in kept], dtype=_ROW),
            "at": pl.Series(places, dtype=_ROW),
        }
        columns |= {name: inner.texts(name, name) for name in texts}
        columns |= {name: _numbers(name, inner.values(name)) for name in numbers}
        return pl.DataFrame({**columns, "pointer": _pointers(member, places)})


def _each(items: Sequence[_Item], member: str) -> list[object]:
    try:
        return list(map(itemgetter(member), items))
    except KeyError:
        return [item.get(member) for item in items]


def _pointers(member: str, at: Sequence[int | None]) -> pl.Series:
    """The pointer of each place; a text that stands alone has the member's."""
    longest = max((place for place in at if place is not None), default=-1)
    known = [f"{member}/{place}" for place in range(longest + 1)]
    pointers = [member if place is None else known[place] for place in at]
    return pl.Series("pointer", pointers, dtype=pl.String())


def _flat(
    listed: Sequence[tuple[int, list[object]]],
) -> tuple[list[int], list[int], list[object]]:
    """Lists one after another, with each value's row and place in its list."""
    rows = [row for row, one in listed for _ in one]
    at = [place for _, one in listed for place in range(len(one))]
    return rows, at, list(chain.from_iterable(one for _, one in listed))


def _texts(name: str, values: Sequence[object]) -> pl.Series:
    return _plain(name, values, text_or_number)


def _texts_alone(name: str, values: Sequence[object]) -> pl.Series:
    """As `_texts`, but what is no text is null."""
    return _plain(name, values, lambda one: one if isinstance(one, str) else None)


def _plain(name: str, values: Sequence[object], read: Callable[[object], str | None]) -> pl.Series:
    """Texts as they are, all else as `read`; polars would take a minute to refuse a deep list."""
    if {*map(type, values)} <= _TEXT:
        try:
            return pl.Series(name, values, dtype=pl.String(), strict=True)
        except _REFUSED:
            pass
    return pl.Series(name, [read(one) for one in values], dtype=pl.String())


def _numbers(name: str, values: Sequence[object]) -> pl.Series:
    if all(type(one) is int or one is None for one in values):
        try:
            return pl.Series(name, values, dtype=pl.Int64()).cast(pl.Float64())
        except _REFUSED:
            pass
    return pl.Series(name, [_number(one) for one in values], dtype=pl.Float64())


def _number(value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        return float(value)
    except OverflowError:  # an integer of hundreds of digits
        return None
