"""How many items each list holds (contract sections 3 and 9)."""

from pathlib import Path

from svccat.model.result import ItemCount
from tests.workspace import catalogue, checked, power, service_item


def test_a_list_counts_its_items_other_than_cancelled(tmp_path: Path) -> None:
    items = [
        service_item(basic_code="1"),
        service_item(basic_code="2", status="暂停"),
        service_item(basic_code="3", status="取消"),
        service_item(basic_code="4", scope="local"),
        service_item(basic_code="5", name=None),
        service_item(basic_code="6"),
        service_item(basic_code="6", name="重复"),
        None,
    ]
    files = {"1.json": catalogue(items, "211122"), "2.json": catalogue([], "211104")}
    assert checked(tmp_path, files).item_counts == (
        ItemCount("211104", "大洼区", "county", "交通运输", 0),
        ItemCount("211122", "盘山县", "county", "交通运输", 7),
    )


def test_only_lists_of_service_items_are_counted_here(tmp_path: Path) -> None:
    files = {
        "1.json": catalogue([power()], "211100", "powers"),
        "2.json": catalogue([service_item(implementing_body=None)], "211100", "directory"),
    }
    assert checked(tmp_path, files).item_counts == ()


def test_counts_are_sorted_by_place_and_sector(tmp_path: Path) -> None:
    files = {
        "1.json": catalogue([], "211122", sector="公安"),
        "2.json": catalogue([], "211122", sector="交通运输"),
        "3.json": catalogue([], "000000"),
    }
    found = checked(tmp_path, files).item_counts
    assert [(one.jurisdiction, one.sector) for one in found] == [
        ("000000", "交通运输"),
        ("211122", "交通运输"),
        ("211122", "公安"),
    ]
