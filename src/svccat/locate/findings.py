"""Hits with their places worked out: the findings of a run, in their order."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple, TypeAlias

import polars as pl

from svccat.locate.positions import TextMap
from svccat.locate.values import readable
from svccat.model.cells import Cells
from svccat.model.finding import EvidenceValue, Finding, Place
from svccat.model.hits import EVIDENCE, Hits
from svccat.model.tables import InputFile

# At most this many findings are written out; all are counted (contract section 9, `notes`).
LISTED = 1_000_000
_VALUES = ("found", "expected")
_Row = dict[str, object]
ReadText = Callable[[InputFile], str | None]


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


def _alone(
    work: Callable[[Search], list[Place]], searches: Sequence[Search], _: int
) -> Iterable[list[Place]]:
    return map(work, searches)


def findings(
    hits: Sequence[Hits],
    files: Sequence[InputFile],
    items: pl.DataFrame,
    read: ReadText,
    spread: Spread = _alone,
) -> list[Finding]:
    """The findings of all hits, sorted by path, line, column and code.

    `items` gives an item's code, name and authority by (file, row); `read` a file's text, None
    where it cannot be read; `spread` does one function on many tasks, whose bytes
    it is told, in this process or in several.
    """
    rows = _listed(hits)
    addresses = {address for hit, row in rows for address in _addresses(hit, row)}
    spots = places(addresses, files, read, spread)
    described = _described(addresses, items)
    made = [_finding(hit, row, files, spots, described) for hit, row in rows]
    return sorted(made, key=lambda finding: finding.order)


def spots(
    wanted: Sequence[tuple[int, int, str]], files: Sequence[InputFile], read: ReadText
) -> list[Place]:
    """The places of items, or of members inside them, given as (file, row, pointer)."""
    addresses = [Address(file, row, pointer) for file, row, pointer in wanted]
    known = places(set(addresses), files, read)
    return [known[address] for address in addresses]


def _listed(hits: Sequence[Hits]) -> list[tuple[Hits, _Row]]:
    left = LISTED
    rows: list[tuple[Hits, _Row]] = []
    for hit in sorted(hits, key=lambda hit: (hit.rule.severity.rank, hit.rule.code)):
        taken = hit.rows.sort("file", "row", "pointer", maintain_order=True).head(left)
        rows += [(hit, row) for row in taken.iter_rows(named=True)]
        left -= taken.height
    return rows


def _addresses(hit: Hits, row: _Row) -> list[Address]:
    found = [
        Address(_number(row["file"]), _maybe(row["row"]), _text(row["pointer"]), hit.rule.at_key)
    ]
    if row.get("other_file") is not None:
        pointer = _text(row.get("other_pointer"))
        found.append(Address(_number(row["other_file"]), _maybe(row["other_row"]), pointer))
    return found


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
    found = (spread or _alone)(partial(places_in, read), searches, weight)
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


def _text_map(text: str | None, file: InputFile) -> TextMap | None:
    """None where there is no JSON text; whoever found that has said line and column."""
    try:
        return None if text is None else TextMap(text, file.lines, file.rows, file.starts)
    except (ValueError, IndexError):
        return None


def pointer(address: Address) -> str:
    """The pointer from the file's object."""
    parts = [part for part in address.pointer.split("/") if part]
    inside = ["items", str(address.row), *parts] if address.row is not None else parts
    return "".join(f"/{part}" for part in inside)


def _in_table(address: Address, path: str) -> Place:
    """The row's number, from 1, for the line; the header is no row and has line 1."""
    return Place(path, pointer(address), 1 if address.row is None else address.row + 1)


def _in_book(address: Address, path: str, cells: Cells | None) -> Place:
    """The cell of a value, or of the nearest thing around it."""
    if cells is None:
        return Place(path, pointer(address))
    parts = [part for part in address.pointer.split("/") if part]
    names = [part.replace("~1", "/").replace("~0", "~") for part in parts]
    sheet, line, column = cells.spot(address.row, names)
    return Place(path, pointer(address), line, column, sheet)


def _place(address: Address, path: str, known: TextMap | None) -> Place:
    parts = [part for part in address.pointer.split("/") if part]
    whole = pointer(address)
    if known is None:
        return Place(path, whole)
    names = [part.replace("~1", "/").replace("~0", "~") for part in parts]
    spot = known.spot(address.row, names)
    return Place(path, whole, *known.line_column(spot.key if address.at_key else spot.value))


def _described(addresses: set[Address], items: pl.DataFrame) -> Mapping[tuple[int, int], _Row]:
    wanted = pl.DataFrame(
        sorted({(a.file, a.row) for a in addresses if a.row is not None}),
        schema={"file": pl.UInt32(), "row": pl.UInt32()},
        orient="row",
    )
    columns = ("file", "row", "code", "case", "name", "authority", "sector")
    rows = items.select(columns).join(wanted, on=["file", "row"]).iter_rows(named=True)
    return {(row["file"], row["row"]): row for row in rows}


def _finding(
    hit: Hits,
    row: _Row,
    files: Sequence[InputFile],
    spots: Mapping[Address, Place],
    described: Mapping[tuple[int, int], _Row],
) -> Finding:
    own, *others = _addresses(hit, row)
    item = described.get((own.file, own.row), {}) if own.row is not None else {}
    header = files[own.file].header
    evidence = _evidence(row)
    jurisdiction = header.code if header else ""
    authority = _text(item.get("authority")) or (header.authority if header else "")
    code = _text(item.get("code"))
    identity = [
        hit.rule.code,
        str(files[own.file].kind),
        # A path depends on the folder given, a file's own name does not.
        jurisdiction or PurePosixPath(files[own.file].source.path).name,
        authority,
        _text(item.get("sector")),
        [other.code for one in others if (other := files[one.file].header)],
        code or _text(item.get("name")),
        _text(item.get("case")),
        [part for part in own.pointer.split("/") if not part.isdigit()],
        sorted((name, value) for name, value in evidence.items() if value is not None),
    ]
    return Finding(
        rule=hit.rule,
        place=_spot(spots[own], row),
        item_code=code,
        item_name=_text(item.get("name")),
        jurisdiction=jurisdiction,
        authority=authority,
        evidence=evidence,
        related=tuple(_spot(spots[other], row, "other_") for other in others),
        fingerprint=hashlib.sha256(
            json.dumps(identity, ensure_ascii=False).encode("utf-8", "surrogatepass")
        ).hexdigest()[:16],
    )


def _spot(place: Place, row: _Row, which: str = "") -> Place:
    line, column = row.get(f"{which}line"), row.get(f"{which}column")
    if line is None or column is None:
        return place
    sheet = _text(row.get("sheet")) if not which else ""
    return Place(place.path, place.pointer, _number(line), _number(column), sheet or place.sheet)


def _evidence(row: _Row) -> dict[str, EvidenceValue]:
    element = _text(row.get("element"))
    evidence: dict[str, EvidenceValue] = {}
    for name in EVIDENCE:
        value = row.get(name)
        if name not in row:
            continue
        if name in _VALUES and element and (value is None or isinstance(value, str)):
            evidence[name] = readable(element, value)
        elif isinstance(value, list):
            evidence[name] = tuple(str(part) for part in value)
        elif value is None or isinstance(value, str | int | float):
            evidence[name] = value
    return evidence


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"not a file number: {value!r}")
    return value


def _maybe(value: object) -> int | None:
    return None if value is None else _number(value)
