import unicodedata
from typing import Any

from svccat.compare.divisions import parse
from svccat.compare.faults import Fault, faults
from tests.factories import power


def norm(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def of(entries: list[dict[str, Any]] | None, *levels: str) -> list[Fault]:
    return faults(parse(power(division=entries)["division"], norm), levels or ("city", "county"))


def told(entries: list[dict[str, Any]] | None, *levels: str) -> list[tuple[str, str, str | None]]:
    """(reason, level, other level) of each fault."""
    return [(fault.reason.value, fault.level, fault.other_level) for fault in of(entries, *levels)]


def entry(level: str, *values: str | float, by: str = "object", **more: Any) -> dict[str, Any]:
    return {"level": level, "by": by, "values": list(values), **more}


def amount(level: str, low: float | None, high: float | None, **more: Any) -> dict[str, Any]:
    given = {"level": level, "by": "threshold", "field": "投资额", "min": low, "max": high}
    return given | {"unit": "万元"} | more


def test_levels_with_different_values_are_clear() -> None:
    assert told([entry("city", "危险货物"), entry("county", "普通货物")]) == []


def test_intervals_that_meet_are_clear() -> None:
    assert told([amount("city", 3000, None), amount("county", None, 3000)]) == []


def test_territories_without_values_are_clear() -> None:
    entries = [{"level": "city", "by": "territory"}, {"level": "county", "by": "territory"}]
    assert told(entries) == []


def test_a_division_that_is_missing_leaves_every_level_without_a_rule_highest_first() -> None:
    assert told(None, "county", "province", "city") == [
        ("level-without-rule", "province", None),
        ("level-without-rule", "city", None),
        ("level-without-rule", "county", None),
    ]


def test_an_entry_without_a_level_speaks_for_none() -> None:
    entries: list[dict[str, Any]] = [{"by": "whole"}, entry("city", "甲")]
    assert told(entries) == [("level-without-rule", "county", None)]


def test_a_rule_for_a_level_that_does_not_exercise_the_power() -> None:
    (fault,) = of([entry("city", "甲"), entry("county", "乙"), entry("province", "丙")])
    assert (fault.reason.value, fault.level, fault.entry) == ("rule-for-other-level", "province", 2)


def test_whole_collides_with_any_other_level() -> None:
    (fault,) = of([entry("county", "甲"), {"level": "city", "by": "whole"}])
    assert (fault.reason.value, fault.level, fault.other_level, fault.entry) == (
        "whole-collides",
        "city",
        "county",
        1,
    )


def test_whole_at_two_levels_is_one_collision() -> None:
    entries = [{"level": "city", "by": "whole"}, {"level": "county", "by": "whole"}]
    assert told(entries) == [("whole-collides", "city", "county")]


def test_whole_collides_once_with_each_other_level() -> None:
    entries = [
        {"level": "city", "by": "whole"},
        entry("county", "甲"),
        entry("county", "乙"),
        entry("township", "丙"),
    ]
    assert told(entries, "city", "county", "township") == [
        ("whole-collides", "city", "county"),
        ("whole-collides", "city", "township"),
    ]


def test_whole_does_not_collide_with_its_own_level() -> None:
    entries = [{"level": "city", "by": "whole"}, entry("city", "甲")]
    assert told(entries, "city", "county") == [("level-without-rule", "county", None)]


def test_values_in_common_are_told_together_as_the_higher_level_writes_them() -> None:
    entries = [
        entry("county", "乙 ", "甲", "丙"),
        entry("city", "Ａ", "甲", "乙"),
        entry("county", "A"),
    ]
    (fault,) = of(entries)
    assert (fault.reason.value, fault.level, fault.other_level, fault.entry, fault.found) == (
        "value-in-common",
        "city",
        "county",
        0,
        "乙、甲、Ａ",
    )


def test_one_value_collides_whatever_it_is_divided_by() -> None:
    entries = [entry("city", "甲", by="object"), entry("county", "甲", by="route")]
    assert told(entries) == [("value-in-common", "city", "county")]


def test_values_in_common_are_told_together() -> None:
    entries = [
        entry("city", "甲"),
        entry("county", "甲"),
        entry("city", "乙", by="route"),
        entry("county", "乙", by="route"),
    ]
    assert [(fault.reason.value, fault.found) for fault in of(entries)] == [
        ("value-in-common", "乙、甲"),
    ]


def test_one_level_may_repeat_its_values() -> None:
    assert told([entry("city", "甲"), entry("city", "甲"), entry("county", "乙")]) == []


def test_a_threshold_with_values_and_no_bounds_is_a_list_of_values() -> None:
    one, other = entry("city", "甲级", by="threshold"), entry("county", "乙级", by="threshold")
    assert told([one, other]) == []
    assert told([one, other | {"values": ["甲级"]}]) == [("value-in-common", "city", "county")]


def test_overlapping_intervals_are_told_with_what_both_claim() -> None:
    (fault,) = of([amount("county", None, 3000), amount("city", 2000.5, None)])
    assert fault.reason.value == "intervals-overlap"
    assert (fault.level, fault.other_level, fault.entry) == ("city", "county", 0)
    assert (fault.field, fault.unit, fault.found) == ("投资额", "万元", "[2000.5, 3000)")


def test_thresholds_without_bounds_claim_everything() -> None:
    (fault,) = of([amount("city", None, None), amount("county", None, None)])
    assert (fault.reason.value, fault.found) == ("intervals-overlap", "(-∞, ∞)")


def test_two_levels_overlap_once_in_a_field() -> None:
    entries = [amount("city", 0, 10), amount("county", 0, 5), amount("county", 5, 10)]
    assert told(entries) == [("intervals-overlap", "city", "county")]


def test_intervals_of_one_level_may_overlap() -> None:
    entries = [amount("city", 0, 10), amount("city", 5, 20), amount("county", 20, None)]
    assert told(entries) == []


def test_intervals_of_two_fields_neither_overlap_nor_leave_a_gap() -> None:
    entries = [amount("city", 5, 10), amount("county", 0, 7, field="建筑面积", unit="平方米")]
    assert told(entries) == []


def test_a_field_is_one_field_however_it_is_written() -> None:
    entries = [amount("city", 5, None), amount("county", None, 7, field=" 投资额 ", unit="万元 ")]
    assert told(entries) == [("intervals-overlap", "city", "county")]


def test_two_units_are_told_and_nothing_is_compared() -> None:
    (fault,) = of([amount("county", 0, 700, unit="元"), amount("city", 5, None)])
    assert (fault.reason.value, fault.level, fault.other_level, fault.entry) == (
        "unit-mismatch",
        "county",
        "city",
        0,
    )
    assert (fault.field, fault.unit, fault.found, fault.expected) == ("投资额", "元", "元", "万元")


def test_a_missing_unit_is_another_unit() -> None:
    (fault,) = of([amount("city", 5, None), amount("county", None, 5, unit=None)])
    assert (fault.reason.value, fault.found, fault.expected) == ("unit-mismatch", "", "万元")


def test_units_missing_everywhere_are_one_unit() -> None:
    assert told([amount("city", 5, None, unit=None), amount("county", None, 5, unit="")]) == []


def test_each_other_unit_is_told_once() -> None:
    entries = [
        amount("city", 5, None),
        amount("county", 1, 2, unit="元"),
        amount("county", 2, 3, unit="元"),
        amount("county", 3, 4, unit="亿元"),
    ]
    assert [(fault.reason.value, fault.found) for fault in of(entries)] == [
        ("unit-mismatch", "元"),
        ("unit-mismatch", "亿元"),
    ]


def test_a_gap_is_told_between_its_neighbours() -> None:
    (fault,) = of([amount("city", 3000, None), amount("county", None, 2000)])
    assert (fault.reason.value, fault.level, fault.other_level, fault.entry) == (
        "gap",
        "county",
        "city",
        0,
    )
    assert (fault.field, fault.unit, fault.found) == ("投资额", "万元", "[2000, 3000)")


def test_a_gap_is_looked_for_behind_the_furthest_reach() -> None:
    entries = [amount("city", 0, 100), amount("city", 10, 20), amount("county", 100, 200)]
    assert told(entries) == []


def test_every_gap_of_a_field_is_told_even_within_one_level() -> None:
    entries = [amount("city", 0, 10), amount("city", 20, 30), amount("county", 40, None)]
    assert [(fault.level, fault.other_level, fault.found) for fault in of(entries)] == [
        ("city", "city", "[10, 20)"),
        ("city", "county", "[30, 40)"),
    ]


def test_intervals_with_bounds_and_no_field_are_one_field() -> None:
    entries = [amount("city", 5, None, field=None), amount("county", None, 7, field="")]
    (fault,) = of(entries)
    assert (fault.reason.value, fault.field, fault.found) == ("intervals-overlap", "", "[5, 7)")


def test_reasons_are_told_in_the_contract_s_order() -> None:
    entries = [
        amount("city", 10, None),
        amount("county", None, 5),
        entry("city", "甲"),
        entry("county", "甲"),
        {"level": "village", "by": "whole"},
    ]
    assert [reason for reason, _, _ in told(entries, "province", "city", "county")] == [
        "level-without-rule",
        "rule-for-other-level",
        "whole-collides",
        "whole-collides",
        "value-in-common",
        "gap",
    ]
