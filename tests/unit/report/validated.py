"""What `svccat validate` comes to, made by hand: two files, one of each severity and a fault."""

from collections import Counter
from dataclasses import replace
from typing import Any

from svccat.model.checked import Checked
from svccat.model.fields import Kind
from svccat.model.finding import Finding, Place
from svccat.model.rule import Example, Fix, Rule, Severity
from svccat.model.text import Text
from tests.unit.report.results import input_file

BROKEN = Rule(
    "S003",
    Severity.ERROR,
    Text("JSON 写法有误", "JSON syntax error"),
    Text("读到这里读不下去了：{detail}。", "JSON breaks off here: {detail}."),
    Text("读不出的内容无法检查。", "What cannot be read is not checked."),
    Text("请看此处及前一行。", "Look here and at the line before."),
)
LIMIT = Rule(
    "R121",
    Severity.ERROR,
    Text("承诺时限长于法定时限", "promised limit longer than the statutory one"),
    Text("承诺 {found}，法定只有 {expected}。", "{found} promised, the law allows {expected}."),
    Text("承诺不能更长。", "A promise cannot be longer."),
    Text("请核对两个时限。", "Check both limits."),
    example=Example(bad='{"promised_limit": 30}', good='{"promised_limit": 5}'),
)
WIDTH = Rule(
    "R101",
    Severity.WARNING,
    Text("编码书写不规范", "code written untidily"),
    Text("编码写的是 {found}。", "the code is {found}."),
    Text("编码要能查到。", "Codes are looked up."),
    Text("请改为 {replacement}。", "Write {replacement}."),
    fix=Fix.SAFE,
)
VAGUE = Rule(
    "R171",
    Severity.INFO,
    Text("用语含糊", "vague words"),
    Text("条件中有“{words}”。", "the conditions say “{words}”."),
    Text("群众看不明白。", "People cannot tell."),
    Text("请写明。", "Say which."),
)


def found(rule: Rule = LIMIT, line: int = 10, **changes: Any) -> Finding:
    """A finding on an item of the county's list."""
    plain = Finding(
        rule,
        Place("service/panshan.json", "/items/0/promised_limit", line, 9),
        item_code="000118001000",
        item_name="道路旅客运输经营许可",
        jurisdiction="211122",
        authority="盘山县交通运输局",
        evidence={"found": "30工作日", "expected": "20工作日", "words": ("等",)},
        fingerprint=f"f{rule.code}-{line}",
    )
    return replace(plain, **changes)


def untidy(line: int = 12, **changes: Any) -> Finding:
    """A finding that can be mended by itself."""
    evidence = {"found": "０００１１８００１０００", "replacement": "000118001000"}
    place = Place("service/panshan.json", "/items/0/basic_code", line, 21)
    return found(WIDTH, line, **({"place": place, "evidence": evidence} | changes))


def broken(path: str = "service/dawa.json", line: int = 7) -> Finding:
    """A file that breaks off."""
    return Finding(
        BROKEN, Place(path, "", line, 3), evidence={"detail": "x"}, fingerprint=f"b{path}"
    )


def checked(*findings: Finding, **changes: Any) -> Checked:
    """A run over two files that came to some findings; counts follow from them."""
    plain = Checked(
        settings={"codes": "auto"},
        inputs=(
            input_file("service/panshan.json", Kind.SERVICE_ITEMS, "211122"),
            input_file("city.json", Kind.SERVICE_ITEMS, "211100"),
        ),
        findings=findings,
        totals=Counter(one.rule.code for one in findings),
        severities=Counter(one.rule.severity for one in findings),
    )
    return replace(plain, **changes)


def everything(**changes: Any) -> Checked:
    """Two errors, one of them a file that breaks off, a warning and two infos."""
    lost = input_file("service/dawa.json", Kind.SERVICE_ITEMS, "211122", readable=False)
    plain = checked(found(), untidy(), broken(), found(VAGUE, 30), found(VAGUE, 40))
    wanted: dict[str, Any] = {"inputs": (*plain.inputs, lost), "complete": False, **changes}
    return replace(plain, **wanted)
