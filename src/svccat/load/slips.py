"""What a tolerant reading of JSON text stumbled over, before it is known which item that is in."""

from dataclasses import dataclass
from enum import Enum

_LONGEST = 24


class Role(Enum):
    """What a string is: a member's name, its value, or an element of an array."""

    NAME = 0
    MEMBER = 1
    ELEMENT = 2


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault at an offset of the text, where the editor has to act.

    `found` and `expected` are pieces of JSON text; `began` is the offset of what is not closed or
    stood there before. `sure` says that what follows can be read one way only. `reason`: comma (too
    many), missing (a comma), chinese (punctuation or space), quotes (none, or not the right ones),
    comment, word, number, control (character), inner (quote), escape, cut, after (the end), double
    (a member twice, no fault of the syntax), other.
    """

    reason: str
    at: int
    found: str = ""
    expected: str = ""
    began: int | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """A value read with tolerance, where it ends (None: that cannot be told), and the slip in it."""

    value: object
    end: int | None
    slip: Slip | None = None


def shown(char: str) -> str:
    """A character as it can be shown: itself, or its number where it would not be seen."""
    visible = char.isprintable() and not char.isspace()
    return char if visible or not char else f"U+{ord(char):04X}"


def piece(text: str, start: int, end: int | None = None) -> str:
    """The beginning of a stretch of text, on one line and short enough for a message."""
    end = len(text) if end is None else end
    line = text[start : min(end, start + _LONGEST + 1)].split("\n", 1)[0]
    more = len(line) > _LONGEST
    some = "".join(char if char.isprintable() else " " for char in line[:_LONGEST]).strip()
    return f"{some}…" if more else some
