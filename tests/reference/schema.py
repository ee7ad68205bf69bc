"""What a schema rejects (contract §1): an absent required member, a wrong JSON type, an unknown member, a value outside a closed list.

Two readings that the text leaves open, and the ones taken here: null counts as absent, so an optional member may be
null and a required one may not; empty text and empty lists are values of the right type.
"""

from collections.abc import Callable, Mapping
from typing import Any

LEVELS = frozenset({"country", "province", "city", "county", "township", "village"})
CATEGORIES = frozenset(
    {"行政许可", "行政处罚", "行政强制", "行政征收", "行政给付"}
    | {"行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力"}
)
TYPES = CATEGORIES | {"公共服务"}
STATUS = frozenset({"在用", "暂停", "取消"})

Check = Callable[[object], bool]


def text(value: object) -> bool:
    return isinstance(value, str)


def number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def anything(value: object) -> bool:
    return True


def one_of(*values: str) -> Check:
    return lambda value: isinstance(value, str) and value in values


def list_of(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(check(entry) for entry in value)


def object_of(members: Mapping[str, Check], required: tuple[str, ...] = ()) -> Check:
    return lambda value: isinstance(value, dict) and _object_passes(value, members, required)


def _object_passes(
    value: Mapping[str, Any], members: Mapping[str, Check], required: tuple[str, ...]
) -> bool:
    if any(value.get(name) is None for name in required):
        return False
    for name, entry in value.items():
        if name.startswith("x-") or (name in members and entry is None):
            continue
        if name not in members or not members[name](entry):
            return False
    return True


def _texts(*names: str) -> dict[str, Check]:
    return dict.fromkeys(names, text)


_AUTHORITY = object_of(_texts("name", "uscc", "sector"))
_LIMIT = object_of({"value": number, "unit": one_of("工作日", "自然日")})
_LEVEL_LIST = list_of(one_of(*LEVELS))

_SERVICE_ITEM: dict[str, Check] = {
    **_texts("basic_code", "case", "implementation_code", "handling_code", "name", "power_source"),
    **_texts("competent_department", "conditions", "applies_basis", "scope_basis", "visits_reason"),
    "authority": _AUTHORITY,
    "type": one_of(*TYPES),
    "status": one_of(*STATUS),
    "legal_basis": list_of(text),
    "exercise_levels": _LEVEL_LIST,
    "applies_to": list_of(text),
    "implementing_body": object_of(_texts("name", "uscc", "nature", "entrusted_to")),
    "service_objects": list_of(text),
    "process": list_of(object_of({"step": text, "body": text, "days": number})),
    "materials": list_of(
        object_of(
            _texts("name", "type", "form", "necessity", "source", "basis")
            | {"originals": number, "copies": number}
        )
    ),
    "statutory_limit": _LIMIT,
    "promised_limit": _LIMIT,
    "fees": list_of(object_of(_texts("name", "standard", "basis"))),
    "visits": number,
    "result": object_of(_texts("type", "name")),
    "scope": one_of("shared", "local"),
    "exceptions": list_of(object_of(_texts("element", "reason", "document", "expires"))),
    "bundles": list_of(text),
    # Members whose type the contract does not state, and that no figure reads.
    **dict.fromkeys(("special_procedures", "handling_type", "channels", "consult"), anything),
    **dict.fromkeys(("complaint", "address", "hours", "reach", "cross_province"), anything),
    **dict.fromkeys(("one_window", "online_depth", "online_url"), anything),
}

_DIVISION = object_of(
    {
        "level": one_of(*LEVELS),
        "by": one_of("whole", "territory", "threshold", "object", "route", "stage"),
        "values": list_of(text),
        "field": text,
        "min": number,
        "max": number,
        "unit": text,
        "text": text,
        "basis": anything,
    }
)

_POWER: dict[str, Check] = {
    **_texts("code", "name", "parent", "office"),
    "authority": _AUTHORITY,
    "category": one_of(*CATEGORIES),
    "status": one_of(*STATUS),
    "legal_basis": list_of(text),
    "exercise_levels": _LEVEL_LIST,
    "mode": one_of("省级直接行使", "属地管理为主", "审核转报", "分级管理"),
    "division": list_of(_DIVISION),
    "joint": list_of(
        object_of(
            _texts("department", "sector", "text")
            | {"role": one_of("牵头", "配合"), "basis": anything}
        )
    ),
    **dict.fromkeys(("targets", "duties", "accountability", "discretion"), anything),
}

_STANDARD = ("basic_code", "name", "type", "legal_basis", "exercise_levels")

_ITEM: dict[str, Check] = {
    "service-items": object_of(_SERVICE_ITEM, (*_STANDARD, "implementing_body")),
    "directory": object_of(_SERVICE_ITEM, _STANDARD),
    "powers": object_of(_POWER, ("code", "name", "category", "legal_basis", "exercise_levels")),
}


def fails(kind: str, item: object) -> bool:
    """Whether the item fails the schema of its kind."""
    return not _ITEM[kind](item)
