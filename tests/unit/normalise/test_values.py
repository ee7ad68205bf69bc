"""The comparators of contract section 2 over values as they are stored."""

import json

import pytest

from svccat.model.fields import Comparator
from svccat.normalise.values import agreeing_depth, canonical, citation_keys, stable_hash


def _form(comparator: Comparator, value: object) -> str:
    return canonical(comparator)(json.dumps(value, ensure_ascii=False))


def test_plain_texts_are_compared_as_text_name_or_code() -> None:
    written = " 许可（县级）。"
    assert canonical(Comparator.TEXT)(written) == "许可(县级)"
    assert canonical(Comparator.NAME)(written) == "许可"
    assert canonical(Comparator.CODE)(" 00011800100ｙ") == "00011800100Y"


def test_a_body_is_compared_without_its_own_place() -> None:
    assert canonical(Comparator.BODY, own="盘山县")("盘山县交通运输局") == "交通运输局"


@pytest.mark.parametrize("comparator", [Comparator.SET, Comparator.MATERIALS])
def test_order_and_doubles_do_not_matter_in_a_set(comparator: Comparator) -> None:
    assert _form(comparator, ["自然人", "企业 法人。", "自然人"]) == "企业法人\n自然人"
    assert _form(comparator, ["企业法人", "自然人"]) == "企业法人\n自然人"


def test_a_set_may_be_written_as_one_text() -> None:
    assert _form(Comparator.SET, "自然人") == "自然人"


def test_parts_that_are_empty_or_null_do_not_belong_to_a_set() -> None:
    assert _form(Comparator.SET, ["", " 。", None, "自然人"]) == "自然人"
    assert _form(Comparator.SET, [None, ""]) == ""


def test_numbers_in_a_set_are_compared_by_value() -> None:
    assert _form(Comparator.SET, [1, 2.0, 0.5, 1e30]) == f"0.5\n1\n{10**30 + 19884624838656}\n2"
    assert _form(Comparator.SET, [2, 1.0]) == _form(Comparator.SET, [1, 2])


def test_no_material_holds_the_sign_that_parts_two_materials() -> None:
    assert _form(Comparator.MATERIALS, ["a b"]) != _form(Comparator.MATERIALS, ["a", "b"])
    assert _form(Comparator.MATERIALS, ["a\nb"]) != _form(Comparator.MATERIALS, ["a", "b"])


def test_a_licence_and_its_duplicate_are_two_materials() -> None:
    assert _form(Comparator.MATERIALS, ["营业执照"]) != _form(
        Comparator.MATERIALS, ["营业执照副本"]
    )


def test_the_order_of_steps_matters() -> None:
    assert _form(Comparator.PROCESS, ["受理 ", "决定。"]) == "受理\n决定"
    assert _form(Comparator.PROCESS, ["决定", "受理"]) == "决定\n受理"


def test_a_step_without_a_name_is_no_step() -> None:
    assert _form(Comparator.PROCESS, ["受理", "", None, "决定"]) == "受理\n决定"


@pytest.mark.parametrize(
    ("limit", "form"),
    [
        ({"value": 20, "unit": "工作日"}, "20\n工作日"),
        ({"unit": "工作日", "value": 20.0}, "20\n工作日"),
        ({"value": 0, "unit": "自然日"}, "0\n自然日"),
        ({"value": 0.5, "unit": "工作日"}, "0.5\n工作日"),
        ({"value": 20}, "20\n"),
        ({"unit": "工作日"}, "\n工作日"),
        ({"value": None, "unit": " "}, ""),
    ],
)
def test_a_limit_is_its_value_and_its_unit(limit: object, form: str) -> None:
    assert _form(Comparator.LIMIT, limit) == form


def test_limits_in_different_units_differ() -> None:
    days = {"value": 20, "unit": "工作日"}
    assert _form(Comparator.LIMIT, days) != _form(Comparator.LIMIT, days | {"unit": "自然日"})


