"""Whether a member may stand twice in one object, told from counts alone."""

from collections.abc import Sequence

import orjson


def may_repeat(content: bytes, values: Sequence[object]) -> bool:
    """False only if no object in `content` has two members of one name; `values` are all it holds."""
    return written_anew(content, values) is None


def written_anew(content: bytes, values: Sequence[object]) -> list[bytes] | None:
    """The JSON of each of the values in `content`, None where a member may stand twice.

    What stands twice is lost in parsing, and with it the quotes of its name: the parsed values
    written anew have fewer of them. White space does not matter to the count, escapes do only where
    a quote is written by its number.
    """
    if b"\\" in content and b"u0022" in content:
        return None
    try:
        written = list(map(orjson.dumps, values))
    except TypeError:  # nested more deeply than orjson writes
        return None
    quotes = sum(one.count(b'"') for one in written)
    return written if content.count(b'"') == quotes else None
