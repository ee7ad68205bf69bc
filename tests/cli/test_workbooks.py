"""Workbooks on the command line: out, in, read directly, and marked."""

import json
import re
from pathlib import Path

import openpyxl
import pytest

from svccat.cli import main
from tests.workspace import Json, many_findings, write


def said(capsys: pytest.CaptureFixture[str], *args: str) -> list[str]:
    main([*args, "--no-config"])
    return capsys.readouterr().out.splitlines()


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    write(tmp_path / "in", {f"a/{number}.json": one for number, one in enumerate(many_findings())})
    assert main(["export", str(tmp_path / "in"), "-o", str(tmp_path / "x.xlsx")]) == 0
    return tmp_path


def _members(folder: Path) -> dict[str, Json]:
    return {
        file.relative_to(folder).as_posix(): json.loads(file.read_text(encoding="utf-8"))
        for file in folder.rglob("*.json")
    }


def test_what_is_exported_is_imported_into_the_same_files(lists: Path) -> None:
    assert main(["import", str(lists / "x.xlsx"), "-o", str(lists / "out")]) == 0
    assert _members(lists / "out") == _members(lists / "in")


@pytest.mark.parametrize("command", ["check", "validate"])
def test_a_workbook_says_what_its_files_say(
    lists: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    def bare(path: Path) -> list[str]:
        lines = said(capsys, command, str(path), "--format", "concise")
        return sorted(re.sub(r"^.*?: (?=(error|warning|info) )", "", line) for line in lines)

    found = bare(lists / "x.xlsx")
    assert found == bare(lists / "in")
    assert len(found) > 15


def test_findings_point_at_sheet_and_cell(lists: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["validate", str(lists / "x.xlsx"), "--format", "json", "--no-config"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    book = openpyxl.load_workbook(lists / "x.xlsx")
    lines = said(capsys, "validate", str(lists / "x.xlsx"), "--format", "concise")
    spots = [re.match(r"x\.xlsx:(.+)!([A-Z]+[0-9]+): ", line) for line in lines]
    assert all(spots)
    assert len(spots) == len(findings)
    for spot, finding in zip(spots, findings, strict=True):
        assert spot is not None
        cell = book[spot[1]][spot[2]]
        assert (cell.row, cell.column) == (finding["line"], finding["column"])


def test_a_marked_copy_says_the_same(lists: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = lists / "x.xlsx", lists / "marked.xlsx"
    before = source.read_bytes()
    assert main(["annotate", str(source), "-o", str(target), "--no-config"]) == 1
    told = capsys.readouterr().out
    lines = said(capsys, "validate", str(source), "--format", "concise")
    assert f"{len(lines)} 处问题" in told
    book = openpyxl.load_workbook(target)
    for line in lines:
        match = re.match(r"x\.xlsx:(.+)!([A-Z]+[0-9]+): \w+ (\w+) ", line)
        assert match is not None
        assert match[3] in book[match[1]][match[2]].comment.text
    assert source.read_bytes() == before
    assert main(["annotate", str(source), "-o", str(source), "--no-config"]) == 2


def test_what_cannot_be_marked_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.xls").write_bytes(b"<html><table></table></html>")
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    for name, reason in (("x.xls", "网页"), ("x.json", "只有 .xlsx")):
        assert main(["annotate", str(tmp_path / name), "-o", str(tmp_path / "m.xlsx")]) == 2
        assert reason in capsys.readouterr().err
    assert not (tmp_path / "m.xlsx").exists()


def test_a_workbook_that_is_none_is_a_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(b"%PDF-1.7")
    assert main(["validate", str(file), "--no-config"]) == 2
    assert "S031" in capsys.readouterr().out
