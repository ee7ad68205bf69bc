from typing import Any

import pytest

from svccat.compare.divisions import Share, claims, difference, number, parse, span
from tests.factories import power


def norm(text: str) -> str:
    return text.strip().replace("（", "(").replace("）", ")")


def shares(*entries: dict[str, Any]) -> list[Share]:
    return parse(power(division=list(entries))["division"], norm)


CITY = {"level": "city", "by": "object", "values": ["危险货物"]}
COUNTY = {"level": "county", "by": "object", "values": ["普通货物"]}


def test_no_division_has_no_entries() -> None:
    assert parse(None, norm) == []
    assert shares() == []


def test_an_empty_entry_is_an_entry_without_a_level() -> None:
    assert [share.level for share in shares({}, CITY)] == ["", "city"]


@pytest.mark.parametrize(
    "other",
    [
        {"level": "city", "by": "object", "values": [" 危险货物 ", "危险货物"]},
        {"level": "city", "by": "object", "values": ["危险货物", "  "], "field": None},
        {
            "level": "city",
            "by": "object",
            "values": ["危险货物"],
            "text": "另一种说法",
            "basis": "某法",
        },
    ],
)
def test_a_division_states_its_values_as_a_set_without_text_and_basis(
    other: dict[str, Any],
) -> None:
    assert claims(shares(other)) == claims(shares(CITY))


def test_the_order_and_repetition_of_entries_do_not_matter() -> None:
    assert claims(shares(CITY, COUNTY)) == claims(shares(COUNTY, CITY, CITY))


def test_numbers_are_equal_however_they_are_written() -> None:
    one = {"level": "city", "by": "threshold", "field": "投资额", "min": 500, "unit": "万元"}
    assert claims(shares(one)) == claims(shares(one | {"min": 500.0, "max": None, "values": []}))


def test_a_number_among_the_values_is_its_text() -> None:
    values = [3, 3.0, "3"]
    assert claims(shares(CITY | {"values": values})) == claims(shares(CITY | {"values": ["3"]}))


@pytest.mark.parametrize(
    "change",
    [
        {"level": "county"},
        {"by": "route"},
        {"values": ["危险货物", "普通货物"]},
        {"field": "投资额"},
        {"min": 1},
        {"max": 1},
        {"unit": "万元"},
    ],
)
def test_any_other_member_makes_another_statement(change: dict[str, Any]) -> None:
    assert claims(shares(CITY | change)) != claims(shares(CITY))


def test_equal_divisions_have_no_difference() -> None:
    assert difference(shares(CITY, COUNTY), shares(COUNTY, CITY)) is None


def test_a_difference_is_told_for_the_highest_level_with_both_sides_words() -> None:
    lower = shares({"level": "city", "by": "object", "values": ["剧毒", "爆炸品"]})
    assert difference(shares(CITY, COUNTY), lower) == ("city", "剧毒、爆炸品", "危险货物")
    assert difference(shares(CITY, COUNTY), shares(CITY)) == ("county", "", "普通货物")


def test_a_difference_in_bounds_is_told_with_field_and_unit() -> None:
    upper = shares(
        {"level": "city", "by": "threshold", "field": "投资额", "min": 500, "unit": "万元"}
    )
    lower = shares(
        {
            "level": "city",
            "by": "threshold",
            "field": "投资额",
            "min": 300.5,
            "max": 800,
            "unit": "万元",
        }
    )
    assert difference(upper, lower) == ("city", "投资额 [300.5, 800) 万元", "投资额 [500, ∞) 万元")


def test_a_difference_that_short_words_hide_is_told_in_full() -> None:
    route = CITY | {"by": "route"}
    assert difference(shares(CITY), shares(route)) == ("city", "route 危险货物", "object 危险货物")
    bounded = CITY | {"field": "数量", "max": 5, "unit": "吨"}
    assert difference(shares(CITY), shares(bounded)) == (
        "city",
        "object 数量 (-∞, 5) 吨 危险货物",
        "object 危险货物",
    )


def test_a_difference_in_entries_without_a_level_has_no_level() -> None:
    assert difference(shares({"by": "whole"}), shares()) == (None, "", "whole")


def test_a_difference_with_a_level_is_told_before_one_without() -> None:
    assert difference(shares({"by": "whole"}, CITY), shares(COUNTY)) == ("city", "", "危险货物")


def test_several_entries_of_a_level_are_told_together_in_one_order() -> None:
    upper = shares(COUNTY, {"level": "county", "by": "whole"})
    assert difference(upper, shares()) == ("county", "", "whole；普通货物")


def test_numbers_and_intervals_read_as_people_write_them() -> None:
    assert [number(value) for value in (3, 3.0, 0.5, float("inf"), float("-inf"))] == [
        "3",
        "3",
        "0.5",
        "∞",
        "-∞",
    ]
    assert span(float("-inf"), 5) == "(-∞, 5)"
    assert span(500, 3000.0) == "[500, 3000)"
