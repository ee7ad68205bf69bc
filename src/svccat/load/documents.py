"""Bytes to a document: one JSON object, or NDJSON with the header on its first line."""

from dataclasses import dataclass

import orjson

from svccat.model.source import Document

BOM = b"\xef\xbb\xbf"
PARQUET = b"PAR1"  # how every Parquet file begins
BLANK = b" \t\r"
_TYPES: dict[type, str] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file or a line of it could not be read; line and column from 1, in characters.

    `reason` is one of parquet, empty, encoding, syntax, not-object, header-items (an NDJSON header that has items
    of its own, which are not read). `detail` is the parser's own words, or for not-object the JSON
    type found; `row` is the item that the line would have been, None where it is not an item's.
    """

    reason: str
    line: int = 1
    column: int = 1
    detail: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's document, None where nothing of it could be read, and its faults."""

    document: Document | None
    faults: tuple[Fault, ...] = ()


def parse(data: bytes, *, lines: bool) -> Parsed:
    """The header members and the items of a file; `lines` reads NDJSON.

    A broken NDJSON line is a fault, stands as a null item, and the other lines are still read.
    `items` that is absent or not an array gives no items; the header check reports that.
    """
    if data.startswith(PARQUET):
        return Parsed(None, (Fault("parquet"),))
    content = data.removeprefix(BOM)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
        fault = Fault("encoding", before.count(b"\n") + 1, column, error.reason)
        return Parsed(None, (fault,))
    if not content or content.isspace():
        return Parsed(None, (Fault("empty"),))
    return _lines(content) if lines else _whole(content)


def _whole(content: bytes) -> Parsed:
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        return Parsed(None, (Fault("syntax", error.lineno, error.colno, error.msg),))
    if not isinstance(value, dict):
        return Parsed(None, (Fault("not-object", detail=_TYPES[type(value)]),))
    items = value.get("items")
    return Parsed(Document(value, items if isinstance(items, list) else []))


def _lines(content: bytes) -> Parsed:
    header: dict[str, object] | None = None
    items: list[object] = []
    faults: list[Fault] = []
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.strip(BLANK):
            continue
        try:
            value = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            row = None if header is None else len(items)
            faults.append(Fault("syntax", number, error.colno, error.msg, row))
            if header is None:
                break
            value = None
        if header is not None:
            items.append(value)
        elif isinstance(value, dict):
            header = value
            if "items" in value:
                faults.append(Fault("header-items", number))
        else:
            faults.append(Fault("not-object", number, detail=_TYPES[type(value)]))
            break
    if header is None:
        return Parsed(None, tuple(faults))
    return Parsed(Document({**header, "items": items}, items), tuple(faults))
