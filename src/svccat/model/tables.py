"""The tables that stages hand to each other; column names exist only here."""

from collections.abc import Iterable
from dataclasses import dataclass

import polars as pl

from svccat.model.fields import Kind
from svccat.model.source import Header, Source

# One row per item of every list with a unit, valid or not. `file` numbers the files of the run,
# `row` is the item's place in its file's `items`. Text is as written; keys are made later.
ITEMS: dict[str, pl.DataType] = {
    "id": pl.UInt32(),  # 0, 1, 2 … over all items of the run
    "file": pl.UInt32(),
    "row": pl.UInt32(),
    "kind": pl.String(),
    "jurisdiction": pl.String(),  # the unit's code
    "level": pl.String(),
    "authority": pl.String(),  # the item's own authority, else the header's
    "sector": pl.String(),
    "valid": pl.Boolean(),  # passed its schema
    "active": pl.Boolean(),  # status other than 取消
    "code": pl.String(),
    "case": pl.String(),
    "name": pl.String(),
    "type": pl.String(),
    "parent": pl.String(),  # powers: code of the 主项, null for a 主项
    "local": pl.Boolean(),  # scope = local with a scope_basis
    "levels": pl.List(pl.String()),  # exercise_levels
    "applies_to": pl.List(pl.String()),  # null: all of the level
    "excepted": pl.List(pl.String()),  # element keys with a document and in force on as_of
    "lapsed": pl.List(pl.String()),  # element keys whose exception has no document or expired
    "division": pl.String(),  # powers: the member as compact JSON, null where missing
    "joint": pl.String(),  # powers: the member as compact JSON, null where missing
}

# Beside these, per element of the profile: `raw:KEY` (text as written, or compact JSON of a
# structured value; null = absent or null) after the tables stage, `h:KEY` (UInt64 hash of the
# normalised value; null = missing after contract section 2) after the normalise stage.
KEYS: dict[str, pl.DataType] = {
    "key_code": pl.String(),  # code normal form; null = missing
    "key_case": pl.String(),  # norm(case), "" for none
    "key_name": pl.String(),  # norm_name(name); null = missing
    "key_parent": pl.String(),  # code normal form of `parent`
    "key_authority": pl.String(),  # norm(authority)
    "key_sector": pl.String(),  # norm(sector)
}

# One row per citation key of each distinct `raw:legal_basis` of powers; 0 = not named.
CITATIONS: dict[str, pl.DataType] = {
    "basis": pl.String(),
    "law": pl.String(),
    "article": pl.Int32(),
    "article_zhi": pl.Int32(),
    "para": pl.Int32(),
    "item": pl.Int32(),
    "subitem": pl.Int32(),
}


# What parts of items (a material, a fee, a duty) rest on: one row a text, items with status 取消 left
# out; the pointer lies inside the item. A list is its texts, each on a line.
BASES: dict[str, pl.DataType] = {
    "file": pl.UInt32(),
    "row": pl.UInt32(),
    "pointer": pl.String(),
    "text": pl.String(),
}


def raw(element: str) -> str:
    """The column of an element's value as written."""
    return f"raw:{element}"


def hashed(element: str) -> str:
    """The column of an element's normalised hash."""
    return f"h:{element}"


@dataclass(frozen=True, slots=True)
class InputFile:
    """One input of the run (contract section 9, `inputs`).

    `header` is None for files that could not be placed; `rows` counts the members of `items`.
    `lines` tells NDJSON. `cut`: the list breaks off, so that nothing is known of what it lacks.
    `starts` are the offsets of its items in the text, for files that cannot be parsed whole.
    `table` tells Parquet: there is no text, and the line of a value is the number of its row.
    `sound`: it is UTF-8 with nothing wrong as a text, and no member stands twice.
    """

    source: Source
    sha256: str
    kind: Kind | None
    header: Header | None
    rows: int
    readable: bool
    lines: bool = False
    cut: bool = False
    starts: tuple[int, ...] | None = None
    table: bool = False
    sound: bool = False

    @property
    def has_text(self) -> bool:
        """Whether its content is text that can be mended in place."""
        return not self.table and self.source.book is None


def unread(files: Iterable[InputFile]) -> tuple[str, ...]:
    """The paths of the files that could not be read in full."""
    return tuple(one.source.path for one in files if not one.readable)
