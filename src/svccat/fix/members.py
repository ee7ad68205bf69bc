"""Members of items replaced or put in at byte spans; every other byte of the text stays.

A replaced value is written as JSON in the manner of what stood there: on one line, or indented as
the lines around it are.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from svccat.fix.documents import parsed, value_at

_DECODER = json.JSONDecoder(parse_int=str)


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an item: the way to it in the document, and offsets in the text.

    `value` is where its value begins, None where the item lacks it; `holder` where the object begins
    that has it, or is to have it.
    """

    way: tuple[str, ...]
    holder: int
    value: int | None
    new: object


def replaced(text: str, members: Sequence[Member], *, lines: bool) -> str | None:
    """The text with new values, proven: it parses to the old document with these members alone changed.

    None where that cannot be shown. `text` has no byte order mark.
    """
    edits: dict[tuple[int, int], str] = {}
    for one in members:
        start, end, new = _edit(text, one)
        # Several members put in at one place stand behind each other.
        edits[start, end] = edits.get((start, end), "") + new
    parts, at = [], 0
    for (start, end), new in sorted(edits.items()):
        if start < at:
            return None
        parts += [text[at:start], new]
        at = end
    whole = "".join([*parts, text[at:]])
    return whole if _proven(text, whole, members, lines=lines) else None


def _edit(text: str, one: Member) -> tuple[int, int, str]:
    """From where to where what is to stand."""
    if one.value is not None:
        _, end = _DECODER.raw_decode(text, one.value)
        return one.value, end, _written(one.new, text[: one.value])
    inside = one.holder + 1
    space = text[inside : len(text) - len(text[inside:].lstrip())]
    name = json.dumps(one.way[-1], ensure_ascii=False)
    value = _written(one.new, text[:inside] + space)
    return inside, inside, f"{space}{name}: {value},"


def _written(value: object, before: str) -> str:
    """A value as JSON; one that is structured goes over lines where its member has a line of its own."""
    begin = before.rfind("\n") + 1
    indent = before[begin:][: len(before[begin:]) - len(before[begin:].lstrip(" \t"))]
    own_line = before[begin:].strip(" \t").startswith('"') and not before[begin:].count("{")
    if not indent or not own_line or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    step = "\t" if indent.startswith("\t") else " " * _step(before)
    end = "\r\n" if "\r\n" in before else "\n"
    return json.dumps(value, ensure_ascii=False, indent=step).replace("\n", f"{end}{indent}")


def _step(before: str) -> int:
    """The spaces that one level of the text is indented by: those of its first indented line."""
    for line in before.split("\n")[1:]:
        spaces = len(line) - len(line.lstrip(" "))
        if spaces:
            return spaces
    return 2


def _proven(old: str, new: str, members: Sequence[Member], *, lines: bool) -> bool:
    before, after = parsed(old, lines=lines), parsed(new, lines=lines)
    if before is None or after is None:
        return False
    for one in members:
        holder = value_at(before, list(one.way[:-1]))
        if not isinstance(holder, dict):
            return False
        holder[one.way[-1]] = one.new
    return before == after
