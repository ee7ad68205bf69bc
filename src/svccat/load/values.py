"""JSON values and their absence, for texts that may be no JSON."""

from collections.abc import Sequence

import orjson

from svccat.load.faults import Fault

BLANK = " \t\r"  # what a line without JSON may hold
NOT_READ = object()
_REPLACED = "\ufffd".encode()
TYPES: dict[type, str] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
}


def loads(text: str) -> object:
    """The JSON value that a text is, NOT_READ where it is none."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return NOT_READ


def intact(members: dict[str, object]) -> dict[str, object]:
    """The members without damaged characters."""
    return {name: one for name, one in members.items() if not _is_damaged(name, one)}


def explained(faults: Sequence[Fault], damaged: set[int | None]) -> list[Fault]:
    """The faults without those that come of damaged characters in the same item."""
    hurt = damaged - {None}
    return [one for one in faults if one.row not in hurt or not one.loses]


def stretches(offsets: Sequence[int]) -> list[int]:
    """Where each run of neighbouring offsets begins."""
    return [one for one, before in zip(offsets, (-2, *offsets), strict=False) if one != before + 1]


def _is_damaged(name: str, value: object) -> bool:
    try:
        return _REPLACED in orjson.dumps({name: value})
    except TypeError:  # nested more deeply than orjson writes
        return True


def unexplained(text: str, number: int = 1, row: int | None = None) -> Fault:
    """The parser's own spot, where the tolerant reading sees nothing wrong."""
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError as error:
        evidence = {"found": text[error.pos : error.pos + 1], "expected": ""}
        return Fault("other", number + error.lineno - 1, error.colno, row, "", evidence)
    return Fault("other", number, 1, row, "", {"found": "", "expected": ""})
