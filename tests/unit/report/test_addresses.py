"""Where places are for whoever opens them."""

from dataclasses import replace
from pathlib import Path

import pytest

from svccat.model.finding import Place
from svccat.model.source import Source
from svccat.report.addresses import Addresses
from tests.unit.report.validated import checked

HOME = Path("/home/me/lists")


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("catalogs/a.json", "catalogs/a.json"),
        ("./a.json", "a.json"),
        ("x/../a.json", "a.json"),
        ("/home/me/lists/b/a.json", "b/a.json"),
        ("/home/me/other/a.json", "city.json"),
        ("../other/a.json", "city.json"),
    ],
)
def test_a_file_in_the_folder_is_told_from_it_and_another_by_its_path_in_the_outputs(
    file: str, shown: str
) -> None:
    one = checked()
    source = replace(one.inputs[1].source, file=Path(file))
    inputs = (one.inputs[0], replace(one.inputs[1], source=source))
    addresses = Addresses(replace(one, inputs=inputs), HOME)
    assert addresses.path("city.json") == shown
    assert addresses.of(Place("city.json", "/items/0", 4, 2)) == f"{shown}:4:2"


def test_without_a_folder_paths_are_those_of_all_outputs() -> None:
    assert Addresses(checked()).of(Place("city.json", "", 4, 2)) == "city.json:4:2"
    assert Addresses().path("x") == "x"


def test_files_beside_the_inputs_are_found_as_well() -> None:
    beside = Source(Path("conf/suppressions.toml"), "suppressions.toml", named=True)
    addresses = Addresses(checked(beside=(beside,)), HOME)
    assert addresses.path("suppressions.toml") == "conf/suppressions.toml"
