"""Single JSON values of an item as columns hold them."""

from collections.abc import Mapping
from math import isfinite

import orjson

from svccat.model.depth import shallow

_DEEP = 16  # deeper than anything that is read here


def inside(item: Mapping[str, object], pointer: str) -> object:
    """A member of an object, or of its member; None where there is none."""
    outer, _, inner = pointer.partition("/")
    found = item.get(outer)
    if not inner:
        return found
    return found.get(inner) if isinstance(found, dict) else None


def text_or_number(value: object) -> str | None:
    """A text or a number as written, the texts of a list each on a line; None for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(texts(value)) or None
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


def number(value: object) -> float | None:
    """A finite number, None for anything else."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        exact = float(value)
    except OverflowError:  # an integer of hundreds of digits
        return None
    return exact if isfinite(exact) else None


def texts(value: object) -> list[str]:
    """The texts in a list; none where it is no list."""
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def compact(value: object) -> str | None:
    """A value as compact JSON, None where it holds nothing."""
    if value is None or value in ([], {}):
        return None
    try:
        return orjson.dumps(value).decode()
    except orjson.JSONEncodeError:  # nested more deeply than orjson writes
        return orjson.dumps(shallow(value, _DEEP)).decode()
