"""No file is written under a name that says another form."""

from pathlib import Path

import pytest

from svccat.cli import main
from tests.unit.exchange.sheets import book

_ROWS = [["权力编码", "职权名称"], ["000118001000", "甲"]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "x.xlsx").write_bytes(book(("清单", _ROWS, ())))
    return tmp_path


def test_a_marked_copy_is_called_as_a_workbook(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["annotate", str(folder / "x.xlsx"), "-o", str(folder / "m.csv")]) == 2
    assert "文件名请以 .xlsx 结尾" in capsys.readouterr().err
    assert not (folder / "m.csv").exists()


@pytest.mark.parametrize(
    ("name", "form"), [("y.xlsx", "json"), ("y.json", "xlsx"), ("y.csv", "ndjson")]
)
def test_an_export_is_called_as_its_form(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, form: str
) -> None:
    out = folder / name
    assert main(["export", str(folder / "x.xlsx"), "-o", str(out), "--to", form]) == 2
    said = capsys.readouterr().err
    assert f"与形式 {form} 不符；文件名请以 .{form} 结尾" in said
    assert ("或写一个文件夹" in said) is (form != "xlsx")
    assert not out.exists()
