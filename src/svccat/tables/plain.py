"""Items to one frame with the members that columns are made of, read by polars itself.

A plain item holds each of these members in the one type that its column has, so its JSON can be
read as it is. Any other is first made plain, value by value: what no column takes is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TypeAlias

import orjson
import polars as pl

from svccat.model.fields import Kind
from svccat.model.records import LISTS, NUMBERS, PARTS, TEXTS
from svccat.model.source import TOGETHER
from svccat.tables.values import inside, number, text_or_number

Item: TypeAlias = dict[str, object]
Form: TypeAlias = Mapping[str, str]
_Make: TypeAlias = Callable[[object], object]  # None where the column has no such value
ELSE = "*"  # ends the name of the list where most have a text there, or of the text where a list
FLAGS = ("one_window", "cross_province")  # of which only plain items have columns
_SAMPLE = 20
_PORTION = 50  # arrays that polars reads at once: what it builds meanwhile fits a processor's cache
_TYPES: dict[str, pl.DataType] = {
    "string": pl.String(),
    "number": pl.Float64(),
    "boolean": pl.Boolean(),
    "array": pl.List(pl.String()),
}
_OTHER = {"array": "string", "string": "array"}
_FORMS: dict[type, str] = {list: "array", str: "string"}
_BODY = "implementing_body"


@dataclass(frozen=True, slots=True)
class Read:
    """What is known of a file's items before they become columns.

    `form` as of `form_of`; `plain` tells of each item whether it has every member in that form, and
    then only `members`; `written` is that of the document.
    """

    form: Form
    plain: Sequence[bool]
    written: Sequence[bytes] | None
    members: Collection[str]


def form_of(kind: Kind, items: Sequence[object]) -> Form:
    """The JSON type of each member that columns take, by pointer, `*` for the elements of a list.

    Members that may be one text or a list, or yes and no, are what most of the first items have.
    """
    sample = [item for item in items[:_SAMPLE] if isinstance(item, dict)]
    form = dict.fromkeys((kind.code_member, kind.type_member, *TEXTS), "string")
    form |= dict.fromkeys(NUMBERS, "number")
    for member in LISTS:
        found = [type(inside(item, member)) for item in sample]
        form[member] = "string" if found.count(str) > found.count(list) else "array"
        form[f"{member}/*"] = "string"
    for member in FLAGS:
        found = [type(item.get(member)) for item in sample]
        form[member] = "string" if found.count(str) > found.count(bool) else "boolean"
    for member, (texts, numbers) in PARTS.items():
        form |= {member: "array", f"{member}/*": "object"}
        form |= {f"{member}/*/{name}": "string" for name in texts}
        form |= {f"{member}/*/{name}": "number" for name in numbers}
    return form


class Members:
    """The members of a file's items as columns, a row for each item; what is no object has none.

    A member that is a list where `form` says text, or a text where it says list, has a column of
    its own. What no item has may have no column. `others` are the rows of items that are not plain.
    """

    def __init__(
        self, columns: Iterable[pl.Series], height: int, others: Sequence[int] = ()
    ) -> None:
        self.height = height
        self.others = others
        self._columns: dict[str, pl.Series] = {}
        for column in columns:
            self._columns[column.name] = column
            if isinstance(column.dtype, pl.Struct):
                for inner in column.struct.unnest():
                    self._columns[f"{column.name}/{inner.name}"] = inner

    def of_rows(self, rows: Sequence[int]) -> "Members":
        """The members of some items; nothing is known of which are plain."""
        at = pl.Series(rows, dtype=pl.UInt32())
        whole = (one for name, one in self._columns.items() if "/" not in name)
        return Members((one.gather(at) for one in whole), len(rows))

    def main(self, pointer: str) -> pl.Series | None:
        """What a member is in plain items; None where none has it."""
        return self._columns.get(pointer)

    def of_type(self, pointer: str, kind: type[pl.DataType]) -> pl.Series | None:
        """The values of a member that have this type, null in the place of others; None for none."""
        found = (self._columns.get(name) for name in (pointer, f"{pointer}{ELSE}"))
        return next((one for one in found if one is not None and isinstance(one.dtype, kind)), None)

    def having(self, pointer: str) -> list[int]:
        """The rows of plain items that have a member, and those of all others."""
        column = self._columns.get(pointer)
        plain = [] if column is None else column.is_not_null().arg_true().to_list()
        return sorted({*plain, *self.others})

    def alike(self, pointers: Sequence[str]) -> list[tuple[int, int]]:
        """Rows that stand for all items, by row, and for how many each.

        A plain item stands for those that have the same there, any other for itself.
        """
        row = pl.int_range(self.height, eager=True).alias("row")
        keys = [
            one.alias(name) for name in pointers if (one := self._columns.get(name)) is not None
        ]
        mine = pl.DataFrame([row, *keys]).filter(~row.is_in(self.others))
        by: list[str | pl.Expr] = [one.name for one in keys]
        groups = (
            mine.group_by(*(by or [pl.lit(0).alias("all")]))
            .agg(pl.col("row").min(), pl.len())
            .select("row", "len")
        )
        return sorted([*groups.rows(), *((row, 1) for row in self.others)])

    def patched(
        self,
        name: str,
        column: pl.Series | None,
        read: Callable[[int], str | None],
        again: Sequence[int] = (),
    ) -> pl.Series:
        """A column of texts, null for None; of items that are not plain, and of `again`, as `read`."""
        rows = sorted({*self.others, *again})
        texts = pl.Series(name, [read(row) for row in rows], dtype=pl.String())
        if len(rows) == self.height:
            return texts
        whole = nothing(pl.String(), self.height) if column is None else column.clone()
        return (whole.scatter(rows, texts) if rows else whole).alias(name)


def unread(kind: Kind, items: Sequence[object]) -> Read:
    """What is known of items that nobody has looked at."""
    return Read(form_of(kind, items), [False] * len(items), None, ())


def members(read: Read, items: Sequence[object]) -> Members:
    """The members of `read.form` in a file's items."""
    made = _Made(read.form)
    written = [
        read.written[at // TOGETHER]
        if read.written and all(read.plain[at : at + TOGETHER])
        else _written(items[at : at + TOGETHER], read.plain[at : at + TOGETHER], made)
        for at in range(0, len(items), TOGETHER)
    ]
    schema = _schema(read, made.pointers)
    portions = [
        pl.read_json(_array(written[at : at + _PORTION]), schema=schema)
        for at in range(0, len(written), _PORTION)
    ]
    whole = pl.concat(portions, rechunk=True) if portions else pl.DataFrame(schema=schema)
    others = [row for row, good in enumerate(read.plain) if not good]
    return Members(whole.get_columns(), len(items), others)


def nothing(kind: pl.DataType, height: int) -> pl.Series:
    """A column of nulls."""
    return pl.Series([None], dtype=kind).new_from_index(0, height)


def _schema(read: Read, made: Collection[str]) -> dict[str, pl.DataType]:
    """The type of each member; `made` are the pointers in items that were made plain."""
    types = {pointer: _TYPES[form] for pointer, form in read.form.items() if "*" not in pointer}
    types |= {
        f"{member}{ELSE}": _TYPES[_OTHER[read.form[member]]]
        for member in LISTS
        if f"{member}{ELSE}" in made
    }
    for member, (texts, numbers) in PARTS.items():
        inner = dict.fromkeys(texts, _TYPES["string"]) | dict.fromkeys(numbers, _TYPES["number"])
        types[member] = pl.List(pl.Struct(inner))
    known = {*read.members, *(pointer.partition("/")[0] for pointer in made)}
    whole: dict[str, pl.DataType] = {}
    nested: defaultdict[str, dict[str, pl.DataType]] = defaultdict(dict)
    for pointer, kind in types.items():
        member, _, inner_name = pointer.partition("/")
        if member in known and inner_name:
            nested[member][inner_name] = kind
        elif member in known:
            whole[member] = kind
    return whole | {member: pl.Struct(inner) for member, inner in nested.items()}


def _array(written: Sequence[bytes]) -> BytesIO:
    """One array of what several hold."""
    return BytesIO(b"[%b]" % b",".join(one[1:-1] for one in written))


def _written(items: Sequence[object], plain: Sequence[bool], made: "_Made") -> bytes:
    both = zip(items, plain, strict=True)
    try:
        return orjson.dumps([item if good else made.of(item) for item, good in both])
    except TypeError:  # nested more deeply than orjson writes
        return orjson.dumps([made.of(item) for item in items])


class _Made:
    """Items made plain, value by value; `pointers` are those of the members that they have."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._by_member: defaultdict[str, list[tuple[str, _Make]]] = defaultdict(list)
        for pointer, kind in form.items():
            if pointer not in {*LISTS, *PARTS, *FLAGS} and "*" not in pointer:
                make: _Make = text_or_number if kind == "string" else number
                self._by_member[pointer.partition("/")[0]].append((pointer, make))
        for pointer in LISTS:
            self._by_member[pointer.partition("/")[0]].append((pointer, _listed))
        for member, names in PARTS.items():
            self._by_member[member].append((member, partial(_parts, *names)))
        self.pointers: set[str] = set()

    def of(self, item: object) -> Item:
        """The item with nothing but what its columns take; {} for what is no object."""
        if not isinstance(item, dict):
            return {}
        made: Item = {}
        for member in item:
            for pointer, make in self._by_member.get(member, ()):
                value = make(inside(item, pointer))
                if value is not None:
                    other = make is _listed and self._form[pointer] != _FORMS[type(value)]
                    self._put(made, f"{pointer}{ELSE}" if other else pointer, value)
        if isinstance(item.get(_BODY), dict):
            made.setdefault(_BODY, {})
            self.pointers.add(_BODY)
        return made

    def _put(self, made: Item, pointer: str, value: object) -> None:
        self.pointers.add(pointer)
        member, _, inner = pointer.partition("/")
        if inner:
            value = {**_object(made.get(member)), inner: value}
        made[member] = value


def _object(value: object) -> Item:
    return value if isinstance(value, dict) else {}


def _listed(value: object) -> object:
    if isinstance(value, list):
        return [one if isinstance(one, str) else None for one in value]
    return value if isinstance(value, str) else None


def _parts(texts: Sequence[str], numbers: Sequence[str], value: object) -> list[Item | None] | None:
    if not isinstance(value, list):
        return None
    return [_part(one, texts, numbers) if isinstance(one, dict) else None for one in value]


def _part(part: Item, texts: Sequence[str], numbers: Sequence[str]) -> Item:
    return {
        name: text_or_number(value) if name in texts else number(value)
        for name, value in part.items()
        if name in texts or name in numbers
    }
