"""Which items and headers pass, and what it costs to know (contract section 1)."""

import subprocess
import sys
from typing import Any

import pytest

from svccat.model.fields import Kind
from svccat.model.schema_hit import SchemaHit, SchemaKeyword
from svccat.schema.validate import ReferenceBudget, Validator, kind_hits, validator
from tests.unit.schema import contract_fields as contract
from tests.unit.schema import samples

KINDS = tuple(contract.ITEMS)
REQUIRED, TYPE = SchemaKeyword.REQUIRED, SchemaKeyword.TYPE
UNKNOWN, CLOSED_LIST = SchemaKeyword.UNKNOWN, SchemaKeyword.CLOSED_LIST
LEVELS = ("country", "province", "city", "county", "township", "village")
ALL_KINDS = ("service-items", "powers", "directory", "enforcement", "laws", "bundles")


def service_item(**changes: object) -> dict[str, Any]:
    return samples.service_item() | changes


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_item_and_its_header_pass_with_extensions_in_them(kind: str) -> None:
    judge = validator(Kind(kind))
    assert judge.items_ok([samples.items()[kind]]) == [True]
    assert judge.item_hits(samples.items()[kind]) == []
    assert judge.header_hits(samples.header(kind)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_required_members_alone_are_enough(kind: str) -> None:
    item = {name: samples.items()[kind][name] for name in contract.REQUIRED[kind]}
    header = {name: samples.header(kind)[name] for name in contract.HEADER_REQUIRED[kind]}
    judge = validator(Kind(kind))
    assert judge.items_ok([item]) == [True]
    assert judge.header_hits(header) == []


@pytest.mark.parametrize("kind", KINDS)
def test_null_stands_for_an_optional_member_that_is_not_there(kind: str) -> None:
    judge = validator(Kind(kind))
    full = samples.items()[kind]
    optional = [name for name in full if name not in contract.REQUIRED[kind]]
    assert judge.items_ok([full | {name: None} for name in optional]) == [True] * len(optional)
    header = samples.header(kind)
    for name in header.keys() - set(contract.HEADER_REQUIRED[kind]):
        assert judge.header_hits(header | {name: None}) == [], name


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "", "basic_code": " "},
        {"legal_basis": [], "exercise_levels": []},
        {"legal_basis": [""]},
        {"implementing_body": {}},
        {"materials": [], "process": [{}], "statutory_limit": {}},
    ],
)
def test_empty_values_are_missing_in_comparison_but_pass_the_schema(
    service: Validator, changes: dict[str, Any]
) -> None:
    assert service.items_ok([service_item(**changes)]) == [True]


def test_an_extension_may_hold_anything_at_every_place(service: Validator) -> None:
    item = service_item(**{"x-": None, "x-事项": {"y": [float("nan")]}})
    item["materials"] = [{"name": "营业执照", "x-page": {"any": [1, "2"]}}]
    item["implementing_body"]["x-team"] = 1
    assert service.items_ok([item]) == [True]


def test_numbers_may_be_written_with_a_fraction(service: Validator) -> None:
    item = service_item(visits=0.5, statutory_limit={"value": 20.0})
    assert service.items_ok([item]) == [True]
    assert service.header_hits(samples.header("service-items") | {"format": 1.0}) == []


def test_a_header_is_told_what_it_lacks() -> None:
    judge = validator(Kind.POWERS)
    assert judge.header_hits({"kind": "powers"}) == [
        SchemaHit((), REQUIRED, "authority", ("object",)),
        SchemaHit((), REQUIRED, "format", ("integer",)),
        SchemaHit((), REQUIRED, "items", ("array",)),
        SchemaHit((), REQUIRED, "jurisdiction", ("object",)),
    ]


def test_a_header_is_judged_without_its_items() -> None:
    header = samples.header("powers") | {"items": [1, 2, 3]}
    assert validator(Kind.POWERS).header_hits(header) == []
    assert header["items"] == [1, 2, 3]


