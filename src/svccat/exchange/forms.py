"""A catalogue in the text forms of contract section 1."""

import json
from collections.abc import Iterable, Mapping

import orjson


def to_json(members: Mapping[str, object]) -> bytes:
    """One JSON object of all members, indented."""
    try:
        return orjson.dumps(members, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    except TypeError:  # numbers and texts that only Python writes
        return _bytes(json.dumps(members, ensure_ascii=False, indent=2) + "\n")


def to_ndjson(header: Mapping[str, object], items: Iterable[object]) -> bytes:
    """The header without `items` on the first line, an item on each further one."""
    bare = {name: value for name, value in header.items() if name != "items"}
    lines = [json.dumps(one, ensure_ascii=False) for one in (bare, *items)]
    return _bytes("".join(f"{line}\n" for line in lines))


def _bytes(text: str) -> bytes:
    """UTF-8; a lone surrogate, which has none, as JSON's own escape."""
    return text.encode("utf-8", "backslashreplace")
