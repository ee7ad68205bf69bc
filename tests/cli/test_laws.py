"""The registry of laws on the command line."""

import json
from pathlib import Path

import pytest

from svccat.cli import main
from tests.unit.test_legal import RENUMBERED, ROADS, registry
from tests.workspace import write


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)
    (tmp_path / "lists" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    files = {"lists/a.json": RENUMBERED, "roads.json": registry(ROADS), "more.json": registry()}
    write(tmp_path, files)


@pytest.mark.parametrize("command", ["check", "validate"])
def test_a_registry_may_be_given_several_times(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "lists/a.json"]) == 0
    assert main([command, "lists/a.json", "--laws", "more.json", "--laws", "roads.json"]) == 1
    assert "L816" in capsys.readouterr().out


def test_a_run_says_what_it_went_by(capsys: pytest.CaptureFixture[str]) -> None:
    main(["validate", "lists/a.json"])
    assert "没有法律法规库" in capsys.readouterr().out
    main(["check", "lists/a.json", "--laws", "roads.json", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["notes"] == ["所引法律按 ../roads.json 核对"]
    assert [one["path"] for one in report["inputs"]] == ["a.json"]
    assert report["findings"][0]["related"][0]["path"] == "../roads.json"


def test_the_settings_name_files_beside_them(tmp_path: Path) -> None:
    (tmp_path / "lists" / "svccat.toml").write_text('laws = ["../roads.json"]', encoding="utf-8")
    assert main(["validate", "lists/a.json"]) == 1
    assert main(["validate", "lists/a.json", "--laws", "more.json"]) == 0


def test_what_is_no_registry_ends_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "lists/a.json", "--laws", "lists/a.json"]) == 2
    assert "a.json 不是法律法规库" in capsys.readouterr().err
