"""A kept answer is what a run would say now: whatever that depends on makes another question."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from svccat import answers
from svccat.answers import Answer, question
from svccat.cli import main
from svccat.kept import folder as kept_folder
from svccat.model.errors import InputError
from svccat.pipeline import run
from svccat.settings import Settings
from tests.workspace import catalogue, service_item, write

Run = Callable[..., tuple[int, str, str]]
LAWS = {"kind": "laws", "format": 1, "items": []}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Inputs that have long been there, and a cache folder that takes answers of any size."""
    monkeypatch.setenv(kept_folder.VARIABLE, str(tmp_path / "kept"))
    monkeypatch.setattr(answers, "WORTHWHILE", 1)
    monkeypatch.setattr(answers, "_DOUBT", -(10**10))  # what is written now is in no doubt
    place = tmp_path / "work" / "in"
    write(
        place,
        {
            "city.json": catalogue([service_item()], code="211100"),
            "county.json": catalogue([service_item(name="另一个名称")]),
        },
    )
    return place


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`svccat check --format json`: exit code, stdout, stderr."""
    monkeypatch.delenv("SVCCAT_LANG", raising=False)

    def run_it(*arguments: object) -> tuple[int, str, str]:
        code = main(["check", "--format", "json", *map(str, arguments)])
        return code, *capsys.readouterr()

    return run_it


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for each run that was not answered from what is kept."""
    made: list[int] = []

    def counted(*arguments: object) -> object:
        made.append(1)
        return run(*arguments)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr("svccat.pipeline.run", counted)
    return made


def test_the_second_run_says_the_same_and_is_no_run(
    folder: Path, check: Run, runs: list[int]
) -> None:
    first = check(folder, "--fail-under", "100")
    assert first[0] == 1
    assert "fail-under" in first[2]
    assert check(folder, "--fail-under", "100") == first
    assert len(runs) == 1
    assert check(folder, "--fail-under", "100", "--no-cache") == first
    assert len(runs) == 2


def test_a_report_in_a_file_is_the_same_and_never_takes_an_inputs_place(
    folder: Path, check: Run, runs: list[int]
) -> None:
    _, out, _ = check(folder)
    target = folder.parent / "out.json"
    assert check(folder, "-o", target)[0] == 1
    assert target.read_text(encoding="utf-8") == out
    assert len(runs) == 1
    before = (folder / "city.json").read_bytes()
    assert check(folder, "-o", folder / "city.json")[0] == 2
    assert (folder / "city.json").read_bytes() == before


def test_a_report_may_take_the_place_of_a_file_that_was_passed_over(
    folder: Path, check: Run
) -> None:
    """The last report may lie among the inputs: it is JSON, and no catalogue."""
    (other,) = write(folder, {"other.json": {"no": "catalogue"}})
    _, out, _ = check(folder)
    assert check(folder, "-o", other)[0] == 1
    assert other.read_text(encoding="utf-8") == out


def test_what_was_looked_at_makes_another_question(folder: Path, check: Run) -> None:
    """The baseline's entries of a file that is gone are stale only where it was looked for."""
    write(
        folder,
        {
            "a/x.json": catalogue([service_item(name="")], code="211102"),
            "b/x.json": catalogue([service_item()], code="211103"),
            "b/gone.json": catalogue([service_item(name="")], code="211104"),
        },
    )
    for name in ("city.json", "county.json"):
        (folder / name).rename(folder / "a" / name)
    baseline = ("--baseline", folder / "baseline.json")
    main(["baseline", "write", str(folder), *map(str, baseline)])
    (folder / "b" / "gone.json").unlink()
    assert check(folder, *baseline)[0] == 5
    parts = check(folder / "a", folder / "b", *baseline)
    assert parts[0] == 0
    assert check(folder / "a", folder / "b", *baseline) == parts
    assert check(folder, *baseline)[0] == 5


def test_faults_of_a_call_are_found_in_the_same_order_with_and_without_cache(
    folder: Path, check: Run
) -> None:
    bad = folder.parent / "bad.toml"
    bad.write_text("x = [", encoding="utf-8")
    call = (folder / "gone", "--suppressions", bad)
    assert check(*call) == check(*call, "--no-cache")


