"""Who departs from its peers, and from whose value (contract section 5)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from svccat.model.finding import EvidenceValue
from tests.unit.compare.two_lists import item
from tests.workspace import Json, catalogue, checked

CITY, A, B, C, D = "211100", "211102", "211103", "211104", "211122"


def _deviants(
    folder: Path, lists: Mapping[str, Sequence[object]], **settings: Any
) -> list[tuple[str, str, EvidenceValue, EvidenceValue, EvidenceValue]]:
    """Place, rule, value found, value expected and whose that is, of every deviant."""
    files = {f"{code}.json": catalogue(items, code) for code, items in lists.items()}
    return [
        (
            one.jurisdiction,
            one.rule.code,
            one.evidence["found"],
            one.evidence.get("expected"),
            one.evidence.get("jurisdiction"),
        )
        for one in checked(folder, files, **settings).findings
        if one.rule.family == "H"
    ]


def _named(*names: str) -> dict[str, list[Json]]:
    return {code: [item("1", name)] for code, name in zip((A, B, C, D), names, strict=False)}


def test_where_all_agree_nobody_departs(tmp_path: Path) -> None:
    assert _deviants(tmp_path, _named("甲", "甲 ", "甲（区级）")) == []


def test_the_most_frequent_value_is_the_expected_one(tmp_path: Path) -> None:
    assert _deviants(tmp_path, _named("乙", "甲", "甲", "丙")) == [
        (A, "H401", "乙", "甲", "兴隆台区"),
        (D, "H401", "丙", "甲", "兴隆台区"),
    ]


def test_on_a_tie_every_holder_departs(tmp_path: Path) -> None:
    assert _deviants(tmp_path / "1", _named("甲", "乙")) == [
        (A, "H402", "甲", None, None),
        (B, "H402", "乙", None, None),
    ]
    two_each = _deviants(tmp_path / "2", _named("甲", "乙", "甲", "乙"))
    assert [(code, rule) for code, rule, *_ in two_each] == [
        (A, "H402"),
        (B, "H402"),
        (C, "H402"),
        (D, "H402"),
    ]


def test_the_references_value_goes_before_the_majority(tmp_path: Path) -> None:
    lists = {CITY: [item("1", "丙")], **_named("甲", "甲", "丙")}
    assert _deviants(tmp_path, lists) == [
        (A, "H401", "甲", "丙", "盘锦市"),
        (B, "H401", "甲", "丙", "盘锦市"),
    ]


def test_where_nobody_has_the_references_value_all_depart(tmp_path: Path) -> None:
    lists = {CITY: [item("1", "丙")], **_named("甲", "甲", "乙")}
    assert [code for code, *_ in _deviants(tmp_path, lists)] == [A, B, C]


def test_a_reference_that_lacks_the_value_says_nothing(tmp_path: Path) -> None:
    lists = {CITY: [item("1", " ")], **_named("甲", "甲", "乙")}
    assert _deviants(tmp_path / "1", lists) == [(C, "H401", "乙", "甲", "双台子区")]
    lists[CITY] = [item("2", "丁")]
    assert _deviants(tmp_path / "2", lists) == [(C, "H401", "乙", "甲", "双台子区")]


def test_a_missing_value_departs_and_is_never_expected(tmp_path: Path) -> None:
    lists = {
        A: [item("1")],
        B: [item("1", conditions="有车辆")],
        C: [item("1", conditions=" ")],
    }
    assert _deviants(tmp_path, lists, profile="shendu") == [
        (A, "H401", None, "有车辆", "兴隆台区"),
        (C, "H401", " ", "有车辆", "兴隆台区"),
    ]


def test_each_element_has_deviants_of_its_own(tmp_path: Path) -> None:
    lists = _named("甲", "甲", "乙")
    lists[A][0]["type"] = "行政检查"
    assert [(code, found) for code, _, found, *_ in _deviants(tmp_path, lists)] == [
        (A, "行政检查"),
        (C, "乙"),
    ]


def test_in_a_name_cluster_the_codes_depart(tmp_path: Path) -> None:
    lists = {A: [item("1", "甲")], B: [item("2", "甲")]}
    assert _deviants(tmp_path / "1", lists) == [
        (A, "H402", "1", None, None),
        (B, "H402", "2", None, None),
    ]
    lists[CITY] = [item("2", "甲")]
    assert _deviants(tmp_path / "2", lists) == [(A, "H401", "1", "2", "盘锦市")]


def test_where_only_the_cases_of_a_code_differ_every_holder_departs(tmp_path: Path) -> None:
    lists = {A: [item("1", "甲", case="新办")], B: [item("1", "甲")]}
    both = [(A, "H402", "1", None, None), (B, "H402", "1", None, None)]
    assert _deviants(tmp_path / "1", lists) == both
    lists[CITY] = [item("1", "甲")]
    assert _deviants(tmp_path / "2", lists) == both


def test_who_is_named_does_not_depend_on_the_names_of_the_files(tmp_path: Path) -> None:
    lists = _named("乙", "甲", "甲", "甲")
    codes = list(lists)
    for number in (0, 1, 3):
        turned = codes[number:] + codes[:number]
        files = {f"{place}.json": catalogue(lists[code], code) for place, code in enumerate(turned)}
        (found,) = [
            one for one in checked(tmp_path / str(number), files).findings if one.rule.family == "H"
        ]
        assert (found.jurisdiction, found.evidence["jurisdiction"]) == (A, "兴隆台区")
