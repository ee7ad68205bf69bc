"""The draft sample: its planted defects are each found, and nothing else is."""

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest

from svccat.checks.cards import RULES
from tests.acceptance.runs import (
    DRAFT,
    FINISHED,
    GROUP,
    LAYER,
    PAIR,
    POWERS,
    checked,
    rates_fit,
    svccat,
    table,
)
from tests.draft import figures, make
from tests.draft.edits import ABOUT, Found, Plant
from tests.draft.plants import NOT_PLANTED, PLANTS
from tests.draft.workspace import Draft, finished

Mark = tuple[str, str, str, str]  # rule, path, pointer, and the evidence that ABOUT names


@cache
def draft() -> Draft:
    return Draft(finished(), PLANTS)


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return checked(DRAFT)


def _expected(plant: Plant) -> list[Mark]:
    return [_mark(plant, found) for found in plant.found]


def _mark(plant: Plant, found: Found) -> Mark:
    file = found.file or plant.file
    item = plant.item if found.item is None else found.item
    return found.rule, file, draft().pointer(file, item, found.member), found.about


def _told(one: dict[str, Any]) -> Mark:
    about = ABOUT.get(one["code"])
    return (
        one["code"],
        one["path"],
        one["pointer"],
        one["evidence"][about] if about is not None else "",
    )


def _grave(report: dict[str, Any]) -> list[Mark]:
    return [_told(one) for one in report["findings"] if one["severity"] != "info"]


def test_the_folder_holds_what_the_plants_make_of_the_finished_sample() -> None:
    wanted, held = make.made(), make.written()
    again = "the draft is not edited by hand: python -m tests.draft.make"
    assert sorted(held) == sorted(wanted), again
    assert [path for path in wanted if held[path] != wanted[path]] == [], again


def test_every_rule_is_planted_or_says_why_not() -> None:
    planted = {one.rule for plant in PLANTS for one in plant.found}
    planted |= {one.rule for plant in PLANTS for one in plant.infos}
    assert planted & NOT_PLANTED.keys() == set()
    assert sorted(planted | NOT_PLANTED.keys()) == sorted(rule.code for rule in RULES)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.file} {plant.item}".strip())
def test_a_planted_defect_is_found(plant: Plant, report: dict[str, Any]) -> None:
    missing = Counter(_expected(plant)) - Counter(_grave(report))
    assert not missing, f"{plant.did}: not found"


def test_nothing_but_the_planted_defects_is_found(report: dict[str, Any]) -> None:
    expected = [mark for plant in PLANTS for mark in _expected(plant)]
    assert sorted(_grave(report)) == sorted(expected)
    assert report["summary"] == {
        "error": 67,
        "warning": 23,
        # 482 V304, 4 O505, 5 O503, 3 C224, 1 V306; 190 R172, 156 L803, 112 R166, 50 R170, 1 R174
        "info": 1004,
        "suppressed": 0,
    }


def test_infos_are_those_of_the_finished_sample_and_what_the_plants_explain(
    report: dict[str, Any],
) -> None:
    expected = Counter(one["code"] for one in checked(FINISHED)["findings"])
    for info in (info for plant in PLANTS for info in plant.infos):
        expected[info.rule] += info.change
    infos = [one for one in report["findings"] if one["severity"] == "info"]
    assert Counter(one["code"] for one in infos) == expected


def test_every_finding_stands_where_its_line_and_column_say(report: dict[str, Any]) -> None:
    lines = {path: content.decode().split("\n") for path, content in make.written().items()}
    for one in report["findings"]:
        text = "\n".join(lines[one["path"]][one["line"] - 1 :])[one["column"] - 1 :]
        shown, _ = json.JSONDecoder().raw_decode(text)
        assert shown == _value(one), one


def _value(one: dict[str, Any]) -> object:
    """What a finding points at; an unknown member is pointed at by its name."""
    *way, last = one["pointer"].split("/")[1:]
    value: Any = draft().files[one["path"]]
    for step in (*way, last) if one["code"] != "S013" else way:
        value = value[int(step) if isinstance(value, list) else step]
    return last if one["code"] == "S013" else value


def test_the_headline_is_the_one_worked_out_by_hand(report: dict[str, Any]) -> None:
    assert report["headline"]["zh"] == figures.HEADLINE


def test_the_counts_are_those_worked_out_by_hand(report: dict[str, Any]) -> None:
    counts = report["counts"]
    items = {(row["jurisdiction"], row["sector"]): row["items"] for row in counts["service_items"]}
    assert items == figures.ITEMS
    assert table(counts["powers"], "authority", *POWERS) == figures.POWERS
    assert report["crossings"] == figures.CROSSINGS


def test_the_vertical_figures_are_those_worked_out_by_hand(report: dict[str, Any]) -> None:
    vertical = report["rates"]["service_items"]["vertical"]
    assert table(vertical["pairs"], "lower", *PAIR) == figures.PAIRS
    (layer,) = vertical["layers"]
    assert tuple(layer[name] for name in LAYER) == figures.LAYER
    assert rates_fit(vertical["pairs"] + vertical["layers"])
    elements = table(vertical["elements"], "element", "same", "differs", "excepted")
    assert elements == figures.ELEMENTS


def test_the_horizontal_figures_are_those_worked_out_by_hand(report: dict[str, Any]) -> None:
    horizontal = report["rates"]["service_items"]["horizontal"]
    (group,) = horizontal["groups"]
    assert tuple(group[name] for name in GROUP) == figures.GROUP
    assert rates_fit([*horizontal["groups"], *horizontal["pairs"]])
    elements = table(horizontal["elements"], "element", "same", "differs")
    assert elements == figures.PEER_ELEMENTS
    pairs = {
        (pair["left"], pair["right"]): (pair["same"], pair["compared"])
        for pair in horizontal["pairs"]
    }
    assert pairs == figures.PEERS


def test_the_figures_of_powers_are_those_worked_out_by_hand(report: dict[str, Any]) -> None:
    rates = report["rates"]["powers"]
    assert table(rates["vertical"]["pairs"], "lower", *PAIR) == figures.POWER_PAIRS
    (layer,) = rates["vertical"]["layers"]
    assert tuple(layer[name] for name in LAYER) == figures.POWER_LAYER
    (group,) = rates["horizontal"]["groups"]
    assert tuple(group[name] for name in GROUP) == figures.POWER_GROUP


def test_what_takes_no_part_is_named_under_the_headline(report: dict[str, Any]) -> None:
    failed, doubled = report["notes"]
    assert failed.startswith("7 条事项不符合格式")
    assert all(name in failed for name in ("212018007000", "212018032000", "000225006000"))
    assert doubled.startswith("2 条重复事项")
    assert all(name in doubled for name in ("212018001000", "000218013002"))


def test_the_installed_command_ends_with_1_for_the_draft() -> None:
    ended = svccat("check", "catalogs/panjin-transport-draft", "--lang", "zh")
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert figures.HEADLINE in "".join(ended.stdout.decode().split())
