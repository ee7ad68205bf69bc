"""Whether a member may stand twice in one object, told from counts alone."""

from collections.abc import Sequence

import orjson

_CHUNK = 1000


def may_repeat(content: bytes, values: Sequence[object]) -> bool:
    """False only if no object in `content` has two members of one name; `values` are all it holds.

    What stands twice is lost in parsing, and with it the quotes of its name: the parsed values
    written anew have fewer of them. White space does not matter to the count, escapes do only where
    a quote is written by its number.
    """
    if b"\\" in content and b"u0022" in content:
        return True
    try:
        written = sum(
            orjson.dumps(values[start : start + _CHUNK]).count(b'"')
            for start in range(0, len(values), _CHUNK)
        )
    except TypeError:  # nested more deeply than orjson writes
        return True
    return content.count(b'"') != written
