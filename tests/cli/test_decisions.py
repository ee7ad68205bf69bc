"""Suppressions and the baseline on the command line: options, exit codes, files written."""

from pathlib import Path

import pytest

from svccat.cli import main
from tests.workspace import catalogue, service_item, write

ENTRY = """\
[[suppress]]
rule = "R121"
area = "211122"
reason = "省厅正在修订，暂按旧版执行"
decided_by = "盘锦市营商局"
document = "盘交〔2024〕5号"
expires = 2025-12-31
"""
TOO_LONG = {
    "statutory_limit": {"value": 20, "unit": "工作日"},
    "promised_limit": {"value": 30, "unit": "工作日"},
}
BROKEN = service_item(**TOO_LONG)
JOBS = pytest.mark.parametrize("job", ["check", "validate"])


@pytest.fixture(autouse=True)
def no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """A folder with one list, whose one item promises too long a limit."""
    folder = tmp_path / "lists"
    write(folder, {"a.json": catalogue([BROKEN]), ".git": ""})
    return folder


@JOBS
def test_a_list_of_suppressions_is_found_and_can_be_left_aside(
    lists: Path, job: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([job, str(lists)]) == 1
    capsys.readouterr()
    write(lists, {"suppressions.toml": ENTRY})
    assert main([job, str(lists)]) == 0
    assert "已屏蔽 1 条：R121 ×1（盘交〔2024〕5号，至 2025-12-31）。" in capsys.readouterr().out
    assert main([job, str(lists / "a.json")]) == 0
    assert main([job, str(lists), "--no-suppressions"]) == 1
    (lists / "suppressions.toml").rename(lists / "own.toml")
    assert main([job, str(lists)]) == 1
    assert main([job, str(lists), "--suppressions", str(lists / "own.toml")]) == 0


@JOBS
def test_settings_may_name_both_files_beside_them(lists: Path, job: str) -> None:
    write(lists, {"deep/own.toml": ENTRY, "svccat.toml": 'suppressions = "deep/own.toml"'})
    assert main([job, str(lists)]) == 0
    assert main([job, str(lists), "--no-config"]) == 1
    write(lists, {"svccat.toml": 'baseline = "deep/known.txt"'})
    assert main(["baseline", "write", str(lists)]) == 0
    assert main([job, str(lists)]) == 0


@JOBS
def test_an_entry_without_effect_ends_with_5_unless_something_is_graver(
    lists: Path, job: str
) -> None:
    write(lists, {"suppressions.toml": ENTRY.replace("2025-12-31", "2024-01-01")})
    assert main([job, str(lists)]) == 1
    assert main([job, str(lists), "--fail-on", "never"]) == 5
    write(lists, {"a.json": catalogue([service_item()])})
    assert main([job, str(lists)]) == 5
    assert main([job, str(lists), "--fail-on", "warning"]) == 1
    write(lists, {"c.json": "1"})
    assert main([job, str(lists), str(lists / "c.json")]) == 2


@JOBS
def test_a_fault_in_the_list_is_one_sentence_and_2(
    lists: Path, job: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(lists, {"suppressions.toml": ENTRY.replace("reason", "resaon")})
    assert main([job, str(lists)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "suppressions.toml:4: 不认识的 resaon" in err
    assert err.count("\n") == 1


def test_a_list_cannot_be_asked_for_and_refused(
    lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["check", str(lists), "--suppressions", "x.toml", "--no-suppressions"]
    assert main(args) == 2
    assert "--suppressions 与 --no-suppressions 不能同用" in capsys.readouterr().err
    assert main(["check", str(lists), "--suppressions", "absent.toml"]) == 2
    assert "absent.toml: 屏蔽清单不存在" in capsys.readouterr().err
    assert main(["check", str(lists), "--baseline", "absent.json"]) == 2
    assert "absent.json: 基线文件不存在" in capsys.readouterr().err


def _baseline(lists: Path, command: str, *more: str) -> int:
    file = str(lists / "known.json")
    paths = [] if command == "show" else [str(lists)]
    return main(["baseline", command, *paths, "--baseline", file, *more])


@JOBS
def test_a_baseline_hides_what_was_there_and_shows_what_is_new(
    lists: Path, job: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _baseline(lists, "write") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "最早自 2024-12-31 起" in err
    args = [job, str(lists), "--baseline", str(lists / "known.json")]
    assert main(args) == 0
    assert "基线屏蔽 " in capsys.readouterr().out
    worse = [BROKEN, service_item(basic_code="000118002000", name="货运", **TOO_LONG)]
    write(lists, {"a.json": catalogue(worse)})
    assert main(args) == 1
    assert "货运" in capsys.readouterr().out


def test_the_same_findings_make_the_same_file(lists: Path) -> None:
    _baseline(lists, "write")
    first = (lists / "known.json").read_bytes()
    assert _baseline(lists, "write") == 0
    assert (lists / "known.json").read_bytes() == first
    write(lists, {"a.json": catalogue([BROKEN], as_of="2025-06-30")})
    assert _baseline(lists, "write") == 0
    assert (lists / "known.json").read_bytes() == first


def test_a_baseline_does_not_grow_silently(lists: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _baseline(lists, "write")
    first = (lists / "known.json").read_bytes()
    worse = [BROKEN, service_item(basic_code="000118002000", name="货运", **TOO_LONG)]
    write(lists, {"a.json": catalogue(worse, as_of="2025-06-30")})
    capsys.readouterr()
    assert _baseline(lists, "write") == 2
    err = capsys.readouterr().err
    assert "比原有基线多出" in err
    assert "请加 --force" in err
    assert (lists / "known.json").read_bytes() == first
    assert _baseline(lists, "write", "--force") == 0
    text = (lists / "known.json").read_text(encoding="utf-8")
    assert '"since": "2024-12-31"' in text
    assert '"since": "2025-06-30"' in text


def test_what_is_gone_is_told_pruned_and_then_new_again(
    lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _baseline(lists, "write")
    write(lists, {"a.json": catalogue([service_item()])})
    args = ["validate", str(lists), "--baseline", str(lists / "known.json")]
    assert main(args) == 5
    assert "svccat baseline prune" in capsys.readouterr().out
    assert _baseline(lists, "prune") == 0
    assert "删去 1 条已消除的问题" in capsys.readouterr().err
    assert main(args) == 0
    assert _baseline(lists, "prune") == 0
    write(lists, {"a.json": catalogue([BROKEN])})
    assert main(args) == 1


def test_a_baseline_is_shown_by_rule(lists: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _baseline(lists, "write")
    capsys.readouterr()
    assert _baseline(lists, "show") == 0
    out = capsys.readouterr().out
    assert out.startswith("known.json：")
    (line,) = [line for line in out.split("\n") if line.startswith("R121")]
    assert line.split() == ["R121", "错误", "1", "2024-12-31", "承诺时限长于法定时限"]


def test_a_run_over_one_list_leaves_the_others_in_the_baseline(lists: Path) -> None:
    write(lists, {"b.json": catalogue([BROKEN], "211103")})
    _baseline(lists, "write")
    write(lists, {"a.json": catalogue([service_item()])})
    file = str(lists / "known.json")
    assert main(["baseline", "prune", str(lists / "a.json"), "--baseline", file]) == 0
    text = Path(file).read_text(encoding="utf-8")
    assert '"rule": "R121"' in text
    assert "211103" in text
    assert '"path": "a.json", "rule": "R121"' not in text


def test_a_run_that_was_not_complete_touches_no_baseline(
    lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _baseline(lists, "write")
    first = (lists / "known.json").read_bytes()
    write(lists, {"c.json": '{"kind": '})
    for command in ("write", "prune"):
        assert _baseline(lists, command) == 2
        assert "基线没有改动" in capsys.readouterr().err
    assert (lists / "known.json").read_bytes() == first


def test_a_suppressed_finding_is_not_recorded(lists: Path) -> None:
    write(lists, {"suppressions.toml": ENTRY})
    _baseline(lists, "write")
    assert "R121" not in (lists / "known.json").read_text(encoding="utf-8")
    assert _baseline(lists, "write", "--no-suppressions", "--force") == 0
    assert "R121" in (lists / "known.json").read_text(encoding="utf-8")


def test_a_baseline_never_takes_the_place_of_an_input(
    lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = lists / "a.json"
    assert main(["baseline", "write", str(lists), "--baseline", str(file)]) == 2
    assert "a.json" in capsys.readouterr().err
    assert '"basic_code"' in file.read_text(encoding="utf-8")


def test_without_a_file_the_commands_ask_for_one(
    lists: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["baseline", "write", str(lists)]) == 2
    assert "--baseline FILE" in capsys.readouterr().err
    assert main(["baseline"]) == 2
    assert main(["baseline", "wirte"]) == 2
    assert "是否想写 write？" in capsys.readouterr().err


@pytest.mark.parametrize("job", ["check", "validate", "overlaps"])
@pytest.mark.parametrize("name", ["overlaps.toml", "suppressions.toml"])
def test_no_report_takes_the_place_of_what_people_decided(lists: Path, job: str, name: str) -> None:
    write(lists, {name: "# 尚无\n"})
    assert main([job, str(lists), "-o", str(lists / name)]) == 2
    assert (lists / name).read_text(encoding="utf-8") == "# 尚无\n"
