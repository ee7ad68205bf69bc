from typing import Any

import polars as pl
import pytest

from svccat.checks.boundary import RULES, hits
from svccat.model.boundaries import LEAVES, REASONS, Boundaries, Reason
from svccat.model.rule import Rule, Severity
from svccat.model.text import Lang
from tests.factories import power, powers_frame

DIVISION = [{"level": "city", "by": "whole"}]
BELOW = {"jurisdiction": "211122", "authority": "盘山县交通运输局", "file": 1}
POWERS = powers_frame(
    [
        power(division=DIVISION),
        power(code="000218013000"),
        power(**BELOW, division=DIVISION),
        power(**BELOW),
    ]
)


def reasons(*rows: dict[str, Any]) -> Boundaries:
    columns = {name: [row.get(name) for row in rows] for name in REASONS}
    return Boundaries(pl.DataFrame(schema=LEAVES), pl.DataFrame(columns, schema=REASONS))


def told(*rows: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The rows of each rule that hit something, without what is null."""
    return {
        hit.rule.code: [
            {name: value for name, value in row.items() if value is not None}
            for row in hit.rows.iter_rows(named=True)
        ]
        for hit in hits(POWERS, reasons(*rows))
        if hit.rows.height
    }


NAME = "对擅自占用、挖掘公路的处罚"
TOLD = {
    "level": "city",
    "other_level": "county",
    "field": "投资额",
    "unit": "万元",
    "found": "[2000, 3000)",
    "expected": "万元",
}


@pytest.mark.parametrize(
    ("reason", "code", "names"),
    [
        ("level-without-rule", "B601", ["level"]),
        ("rule-for-other-level", "B602", ["level"]),
        ("whole-collides", "B603", ["level", "other_level"]),
        ("value-in-common", "B604", ["level", "other_level", "found"]),
        ("intervals-overlap", "B605", ["level", "other_level", "field", "unit", "found"]),
        ("unit-mismatch", "B606", ["level", "other_level", "field", "unit", "found", "expected"]),
        ("gap", "B607", ["level", "other_level", "field", "unit", "found"]),
    ],
)
def test_each_reason_is_a_finding_with_what_its_sentence_speaks_of(
    reason: str, code: str, names: list[str]
) -> None:
    place = {"file": 0, "row": 0, "pointer": "division/1", "name": NAME}
    evidence = {name: TOLD[name] for name in names}
    assert told({"id": 0, "reason": reason, "entry": 1} | TOLD) == {code: [place | evidence]}


def test_a_reason_without_an_entry_stands_at_the_division() -> None:
    (row,) = told({"id": 0, "reason": "level-without-rule", "level": "city"})["B601"]
    assert row["pointer"] == "division"


def test_a_reason_of_a_power_without_a_division_stands_at_its_levels() -> None:
    (row,) = told({"id": 1, "reason": "level-without-rule", "level": "city"})["B601"]
    assert row["pointer"] == "exercise_levels"


def test_a_lower_unit_s_other_division_is_the_other_place() -> None:
    row = {"id": 0, "reason": "lower-unit-differs", "level": "city", "found": "", "expected": "甲"}
    assert told(row | {"other_id": 2}) == {
        "B608": [
            {
                "file": 0,
                "row": 0,
                "pointer": "division",
                "other_file": 1,
                "other_row": 2,
                "other_pointer": "division",
                "name": NAME,
                "level": "city",
                "found": "",
                "expected": "甲",
                "other_authority": "盘山县交通运输局",
                "other_name": NAME,
            }
        ]
    }


def test_a_lower_unit_without_a_division_is_the_other_place_as_an_item() -> None:
    row = {"id": 0, "reason": "lower-unit-differs", "level": "city", "other_id": 3}
    (hit,) = told(row)["B608"]
    assert (hit["other_file"], hit["other_row"], hit["other_pointer"]) == (1, 3, "")


def test_hits_are_sorted_by_place_and_level() -> None:
    rows = [
        {"id": 1, "reason": "level-without-rule", "level": "county"},
        {"id": 1, "reason": "level-without-rule", "level": "city"},
        {"id": 0, "reason": "level-without-rule", "level": "county"},
    ]
    found = [(row["row"], row["level"]) for row in told(*rows)["B601"]]
    assert found == [(0, "county"), (1, "city"), (1, "county")]


def test_every_rule_has_its_hits_even_without_any() -> None:
    found = hits(POWERS.clear(), reasons())
    assert [hit.rule.code for hit in found] == [rule.code for rule in RULES]
    assert all(hit.rows.is_empty() for hit in found)


def test_every_reason_has_a_card() -> None:
    rows = [{"id": 0, "reason": reason.value} for reason in Reason]
    assert len(told(*rows)) == len(Reason) == len(RULES)


def test_whatever_is_not_clear_is_an_error() -> None:
    assert [(rule.code, rule.severity) for rule in RULES] == [
        ("B601", Severity.ERROR),
        ("B602", Severity.ERROR),
        ("B603", Severity.ERROR),
        ("B604", Severity.ERROR),
        ("B605", Severity.ERROR),
        ("B606", Severity.ERROR),
        ("B607", Severity.ERROR),
        ("B608", Severity.ERROR),
    ]


EVIDENCE = {
    "name": "节能审查",
    "level": "市级",
    "other_level": "县级",
    "field": "投资额",
    "unit": "万元",
    "found": "甲",
    "expected": "乙",
    "other_authority": "盘山县发展和改革局",
    "other_name": "节能审查",
}
MESSAGES = {
    "B601": (
        "“节能审查”由几级共同行使，但没有写明市级负责什么。",
        "several levels exercise “节能审查”, but nothing says what the 市级 does.",
    ),
    "B602": (
        "“节能审查”写有市级的分工，但它的行使层级中没有市级。",
        "“节能审查” states what the 市级 does, but the 市级 is not among its levels.",
    ),
    "B603": (
        "“节能审查”在市级与县级之间没有分开：有一级写的是“全部”（whole），另一级也写有分工。",
        "“节能审查” is not divided between the 市级 and the 县级: one of them claims the whole, and the other claims a part as well.",
    ),
    "B604": (
        "“节能审查”中，市级与县级都写有“甲”，分不清归哪一级。",
        "for “节能审查” both the 市级 and the 县级 claim “甲”.",
    ),
    "B605": (
        "“节能审查”按“投资额”划分，市级与县级在区间 甲（含下限、不含上限，单位：万元）重叠。",
        "“节能审查” is divided by “投资额”: the 市级 and the 县级 both claim 甲 (unit: 万元).",
    ),
    "B606": (
        "“节能审查”的“投资额”单位不一：市级用“甲”，县级用“乙”，无法比较。",
        "“节能审查” states “投资额” in different units: the 市级 in “甲”, the 县级 in “乙”; they cannot be compared.",
    ),
    "B607": (
        "“节能审查”按“投资额”划分，市级与县级之间的 甲（含下限、不含上限，单位：万元）没有哪一级负责。",
        "“节能审查” is divided by “投资额”: between the 市级 and the 县级, nobody is responsible for 甲 (unit: 万元).",
    ),
    "B608": (
        "“节能审查”的分工与下级盘山县发展和改革局的清单不一致：对市级，下级写“甲”，本级写“乙”。",
        "“节能审查” is divided differently by 盘山县发展和改革局 below: for the 市级 it states “甲”, this list “乙”.",
    ),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_messages_are_full_sentences_in_both_languages(rule: Rule) -> None:
    sentences = (rule.message.zh.format(**EVIDENCE), rule.message.en.format(**EVIDENCE))
    assert sentences == MESSAGES[rule.code]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_card_says_why_and_how_to_mend_it(rule: Rule, lang: Lang) -> None:
    texts = [text.of(lang) for text in (rule.title, rule.why, rule.remedy)]
    assert all(text.format(**EVIDENCE) for text in texts)
    assert (
        all(any("\u4e00" <= sign <= "\u9fff" for sign in text) for text in texts) or lang is Lang.EN
    )
