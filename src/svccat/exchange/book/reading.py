"""The editor's workbook back to catalogues, each value with its cell."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from svccat.exchange.book.columns import Column, Table, own_column, table
from svccat.exchange.book.rows import entry_of, object_of
from svccat.exchange.book.words import FILE, ITEM, ITEM_NAME, LIST, REST_HEADS, VALUES
from svccat.exchange.doubts import doubts
from svccat.model.cells import Cells, Entries, letters
from svccat.model.converted import Catalogue, Converted, Problem, Use
from svccat.model.fields import Kind
from svccat.model.finding import Place
from svccat.model.shape import Shapes
from svccat.model.sheet import Cell, Sheet, Workbook, shown
from svccat.model.text import Text

_FIRST = 3  # rows above the items
_TWICE = Text(
    "事项号与前面的事项重复；请另编一个不重复的号",
    "an item before has this number: give it one of its own",
)
_NO_JSON = Text("内容不是完整的 JSON，没有读入", "the content is no complete JSON and was not read")
_STRANGE = Text(
    "不是本程序导出的工作表，没有读入", "no sheet of this program's workbook; it was not read"
)


def is_book(book: Workbook) -> bool:
    """Whether a workbook is one that `svccat export` wrote, edited or not."""
    return any(_is_list(sheet) for sheet in book.sheets)


def read_book(book: Workbook, path: str, shapes: Callable[[Kind], Shapes]) -> Converted:
    """The catalogues of the editor's workbook; `path` is its own in every place."""
    work = _Work(path, shapes)
    work.problems += [problem for sheet in book.sheets for problem in doubts(sheet, path)]
    work.take_rest([sheet for sheet in book.sheets if _is_rest(sheet)])
    for sheet in book.sheets:
        if _is_list(sheet):
            work.take_list(sheet)
    for sheet in book.sheets:
        if _is_below(sheet):
            work.take_below(sheet)
        elif not _is_list(sheet) and not _is_rest(sheet) and any(map(any, sheet.rows)):
            place = Place(path, sheet=sheet.where)
            work.problems.append(Problem(place, sheet.where, "", "", _STRANGE))
    return work.outcome()


@dataclass(slots=True)
class _List:
    """A list while its parts are put together."""

    sheet: Sheet
    number: str
    file: str
    table: Table
    header: dict[str, object]
    spots: dict[str, tuple[int, int]]
    columns: dict[str, int]
    order: tuple[str, ...]
    items: list[object] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    below: dict[str, tuple[str, dict[tuple[int, int], int], dict[str, int]]] = field(
        default_factory=dict
    )


