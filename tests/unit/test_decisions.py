"""Decisions joined to a run: what it lists, counts and says of them, in `check` and `validate`."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from svccat.checks.cards import suppressions as cards
from svccat.history.baseline import Baseline, recorded
from svccat.history.baseline_file import written
from svccat.model.checked import Checked
from svccat.model.errors import SettingsError
from svccat.model.rule import Reach, Rule, Severity
from svccat.pipeline import run, validate
from svccat.report.json_report import document, render
from svccat.settings import Settings
from tests.workspace import Json, catalogue, many_findings, service_item, write

Job = Callable[[Sequence[Path], Settings], Checked]
TOO_LONG = {
    "statutory_limit": {"value": 20, "unit": "工作日"},
    "promised_limit": {"value": 30, "unit": "工作日"},
}
JOBS = pytest.mark.parametrize("job", [run, validate])


def _entry(**changes: str) -> str:
    members = {
        "rule": '"R121"',
        "area": '"211122"',
        "reason": '"省厅正在修订，暂按旧版执行"',
        "decided_by": '"盘锦市营商局"',
        "document": '"盘交〔2024〕5号"',
        "expires": "2025-12-31",
    } | changes
    return "\n".join(["[[suppress]]", *(f"{key} = {value}" for key, value in members.items()), ""])


def _workspace(folder: Path, *entries: str, **header: object) -> Settings:
    """A list with one finding that the entries may leave out; None takes a header's member out."""
    whole = catalogue([service_item(**TOO_LONG)]) | header
    kept = {name: value for name, value in whole.items() if value is not None}
    write(folder, {"a.json": kept, "suppressions.toml": "\n".join(entries)})
    return Settings(suppressions=folder / "suppressions.toml")


def _own(checked: Checked) -> list[tuple[str, int, int, str]]:
    return [
        (one.place.path, one.place.line, one.place.column, one.rule.code)
        for one in checked.findings
        if one.rule.family == "X"
    ]


@JOBS
def test_a_suppressed_finding_is_listed_and_counted_nowhere_else(tmp_path: Path, job: Job) -> None:
    settings = _workspace(tmp_path, _entry())
    before, after = job([tmp_path], Settings()), job([tmp_path], settings)
    assert before.totals["R121"] == 1
    assert "R121" not in after.totals
    assert "R121" not in {one.rule.code for one in after.findings}
    assert after.severities[Severity.ERROR] == before.severities[Severity.ERROR] - 1
    (one,) = after.suppressed
    assert (one.finding.rule.code, one.kind, one.document) == (
        "R121",
        "suppression",
        "盘交〔2024〕5号",
    )
    assert _own(after) == []


@JOBS
@pytest.mark.parametrize(
    ("changes", "header", "code"),
    [
        ({"expires": "2024-12-30"}, {}, "X901"),
        ({"rule": '"R121"', "item": '"9"'}, {}, "X902"),
        ({}, {"as_of": None}, "X903"),
        ({"rule": '"S011"'}, {"items": None}, "X904"),
    ],
)
def test_a_flaw_is_a_warning_at_the_entry(
    tmp_path: Path, job: Job, changes: dict[str, str], header: Json, code: str
) -> None:
    settings = _workspace(tmp_path, "# 说明", _entry(**changes), **header)
    checked = job([tmp_path], settings)
    assert _own(checked) == [("suppressions.toml", 2, 1, code)]
    assert checked.totals[code] == 1
    assert checked.suppressed == ()
    plain = job([tmp_path], Settings())
    assert checked.severities == plain.severities + Counter({Severity.WARNING: 1})
    assert [one for one in checked.findings if one.rule.family != "X"] == list(plain.findings)
    assert checked.complete is plain.complete


@pytest.mark.parametrize(
    "rule", [rule for rule in cards.RULES if rule.example], ids=lambda rule: rule.code
)
def test_the_bad_example_has_the_flaw_and_the_good_one_none(tmp_path: Path, rule: Rule) -> None:
    assert rule.example is not None
    assert rule.example.reach is Reach.ENTRY
    for text, found in ((rule.example.bad, [rule.code]), (rule.example.good, [])):
        settings = _workspace(tmp_path, text)
        checked = validate([tmp_path], settings)
        assert [code for *_, code in _own(checked)] == found
        assert len(checked.suppressed) == (0 if found else 1)


@JOBS
def test_no_rate_and_no_count_of_items_changes(tmp_path: Path, job: Job) -> None:
    write(tmp_path, {f"{n}.json": one for n, one in enumerate(many_findings())})
    entries = [_entry(rule=f'"{code}"', area='"2*"') for code in ("V301", "C201", "O501", "H401")]
    write(tmp_path, {"suppressions.toml": "\n".join(entries)})
    settings = Settings(suppressions=tmp_path / "suppressions.toml")
    before, after = document(run([tmp_path], Settings())), document(run([tmp_path], settings))
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"findings", "summary"}
    told = job([tmp_path], settings)
    assert len(told.suppressed) > 0
    assert sum(told.severities.values()) == sum(told.totals.values()) == len(told.findings)


