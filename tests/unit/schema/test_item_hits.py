"""What the hits say about items that do not pass (contract section 1)."""

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from svccat.model.fields import Kind
from svccat.model.schema_hit import SchemaHit, SchemaKeyword
from svccat.schema.validate import Validator, validator
from tests.unit.schema import contract_fields as contract
from tests.unit.schema import samples

Explain: TypeAlias = Callable[[Validator, object], list[SchemaHit]]
KINDS = tuple(contract.ITEMS)
REQUIRED, TYPE = SchemaKeyword.REQUIRED, SchemaKeyword.TYPE
UNKNOWN, CLOSED_LIST = SchemaKeyword.UNKNOWN, SchemaKeyword.CLOSED_LIST
LEVELS = ("country", "province", "city", "county", "township", "village")


def service_item(**changes: object) -> dict[str, Any]:
    return samples.service_item() | changes


def without(item: dict[str, Any], member: str) -> dict[str, Any]:
    del item[member]
    return item


@pytest.mark.parametrize("kind", KINDS)
def test_each_required_member_is_missed_by_name(kind: str, explain: Explain) -> None:
    judge = validator(Kind(kind))
    for member in contract.REQUIRED[kind]:
        (hit,) = explain(judge, without(samples.items()[kind], member))
        assert (hit.path, hit.keyword, hit.member, hit.found) == ((), REQUIRED, member, "")


@pytest.mark.parametrize("kind", KINDS)
def test_null_in_a_required_member_is_a_wrong_type(kind: str, explain: Explain) -> None:
    judge = validator(Kind(kind))
    for member in contract.REQUIRED[kind]:
        (hit,) = explain(judge, samples.items()[kind] | {member: None})
        assert (hit.path, hit.keyword, hit.found) == ((member,), TYPE, "null")


def test_a_missing_member_tells_what_belongs_there(service: Validator, explain: Explain) -> None:
    (hit,) = explain(service, without(service_item(), "legal_basis"))
    assert hit == SchemaHit((), REQUIRED, "legal_basis", ("array",))
    (hit,) = explain(validator(Kind.ENFORCEMENT), without(samples.enforcement_item(), "category"))
    assert hit.expected == (
        "行政许可", "行政处罚", "行政强制", "行政征收", "行政给付",
        "行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "path", "expected", "found"),
    [
        ({"basic_code": 118001000}, ("basic_code",), ("string",), "118001000"),
        ({"legal_basis": "《公路法》"}, ("legal_basis",), ("array",), '"《公路法》"'),
        ({"legal_basis": ["《公路法》", 5]}, ("legal_basis", 1), ("string",), "5"),
        ({"exercise_levels": [None]}, ("exercise_levels", 0), ("string",), "null"),
        ({"visits": "1"}, ("visits",), ("number", "null"), '"1"'),
        ({"visits": True}, ("visits",), ("number", "null"), "true"),
        ({"visits": float("nan")}, ("visits",), ("number", "null"), "NaN"),
        ({"visits": float("-inf")}, ("visits",), ("number", "null"), "-Infinity"),
        ({"status": 1}, ("status",), ("string", "null"), "1"),
        ({"materials": ["营业执照"]}, ("materials", 0), ("object",), '"营业执照"'),
        ({"implementing_body": "交通局"}, ("implementing_body",), ("object",), '"交通局"'),
        (
            {"promised_limit": {"value": "5个工作日"}},
            ("promised_limit", "value"),
            ("number", "null"),
            '"5个工作日"',
        ),
        ({"channels": {"a": 1}}, ("channels",), ("string", "array", "null"), '{"a": 1}'),
        ({"cross_province": 1}, ("cross_province",), ("boolean", "string", "null"), "1"),
    ],
)
def test_a_wrong_type_names_the_types_that_would_do(
    service: Validator,
    explain: Explain,
    changes: dict[str, Any],
    path: tuple[str | int, ...],
    expected: tuple[str, ...],
    found: str,
) -> None:
    assert explain(service, service_item(**changes)) == [SchemaHit(path, TYPE, "", expected, found)]


@pytest.mark.parametrize(
    ("item", "found"), [(None, "null"), (5, "5"), ("x", '"x"'), ([], "[]"), (True, "true")]
)
def test_an_item_may_be_any_json_value_and_must_be_an_object(
    service: Validator, explain: Explain, item: object, found: str
) -> None:
    assert service.items_ok([item]) == [False]
    assert explain(service, item) == [SchemaHit((), TYPE, "", ("object",), found)]


