"""`svccat init`: a workspace that passes its own checks and leaves alone what is there."""

import json
import re
from pathlib import Path

import pytest

from svccat.cli import main


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_new_workspace_has_lists_settings_and_what_vs_code_needs(tmp_path: Path) -> None:
    folder = tmp_path / "盘山县"
    assert main(["init", str(folder)]) == 0
    assert _files(folder) >= {
        "svccat.toml",
        "service-items/211122.json",
        "powers/211122.json",
        ".vscode/settings.json",
        ".vscode/tasks.json",
        ".vscode/schemas/service-items.schema.json",
    }
    mapped = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))["json.schemas"]
    for mapping in mapped:
        assert (folder / mapping["url"]).is_file()
    items = json.loads((folder / "service-items/211122.json").read_text("utf-8"))
    assert items["jurisdiction"] == {"code": "211122", "name": "盘山县", "level": "county"}
    assert (folder / "service-items" / items["$schema"]).resolve().is_file()


@pytest.mark.parametrize(("code", "level"), [("211100", "city"), ("210000", "province")])
def test_the_level_follows_from_the_code(tmp_path: Path, code: str, level: str) -> None:
    assert main(["init", str(tmp_path), "--code", code, "--name", "某地"]) == 0
    made = json.loads((tmp_path / f"service-items/{code}.json").read_text("utf-8"))
    assert made["jurisdiction"]["level"] == level


def test_the_examples_have_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["init", str(tmp_path)])
    capsys.readouterr()
    assert main(["validate", str(tmp_path), "--fail-on", "info"]) == 0, capsys.readouterr().out


def test_what_is_there_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "svccat.toml").write_text('profile = "shendu"\n', encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 0
    assert (tmp_path / "svccat.toml").read_text("utf-8") == 'profile = "shendu"\n'
    assert "已有，未动" in capsys.readouterr().out


def test_a_code_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "a"), "--code", "../21"]) == 2
    assert "不是行政区划代码" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()


def test_the_problem_matcher_reads_what_validate_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["init", str(tmp_path)])
    tasks = json.loads((tmp_path / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    file = tmp_path / "service-items/211122.json"
    file.write_text(file.read_text("utf-8").replace('"行政许可"', '"许可"', 1), encoding="utf-8")
    capsys.readouterr()
    assert main(["validate", str(file), "--format", "concise"]) == 1
    lines = capsys.readouterr().out.splitlines()
    match = next(found for line in lines if (found := re.match(pattern["regexp"], line)))
    assert match[pattern["file"]] == "211122.json"
    assert (match[pattern["severity"]], match[pattern["code"]]) == ("error", "S014")
    assert int(match[pattern["line"]]) > 1
