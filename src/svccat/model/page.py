"""A sheet to be written: what stands in which cell, what heads say, what may be chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svccat.model.sheet import Cell


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head: its text, the note that explains it, and values to choose from."""

    text: str
    note: str = ""
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet: a block of heads with one row of values above, then heads and their rows.

    Rows are cells by column number; a column without a cell is empty.
    """

    name: str
    heads: tuple[Head, ...]
    rows: Sequence[Mapping[int, Cell]]
    above: tuple[tuple[Head, ...], Mapping[int, Cell]] | None = None

    @property
    def top(self) -> int:
        """The row of the heads, from 0."""
        return 0 if self.above is None else 2
