"""Past the most findings that are listed all are counted, and every output says that some are not listed."""

import json
from pathlib import Path

import pytest

from svccat.cli import main
from svccat.locate import findings
from tests.workspace import catalogue, service_item, write


@pytest.mark.parametrize("command", ["check", "validate"])
def test_what_is_not_listed_is_counted_and_said(
    command: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(tmp_path, {"a.json": catalogue([service_item(name="", type="无")] * 3)})
    call = [command, str(tmp_path), "--no-config", "--lang", "zh"]
    main([*call, "--format", "json"])
    out, err = capsys.readouterr()
    whole = json.loads(out)
    assert "只计数" not in out + err
    monkeypatch.setattr(findings, "LISTED", 2)
    main([*call, "--format", "json"])
    out, err = capsys.readouterr()
    cut = json.loads(out)
    more = len(whole["findings"]) - 2
    assert more > 0
    assert len(cut["findings"]) == 2
    assert all(one in whole["findings"] for one in cut["findings"])
    assert cut["summary"] == whole["summary"]
    note = f"另有 {more} 条检查结果只计数、未列出"
    assert sorted(cut["notes"]) == sorted([*whole["notes"], note])
    assert err == f"只列出最重的 2 条检查结果，另有 {more} 条只计数。\n"
    main(call)
    assert str(more) in capsys.readouterr().out


def test_a_page_says_what_it_does_not_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.json": catalogue([service_item(name="", type="无")] * 3)})
    monkeypatch.setattr(findings, "LISTED", 2)
    page = tmp_path / "page.html"
    main(["report", str(tmp_path), "--no-config", "--lang", "zh", "-o", str(page)])
    assert "条检查结果只计数、未列出" in page.read_text(encoding="utf-8")
