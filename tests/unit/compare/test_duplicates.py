"""Several items with one key in a unit (contract section 3)."""

from pathlib import Path

from tests.unit.compare.two_lists import compared, item, only_pair, pair, states
from tests.workspace import catalogue, checked, places, power


def test_of_duplicates_the_one_with_the_smallest_canonical_json_takes_part(tmp_path: Path) -> None:
    # {"address":"a",…} sorts before {"basic_code":…}, whatever the order of members and items.
    first, other = item("1", "甲", address="a"), item("1", "乙")
    swapped = dict(reversed(first.items()))
    for number, lower in enumerate(([first, other], [other, first], [other, swapped])):
        found = pair(tmp_path / str(number), [item("1", "甲")], lower)
        assert states(found) == (1, 0, 0, 0)
        assert found.duplicates == 1


def test_every_further_duplicate_is_counted_and_told(tmp_path: Path) -> None:
    # In canonical JSON only the names differ: 丙 U+4E19, 乙 U+4E59, 甲 U+7532.
    lower = [item("1", "甲"), item("1", "丙"), item("1", "乙"), item("2")]
    result = compared(tmp_path, [item("1", "丙")], lower)
    assert states(only_pair(result)) == (1, 0, 1, 0)
    assert only_pair(result).duplicates == 2
    assert places(result, "C201") == ["lower.json:9:16 C201", "lower.json:21:16 C201"]


def test_the_cases_of_a_code_are_no_duplicates(tmp_path: Path) -> None:
    lower = [item("1", case="新办"), item("1", case="延续"), item("1")]
    assert pair(tmp_path, [item("1")], lower).duplicates == 0


def test_normal_forms_decide_what_is_one_key(tmp_path: Path) -> None:
    lower = [item("1a", case="新办"), item(" １A", case="新 办。")]
    assert pair(tmp_path, [item("1A")], lower).duplicates == 1


def test_cancelled_and_invalid_items_are_no_duplicates(tmp_path: Path) -> None:
    lower = [item("1"), item("1", status="取消"), item("1", legal_basis="x")]
    assert pair(tmp_path, [item("1")], lower).duplicates == 0


def test_items_without_a_code_are_no_duplicates(tmp_path: Path) -> None:
    assert pair(tmp_path, [item("1")], [item("", "甲"), item(" ", "乙")]).duplicates == 0


def test_only_the_lower_lists_duplicates_are_counted_with_a_pair(tmp_path: Path) -> None:
    result = compared(tmp_path, [item("1", "甲"), item("1", "乙")], [item("1", "乙")])
    assert only_pair(result).duplicates == 0
    assert states(only_pair(result)) == (1, 0, 0, 0)
    assert only_pair(result).expected == 1


def test_duplicates_of_two_files_of_one_unit_are_found(tmp_path: Path) -> None:
    files = {
        "0.json": catalogue([item("1")], "211100"),
        "1.json": catalogue([item("1")]),
        "2.ndjson": catalogue([item("2"), item("1", "别名")]),
    }
    result = checked(tmp_path, files)
    assert only_pair(result).duplicates == 1
    assert places(result, "C201") == ["2.ndjson:3:16 C201"]


def test_one_code_in_two_units_is_no_duplicate(tmp_path: Path) -> None:
    police = {"name": "盘山县公安局", "sector": "公安"}
    files = {"1.json": catalogue([item("1"), item("1", authority=police)])}
    assert places(checked(tmp_path, files), "C") == []


def test_powers_are_duplicates_within_one_authority_only(tmp_path: Path) -> None:
    bureau = {"name": "盘山县公路局", "sector": "交通运输"}
    items = [power(), power(authority=bureau), power(name="别名", authority=bureau)]
    result = checked(tmp_path, {"1.json": catalogue(items, kind="powers")})
    # 别 U+522B sorts before 对 U+5BF9: the bureau's second power takes part.
    assert places(result, "C") == ["1.json:15:10 C201"]
