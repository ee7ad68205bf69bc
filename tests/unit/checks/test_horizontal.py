"""H4: each rule hits where it must, and only there."""

from pathlib import Path
from typing import Any

import pytest

from svccat.checks import horizontal as module
from svccat.checks.cards import horizontal as cards
from svccat.model.finding import Place
from svccat.model.hits import Hits
from svccat.model.rule import Rule
from svccat.model.text import Lang
from svccat.report.wording import message
from tests.unit.checks.templates import assert_complete, assert_filled
from tests.workspace import Json, catalogue, checked, finding, places, power, service_item


def _peers(*items: Json) -> dict[str, object]:
    codes = ("211102", "211103", "211104")
    return {
        f"{code}.json": catalogue([item], code) for code, item in zip(codes, items, strict=False)
    }


@pytest.mark.parametrize("rule", cards.RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def test_a_card_is_complete_also_in_its_wordings_for_citations() -> None:
    assert list(cards.DEVIATES_BY_NATURE) == [None, "article", "law", "easier", "heavier"]
    for rule in cards.DEVIATES_BY_NATURE.values():
        assert_complete(rule)


def test_the_hits_carry_what_their_texts_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Hits] = []
    whole = module.hits

    def spy(*arguments: Any) -> list[Hits]:
        seen.extend(whole(*arguments))
        return []

    monkeypatch.setattr(module, "hits", spy)
    items = [
        service_item(name=name, type=kind)
        for name, kind in (("甲", "行政许可"), ("乙", "行政检查"))
    ]
    checked(tmp_path, _peers(*items, service_item(name="丙")))
    assert {one.rule.code for one in seen if one.rows.height} == {"H401", "H402"}
    assert_filled(seen)


def test_peers_that_agree_or_have_nothing_in_common_have_no_finding(tmp_path: Path) -> None:
    files = _peers(service_item(), service_item(), service_item(basic_code="2", name="乙"))
    assert places(checked(tmp_path, files), "H") == []


def test_a_peer_that_departs_from_the_majority(tmp_path: Path) -> None:
    result = checked(tmp_path, _peers(service_item(), service_item(name="别名"), service_item()))
    assert places(result, "H") == ["211103.json:10:10 H401"]
    found = finding(result, "H401")
    assert message(found, Lang.ZH) == (
        "名称与同级不一致：本地“别名”，应为“道路旅客运输经营许可”（见双台子区）。"
    )
    assert found.related == (Place("211102.json", "/items/0/name", 10, 10),)


def test_a_difference_of_citations_says_where_it_vanishes(tmp_path: Path) -> None:
    peers = [
        service_item(legal_basis=[basis])
        for basis in ("《公路法》第八条", "《公路法》第八条", "《公路法》第八条第一款")
    ]
    result = checked(tmp_path, _peers(*peers))
    found = finding(result, "H401")
    assert (found.jurisdiction, found.evidence["depth"]) == ("211104", "article")
    assert message(found, Lang.ZH) == (
        "设定依据与同级不一致，只差在款、项、目，法律和条相同："
        "本地“《公路法》第八条第一款”，应为“《公路法》第八条”（见双台子区）。"
    )


def test_peers_without_a_majority(tmp_path: Path) -> None:
    result = checked(tmp_path, _peers(service_item(type="行政检查"), service_item()))
    assert places(result, "H") == ["211102.json:11:10 H402", "211103.json:11:10 H402"]
    found = next(found for found in result.findings if found.rule.code == "H402")
    assert message(found, Lang.ZH) == ("事项类型在同级之间不一致，又没有多数：本地“行政检查”。")
    assert found.related == ()


def test_a_peer_that_departs_from_the_reference(tmp_path: Path) -> None:
    files = _peers(service_item(name="别名"), service_item(name="别名"), service_item())
    files["city.json"] = catalogue([service_item()], "211100")
    result = checked(tmp_path, files)
    assert places(result, "H") == ["211102.json:10:10 H401", "211103.json:10:10 H401"]
    assert {found.evidence["jurisdiction"] for found in result.findings} == {"盘锦市"}
    assert result.findings[0].related == (Place("city.json", "/items/0/name", 10, 10),)


def test_a_value_that_a_peer_lacks_is_told_at_its_item(tmp_path: Path) -> None:
    full = service_item(conditions="有车辆")
    result = checked(tmp_path, _peers(full, service_item(), full), profile="shendu")
    assert places(result, "H") == ["211103.json:9:1 H401"]
    assert message(finding(result, "H401"), Lang.EN) == (
        "conditions departs from the peers: here “—”, expected “有车辆” (双台子区)."
    )


def test_powers_are_told_by_their_own_members(tmp_path: Path) -> None:
    files = {
        f"{code}.json": catalogue([power(category=kind)], code, "powers")
        for code, kind in (("211102", "行政处罚"), ("211103", "行政强制"))
    }
    result = checked(tmp_path, files)
    assert places(result, "H") == ["211102.json:11:14 H402", "211103.json:11:14 H402"]
    assert result.findings[0].place.pointer == "/items/0/category"
