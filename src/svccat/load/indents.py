"""Which bracket is wrong, told by how the lines are indented: the count alone says so much later."""

import re
from collections.abc import Iterator

from svccat.load.slips import Slip, piece
from svccat.model.pattern import pattern

_TOKEN = pattern(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]|\n[ \t\r\n]*+', re.DOTALL)
_LAST = pattern(r"[ \t]*[\n\r]")
_FAR = 1000  # white space and commas that are looked back over
_PAIRS = {"{": "}", "[": "]"}


def misfits(text: str, end: int) -> Iterator[Slip]:
    """Brackets before `end` that are wrong if the indentation is right.

    What is indented no more than the line of the bracket around it stands outside: that bracket
    was to be closed before. A closing bracket further right than the line that opened it closes
    nothing. Brackets count that stand last on their line when they open, first when they close.
    """
    stack: list[tuple[str, int | None, int]] = []
    indent: int | None = None
    first = False
    for token in _TOKEN.finditer(text, 0, end):
        at, char = token.start(), token[0][0]
        if char == "\n":
            indent = token.end() - text.rindex("\n", at, token.end()) - 1
            first = True
            continue
        if first and indent is not None:
            missing, began = "", 0
            while stack and (wide := stack[-1][1]) is not None:
                if indent > wide or (indent == wide and char in "]}"):
                    break
                opener, _, began = stack.pop()
                missing += _PAIRS[opener]
            if missing:
                tail = text[max(0, at - _FAR) : at]
                end_before = at - len(tail) + len(tail.rstrip(" \t\r\n,，"))
                yield Slip("other", end_before, piece(text, at, at + 12), missing, began)
            if stack and char in "]}" and (wide := stack[-1][1]) is not None and indent > wide:
                yield Slip("other", at, char, ",", stack[-1][2])
        if char in _PAIRS:
            stack.append((char, indent if _LAST.match(text, token.end()) else None, at))
        elif char in "]}" and stack:
            stack.pop()
        first = False


def put_right(text: str, slip: Slip) -> str:
    """The text with a misfit put right."""
    if slip.expected == ",":
        return text[: slip.at] + text[slip.at + 1 :]
    return text[: slip.at] + slip.expected + text[slip.at :]
