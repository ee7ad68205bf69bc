"""Which findings an entry speaks of."""

from pathlib import Path

import pytest

from svccat.history.acts import day, fits, relative
from tests.unit.history.written import acts, entry, finding


@pytest.mark.parametrize(
    ("changes", "speaks"),
    [
        ({}, True),
        ({"rule": '"R101"'}, False),
        ({"rule": '["R101", "R121"]'}, True),
        ({"area": '"211100"'}, False),
        ({"area": '"2111*"'}, True),
        ({"area": '["211102", "211122"]'}, True),
        ({"item": '"000118001000"'}, True),
        ({"item": '"000118001001"'}, False),
        ({"item": '"0001*1000"'}, True),
        ({"item": '"000118"'}, False),
        ({"item": '["000118002000", "000118001000"]'}, True),
        ({"path": '"x/a.json"'}, True),
        ({"path": '"a.json"'}, False),
        ({"path": '"x/*"'}, True),
        ({"path": '"*/a.json"'}, True),
        ({"element": '"promised_limit"'}, True),
        ({"element": '"promised_limit.value"'}, False),
        ({"element": '"statutory_limit"'}, False),
    ],
)
def test_all_that_an_entry_names_must_agree(
    tmp_path: Path, changes: dict[str, str | None], *, speaks: bool
) -> None:
    listed = acts(tmp_path, entry(**changes))
    assert bool(listed.on(finding(), "x/a.json")) is speaks


@pytest.mark.parametrize(
    ("pointer", "evidence", "element", "speaks"),
    [
        ("/items/3/materials/2/name", {}, "materials", True),
        ("/items/3/materials/2/name", {}, "materials.name", True),
        ("/items/3/materials/2/name", {}, "materials.type", False),
        ("/items/3/materials/2/name", {}, "name", False),
        ("/jurisdiction/code", {}, "jurisdiction", True),
        ("/items/3/basic_code", {"element": "code"}, "code", True),
        ("/items/3", {"member": "name"}, "name", True),
        ("/items/3", {}, "name", False),
        ("", {}, "items", False),
    ],
)
def test_an_element_is_a_member_or_what_is_compared(
    tmp_path: Path, pointer: str, evidence: dict[str, str], element: str, *, speaks: bool
) -> None:
    listed = acts(tmp_path, entry(element=f'"{element}"'))
    found = finding(pointer=pointer, evidence=evidence)
    assert bool(listed.on(found, "a.json")) is speaks


def test_codes_compare_in_one_form(tmp_path: Path) -> None:
    listed = acts(tmp_path, entry(item='"21a"'), entry(item='"21A*"'))
    assert len(listed.on(finding(item_code="21a"), "a.json")) == 2


def test_several_entries_speak_in_the_order_of_the_file(tmp_path: Path) -> None:
    listed = acts(tmp_path, entry(), entry(item='"000118001000"'), entry(area='"2111*"'))
    assert [act.line for act in listed.on(finding(), "a.json")] == [1, 9, 18]


def test_an_item_without_code_is_met_by_its_area_only(tmp_path: Path) -> None:
    listed = acts(tmp_path, entry(), entry(item='"0*"'))
    assert [act.line for act in listed.on(finding(item_code=""), "a.json")] == [1]


def test_patterns_know_the_star_and_nothing_else() -> None:
    assert fits((), "x")
    assert fits(("a[1]?",), "a[1]?")
    assert not fits(("a[1]?",), "a1x")
    assert fits(("a.*c",), "a.\nc")
    assert not fits(("a.*c",), "abc")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-12-31", "2024-12-31"),
        ("2024-02-30", ""),
        ("20241231", ""),
        ("2024-W01-1", ""),
        ("2024-12-31 ", ""),
        ("２０２４-12-31", ""),
        ("", ""),
    ],
)
def test_a_day_is_written_in_one_way(text: str, expected: str) -> None:
    assert day(text) == expected


def test_a_path_is_told_from_a_folder_above_or_aside(tmp_path: Path) -> None:
    assert relative(tmp_path / "a" / "b.json", tmp_path) == "a/b.json"
    assert relative(tmp_path / "b.json", tmp_path / "a") == "../b.json"
