"""Where it means something that a rule found nothing."""

from pathlib import Path

import pytest

from svccat.model.fields import Kind
from svccat.model.tables import InputFile
from tests.unit.history.written import coverage, input_file

LAWS = input_file("laws.json", "210000", kind=Kind.LAWS)
COUNTY = input_file()


def test_a_rule_ran_if_its_family_did() -> None:
    seen = coverage(COUNTY, families="SRCL")
    assert seen.ran("R121")
    assert not seen.ran("V301")
    assert not coverage(COUNTY, whole=False).ran("R121")
    assert not coverage(COUNTY).ran("")
    assert not coverage(COUNTY).ran("L801")
    assert coverage(COUNTY, LAWS).ran("L801")


def test_a_comparison_ran_for_the_elements_that_were_compared() -> None:
    seen = coverage(COUNTY)
    assert seen.ran("V301", ["legal_basis"])
    assert seen.ran("V301", ["materials", "name"])
    assert not seen.ran("V301", ["materials"])
    assert seen.ran("R121", ["materials"])


@pytest.mark.parametrize(
    ("rule", "others", "covered"),
    [
        ("R121", [], True),
        ("S011", [], True),
        ("C201", [], True),
        ("B601", [], True),
        ("O501", [], True),
        ("V301", [], False),
        ("V301", [input_file("b.json", "211100")], True),
        ("V301", [input_file("b.json", "211122101")], True),
        ("V301", [input_file("b.json", "211100", readable=False)], False),
        ("V301", [input_file("b.json", "211103")], False),
        ("H401", [], False),
        ("H401", [input_file("b.json", "211122")], False),
        ("H401", [input_file("b.json", "211103")], True),
        ("H401", [input_file("b.json", "210203")], False),
    ],
)
def test_in_a_folder_a_rule_needs_its_company(
    rule: str, others: list[InputFile], *, covered: bool
) -> None:
    seen = coverage(COUNTY, *others)
    assert seen.covers(rule, [COUNTY], surely=False) is covered


@pytest.mark.parametrize(
    ("rule", "surely", "covered"),
    [
        ("R121", False, False),
        ("R121", True, True),
        ("S011", True, True),
        ("C201", True, False),
        ("V301", True, False),
        ("O501", True, False),
    ],
)
def test_a_single_file_says_what_one_file_can_say(
    rule: str, *, surely: bool, covered: bool
) -> None:
    own = input_file(named=True)
    seen = coverage(own, input_file("b.json", "211100", named=True))
    assert seen.covers(rule, [own], surely=surely) is covered


def test_a_file_that_was_not_read_in_full_covers_nothing() -> None:
    lost = input_file(readable=False)
    assert not coverage(lost).covers("R121", [lost], surely=True)
    assert not coverage(COUNTY).covers("R121", [], surely=True)


def test_everything_is_the_folder_that_holds_the_entries(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    file = tmp_path / "a" / "suppressions.toml"
    single = tmp_path / "a" / "x.json"
    single.touch()
    seen = coverage(COUNTY, paths=[tmp_path / "a"])
    assert seen.everything(file)
    assert coverage(COUNTY, paths=[tmp_path]).everything(file)
    assert not coverage(COUNTY, paths=[tmp_path / "a" / "b"]).everything(file)
    assert not coverage(COUNTY, paths=[single]).everything(file)
    lost = input_file("c.json", "", readable=False)
    assert not coverage(COUNTY, lost, paths=[tmp_path / "a"]).everything(file)
