"""Whose lists there are, what stands above them and beside them (contract sections 1, 4, 5)."""

from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest

from svccat.compare.units import peer_groups, references
from svccat.model.errors import InputError
from svccat.model.fields import Kind
from svccat.model.result import Result
from tests.workspace import Json, catalogue, checked, laid_out, power, service_item

KIND = Kind.SERVICE_ITEMS


def _units(*rows: tuple[str, str, str] | tuple[str, str, str, str]) -> pl.DataFrame:
    """Units numbered in their order: kind, jurisdiction, level, sector (交通 unless given)."""
    return pl.DataFrame(
        {
            "unit": range(len(rows)),
            "kind": [row[0] for row in rows],
            "jurisdiction": [row[1] for row in rows],
            "level": [row[2] for row in rows],
            "key_sector": [row[3] if len(row) > 3 else "交通" for row in rows],
        },
        schema_overrides={"unit": pl.UInt32()},
    )


def _pairs(
    units: pl.DataFrame, kind: Kind = KIND, prefer: str = "service-items"
) -> list[tuple[int, int]]:
    return [(lower, upper) for _, lower, upper in references(units, kind, prefer).rows()]


def _members(units: pl.DataFrame, split: str = "level") -> list[list[int]]:
    return peer_groups(units, KIND, split)["members"].to_list()


def test_the_reference_is_the_list_of_the_nearest_ancestor() -> None:
    units = _units(
        ("service-items", "000000", "country"),
        ("service-items", "210000", "province"),
        ("service-items", "211122", "county"),
        ("service-items", "211122100", "township"),
        ("service-items", "211122100001", "village"),
    )
    assert _pairs(units) == [(1, 0), (2, 1), (3, 2), (4, 3)]


def test_levels_without_a_list_are_skipped() -> None:
    units = _units(
        ("service-items", "000000", "country"),
        ("service-items", "211122100001", "village"),
    )
    assert _pairs(units) == [(1, 0)]


def test_a_list_without_any_list_above_has_no_reference() -> None:
    units = _units(
        ("service-items", "210000", "province"),
        ("service-items", "110105", "county"),
        ("service-items", "211199", "county", "公安"),
        ("powers", "211100", "city", "公安"),
    )
    assert _pairs(units) == []


def test_only_lists_of_the_same_sector_are_a_reference() -> None:
    units = _units(
        ("service-items", "210000", "province", "公安"),
        ("service-items", "211100", "city", "交通"),
        ("service-items", "211122", "county", "公安"),
    )
    assert _pairs(units) == [(2, 0)]


def test_a_directory_stands_above_service_items_and_never_below() -> None:
    units = _units(
        ("directory", "000000", "country"),
        ("directory", "210000", "province"),
        ("service-items", "211100", "city"),
    )
    assert _pairs(units) == [(2, 1)]


def test_of_list_and_directory_of_one_place_the_setting_chooses() -> None:
    units = _units(
        ("directory", "211100", "city"),
        ("service-items", "211100", "city"),
        ("service-items", "211122", "county"),
    )
    assert _pairs(units) == [(2, 1)]
    assert _pairs(units, prefer="directory") == [(2, 0)]


def test_the_nearer_place_goes_before_the_preferred_kind() -> None:
    units = _units(
        ("directory", "210000", "province"),
        ("service-items", "211100", "city"),
        ("service-items", "211122", "county"),
    )
    assert _pairs(units, prefer="directory") == [(1, 0), (2, 1)]


def test_powers_are_compared_with_powers_alone() -> None:
    units = _units(
        ("directory", "211100", "city"),
        ("powers", "210000", "province"),
        ("powers", "211122", "county"),
        ("service-items", "211100", "city"),
    )
    assert _pairs(units, Kind.POWERS) == [(2, 1)]


def test_peers_share_parent_level_and_sector() -> None:
    units = _units(
        ("service-items", "211102", "county"),
        ("service-items", "211103", "county"),
        ("service-items", "211104", "city"),
        ("service-items", "211122", "county"),
        ("service-items", "211122100", "township"),
        ("service-items", "211202", "county"),
        ("service-items", "211203", "county", "公安"),
        ("powers", "211104", "county"),
        ("directory", "211105", "county"),
    )
    assert _members(units) == [[0, 1, 3]]


def test_a_lone_list_and_the_country_have_no_peers() -> None:
    units = _units(
        ("service-items", "000000", "country"),
        ("service-items", "000000", "country", "公安"),
        ("service-items", "211102", "county"),
    )
    assert _members(units) == []


def test_counties_and_districts_are_kept_apart_on_demand() -> None:
    units = _units(
        ("service-items", "211102", "county"),
        ("service-items", "211120", "county"),
        ("service-items", "211121", "county"),
        ("service-items", "211181", "county"),
        ("service-items", "211122100", "township"),
        ("service-items", "211122101", "township"),
    )
    assert _members(units) == [[0, 1, 2, 3], [4, 5]]
    assert sorted(_members(units, "class")) == [[0, 1], [2, 3], [4, 5]]


