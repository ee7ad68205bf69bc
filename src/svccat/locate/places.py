"""Places of values in files: paths, pointers, lines and columns, file by file."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple, TypeAlias

from svccat.locate.positions import TextMap
from svccat.model.cells import Cells
from svccat.model.finding import Place
from svccat.model.tables import InputFile

ReadText: TypeAlias = Callable[[InputFile], str | bytes | None]


class Address(NamedTuple):
    """Where a value is before its line is known: the file's number, the item's row, the pointer inside."""

    file: int
    row: int | None
    pointer: str
    at_key: bool = False


class Search(NamedTuple):
    """What is to be found in one file; `items` are the offsets of its items where they are known."""

    file: InputFile
    addresses: list[Address]
    items: "array[int] | None" = None


Spot: TypeAlias = tuple[int, int, str]  # line and column, and in a workbook the sheet


class Found(NamedTuple):
    """The spots of a search, in its order, and the offsets of the file's items."""

    spots: list[Spot]
    items: "array[int] | None" = None


Look: TypeAlias = Callable[[Search], Found]
Spread: TypeAlias = Callable[[Look, Sequence[Search], int], Iterable[list[Spot]]]
_BEGINNING: Spot = (1, 1, "")


def alone(look: Look, searches: Sequence[Search], _: int) -> Iterable[list[Spot]]:
    """Without any other process."""
    return (look(search).spots for search in searches)


def spots(
    wanted: Sequence[tuple[int, int, str]], files: Sequence[InputFile], read: ReadText
) -> list[Place]:
    """The places of items, or of members inside them, given as (file, row, pointer)."""
    addresses = [Address(file, row, pointer) for file, row, pointer in wanted]
    known = places(set(addresses), files, read)
    return [known[address] for address in addresses]


def places(
    addresses: set[Address],
    files: Sequence[InputFile],
    read: ReadText,
    spread: Spread | None = None,
) -> dict[Address, Place]:
    """Path, pointer, line and column of each address; see `findings`."""
    wanted = searches(addresses, files)
    found = (spread or alone)(partial(look_in, read), wanted, weight(wanted))
    return {
        address: Place(search.file.source.path, pointer(address), *spot)
        for search, inside in zip(wanted, found, strict=True)
        for address, spot in zip(search.addresses, inside, strict=True)
    }


def searches(addresses: Iterable[Address], files: Sequence[InputFile]) -> list[Search]:
    """What is to be found in each file, in the order of the files."""
    by_file: dict[int, list[Address]] = defaultdict(list)
    for address in addresses:
        by_file[address.file].append(address)
    return [Search(files[number], group) for number, group in sorted(by_file.items())]


def weight(searches: Iterable[Search]) -> int:
    """Bytes of the files."""
    return sum(search.file.source.size for search in searches)


def look_in(read: ReadText, search: Search) -> Found:
    """What is found in one file."""
    file = search.file
    if file.source.book is not None:
        cells = file.source.book.cells
        return Found([_in_book(address, cells) for address in search.addresses])
    if file.table:
        return Found([_in_table(address) for address in search.addresses])
    known = _text_map(read(file), search)
    if known is None:
        return Found([_BEGINNING] * len(search.addresses))
    return Found([_in_text(address, known) for address in search.addresses], known.items)


def _text_map(text: str | bytes | None, search: Search) -> TextMap | None:
    """None where there is no JSON text; whoever found that has said line and column."""
    file, octets = search.file, isinstance(text, bytes)
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    if text is None:
        return None
    try:
        return TextMap(text, file.lines, file.rows, file.starts, octets, search.items)
    except (ValueError, IndexError):
        return None


def pointer(address: Address) -> str:
    """The pointer from the file's object."""
    inside = _way(address.pointer).written
    return inside if address.row is None else f"/items/{address.row}{inside}"


class _Way(NamedTuple):
    """A pointer inside an item as it is written, and the names of its steps."""

    written: str
    names: list[str]


@lru_cache(4096)  # the findings of a run have few
def _way(inside: str) -> _Way:
    parts = [part for part in inside.split("/") if part]
    names = [part.replace("~1", "/").replace("~0", "~") for part in parts]
    return _Way("".join(f"/{part}" for part in parts), names)


def _in_table(address: Address) -> Spot:
    """The row's number, from 1, for the line; the header is no row and has line 1."""
    return _BEGINNING if address.row is None else (address.row + 1, 1, "")


def _in_book(address: Address, cells: Cells | None) -> Spot:
    """The cell of a value, or of the nearest thing around it."""
    if cells is None:
        return _BEGINNING
    sheet, line, column = cells.spot(address.row, _way(address.pointer).names)
    return line, column, sheet


def _in_text(address: Address, known: TextMap) -> Spot:
    spot = known.spot(address.row, _way(address.pointer).names)
    return *known.line_column(spot.key if address.at_key else spot.value), ""
