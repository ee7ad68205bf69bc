"""Findings in words."""

import pytest

from svccat.model.finding import Place
from svccat.model.text import Lang
from svccat.report.addresses import Addresses
from svccat.report.digest.entries import about, entries, item_number
from tests.unit.report.results import MISSING, finding, result


def test_both_values_are_whole_where_the_message_cuts_them() -> None:
    long = "第八条" * 100
    evidence = {
        "element": "legal_basis",
        "found": long,
        "expected": ("甲", "乙"),
        "jurisdiction": "市",
    }
    (one,) = entries(result(findings=(finding(evidence=evidence),)), Lang.ZH, Addresses())
    assert (one.found, one.expected) == (long, "甲；乙")
    assert long not in one.message
    assert (one.element, one.place, one.where) == ("设定依据", "兴隆台区", "211103.json:16:15")
    assert one.others == ("211100.json:20:15",)


@pytest.mark.parametrize(
    ("direction", "zh", "en"),
    [
        ("heavier", "加重", "burden added"),
        ("easier", "便民", "easier for people"),
        ("x", "", ""),
        (None, "", ""),
    ],
)
def test_whom_a_difference_burdens(direction: str | None, zh: str, en: str) -> None:
    evidence = {"element": "promised_limit", "found": "5", "expected": "3", "direction": direction}
    for lang, text in ((Lang.ZH, zh), (Lang.EN, en)):
        (one,) = entries(result(findings=(finding(evidence=evidence),)), lang, Addresses())
        assert one.direction == text


def test_a_value_missing_on_one_side_is_a_dash_and_one_value_alone_is_no_pair() -> None:
    evidence = {"element": "name", "found": None, "expected": ""}
    alone = {"element": "name", "found": "甲"}
    found = (finding(evidence=evidence), finding(evidence=alone, fingerprint="f2"))
    first, second = entries(result(findings=found), Lang.ZH, Addresses())
    assert (first.found, first.expected) == ("—", "—")
    assert (second.found, second.expected) == (None, None)


def test_a_missing_item_is_about_the_lower_list() -> None:
    missing = finding(
        MISSING, evidence={"place": "211122", "other_name": "甲"}, jurisdiction="211100"
    )
    assert about(missing) == "211122"
    assert about(finding()) == "211103"


def test_the_item_that_a_place_lies_in() -> None:
    assert item_number(finding().place) == 0
    assert item_number(Place("a.json", "/items/12/name")) == 12
    assert item_number(Place("a.json", "/items")) is None
    assert item_number(Place("a.json", "/x/1")) is None
