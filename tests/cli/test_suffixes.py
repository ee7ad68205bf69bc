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


def test_a_name_that_is_too_long_is_told_in_chinese(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, long = str(folder / "x.xlsx"), str(folder / ("x" * 300))
    made = str(folder / "made.json")
    main(["import", source, "-o", made, "--kind", "powers"])
    capsys.readouterr()
    for args in (
        ["export", made, "-o", f"{long}.xlsx"],
        ["annotate", source, "-o", f"{long}.xlsx"],
        ["import", source, "-o", f"{long}.json", "--kind", "powers"],
        ["import", f"{long}.xlsx", "--dry-run"],
    ):
        assert main(args) == 2
        said = capsys.readouterr().err
        assert "文件名太长" in said
        assert "too long" not in said
