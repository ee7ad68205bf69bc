"""Elements, profiles and the outcome of comparing one element (contract §2)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.reference.branches import mark
from tests.reference.catalogue import Item
from tests.reference.citations import citation_set
from tests.reference.text import code_form, norm, norm_name

SITONG = ("name", "code", "type", "legal_basis")
# An own profile, as `OWN_SETTINGS` says it: two elements compared otherwise, two that no other has.
OWN = ("name", "code", "type", "process", "promised_limit", "visits")
OWN_SETTINGS = """
profile = "own"
[profiles.own]
elements = [
    { name = "name", comparator = "text", weight = 2 },
    "code",
    "type",
    { name = "process", comparator = "set" },
    "promised_limit",
    "visits",
]
"""
_SERVICE = {
    "sitong": SITONG,
    "liuyaosu": (*SITONG, "competent_department", "implementing_body"),
    "shendu": (
        *SITONG,
        "conditions",
        "service_objects",
        "process",
        "materials",
        "statutory_limit",
        "result",
    ),
    "own": OWN,
}
_POWERS = {
    "sitong": SITONG,
    "liuyaosu": SITONG,
    "shendu": (*SITONG, "exercise_levels", "mode"),
    "own": ("name", "code", "type"),
}


def elements(kind: str, profile: str) -> tuple[str, ...]:
    """The elements of a profile; for powers what they do not have is left out (§2)."""
    return (_POWERS if kind == "powers" else _SERVICE)[profile]


def value(item: Item, element: str, depth: str, profile: str = "") -> object:
    """The comparable value of one element by the profile's comparator, or None where it is missing."""
    if item.kind == "powers":
        member = {"type": "category"}.get(element, element)
    else:
        member = {"code": "basic_code"}.get(element, element)
    raw = item.raw.get(member)
    if raw is None:
        return None
    if element == "legal_basis":
        return citation_set(raw, depth) or None
    if element in {"competent_department", "implementing_body"}:
        return _department(raw, item)
    if profile == "own" and element in _OWN_COMPARATORS:
        return _OWN_COMPARATORS[element](raw)
    return _COMPARATORS[element](raw)


def _text(raw: str) -> str | None:
    return norm(raw) or None


def _name(raw: str) -> str | None:
    return norm_name(raw) or None


def _code(raw: str) -> str | None:
    return code_form(raw) or None


def _set(raw: Sequence[str]) -> frozenset[str] | None:
    return frozenset(normal for text in raw if (normal := norm(text))) or None


def _materials(raw: Sequence[Mapping[str, Any]]) -> frozenset[str] | None:
    return _set([material.get("name") or "" for material in raw])


def _process(raw: Sequence[Mapping[str, Any]]) -> tuple[str, ...] | None:
    """The step names in their order."""
    return tuple(normal for step in raw if (normal := norm(step.get("step") or ""))) or None


def _limit(raw: Mapping[str, Any]) -> tuple[object, object] | None:
    """(value, unit); another unit is another value, nothing is converted."""
    return (raw.get("value"), raw.get("unit")) if raw else None


def _result(raw: Mapping[str, Any]) -> tuple[str, str] | None:
    """Type and name, both as text."""
    both = norm(raw.get("type") or ""), norm(raw.get("name") or "")
    return both if any(both) else None


def _visits(raw: float) -> str:
    return str(int(raw)) if raw == int(raw) else str(raw)


_OWN_COMPARATORS: dict[str, Callable[[Any], object]] = {
    "name": _text,
    "process": lambda raw: frozenset(_process(raw) or ()) or None,
}
_COMPARATORS: dict[str, Callable[[Any], object]] = {
    "name": _name,
    "code": _code,
    "type": _text,
    "conditions": _text,
    "service_objects": _set,
    "process": _process,
    "materials": _materials,
    "statutory_limit": _limit,
    "promised_limit": _limit,
    "visits": _visits,
    "result": _result,
    "exercise_levels": _set,
    "mode": _text,
}


def _department(raw: str | Mapping[str, Any], item: Item) -> str | None:
    """A department, or a body's name: `norm`, the unit's own jurisdiction name removed (§2)."""
    normal = norm(raw if isinstance(raw, str) else raw.get("name") or "")
    return normal.replace(norm(item.place.name), "") if normal else None


def excepted(item: Item, element: str) -> bool:
    """Whether the item lists the element in `exceptions` with a document and an `expires` not before its `as_of` (§2)."""
    for exception in item.raw.get("exceptions") or []:
        if exception.get("element") != element:
            mark("exception_for_another_element")
        elif not norm(exception.get("document") or ""):
            mark("exception_without_document")
        elif not exception.get("expires"):
            mark("exception_without_expiry")
        elif not item.as_of:
            mark("exception_without_as_of")
        elif exception["expires"] < item.as_of:
            mark("exception_expired")
        else:
            return True
    return False


def vertical_outcome(lower: Item, upper: Item, element: str, depth: str, profile: str = "") -> str:
    """same, differs, excepted or unknown; only the lower item's exceptions count (§2)."""
    left, right = (value(item, element, depth, profile) for item in (lower, upper))
    if profile == "own":
        _mark_own(lower, upper, element, differs=left != right)
    if left is None and right is None:
        mark("unknown")
        return "unknown"
    if left == right:
        _mark_same(lower, upper, element)
        return "same"
    if left is None or right is None:
        mark("missing_one_side")
    elif element == "statutory_limit" and left[1] != right[1]:  # type: ignore[index]  # a limit's value is a pair
        mark("limit_unit_differs")
    if excepted(lower, element):
        mark("excepted")
        return "excepted"
    mark("differs")
    return "differs"


def _mark_own(lower: Item, upper: Item, element: str, *, differs: bool) -> None:
    usual = value(lower, element, "full") == value(upper, element, "full")
    if element == "name" and differs and usual:
        mark("name_differs_as_text_only")
    elif element == "process" and not differs and not usual:
        mark("steps_agree_as_set_only")
    elif element == "promised_limit" and differs:
        mark("promised_limit_differs")
    elif element == "visits" and differs:
        mark("visits_differ")


def peers_outcome(items: Sequence[Item], element: str, depth: str, profile: str = "") -> str:
    """same, differs or unknown among the holders of a cluster (§5); a value missing at some only is a difference.

    Exceptions excuse the lower unit's item only, and among peers there is none. The code of a cluster made by name
    differs, also where the keys differ in their case alone.
    """
    values = {value(item, element, depth, profile) for item in items}
    if values == {None}:
        return "unknown"
    if element == "code" and len({item.key for item in items}) > 1:
        if len(values) == 1:
            mark("cluster_by_name_only_case_differs")
        return "differs"
    return "same" if len(values) == 1 else "differs"


def _mark_same(lower: Item, upper: Item, element: str) -> None:
    if element == "legal_basis" and lower.raw.get(element) != upper.raw.get(element):
        mark("citations_equal_written_otherwise")
    elif element == "name" and lower.raw["name"] != upper.raw["name"]:
        mark("same_after_norm")
    else:
        mark("same_raw")
