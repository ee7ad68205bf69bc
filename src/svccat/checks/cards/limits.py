"""R12x: 办结时限, the days that an authority has and promises."""

from svccat.model.rule import Example, Rule, Severity
from svccat.model.text import Text

LONGER_THAN_THE_LAW = Rule(
    "R121",
    Severity.ERROR,
    Text("承诺时限长于法定时限", "promised limit longer than the statutory one"),
    Text(
        "承诺 {found}，法定只有 {expected}。",
        "{found} promised, the law allows {expected}.",
    ),
    Text(
        "承诺时限是对法定时限的压缩，不能更长。",
        "A promise shortens what the law allows; it cannot lengthen it.",
    ),
    Text(
        "请核对两个时限，把承诺时限改到法定时限以内。",
        "Check both limits and bring the promised one within the statutory one.",
    ),
    example=Example(
        bad="""{"statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 30, "unit": "工作日"}}""",
        good="""{"statutory_limit": {"value": 20, "unit": "工作日"}, "promised_limit": {"value": 5, "unit": "工作日"}}""",
    ),
)

RULES = (LONGER_THAN_THE_LAW,)
