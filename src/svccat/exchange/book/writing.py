"""Catalogues to the pages of the editor's workbook."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from svccat.exchange.book.cells import LONGEST, storable
from svccat.exchange.book.columns import Table, table
from svccat.exchange.book.rows import Row, row_of
from svccat.exchange.book.words import FILE, ITEM, ITEM_NAME, LIST, REST, REST_HEADS, VALUES
from svccat.model.fields import Kind
from svccat.model.page import Head, Page
from svccat.model.shape import Shape, Shapes
from svccat.model.sheet import Cell

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f'\ud800-\udfff\ufffe\uffff]")
_LONGEST_NAME = 31
_PIECE = LONGEST // 2
_RESERVED = frozenset({"history", REST})


@dataclass(frozen=True, slots=True)
class Listed:
    """A catalogue file to be written: its path among the outputs, its members and its items."""

    path: str
    members: Mapping[str, object]

    @property
    def kind(self) -> Kind:
        """Its kind; one that is not known has the columns of service items."""
        kind = self.members.get("kind")
        return Kind(kind) if isinstance(kind, str) and kind in set(Kind) else Kind.SERVICE_ITEMS

    @property
    def items(self) -> list[object]:
        """Its items, none where `items` is no list."""
        items = self.members.get("items")
        return items if isinstance(items, list) else []


@dataclass(slots=True)
class _Book:
    """What is gathered while the lists are gone through."""

    shapes: Callable[[Kind], Shapes]
    below: dict[str, tuple[Table, list[tuple[int, str, Row]]]]
    rest: list[dict[int, Cell]]
    names: set[str]
    items: int = 0


def pages(lists: Sequence[Listed], shapes: Callable[[Kind], Shapes]) -> list[Page]:
    """One sheet a list, one for each kind of list inside items, one for what no cell can hold."""
    book = _Book(shapes, {}, [], {name.lower() for name in _RESERVED})
    made = [_page(book, number, one) for number, one in enumerate(lists, 1)]
    for title, (entries, rows) in book.below.items():
        made.append(_below_page(book, title, entries, rows))
    if book.rest:
        heads = tuple(Head(text) for text in REST_HEADS)
        made.append(Page(REST, heads, book.rest))
    return made


def _page(book: _Book, number: int, one: Listed) -> Page:
    shapes = book.shapes(one.kind)
    header = table("", shapes.header).extended([one.members])
    members = {name: value for name, value in one.members.items() if name != "items"}
    row = row_of(header, {}, members)
    above: dict[int, Cell] = {0: number}
    above |= {column + 2: cell for column, cell in row.cells.items()}
    if storable(one.path):
        above[1] = one.path
    for name, value in row.rest.items():
        book.rest += _rest(number, None, name, value)
    if not isinstance(one.members.get("items"), list):
        gone = "items" not in one.members
        book.rest += _gone(number) if gone else _rest(number, None, "items", one.members["items"])
    name = _sheet_name(book, one)
    heads, rows = _items(book, number, shapes.item, one.items)
    first = (Head(LIST, "本工作簿内清单的编号，请勿改动"), Head(FILE, "导入时写成的文件"))
    return Page(name, heads, rows, ((*first, *_heads(header, shapes.header)), above))


def _items(
    book: _Book, number: int, shape: Shape, items: Sequence[object]
) -> tuple[tuple[Head, ...], list[dict[int, Cell]]]:
    own = table("", shape, item=True).extended(items)
    below = _extended(own, items)
    rows: list[dict[int, Cell]] = []
    for item in items:
        book.items += 1
        cells: dict[int, Cell] = {0: book.items}
        if isinstance(item, dict):
            row = row_of(own, below, item)
            cells |= {column + 1: cell for column, cell in row.cells.items()}
            name = item.get("name")
            for member, entries in row.below.items():
                title = below[member].title
                known, found = book.below.setdefault(title, (below[member], []))
                merged = _merged(known, below[member])
                moved = [_moved(one, below[member], merged) for one in entries]
                book.below[title] = (merged, found)
                found += [(book.items, name if isinstance(name, str) else "", one) for one in moved]
            for member, value in row.rest.items():
                book.rest += _rest(number, book.items, member, value)
        else:
            book.rest += _rest(number, book.items, "", item)
        rows.append(cells)
    number_head = Head(ITEM, "材料、环节等表用此号对应事项；新增事项请另编一个不重复的号")
    return (number_head, *_heads(own, shape)), rows


def _extended(own: Table, items: Sequence[object]) -> dict[str, Table]:
    """The tables below with columns for members of one's own in their elements."""
    found = {}
    for name, entries in own.below.items():
        listed = (item.get(name) for item in items if isinstance(item, dict))
        flat = (one for value in listed if isinstance(value, list) for one in value)
        found[name] = entries.extended(flat)
    return found