def test_faults_of_a_header_are_found_member_by_member() -> None:
    header = samples.header("service-items")
    header["kind"] = "powers"
    header["format"] = True
    header["jurisdiction"] = {"code": 211122, "name": "盘山县", "level": "县"}
    header["authority"] = {"name": "盘山县交通运输局", "sectr": "交通运输"}
    header["items"] = {}
    assert validator(Kind.SERVICE_ITEMS).header_hits(header) == [
        SchemaHit(("authority",), REQUIRED, "sector", ("string",)),
        SchemaHit(("authority", "sectr"), UNKNOWN, "sectr", (), '"交通运输"', "sector"),
        SchemaHit(("format",), TYPE, "", ("integer",), "true"),
        SchemaHit(("items",), TYPE, "", ("array",), "{}"),
        SchemaHit(("jurisdiction", "code"), TYPE, "", ("string",), "211122"),
        SchemaHit(("jurisdiction", "level"), CLOSED_LIST, "", LEVELS, '"县"', "county"),
        SchemaHit(("kind",), CLOSED_LIST, "", ("service-items",), '"powers"', ""),
    ]


def test_a_file_that_is_no_object_is_told_so() -> None:
    assert validator(Kind.LAWS).header_hits([1]) == [SchemaHit((), TYPE, "", ("object",), "[1]")]


@pytest.mark.parametrize(
    ("header", "hit"),
    [
        ([], SchemaHit((), TYPE, "", ("object",), "[]")),
        ({}, SchemaHit((), REQUIRED, "kind", ALL_KINDS)),
        ({"kind": 1}, SchemaHit(("kind",), TYPE, "", ("string",), "1")),
        (
            {"kind": "service_items"},
            SchemaHit(("kind",), CLOSED_LIST, "", ALL_KINDS, '"service_items"', "service-items"),
        ),
        (
            {"kind": "权责清单"},
            SchemaHit(("kind",), CLOSED_LIST, "", ALL_KINDS, '"权责清单"', "powers"),
        ),
    ],
)
def test_a_file_without_a_known_kind_is_told_so_before_any_schema_is_chosen(
    header: object, hit: SchemaHit
) -> None:
    assert kind_hits(header) == [hit]
    assert kind_hits({"kind": "laws"}) == []


def test_the_budget_of_the_reference_is_spent_by_failing_items_only(service: Validator) -> None:
    budget = ReferenceBudget()
    assert budget.left == 200
    budget = ReferenceBudget(1)
    service.item_hits(service_item(), budget)
    assert budget.left == 1
    first = service.item_hits(service_item(visits="1"), budget)
    assert budget.left == 0
    assert service.item_hits(service_item(visits="1"), budget) == first


def test_clean_items_do_not_pay_for_the_import_of_jsonschema() -> None:
    program = """
import sys
from svccat.model.fields import Kind
from svccat.schema.validate import validator
judge = validator(Kind.LAWS)
assert judge.items_ok([{"name": "中华人民共和国公路法"}]) == [True]
assert judge.item_hits({"name": "中华人民共和国公路法"}) == []
assert not {"jsonschema", "referencing", "polars"} & sys.modules.keys()
judge.item_hits({})
assert "jsonschema" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_validator_is_built_once_for_each_kind() -> None:
    assert validator(Kind.LAWS) is validator(Kind.LAWS)


def test_a_path_has_its_chinese_label(service: Validator) -> None:
    assert service.item_label(("materials", 3, "copies")) == "复印件份数"
    assert service.item_label(("statutory_limit",)) == "法定办结时限"
    assert service.item_label(("statutory_limit", "unit")) == "时限单位"
    assert service.item_label(()) == "实施清单事项"
    assert service.item_label(("x-note", 1)) == ""
    assert service.header_label(("jurisdiction", "level")) == "行政层级"
