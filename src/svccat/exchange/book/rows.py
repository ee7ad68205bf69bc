"""An object as a row of cells and back; what no cell gives back is told apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from svccat.exchange.book.cells import same
from svccat.exchange.book.columns import Column, Table
from svccat.model.sheet import Cell


@dataclass(frozen=True, slots=True)
class Row:
    """Cells by column number, rows of the tables below by member, and members that cells do not hold."""

    cells: dict[int, Cell]
    below: dict[str, list["Row"]] = field(default_factory=dict)
    rest: dict[str, object] = field(default_factory=dict)


def row_of(table: Table, tables: Mapping[str, Table], value: Mapping[str, object]) -> Row:
    """An object's members as cells; `tables` are those of its lists of objects."""
    cells: dict[int, Cell] = {}
    for number, column in enumerate(table.columns):
        found = _at(value, column.path)
        made = None if found is None else column.codec.cell(found)
        if made is not None:
            cells[number] = made
    below = {}
    for name, entries in tables.items():
        rows = _rows(entries, value.get(name))
        if rows:
            below[name] = rows
    read = object_of(table, cells)
    read |= {
        name: [_entry(tables[name], row.cells) for row in rows] for name, rows in below.items()
    }
    rest = {
        name: one for name, one in value.items() if name not in read or not same(read[name], one)
    }
    if rest:
        cells = {
            number: cell
            for number, cell in cells.items()
            if table.columns[number].path[0] not in rest
        }
        below = {name: rows for name, rows in below.items() if name not in rest}
    return Row(cells, below, rest)


def object_of(table: Table, cells: Mapping[int, Cell]) -> dict[str, object]:
    """The object that a row's cells say, in the order of the columns."""
    whole: dict[str, object] = {}
    for number, column in enumerate(table.columns):
        cell = cells.get(number, "")
        if cell == "":
            continue
        *over, last = column.path
        holder = whole
        for name in over:
            holder = cast("dict[str, object]", holder.setdefault(name, {}))
        holder[last] = column.codec.value(cell)
    return whole


def _rows(table: Table, value: object) -> list[Row] | None:
    """The elements of a list as rows, None where one of them is not wholly in its row."""
    if not isinstance(value, list):
        return None
    rows = []
    for one in value:
        if isinstance(one, dict):
            row = row_of(table, {}, one)
        elif isinstance(one, str) and table.alone is not None:
            cell = table.alone.codec.cell(one)
            row = Row({} if cell is None else {table.columns.index(table.alone): cell})
        else:
            return None
        if row.rest or not row.cells:
            return None
        rows.append(row)
    return rows


def entry_of(table: Table, cells: Mapping[int, Cell]) -> object:
    """An element of a list: an object, or a text where only that stands there and may."""
    return _entry(table, cells)


def _entry(table: Table, cells: Mapping[int, Cell]) -> object:
    made = object_of(table, cells)
    if table.alone is not None and list(made) == [table.alone.path[0]]:
        return made[table.alone.path[0]]
    return made


def _at(value: Mapping[str, object], path: Sequence[str]) -> object:
    found: object = value
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found


__all__ = ["Column", "Row", "entry_of", "object_of", "row_of"]
