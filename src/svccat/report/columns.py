"""Text measured and wrapped in terminal columns, where a Chinese character takes two.

Wrapped text breaks at spaces and between Chinese characters, keeps words and numbers whole,
starts no line with a closing mark and ends none with an opening one.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_WIDE = (
    "\u1100-\u115f\u2e80-\u2fff\u3003-\u3007\u3012\u3013\u3020-\ua4cf\ua960-\ua97f\uac00-\ud7a3"
    "\uf900-\ufaff\ufe30-\ufe4f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001f300-\U0001faff"
    "\U00020000-\U0003fffd"
)
_OPENING = re.escape("（《〈「『【〔“‘([{")
_WIDE_CLOSING = "，。；：、？！）》〉」』】〕"
_CLOSING = re.escape(f"{_WIDE_CLOSING}”’…—%)]}},.;:!?")
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc"})
_NARROW = rf"[^\s{_WIDE}{_WIDE_CLOSING}{_OPENING}]+"


@cache
def _units() -> re.Pattern[str]:
    """What stays on one line: a wide character or a run of narrow ones, with its marks."""
    return re.compile(rf"\s+|[{_OPENING}]*(?:[{_WIDE}]|{_NARROW})[{_CLOSING}]*|\S")


def width(text: str) -> int:
    """The columns that a text takes; marks that combine take none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, columns: int) -> str:
    """A text that takes no more than some columns, with … where something was cut off."""
    if width(text) <= columns:
        return text
    head, _ = _split(text, columns - 1)
    return head + "…"


def pad(text: str, columns: int) -> str:
    """A text filled with spaces to some columns."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int, indent: str = "", later: str | None = None) -> list[str]:
    """The lines of a text in some columns; `indent` starts the first one, `later` the others.

    Line breaks of the text are kept. There is always at least one line.
    """
    later = indent if later is None else later
    lines: list[str] = []
    for paragraph in text.split("\n"):
        for content in _lines(paragraph, columns - width(indent), columns - width(later)):
            lines.append((later if lines else indent) + content)
    return lines


def _lines(paragraph: str, first: int, later: int) -> Iterator[str]:
    line, used, room = "", 0, max(first, 2)
    if width(paragraph) <= room:  # most are short, and the pattern is slow to compile
        yield paragraph.rstrip()
        return
    for unit in _units().findall(paragraph):
        wide = width(unit)
        if used + wide <= room:
            line, used = line + unit, used + wide
            continue
        if line.strip():
            yield line.rstrip()
            room = max(later, 2)
        rest = unit.lstrip()
        wide = width(rest)
        while wide > room:
            head, rest = _split(rest, room)
            wide -= width(head)
            yield head
            room = max(later, 2)
        line, used = rest, wide
    yield line.rstrip()


def _split(text: str, columns: int) -> tuple[str, str]:
    """The part of a text that fits, at least one character, and the rest."""
    used = 0
    for place, character in enumerate(text):
        used += _columns(character)
        if used > columns and place:
            return text[:place], text[place:]
    return text, ""
