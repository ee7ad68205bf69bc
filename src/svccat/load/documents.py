"""Bytes to a document: one JSON object, or NDJSON with the header on its first line."""

import orjson

from svccat.load.doubles import may_repeat, written_anew
from svccat.load.encodings import BOM
from svccat.load.faults import Fault, Parsed
from svccat.model.parquet import MAGIC
from svccat.model.source import Document

__all__ = ["BOM", "Fault", "Parsed", "parse"]

_BLANK = b" \t\r"


def parse(data: bytes, *, lines: bool | None) -> Parsed:
    """The header members and the items of a file, as far as they can be read.

    `lines` is what the file's name says: NDJSON, JSON, or nothing (None). `items` that is absent or
    not an array gives no items; the header check reports that. An item with a fault in it keeps its
    place: it is what was read of it, None where that is no object.
    """
    if data.startswith(MAGIC):
        from svccat.load.parquet import of_parquet  # noqa: PLC0415  most files are text

        return of_parquet(data)
    marked = data.startswith(BOM)
    content = data[len(BOM) :] if marked else data
    document = _lines(content) if lines else _whole(content)
    if document is None:
        from svccat.load.closely import look  # noqa: PLC0415  faultless files need none of it

        return look(data, named=lines)
    notes = (Fault("bom", evidence={"form": "UTF-8"}),) if marked else ()
    return Parsed(document, notes, lines=bool(lines))


def _whole(content: bytes) -> Document | None:
    """A faultless JSON object, None for anything else."""
    try:
        value = orjson.loads(content)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(value, dict):
        return None
    items = value.get("items")
    if not isinstance(items, list):
        return None if may_repeat(content, value) else Document(value, [])
    header = {name: one for name, one in value.items() if name != "items"}
    written = written_anew(content, [header, ""], items)
    return None if written is None else Document(value, items, written)


def _lines(content: bytes) -> Document | None:
    """Faultless NDJSON whose header has no items of its own, None for anything else."""
    try:
        values = [orjson.loads(line) for line in content.split(b"\n") if line.strip(_BLANK)]
    except orjson.JSONDecodeError:
        return None
    header, *items = values or [None]
    if not isinstance(header, dict) or "items" in header:
        return None
    written = written_anew(content, header, items)
    return None if written is None else Document({**header, "items": items}, items, written)
