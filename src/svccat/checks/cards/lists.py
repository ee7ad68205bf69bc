"""R15x: members that hold one of a few usual values."""

from svccat.model.rule import Confidence, Example, Fix, Rule, Severity
from svccat.model.text import Text

UNUSUAL_VALUE = Rule(
    "R151",
    Severity.WARNING,
    Text("不是常用取值", "unusual value"),
    Text(
        "{label}写的是“{found}”，常用取值是{allowed}{suggestion}。",
        "`{member}` is {found}; usual are {allowed}{suggestion}.",
    ),
    Text(
        "同一意思各写各的，上下级一比就成了差异，也无法归类统计。",
        "What is worded in many ways differs when compared and cannot be counted.",
    ),
    Text(
        "请改用常用取值；写的是代码的，改为代码对应的名称。",
        "Write a usual value; where it is a code, write the name of that code.",
    ),
    Confidence.MEDIUM,
    example=Example(
        bad="""{"service_objects": ["1", "企业"]}""",
        good="""{"service_objects": ["自然人", "企业法人"]}""",
    ),
    fix=Fix.UNSAFE,
)
SEVERAL_IN_ONE = Rule(
    "R152",
    Severity.INFO,
    Text("几个值写在一起", "several values in one text"),
    Text(
        "{label}把几个值写在一起：“{found}”。",
        "`{member}` holds several values in one text: {found}.",
    ),
    Text(
        "写在一起是一个值，与逐个列出的比较会成为差异。",
        "As one text it is one value, and differs from a list of the same values.",
    ),
    Text(
        "请拆开写成列表，一个值一条。",
        "Write a list with an entry for each value.",
    ),
    example=Example(
        bad="""{"service_objects": "自然人、企业法人"}""",
        good="""{"service_objects": ["自然人", "企业法人"]}""",
    ),
)

RULES = (UNUSUAL_VALUE, SEVERAL_IN_ONE)
