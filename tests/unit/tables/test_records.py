"""Items as the columns that rules of single records read."""

import pytest

from svccat.model.fields import Kind
from svccat.model.records import Records
from svccat.tables.records import records


def _records(*items: object, kind: Kind = Kind.SERVICE_ITEMS, **head: object) -> Records:
    return records(kind, None, head, items)


def test_rows_are_places_in_the_file_and_cancelled_items_are_left_out() -> None:
    found = _records({"name": "甲"}, 7, {"name": "乙", "status": "取消"}, {"name": "丙"})
    assert found.items["row"].to_list() == [0, 3]
    assert found.items["name"].to_list() == ["甲", "丙"]


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        (Kind.SERVICE_ITEMS, {"basic_code": "000118001000", "type": "行政许可"}),
        (Kind.POWERS, {"code": "000118001000", "category": "行政许可"}),
    ],
)
def test_code_and_type_are_found_under_their_own_names(kind: Kind, item: object) -> None:
    found = _records(item, kind=kind)
    assert found.items.select("code", "type").rows() == [("000118001000", "行政许可")]


def test_members_of_members_have_their_pointer_as_name() -> None:
    found = _records(
        {"promised_limit": {"value": 5, "unit": "工作日"}, "implementing_body": {"name": "甲局"}},
        {"promised_limit": "五天", "implementing_body": None},
    ).items
    assert found["promised_limit/value"].to_list() == [5.0, None]
    assert found["promised_limit/unit"].to_list() == ["工作日", None]
    assert found["implementing_body/name"].to_list() == ["甲局", None]


def test_values_of_a_wrong_type_are_null_and_numbers_read_as_text() -> None:
    found = _records(
        {"name": 12, "visits": "2", "case": {"a": 1}},
        {"name": True, "visits": True, "case": "甲"},
        {"name": "丙", "visits": 1.5, "case": None},
        {"name": "丁", "visits": 10**400, "case": ["甲", "乙"]},
    ).items
    assert found["name"].to_list() == ["12", None, "丙", "丁"]
    assert found["visits"].to_list() == [None, None, 1.5, None]
    assert found["case"].to_list() == [None, "甲", None, "甲\n乙"]


def test_one_text_and_a_list_of_texts_are_both_lists() -> None:
    found = _records(
        {"service_objects": "自然人"}, {"service_objects": ["企业法人", 3, "自然人"]}, {}
    ).lists["service_objects"]
    assert sorted(found.select("row", "at", "pointer", "value").rows(), key=str) == [
        (0, None, "service_objects", "自然人"),
        (1, 0, "service_objects/0", "企业法人"),
        (1, 2, "service_objects/2", "自然人"),
    ]


def test_parts_keep_their_place_in_the_list() -> None:
    materials = [
        {"name": "申请表", "originals": 1},
        "不是对象",
        {"name": "身份证", "form": ["纸质"]},
    ]
    found = _records({}, {"materials": materials}).parts["materials"]
    chosen = found.select("row", "at", "pointer", "name", "originals", "form").rows()
    assert chosen == [
        (1, 0, "materials/0", "申请表", 1.0, None),
        (1, 2, "materials/2", "身份证", None, "纸质"),
    ]


def test_what_no_item_has_is_there_and_empty() -> None:
    found = _records({"name": "甲"}, kind=Kind.POWERS)
    assert found.items["handling_code"].to_list() == [None]
    assert found.lists["channels"].is_empty()
    assert found.lists["channels"].columns == ["row", "at", "value", "pointer"]
    assert found.parts["fees"].columns == ["row", "at", "name", "standard", "basis", "pointer"]


def test_a_member_that_holds_others_is_there_or_not() -> None:
    found = _records(
        {"legal_basis": [], "exercise_levels": ["city"], "implementing_body": {}},
        {"legal_basis": "《公路法》第八条", "implementing_body": None},
    ).items
    assert found["has:legal_basis"].to_list() == [True, False]
    assert found["has:exercise_levels"].to_list() == [True, False]
    assert found["has:implementing_body"].to_list() == [True, False]


def test_the_header_tells_what_is_empty_from_what_is_absent() -> None:
    found = _records(jurisdiction={"name": "", "code": 211122}, authority=None)
    assert found.head_given == {"jurisdiction/name", "jurisdiction/code"}
    assert (found.head["jurisdiction/name"], found.head["authority/name"]) == ("", "")


def test_a_list_within_a_part_is_its_texts() -> None:
    division = [{"values": ["市际", "县际"]}, {"values": []}, {"min": 1}]
    found = _records({"division": division}, kind=Kind.POWERS).parts["division"]
    assert found["values"].to_list() == ["市际\n县际", None, None]


def test_a_file_without_items_has_columns() -> None:
    found = _records(as_of="2024-12-31", filing={"number": "盘交〔2024〕1号"})
    assert found.items.is_empty()
    assert found.head["as_of"] == "2024-12-31"
    assert found.head["filing/number"] == "盘交〔2024〕1号"
    assert found.head["authority/uscc"] == ""