def test_a_result_is_its_type_and_its_name() -> None:
    assert _form(Comparator.RESULT, {"type": "证照", "name": "许可证 。"}) == "证照\n许可证"
    assert _form(Comparator.RESULT, {"name": "许可证"}) == "\n许可证"
    assert _form(Comparator.RESULT, {"type": "", "name": None}) == ""


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["《公路法》第八条", "《公路法》第九条"], ["《公路法》第九条", "《公路法》第八条"]),
        (["《公路法》第八条", "《公路法》第八条"], ["《公路法》第八条"]),
        (["《中华人民共和国公路法》第八条"], ["公路法第8条"]),
        (["《公路法》第八条、第九条"], ["《公路法》第八条；《公路法》第九条"]),
        (["《公路法》第八条至第十条"], ["《公路法》第八条、第九条、第十条"]),
        (["《公路法》（2017年修正）第八条"], ["《公路法》第八条"]),
        (["《公路法》第八条第一款第（三）项"], ["《公路法》第8条第1款第3项"]),
        (["无法辨认的依据 。"], ["无法辨认的依据"]),
        (["《公路法》第八条", " "], ["《公路法》第八条"]),
    ],
)
def test_citations_are_compared_as_a_set(left: object, right: object) -> None:
    assert _form(Comparator.CITATIONS, left) == _form(Comparator.CITATIONS, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["《公路法》第八条"], ["《公路法》第九条"]),
        (["《公路法》第八条"], ["《公路法》"]),
        (["《公路法》第八条第一款"], ["《公路法》第八条"]),
        (["《公路法》第五十条之一"], ["《公路法》第五十条"]),
        (["《公路法》第八条第（一）项"], ["《公路法》第八条第（二）项"]),
        (["《公路法》第八条"], ["《道路运输条例》第八条"]),
        (["《公路法》第八条", "《公路法》第九条"], ["《公路法》第八条"]),
        (["无法辨认的依据"], ["另一无法辨认的依据"]),
    ],
)
def test_citations_with_other_locators_differ(left: object, right: object) -> None:
    assert _form(Comparator.CITATIONS, left) != _form(Comparator.CITATIONS, right)


def test_citations_may_be_compared_at_article_or_law_depth() -> None:
    left, right = '["《公路法》第八条第一款"]', '["《公路法》第八条第二款"]'
    other = '["《公路法》第九条"]'
    at_article = canonical(Comparator.CITATIONS, depth="article")
    at_law = canonical(Comparator.CITATIONS, depth="law")
    assert at_article(left) == at_article(right) != at_article(other)
    assert at_law(left) == at_law(right) == at_law(other)


@pytest.mark.parametrize(
    ("left", "right", "depth"),
    [
        ("《公路法》第八条第一款", "《公路法》第八条第二款", "article"),
        ("《公路法》第八条", "《公路法》第九条", "law"),
        ("《公路法》第八条", "《公路法》", "law"),
        ("《公路法》第八条", "《港口法》第八条", None),
        ("《公路法》第八条", "无法辨认", None),
    ],
)
def test_bases_that_differ_may_agree_at_a_coarser_depth(
    left: str, right: str, depth: str | None
) -> None:
    assert agreeing_depth(json.dumps([left]), json.dumps([right])) == depth


def test_a_basis_without_any_text_is_missing() -> None:
    assert _form(Comparator.CITATIONS, ["", " 。", 1]) == ""


def test_the_readable_citations_of_a_basis_are_sorted_and_each_there_once() -> None:
    basis = '["《公路法》第九条", "无法辨认", "《公路法》第八条至第九条", 1]'
    assert citation_keys(basis) == [("公路法", 8, 0, 0, 0, 0), ("公路法", 9, 0, 0, 0, 0)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # the eight bytes of `b2sum -l 64`, read as one number
        ("", 0xE4A6A0577479B2B4),
        ("a", 0x40F89E395B66422F),
        ("道路旅客运输经营许可", 0x27C16F5121EC87DF),
    ],
)
def test_a_hash_is_the_same_everywhere(text: str, number: int) -> None:
    assert stable_hash(text) == number


def test_a_lone_surrogate_has_a_hash() -> None:
    assert stable_hash("\ud800") != stable_hash("\ud801")
