"""One outcome per element of two linked items (contract section 2)."""

from pathlib import Path

import pytest

from svccat.model.rate import Rate
from svccat.model.result import Result
from tests.unit.compare.two_lists import (
    by_sector,
    compared,
    elements,
    item,
    only_pair,
    pair,
    states,
)
from tests.workspace import Json, catalogue, checked, power


def test_one_element_that_differs_makes_the_item_differ(tmp_path: Path) -> None:
    here = item("1", "甲", type="行政检查", legal_basis=["《公路法》第一条"])
    result = compared(tmp_path, [item("1", "乙")], [here])
    assert states(only_pair(result)) == (0, 1, 0, 0)
    assert elements(result) == {
        "name": (0, 1, 0, 0),
        "code": (1, 0, 0, 0),
        "type": (0, 1, 0, 0),
        "legal_basis": (0, 1, 0, 0),
    }


def test_a_value_missing_on_one_side_differs_and_on_both_sides_is_unknown(tmp_path: Path) -> None:
    upper = [
        item("1", conditions="有车辆"),
        item("2", conditions=" "),
        item("3", conditions="", materials=[]),
    ]
    lower = [item("1"), item("2", conditions="有车辆"), item("3", conditions=[], materials=[{}])]
    result = compared(tmp_path, upper, lower, profile="shendu")
    assert elements(result)["conditions"] == (0, 2, 0, 1)
    assert elements(result)["materials"] == (0, 0, 0, 3)
    assert states(only_pair(result)) == (1, 2, 0, 0)


def test_element_rates_leave_out_what_is_excepted_or_unknown(tmp_path: Path) -> None:
    upper = [item(str(number), conditions="有车辆") for number in range(4)]
    exception = {"element": "conditions", "document": "某号", "expires": "2025-01-01"}
    lower = [
        item("0", conditions="有车辆。"),
        item("1", conditions="有人员"),
        item("2", exceptions=[exception]),
        item("3", conditions="有车辆", exceptions=[exception]),
    ]
    result = compared(tmp_path, upper, lower, profile="shendu")
    (found,) = [
        one for one in result.service_items.vertical.elements if one.element == "conditions"
    ]
    assert (found.same, found.differs, found.excepted, found.unknown) == (2, 1, 1, 0)
    assert found.rate == Rate(2, 3)
    assert states(only_pair(result)) == (3, 1, 0, 0)


def test_only_an_exception_in_force_for_that_element_of_the_lower_item_counts(
    tmp_path: Path,
) -> None:
    def excepted(**changes: object) -> list[Json]:
        exception = {"element": "name", "document": "某号", "expires": "2024-12-31"} | changes
        return [item("1", "甲", exceptions=[exception])]

    upper = [item("1", "乙")]
    found = by_sector(
        tmp_path,
        {
            "有效": (upper, excepted()),
            "过期": (upper, excepted(expires="2024-12-30")),
            "无期限": (upper, excepted(expires=None)),
            "无文件": (upper, excepted(document="。")),
            "别的要素": (upper, excepted(element="legal_basis")),
            "上级的": (excepted(), upper),
        },
    )
    assert {name: (one.same, one.differs) for name, one in found.items()} == {
        "有效": (1, 0),
        "过期": (0, 1),
        "无期限": (0, 1),
        "无文件": (0, 1),
        "别的要素": (0, 1),
        "上级的": (0, 1),
    }


_SHENDU: dict[str, tuple[Json, Json, bool]] = {
    "条件写法": ({"conditions": "有 车辆。"}, {"conditions": ["有车辆"]}, True),
    "条件不同": ({"conditions": "有车辆"}, {"conditions": "有人员"}, False),
    "对象顺序": ({"service_objects": ["甲", "乙"]}, {"service_objects": ["乙", "甲", "乙"]}, True),
    "对象不同": ({"service_objects": ["甲"]}, {"service_objects": ["甲", "乙"]}, False),
    "流程写法": (
        {"process": [{"step": "受理", "days": 1}]},
        {"process": [{"step": "受理 "}]},
        True,
    ),
    "流程顺序": (
        {"process": [{"step": "受理"}, {"step": "决定"}]},
        {"process": [{"step": "决定"}, {"step": "受理"}]},
        False,
    ),
    "材料顺序": (
        {"materials": [{"name": "申请表"}, {"name": "营业执照", "form": "纸质"}]},
        {"materials": [{"name": "营业执照"}, {"name": "申请表"}]},
        True,
    ),
    "材料不同": (
        {"materials": [{"name": "营业执照"}]},
        {"materials": [{"name": "营业执照副本"}]},
        False,
    ),
    "时限写法": (
        {"statutory_limit": {"value": 20, "unit": "工作日"}},
        {"statutory_limit": {"unit": "工作日", "value": 20.0}},
        True,
    ),
    "时限单位": (
        {"statutory_limit": {"value": 20, "unit": "工作日"}},
        {"statutory_limit": {"value": 20, "unit": "自然日"}},
        False,
    ),
    "结果写法": (
        {"result": {"type": "证照", "name": "许可证"}},
        {"result": {"name": "许可 证", "type": "证照"}},
        True,
    ),
    "结果类型": (
        {"result": {"type": "证照", "name": "许可证"}},
        {"result": {"type": "批文", "name": "许可证"}},
        False,
    ),
}


