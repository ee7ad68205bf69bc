"""Strings as a JSON text spells them, and new ones in the same manner."""

import json

from svccat.model.pattern import pattern

_TOKEN = pattern(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_UNIT = pattern(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]"
)


def token_at(text: str, offset: int) -> str:
    """The string that begins at an offset of a JSON text, with its quotes; "" for none."""
    match = _TOKEN.match(text, offset)
    return match[0] if match else ""


def spelled(value: str, like: str) -> str:
    r"""A text as a JSON string, in the manner of another one.

    What that one writes with an escape (`\/`, `\u4e2d`) is written so again; where it has no
    character beyond ASCII but in escapes, so has the new one.
    """
    if "\\" not in like:
        return json.dumps(value, ensure_ascii=False)
    units = _UNIT.findall(like[1:-1])
    plain = {unit for unit in units if unit[0] != "\\"}
    escapes = {json.loads(f'"{unit}"'): unit for unit in units if unit not in plain}
    ascii_only = like.isascii() and any(not char.isascii() for char in escapes)

    def one(char: str) -> str:
        if char in escapes and char not in plain:
            return str(escapes[char])
        return json.dumps(char, ensure_ascii=ascii_only)[1:-1]

    return '"' + "".join(map(one, value)) + '"'
