"""Items as columns: of every kind, what is there, what is missing, what is of a wrong type."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest

from svccat.model.fields import ELEMENTS, Kind
from svccat.model.source import Header, Source
from svccat.model.tables import ITEMS, InputFile, raw
from svccat.normalise.text import norm
from svccat.tables.items import empty_items, empty_lists, item_columns
from tests.workspace import Json, power, service_item


def _header(kind: Kind = Kind.SERVICE_ITEMS, as_of: str = "2024-12-31") -> Header:
    return Header(kind, "211122", "盘山县", "county", "盘山县交通运输局", "交通运输", as_of=as_of)


def _columns(
    *items: object, header: Header | None = None, elements: Sequence[str] = ()
) -> pl.DataFrame:
    judged = [(item, isinstance(item, dict)) for item in items]
    return item_columns(7, header or _header(), judged, elements, norm)


def _row(item: object, header: Header | None = None, elements: Sequence[str] = ()) -> Json:
    return _columns(item, header=header, elements=elements).row(0, named=True)


def _raw(element: str, value: object, kind: Kind = Kind.SERVICE_ITEMS) -> object:
    member = ELEMENTS[element].field_of(kind)
    return _row({member: value}, _header(kind), [element])[raw(element)]


def test_a_service_item_becomes_a_row() -> None:
    item = service_item(
        case="新办",
        status="在用",
        applies_to=["county", "211122"],
        scope="local",
        scope_basis="某办发〔2023〕1号",
    )
    assert _row(item) == {
        "file": 7,
        "row": 0,
        "kind": "service-items",
        "jurisdiction": "211122",
        "level": "county",
        "authority": "盘山县交通运输局",
        "sector": "交通运输",
        "valid": True,
        "active": True,
        "code": "000118001000",
        "case": "新办",
        "name": "道路旅客运输经营许可",
        "type": "行政许可",
        "parent": None,
        "local": True,
        "levels": ["city", "county"],
        "applies_to": ["county", "211122"],
        "excepted": [],
        "lapsed": [],
        "division": None,
        "joint": None,
    }


def test_a_power_becomes_a_row() -> None:
    item = power(
        parent="00021801200Y",
        division=[{"level": "city", "by": "whole"}],
        joint=[{"department": "公安局", "role": "配合"}],
    )
    found = _row(item, _header(Kind.POWERS))
    assert (found["code"], found["type"], found["parent"]) == (
        "000218012000",
        "行政处罚",
        "00021801200Y",
    )
    assert found["division"] == '[{"level":"city","by":"whole"}]'
    assert found["joint"] == '[{"department":"公安局","role":"配合"}]'


def test_directories_and_enforcement_lists_become_rows_too() -> None:
    entry = {"code": "000218012000", "name": "处罚", "category": "行政处罚", "legal_basis": ["x"]}
    found = _row(entry, _header(Kind.ENFORCEMENT), ["legal_basis", "conditions"])
    assert (found["kind"], found["code"], found["type"]) == (
        "enforcement",
        "000218012000",
        "行政处罚",
    )
    assert (found[raw("legal_basis")], found[raw("conditions")]) == ('["x"]', None)
    found = _row(service_item(implementing_body=None), _header(Kind.DIRECTORY), ["type"])
    assert (found["kind"], found["code"], found[raw("type")]) == (
        "directory",
        "000118001000",
        "行政许可",
    )


def test_items_keep_their_order_and_their_row() -> None:
    found = _columns(service_item(name="甲"), None, service_item(name="乙"))
    assert found.select("row", "name", "valid").rows() == [
        (0, "甲", True),
        (1, None, False),
        (2, "乙", True),
    ]


@pytest.mark.parametrize("item", [None, "x", 1, [], [service_item()]])
def test_what_is_no_object_has_empty_columns_and_is_not_valid(item: object) -> None:
    found = _row(item, elements=list(ELEMENTS))
    placed = ("file", "row", "kind", "jurisdiction", "level", "authority", "sector")
    rest = {name: one for name, one in found.items() if name not in placed}
    assert rest == {
        **dict.fromkeys(rest),
        "valid": False,
        "active": True,
        "local": False,
        "levels": [],
        "excepted": [],
        "lapsed": [],
    }


def test_the_columns_have_their_types_with_and_without_items() -> None:
    full = _columns(service_item(), elements=["name", "materials"])
    wanted = {name: kind for name, kind in ITEMS.items() if name != "id"}
    wanted |= {raw("name"): pl.String(), raw("materials"): pl.String()}
    assert dict(full.schema) == wanted
    assert dict(_columns(elements=["name", "materials"]).schema) == wanted
    assert dict(empty_items(["name", "materials"]).schema) == wanted


@pytest.mark.parametrize(
    ("status", "active"),
    [("取消", False), ("在用", True), ("暂停", True), (None, True), ("取消 ", True)],
)
def test_only_a_cancelled_item_is_not_active(status: object, active: object) -> None:
    assert _row({"status": status})["active"] is active


@pytest.mark.parametrize(
    ("own", "name", "sector"),
    [
        ({"name": "盘山县公安局", "sector": "公安"}, "盘山县公安局", "公安"),
        ({"sector": "公安"}, "盘山县交通运输局", "公安"),
        ({"name": "盘山县公安局"}, "盘山县公安局", "交通运输"),
        ({"name": " ", "sector": "。"}, "盘山县交通运输局", "交通运输"),
        ({"name": 1, "sector": None}, "盘山县交通运输局", "交通运输"),
        (None, "盘山县交通运输局", "交通运输"),
        ("盘山县公安局", "盘山县交通运输局", "交通运输"),
    ],
)
def test_an_items_own_authority_overrides_the_headers(own: object, name: str, sector: str) -> None:
    found = _row({"authority": own})
    assert (found["authority"], found["sector"]) == (name, sector)


@pytest.mark.parametrize(
    ("members", "local"),
    [
        ({"scope": "local", "scope_basis": "某办发〔2023〕1号"}, True),
        ({"scope": "local"}, False),
        ({"scope": "local", "scope_basis": ""}, False),
        ({"scope": "local", "scope_basis": "\xa0…。"}, False),
        ({"scope": "local", "scope_basis": 1}, False),
        ({"scope": "shared", "scope_basis": "某办发〔2023〕1号"}, False),
        ({}, False),
    ],
)
def test_local_needs_a_basis(members: Json, local: object) -> None:
    assert _row(members)["local"] is local


@pytest.mark.parametrize("applies", [None, [], "county", 1, [1]])
def test_applies_to_nobody_in_particular_is_null(applies: object) -> None:
    assert _row({"applies_to": applies})["applies_to"] is None


def test_levels_that_are_no_texts_are_left_out() -> None:
    assert _row({"exercise_levels": ["city", 1, None]})["levels"] == ["city"]
    assert _row({"exercise_levels": "city"})["levels"] == []


def _exception(**changes: object) -> Json:
    return {
        "element": "legal_basis",
        "document": "某办发〔2024〕3号",
        "expires": "2024-12-31",
    } | changes


@pytest.mark.parametrize(
    ("exception", "in_force"),
    [
        (_exception(), True),
        (_exception(expires="2025-01-01"), True),
        (_exception(expires=" 2025-01-01 "), True),
        (_exception(expires="2024-12-30"), False),
        (_exception(expires="2025"), False),
        (_exception(expires="永久"), False),
        (_exception(expires=""), False),
        (_exception(expires=None), False),
        (_exception(document=""), False),
        (_exception(document=" 。"), False),
        (_exception(document=None), False),
        (_exception(document=3), False),
    ],
)
def test_an_exception_needs_a_document_and_an_end_not_before_as_of(
    exception: Json, in_force: object
) -> None:
    found = _row({"exceptions": [exception]})
    expected = (["legal_basis"], []) if in_force else ([], ["legal_basis"])
    assert (found["excepted"], found["lapsed"]) == expected


@pytest.mark.parametrize("as_of", ["", "2024", "不详"])
def test_without_a_date_of_the_list_no_exception_is_in_force(as_of: str) -> None:
    found = _row({"exceptions": [_exception(expires="2999-12-31")]}, _header(as_of=as_of))
    assert (found["excepted"], found["lapsed"]) == ([], ["legal_basis"])


def test_exceptions_speak_of_elements_also_by_their_members_names() -> None:
    listed = [
        _exception(element="basic_code"),
        _exception(element="category", expires="2020-01-01"),
        _exception(element=" name "),
    ]
    found = _row({"exceptions": listed})
    assert (found["excepted"], found["lapsed"]) == (["code", "name"], ["type"])


def test_an_element_with_one_exception_in_force_has_not_lapsed() -> None:
    found = _row({"exceptions": [_exception(expires="2020-01-01"), _exception()]})
    assert (found["excepted"], found["lapsed"]) == (["legal_basis"], [])


@pytest.mark.parametrize("exceptions", [None, [], {}, "legal_basis", [None, "legal_basis"]])
def test_what_is_no_list_of_exceptions_excepts_nothing(exceptions: object) -> None:
    found = _row({"exceptions": exceptions})
    assert (found["excepted"], found["lapsed"]) == ([], [])


@pytest.mark.parametrize(
    ("element", "value", "stored"),
    [
        ("name", " 许可（县级）", " 许可（县级）"),
        ("name", "", ""),
        ("name", None, None),
        ("name", {"zh": "许可"}, None),
        ("name", True, None),
        ("code", 118001000, "118001000"),
        ("visits", 1, "1"),
        ("visits", 1.0, "1"),
        ("visits", 0.5, "0.5"),
        ("conditions", ["有车辆。", "有人员。"], "有车辆。\n有人员。"),
        ("conditions", [], None),
        ("conditions", [1], None),
        ("implementing_body", {"name": "交通运输局", "uscc": "x"}, "交通运输局"),
        ("implementing_body", {"uscc": "x"}, None),
        ("implementing_body", "交通运输局", "交通运输局"),
        ("competent_department", "盘锦市交通运输局", "盘锦市交通运输局"),
        ("legal_basis", ["《公路法》第八条"], '["《公路法》第八条"]'),
        ("legal_basis", [], None),
        ("service_objects", "自然人", '"自然人"'),
        ("service_objects", ["自然人", "企业法人"], '["自然人","企业法人"]'),
        ("process", [{"step": "受理", "days": 1}, {"step": "决定"}, {}], '["受理","决定"]'),
        ("materials", [{"name": "申请表", "form": ["纸质"]}, {"type": "x"}], '["申请表"]'),
        ("materials", [{}], None),
        ("materials", [], None),
        ("materials", ["申请表"], None),
        ("materials", "申请表", None),
        ("fees", [{"name": "工本费", "standard": 10}], '["工本费"]'),
        (
            "statutory_limit",
            {"unit": "工作日", "value": 20, "x-a": 1},
            '{"value":20,"unit":"工作日"}',
        ),
        ("promised_limit", {"value": 20}, '{"value":20,"unit":null}'),
        ("promised_limit", {}, None),
        ("promised_limit", {"value": None, "unit": None}, None),
        ("promised_limit", 20, None),
        ("result", {"name": "许可证", "type": "证照"}, '{"type":"证照","name":"许可证"}'),
        ("result", "许可证", None),
    ],
)
def test_an_element_is_stored_as_what_is_compared_of_it(
    element: str, value: object, stored: object
) -> None:
    assert _raw(element, value) == stored


def test_a_power_has_no_element_that_only_service_items_have() -> None:
    assert _raw("mode", "分级管理", Kind.POWERS) == "分级管理"
    found = _row(power(conditions="x"), _header(Kind.POWERS), ["conditions", "type"])
    assert (found[raw("conditions")], found[raw("type")]) == (None, "行政处罚")
    assert _row(service_item(mode="x"), elements=["mode"])[raw("mode")] is None


def test_a_value_nested_more_deeply_than_can_be_written_is_cut() -> None:
    deep: list[object] = []
    for _ in range(300):
        deep = [deep]
    assert _raw("legal_basis", deep) == "[" * 17 + "]" * 17
    found = _row({"division": [{"level": "city", "x-a": deep}]}, _header(Kind.POWERS))
    assert found["division"] == '[{"level":"city","x-a":' + "[" * 15 + "]" * 15 + "}]"


def _file(kind: Kind, rows: int, *, readable: bool = True, placed: bool = True) -> InputFile:
    source = Source(Path("x.json"), "x.json", named=True)
    header = _header(kind) if placed else None
    return InputFile(source, "", kind, header, rows, readable)


def test_a_list_without_items_has_a_row_of_its_own_elsewhere() -> None:
    files = [
        _file(Kind.SERVICE_ITEMS, 3),
        _file(Kind.SERVICE_ITEMS, 0),
        _file(Kind.LAWS, 0),
        _file(Kind.POWERS, 0, placed=False),
        _file(Kind.POWERS, 0, readable=False),
        _file(Kind.POWERS, 0),
    ]
    found = empty_lists(files)
    assert dict(found.schema) == {name: ITEMS[name] for name in found.columns}
    assert set(found.columns) == ITEMS.keys()
    assert found.select("file", "kind", "jurisdiction", "level", "authority", "sector").rows() == [
        (1, "service-items", "211122", "county", "盘山县交通运输局", "交通运输"),
        (5, "powers", "211122", "county", "盘山县交通运输局", "交通运输"),
    ]
    assert empty_lists([]).height == 0
