"""The reference's texts, codes, citations and schemas; every expected value written out by hand."""

import random
from typing import Any

import pytest

from tests.reference import pools
from tests.reference.citations import Citation, citation_set, numeral, parse
from tests.reference.pools import Basis
from tests.reference.schema import fails
from tests.reference.text import code_form, norm, norm_name
from tests.reference.variants import citations, han, vary_code, vary_name, vary_text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("（一）ＡＢＣ：１２３；", "(一)ABC:123"),
        ("道路\u200b运输\ufeff许可", "道路运输许可"),
        ("道路 运输\u3000许可", "道路运输许可"),
        ("A 类 road  permit", "A类road permit"),
        ("permit ( new )  one", "permit(new)one"),
        ("航道—港口\u2212岸线‐使用", "航道-港口-岸线-使用"),
        ("“两客一危”「车辆」'x'", '"两客一危""车辆""x"'),
        ("〈道路运输条例〉<公路法>", "《道路运输条例》《公路法》"),
        (
            "国发[2014]5号 国发【2014】5号 国发（2014）5号",
            "国发〔2014〕5号国发〔2014〕5号国发〔2014〕5号",
        ),
        ("（19年）(20190)", "(19年)(20190)"),
        ("  备案。；;. 。", "备案"),
        (" 。 ", ""),
    ],
)
def test_a_text_has_one_normal_form(raw: str, expected: str) -> None:
    assert norm(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("道路旅客运输经营许可（县级）", "道路旅客运输经营许可"),
        ("道路旅客运输经营许可（市级权限）（县）。", "道路旅客运输经营许可"),
        ("养老金发放（设区的市级行使）", "养老金发放"),
        ("养老金发放（区县级权限）", "养老金发放"),
        ("养老金发放（县级审批）", "养老金发放(县级审批)"),
        ("(县级)养老金发放", "(县级)养老金发放"),
        ("（县级）", ""),
    ],
)
def test_a_name_loses_its_trailing_level_qualifiers(raw: str, expected: str) -> None:
    assert norm_name(raw) == expected


def test_a_code_is_compared_in_upper_case_and_half_width() -> None:
    assert code_form(" ０００１１８００２００ｙ ") == "00011800200Y"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        *(("8", 8), ("十", 10), ("十二", 12), ("二十", 20), ("六十三", 63), ("一百", 100)),
        *(("一百零一", 101), ("一百一十", 110), ("一百三十三", 133), ("二〇二", 202)),
    ],
)
def test_a_numeral_has_its_value(written: str, number: int) -> None:
    assert numeral(written) == number


def test_a_written_numeral_reads_back() -> None:
    assert [numeral(han(number)) for number in range(1, 200)] == list(range(1, 200))


def test_one_string_may_cite_several_places_of_several_laws() -> None:
    found = citation_set(
        [
            "《中华人民共和国公路法》（2017年修正）第七十六条第（一）项、第四十四条第一款；《城市公共交通条例》"
        ],
        "full",
    )
    assert found == {
        Citation("公路法", (76, None, None, 1, None)),
        Citation("公路法", (44, None, 1, None, None)),
        Citation("城市公共交通条例", (None, None, None, None, None)),
    }


def test_a_tail_alone_belongs_to_the_article_before_it() -> None:
    found = citation_set(
        ["《道路运输条例》第63条第一款第(一)项、第三项，第二款和第六十四条"], "full"
    )
    assert found == {
        Citation("道路运输条例", (63, None, 1, 1, None)),
        Citation("道路运输条例", (63, None, 1, 3, None)),
        Citation("道路运输条例", (63, None, 2, None, None)),
        Citation("道路运输条例", (64, None, None, None, None)),
    }


@pytest.mark.parametrize("written", ["第八条至第十条", "第8-10条", "第八条、第10条、第九条"])
def test_a_range_stands_for_every_number_in_it(written: str) -> None:
    found = citation_set([f"《道路运输条例》{written}"], "full")
    assert found == {
        Citation("道路运输条例", (number, None, None, None, None)) for number in (8, 9, 10)
    }


def test_a_depth_cuts_the_locators_before_they_are_compared() -> None:
    basis = ["《刑法》第一百三十三条之一第一款第（二）项", "《刑法》第133条之一"]
    assert citation_set(basis, "article") == {Citation("刑法", (133, 1, None, None, None))}
    assert citation_set(basis, "law") == {Citation("刑法", (None, None, None, None, None))}


def test_a_law_about_a_law_loses_the_country_inside_too() -> None:
    long = citation_set(["《辽宁省实施〈中华人民共和国公路法〉办法》第二十一条"], "full")
    assert long == citation_set(["《辽宁省实施《公路法》办法》第21条"], "full")


@pytest.mark.parametrize(
    "raw", ["按国家有关规定执行", "第八条", "《公路法》第八条等规定", "《公路法"]
)
def test_what_is_no_citation_is_compared_as_text(raw: str) -> None:
    assert parse(norm(raw)) is None
    assert citation_set([f" {raw}。"], "law") == {norm(raw)}


@pytest.mark.parametrize("seed", range(40))
def test_every_spelling_of_a_random_workspace_normalises_equal(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311  reproducible test data, nothing secret
    for name in (*pools.NAMES, *pools.POWER_NAMES):
        assert norm_name(vary_name(rng, name)) == norm_name(name)
    for text in (*pools.CONDITIONS, *pools.CASES, *pools.MATERIALS):
        assert norm(vary_text(rng, text)) == norm(text)
    for code in pools.CODES:
        assert code_form(vary_code(rng, code)) == code


@pytest.mark.parametrize("seed", range(40))
def test_every_citation_of_a_random_workspace_reads_back(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311  reproducible test data, nothing secret
    for basis in pools.BASES:
        assert citation_set(citations(rng, basis), "full") == {_place(place) for place in basis}


def _place(place: Basis) -> Citation | str:
    if place.law == pools.DOCUMENT:
        return "按国家和省有关规定办理"
    law = {pools.LOCAL: "辽宁省实施公路法办法"}.get(
        place.law, place.law.removeprefix("中华人民共和国")
    )
    return Citation(law, (place.article, place.zhi, place.para, place.item, None))


ITEM: dict[str, Any] = {
    "basic_code": "000118001000",
    "name": "道路旅客运输经营许可",
    "type": "行政许可",
    "legal_basis": [],
    "exercise_levels": ["county"],
    "implementing_body": {"name": "盘山县交通运输局"},
}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"name": "", "legal_basis": [""], "exercise_levels": []},
        {"case": None, "materials": None, "x-note": 1},
        {"statutory_limit": {"value": 20, "unit": "自然日"}},
    ],
)
def test_a_schema_lets_pass_what_is_only_missing(change: dict[str, object]) -> None:
    assert not fails("service-items", ITEM | change)


@pytest.mark.parametrize(
    "change",
    [
        *({"name": None}, {"name": 5}, {"legal_basis": "《公路法》"}, {"nmae": "x"}),
        *({"type": "行政审批"}, {"status": "停用"}, {"exercise_levels": ["district"]}),
        *({"statutory_limit": {"value": 3, "unit": "月"}}, {"scope": "private"}),
        *({"implementing_body": {"nmae": "x"}}, {"visits": True}),
    ],
)
def test_a_schema_rejects_the_four_faults(change: dict[str, object]) -> None:
    assert fails("service-items", ITEM | change)


def test_a_directory_item_needs_no_implementing_body() -> None:
    item = {name: value for name, value in ITEM.items() if name != "implementing_body"}
    assert not fails("directory", item)
    assert fails("service-items", item)
