"""R11x: 统一社会信用代码 of bodies and departments."""

from dataclasses import replace

from svccat.model.rule import Confidence, Example, Rule, Severity
from svccat.model.text import Text

_WHO = Text(
    "统一社会信用代码说明由谁实施，写错就找不到实施主体，实施编码也跟着错。",
    "The credit code says who acts; a wrong one names nobody, and spoils the implementation code.",
)
_GOOD = """{"implementing_body": {"name": "盘山县交通运输局", "uscc": "11211122007776047K"}, "implementation_code": null, "handling_code": null}"""
_BAD = _GOOD.replace("11211122007776047K", "{}")


def _example(uscc: str) -> Example:
    return Example(bad=_BAD.replace("{}", uscc), good=_GOOD)


LENGTH = Rule(
    "R111",
    Severity.ERROR,
    Text("统一社会信用代码位数或字符不对", "credit code of a wrong form"),
    Text(
        "{label}写的是“{found}”，有 {count} 位，应为 18 位{suggestion}。",
        "`{member}` is “{found}”, {count} characters instead of 18{suggestion}.",
    ),
    _WHO,
    Text(
        "请对照统一社会信用代码证书，补全或删去写错的字符。",
        "Compare it with the body's certificate, character by character.",
    ),
    example=_example("1121112200776047K"),
)
CHECK = Rule(
    "R112",
    Severity.ERROR,
    Text("统一社会信用代码校验不通过", "credit code with a wrong check character"),
    Text(
        "{label}写的是“{found}”，末位校验码与前 17 位对不上，至少有一个字符写错{suggestion}。",
        "`{member}` is “{found}”, whose last character does not fit the others: at least one is wrong{suggestion}.",
    ),
    _WHO,
    Text(
        "请对照统一社会信用代码证书逐位核对，不要只改末位。",
        "Compare every character with the certificate; do not just change the last.",
    ),
    example=_example("11211122007776407K"),
)
OLD = Rule(
    "R113",
    Severity.WARNING,
    Text("写的是旧的组织机构代码", "old organisation code"),
    Text(
        "{label}写的是“{found}”，这是旧的组织机构代码。",
        "`{member}` is “{found}”, an organisation code of the old kind.",
    ),
    Text(
        "组织机构代码 2015 年起由 18 位统一社会信用代码取代，它只是其中第 9 至 17 位。",
        "Since 2015 bodies have credit codes of 18 characters; the old code is only the 9th to 17th of them.",
    ),
    Text("请换成 18 位统一社会信用代码。", "Write the credit code of 18 characters."),
    example=_example("007776047"),
)
PLACEHOLDER = Rule(
    "R114",
    Severity.WARNING,
    Text("统一社会信用代码是占位的", "credit code is a placeholder"),
    Text(
        "{label}写的是“{found}”，不是真实的代码。",
        "`{member}` is “{found}”, which stands in for a real code.",
    ),
    _WHO,
    Text(
        "请填写真实的统一社会信用代码；确实没有的不填。",
        "Write the real credit code, or leave the member out if there is none.",
    ),
    example=_example("222222222222222222"),
)
AREA = Rule(
    "R115",
    Severity.WARNING,
    Text("统一社会信用代码中的行政区划不存在", "credit code with an impossible area"),
    Text(
        "{label}写的是“{found}”，第 3 至 8 位“{words}”不可能是行政区划代码。",
        "`{member}` is “{found}”, whose third to eighth digits “{words}” can be no area's code.",
    ),
    _WHO,
    Text(
        "请对照统一社会信用代码证书核对第 3 至 8 位。",
        "Compare the third to eighth digits with the certificate.",
    ),
    Confidence.MEDIUM,
    example=_example("11991122007776047K"),
)

# What each fault of a credit code is told as; by `codes.credit.Fault`.
BY_FAULT: dict[str, Rule] = {
    "length": LENGTH,
    "characters": replace(
        LENGTH,
        message=Text(
            "{label}写的是“{found}”，其中的“{words}”写错了{suggestion}。",
            "`{member}` is “{found}”, where “{words}” cannot stand{suggestion}.",
        ),
        remedy=Text(
            "请对照证书改正：18 位数字或大写字母，没有 I、O、S、V、Z，第 3 至 8 位是数字。",
            "Compare it with the certificate: 18 digits or capitals without I, O, S, V and Z, digits at 3 to 8.",
        ),
    ),
    "check": CHECK,
    "old": OLD,
    "old-check": replace(
        OLD,
        message=Text(
            "{label}写的是“{found}”，像是旧的组织机构代码，而且末位校验码也不对。",
            "`{member}` is “{found}”, like an organisation code of the old kind, with a wrong check character.",
        ),
    ),
    "placeholder": PLACEHOLDER,
    "area": AREA,
}

RULES = (LENGTH, CHECK, OLD, PLACEHOLDER, AREA)
