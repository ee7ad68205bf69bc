"""R160, R161: members that are there and say nothing."""

from svccat.model.rule import Example, Rule, Severity
from svccat.model.text import Text

EMPTY = Rule(
    "R160",
    Severity.ERROR,
    Text("必填项是空的", "required member empty"),
    Text("{label}是必填的，这里是空的。", "`{member}` is required and empty here."),
    Text(
        "空文本、空列表等于没有填，比对时按缺少处理。",
        "An empty text or list is as good as none, and compares as missing.",
    ),
    Text("请补上{label}。", "Fill in `{member}`."),
    example=Example(
        bad="""{"legal_basis": [""]}""",
        good="""{"legal_basis": ["《中华人民共和国道路运输条例》第八条"]}""",
    ),
)
PLACEHOLDER = Rule(
    "R161",
    Severity.WARNING,
    Text("用“无”“略”之类占位", "placeholder instead of content"),
    Text("{label}写的是“{found}”，等于没有填。", "`{member}` says “{found}”, which is nothing."),
    Text(
        "占位的字样会当成真的内容公布和比对。",
        "A placeholder is published and compared as if it were content.",
    ),
    Text(
        "请填写真实内容；选填项确实没有的，整项不填。",
        "Write what is true; leave an optional member out where there is nothing.",
    ),
    example=Example(
        bad="""{"conditions": "见备注"}""",
        good="""{"conditions": "有与其经营业务相适应并经检测合格的车辆"}""",
    ),
)

RULES = (EMPTY, PLACEHOLDER)
