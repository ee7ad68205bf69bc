"""Faultless containers inside a text that has faults elsewhere, at the speed of the standard library."""

import json

import orjson

from svccat.load.scalars import number
from svccat.model.pattern import pattern

_SURROGATE = pattern(r"\\u[dD][89a-fA-F]")
_SMALLEST = 2048
_MARGIN = 64  # a message this near to the end of a window may come of the window's end


class _UnlikeError(ValueError):
    """Python reads it, orjson does not; or a member stands twice."""


class Scanner:
    """Reads objects and arrays of one text.

    Windows of the text are tried, each larger than the last, as the library's errors count lines
    from the beginning of what it was given.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._window = _SMALLEST
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_members,
            parse_int=number,
            parse_float=number,
            parse_constant=_constant,
        )

    def read(self, at: int) -> tuple[object, int] | None:
        """The value at `at` and where it ends; None where there is anything wrong with it."""
        size = self._window
        while True:
            window = self._text[at : at + size]
            try:
                value, end = self._decoder.raw_decode(window)
            except json.JSONDecodeError as error:
                unclosed = error.msg.startswith("Unterminated") or error.pos > size - _MARGIN
                if not unclosed or at + size >= len(self._text):
                    return None
                size *= 4
                continue
            except (ValueError, RecursionError):
                return None
            self._window = max(_SMALLEST, 2 * end)
            if _SURROGATE.search(window, 0, end) and not _sound(window[:end]):
                return None
            return value, at + end


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _UnlikeError
    return found


def _constant(word: str) -> None:
    raise _UnlikeError(word)


def _sound(text: str) -> bool:
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return True
