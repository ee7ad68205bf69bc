"""`concise`, `json`, `jsonl`, `github`, `gitlab`, `junit`: what programs read of a run."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import jsonschema

from svccat.model.finding import Place
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report import concise, github, gitlab, junit, validate_json
from svccat.report.look import Look
from svccat.schema.store import schema
from tests.documents import xml
from tests.unit.report.results import known, result, suppressed
from tests.unit.report.validated import VAGUE, checked, everything, found, untidy

LOOK = Look(Lang.ZH)


def test_concise_is_a_line_a_finding_that_problem_matchers_know() -> None:
    item = "[000118001000 道路旅客运输经营许可]"
    county = "service/panshan.json"
    assert concise.render(everything(), LOOK).split("\n") == [
        "service/dawa.json:7:3: error S003 读到这里读不下去了：x。",
        f"{county}:10:9: error R121 承诺 30工作日，法定只有 20工作日。 {item}",
        f"{county}:12:21: warning R101 编码写的是 ０００１１８００１０００。 {item}",
        f"{county}:30:9: info R171 条件中有“等”。 {item}",
        f"{county}:40:9: info R171 条件中有“等”。 {item}",
        "",
    ]
    assert concise.render(checked(), LOOK) == ""


def test_concise_names_an_item_that_has_a_name_only() -> None:
    text = concise.render(checked(found(item_code="")), LOOK)
    assert text.endswith(" [道路旅客运输经营许可]\n")


def test_the_document_follows_its_published_schema() -> None:
    validator = jsonschema.Draft202012Validator(schema("validate-result"))
    for one in (everything(), checked(), everything(suppressed=(suppressed(), known()))):
        validator.validate(json.loads(validate_json.render(one, Lang.ZH)))


def test_the_document_has_the_counts_and_the_findings_of_check() -> None:
    shown = validate_json.document(everything(notes=(Text("略", "left out"),)), Lang.EN)
    assert list(shown) == [
        "format",
        "tool",
        "settings",
        "inputs",
        "findings",
        "totals",
        "summary",
        "notes",
    ]
    assert shown["format"] == 1
    assert shown["totals"] == [
        {"code": "R101", "count": 1},
        {"code": "R121", "count": 1},
        {"code": "R171", "count": 2},
        {"code": "S003", "count": 1},
    ]
    assert shown["summary"] == {"error": 2, "warning": 1, "info": 2, "suppressed": 0}
    assert shown["notes"] == ["left out"]
    findings = shown["findings"]
    assert isinstance(findings, list)
    assert findings[1]["message"] == "30工作日 promised, the law allows 20工作日."
    assert [one["path"] for one in findings] == ["service/dawa.json", *["service/panshan.json"] * 4]


def test_jsonl_is_the_documents_findings_one_a_line() -> None:
    whole = json.loads(validate_json.render(everything(), Lang.ZH))
    lines = validate_json.lines(everything(), Lang.ZH).splitlines()
    assert [json.loads(line) for line in lines] == whole["findings"]
    assert validate_json.lines(checked(), Lang.ZH) == ""


def test_no_line_of_jsonl_is_broken_by_what_ends_lines_elsewhere() -> None:
    odd = "甲\u2028乙\x85丙\n丁"
    (line,) = validate_json.lines(checked(found(item_name=odd)), Lang.ZH).splitlines()
    assert json.loads(line)["item_name"] == odd


def test_the_order_of_what_was_found_changes_no_byte() -> None:
    one = everything()
    turned = replace(
        one,
        findings=one.findings[::-1],
        inputs=one.inputs[::-1],
        totals=dict(reversed(list(one.totals.items()))),
    )
    assert validate_json.render(one, Lang.ZH) == validate_json.render(turned, Lang.ZH)


def test_github_gets_the_sum_first_and_then_the_gravest() -> None:
    item = "000118001000「道路旅客运输经营许可」"
    county = "file=service/panshan.json"
    first, *rest = github.render(everything(), LOOK).splitlines()
    assert first == "::notice title=svccat::3 个文件、8 个事项 · 错误 2，警告 1，提示 2"
    assert [line.split("::")[1] for line in rest] == [
        "error file=service/dawa.json,line=7,col=3,title=S003 JSON 写法有误",
        f"error {county},line=10,col=9,title=R121 承诺时限长于法定时限",
        f"warning {county},line=12,col=21,title=R101 编码书写不规范",
        f"notice {county},line=30,col=9,title=R171 用语含糊",
        f"notice {county},line=40,col=9,title=R171 用语含糊",
    ]
    assert [line.split("::")[2] for line in rest] == [
        "读到这里读不下去了：x。 改法：请看此处及前一行。",
        f"{item} 承诺 30工作日，法定只有 20工作日。 改法：请核对两个时限。",
        f"{item} 编码写的是 ０００１１８００１０００。 改法：请改为 000118001000。",
        *[f"{item} 条件中有“等”。 改法：请写明。"] * 2,
    ]


def test_github_is_told_the_headline_of_a_comparison() -> None:
    first = github.render(result(), LOOK).split("\n")[0]
    assert first.endswith("错误 1，警告 1，提示 1，已屏蔽 2 · 市级6项，盘山县5项。")


def test_what_a_workflow_command_gives_a_meaning_is_escaped() -> None:
    text = github.render(
        checked(found(place=Place("a,b:100%.json", "", 1, 1), evidence={"found": "50%\n::x"})),
        LOOK,
    )
    line = text.split("\n")[1]
    assert line.startswith("::error file=a%2Cb%3A100%25.json,line=1,col=1,title=R121 ")
    assert "承诺 50%25\\n::x，法定只有 —。" in line


def test_gitlab_gets_its_own_severities_and_no_fingerprint_twice() -> None:
    twins = [found(fingerprint="same"), found(line=11, fingerprint="same")]
    entries = json.loads(gitlab.render(checked(*twins, untidy(), found(VAGUE, 30)), LOOK))
    assert entries[0] == {
        "description": "000118001000「道路旅客运输经营许可」 承诺 30工作日，法定只有 20工作日。"
        " 改法：请核对两个时限。",
        "check_name": "R121",
        "fingerprint": "same:1",
        "severity": "major",
        "location": {"path": "service/panshan.json", "lines": {"begin": 10}},
    }
    assert [one["severity"] for one in entries] == ["major", "major", "minor", "info"]
    assert len({one["fingerprint"] for one in entries}) == 4
    assert gitlab.render(checked(), LOOK) == "[]\n"


def _suites(text: str) -> dict[str, Any]:
    document = xml(text)
    assert document.tag == "testsuites"
    return {str(suite.get("name")): suite for suite in document}


def test_junit_has_a_suite_a_file_and_a_case_a_finding() -> None:
    suites = _suites(junit.render(everything(), LOOK))
    assert list(suites) == ["city.json", "service/dawa.json", "service/panshan.json"]
    county = suites["service/panshan.json"]
    assert (county.get("tests"), county.get("failures")) == ("4", "1")
    case = county[0]
    assert dict(case.attrib) == {
        "classname": "service/panshan.json",
        "name": "R121 承诺时限长于法定时限 (10:9)",
        "file": "service/panshan.json",
        "line": "10",
    }
    failure = case[0]
    assert (failure.tag, failure.get("type")) == ("failure", "R121")
    assert str(failure.get("message")).endswith("改法：请核对两个时限。")
    assert str(failure.text).startswith("service/panshan.json:10:9: error R121 承诺 30工作日")
    assert [one[0].tag for one in county[1:]] == ["system-out"] * 3
    assert ": warning R101 " in str(county[1][0].text)


def test_junit_says_of_a_clean_file_that_it_passed() -> None:
    clean = _suites(junit.render(everything(), LOOK))["city.json"]
    assert (clean.get("tests"), clean.get("failures"), len(clean[0])) == ("1", "0", 0)
    assert clean[0].get("name") == "没有发现问题"


def test_junits_own_counts_are_those_of_its_cases() -> None:
    document = xml(junit.render(everything(), LOOK))
    cases = document.findall("testsuite/testcase")
    assert document.get("tests") == str(len(cases)) == "6"
    assert document.get("failures") == str(len(document.findall("*/*/failure"))) == "2"
    for suite in document:
        assert suite.get("tests") == str(len(suite))


def test_every_finding_is_in_every_list() -> None:
    many = checked(*(found(line=line) for line in range(1, 2001)))
    assert len(concise.render(many, LOOK).splitlines()) == 2000
    assert len(validate_json.lines(many, Lang.ZH).splitlines()) == 2000
    assert len(json.loads(gitlab.render(many, LOOK))) == 2000
    assert len(github.render(many, LOOK).splitlines()) == 2001
    assert junit.render(many, LOOK).count("<failure ") == 2000
    assert Counter(one.rule.severity for one in many.findings) == {Severity.ERROR: 2000}
