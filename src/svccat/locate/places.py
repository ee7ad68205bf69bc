"""Places of values in files: paths, pointers, lines and columns, file by file."""

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
    """What is to be found in one file."""

    file: InputFile
    addresses: list[Address]


Spread: TypeAlias = Callable[
    [Callable[[Search], list[Place]], Sequence[Search], int], Iterable[list[Place]]
]


def alone(
    work: Callable[[Search], list[Place]], searches: Sequence[Search], _: int
) -> Iterable[list[Place]]:
    """Without any other process."""
    return map(work, searches)


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
    by_file: dict[int, list[Address]] = defaultdict(list)
    for address in addresses:
        by_file[address.file].append(address)
    searches = [Search(files[number], group) for number, group in sorted(by_file.items())]
    weight = sum(search.file.source.size for search in searches)
    found = (spread or alone)(partial(places_in, read), searches, weight)
    return {
        address: place
        for search, spots in zip(searches, found, strict=True)
        for address, place in zip(search.addresses, spots, strict=True)
    }


def places_in(read: ReadText, search: Search) -> list[Place]:
    """The places of a search, in its order."""
    path = search.file.source.path
    if search.file.source.book is not None:
        cells = search.file.source.book.cells
        return [_in_book(address, path, cells) for address in search.addresses]
    if search.file.table:
        return [_in_table(address, path) for address in search.addresses]
    known = _text_map(read(search.file), search.file)
    return [_place(address, path, known) for address in search.addresses]


def _text_map(text: str | bytes | None, file: InputFile) -> TextMap | None:
    """None where there is no JSON text; whoever found that has said line and column."""
    octets = isinstance(text, bytes)
    try:
        text = text.decode("latin-1") if isinstance(text, bytes) else text
        return None if text is None else TextMap(text, file.lines, file.rows, file.starts, octets)
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


def _in_table(address: Address, path: str) -> Place:
    """The row's number, from 1, for the line; the header is no row and has line 1."""
    return Place(path, pointer(address), 1 if address.row is None else address.row + 1)


def _in_book(address: Address, path: str, cells: Cells | None) -> Place:
    """The cell of a value, or of the nearest thing around it."""
    if cells is None:
        return Place(path, pointer(address))
    sheet, line, column = cells.spot(address.row, _way(address.pointer).names)
    return Place(path, pointer(address), line, column, sheet)


def _place(address: Address, path: str, known: TextMap | None) -> Place:
    whole = pointer(address)
    if known is None:
        return Place(path, whole)
    spot = known.spot(address.row, _way(address.pointer).names)
    return Place(path, whole, *known.line_column(spot.key if address.at_key else spot.value))
