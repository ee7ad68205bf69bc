"""The reference's counts of powers and clear boundaries (contract §7, §9), each worked out by hand."""

import pytest

from tests.unit.reference.small import Json, brief, figures_of, listing, power

COUNTS = ("main", "sub", "leaves")
SHARED = ("shared_main", "shared_sub", "clear_main", "clear_sub")

Division = list[Json]


def rows(*documents: Json) -> list[Json]:
    found = figures_of(*documents)["counts"]["powers"]
    assert isinstance(found, list)
    return found


def city(*items: Json) -> Json:
    return listing("211100", *items, kind="powers")


def objects(upper: list[str], lower: list[str]) -> Division:
    return [
        {"level": "city", "by": "object", "values": upper},
        {"level": "county", "by": "object", "values": lower},
    ]


def thresholds(upper: Json, lower: Json) -> Division:
    both = {"by": "threshold", "field": "投资额", "unit": "万元"}
    return [{"level": "city"} | both | upper, {"level": "county"} | both | lower]


CLEAR = objects(["危险货物"], ["普通货物"])


def test_a_main_with_subs_is_no_leaf_but_contains_shared_leaves() -> None:
    (row,) = rows(
        city(
            power("00Y"),
            power("001", parent="00Y", division=CLEAR),
            power("002", parent="00y ", division=CLEAR),
            power("100", division=CLEAR),
            power("200", exercise_levels=["city"]),
        )
    )
    assert brief(row, *COUNTS) == [3, 2, 4]
    assert brief(row, *SHARED) == [2, 2, 2, 2]


def test_one_unclear_sub_makes_its_main_unclear() -> None:
    (row,) = rows(
        city(power("00Y"), power("001", parent="00Y", division=CLEAR), power("002", parent="00Y"))
    )
    assert brief(row, *SHARED) == [1, 2, 0, 1]


def test_a_main_whose_subs_are_cancelled_is_a_leaf() -> None:
    (row,) = rows(
        city(
            power("00Y", division=CLEAR), power("001", parent="00Y", status="取消", division=CLEAR)
        )
    )
    assert brief(row, *COUNTS) == [1, 0, 1]
    assert brief(row, *SHARED) == [1, 0, 1, 0]


def test_shared_counts_are_those_of_city_and_county() -> None:
    (row,) = rows(city(power("100", exercise_levels=["province", "city"])))
    assert brief(row, *COUNTS, *SHARED) == [1, 0, 1, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("division", "clear"),
    [
        (CLEAR, 1),
        (None, 0),
        (CLEAR[:1], 0),
        ([*CLEAR, {"level": "township", "by": "object", "values": ["冷链货物"]}], 0),
        (objects(["危险货物"], ["普通货物", " 危险货物。"]), 0),
        ([{"level": "city", "by": "whole"}, {"level": "county", "by": "territory"}], 0),
        ([{"level": "city", "by": "territory"}, {"level": "county", "by": "territory"}], 1),
        (thresholds({"min": 500}, {"max": 500}), 1),
        (thresholds({"min": 600}, {"max": 500}), 0),
        (thresholds({"min": 400}, {"max": 500}), 0),
        (thresholds({"min": 500}, {"max": 500, "unit": "元"}), 0),
        (thresholds({"min": 600}, {"max": 500, "field": "里程"}), 1),
        (thresholds({}, {"max": 500}), 0),
    ],
)
def test_a_boundary_is_clear_without_gap_collision_or_missing_level(
    division: Division | None, clear: int
) -> None:
    (row,) = rows(city(power("100", division=division)))
    assert brief(row, "shared_main", "clear_main") == [1, clear]


@pytest.mark.parametrize(
    ("lower", "clear"),
    [
        (list(reversed(CLEAR)), 1),
        ([entry | {"text": "由本级负责"} for entry in CLEAR], 1),
        (objects(["危险货物"], ["大件货物"]), 0),
        (None, 0),
    ],
)
def test_a_lower_leaf_of_the_code_must_state_the_same_division(
    lower: Division | None, clear: int
) -> None:
    above, below = rows(
        city(power("100", division=CLEAR)),
        listing("211122", power("100", division=lower), kind="powers"),
    )
    assert brief(above, "jurisdiction", "clear_main") == ["211100", clear]
    assert brief(below, "jurisdiction", "clear_main") == ["211122", 0 if lower is None else 1]


def test_each_authority_has_its_own_row_and_its_own_duplicates() -> None:
    second = {"name": "盘锦市交通运输事务中心", "sector": "交通运输"}
    found = rows(
        city(
            power("100", division=CLEAR),
            power("100", division=CLEAR),
            power("100", division=CLEAR, authority=second),
        )
    )
    assert [brief(row, "authority", "main", "shared_main") for row in found] == [
        ["盘锦市交通运输事务中心", 1, 1],
        ["盘锦市交通运输局", 2, 1],
    ]


def test_an_authority_without_powers_has_a_row_of_zeros() -> None:
    (row,) = rows(city())
    assert brief(row, *COUNTS, *SHARED) == [0, 0, 0, 0, 0, 0, 0]
