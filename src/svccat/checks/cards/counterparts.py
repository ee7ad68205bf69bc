"""C220 to C224: lists that should hold the same things."""

from svccat.model.rule import Confidence, Rule, Severity
from svccat.model.text import Text

_ONE_SOURCE = Text(
    "实施清单、行政执法事项清单都从权责清单来；一边有、一边没有，总有一份清单不全或者编码不对。",
    "Service items and enforcement items come from the list of powers: what only one of them holds is "
    "missing from the other, or wrongly coded there.",
)
_ALIGN = Text(
    "请核对两份清单：缺的补上，多的删去；只是编码或名称写法不同的，请统一。",
    "Compare the two lists: add what is missing, remove what is too much, and align codes and names.",
)

ITEM_WITHOUT_POWER = Rule(
    "C220",
    Severity.INFO,
    Text("依申请事项没有对应的权责事项", "service item without a power behind it"),
    Text(
        "{authority}的“{name}”在同级权责清单中没有对应的职权。",
        "“{name}” of {authority} has no power behind it in the list of powers of its place.",
    ),
    _ONE_SOURCE,
    _ALIGN,
    Confidence.MEDIUM,
)
PERMIT_WITHOUT_ITEM = Rule(
    "C221",
    Severity.INFO,
    Text("行政许可没有对应的办事事项", "permit without a service item"),
    Text(
        "{authority}的行政许可“{name}”在同级实施清单中没有对应的事项，群众无从申请。",
        "the permit “{name}” of {authority} has no service item in its place: nobody can apply for it.",
    ),
    _ONE_SOURCE,
    _ALIGN,
    Confidence.MEDIUM,
)
ENFORCED_WITHOUT_POWER = Rule(
    "C222",
    Severity.WARNING,
    Text("执法事项不在权责清单中", "enforcement item that is no power"),
    Text(
        "{authority}的执法事项“{name}”在同级权责清单中没有对应的职权。",
        "the enforcement item “{name}” of {authority} is not in the list of powers of its place.",
    ),
    _ONE_SOURCE,
    _ALIGN,
    Confidence.MEDIUM,
)
POWER_NOT_ENFORCED = Rule(
    "C223",
    Severity.WARNING,
    Text("职权没有列入执法事项清单", "power that is no enforcement item"),
    Text(
        "{authority}的“{name}”属于处罚、强制、检查或征收，但没有列入同级行政执法事项清单。",
        "“{name}” of {authority} is a power of enforcement and not in the enforcement list of its place.",
    ),
    _ONE_SOURCE,
    _ALIGN,
    Confidence.MEDIUM,
)
NO_COUNTERPARTS = Rule(
    "C224",
    Severity.INFO,
    Text("两份清单对不上", "two lists that do not correspond"),
    Text(
        "{authority}的这份清单有 {other_count} 项应在同级另一份清单中有对应，其中 {count} 项按编码和名称都找不到。",
        "of {other_count} items of {authority} that the other list of its place should hold as well, "
        "{count} are found there neither by code nor by name.",
    ),
    Text(
        "大半对不上，多半是两份清单的编码、名称各编一套，逐项列出没有意义。",
        "Where most is not found the two lists go by different codes and names; to list each item says nothing.",
    ),
    _ALIGN,
)

RULES: tuple[Rule, ...] = (
    ITEM_WITHOUT_POWER,
    PERMIT_WITHOUT_ITEM,
    ENFORCED_WITHOUT_POWER,
    POWER_NOT_ENFORCED,
    NO_COUNTERPARTS,
)