def test_the_deep_profile_compares_each_element_by_its_own_rule(tmp_path: Path) -> None:
    cases = {
        name: ([item("1", **upper)], [item("1", **lower)])
        for name, (upper, lower, _) in _SHENDU.items()
    }
    found = by_sector(tmp_path, cases, profile="shendu")
    assert {name: one.same == 1 for name, one in found.items()} == {
        name: same for name, (_, _, same) in _SHENDU.items()
    }


def test_departments_and_bodies_are_compared_without_their_own_place(tmp_path: Path) -> None:
    def body(name: str | None, department: str | None) -> list[Json]:
        return [item("1", implementing_body={"name": name}, competent_department=department)]

    city = body("盘锦市交通运输局", "盘锦市交通运输局")
    found = by_sector(
        tmp_path,
        {
            "相同": (city, body("盘山县交通运输局", "盘山县交通运输局")),
            "不同机构": (city, body("盘山县公路局", "盘山县交通运输局")),
            "带上级名": (city, body("盘山县交通运输局", "盘锦市交通运输局")),
            "就是地方名": (body("盘锦市", "局"), body("盘山县", "局")),
            "都没写": (body(None, None), body("", " ")),
        },
        profile="liuyaosu",
    )
    assert {name: (one.same, one.differs) for name, one in found.items()} == {
        "相同": (1, 0),
        "不同机构": (0, 1),
        "带上级名": (0, 1),
        "就是地方名": (1, 0),
        "都没写": (1, 0),
    }


@pytest.mark.parametrize(("depth", "same"), [("full", 0), ("article", 1), ("law", 2)])
def test_citations_are_compared_at_the_depth_that_is_set(
    tmp_path: Path, depth: str, same: int
) -> None:
    upper = [
        item("1", legal_basis=["《公路法》第八条第一款"]),
        item("2", legal_basis=["《公路法》第一条"]),
    ]
    lower = [
        item("1", legal_basis=["《公路法》第八条第二款"]),
        item("2", legal_basis=["《公路法》第二条"]),
    ]
    assert pair(tmp_path, upper, lower, citation_depth=depth).same == same


def _powers(folder: Path, upper: Json, lower: Json, profile: str) -> Result:
    files = {
        "upper.json": catalogue([upper], "211100", "powers"),
        "lower.json": catalogue([lower], "211122", "powers"),
    }
    return checked(folder, files, profile=profile)


def test_powers_are_compared_by_what_they_have(tmp_path: Path) -> None:
    upper = power(exercise_levels=["city", "county"], mode="分级管理", office="甲")
    lower = power(exercise_levels=["county", "city"], mode="属地管理为主", office="乙")
    found = {
        profile: _powers(tmp_path / profile, upper, lower, profile).powers.vertical
        for profile in ("sitong", "liuyaosu", "shendu")
    }
    common = ["name", "code", "type", "legal_basis"]
    names = {profile: [one.element for one in rates.elements] for profile, rates in found.items()}
    assert names == {
        "sitong": common,
        "liuyaosu": common,
        "shendu": [*common, "exercise_levels", "mode"],
    }
    assert [rates.pairs[0].same for rates in found.values()] == [1, 1, 0]
    assert [one.differs for one in found["shendu"].elements] == [0, 0, 0, 0, 0, 1]


def test_a_profile_without_any_element_of_powers_compares_no_powers(tmp_path: Path) -> None:
    own = {"profile": "own", "profiles": {"own": ("conditions",)}}
    files = {
        "upper.json": catalogue([power()], "211100", "powers"),
        "lower.json": catalogue([power()], "211122", "powers"),
        "items-upper.json": catalogue([item("1", conditions="甲")], "211100"),
        "items-lower.json": catalogue([item("1", "别名", conditions="甲 ")], "211122"),
    }
    result = checked(tmp_path, files, **own)
    assert only_pair(result).rate == Rate(1, 1)
    assert (result.powers.vertical.pairs, result.powers.horizontal.groups) == ((), ())
