import unicodedata
from typing import Any

import polars as pl
from polars.testing import assert_frame_equal

from svccat.compare.boundaries import judge
from svccat.model.boundaries import LEAVES, REASONS, Boundaries
from tests.factories import Row, power, powers_frame


def norm(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


CITY = {"level": "city", "by": "object", "values": ["危险货物"], "text": "市级负责危险货物"}
COUNTY = {"level": "county", "by": "object", "values": ["普通货物"]}
DIVIDED = [CITY, COUNTY]


def shared(**changes: Any) -> Row:
    """A 市县共有 power of the city, clear by default."""
    return power(**{"levels": ["city", "county"], "division": DIVIDED} | changes)


def below(**changes: Any) -> Row:
    """The same power in 盘山县's own list."""
    place = {"jurisdiction": "211122", "level": "county", "authority": "盘山县交通运输局"}
    return shared(**{"levels": ["county"]} | place | changes)


def judged(*rows: Row) -> Boundaries:
    return judge(powers_frame(rows), norm)


def clear(*rows: Row) -> list[tuple[int, bool]]:
    return judged(*rows).leaves.select("id", "clear").rows()


def test_a_leaf_of_one_level_is_not_shared() -> None:
    assert clear(power(levels=["city"]), power(levels=["city", "city"]), power(levels=[])) == []


def test_a_shared_leaf_that_is_divided_is_clear() -> None:
    assert judged(shared()).leaves.rows() == [(0, False, True, True)]


def test_a_sub_is_judged_and_its_main_item_is_not() -> None:
    rows = shared(code="00021801000Y"), shared(code="000218010001", parent="00021801000Y")
    assert judged(*rows).leaves.rows() == [(1, True, True, True)]


def test_levels_other_than_city_and_county_are_judged_and_told_apart() -> None:
    entries = [CITY | {"level": "province"}, CITY | {"values": ["其他"]}]
    rows = shared(levels=["province", "city"], division=entries), shared(levels=["county", "city"])
    assert judged(*rows).leaves.rows() == [(0, False, False, True), (1, False, True, True)]


def test_reasons_stand_with_their_leaf_and_make_it_unclear() -> None:
    result = judged(shared(division=[CITY]), shared(), shared(division=None))
    assert result.leaves.select("id", "clear").rows() == [(0, False), (1, True), (2, False)]
    assert result.reasons.select("id", "reason", "level").rows() == [
        (0, "level-without-rule", "county"),
        (2, "level-without-rule", "city"),
        (2, "level-without-rule", "county"),
    ]


def test_a_reason_fills_the_columns_that_it_has_something_for() -> None:
    entries = [
        {"level": "city", "by": "threshold", "field": "投资额", "min": 3000, "unit": "万元"},
        {"level": "county", "by": "threshold", "field": "投资额", "max": 5000, "unit": "万元"},
    ]
    assert judged(shared(division=entries)).reasons.to_dicts() == [
        {
            "id": 0,
            "reason": "intervals-overlap",
            "entry": 1,
            "level": "city",
            "other_level": "county",
            "field": "投资额",
            "unit": "万元",
            "found": "[3000, 5000)",
            "expected": None,
            "other_id": None,
        }
    ]


def test_reasons_are_sorted_by_leaf_reason_and_level() -> None:
    whole = {"level": "county", "by": "whole"}
    result = judged(shared(division=[whole, CITY | {"level": "province"}]), shared(division=[CITY]))
    assert result.reasons.select("id", "reason", "level").rows() == [
        (0, "level-without-rule", "city"),
        (0, "rule-for-other-level", "province"),
        (0, "whole-collides", "province"),
        (1, "level-without-rule", "county"),
    ]


def test_a_lower_unit_with_the_same_division_leaves_it_clear() -> None:
    reworded = [
        COUNTY | {"values": [" 普通货物", "普通货物"], "basis": "某法"},
        CITY | {"text": None},
    ]
    assert clear(shared(), below(division=reworded)) == [(0, True)]


def test_a_lower_unit_with_another_division_makes_it_unclear() -> None:
    other = [CITY, COUNTY | {"values": ["普通货物", "快递"]}]
    result = judged(shared(), below(division=other))
    assert result.leaves.select("id", "clear").rows() == [(0, False)]
    assert result.reasons.to_dicts() == [
        {
            "id": 0,
            "reason": "lower-unit-differs",
            "entry": None,
            "level": "county",
            "other_level": None,
            "field": None,
            "unit": None,
            "found": "快递、普通货物",
            "expected": "普通货物",
            "other_id": 1,
        }
    ]


def test_a_lower_unit_without_a_division_does_not_state_the_same() -> None:
    assert judged(shared(), below(division=None)).reasons.select(
        "reason", "level", "found", "expected", "other_id"
    ).rows() == [("lower-unit-differs", "city", "", "危险货物", 1)]


def test_every_differing_lower_unit_is_told() -> None:
    rows = (
        shared(),
        below(division=[CITY]),
        below(jurisdiction="211102", authority="双台子区交通运输局", division=[COUNTY]),
    )
    assert judged(*rows).reasons.select("id", "level", "other_id").rows() == [
        (0, "city", 2),
        (0, "county", 1),
    ]


def test_units_far_below_count_too() -> None:
    province = shared(jurisdiction="210000", level="province", authority="辽宁省交通运输厅")
    assert clear(province, below(division=[CITY])) == [(0, False)]


def test_units_elsewhere_do_not_count() -> None:
    elsewhere = below(jurisdiction="210122", division=[CITY])
    beside = shared(jurisdiction="211200", division=DIVIDED)
    above = shared(jurisdiction="210000", division=[CITY], levels=["city"])
    assert clear(shared(), elsewhere, beside, above) == [(0, True), (2, True)]


def test_another_sector_below_does_not_count() -> None:
    assert clear(shared(), below(sector="公安", division=[CITY])) == [(0, True)]


def test_another_code_below_does_not_count() -> None:
    assert clear(shared(), below(code="000218099000", division=[CITY])) == [(0, True)]


def test_powers_without_a_code_have_no_lower_unit() -> None:
    nameless = {"code": "", "key_code": None}
    assert clear(shared(**nameless), below(**nameless, division=[CITY])) == [(0, True)]


def test_a_main_item_with_subs_below_is_no_leaf_to_compare_with() -> None:
    rows = shared(), below(division=[CITY]), below(code="000218012001", parent="000218012000")
    assert clear(*rows) == [(0, True)]


def test_a_lower_leaf_is_judged_by_itself_and_not_by_the_one_above() -> None:
    rows = shared(division=[CITY]), below(levels=["city", "county"])
    assert clear(*rows) == [(0, False), (1, True)]


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = [shared(), below(division=[CITY]), shared(code="000218013000", division=None)]
    table = powers_frame(rows)
    forward, backward = judge(table, norm), judge(table.reverse(), norm)
    assert_frame_equal(forward.leaves, backward.leaves)
    assert_frame_equal(forward.reasons, backward.reasons)


def test_no_powers_give_empty_tables_of_the_declared_shape() -> None:
    empty = judged()
    assert empty.leaves.schema == pl.Schema(LEAVES)
    assert empty.reasons.schema == pl.Schema(REASONS)
    assert empty.leaves.is_empty()
    assert empty.reasons.is_empty()


def test_the_shape_of_filled_tables_is_the_declared_one() -> None:
    filled = judged(shared(division=[CITY]), below(division=None))
    assert filled.leaves.schema == pl.Schema(LEAVES)
    assert filled.reasons.schema == pl.Schema(REASONS)
