"""V3: each rule hits where it must, and only there."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from svccat.checks import vertical as module
from svccat.checks.cards import vertical as cards
from svccat.model.finding import Place
from svccat.model.hits import Hits
from svccat.model.result import Result
from svccat.model.rule import Rule
from svccat.model.text import Lang
from svccat.report.wording import message
from tests.unit.checks.templates import assert_complete, assert_filled
from tests.workspace import Json, catalogue, checked, finding, places, power, service_item


def _checked(folder: Path, upper: Sequence[Json], lower: Sequence[Json], **settings: Any) -> Result:
    files = {"upper.json": catalogue(upper, "211100"), "lower.json": catalogue(lower)}
    return checked(folder, files, **settings)


@pytest.mark.parametrize("rule", cards.RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def test_a_card_is_complete_also_in_its_wordings_for_citations() -> None:
    assert list(cards.DIFFERS_BY_NATURE) == [None, "article", "law", "easier", "heavier"]
    for rule in cards.DIFFERS_BY_NATURE.values():
        assert_complete(rule)


def test_uniform_lists_have_no_finding(tmp_path: Path) -> None:
    items = [service_item(), service_item(basic_code="2", case="新办", conditions="有车辆")]
    own = service_item(basic_code="3", name="独有", scope="local", scope_basis="某办发〔2023〕1号")
    assert places(_checked(tmp_path, items, [*items, own], profile="shendu"), "V") == []


def test_the_hits_carry_what_their_texts_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Hits] = []
    whole = module.hits

    def spy(*arguments: Any) -> list[Hits]:
        seen.extend(whole(*arguments))
        return []

    monkeypatch.setattr(module, "hits", spy)
    lapsed = {"element": "type", "document": "某号", "expires": "2020-01-01"}
    force = {"element": "name", "document": "某号", "expires": "2025-01-01"}
    lower = service_item(
        name="甲", type="行政检查", exceptions=[lapsed, force], legal_basis=["公路法第八条"]
    )
    upper = service_item(legal_basis=["《公路法》第8条"])
    files = {
        "upper.json": catalogue([upper, service_item(basic_code="2")], "211100"),
        "lower.json": catalogue([lower, service_item(basic_code="3", name="乙")]),
        "other.json": catalogue([service_item()], sector="公安"),
    }
    checked(tmp_path, files)
    hit = {one.rule.code for one in seen if one.rows.height}
    assert hit == {"V301", "V302", "V303", "V304", "V305", "V306", "V307"}
    assert_filled(seen)


def test_an_element_that_differs(tmp_path: Path) -> None:
    here = service_item(name="别名", legal_basis=["《公路法》第一条"])
    result = _checked(tmp_path, [service_item()], [here])
    assert places(result, "V") == ["lower.json:10:10 V301", "lower.json:12:17 V301"]
    found = result.findings[0]
    assert message(found, Lang.ZH) == "名称与盘锦市不一致：本级“别名”，上级“道路旅客运输经营许可”。"
    assert found.related == (Place("upper.json", "/items/0/name", 10, 10),)
    assert (found.jurisdiction, found.item_code) == ("211122", "000118001000")


def test_a_difference_of_citations_says_where_it_vanishes(tmp_path: Path) -> None:
    bases = [
        "《公路法》第八条第一款",
        "《公路法》第九条第一款",
        "《道路运输条例》第八条",
        "《公路法》",
    ]
    upper = [service_item(basic_code=str(n), legal_basis=["《公路法》第八条"]) for n in range(4)]
    lower = [
        service_item(basic_code=str(number), legal_basis=[basis])
        for number, basis in enumerate(bases)
    ]
    lower[0]["name"] = "别名"
    found = [one for one in _checked(tmp_path, upper, lower).findings if one.rule.code == "V301"]
    assert [one.evidence.get("depth") for one in found] == [None, "article", "law", None, "law"]
    said = [message(one, Lang.ZH) for one in found[1:4]]
    assert said[0] == (
        "设定依据与盘锦市不一致，只差在款、项、目，法律和条相同："
        "本级“《公路法》第八条第一款”，上级“《公路法》第八条”。"
    )
    assert said[1] == (
        "设定依据与盘锦市不一致，只差在条，法律相同："
        "本级“《公路法》第九条第一款”，上级“《公路法》第八条”。"
    )
    assert said[2] == (
        "设定依据与盘锦市不一致：本级“《道路运输条例》第八条”，上级“《公路法》第八条”。"
    )


@pytest.mark.parametrize(("depth", "expected"), [("article", "law"), ("law", None)])
def test_at_a_set_depth_only_a_coarser_one_is_told(
    tmp_path: Path, depth: str, expected: object
) -> None:
    upper = service_item(legal_basis=["《公路法》第八条", "《道路运输条例》"])
    other = "《道路运输条例》" if depth == "article" else "《港口法》"
    lower = service_item(legal_basis=["《公路法》第九条", other])
    result = _checked(tmp_path, [upper], [lower], citation_depth=depth)
    assert finding(result, "V301").evidence.get("depth") == expected


def test_a_value_that_is_missing_on_one_side(tmp_path: Path) -> None:
    upper = [service_item(conditions="有车辆"), service_item(basic_code="2", name="乙")]
    lower = [service_item(), service_item(basic_code="2", name="乙", conditions="有车辆")]
    result = _checked(tmp_path, upper, lower, profile="shendu")
    # Where it is missing here, the finding stands at the item that lacks it.
    assert places(result, "V") == ["lower.json:9:1 V301", "lower.json:21:16 V301"]
    one, two = (found for found in result.findings if found.rule.family == "V")
    assert message(one, Lang.ZH) == "受理条件与盘锦市不一致：本级“—”，上级“有车辆”。"
    assert message(two, Lang.EN) == "conditions differs from 盘锦市: here “有车辆”, there “—”."
    assert two.related == (Place("upper.json", "/items/1/conditions", 16, 1),)


def test_powers_are_told_by_their_own_members(tmp_path: Path) -> None:
    files = {
        "upper.json": catalogue([power()], "211100", "powers"),
        "lower.json": catalogue([power(category="行政强制")], "211122", "powers"),
    }
    result = checked(tmp_path, files)
    assert places(result, "V") == ["lower.json:11:14 V301"]
    assert finding(result, "V301").place.pointer == "/items/0/category"


def test_an_item_that_the_reference_does_not_have(tmp_path: Path) -> None:
    lower = [
        service_item(),
        service_item(basic_code="2", name="乙"),
        service_item(basic_code="3", name="丙", scope="local"),
    ]
    result = _checked(tmp_path, [service_item()], lower)
    assert places(result, "V") == ["lower.json:15:1 V302", "lower.json:21:1 V302"]
    assert message(result.findings[0], Lang.ZH) == (
        "盘锦市的目录中没有此编码，也没有同名同类的事项。"
    )


def test_an_item_that_should_be_held_and_is_not(tmp_path: Path) -> None:
    upper = [
        service_item(),
        service_item(basic_code="2", name="乙"),
        service_item(basic_code="3", name="丙", exercise_levels=["city"]),
        service_item(basic_code="4", name="丁", applies_to=["district"]),
    ]
    files = {
        "upper.json": catalogue(upper, "211100"),
        "lower.json": catalogue([service_item()], "211122"),
        "peer.json": catalogue([], "211102"),
    }
    result = checked(tmp_path, files)
    assert places(result, "V303") == [
        "upper.json:13:21 V303",
        "upper.json:19:21 V303",
        "upper.json:19:21 V303",
        "upper.json:31:21 V303",
    ]
    said = {message(found, Lang.ZH) for found in result.findings}
    assert "盘山县应承接“乙”（2），其目录中没有。" in said
    assert "双台子区应承接“丁”（4），其目录中没有。" in said


def test_a_value_written_otherwise(tmp_path: Path) -> None:
    upper = service_item(
        legal_basis=["《中华人民共和国公路法》第八条", "《公路法》第九条"],
        materials=[{"name": "申请表", "form": "纸质"}],
        statutory_limit={"value": 20, "unit": "工作日"},
    )
    lower = service_item(
        name="道路旅客运输经营许可（县级）",
        legal_basis=["《公路法》第9条、第8条"],
        materials=[{"form": "电子化", "name": "申请表"}],
        statutory_limit={"unit": "工作日", "value": 20},
    )
    result = _checked(tmp_path, [upper], [lower], profile="shendu")
    # Of materials and limits only what is compared can be written otherwise.
    assert places(result, "V") == ["lower.json:10:10 V304", "lower.json:12:17 V304"]
    first = next(found for found in result.findings if found.rule.code == "V304")
    assert message(first, Lang.ZH) == (
        "名称与盘锦市写法不同但含义相同，视为一致："
        "本级“道路旅客运输经营许可（县级）”，上级“道路旅客运输经营许可”。"
    )


def test_bodies_differ_by_their_place_and_are_not_told(tmp_path: Path) -> None:
    upper = service_item(implementing_body={"name": "盘锦市交通运输局"})
    lower = service_item(implementing_body={"name": "盘山县交通运输局"})
    assert places(_checked(tmp_path, [upper], [lower], profile="liuyaosu"), "V") == []


def test_an_exception_without_force_and_one_in_force(tmp_path: Path) -> None:
    exceptions = [
        {"element": "name", "document": "某号", "expires": "2024-01-01"},
        {"element": "type", "document": "某号", "expires": "2025-01-01"},
        {"element": "legal_basis", "expires": "2025-01-01"},
    ]
    lower = service_item(name="别名", type="行政检查", exceptions=exceptions)
    result = _checked(tmp_path, [service_item()], [lower])
    assert places(result, "V") == [
        "lower.json:10:10 V301",
        "lower.json:11:10 V306",
        "lower.json:15:16 V305",
    ]
    assert message(finding(result, "V305"), Lang.ZH) == (
        "名称的差异列在 exceptions 中，但缺少文件或已过期，仍按不一致计算。"
    )


def test_a_list_whose_sector_no_list_above_has(tmp_path: Path) -> None:
    police = {"name": "盘山县公安局", "sector": "公安"}
    files = {
        "1.json": catalogue([service_item()], "210000"),
        "2.json": catalogue([service_item()], "211100", sector="交通"),
        "3.json": catalogue([], "211122", sector="道路"),
        "4.json": catalogue([service_item(), service_item(authority=police)], "211122"),
        "5.json": catalogue([service_item()], "110105", sector="水路"),
        "6.json": catalogue([power()], "211122", "powers", sector="民政"),
    }
    result = checked(tmp_path, files)
    assert places(result, "V307") == [
        "2.json:5:43 V307",
        "3.json:5:43 V307",
        "4.json:21:44 V307",
    ]
    (said,) = [message(one, Lang.ZH) for one in result.findings if one.place.path == "3.json"]
    assert said == "上级有目录，但没有“道路”条线的，本目录未参与纵向比对。"


def test_lists_with_nothing_above_them_are_not_told(tmp_path: Path) -> None:
    files = {
        "1.json": catalogue([service_item()], "210000"),
        "2.json": catalogue([service_item()], "110105", sector="公安"),
        "3.json": catalogue([power()], "211122", "powers"),
    }
    assert places(checked(tmp_path, files), "V") == []


def _limit(value: int, unit: str = "工作日") -> Json:
    return {"value": value, "unit": unit}


_PROFILE = {"mine": ("promised_limit", "statutory_limit", "materials", "process", "visits")}


@pytest.mark.parametrize(
    ("member", "lower", "upper", "direction"),
    [
        ("promised_limit", _limit(5), _limit(10), "easier"),
        ("promised_limit", _limit(15), _limit(10), "heavier"),
        ("promised_limit", _limit(5), _limit(10, "自然日"), None),
        ("statutory_limit", _limit(15), _limit(10), None),
        ("materials", [{"name": "甲"}], [{"name": "甲"}, {"name": "乙"}], "easier"),
        ("materials", [{"name": "甲"}, {"name": "丙"}], [{"name": "甲"}], "heavier"),
        ("materials", [{"name": "甲"}, {"name": "丙"}], [{"name": "甲"}, {"name": "乙"}], None),
        ("process", [{"step": "受理"}, {"step": "办结"}], [{"step": "办结"}], "heavier"),
        ("visits", 2, 1, "heavier"),
        ("visits", 0, 1, "easier"),
        ("visits", 1, None, None),
    ],
)
def test_a_figure_that_people_bear_says_whom_it_burdens(
    tmp_path: Path, member: str, lower: object, upper: object, direction: str | None
) -> None:
    files = {
        "upper.json": catalogue([service_item(**{member: upper})], "211100"),
        "lower.json": catalogue([service_item(**{member: lower})], "211122"),
    }
    found = finding(checked(tmp_path, files, profile="mine", profiles=_PROFILE), "V301")
    assert found.evidence.get("direction") == direction
    told = {"easier": "便民", "heavier": "加重", None: "不一致："}[direction]
    assert told in message(found, Lang.ZH)
