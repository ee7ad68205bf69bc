"""What a mapping says: which column becomes which member of a catalogue, and how."""

import re
from collections import abc
from dataclasses import dataclass, field
from types import MappingProxyType

from svccat.model.fields import Kind

_NONE: abc.Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Field:
    """One member and what it is made of.

    `to` is its path from the item or the header: members joined by ".", "[]" behind each list that
    the path leads through (`materials[].name`). It takes, in this order, what stands in `columns`;
    several pieces become one text with `join` between them, or one list. Text is cut into a list at
    `separator`. `marks` stand for columns that only say yes or no: each gives its own value where
    one of `convert.MARKED` is in it. `translate` turns codes into values, piece by piece. `default`
    stands where nothing else does; a field without columns is that constant.
    """

    to: str
    columns: tuple[str, ...] = ()
    join: str = ""
    separator: re.Pattern[str] | None = None
    translate: abc.Mapping[str, object] = field(default_factory=lambda: _NONE)
    marks: abc.Mapping[str, object] = field(default_factory=lambda: _NONE)
    default: object = None

    @property
    def read(self) -> tuple[str, ...]:
        """Every column that it looks at."""
        return (*self.columns, *self.marks)


@dataclass(frozen=True, slots=True)
class Split:
    """One column's text taken apart: the named groups of the first pattern that fits all of it.

    Each name is a column from then on.
    """

    column: str
    patterns: tuple[re.Pattern[str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that it makes."""
        return tuple(dict.fromkeys(name for one in self.patterns for name in one.groupindex))


@dataclass(frozen=True, slots=True)
class Skip:
    """Records to pass over: those with a match of the pattern in the column. `reason` is told."""

    column: str
    pattern: re.Pattern[str]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """How records become catalogues of one kind.

    `header` are members that all of them share; records that differ in what `per_file` makes of
    them come into different catalogues. Records whose items agree in the members `merge` are one
    item. Columns in `ignore` are left out knowingly; others that nothing reads are told as unmapped.
    `records` is the path to the records of a JSON document, `variable` the script's constant that
    holds it, `delimiter` what stands between the columns of text; each "" to be found.
    """

    kind: Kind
    header: abc.Mapping[str, object]
    fields: tuple[Field, ...]
    per_file: tuple[Field, ...] = ()
    splits: tuple[Split, ...] = ()
    skips: tuple[Skip, ...] = ()
    merge: tuple[str, ...] = ()
    ignore: frozenset[str] = frozenset()
    records: str = ""
    variable: str = ""
    delimiter: str = ""

    @property
    def read(self) -> frozenset[str]:
        """Every column that something is made of or decided by."""
        made = {column for one in (*self.fields, *self.per_file) for column in one.read}
        made |= {one.column for one in self.splits} | {one.column for one in self.skips}
        return frozenset(made)

    def column_of(self, pointer: str) -> str:
        """The column that a value of an item came from, "" for none; a JSON pointer in the item."""
        way = re.sub(r"/[0-9]+", "[]", pointer.removeprefix("/")).replace("/", ".")
        while way:
            for one in self.fields:
                if one.read and way in {one.to, f"{one.to}[]"}:
                    return one.read[0]
            way = way[:-2] if way.endswith("[]") else way.rpartition(".")[0]
        return ""
