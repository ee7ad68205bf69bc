"""A member's value as one cell and back."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from svccat.exchange.book.words import BULLET, NO, SEPARATOR, SHORT, VALUES, YES
from svccat.model.shape import Shape
from svccat.model.sheet import Cell, shown

LONGEST = 32_767  # units of UTF-16 in a cell
_LOST = re.compile("[\ud800-\udfff\ufffe\uffff]")  # cannot stand in XML, or not be told back
_EXACT = 10**15
_APART = re.compile(r"[、,，;；/\s]+")
_NONE: Mapping[str, str] = MappingProxyType({})


def storable(text: str) -> bool:
    """Whether a cell gives a text back as it is."""
    if not text or _LOST.search(text):
        return False
    return len(text) * 2 <= LONGEST or len(text.encode("utf-16-le")) // 2 <= LONGEST


def same(one: object, other: object) -> bool:
    """Whether two JSON values are written alike: 1, 1.0 and true are three values."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float):
        return repr(one) == repr(other)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    return one == other


class Codec:
    """One member: its values as cells and cells as its values."""

    def __init__(self, name: str, shape: Shape) -> None:
        of_whom = shape.items.allowed if shape.items is not None else shape.allowed
        known = VALUES.get(name, _NONE)
        if of_whom and not set(of_whom) <= set(known):
            known = _NONE  # a member of the same name with other values
        self._types = shape.types
        self._words = dict(known)
        self._values = {word: value for value, word in known.items()}
        self._many = "array" in shape.types
        self._numeric = bool({"number", "integer"} & shape.types)
        self._only_list = self._many and "string" not in shape.types
        self._short = name in SHORT
        self._usually_list = shape.usually_list
        self.choices: tuple[str, ...] = ()
        if not self._many and of_whom:
            self.choices = tuple(self._words.get(one, one) for one in of_whom)
        elif shape.types and shape.types <= {"boolean", "null"}:
            self.choices = (YES, NO)

    def cell(self, value: object) -> Cell | None:
        """The cell that is read as exactly this value, None where there is none."""
        made = self._natural(value)
        if isinstance(made, str) and not storable(made):
            return None
        return made if made is not None and same(self.value(made), value) else None

    def value(self, cell: Cell) -> object:
        """What a cell that is not empty says."""
        if not self._types:
            return cell
        if isinstance(cell, str):
            return self._said(cell)
        if isinstance(cell, bool):
            return cell if "boolean" in self._types else self._said(YES if cell else NO)
        return cell if self._numeric else self._said(shown(cell))

    def _said(self, cell: str) -> object:
        if self._many and (self._only_list or self._is_list(cell)):
            return self._parts(cell)
        if "boolean" in self._types and cell in {YES, NO}:
            return cell == YES
        if "string" in self._types:
            return self._values.get(cell, cell)
        return _number(cell) if self._numeric else cell

    def _natural(self, value: object) -> Cell | None:
        if isinstance(value, bool):
            return (YES if value else NO) if self._types else value
        if isinstance(value, str):
            return self._words.get(value, value)
        if isinstance(value, int | float):
            return value if _exact(value) else None
        if isinstance(value, list) and self._many and value:
            return self._listed(value)
        return None

    def _listed(self, value: Sequence[object]) -> str | None:
        texts = [self._words.get(one, one) for one in value if isinstance(one, str)]
        if len(texts) < len(value):
            return None
        if self._short:
            return SEPARATOR.join(texts)
        bare = self._only_list or (self._usually_list and len(texts) > 1)
        return "\n".join(one if bare else BULLET + one for one in texts)

    def _is_list(self, cell: str) -> bool:
        lines = cell.split("\n")
        return all(line.startswith(BULLET) for line in lines) or (
            self._usually_list and len(lines) > 1
        )

    def _parts(self, cell: str) -> list[object]:
        if self._short:
            pieces = [one for one in _APART.split(cell) if one]
        else:
            pieces = [one for one in cell.split("\n") if one.strip()]
            if pieces and not self._only_list and all(one.startswith(BULLET) for one in pieces):
                pieces = [one.removeprefix(BULLET) for one in pieces]
        return [self._values.get(one, one) for one in pieces]


def _exact(value: float) -> bool:
    """Whether a number comes back from a cell as it is."""
    if isinstance(value, int):
        return abs(value) < _EXACT
    if value != value or value.is_integer() or abs(value) >= _EXACT:  # noqa: PLR0124  not a number
        return False
    return float(f"{value:.15G}") == value


def _number(text: str) -> object:
    """The number that a text is, the text where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if re.fullmatch(r"-?[0-9]{1,15}", plain):
        return int(plain)
    return float(plain) if re.fullmatch(r"-?[0-9]{1,15}\.[0-9]{1,15}", plain) else text
