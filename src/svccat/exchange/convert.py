"""Raw values to what a member may hold (contract section 1), or the reason why not."""

import math
import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

from svccat.exchange.mapping import Field
from svccat.exchange.targets import Target
from svccat.model.shape import Shape
from svccat.model.text import Text

# What counts as a mark in a column that only says yes or no; the others say no.
MARKED = frozenset({"X", "x", "Y", "y", "1", "√", "✓", "✔", "是", "有"})
UNMARKED = frozenset({"N", "n", "0", "-", "—", "/", "×", "否", "无"})
_LISTED = 12  # words of a code list in a message
_INVISIBLE = "\u200b\u200c\u200d\ufeff"
_KINDS: tuple[tuple[str, type | tuple[type, ...]], ...] = (
    ("object", dict),
    ("array", list),
    ("boolean", bool),
    ("number", (int, float)),
)
Fault: TypeAlias = tuple[str, Text]  # the value as found, what is wrong with it


@dataclass(frozen=True, slots=True)
class Made:
    """The value for a member, None where there is none, and what went wrong on the way to it."""

    value: object
    faults: tuple[Fault, ...] = ()


def is_missing(raw: object) -> bool:
    """Whether nothing is said: no value, blank text, or a list of nothing else."""
    if isinstance(raw, str):
        return not raw.strip(_INVISIBLE) or not raw.strip().strip(_INVISIBLE)
    if isinstance(raw, list):
        return all(is_missing(one) for one in raw)
    return raw is None or raw == {}


def made(field: Field, target: Target, raw: object) -> Made:
    """What a field makes of the value of one of its columns, which is not missing."""
    faults: list[Fault] = []
    return Made(_layers(field, target.shape, raw, target.depth, faults), tuple(faults))


def marked(raw: object) -> bool | None:
    """Whether a mark stands there, None for what is neither yes nor no."""
    text = shown(raw).strip()
    if raw is True or text in MARKED:
        return True
    return False if raw is False or text in UNMARKED else None


def shown(raw: object) -> str:
    """A raw value as text; whole numbers without a point."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return "" if raw is None else str(raw)


def _layers(field: Field, shape: Shape, raw: object, depth: int, faults: list[Fault]) -> object:
    """A value under `depth` lists; text is cut into the first list that it is not yet."""
    if depth:
        parts = raw if isinstance(raw, list) else _pieces(field, raw)
        return [
            None if is_missing(part) else _layers(field, shape, part, depth - 1, faults)
            for part in parts
        ]
    if isinstance(raw, dict):
        return raw if "object" in shape.types or not shape.types else _no(raw, shape, faults)
    if isinstance(raw, list):
        if shape.types and not shape.listed:
            return _no(raw, shape, faults)
        return _list(field, shape, raw, faults)
    as_list = shape.listed and (field.separator is not None or "string" not in shape.types)
    if as_list or (not shape.types and field.separator is not None):
        return _list(field, shape, _pieces(field, raw), faults)
    return _scalar(field, shape, raw, faults)


def _list(field: Field, shape: Shape, parts: list[object], faults: list[Fault]) -> object:
    """The pieces that say something; one code may stand for several values."""
    below = shape.items or Shape()
    values = [_scalar(field, below, one, faults) for one in parts if not is_missing(one)]
    flat = [one for value in values for one in (value if isinstance(value, list) else [value])]
    return [one for one in flat if one is not None] or None


def _pieces(field: Field, raw: object) -> list[object]:
    if field.separator is None or not isinstance(raw, str):
        return [raw]
    parts = (part.strip() for part in field.separator.split(raw) if part)
    return [part for part in parts if not is_missing(part)]


def _scalar(field: Field, shape: Shape, raw: object, faults: list[Fault]) -> object:
    if not field.translate:
        return _plain(raw, shape, faults)
    key = shown(raw)
    key = key if key in field.translate else key.strip()
    if key in field.translate:
        found = field.translate[key]
        return found if isinstance(found, list) else _plain(found, shape, faults)
    if key.strip() in shape.allowed:  # already what a code would stand for
        return key.strip()
    faults.append((key, _unlisted(key, list(field.translate))))
    return raw


def _unlisted(key: str, words: list[str]) -> Text:
    """That a word is in no code list, and the first of those that are."""
    known = " | ".join(words[:_LISTED])
    cut = len(words) > _LISTED
    zh = f"代码表中没有“{key}”，有 {known}{f' 等 {len(words)} 种' if cut else ''}；请改成其中之一，或在映射中补上"
    more = f" and others, {len(words)} in all" if cut else ""
    return Text(zh, f"{key!r} is not in the code list ({known}{more}): write one of it, or add it")


def _plain(raw: object, shape: Shape, faults: list[Fault]) -> object:
    if not shape.types or raw is None or _fits(raw, shape.types):
        return raw
    if isinstance(raw, dict | list | bool):
        return _no(raw, shape, faults)
    text = shown(raw)
    if "string" in shape.types:
        return _word(text, shape, faults)
    number = _number(text) if "number" in shape.types else None
    return _no(raw, shape, faults) if number is None else number


def _fits(raw: object, types: frozenset[str]) -> bool:
    """Whether a value that is no text is of one of the JSON types."""
    return any(
        name in types and isinstance(raw, kind) and (kind is bool or not isinstance(raw, bool))
        for name, kind in _KINDS
    )


def _word(text: str, shape: Shape, faults: list[Fault]) -> str:
    if not shape.allowed or text in shape.allowed:
        return text
    if text.strip() in shape.allowed:
        return text.strip()
    known = " | ".join(shape.allowed)
    zh = f"“{text}”不在可取的值 {known} 之中；请在映射中写明它对应哪一个"
    faults.append((text, Text(zh, f"{text!r} is none of {known}: say in the mapping which it is")))
    return text


def _number(text: str) -> int | float | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    for read in (int, float):
        try:
            value = read(plain)
        except ValueError:  # also a number of thousands of digits
            continue
        return value if math.isfinite(value) and "_" not in plain else None
    return None


def _no(raw: object, shape: Shape, faults: list[Fault]) -> object:
    """The value as it was found, told as one that does not fit."""
    expected = " | ".join(sorted(shape.types - {"null"}))
    text = shown(raw)[:80]
    zh = f"“{text}”不能作为{shape.title or '这一项'}的值，应为 {expected}"
    faults.append((text, Text(zh, f"{text!r} does not fit, expected {expected}")))
    return raw
