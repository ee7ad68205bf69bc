"""Horizontal consistency, counted by hand (contract section 5)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from svccat.model.rate import Rate
from svccat.model.result import Horizontal
from tests.unit.compare.two_lists import item
from tests.workspace import Json, catalogue, checked, power

A, B, C, D = "211102", "211103", "211104", "211122"


def _across(folder: Path, lists: dict[str, Sequence[object]], **settings: Any) -> Horizontal:
    files = {f"{code}.json": catalogue(items, code) for code, items in lists.items()}
    return checked(folder, files, **settings).service_items.horizontal


def _figures(found: Horizontal) -> tuple[int, int, int]:
    """Same and compared clusters and those with one holder, of the only group."""
    (group,) = found.groups
    return (group.rate.same, group.rate.compared, group.single)


def _pairs(found: Horizontal) -> dict[str, Rate]:
    return {f"{one.left}-{one.right}": one.rate for one in found.pairs}


def _elements(found: Horizontal) -> dict[str, tuple[int, int, int, int]]:
    return {
        one.element: (one.same, one.differs, one.excepted, one.unknown) for one in found.elements
    }


def test_a_cluster_is_the_same_if_all_holders_agree_on_every_element(tmp_path: Path) -> None:
    found = _across(
        tmp_path,
        {
            A: [item("1"), item("2"), item("3", "甲"), item("4")],
            B: [item("1", "事项1（区级）"), item("2"), item("3", "甲")],
            C: [item("1"), item("3", "乙"), item("5")],
        },
    )
    assert _figures(found) == (2, 3, 2)
    assert found.overall == Rate(2, 3)
    assert _elements(found) == {
        "name": (2, 1, 0, 0),
        "code": (3, 0, 0, 0),
        "type": (3, 0, 0, 0),
        "legal_basis": (3, 0, 0, 0),
    }
    assert _pairs(found) == {f"{A}-{B}": Rate(3, 3), f"{A}-{C}": Rate(1, 2), f"{B}-{C}": Rate(1, 2)}
    (group,) = found.groups
    assert (group.parent, group.level, group.sector) == ("211100", "county", "交通运输")
    assert group.members == (A, B, C)


def test_a_pair_of_peers_with_nothing_in_common_has_no_rate(tmp_path: Path) -> None:
    found = _across(tmp_path, {A: [item("1")], B: [item("2")], C: [item("1")], D: []})
    assert _pairs(found) == {
        f"{A}-{B}": Rate(0, 0),
        f"{A}-{C}": Rate(1, 1),
        f"{A}-{D}": Rate(0, 0),
        f"{B}-{C}": Rate(0, 0),
        f"{B}-{D}": Rate(0, 0),
        f"{C}-{D}": Rate(0, 0),
    }


def test_without_a_cluster_of_two_holders_there_is_no_rate(tmp_path: Path) -> None:
    found = _across(tmp_path, {A: [item("1")], B: [item("2")], C: []})
    assert _figures(found) == (0, 0, 2)
    assert found.overall.value is None
    assert _elements(found)["name"] == (0, 0, 0, 0)


def test_a_value_missing_at_some_holders_differs_and_at_all_is_unknown(tmp_path: Path) -> None:
    found = _across(
        tmp_path,
        {
            A: [item("1", conditions="有车辆"), item("2", conditions=" ")],
            B: [item("1"), item("2")],
            C: [item("1", conditions="有车辆。"), item("2", conditions=[])],
        },
        profile="shendu",
    )
    assert _elements(found)["conditions"] == (0, 1, 0, 1)
    assert _figures(found) == (1, 2, 0)
    assert _pairs(found) == {f"{A}-{B}": Rate(1, 2), f"{A}-{C}": Rate(2, 2), f"{B}-{C}": Rate(1, 2)}


def test_cases_of_one_code_are_clusters_of_their_own(tmp_path: Path) -> None:
    found = _across(
        tmp_path,
        {
            A: [item("1", "甲", case="新办"), item("1", "甲", case="延续")],
            B: [item("1", "甲", case="新 办。"), item("1", "乙")],
        },
    )
    assert _figures(found) == (1, 1, 2)


def test_items_alone_in_their_cluster_are_clustered_by_name_and_differ_in_code(
    tmp_path: Path,
) -> None:
    found = _across(
        tmp_path, {A: [item("1", "甲（区级）")], B: [item("2", "甲")], C: [item("3", "乙")]}
    )
    assert _figures(found) == (0, 1, 1)
    assert _elements(found)["code"] == (0, 1, 0, 0)
    assert _elements(found)["name"] == (1, 0, 0, 0)
    assert _pairs(found)[f"{A}-{B}"] == Rate(0, 1)


def test_a_name_cluster_differs_in_code_also_where_only_the_case_does(tmp_path: Path) -> None:
    found = _across(tmp_path, {A: [item("1", "甲", case="新办")], B: [item("1", "甲")]})
    assert _figures(found) == (0, 1, 0)
    assert _elements(found)["code"] == (0, 1, 0, 0)
    assert _pairs(found)[f"{A}-{B}"] == Rate(0, 1)


def test_in_a_name_cluster_a_code_that_only_some_have_differs(tmp_path: Path) -> None:
    found = _across(tmp_path, {A: [item("", "甲")], B: [item(" ", "甲")], C: [item("1", "甲")]})
    assert _figures(found) == (0, 1, 0)
    assert _pairs(found) == {f"{A}-{B}": Rate(1, 1), f"{A}-{C}": Rate(0, 1), f"{B}-{C}": Rate(0, 1)}


def test_a_name_cluster_agrees_where_the_code_is_no_element(tmp_path: Path) -> None:
    own = {"profile": "own", "profiles": {"own": ("name",)}}
    found = _across(tmp_path, {A: [item("1", "甲")], B: [item("2", "甲")]}, **own)
    assert _figures(found) == (1, 1, 0)
    assert _pairs(found)[f"{A}-{B}"] == Rate(1, 1)


def test_items_that_share_a_code_with_a_peer_are_not_clustered_by_name(tmp_path: Path) -> None:
    found = _across(
        tmp_path,
        {A: [item("1", "甲")], B: [item("1", "甲")], C: [item("2", "甲")], D: [item("3", "甲")]},
    )
    assert _figures(found) == (1, 2, 0)


def test_a_name_that_a_unit_has_left_over_twice_clusters_nothing(tmp_path: Path) -> None:
    found = _across(tmp_path, {A: [item("1", "甲"), item("2", "甲")], B: [item("3", "甲")]})
    assert _figures(found) == (0, 0, 3)


def test_the_same_name_with_another_type_is_another_matter(tmp_path: Path) -> None:
    found = _across(
        tmp_path, {A: [item("1", "甲", type="行政检查")], B: [item("2", "甲", type="行政许可")]}
    )
    assert _figures(found) == (0, 0, 2)


def test_items_without_code_or_name_stay_alone(tmp_path: Path) -> None:
    found = _across(
        tmp_path,
        {
            A: [item("", "甲"), item("", "（区级）"), item("1", " ")],
            B: [item(" ", "甲"), item("", "（区级）"), item("1", "。")],
        },
    )
    assert _figures(found) == (2, 2, 2)
    assert _elements(found)["name"] == (1, 0, 0, 1)
    assert _elements(found)["code"] == (1, 0, 0, 1)
    assert _pairs(found)[f"{A}-{B}"] == Rate(2, 2)


def test_only_what_takes_part_is_clustered(tmp_path: Path) -> None:
    found = _across(
        tmp_path,
        {
            A: [item("1"), item("2"), item("3"), item("4", "甲"), item("4", "乙")],
            B: [item("1", status="取消"), item("2", legal_basis="x"), item("3"), item("4", "乙")],
        },
    )
    assert _figures(found) == (2, 2, 2)


def test_each_parent_and_sector_has_its_own_group(tmp_path: Path) -> None:
    files: dict[str, object] = {}
    for number, (code, sector, name) in enumerate(
        [
            (A, "交通运输", "甲"),
            (B, "交通运输", "甲"),
            (A, "公安", "甲"),
            (B, "公安", "乙"),
            ("211202", "公安", "甲"),
            ("211203", "公安", "甲"),
            ("211300", "公安", "甲"),
            (D, "民政", "甲"),
        ]
    ):
        level = "city" if code.endswith("00") else "county"
        files[f"{number}.json"] = catalogue([item("1", name)], code, sector=sector, level=level)
    found = checked(tmp_path, files).service_items.horizontal
    assert [(one.parent, one.sector, one.members, one.rate) for one in found.groups] == [
        ("211100", "交通运输", (A, B), Rate(1, 1)),
        ("211100", "公安", (A, B), Rate(0, 1)),
        ("211200", "公安", ("211202", "211203"), Rate(1, 1)),
    ]
    assert found.overall == Rate(2, 3)


def test_districts_and_counties_are_two_groups_on_demand(tmp_path: Path) -> None:
    lists: dict[str, Sequence[object]] = {
        A: [item("1", "甲")],
        B: [item("1", "甲")],
        "211121": [item("1", "乙")],
        D: [item("1", "乙")],
    }
    assert _figures(_across(tmp_path / "1", lists)) == (0, 1, 0)
    split = _across(tmp_path / "2", lists, peer_groups="class")
    assert [(one.members, one.rate) for one in split.groups] == [
        ((A, B), Rate(1, 1)),
        (("211121", D), Rate(1, 1)),
    ]
    assert list(_pairs(split)) == [f"{A}-{B}", f"211121-{D}"]


def test_powers_form_groups_of_their_own(tmp_path: Path) -> None:
    files: dict[str, object] = {
        f"{code}.json": catalogue([power(name=name)], code, "powers")
        for code, name in ((A, "甲"), (B, "乙"))
    }
    result = checked(tmp_path, files)
    assert result.service_items.horizontal.groups == ()
    assert _figures(result.powers.horizontal) == (0, 1, 0)
    assert _elements(result.powers.horizontal)["type"] == (1, 0, 0, 0)


def test_one_power_of_two_authorities_of_a_unit_has_one_holder(tmp_path: Path) -> None:
    def both(first: str, second: str) -> list[Json]:
        bureau = {"name": "公路局", "sector": "交通运输"}
        return [power(name=first), power(name=second, authority=bureau)]

    files: dict[str, object] = {
        f"{A}.json": catalogue(both("甲", "乙"), A, "powers"),
        f"{B}.json": catalogue([], B, "powers"),
    }
    assert _figures(checked(tmp_path / "1", files).powers.horizontal) == (0, 0, 1)
    files[f"{B}.json"] = catalogue([power(name="甲")], B, "powers")
    found = checked(tmp_path / "2", files).powers.horizontal
    assert _figures(found) == (0, 1, 0)
    assert _pairs(found) == {f"{A}-{B}": Rate(0, 1)}
    files[f"{A}.json"] = catalogue(both("甲", "甲"), A, "powers")
    assert _pairs(checked(tmp_path / "3", files).powers.horizontal) == {f"{A}-{B}": Rate(1, 1)}