def _edit(folder: Path) -> None:
    file = folder / "city.json"
    file.write_bytes(file.read_bytes().replace(b"2024-12-31", b"2024-12-30"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "an input of the same size": _edit,
    "one more input": lambda folder: write(folder, {"x.json": catalogue([], code="211102")}),
    "another name": lambda folder: (folder / "city.json").rename(folder / "a.json"),
    "a registry above": lambda folder: write(folder.parent, {"laws.json": LAWS}),
    "suppressions": lambda folder: write(folder.parent, {"suppressions.toml": ""}),
    "reviews": lambda folder: write(folder.parent, {"overlaps.toml": ""}),
    "settings": lambda folder: write(folder.parent, {"svccat.toml": 'profile = "liuyaosu"'}),
}


def test_whatever_is_read_makes_another_question(folder: Path, check: Run, runs: list[int]) -> None:
    now = check(folder)
    for number, (change, make) in enumerate(CHANGES.items(), start=2):
        make(folder)
        now = check(folder)
        assert len(runs) == number, change
        assert check(folder) == now
        assert len(runs) == number, change
    assert check(folder, "--no-cache") == now


def test_every_choice_makes_another_question(folder: Path, check: Run, runs: list[int]) -> None:
    check(folder)
    choices = (
        ["--lang", "en"],
        ["--profile", "liuyaosu"],
        ["--only", "V3"],
        ["--fail-on", "never"],
    )
    for number, options in enumerate(choices, start=2):
        now = check(folder, *options)
        assert len(runs) == number, options
        assert check(folder, *options) == now
        assert len(runs) == number, options


def test_a_file_of_suppressions_that_changes_makes_another_question(
    folder: Path, check: Run, runs: list[int]
) -> None:
    (acts,) = write(folder.parent, {"suppressions.toml": "# 一\n"})
    check(folder)
    acts.write_text("# 二\n", encoding="utf-8")
    check(folder)
    assert len(runs) == 2


def test_runs_beside_accepted_ones_and_incomplete_runs_are_made_anew(
    folder: Path, check: Run, runs: list[int]
) -> None:
    (folder / "broken.json").write_text('{"kind": "service-items", "items": [', encoding="utf-8")
    assert check(folder)[0] == check(folder)[0] == 2
    assert len(runs) == 2
    (folder / "broken.json").unlink()
    (folder / "accepted").mkdir()
    check(folder)
    check(folder)
    assert len(runs) == 4


def test_other_formats_are_made_anew(
    folder: Path, runs: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        main(["check", "--format", "sarif", str(folder)])
    assert len(runs) == 2


def test_an_answer_is_not_kept_where_a_file_changed_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = question([folder], Settings(), "json")
    assert asked is not None
    result = run([folder], Settings())
    _edit(folder)
    asked.keep(Answer(b"old", 0), result.inputs)
    assert asked.answer() is None
    monkeypatch.setattr(answers, "_DOUBT", 2 * 10**9)
    now = replace(asked, began=time.time_ns())
    now.keep(Answer(b"new", 0), run([folder], Settings()).inputs)  # written a moment ago
    assert now.answer() is None
    later = replace(asked, began=time.time_ns() + 10**10)
    later.keep(Answer(b"new", 0), run([folder], Settings()).inputs)
    assert later.answer() == Answer(b"new", 0)
    (folder / "city.json").unlink()
    assert later.answer() is None


def test_an_answer_is_not_kept_where_a_registry_came_meanwhile(folder: Path) -> None:
    asked = question([folder], Settings(), "json")
    assert asked is not None
    (laws,) = write(folder.parent, {"laws.json": LAWS})
    result = run([folder], Settings())
    asked.keep(Answer(b"new", 0), result.inputs, result.beside)
    laws.unlink()
    assert asked.answer() is None


def test_small_inputs_standard_input_and_runs_without_cache_are_no_question(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert question([folder], Settings(cache=False), "json") is None
    assert question([Path("-")], Settings(), "json") is None
    with pytest.raises(InputError):
        question([folder / "gone"], Settings(), "json")
    monkeypatch.setattr(answers, "WORTHWHILE", 20_000_000)
    assert question([folder], Settings(), "json") is None


def test_a_damaged_answer_is_made_anew(folder: Path, check: Run, runs: list[int]) -> None:
    first = check(folder)
    for file in Path(os.environ[kept_folder.VARIABLE]).iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert check(folder) == first
    assert check(folder) == first
    assert len(runs) == 2
