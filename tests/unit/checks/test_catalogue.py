"""C2: each rule hits where it must, and only there."""

from pathlib import Path

import polars as pl
import pytest

from svccat.checks.cards import catalogue as cards
from svccat.checks.catalogue import hits
from svccat.model.finding import Place
from svccat.model.rule import Rule
from svccat.model.tables import ITEMS, KEYS
from svccat.model.text import Lang
from svccat.report.wording import message
from tests.unit.checks.templates import assert_complete, assert_filled
from tests.workspace import catalogue, checked, finding, places, power, service_item

POLICE = {"name": "盘山县公安局", "sector": "公安"}


@pytest.mark.parametrize("rule", cards.RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def test_the_hits_carry_what_their_texts_need() -> None:
    items = pl.DataFrame(schema=ITEMS | KEYS | {"unit": pl.UInt32()})
    losers = pl.DataFrame(schema={"id": pl.UInt32(), "kept_id": pl.UInt32()})
    found = hits(items, items, losers)
    codes = [hit.rule.code for hit in found]
    assert codes[:3] == ["C201", "C202", "C203"]
    assert set(codes[3:]) == {f"C{number}" for number in range(206, 213)}
    assert_filled(found)


def test_a_list_in_order_has_no_finding(tmp_path: Path) -> None:
    files = {
        "items.json": catalogue(
            [
                service_item(basic_code="1", case="新办"),
                service_item(basic_code="1", case="延续"),
                service_item(basic_code="1", case="新办", authority=POLICE),
                service_item(basic_code="1", status="取消"),
            ]
        ),
        "powers.json": catalogue(
            [
                power(code="1"),
                power(code="11", parent=" １"),
                power(code="1", authority=POLICE),
                power(code="12", parent="1", authority=POLICE),
                power(code="13", parent="9", status="取消"),
            ],
            kind="powers",
        ),
    }
    assert places(checked(tmp_path, files), "C") == []


def test_a_duplicate_that_takes_no_part(tmp_path: Path) -> None:
    items = [service_item(name="乙"), service_item(basic_code="2"), service_item(name="甲")]
    result = checked(tmp_path, {"a.json": catalogue(items)})
    # 乙 U+4E59 sorts before 甲 U+7532: the first item takes part.
    assert places(result, "C") == ["a.json:21:16 C201"]
    found = finding(result, "C201")
    assert found.related == (Place("a.json", "/items/0/basic_code", 9, 16),)
    assert message(found, Lang.ZH) == (
        "基本编码 000118001000 在本目录中出现不止一次，本条不参与比对。"
    )


def test_a_duplicate_among_powers_stands_at_its_code(tmp_path: Path) -> None:
    items = [power(name="甲"), power(name="乙")]
    result = checked(tmp_path, {"a.json": catalogue(items, kind="powers")})
    assert places(result, "C") == ["a.json:9:10 C201"]
    assert finding(result, "C201").place.pointer == "/items/0/code"


def test_an_item_without_a_code(tmp_path: Path) -> None:
    files = {
        "items.json": catalogue([service_item(basic_code=" "), service_item(basic_code="1")]),
        "powers.json": catalogue([power(code="")], kind="powers"),
        "directory.json": catalogue([service_item(basic_code="")], "000000", "directory"),
        "enforcement.json": catalogue(
            [{"code": "", "name": "处罚", "category": "行政处罚", "legal_basis": ["x"]}],
            kind="enforcement",
        ),
    }
    assert places(checked(tmp_path, files), "C202") == [
        "directory.json:9:16 C202",
        "enforcement.json:9:10 C202",
        "items.json:9:16 C202",
        "powers.json:9:10 C202",
    ]


def test_a_sub_item_without_its_main_item(tmp_path: Path) -> None:
    items = [
        power(code="1"),
        power(code="2", parent="9"),
        power(code="3", parent="2"),
        power(code="4", parent="1", authority=POLICE),
        power(code="5", parent="5"),
        power(code="6", status="取消"),
        power(code="7", parent="6"),
    ]
    result = checked(tmp_path, {"a.json": catalogue(items, kind="powers")})
    # Each item with a parent has seven lines, that of the police and the cancelled one as well.
    assert places(result, "C") == [
        "a.json:21:12 C203",
        "a.json:28:12 C211",
        "a.json:35:12 C203",
        "a.json:43:12 C211",
        "a.json:57:12 C203",
    ]
    assert [found.evidence["code"] for found in result.findings if found.rule.code == "C203"] == [
        "9",
        "1",
        "6",
    ]
