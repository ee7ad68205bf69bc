"""Which columns the sheets of the editor's workbook have, made from what the schemas say."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from svccat.exchange.book.cells import Codec
from svccat.exchange.book.words import HEADS, OF_ITEM
from svccat.model.shape import ANY, Shape

_OWN = re.compile(r"x-[\w\u4e00-\u9fff-]{1,60}")
_MOST_OWN = 200  # columns for names of one's own


@dataclass(frozen=True, slots=True)
class Column:
    """One member in one column: its path of one or two names, its head, and how cells are read."""

    path: tuple[str, ...]
    head: str
    codec: Codec
    required: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of an object; its lists of objects are tables of their own, by member."""

    title: str
    columns: tuple[Column, ...]
    below: dict[str, "Table"] = field(default_factory=dict)
    alone: Column | None = None  # in lists whose elements may also be one text: the column of it

    def extended(self, objects: Iterable[object]) -> "Table":
        """The table with columns for the `x-…` members that objects have."""
        names: dict[tuple[str, ...], None] = {}
        groups = {column.path[0] for column in self.columns if len(column.path) > 1}
        for one in objects:
            for path in _own(one, groups):
                if len(names) < _MOST_OWN:
                    names.setdefault(path, None)
        more = tuple(own_column(".".join(path)) for path in sorted(names))
        return Table(self.title, (*self.columns, *more), self.below, self.alone)


def table(title: str, shape: Shape, *, item: bool = False) -> Table:
    """The table of an object's members; those of objects inside it stand in columns beside them."""
    columns: list[Column] = []
    below: dict[str, Table] = {}
    for name, one in shape.members.items():
        if one.members:
            prefix = OF_ITEM.get(name, "") if item else ""
            columns += [
                _column((name, inner), two, prefix)
                for inner, two in one.members.items()
                if not two.members
            ]
        elif one.items is not None and one.items.members:
            below[name] = _entries(one.title, one.items)
        else:
            columns.append(_column((name,), one))
    return Table(title, tuple(columns), below)


def own_column(head: str) -> Column:
    """The column of a member that no schema knows; a head without `x-` gets it in front."""
    path = tuple(head.split(".")) if ".x-" in head or head.startswith("x-") else (f"x-{head}",)
    return Column(path, head, Codec("", ANY))


def _entries(title: str, shape: Shape) -> Table:
    plain = table(title, shape)
    alone = plain.columns[0] if "string" in shape.types else None
    return Table(plain.title, plain.columns, {}, alone)


def _column(path: tuple[str, ...], shape: Shape, prefix: str = "") -> Column:
    head = HEADS.get(".".join(path)) or prefix + shape.title
    return Column(path, head, Codec(path[-1], shape), note=shape.description)


def _own(value: object, groups: set[str]) -> Iterator[tuple[str, ...]]:
    if not isinstance(value, dict):
        return
    for name, below in value.items():
        if _OWN.fullmatch(name):
            yield (name,)
        elif name in groups and isinstance(below, dict):
            yield from ((name, inner) for inner in below if _OWN.fullmatch(inner))
