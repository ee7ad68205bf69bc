"""Every member of an item, compared (contract §8: every field except name and code; §2 for how)."""

from typing import Any

from tests.reference.catalogue import Item
from tests.reference.compare import value
from tests.reference.text import code_form, norm

_SERVICE = {
    "type": "type",
    "legal_basis": "legal_basis",
    "competent_department": "competent_department",
    "implementing_body": "implementing_body",
    "conditions": "conditions",
    "service_objects": "service_objects",
    "process": "process",
    "materials": "materials",
    "statutory_limit": "statutory_limit",
    "result": "result",
    "exercise_levels": "exercise_levels",
}
_POWER = {
    "category": "type",
    "legal_basis": "legal_basis",
    "exercise_levels": "exercise_levels",
    "mode": "mode",
}
_APART = frozenset({"name", "code", "basic_code", "authority"})
_DEFAULTS = {"status": "在用", "scope": "shared"}


def differing(old: Item, new: Item) -> list[tuple[str, str]]:
    """The elements, each with the member it is, in which two editions of an item differ."""
    named = _POWER if old.kind == "powers" else _SERVICE
    found = []
    for member in sorted({*old.raw, *new.raw} - _APART):
        element = named.get(member, member)
        if member in named:
            same = value(old, element, "full") == value(new, element, "full")
        else:
            same = _form(member, old.raw.get(member)) == _form(member, new.raw.get(member))
        if not same:
            found.append((element, member))
    return found


def _form(member: str, raw: Any) -> object:
    if member == "promised_limit":
        return (raw["value"], raw["unit"]) if raw else None
    if member == "parent":
        return code_form(raw or "") or None
    form = _clean(raw)
    if member in {"applies_to", "division", "joint", "exceptions", "bundles", "channels"}:
        return {repr(one) for one in (form if isinstance(form, list) else [])}
    return _DEFAULTS.get(member) if form is None else form


def _clean(raw: Any) -> Any:
    """Texts normalised, what is missing left out, members in order."""
    if isinstance(raw, str):
        return norm(raw) or None
    if isinstance(raw, list):
        return [one for part in raw if (one := _clean(part)) is not None] or None
    if isinstance(raw, dict):
        return {
            name: one for name, part in sorted(raw.items()) if (one := _clean(part)) is not None
        } or None
    if isinstance(raw, float) and raw == int(raw):
        return int(raw)
    return raw