def _counts(result: Result) -> list[tuple[str, str, str, str, int]]:
    return [
        (one.jurisdiction, one.name, one.level, one.sector, one.items) for one in result.item_counts
    ]


def test_several_files_of_one_unit_are_one_list(tmp_path: Path) -> None:
    files = {
        "a.json": catalogue([service_item(basic_code="1")], sector="交通 运输"),
        "b.json": catalogue([service_item(basic_code="2")]),
    }
    assert _counts(checked(tmp_path, files)) == [("211122", "盘山县", "county", "交通 运输", 2)]


def test_one_file_can_hold_a_whole_government(tmp_path: Path) -> None:
    police = {"name": "盘山县公安局", "sector": "公安"}
    items = [service_item(), service_item(authority=police)]
    assert _counts(checked(tmp_path, {"a.json": catalogue(items)})) == [
        ("211122", "盘山县", "county", "交通运输", 1),
        ("211122", "盘山县", "county", "公安", 1),
    ]


def test_a_list_without_items_is_a_unit(tmp_path: Path) -> None:
    assert _counts(checked(tmp_path, {"a.json": catalogue()})) == [
        ("211122", "盘山县", "county", "交通运输", 0)
    ]


def test_what_a_unit_is_called_does_not_depend_on_file_names(tmp_path: Path) -> None:
    one = catalogue([service_item(basic_code="1")], name="盘山县（本级）")
    two = catalogue([service_item(basic_code="2")], name="")
    three = catalogue([service_item(basic_code="3")])
    expected = [("211122", "盘山县", "county", "交通运输", 3)]
    assert _counts(checked(tmp_path / "1", _named(one, two, three))) == expected
    assert _counts(checked(tmp_path / "2", _named(three, two, one))) == expected
    assert _counts(checked(tmp_path / "3", _named(two, one, three))) == expected


def _named(*documents: Json) -> dict[str, object]:
    return {f"{number}.json": document for number, document in enumerate(documents)}


@pytest.mark.parametrize(
    "items", [[service_item()], [], [power()]], ids=["items", "no items", "invalid items"]
)
def test_two_editions_of_one_unit_are_refused(tmp_path: Path, items: Sequence[object]) -> None:
    files = {
        "a.json": catalogue([service_item()], edition="2023"),
        "b.json": catalogue(items, edition="2024"),
    }
    with pytest.raises(InputError) as caught:
        checked(tmp_path, files)
    assert caught.value.text.zh == (
        "盘山县的同一目录出现了两个版本：a.json（2023）与 b.json（2024）。"
        "一次只能检查一个版本；两版之间的变化请另行比较。"
    )
    assert caught.value.text.en == (
        "two editions of one list of 盘山县: a.json (2023) and b.json (2024). "
        "Check one edition at a time."
    )


@pytest.mark.parametrize(
    "other",
    [
        {"edition": "2024 "},
        {"edition": None},
        {"edition": " "},
        {"edition": "2023", "sector": "公安"},
        {"edition": "2023", "kind": "directory"},
        {"edition": "2023", "code": "211104"},
    ],
)
def test_one_edition_or_another_unit_is_not(tmp_path: Path, other: Json) -> None:
    files = {
        "a.json": catalogue([service_item()], edition="2024"),
        "b.json": catalogue([service_item()], **other),
    }
    assert checked(tmp_path, files).complete


def test_the_editions_of_three_files_are_all_compared(tmp_path: Path) -> None:
    files = _named(
        catalogue([service_item()], edition=None),
        catalogue([service_item()], edition="2024"),
        catalogue([service_item()], edition="2023"),
    )
    with pytest.raises(InputError, match=r"1\.json \(2024\) and 2\.json \(2023\)"):
        checked(tmp_path, files)


def test_a_list_that_breaks_off_is_compared_with_nothing(tmp_path: Path) -> None:
    """What it seems to lack may be in the part that is lost."""
    city = laid_out(catalogue([service_item(basic_code=code) for code in "123"], "211100"))
    county = catalogue([service_item(basic_code=code) for code in "123"])
    files = {"city.json": city[: city.rindex("{")], "county.json": county}
    result = checked(tmp_path, files)
    assert [one.rule.code for one in result.findings if one.rule.code[0] in "SV"] == ["S028"]
    assert [count.jurisdiction for count in result.item_counts] == ["211122"]
    assert not result.service_items.vertical.pairs
    assert not result.complete
    lower = laid_out(county)
    files = {"city.json": city, "county.json": lower[: lower.rindex("{")]}
    result = checked(tmp_path, files)
    assert not [one for one in result.findings if one.rule.code.startswith("V")]
    assert not result.service_items.vertical.pairs
