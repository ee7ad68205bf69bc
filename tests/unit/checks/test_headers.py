from pathlib import Path

import pytest

from svccat.model.jurisdiction import fits
from tests.workspace import catalogue, checked, places


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("000000", "country"),
        ("210000", "province"),
        ("211100", "city"),
        ("211122", "county"),
        ("429004", "county"),
        ("211122100", "township"),
        ("211122100201", "village"),
    ],
)
def test_a_code_fits_its_own_level_alone(code: str, level: str) -> None:
    levels = ("country", "province", "city", "county", "township", "village")
    assert [one for one in levels if fits(code, one)] == [level]


@pytest.mark.parametrize("code", ["", "2111", "２１１１００", "21110O", "21112210", "2111221000"])
def test_what_is_no_code_fits_no_level(code: str) -> None:
    levels = ("country", "province", "city", "county", "township", "village")
    assert not any(fits(code, level) for level in levels)


def test_a_code_of_another_level_is_found_in_its_header(tmp_path: Path) -> None:
    files = {
        "city.json": catalogue(code="211100", level="city", name="盘锦市"),
        "county.json": catalogue(code="211122", level="city", name="盘山县"),
    }
    assert places(checked(tmp_path, files), "C") == ["county.json:4:26 C204"]


def test_one_code_with_two_names_is_found_at_the_second(tmp_path: Path) -> None:
    files = {
        "a.json": catalogue(code="211102", level="county", name="双台子区"),
        "b.json": catalogue(code="211102", level="county", name="双台子 区", sector="公安"),
        "c.json": catalogue(code="211102", level="county", name="盘山县", sector="水利"),
    }
    assert places(checked(tmp_path, files), "C") == ["c.json:4:44 C205"]
