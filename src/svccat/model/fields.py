"""THE table of comparable elements (contract section 2): label, how compared, where it lies."""

from dataclasses import dataclass
from enum import StrEnum

from svccat.model.text import Text


class Kind(StrEnum):
    """The kinds of catalogue files (contract section 1)."""

    SERVICE_ITEMS = "service-items"
    POWERS = "powers"
    DIRECTORY = "directory"
    ENFORCEMENT = "enforcement"
    LAWS = "laws"
    BUNDLES = "bundles"

    @property
    def has_units(self) -> bool:
        """Lists of a jurisdiction, as opposed to registries."""
        return self not in {Kind.LAWS, Kind.BUNDLES}

    @property
    def code_member(self) -> str:
        """What an item's code is called in a file of this kind."""
        return "basic_code" if self in {Kind.SERVICE_ITEMS, Kind.DIRECTORY} else "code"

    @property
    def type_member(self) -> str:
        """What an item's type is called in a file of this kind."""
        return "category" if self in {Kind.POWERS, Kind.ENFORCEMENT} else "type"


# The closed list of types; powers have all but the last.
TYPES = (
    "行政许可",
    "行政处罚",
    "行政强制",
    "行政征收",
    "行政给付",
    "行政检查",
    "行政确认",
    "行政奖励",
    "行政裁决",
    "其他行政权力",
    "公共服务",
)


class Comparator(StrEnum):
    """How two values of an element are found equal (contract section 2)."""

    TEXT = "text"
    NAME = "name"
    CODE = "code"
    SET = "set"
    CITATIONS = "citations"
    LIMIT = "limit"
    MATERIALS = "materials"
    PROCESS = "process"
    BODY = "body"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class Element:
    """One comparable element; `power_field` is None where powers do not have it."""

    key: str
    label: Text
    comparator: Comparator
    item_field: str | None
    power_field: str | None = None

    def field_of(self, kind: Kind) -> str | None:
        """The member's name in items of a kind; None where that kind lacks the element."""
        if kind in {Kind.POWERS, Kind.ENFORCEMENT}:
            return self.power_field
        return self.item_field


def _item(key: str, zh: str, en: str, comparator: Comparator) -> Element:
    return Element(key, Text(zh, en), comparator, key)


def _both(key: str, zh: str, en: str, comparator: Comparator) -> Element:
    return Element(key, Text(zh, en), comparator, key, key)


ELEMENTS: dict[str, Element] = {
    element.key: element
    for element in (
        _both("name", "名称", "name", Comparator.NAME),
        Element("code", Text("基本编码", "code"), Comparator.CODE, "basic_code", "code"),
        Element("type", Text("事项类型", "type"), Comparator.TEXT, "type", "category"),
        _both("legal_basis", "设定依据", "legal basis", Comparator.CITATIONS),
        _item("competent_department", "主管部门", "competent department", Comparator.BODY),
        _item("implementing_body", "实施主体", "implementing body", Comparator.BODY),
        _item("conditions", "受理条件", "conditions", Comparator.TEXT),
        _item("service_objects", "服务对象", "service objects", Comparator.SET),
        _item("process", "办理流程", "process", Comparator.PROCESS),
        _item("materials", "申请材料", "materials", Comparator.MATERIALS),
        _item("statutory_limit", "法定办结时限", "statutory limit", Comparator.LIMIT),
        _item("promised_limit", "承诺办结时限", "promised limit", Comparator.LIMIT),
        _item("result", "办理结果", "result", Comparator.RESULT),
        _both("exercise_levels", "行使层级", "exercise levels", Comparator.SET),
        Element("mode", Text("行使方式", "mode"), Comparator.TEXT, None, "mode"),
        _item("power_source", "权力来源", "source of power", Comparator.TEXT),
        _item("handling_type", "办件类型", "handling type", Comparator.TEXT),
        _item("channels", "办理形式", "channels", Comparator.SET),
        _item("visits", "到现场次数", "visits", Comparator.TEXT),
        _item("special_procedures", "特别程序", "special procedures", Comparator.SET),
        _item("fees", "收费项目", "fees", Comparator.MATERIALS),
        _item("reach", "通办范围", "reach", Comparator.TEXT),
        Element("targets", Text("实施对象", "targets"), Comparator.SET, None, "targets"),
    )
}

_SITONG = ("name", "code", "type", "legal_basis")
PROFILES: dict[str, tuple[str, ...]] = {
    "sitong": _SITONG,
    "liuyaosu": (*_SITONG, "competent_department", "implementing_body"),
    "shendu": (
        *_SITONG,
        "conditions",
        "service_objects",
        "process",
        "materials",
        "statutory_limit",
        "result",
    ),
}
# Only `shendu` adds elements that powers have and service items are not compared by.
POWER_EXTRAS: dict[str, tuple[str, ...]] = {"shendu": ("exercise_levels", "mode")}


def profile_elements(profile: tuple[str, ...], extras: tuple[str, ...], kind: Kind) -> list[str]:
    """The keys of a profile that items of a kind have, in the profile's order."""
    own = [key for key in profile if ELEMENTS[key].field_of(kind)]
    if kind is not Kind.POWERS:
        return own
    return own + [key for key in extras if key not in own]
