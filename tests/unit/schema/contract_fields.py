"""Contract section 1 written out by hand: every member of every kind and its JSON type."""

TEXT = "string|null"
TEXTS = "string|array|null"
NUMBER = "number|null"
LIST = "array|null"

Fields = dict[str, str]


def texts(*names: str) -> Fields:
    """Members that take one text or a list of them."""
    return {
        path: type_ for name in names for path, type_ in ((name, TEXTS), (f"{name}[]", "string"))
    }


def inside(name: str, fields: Fields) -> Fields:
    return {f"{name}.{field}": type_ for field, type_ in fields.items()}


def entries(name: str, fields: Fields) -> Fields:
    """A list of objects."""
    return {name: LIST, f"{name}[]": "object", **inside(f"{name}[]", fields)}


HEADER: Fields = {
    "$schema": TEXT,
    "kind": "string",
    "format": "integer",
    "jurisdiction": "object",
    "jurisdiction.code": "string",
    "jurisdiction.name": "string",
    "jurisdiction.level": "string",
    "authority": "object",
    "authority.name": "string",
    "authority.uscc": TEXT,
    "authority.sector": "string",
    "edition": TEXT,
    "as_of": TEXT,
    "filing": "object|null",
    "filing.number": TEXT,
    "filing.date": TEXT,
    **texts("filing.with"),
    "items": "array",
}
OWN_AUTHORITY: Fields = {
    "authority": "object|null",
    "authority.name": TEXT,
    "authority.uscc": TEXT,
    "authority.sector": TEXT,
}
REGISTRY_HEADER: Fields = {**HEADER, **OWN_AUTHORITY}

LIMIT: Fields = {"value": NUMBER, "unit": TEXT}
MATERIAL: Fields = {
    "name": TEXT,
    "type": TEXT,
    **texts("form"),
    "necessity": "string|boolean|null",
    "source": TEXT,
    "originals": NUMBER,
    "copies": NUMBER,
    **texts("basis"),
}
PLACE_IN_THE_LISTS: Fields = {
    "applies_to": LIST,
    "applies_to[]": "string",
    "applies_basis": TEXT,
    "scope": TEXT,
    "scope_basis": TEXT,
    **entries("exceptions", {"element": TEXT, "reason": TEXT, "document": TEXT, "expires": TEXT}),
}

SERVICE_ITEM: Fields = {
    "basic_code": "string",
    "case": TEXT,
    "implementation_code": TEXT,
    "handling_code": TEXT,
    "name": "string",
    "type": "string",
    "status": TEXT,
    "legal_basis": "array",
    "legal_basis[]": "string",
    "power_source": TEXT,
    "exercise_levels": "array",
    "exercise_levels[]": "string",
    "competent_department": TEXT,
    "implementing_body": "object",
    "implementing_body.name": TEXT,
    "implementing_body.uscc": TEXT,
    "implementing_body.nature": TEXT,
    **texts("implementing_body.entrusted_to"),
    **OWN_AUTHORITY,
    **texts("conditions", "service_objects", "special_procedures", "channels", "reach", "bundles"),
    **texts("consult", "complaint", "address", "hours"),
    **entries("process", {"step": TEXT, "body": TEXT, "days": NUMBER}),
    **entries("materials", MATERIAL),
    "statutory_limit": "object|null",
    **inside("statutory_limit", LIMIT),
    "promised_limit": "object|null",
    **inside("promised_limit", LIMIT),
    **entries("fees", {"name": TEXT, "standard": "string|number|null", **texts("basis")}),
    "visits": NUMBER,
    "visits_reason": TEXT,
    "handling_type": TEXT,
    "result": "object|null",
    "result.type": TEXT,
    "result.name": TEXT,
    "cross_province": "boolean|string|null",
    "one_window": "boolean|string|null",
    "online_depth": "string|number|null",
    "online_url": TEXT,
    **PLACE_IN_THE_LISTS,
}
DIRECTORY_ITEM: Fields = {**SERVICE_ITEM, "implementing_body": "object|null"}

