"""The baseline: what it records, how it grows, what it lets go, and its file."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from svccat.history.baseline import Baseline, Known, growth, joined, pruned, recorded, unmet
from svccat.history.baseline_file import read_baseline, written
from svccat.model.errors import SettingsError
from svccat.model.finding import Place
from svccat.model.rule import Severity
from svccat.model.text import Lang
from tests.unit.history.written import coverage, finding, input_file

FILE = Path("/lists/baseline.json")
FIRST = Known(
    path="a.json",
    rule="R121",
    item="000118001000",
    fingerprint="f1",
    severity=Severity.ERROR,
    area="211122",
    name="道路旅客运输经营许可",
    since="2024-12-31",
)


def _of(**counts: int) -> Baseline:
    entries = [replace(FIRST, fingerprint=name, count=count) for name, count in counts.items()]
    return Baseline(tuple(sorted(entries)), {"x": 1})


def test_a_finding_is_recorded_with_its_date() -> None:
    made = recorded([finding()], [input_file()], FILE, {"x": 1}, Baseline())
    assert made == Baseline((FIRST,), {"x": 1})


def test_findings_that_are_alike_are_one_entry_with_their_number() -> None:
    moved = replace(finding(), place=Place("a.json", "/items/7/promised_limit", 99, 3))
    other = finding("R101", fingerprint="f2")
    made = recorded([moved, other, finding()], [input_file()], FILE, {}, Baseline())
    assert [(one.fingerprint, one.count) for one in made.entries] == [("f2", 1), ("f1", 2)]
    assert made.total == 3
    assert made.severities == Counter({Severity.ERROR: 2, Severity.WARNING: 1})


def test_what_was_known_before_keeps_its_date() -> None:
    old = Baseline((replace(FIRST, since="2020-01-01"),))
    found = [finding(), finding(fingerprint="f2")]
    made = recorded(found, [input_file()], FILE, {}, old)
    assert {one.fingerprint: one.since for one in made.entries} == {
        "f1": "2020-01-01",
        "f2": "2024-12-31",
    }
    assert made.oldest == "2020-01-01"


@pytest.mark.parametrize("as_of", ["", "2024", "二〇二四年"])
def test_without_a_date_there_is_no_age(as_of: str) -> None:
    made = recorded([finding()], [input_file(as_of=as_of)], FILE, {}, Baseline())
    assert (made.entries[0].since, made.oldest) == ("", "")


def test_growth_is_what_is_new_and_not_what_is_left() -> None:
    old, new = _of(a=2, b=5), _of(a=3, b=1, c=2)
    assert growth(old, new) == Counter({Severity.ERROR: 3})
    assert not growth(old, _of(a=1))
    assert not growth(old, old)


def test_what_a_run_should_have_met_and_did_not_is_gone() -> None:
    listed = coverage(input_file())
    assert unmet(_of(a=3, b=1), {"a": 1, "b": 1}, listed, FILE) == {"a": 2}
    assert unmet(_of(a=3), {"a": 4}, listed, FILE) == {}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({}, True),
        ({"area": "211103"}, True),  # the file has another code now
        ({"area": "211103", "path": "b.json"}, False),
        ({"area": ""}, True),
        ({"area": "", "path": "b.json"}, False),
        ({"path": "old/name.json"}, True),
        ({"rule": "V301"}, False),
    ],
)
def test_what_a_run_did_not_look_at_is_not_gone(change: dict[str, str], *, told: bool) -> None:
    baseline = Baseline((replace(FIRST, **change),), {"x": 1})  # type: ignore[arg-type]  # texts
    assert bool(unmet(baseline, {}, coverage(input_file()), FILE)) is told


@pytest.mark.parametrize(
    ("rule", "path", "told"),
    [("R121", "a.json", True), ("R121", "b.json", False), ("C201", "a.json", False)],
)
def test_a_run_over_one_file_speaks_for_that_file(rule: str, path: str, *, told: bool) -> None:
    baseline = Baseline((replace(FIRST, rule=rule, path=path),), {"x": 1})
    assert bool(unmet(baseline, {}, coverage(input_file(named=True)), FILE)) is told


def test_lists_that_are_no_more_are_gone_where_the_run_saw_everything(tmp_path: Path) -> None:
    baseline = Baseline((replace(FIRST, area="219999", path="gone.json"),), {"x": 1})
    file = tmp_path / "baseline.json"
    assert unmet(baseline, {}, coverage(input_file()), file) == {}
    assert unmet(baseline, {}, coverage(input_file(), paths=[tmp_path]), file) == {"f1": 1}


def test_comparisons_by_other_settings_say_nothing() -> None:
    baseline = Baseline((replace(FIRST, rule="V301"),), {"x": 2})
    both = coverage(input_file(), input_file("b.json", "211100"))
    assert unmet(baseline, {}, both, FILE) == {}
    assert unmet(replace(baseline, settings={"x": 1}), {}, both, FILE) == {"f1": 1}
    assert unmet(replace(baseline, settings=None), {}, both, FILE) == {"f1": 1}


def test_pruning_takes_out_what_is_gone() -> None:
    assert pruned(_of(a=3, b=1), {"a": 2, "b": 1}) == _of(a=1)


def test_a_run_over_a_part_leaves_the_rest() -> None:
    assert joined(_of(a=1, b=1, c=3), _of(c=1, d=1), {"b": 1}) == _of(a=1, c=3, d=1)
    assert joined(_of(c=3), _of(c=1), {"c": 2}) == _of(c=1)


def test_the_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    odd = replace(FIRST, item="", name='"引号"\n\u2028\ud800', since="", count=3, fingerprint="f2")
    baseline = Baseline(tuple(sorted((FIRST, odd))), {"elements": ["name"]})
    file = tmp_path / "baseline.json"
    file.write_bytes(written(baseline).encode("utf-8", "backslashreplace"))
    assert read_baseline(file) == baseline
    file.write_text(written(Baseline()), encoding="utf-8")
    assert read_baseline(file) == Baseline()


def test_the_file_has_a_finding_a_line_in_one_order() -> None:
    one, two = replace(FIRST, path="b.json"), replace(FIRST, fingerprint="f2")
    text = written(Baseline((one, two), {"x": 1}))
    assert text == written(Baseline((two, one), {"x": 1}))
    assert text == (
        '{"format": 1,\n'
        '"settings": {"x": 1},\n'
        '"findings": [\n'
        '  {"path": "a.json", "rule": "R121", "severity": "error", "item": "000118001000", '
        '"name": "道路旅客运输经营许可", "area": "211122", "since": "2024-12-31", '
        '"fingerprint": "f2"},\n'
        '  {"path": "b.json", "rule": "R121", "severity": "error", "item": "000118001000", '
        '"name": "道路旅客运输经营许可", "area": "211122", "since": "2024-12-31", '
        '"fingerprint": "f1"}\n'
        "]}\n"
    )


def test_one_fingerprint_twice_counts_twice(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(written(Baseline((FIRST, replace(FIRST, count=2)))), encoding="utf-8")
    assert read_baseline(file).entries == (replace(FIRST, count=3),)


MEMBERS = {"path": "a.json", "rule": "R121", "severity": "error", "fingerprint": "f1"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ["baseline.json:1: ", "JSON"]),
        ('{"format": 1,\n"findings": [,]}', ["baseline.json:2: ", "svccat baseline write"]),
        ("[]", ["不是基线文件"]),
        ('{"findings": 1}', ["不是基线文件"]),
        ("[" * 100_000, ["不是基线文件"]),
        ('{"format": 2, "findings": []}', ["format 是 2", "请更新 svccat"]),
        ('{"format": 1, "findings": [1]}', ["第 1 条"]),
        ({"rule": ""}, ["第 1 条"]),
        ({"rule": None}, ["第 1 条"]),
        ({"fingerprint": ""}, ["第 1 条"]),
        ({"severity": "fatal"}, ["第 1 条"]),
        ({"since": "2024-02-30"}, ["第 1 条"]),
        ({"count": 0}, ["第 1 条"]),
        ({"count": True}, ["第 1 条"]),
        ({"count": 1.5}, ["第 1 条"]),
        ({"line": 3}, ["第 1 条"]),
    ],
)
def test_another_file_is_refused(
    tmp_path: Path, content: str | dict[str, object], expected: list[str]
) -> None:
    file = tmp_path / "baseline.json"
    whole = {"format": 1, "findings": [MEMBERS | content]} if isinstance(content, dict) else content
    file.write_text(whole if isinstance(whole, str) else json.dumps(whole), encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_baseline(file)
    for words in expected:
        assert words in caught.value.of(Lang.ZH)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such baseline file"):
        read_baseline(tmp_path / "absent.json")
