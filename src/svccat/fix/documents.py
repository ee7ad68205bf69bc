"""A catalogue's text as its document, in which a mend can be tried before it is made."""

from typing import TypeAlias

import orjson

# JSON as orjson reads it; where a member stands twice the last one counts.
Document: TypeAlias = dict[str, object]

_BLANK = " \t\r"
BOM = "\ufeff"


def utf_8(data: bytes) -> str | None:
    """The text of UTF-8 bytes without a BOM, None for other bytes."""
    try:
        return data.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError:
        return None


def parsed(text: str, *, lines: bool) -> Document | None:
    """The document of a whole and faultless text, None for any other; `lines` reads NDJSON."""
    try:
        if not lines:
            whole = orjson.loads(text)
        else:
            header, *items = [orjson.loads(line) for line in text.split("\n") if line.strip(_BLANK)]
            whole = {**header, "items": items}
    except (ValueError, TypeError):  # no JSON, no line at all, a header that is no object
        return None
    return whole if isinstance(whole, dict) else None


def value_at(document: Document, way: list[str]) -> object:
    """The value at the end of a way, None where there is none."""
    value: object = document
    for step in way:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isascii() and step.isdigit():
            value = value[int(step)] if int(step) < len(value) else None
        else:
            return None
    return value


def put(document: Document, way: list[str], value: str) -> None:
    """Another text in the place of the one at the end of a way."""
    holder = value_at(document, way[:-1])
    if isinstance(holder, dict):
        holder[way[-1]] = value
    elif isinstance(holder, list):
        holder[int(way[-1])] = value


def rename(document: Document, way: list[str], name: str) -> None:
    """Another name for the member at the end of a way."""
    holder = value_at(document, way[:-1])
    if isinstance(holder, dict):
        holder[name] = holder.pop(way[-1])
