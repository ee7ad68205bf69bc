"""Vertical uniformity, counted by hand (contract sections 2 and 4)."""

from pathlib import Path

import pytest

from svccat.model.rate import Rate
from tests.unit.compare.two_lists import by_sector, item, only_pair, pair, states
from tests.workspace import Json, catalogue, checked, power


def test_every_item_of_the_lower_list_has_one_state(tmp_path: Path) -> None:
    upper = [item("1"), item("2"), item("3"), item("4", exercise_levels=["city"])]
    lower = [
        item("1"),
        item("2", legal_basis=["《公路法》第一条"]),
        item("5", scope="local", scope_basis="某办发〔2023〕1号"),
        item("6", scope="local"),
        item("7"),
    ]
    found = pair(tmp_path, upper, lower)
    assert states(found) == (1, 1, 2, 1)
    assert found.rate == Rate(1, 4)
    assert (found.linked, found.duplicates) == (2, 0)
    assert (found.held, found.expected, found.missing) == (2, 3, 1)
    assert (found.lower, found.upper, found.sector) == ("211122", "211100", "交通运输")
    assert (found.lower_level, found.upper_level) == ("county", "city")


def test_an_item_that_is_linked_is_compared_also_where_it_is_local(tmp_path: Path) -> None:
    local = item("1", "别名", scope="local", scope_basis="某办发〔2023〕1号")
    assert states(pair(tmp_path, [item("1", "甲")], [local])) == (0, 1, 0, 0)


def test_where_nothing_is_compared_there_is_no_rate(tmp_path: Path) -> None:
    local = item("2", scope="local", scope_basis="某办发〔2023〕1号")
    found = by_sector(
        tmp_path,
        {
            "空对空": ([], []),
            "空对有": ([], [item("1")]),
            "有对空": ([item("1")], []),
            "只有独有": ([item("1")], [local]),
            "只有取消": ([item("1", status="取消")], [item("1", status="取消")]),
        },
    )
    assert {name: (one.rate, one.held, one.expected) for name, one in found.items()} == {
        "空对空": (Rate(0, 0), 0, 0),
        "空对有": (Rate(0, 1), 0, 0),
        "有对空": (Rate(0, 0), 0, 1),
        "只有独有": (Rate(0, 0), 0, 1),
        "只有取消": (Rate(0, 0), 0, 0),
    }


def test_a_lower_list_should_hold_what_its_level_exercises(tmp_path: Path) -> None:
    upper = [
        item("1", exercise_levels=["city", "county"]),
        item("2", exercise_levels=["city"]),
        item("3", exercise_levels=["county", "township"]),
        item("4", exercise_levels=["county"], status="取消"),
        item("5", exercise_levels=["county"], legal_basis="x"),
        item("6", exercise_levels=[]),
    ]
    found = pair(tmp_path, upper, [item("1"), item("2"), item("3", "别名")])
    assert (found.held, found.expected, found.missing) == (2, 2, 0)
    assert states(found) == (2, 1, 0, 0)


def test_applies_to_names_the_places_or_classes_that_should_hold_an_item(tmp_path: Path) -> None:
    upper = [
        item("1"),
        item("2", applies_to=["211122"]),
        item("3", applies_to=["district"]),
        item("4", applies_to=["county", "211103"]),
        item("5", applies_to=["211181"]),
        item("6", applies_to=[]),
    ]
    files: dict[str, object] = {"0.json": catalogue(upper, "211100")}
    for code in ("211102", "211103", "211122", "211181"):
        files[f"{code}.json"] = catalogue([], code, level="county")
    pairs = checked(tmp_path, files).service_items.vertical.pairs
    assert {one.lower: one.expected for one in pairs} == {
        "211102": 3,
        "211103": 4,
        "211122": 4,
        "211181": 4,
    }


def test_a_township_is_of_no_class(tmp_path: Path) -> None:
    upper = [
        item("1", exercise_levels=["township"]),
        item("2", exercise_levels=["township"], applies_to=["county"]),
        item("3", exercise_levels=["township"], applies_to=["211122100"]),
    ]
    files = {"1.json": catalogue(upper, "211122"), "2.json": catalogue([], "211122100")}
    assert only_pair(checked(tmp_path, files)).expected == 2


def test_layers_add_numerators_and_denominators(tmp_path: Path) -> None:
    upper = [item(str(number)) for number in range(4)]
    files = {
        "country.json": catalogue(upper, "000000"),
        "city.json": catalogue(upper[:2], "211100"),
        "one.json": catalogue([item("0"), item("1", "别名"), item("9")], "211102"),
        "two.json": catalogue([item("0")], "211122"),
        "three.json": catalogue([item("0")], "211122100"),
        "police.json": catalogue([item("0"), item("8")], "211122", sector="公安"),
        "police-above.json": catalogue([item("0")], "000000", sector="公安"),
    }
    layers = checked(tmp_path, files).service_items.vertical.layers
    assert [
        (one.lower_level, one.upper_level, one.rate, one.held, one.expected) for one in layers
    ] == [
        ("city", "country", Rate(2, 2), 2, 4),
        ("county", "country", Rate(1, 2), 1, 1),
        ("county", "city", Rate(2, 4), 3, 4),
        ("township", "county", Rate(1, 1), 0, 0),
    ]


def test_a_directory_answers_where_there_is_no_list_or_where_it_is_chosen(tmp_path: Path) -> None:
    plain = item("1", "目录名", implementing_body=None)
    files = {
        "directory.json": catalogue([plain], "211100", "directory"),
        "city.json": catalogue([item("1", "清单名")], "211100"),
        "county.json": catalogue([item("1", "目录名")], "211122"),
    }
    assert only_pair(checked(tmp_path / "1", files)).same == 0
    assert only_pair(checked(tmp_path / "2", files, reference="directory")).same == 1
    del files["city.json"]
    found = checked(tmp_path / "3", files)
    assert only_pair(found).same == 1
    assert [one.jurisdiction for one in found.item_counts] == ["211122"]


def test_main_and_sub_items_of_powers_are_compared_alike(tmp_path: Path) -> None:
    items = [power(code="1"), power(code="2", parent="1"), power(code="3", name="x", parent="1")]
    other = [*items[:2], power(code="3", name="y", parent="1")]
    files = {
        "upper.json": catalogue(items, "211100", "powers"),
        "lower.json": catalogue(other, "211122", "powers"),
    }
    (found,) = checked(tmp_path, files).powers.vertical.pairs
    assert (found.same, found.differs) == (2, 1)


@pytest.mark.parametrize(
    "files",
    [
        {"powers.json": catalogue([power()], "211100", "powers")},
        {"laws.json": {"kind": "laws", "format": 1, "items": []}},
        {"broken.json": "{"},
        {"items.json": catalogue([], "211122")},
        {"items.json": catalogue(["x", None], "211122")},
    ],
    ids=["only powers", "only laws", "nothing readable", "no items", "no valid items"],
)
def test_without_anything_to_compare_all_is_empty(tmp_path: Path, files: Json) -> None:
    result = checked(tmp_path, files)
    assert result.service_items.vertical.pairs == ()
    assert result.service_items.vertical.layers == ()
    assert result.service_items.horizontal.groups == ()
    assert result.service_items.horizontal.overall == Rate(0, 0)
    assert {one.rate for one in result.service_items.vertical.elements} <= {Rate(0, 0)}
