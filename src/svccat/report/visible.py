"""Text from catalogues made safe to show: what cannot be seen or would steer a terminal."""

import unicodedata
from functools import lru_cache

# Control, format (bidi marks, zero-width), surrogate, line and paragraph separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BYTE, _BASIC = 0xFF, 0xFFFF


def visible(text: str) -> str:
    r"""The text on one line with every hidden character written out, as in `\x1b` or `\u202e`."""
    if text.isprintable():  # hidden characters are not, nor are a few that show
        return text
    return "".join(map(_shown, text))


@lru_cache(4096)
def _shown(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN:
        return character
    short = _SHORT.get(character)
    if short is not None:
        return short
    number = ord(character)
    if number <= _BYTE:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= _BASIC else f"\\U{number:08x}"