def test_an_unknown_member_is_pointed_at_itself_with_the_nearest_known_one(
    service: Validator, explain: Explain
) -> None:
    item = without(service_item(), "visits") | {"visit": 1, "zzzz": [2]}
    item["materials"] = [{"name": "营业执照", "copys": 1}]
    assert explain(service, item) == [
        SchemaHit(("materials", 0, "copys"), UNKNOWN, "copys", (), "1", "copies"),
        SchemaHit(("visit",), UNKNOWN, "visit", (), "1", "visits"),
        SchemaHit(("zzzz",), UNKNOWN, "zzzz", (), "[2]", ""),
    ]


def test_a_member_that_is_there_already_is_no_suggestion(
    service: Validator, explain: Explain
) -> None:
    assert explain(service, service_item(visit=1)) == [
        SchemaHit(("visit",), UNKNOWN, "visit", (), "1", "")
    ]


def test_an_extension_needs_its_exact_prefix(service: Validator, explain: Explain) -> None:
    hits = explain(service, service_item(**{"X-note": 1, "x_note": 2, "note-x-": 3}))
    assert [(hit.member, hit.suggestion) for hit in hits] == [
        ("X-note", ""),  # x-note is there already
        ("note-x-", ""),
        ("x_note", ""),
    ]
    (hit,) = explain(service, without(service_item(), "x-note") | {"X-note": 1})
    assert hit.suggestion == "x-note"


def test_a_value_outside_a_closed_list_names_the_list_and_the_nearest_value(
    powers: Validator, explain: Explain
) -> None:
    power = samples.power() | {
        "category": "处罚",
        "mode": "分级",
        "exercise_levels": ["县级", "citty", "月球"],
        "division": [{"level": "市级", "by": "Threshold"}],
        "joint": [{"role": "牵头部门"}],
        "status": "",
        "scope": "独有",
    }
    assert [(hit.path, hit.found, hit.suggestion) for hit in explain(powers, power)] == [
        (("category",), '"处罚"', "行政处罚"),
        (("division", 0, "by"), '"Threshold"', "threshold"),
        (("division", 0, "level"), '"市级"', "city"),
        (("exercise_levels", 0), '"县级"', "county"),
        (("exercise_levels", 1), '"citty"', "city"),
        (("exercise_levels", 2), '"月球"', ""),
        (("joint", 0, "role"), '"牵头部门"', "牵头"),
        (("mode",), '"分级"', "分级管理"),
        (("scope",), '"独有"', "local"),
        (("status",), '""', ""),
    ]
    hits = explain(powers, power)
    assert {hit.keyword for hit in hits} == {CLOSED_LIST}
    assert hits[2].expected == LEVELS
    assert hits[9].expected == ("在用", "暂停", "取消")


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        (kind, path, value)
        for kind, lists in contract.CLOSED.items()
        for path, values in lists.items()
        for value in values
    ],
)
def test_every_value_of_a_closed_list_passes(kind: str, path: str, value: str) -> None:
    item = samples.items()[kind]
    member, _, inner = path.partition(".")
    entry: Any = {inner: value} if inner else value
    item[member.removesuffix("[]")] = [entry] if member.endswith("[]") else entry
    assert validator(Kind(kind)).items_ok([item]) == [True]


def test_public_services_are_no_power(powers: Validator, explain: Explain) -> None:
    (hit,) = explain(powers, samples.power() | {"category": "公共服务"})
    assert hit.keyword is CLOSED_LIST


def test_hits_of_one_item_come_in_the_order_of_their_paths(
    service: Validator, explain: Explain
) -> None:
    item = without(without(service_item(), "type"), "name")
    item["legal_basis"] = [""] * 11 + [1]
    item["legal_basis"][2] = 2
    hits = explain(service, item | {"abc": 1})
    assert [(hit.path, hit.member) for hit in hits] == [
        ((), "name"),
        ((), "type"),
        (("abc",), "abc"),
        (("legal_basis", 2), ""),
        (("legal_basis", 11), ""),
    ]


def test_values_that_break_a_validator_still_get_the_same_verdict(
    service: Validator, explain: Explain
) -> None:
    deep: dict[str, Any] = {}
    for _ in range(900):
        deep = {"x-in": deep}
    surrogate = service_item(**{"x-note": "\ud800"})
    assert service.items_ok([service_item(**{"x-in": deep}), surrogate, deep]) == [
        True,
        True,
        False,
    ]
    assert explain(service, surrogate) == []
    (hit,) = explain(service, service_item(name=deep))
    assert hit == SchemaHit(
        ("name",),
        TYPE,
        "",
        ("string",),
        '{"x-in": {"x-in": {"x-in": {"x-in": {"x-in": {"x-in": {"x-in": {"x-in": {"x-in"…',
    )
    (hit,) = explain(service, service_item(**{"\udc00": "\ud800"}))
    assert hit == SchemaHit(("\udc00",), UNKNOWN, "\\udc00", (), '"\\ud800"', "")
