"""Messages: templates filled with evidence that people can read."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svccat.model.finding import EvidenceValue
from svccat.model.rule import Rule, Severity
from svccat.model.text import Lang, Text
from svccat.report.wording import item, message, readable, remedy
from tests.unit.report.results import finding


def _filled(template: str, evidence: Mapping[str, EvidenceValue], lang: Lang) -> str:
    text = Text(template, template)
    rule = Rule("V301", Severity.ERROR, text, text, text, text)
    return message(finding(rule, evidence=evidence), lang)


def _said(template: str, lang: Lang = Lang.ZH, **evidence: EvidenceValue) -> str:
    return _filled(template, evidence, lang)


def test_an_element_goes_by_its_label_in_message_and_remedy() -> None:
    one = finding()
    assert message(one, Lang.ZH).startswith("设定依据与盘锦市不一致：本级“《道路运输条例》第八条”")
    assert message(one, Lang.EN).startswith("legal basis differs from 盘锦市: here “")
    assert remedy(one, Lang.ZH) == "请按上级的写法改正设定依据。"


def test_an_item_goes_by_what_is_known_of_it() -> None:
    def said(code: str, name: str) -> str:
        return item(finding(item_code=code, item_name=name))

    assert said("000118001000", "客运许可") == "000118001000「客运许可」"
    assert said("000118001000", "") == "000118001000"
    assert said("", "客运许可") == "「客运许可」"
    assert said("", "") == ""


def test_levels_classes_and_signals_go_by_their_names() -> None:
    said = _said("{level}/{class}/{signals}", level="county", signals=("same-code", "split-main"))
    assert said == "县级/—/同编码、同一主项"
    assert _filled("{class}", {"class": "duplication"}, Lang.ZH) == "重复"
    assert (
        _said("{level} {signals}", Lang.EN, level="city", signals=("same-name",))
        == "city same name"
    )


def test_missing_evidence_reads_as_a_dash_and_never_fails() -> None:
    assert _said("{found}、{units}、{nothing}", found=None) == "—、—、—"
    assert _said("{found}", found="") == "—"


def test_a_suggestion_is_an_aside_that_may_be_absent() -> None:
    template = "没有名为“{member}”的字段{suggestion}。"
    assert _said(template, member="nmae") == "没有名为“nmae”的字段。"
    assert _said(template, member="nmae", suggestion="") == "没有名为“nmae”的字段。"
    assert (
        _said(template, member="nmae", suggestion="name")
        == "没有名为“nmae”的字段（是否想写“name”）。"
    )
    assert _said("x{suggestion}", Lang.EN, suggestion="name") == "x (did you mean “name”?)"


def test_long_values_are_cut_at_60_characters() -> None:
    assert _said("{found}", found="法" * 60) == "法" * 60
    assert _said("{found}", found="法" * 61) == "法" * 60 + "…"


def test_long_lists_are_counted() -> None:
    units = tuple(f"第{number:02}区" for number in range(30))
    said = _said("{units}", units=units)
    assert said.startswith("第00区、第01区、")
    assert said.endswith("…（共30项）")
    assert len(said) < 75
    assert _said("{units}", Lang.EN, units=("a", "b")) == "a, b"
    assert _said("{units}", units=()) == "—"


@pytest.mark.parametrize(
    "found", ['["甲"]', '{"unit":"工作日","value":5}', "[]", "[注] 仅限本市", "{"]
)
def test_json_that_was_found_is_shown_as_json(found: str) -> None:
    assert _said("{found}", found=found) == found


def test_long_lists_are_told_by_what_they_differ_in() -> None:
    same = tuple(f"《道路运输条例》第{number}条第一款" for number in range(10, 20))
    assert _said("{found} {expected}", found=(*same, "甲"), expected=(*same, "乙")) == (
        "甲、其余相同 乙、其余相同"
    )


def test_long_texts_are_told_from_shortly_before_their_difference() -> None:
    same = "受" * 80
    assert _said("{found} {expected}", found=f"{same}甲", expected=f"{same}乙") == (
        f"…{'受' * 10}甲 …{'受' * 10}乙"
    )


def test_json_types_are_named_and_other_lists_are_joined() -> None:
    assert (
        _said("应是{allowed}", allowed=("array", "null")) == "应是列表（写在 [ ] 里）或空（null）"
    )
    assert _said("{allowed}", allowed=("在用", "取消")) == "在用、取消"
    assert _said("{allowed}", allowed=("city", "local")) == "city（市级）、local（本地独有）"
    assert readable("allowed", ("city", "local"), Lang.EN) == "city, local"


def test_numbers_and_truth_values_are_written_plainly() -> None:
    assert _said("{count} {score}", count=3, score=0.857) == "3 0.86"
    assert readable("score", 1.0, Lang.ZH) == "1"
    assert readable("detail", value=True, lang=Lang.ZH) == "是"
    assert readable("detail", value=False, lang=Lang.EN) == "no"


def test_evidence_is_never_a_template() -> None:
    assert _said("{found}", found="{member.__class__}{0}") == "{member.__class__}{0}"


@given(
    st.dictionaries(
        st.sampled_from(["element", "found", "level", "signals", "suggestion", "allowed"]),
        st.none() | st.text() | st.integers() | st.floats() | st.lists(st.text()).map(tuple),
    )
)
def test_no_evidence_makes_a_message_fail(evidence: dict[str, EvidenceValue]) -> None:
    template = "{element}{found}{level}{signals}{suggestion}{allowed}."
    assert _filled(template, evidence, Lang.ZH).endswith(".")
