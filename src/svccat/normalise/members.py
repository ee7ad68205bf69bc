"""Any member of an item in the form in which two of them are the same (contract sections 2 and 8)."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from svccat.model.depth import shallow
from svccat.model.fields import ELEMENTS, Element, Kind
from svccat.normalise.text import norm, norm_code
from svccat.normalise.values import canonical

Item: TypeAlias = dict[str, object]
Stored: TypeAlias = Callable[[Element, Kind], Callable[[Item], str | None]]
Form: TypeAlias = Callable[[Item], object]

# Section 2 names how these compare. A fee is more than its name, so fees compare as they are.
_NAMED = {key: one for key, one in ELEMENTS.items() if key not in {"name", "code", "fees"}}
_CODES = frozenset({"parent", "implementation_code", "handling_code"})
_SETS = frozenset({"applies_to", "bundles", "division", "joint", "exceptions"})
_DEFAULTS = {"status": "在用", "scope": "shared"}
_DEEP = 50  # nested deeper than anything that is read


def element_of(kind: Kind, member: str) -> str:
    """The key of the element that a member of an item is, else the member's own name."""
    fields = {one.field_of(kind): key for key, one in ELEMENTS.items()}
    return fields.get(member, member)


def form_of(kind: Kind, member: str, stored: Stored, own: str) -> Form:
    """A function from an item to what its member is compared by; "" where it is missing.

    `stored` reads an element's value as columns hold it, `own` is the unit's jurisdiction name.
    """
    named = _NAMED.get(element_of(kind, member))
    if named is not None:
        read = stored(named, kind)
        form = canonical(named.comparator, own=own)
        return lambda item: "" if (value := read(item)) is None else form(value)
    if member in _CODES:
        return lambda item: norm_code(_text(item.get(member)))
    if member in _SETS:
        return lambda item: _as_set(item.get(member))
    default = _DEFAULTS.get(member, "")
    return lambda item: _plain(shallow(item.get(member), _DEEP)) or default


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _as_set(value: object) -> object:
    listed = value if isinstance(value, list) else [value]
    found = {repr(form) for one in listed if (form := _plain(shallow(one, _DEEP))) != ""}
    return sorted(found) or ""


def _plain(value: object) -> object:
    """Texts normalised, a list of texts as one; what is missing is "" and stands in no object."""
    if isinstance(value, str):
        return norm(value)
    if isinstance(value, list):
        if value and all(isinstance(one, str) for one in value):
            return norm("\n".join(map(str, value)))
        return [form for one in value if (form := _plain(one)) != ""] or ""
    if isinstance(value, Mapping):
        members = {name: form for name, one in value.items() if (form := _plain(one)) != ""}
        return dict(sorted(members.items())) or ""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return "" if value is None else value
