"""R192 to R199: exceptions, divisions, joint work, duties, discretion, versions."""

import re

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places
from tests.workspace import Json

DOCUMENTED = {"reason": "另有规定", "document": "某号", "expires": "2026-12-31"}


def exception(element: str) -> Json:
    return {"exceptions": [{"element": element, **DOCUMENTED}]}


@pytest.mark.parametrize(
    ("element", "meant"),
    [
        ("依据", "legal_basis"),
        ("设定依据", "legal_basis"),
        ("Legal-Basis", "legal_basis"),
        ("material", "materials"),
        ("事项名称", "name"),
        ("targets", ""),  # service items have none
        ("别的", ""),
    ],
)
def test_an_exception_for_no_element_is_found(element: str, meant: str) -> None:
    (row,) = hits(listed(Kind.SERVICE_ITEMS, exception(element)), "R192")
    assert (row["pointer"], row["found"]) == ("exceptions/0/element", element)
    assert (row["suggestion"], row["replacement"]) == (meant, meant or None)


@pytest.mark.parametrize(
    ("kind", "element"),
    [
        (Kind.SERVICE_ITEMS, "name"),
        (Kind.SERVICE_ITEMS, "code"),
        (Kind.SERVICE_ITEMS, "basic_code"),
        (Kind.SERVICE_ITEMS, " materials "),
        (Kind.POWERS, "category"),
        (Kind.POWERS, "targets"),
        (Kind.POWERS, ""),  # R193 says that there is none
    ],
)
def test_elements_go_by_either_of_their_names(kind: Kind, element: str) -> None:
    assert places(listed(kind, exception(element)), "R192") == []


def test_powers_have_fewer_elements() -> None:
    (row,) = hits(listed(Kind.POWERS, exception("materials")), "R192")
    assert row["suggestion"] == ""


def lacking(change: Json, kind: Kind = Kind.POWERS) -> list[tuple[str, list[str]]]:
    """By entry of the second item the members that it lacks."""
    found = hits(listed(kind, {}, change), "R193")
    assert {row["row"] for row in found} <= {1}
    return sorted(
        (row["pointer"], [re.sub(".*（|）", "", one) for one in row["words"]]) for row in found
    )


def test_an_exception_needs_all_of_its_members() -> None:
    entries = [
        {"element": "name", **DOCUMENTED},
        {"element": "code", "reason": " ", "document": ""},
    ]
    change = {"exceptions": entries}
    assert lacking(change, Kind.SERVICE_ITEMS) == [
        ("exceptions/1", ["reason", "document", "expires"])
    ]
    (row,) = hits(listed(Kind.SERVICE_ITEMS, change), "R193")
    assert (row["label"], row["count"]) == ("“合法差异”（exceptions）", 2)
    assert row["words"][0] == "“差异理由”（reason）"


def test_joint_work_duties_and_grades_need_their_substance() -> None:
    change = {
        "joint": [
            {"department": "公安局", "role": "牵头"},
            {"department": "公安局"},
            {"role": "配合"},
        ],
        "duties": [{"stage": "受理"}, {"text": "审查"}],
        "discretion": [{"grade": "较轻"}, {"grade": 2}, {"when": "首次"}],
    }
    assert lacking(change) == [
        ("discretion/2", ["grade"]),
        ("duties/0", ["text"]),
        ("joint/1", ["role"]),
        ("joint/2", ["department"]),
    ]


@pytest.mark.parametrize(
    ("entry", "members"),
    [
        ({"level": "city", "by": "whole"}, []),
        ({"level": "city", "by": "route", "values": ["市际"]}, []),
        ({"level": "city", "by": "threshold", "field": "投资", "min": 3, "unit": "万元"}, []),
        ({"level": "city", "by": "threshold", "values": ["一类"]}, []),
        ({"by": "object", "values": []}, ["level", "values"]),
        ({"level": "city", "values": ["市际"]}, ["by"]),
        ({"level": "city", "by": "stage", "values": ["", " "]}, ["values"]),
        ({"level": "city", "by": "threshold", "max": 3}, ["field", "unit"]),
        ({"level": "city", "by": "threshold", "field": "投资", "unit": "元"}, ["min"]),
    ],
)
def test_a_division_needs_what_its_way_to_divide_needs(entry: Json, members: list[str]) -> None:
    assert lacking({"division": [entry]}) == [("division/0", members)] * bool(members)


def test_nothing_is_lacking_where_the_schema_speaks() -> None:
    assert lacking({"joint": ["公安局"], "duties": "受理", "discretion": None}) == []


def test_bounds_leave_something_between_them() -> None:
    change = {
        "discretion": [
            {"grade": "一", "min": 10, "max": 3.5},
            {"grade": "二", "min": 5, "max": 5},
            {"grade": "三", "min": 5},
        ],
        "division": [{"min": 5, "max": 5}, {"min": 5, "max": 6}, {"max": 1}],
    }
    found = hits(listed(Kind.POWERS, change), "R195")
    assert [(row["pointer"], row["found"], row["expected"]) for row in found] == [
        ("discretion/0", "10", "3.5"),
        ("division/0", "5", "5"),
    ]
    assert found[0]["label"] == "“裁量基准”（discretion）"


def test_one_grade_for_the_same_circumstances_stands_once() -> None:
    first = {"grade": "较轻", "when": "首次", "unit": "元"}
    grades = [
        first,
        {**first, "min": 5},
        {**first, "when": "再次"},
        {**first, "unit": "倍"},
        {},
        {},
    ]
    found = hits(listed(Kind.POWERS, {"discretion": [first]}, {"discretion": grades}), "R196")
    assert [(row["row"], row["pointer"], row["found"]) for row in found] == [
        (1, "discretion/1", "较轻")
    ]


def test_amounts_of_one_power_have_one_unit() -> None:
    def grades(*units: str) -> Json:
        return {"discretion": [{"grade": str(at), "unit": unit} for at, unit in enumerate(units)]}

    items = [grades("元", "元"), grades("元", "万元 ", "元"), grades("元", "倍"), grades("万元")]
    (row,) = hits(listed(Kind.POWERS, *items), "R197")
    assert (row["row"], row["pointer"], row["words"]) == (1, "discretion", ["元", "万元"])


def test_joint_work_is_with_another_department() -> None:
    own = {"authority": {"name": "盘山县公安局", "sector": "公安"}}
    joint = [{"department": "盘山县 交通运输局", "role": "牵头"}, {"department": "盘山县公安局"}]
    document = listed(Kind.POWERS, {"joint": joint}, {"joint": joint, **own}, {"joint": [{}]})
    found = hits(document, "R198")
    assert [(row["row"], row["pointer"]) for row in found] == [
        (0, "joint/0/department"),
        (1, "joint/1/department"),
    ]


def test_a_version_has_a_whole_number_of_articles() -> None:
    versions = [{"articles": one} for one in (83, 0, -1, 82.5, None, [1, 2])]
    found = hits(listed(Kind.LAWS, {"versions": versions}), "R199")
    assert [(row["pointer"], row["found"]) for row in found] == [
        ("versions/1/articles", "0"),
        ("versions/2/articles", "-1"),
        ("versions/3/articles", "82.5"),
    ]