@dataclass(slots=True)
class _Work:
    """The workbook as far as it has been read."""

    path: str
    shapes: Callable[[Kind], Shapes]
    lists: list[_List] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    known: dict[str, tuple[_List, int]] = field(default_factory=dict)
    rest: dict[tuple[str, str], dict[str, object]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take_rest(self, sheets: Sequence[Sheet]) -> None:
        """The members that stand as JSON, by list and item."""
        pieces: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        firsts: dict[tuple[str, str, str], tuple[Sheet, int]] = {}
        for sheet in sheets:
            for number, row in enumerate(sheet.rows[1:], 2):
                listed, item, member, text = (shown(cell) for cell in _padded(row, 4))
                if any((listed, item, member, text)):
                    key = (listed, item, member)
                    pieces[key].append(text)
                    firsts.setdefault(key, (sheet, number))
        for (listed, item, member), texts in pieces.items():
            sheet, line = firsts[listed, item, member]
            try:
                name = json.loads(member)
                text = "".join(texts)
                value = _GONE if name == "items" and not text else json.loads(text)
            except ValueError:
                self._problem(sheet, line, 4, member, "".join(texts), _NO_JSON)
                continue
            self.rest.setdefault((listed, item), {})[str(name)] = value

    def take_list(self, sheet: Sheet) -> None:
        """A list: its header above, its items below the heads."""
        top, values, heads = (list(sheet.rows[number]) for number in (0, 1, 2))
        given = dict(zip(map(shown, top), values, strict=False))
        number = shown(given.get(LIST, ""))
        kind = self._kind(given, number)
        shapes = self.shapes(kind)
        above, spots = _columns(table("", shapes.header), top[2:])
        header = object_of(
            above, {at: cell for at, cell in enumerate(values[2:]) if at < len(above.columns)}
        )
        header |= self.rest.pop((number, ""), {})
        own, _ = _columns(table("", shapes.item, item=True), heads[1:])
        made = _List(
            sheet,
            number,
            shown(given.get(FILE, "")),
            own,
            header,
            {path: (2, column + 3) for path, column in spots.items()},
            {"/".join(column.path): at + 2 for at, column in enumerate(own.columns)},
            tuple(shapes.item.members),
        )
        self.lists.append(made)
        self.uses += _uses(own)
        for line, row in enumerate(sheet.rows[_FIRST:], _FIRST + 1):
            if any(cell != "" for cell in row):
                self._item(made, line, row)

    def take_below(self, sheet: Sheet) -> None:
        """A sheet of materials, steps or the like: each row belongs to the item of its number.

        Rows of one item that is not there are told once.
        """
        stray: dict[str, list[int]] = defaultdict(list)
        for line, row in enumerate(sheet.rows[1:], 2):
            if not any(cell != "" for cell in row):
                continue
            number = shown(row[0])
            found = self.known.get(number)
            if found is None:
                stray[number].append(line)
                continue
            self._entry(sheet, line, row, *found)
        for number, lines in stray.items():
            self._problem(sheet, lines[0], 1, ITEM, number, _no_item(number, len(lines)))

    def outcome(self) -> Converted:
        """What was read."""
        lists = tuple(self._catalogue(one) for one in self.lists)
        records = sum(len(one.items) for one in lists)
        return Converted(lists, tuple(self.problems), (), (), (), (), tuple(self.uses), records)

    def _kind(self, given: Mapping[str, Cell], number: str) -> Kind:
        known = {word: name for name, word in VALUES["kind"].items()}
        title = self.shapes(Kind.SERVICE_ITEMS).header.members["kind"].title
        word = shown(given.get(title, ""))
        kind = known.get(word, word) or self.rest.get((number, ""), {}).get("kind")
        return Kind(kind) if isinstance(kind, str) and kind in set(Kind) else Kind.SERVICE_ITEMS

    def _item(self, made: _List, line: int, row: Sequence[Cell]) -> None:
        number = shown(row[0])
        width = len(made.table.columns)
        item: object = object_of(made.table, dict(enumerate(row[1 : width + 1])))
        rest = self.rest.pop((made.number, number), {}) if number else {}
        if "" in rest:
            item = rest[""]
        elif isinstance(item, dict):
            item |= rest
        if number and number in self.known:
            self._problem(made.sheet, line, 1, ITEM, number, _TWICE)
        elif number:
            self.known[number] = (made, len(made.items))
        made.items.append(item)
        made.lines.append(line)

    def _entry(
        self, sheet: Sheet, line: int, row: Sequence[Cell], made: _List, number: int
    ) -> None:
        name = _member_of(made.table, sheet)
        item = made.items[number]
        if name is None or not isinstance(item, dict):
            self._problem(sheet, line, 1, ITEM, shown(row[0]), _no_item(shown(row[0]), 1))
            return
        entries, columns = _columns(made.table.below[name], list(sheet.rows[0])[2:])
        entry = entry_of(entries, dict(enumerate(row[2 : len(entries.columns) + 2])))
        listed = item.setdefault(name, [])
        if isinstance(listed, list):
            places = {path: column + 3 for path, column in columns.items()}
            _, lines, _ = made.below.setdefault(name, (sheet.where, {}, places))
            lines[number, len(listed)] = line
            listed.append(entry)

    def _catalogue(self, one: _List) -> Catalogue:
        items = [_ordered(item, one.order) for item in one.items]
        given = one.header.get("items", items)
        header = {name: value for name, value in one.header.items() if value is not _GONE}
        entries = {name: Entries(*found) for name, found in one.below.items()}
        cells = Cells(one.sheet.where, _FIRST, one.lines, one.columns, one.spots, entries)
        # Items may be no objects at all: what was exported comes back as it was.
        listed = cast("list[dict[str, object]]", items)
        return Catalogue(header, listed, [], one.file, cells, has_items=given is items)

    def _problem(
        self, sheet: Sheet, line: int, column: int, head: str, found: str, text: Text
    ) -> None:
        place = Place(self.path, "", line, column, sheet.where)
        self.problems.append(Problem(place, head, "", found[:200], text))


def _no_item(number: str, rows: int) -> Text:
    """That rows below belong to no item of a list: it was deleted, or its number is another."""
    named = f"事项号“{number}”" if number else "空的事项号"
    more = f"（共 {rows} 行）" if rows > 1 else ""
    zh = f"清单表中没有{named}{more}；删了事项请一并删去这些行，否则请改成清单表中的事项号"
    en = (
        f"no item of the list has the number {number!r} ({rows} rows): delete them where the item "
        "was deleted, else write a number of the list's"
    )
    return Text(zh, en)


_GONE = object()  # in the place of items that the file does not have


def _is_list(sheet: Sheet) -> bool:
    rows = sheet.rows
    return len(rows) > 2 and bool(rows[0]) and rows[0][0] == LIST and rows[2][0] == ITEM  # noqa: PLR2004


def _is_below(sheet: Sheet) -> bool:
    return bool(sheet.rows) and tuple(sheet.rows[0][:2]) == (ITEM, ITEM_NAME)


def _is_rest(sheet: Sheet) -> bool:
    return bool(sheet.rows) and tuple(sheet.rows[0][:4]) == REST_HEADS


def _padded(row: Sequence[Cell], width: int) -> list[Cell]:
    return [*row[:width], *[""] * (width - len(row))]


def _columns(known: Table, heads: Iterable[Cell]) -> tuple[Table, dict[str, int]]:
    """The columns of a table as they stand in a sheet, and the number of each path.

    A head that is not known is a member of one's own.
    """
    by_head = {column.head: column for column in known.columns}
    found: list[Column] = []
    for head in map(shown, heads):
        column = by_head.pop(head, None)
        found.append(own_column(head) if column is None else column)
    made = Table(known.title, tuple(found), known.below, known.alone)
    return made, {"/".join(column.path): at for at, column in enumerate(found)}


def _member_of(known: Table, sheet: Sheet) -> str | None:
    """Which list of items a sheet holds: told by its name, else by its heads."""
    for name, entries in known.below.items():
        if sheet.where.startswith(entries.title):
            return name
    heads = set(map(shown, list(sheet.rows[0])[2:]))
    return next(
        (
            name
            for name, entries in known.below.items()
            if heads
            and {column.head for column in entries.columns} >= {h for h in heads if not _own(h)}
        ),
        None,
    )


def _own(head: str) -> bool:
    return head.startswith("x-") or ".x-" in head


def _uses(own: Table) -> Iterator[Use]:
    for at, column in enumerate(own.columns):
        if column.head:
            yield Use(".".join(column.path), column.head, (f"{letters(at + 1)} {column.head}",))


def _ordered(item: object, order: Sequence[str]) -> object:
    if not isinstance(item, dict):
        return item
    return {
        name: item[name] for name in (*(one for one in order if one in item), *_more(item, order))
    }


def _more(item: Mapping[str, object], order: Sequence[str]) -> Iterator[str]:
    return (name for name in item if name not in order)
