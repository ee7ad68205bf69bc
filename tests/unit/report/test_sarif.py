"""SARIF: the shape of the specification, and what code scanning needs of it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from svccat.checks.cards import RULES
from svccat.model.checked import Checked
from svccat.model.finding import Finding, Place
from svccat.model.text import Lang
from svccat.report.look import Look
from svccat.report.sarif import render
from tests.unit.report.results import known, result, suppressed
from tests.unit.report.sarif_schema import SCHEMA
from tests.unit.report.validated import LIMIT, VAGUE, WIDTH, checked, everything, found, untidy

LOOK = Look(Lang.ZH, rules=(LIMIT, WIDTH, VAGUE))


def _run(one: Checked, look: Look = LOOK) -> dict[str, Any]:
    document = json.loads(render(one, look))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    run: dict[str, Any] = document["runs"][0]
    return run


def _one(*findings: Finding, look: Look = LOOK, **changes: Any) -> dict[str, Any]:
    shown: dict[str, Any] = _run(checked(*findings, **changes), look)["results"][0]
    return shown


@pytest.mark.parametrize(
    "one", [checked(), everything(), result(), everything(suppressed=(suppressed(), known()))]
)
@pytest.mark.parametrize("lang", list(Lang))
def test_what_is_written_is_sarif(one: Checked, lang: Lang) -> None:
    run = _run(one, Look(lang, rules=RULES))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == {Lang.ZH: "zh-CN", Lang.EN: "en-US"}[lang]


def test_every_rule_is_listed_with_its_reason_remedy_and_example() -> None:
    run = _run(everything())
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == ["R101", "R121", "R171", "S003"]
    limit = rules[1]
    assert limit["name"] == "PromisedLimitLongerThanTheStatutoryOne"
    assert limit["shortDescription"] == {"text": "承诺时限长于法定时限"}
    assert limit["fullDescription"] == {"text": "承诺时限长于法定时限：承诺不能更长。"}
    assert limit["help"]["text"] == "承诺不能更长。\n\n请核对两个时限。"
    assert '```json\n{"promised_limit": 30}\n```' in limit["help"]["markdown"]
    assert limit["defaultConfiguration"] == {"level": "error"}
    assert limit["properties"] == {
        "tags": ["family-R"],
        "precision": "high",
        "problem.severity": "error",
    }
    assert rules[0]["properties"]["tags"] == ["family-R", "fix-safe"]
    assert [one["defaultConfiguration"]["level"] for one in rules] == [
        "warning",
        "error",
        "note",
        "error",
    ]


def test_all_published_rules_have_names_of_their_own() -> None:
    rules = _run(checked(), Look(Lang.EN, rules=RULES))["tool"]["driver"]["rules"]
    assert len({one["name"] for one in rules}) == len(rules) == len(RULES)


def test_a_result_points_at_rule_file_and_place_and_names_the_item() -> None:
    run = _run(everything())
    shown = run["results"][1]
    assert shown["ruleId"] == "R121"
    assert run["tool"]["driver"]["rules"][shown["ruleIndex"]]["id"] == "R121"
    assert shown["level"] == "error"
    assert shown["message"]["text"] == (
        "000118001000「道路旅客运输经营许可」 承诺 30工作日，法定只有 20工作日。"
    )
    assert shown["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "service/panshan.json", "index": 2},
                "region": {"startLine": 10, "startColumn": 9},
            },
            "logicalLocations": [
                {
                    "name": "道路旅客运输经营许可",
                    "decoratedName": "000118001000「道路旅客运输经营许可」",
                    "fullyQualifiedName": "/items/0/promised_limit",
                }
            ],
        }
    ]
    assert run["artifacts"][2] == {
        "location": {"uri": "service/panshan.json"},
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": "ab" * 32},
    }
    assert shown["properties"]["authority"] == "盘山县交通运输局"


def test_other_places_are_related_locations() -> None:
    other = Place("city.json", "/items/3", 44, 5)
    shown = _one(found(related=(other,)))
    assert shown["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": {"uri": "city.json", "index": 0},
                "region": {"startLine": 44, "startColumn": 5},
            },
        }
    ]


def test_findings_of_one_fingerprint_stay_apart() -> None:
    twins = checked(found(fingerprint="same"), found(line=11, fingerprint="same"))
    hashes = [one["partialFingerprints"] for one in _run(twins)["results"]]
    assert hashes == [
        {"primaryLocationLineHash": "same:1", "svccat/v1": "same:1"},
        {"primaryLocationLineHash": "same:2", "svccat/v1": "same:2"},
    ]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("服务 事项.json", "%E6%9C%8D%E5%8A%A1%20%E4%BA%8B%E9%A1%B9.json"),
        ("a:b#c?d%e.json", "a%3Ab%23c%3Fd%25e.json"),
        ("bad\udcff.json", "bad%FF.json"),
        ("bad\ud800.json", "bad%ED%A0%80.json"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    shown = _one(found(place=Place(path, "", 1, 1)))
    assert shown["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_paths_are_told_from_the_folder_one_stands_in() -> None:
    one = checked(found())
    inside = replace(one.inputs[0], source=replace(one.inputs[0].source, file=Path("x/a b.json")))
    run = _run(replace(one, inputs=(inside,)), replace(LOOK, base=Path("/home/me")))
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "x/a%20b.json", "index": 0}
    assert run["artifacts"][0]["location"] == {"uri": "x/a%20b.json"}


def test_a_mend_is_an_edit_of_the_string_that_stands_there() -> None:
    def mend(one: Finding) -> tuple[str, str] | None:
        return ('"０００１"', '"0001"') if one.rule is WIDTH else None

    look = replace(LOOK, mend=mend)
    assert _one(untidy(), look=look)["fixes"] == [
        {
            "description": {"text": "请改为 000118001000。"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "service/panshan.json", "index": 1},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 12,
                                "startColumn": 21,
                                "endLine": 12,
                                "endColumn": 27,
                            },
                            "insertedContent": {"text": '"0001"'},
                        }
                    ],
                }
            ],
        }
    ]
    assert "fixes" not in _one(found(), look=look)
    assert "fixes" not in _one(untidy())


def test_what_is_suppressed_is_listed_with_who_decided_so() -> None:
    run = _run(checked(found(), suppressed=(suppressed(),)))
    marked = [one for one in run["results"] if "suppressions" in one]
    assert len(run["results"]) == 2
    assert marked[0]["ruleId"] == "V301"
    assert marked[0]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "省厅正在修订，暂按旧版执行；盘锦市营商环境建设局；盘营商〔2024〕5号；有效期至 2025-12-31",
        }
    ]
    assert "baselineState" not in marked[0]


def test_what_the_baseline_knows_is_unchanged_and_the_rest_is_new() -> None:
    run = _run(checked(found(), suppressed=(known(),)))
    states = {one["ruleId"]: one["baselineState"] for one in run["results"]}
    assert states == {"R121": "new", "V301": "unchanged"}
    marked = next(one for one in run["results"] if one["ruleId"] == "V301")
    assert marked["suppressions"][0]["justification"] == "基线 2024-11-30"


def test_the_invocation_tells_how_the_run_ended_and_what_it_could_not_read() -> None:
    fine = _run(checked())["invocations"]
    assert fine == [{"executionSuccessful": True, "exitCode": 0, "toolExecutionNotifications": []}]
    (lost,) = _run(everything(), replace(LOOK, exit_code=2))["invocations"]
    assert (lost["executionSuccessful"], lost["exitCode"]) == (False, 2)
    (told,) = lost["toolExecutionNotifications"]
    assert told["level"] == "error"
    location = told["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "service/dawa.json", "index": 1}


def test_nothing_in_a_message_is_a_link_or_a_placeholder() -> None:
    shown = _one(found(evidence={"found": "[点这里](http://x) {0} {a}", "expected": "[1]"}))
    assert shown["message"]["text"].endswith("承诺 \\[点这里](http://x) {{0}} {a}，法定只有 [1]。")


def test_the_order_of_what_was_found_changes_no_byte() -> None:
    one = everything(suppressed=(suppressed(), known()))
    turned = replace(
        one,
        findings=one.findings[::-1],
        inputs=one.inputs[::-1],
        suppressed=one.suppressed[::-1],
    )
    assert render(one, LOOK) == render(turned, replace(LOOK, rules=LOOK.rules[::-1]))
