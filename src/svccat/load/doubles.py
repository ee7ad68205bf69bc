"""Whether a member may stand twice in one object, told from counts alone."""

from collections.abc import Sequence

import orjson

from svccat.model.source import TOGETHER


def may_repeat(content: bytes, value: object) -> bool:
    """False only if no object in `content`, which is the JSON of `value`, has two members of one name."""
    return written_anew(content, value, ()) is None


def written_anew(content: bytes, header: object, items: Sequence[object]) -> list[bytes] | None:
    """The JSON of the items in `content`, some of them in each array; None if members may repeat.

    `header` is what `content` holds beside the items. What stands twice is lost in parsing, and with
    it the quotes of its name: the parsed values written anew have fewer of them. White space does not
    matter to the count, escapes do only where a quote is written by its number.
    """
    if b"\\" in content and b"u0022" in content:
        return None
    try:
        written = [
            orjson.dumps(items[start : start + TOGETHER])
            for start in range(0, len(items), TOGETHER)
        ]
        quotes = orjson.dumps(header).count(b'"') + sum(one.count(b'"') for one in written)
    except TypeError:  # nested more deeply than orjson writes
        return None
    return written if content.count(b'"') == quotes else None
