"""A sheet of a workbook as it was read: values by row and column, and what cannot be trusted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from svccat.model.text import Text

# Text, a number, a Boolean; dates and times are text (2024-12-31). "" is an empty cell.
Cell: TypeAlias = str | int | float | bool
Merge: TypeAlias = tuple[int, int, int, int]  # top, left, bottom, right, from 0, all inside


@dataclass(frozen=True, slots=True)
class Doubt:
    """A cell, counted from 0, whose value is not what its author meant, or may not be."""

    row: int
    column: int
    found: str
    text: Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet from A1 on, all rows of one width.

    `where` is its name, "" for text without sheets. A merged area has its value in its first cell;
    `merges` are in reading order.
    """

    where: str
    rows: Sequence[Sequence[Cell]]
    merges: tuple[Merge, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a file in their order, and what is to be said of it as a whole."""

    sheets: tuple[Sheet, ...]
    notes: tuple[Text, ...] = ()


def shown(value: Cell) -> str:
    """A cell's value as text; whole numbers without a point."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
