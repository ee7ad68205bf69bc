"""`svccat report`: several documents of one run, all of them or none."""

import json
from pathlib import Path

import docx
import openpyxl
import pytest

from svccat.cli import main
from tests.report.pages import page, rows
from tests.workspace import catalogue, many_findings, service_item, write


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lists with findings, seen from the folder above."""
    monkeypatch.delenv("SVCCAT_LANG", raising=False)
    write(tmp_path / "lists", {f"{number}.json": one for number, one in enumerate(many_findings())})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _ended(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(["report", *args])
    out, err = capsys.readouterr()
    return code, out, err


def test_all_documents_and_the_exit_code_of_check(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["a.html", "a.xlsx", "a.docx", "a.md", "new/a.json"]
    outputs = [word for name in names for word in ("-o", name)]
    code, out, err = _ended(capsys, "lists", *outputs)
    assert code == 1
    assert out == ""
    assert [line.split()[-1] for line in err.splitlines()] == names
    assert (workspace / "a.html").read_bytes().startswith(b"<!DOCTYPE html>")
    for name in ("a.xlsx", "a.docx"):
        assert (workspace / name).read_bytes().startswith(b"PK")
    assert (workspace / "a.md").read_text(encoding="utf-8").startswith("## 政务服务事项")
    written = json.loads((workspace / "new" / "a.json").read_bytes())
    assert main(["check", "lists", "--format", "json"]) == 1
    annex = written.pop("annex")
    assert json.loads(capsys.readouterr().out) == written
    assert annex["departments"]
    code, _, _ = _ended(capsys, "lists", "-o", "b.md", "--fail-on", "never", "--lang", "en")
    assert code == 0
    assert (workspace / "b.md").read_text(encoding="utf-8").startswith("## Service items")


def test_places_are_told_from_where_one_stands(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _ended(capsys, "lists", "-o", "a.html")
    text = (workspace / "a.html").read_text(encoding="utf-8")
    assert "lists/1.json:" in text
    assert str(workspace) not in text


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (["-o", "a.pdf"], "a.pdf"),
        (["-o", "a"], ".html .xlsx .docx .md .json"),
        (["-o", "a.html", "-o", "./a.html"], "同一个文件"),
        ([], "-o"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_the_run(
    workspace: Path, capsys: pytest.CaptureFixture[str], outputs: list[str], said: str
) -> None:
    code, _, err = _ended(capsys, "lists", *outputs)
    assert code == 2
    assert said in err
    assert sorted(one.name for one in workspace.iterdir()) == ["lists"]


def test_an_input_is_never_written_over_and_nothing_else_is_written(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (workspace / "lists" / "0.json").read_bytes()
    code, _, err = _ended(capsys, "lists", "-o", "a.html", "-o", "lists/0.json")
    assert code == 2
    assert "lists/0.json 是输入文件" in err
    assert (workspace / "lists" / "0.json").read_bytes() == before
    assert not (workspace / "a.html").exists()


def test_where_one_cannot_be_written_none_is(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "a.html").write_text("before", encoding="utf-8")
    (workspace / "a.xlsx").mkdir()
    code, _, err = _ended(capsys, "lists", "-o", "a.html", "-o", "a.xlsx")
    assert code == 2
    assert "a.xlsx" in err
    assert (workspace / "a.html").read_text(encoding="utf-8") == "before"
    assert sorted(one.name for one in workspace.iterdir()) == ["a.html", "a.xlsx", "lists"]


def test_a_document_that_cannot_be_made_leaves_no_file(
    workspace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from svccat.report.docx import paper

    monkeypatch.setattr(paper, "render", lambda _: 1 / 0)
    code, _, _ = _ended(capsys, "lists", "-o", "a.html", "-o", "a.docx")
    assert code == 3
    assert not (workspace / "a.html").exists()


def test_an_unreadable_input_is_told_in_every_document(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(workspace / "lists", {"broken.json": '{"kind": "powers", "items": ['})
    code, _, err = _ended(capsys, "lists", "-o", "a.html", "-o", "a.md")
    assert code == 2
    assert "不完整" in err
    for name in ("a.html", "a.md"):
        text = (workspace / name).read_text(encoding="utf-8")
        assert "结果不完整" in text
        assert "broken.json" in text


def test_accepted_runs_stand_beside_this_one_in_every_document(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["accept", "一季度", "lists", "--accepted", "kept"]) == 0
    city = catalogue([service_item(basic_code="1", name="甲")], "211100")
    write(workspace / "lists", {"0.json": city})
    assert main(["accept", "二季度", "lists", "--accepted", "kept"]) == 0
    outputs = [word for name in ("a.html", "a.xlsx", "a.docx", "a.md") for word in ("-o", name)]
    _ended(capsys, "lists", "--accepted", "kept", "--since", "一季度", *outputs)
    told = "与“一季度”（2024-12-31）相比：下降的比率"
    whole = page((workspace / "a.html").read_bytes())
    assert told in whole.text
    (table,) = [one for one in whole.all("table") if one.all("th")[0].text == "结果"]
    assert [row[0] for row in rows(table)] == ["一季度", "二季度", "本次"]
    rates = [row[2:4] for row in rows(table)]
    assert rates[1] == rates[2] != rates[0]
    assert len(whole.all("polyline")) == 2
    assert told in (workspace / "a.md").read_text(encoding="utf-8")
    paper = docx.Document(str(workspace / "a.docx"))
    assert any(told in one.text for one in paper.paragraphs)
    book = openpyxl.load_workbook(workspace / "a.xlsx")
    names = [row[0] for row in book["历次结果"].iter_rows(min_row=2, values_only=True)]
    assert names == ["一季度", "二季度", "本次"]
    shifts = {
        row[0]: row[1:] for row in book["与已认可的结果相比"].iter_rows(min_row=2, values_only=True)
    }
    same, compared, _, now_same, now_compared, *_ = shifts["市县纵向统一率"]
    assert rates[0][0].endswith(f"（{same}/{compared}）")
    assert rates[2][0].endswith(f"（{now_same}/{now_compared}）")


def test_a_run_with_nothing_to_tell(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(workspace / "one", {"a.json": catalogue([service_item()])})
    outputs = [word for name in ("a.html", "a.xlsx", "a.docx", "a.md") for word in ("-o", name)]
    code, _, _ = _ended(capsys, "one", *outputs)
    assert code == 0
    text = (workspace / "a.html").read_text(encoding="utf-8")
    assert "—（0/0）" in text
    assert "100%（" not in text