def test_a_list_without_entries_changes_no_byte(tmp_path: Path) -> None:
    write(tmp_path, {f"{n}.json": one for n, one in enumerate(many_findings())})
    plain = render(run([tmp_path], Settings()))
    write(tmp_path, {"suppressions.toml": "", "b.json": written(Baseline())})
    settings = Settings(suppressions=tmp_path / "suppressions.toml", baseline=tmp_path / "b.json")
    assert render(run([tmp_path], settings)) == plain


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("lists/suppressions.toml", "suppressions.toml"),
        ("lists/deep/suppressions.toml", "deep/suppressions.toml"),
        ("suppressions.toml", "../suppressions.toml"),
        ("elsewhere/own.toml", "own.toml"),
    ],
)
def test_its_path_is_told_from_the_inputs_and_never_in_full(
    tmp_path: Path, place: str, shown: str
) -> None:
    write(tmp_path, {"lists/a.json": catalogue([service_item()]), place: _entry()})
    checked = validate([tmp_path / "lists"], Settings(suppressions=tmp_path / place))
    assert [path for path, *_ in _own(checked)] == [shown]


def test_another_list_s_entry_is_not_unused_in_a_run_over_one_file(tmp_path: Path) -> None:
    settings = _workspace(tmp_path, _entry(area='"211103"'), _entry(rule='"V301"'))
    write(tmp_path, {"b.json": catalogue([service_item()], "211103")})
    assert _own(validate([tmp_path / "a.json"], settings)) == []
    assert _own(validate([tmp_path], settings)) == [("suppressions.toml", 1, 1, "X902")]


def test_a_list_that_is_not_understood_ends_the_run_before_it_begins(tmp_path: Path) -> None:
    settings = _workspace(tmp_path, _entry(rule='"R12"'))
    with pytest.raises(SettingsError, match="no such rule: R12"):
        run([tmp_path], settings)
    with pytest.raises(SettingsError, match="no such baseline file"):
        validate([tmp_path], Settings(baseline=tmp_path / "absent.json"))


def _record(folder: Path, settings: Settings | None = None) -> Path:
    """A baseline of all that a run finds, written into a folder."""
    result = run([folder], settings or Settings())
    file = folder / "baseline.json"
    made = recorded(result.findings, result.inputs, file, result.settings, Baseline())
    file.write_text(written(made), encoding="utf-8")
    return file


@JOBS
def test_with_a_baseline_only_what_is_new_is_listed(tmp_path: Path, job: Job) -> None:
    lists = many_findings()
    files: dict[str, object] = {f"{n}.json": one for n, one in enumerate(lists)}
    write(tmp_path, files)
    settings = Settings(baseline=_record(tmp_path))
    known = job([tmp_path], settings)
    assert (known.findings, known.totals, sum(known.severities.values())) == ((), {}, 0)
    assert len(known.suppressed) == len(job([tmp_path], Settings()).findings)
    assert {one.kind for one in known.suppressed} == {"baseline"}
    fresh = service_item(basic_code="77", name="新的", **TOO_LONG)
    moved = [fresh, *reversed(lists[1]["items"])]
    write(tmp_path, {"1.json": lists[1] | {"items": moved}})
    assert "R121" in {one.rule.code for one in job([tmp_path], settings).findings}
    assert {one.item_code for one in job([tmp_path], settings).findings} <= {"77", ""}


def test_a_second_fault_like_a_known_one_is_new(tmp_path: Path) -> None:
    broken = service_item(materials=[{"nmae": "a"}])
    write(tmp_path, {"a.json": catalogue([broken])})
    settings = Settings(baseline=_record(tmp_path))
    assert validate([tmp_path], settings).findings == ()
    twice = service_item(materials=[{"nmae": "a"}, {"nmae": "a"}])
    write(tmp_path, {"a.json": catalogue([twice])})
    plain, left = validate([tmp_path], Settings()), validate([tmp_path], settings)
    assert len(left.findings) == len(plain.findings) // 2 > 0
    assert {one.place.steps[2:4] == ["materials", "1"] for one in left.findings} == {True}


def test_what_a_baseline_knows_and_is_gone_is_one_warning(tmp_path: Path) -> None:
    settings = replace(_workspace(tmp_path), suppressions=None)
    settings = replace(settings, baseline=_record(tmp_path))
    write(tmp_path, {"a.json": catalogue([service_item()])})
    for job in (run, validate):
        checked = job([tmp_path], settings)
        assert _own(checked) == [("baseline.json", 1, 1, "X905")]
        assert checked.suppressed == ()


def test_the_baseline_does_not_outlive_a_suppression(tmp_path: Path) -> None:
    settings = _workspace(tmp_path, _entry())
    baseline = _record(tmp_path, settings)
    both = replace(settings, baseline=baseline)
    assert [one.kind for one in validate([tmp_path], both).suppressed] == ["suppression"]
    write(tmp_path, {"suppressions.toml": _entry(expires="2024-01-01")})
    late = validate([tmp_path], both)
    assert late.suppressed == ()
    assert sorted(late.totals) == ["R121", "X901"]


def test_what_a_suppression_covers_is_no_longer_met_by_the_baseline(tmp_path: Path) -> None:
    settings = _workspace(tmp_path, _entry())
    both = replace(settings, baseline=_record(tmp_path))
    checked = validate([tmp_path], both)
    assert [one.kind for one in checked.suppressed] == ["suppression"]
    assert _own(checked) == [("baseline.json", 1, 1, "X905")]