DIVISION: Fields = {
    "level": TEXT,
    "by": TEXT,
    "values": LIST,
    "values[]": "string|number",
    "field": TEXT,
    "min": NUMBER,
    "max": NUMBER,
    "unit": TEXT,
    "text": TEXT,
    **texts("basis"),
}
JOINT: Fields = {"department": TEXT, "sector": TEXT, "role": TEXT, "text": TEXT, **texts("basis")}
POWER: Fields = {
    "code": "string",
    "name": "string",
    "category": "string",
    "legal_basis": "array",
    "legal_basis[]": "string",
    "exercise_levels": "array",
    "exercise_levels[]": "string",
    "parent": TEXT,
    "status": TEXT,
    "mode": TEXT,
    **OWN_AUTHORITY,
    **texts("office", "targets", "accountability"),
    **entries("division", DIVISION),
    **entries("joint", JOINT),
    **entries("duties", {"stage": TEXT, "text": TEXT, **texts("basis")}),
    **entries(
        "discretion",
        {
            "grade": "string|number|null",
            **texts("when"),
            "min": NUMBER,
            "max": NUMBER,
            "unit": TEXT,
        },
    ),
    **PLACE_IN_THE_LISTS,
}
ENFORCEMENT_ITEM: Fields = {
    "code": "string",
    "name": "string",
    "category": "string",
    "legal_basis": "array",
    "legal_basis[]": "string",
    **OWN_AUTHORITY,
}
LAW: Fields = {
    "name": "string",
    **texts("aliases"),
    "level": TEXT,
    "number": TEXT,
    **entries(
        "versions",
        {
            "date": TEXT,
            "effective": TEXT,
            "articles": "number|array|null",
            "articles[]": "string|number",
        },
    ),
    "repealed_on": TEXT,
    **OWN_AUTHORITY,
}
BUNDLE: Fields = {
    "code": "string",
    "name": "string",
    "lead": TEXT,
    **texts("partners"),
    "members": LIST,
    "members[]": "string",
    **entries("materials", MATERIAL),
    "materials[]": "object|string",
    "limit": "object|null",
    **inside("limit", LIMIT),
    "mode": TEXT,
    **OWN_AUTHORITY,
}

ITEMS: dict[str, Fields] = {
    "service-items": SERVICE_ITEM,
    "directory": DIRECTORY_ITEM,
    "powers": POWER,
    "enforcement": ENFORCEMENT_ITEM,
    "laws": LAW,
    "bundles": BUNDLE,
}
HEADERS: dict[str, Fields] = {
    kind: REGISTRY_HEADER if kind in {"laws", "bundles"} else HEADER for kind in ITEMS
}

_IDENTITY = ["basic_code", "name", "type", "legal_basis", "exercise_levels"]
REQUIRED: dict[str, list[str]] = {
    "service-items": [*_IDENTITY, "implementing_body"],
    "directory": _IDENTITY,
    "powers": ["code", "name", "category", "legal_basis", "exercise_levels"],
    "enforcement": ["code", "name", "category", "legal_basis"],
    "laws": ["name"],
    "bundles": ["code", "name"],
}
HEADER_REQUIRED: dict[str, list[str]] = {
    kind: ["kind", "format", "jurisdiction", "items"]
    + ([] if kind in {"laws", "bundles"} else ["authority"])
    for kind in ITEMS
}

_LEVELS = ["country", "province", "city", "county", "township", "village"]
_TEN = [
    "行政许可", "行政处罚", "行政强制", "行政征收", "行政给付",
    "行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力",
]  # fmt: skip
_LAW_LEVELS = [
    "法律", "行政法规", "国务院决定", "地方性法规", "部门规章", "政府规章", "规范性文件",
]  # fmt: skip
_UNITS = ["工作日", "自然日"]
_REFORM = {"scope": ["shared", "local"], "status": ["在用", "暂停", "取消"]}
_SERVICE_LISTS = {
    **_REFORM,
    "type": [*_TEN, "公共服务"],
    "exercise_levels[]": _LEVELS,
    "statutory_limit.unit": _UNITS,
    "promised_limit.unit": _UNITS,
}
CLOSED: dict[str, dict[str, list[str]]] = {
    "service-items": _SERVICE_LISTS,
    "directory": _SERVICE_LISTS,
    "powers": {
        **_REFORM,
        "category": _TEN,
        "exercise_levels[]": _LEVELS,
        "mode": ["省级直接行使", "属地管理为主", "审核转报", "分级管理"],
        "division[].level": _LEVELS,
        "division[].by": ["whole", "territory", "threshold", "object", "route", "stage"],
        "joint[].role": ["牵头", "配合"],
    },
    "enforcement": {"category": _TEN},
    "laws": {"level": _LAW_LEVELS},
    "bundles": {"limit.unit": _UNITS, "mode": ["serial", "parallel"]},
}
HEADER_CLOSED: dict[str, dict[str, list[str]]] = {
    kind: {"kind": [kind], "jurisdiction.level": _LEVELS} for kind in ITEMS
}