def _merged(one: Table, other: Table) -> Table:
    """A table with the columns of both; those of the first keep their places."""
    paths = {column.path for column in one.columns}
    more = tuple(column for column in other.columns if column.path not in paths)
    return one if not more else replace(one, columns=(*one.columns, *more))


def _moved(row: Row, one: Table, other: Table) -> Row:
    """A row of one table as a row of another that has its columns."""
    if one.columns == other.columns[: len(one.columns)]:
        return row
    places = {column.path: number for number, column in enumerate(other.columns)}
    return Row({places[one.columns[number].path]: cell for number, cell in row.cells.items()})


def _below_page(book: _Book, title: str, entries: Table, rows: list[tuple[int, str, Row]]) -> Page:
    heads = (
        Head(ITEM, "属于哪个事项：该事项在清单表中的事项号"),
        Head(ITEM_NAME, "只为方便查看，导入时不读"),
        *(Head(column.head, column.note, column.codec.choices) for column in entries.columns),
    )
    written = []
    for item, name, row in rows:
        cells: dict[int, Cell] = {0: item}
        if storable(name):
            cells[1] = name
        written.append(cells | {column + 2: cell for column, cell in row.cells.items()})
    return Page(_free(book, title), heads, written)


def _heads(own: Table, shape: Shape) -> Iterator[Head]:
    required = {name for name in shape.members if "null" not in shape.members[name].types}
    for column in own.columns:
        first = column.path[0] in required and len(column.path) == 1
        yield Head(column.head, column.note, column.codec.choices, first)


def _rest(number: int, item: int | None, member: str, value: object) -> Iterator[dict[int, Cell]]:
    """The rows of a member as JSON, in several pieces where it is too long for a cell."""
    text = json.dumps(value, ensure_ascii=False)
    if not storable(text):
        text = json.dumps(value)
    for start in range(0, len(text), _PIECE):
        cells: dict[int, Cell] = {0: number, 2: json.dumps(member), 3: text[start : start + _PIECE]}
        if item is not None:
            cells[1] = item
        yield cells


def _gone(number: int) -> list[dict[int, Cell]]:
    """What stands for a list of items that is not there."""
    return [{0: number, 2: json.dumps("items")}]


def _sheet_name(book: _Book, one: Listed) -> str:
    place, authority = one.members.get("jurisdiction"), one.members.get("authority")
    where = place.get("name") if isinstance(place, dict) else None
    sector = authority.get("sector") if isinstance(authority, dict) else None
    what = VALUES["kind"][one.kind]
    name = f"{where if isinstance(where, str) else ''}{what}"
    return _free(book, f"{name} {sector}" if isinstance(sector, str) and sector else name)


def _free(book: _Book, wanted: str) -> str:
    """A name for a sheet that no other has, as Excel allows it."""
    plain = _FORBIDDEN.sub(" ", wanted).strip()[:_LONGEST_NAME].rstrip() or "清单"
    name, number = plain, 1
    while name.lower() in book.names:
        number += 1
        tail = f" {number}"
        name = plain[: _LONGEST_NAME - len(tail)] + tail
    book.names.add(name.lower())
    return name
