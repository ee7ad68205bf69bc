"""`svccat import` writes what it can take, and says what it could not."""

import json
from pathlib import Path

import pytest

from svccat.cli import main

MAPPING = """
kind = "powers"
ignore = ["序号"]
[header]
jurisdiction = { code = "211122", name = "盘山县", level = "county" }
authority.sector = "交通运输"
[[per_file]]
to = "authority.name"
from = "部门"
[[field]]
to = "code"
from = "编码"
[[field]]
to = "name"
from = "名称"
[[field]]
to = "category"
from = "类别"
[[field]]
to = "legal_basis"
from = "依据"
separator = "；"
[[field]]
to = "exercise_levels"
value = ["county"]
"""
ROWS = "序号,部门,编码,名称,类别,依据\n1,县局,000118001000,甲,行政许可,《公路法》第一条；《条例》第二条\n2,县/局,000118002000,乙,行政许可,《公路法》第二条\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "x.csv").write_bytes(ROWS.encode("gb18030"))
    return tmp_path


def _run(folder: Path, *args: str, file: str = "x.csv") -> int:
    return main(["import", str(folder / file), "--mapping", str(folder / "m.toml"), *args])


def test_a_list_becomes_catalogues(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "made" / "here"
    assert _run(folder, "-o", str(out)) == 0
    said = capsys.readouterr().out
    assert "x.csv：2 条记录，2 个目录，2 项" in said
    assert "序号：2 处有值，如 x.csv:2:1“1”" in said
    files = {one.name: json.loads(one.read_text(encoding="utf-8")) for one in out.iterdir()}
    assert files.keys() == {"powers-211122-县局.json", "powers-211122-县_局.json"}
    assert files["powers-211122-县局.json"] == {
        "kind": "powers",
        "format": 1,
        "jurisdiction": {"code": "211122", "name": "盘山县", "level": "county"},
        "authority": {"sector": "交通运输", "name": "县局"},
        "items": [
            {
                "code": "000118001000",
                "name": "甲",
                "category": "行政许可",
                "legal_basis": ["《公路法》第一条", "《条例》第二条"],
                "exercise_levels": ["county"],
            }
        ],
    }
    assert main(["validate", str(out), "--format", "json"]) in {0, 1}
    assert json.loads(capsys.readouterr().out)["summary"]["error"] == 0


def test_what_could_not_be_taken_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ROWS.replace("序号", "电话").replace("编码", "编号").replace("行政许可", "许可")
    (folder / "x.csv").write_text(rows, encoding="utf-8")
    assert _run(folder, "-o", str(folder / "out"), "--lang", "en") == 1
    said = capsys.readouterr().out
    assert "电话: 2 values, as x.csv:2:1 “1”" in said
    assert "编码" in said.split("columns that the mapping reads and the file lacks")[1]
    assert "类别 → category “许可”" in said
    assert "x.csv:2:5 x.csv:3:5" in said
    assert len(list((folder / "out").iterdir())) == 2


def test_a_dry_run_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(folder, "--dry-run") == 0
    said = capsys.readouterr().out.splitlines()
    assert any(line.split() == ["编码", "code", "职权编码"] for line in said)
    assert any(line.split() == ["部门", "header.authority.name", "部门名称"] for line in said)
    assert any(line.split() == ["（固定值）", "exercise_levels", "行使层级"] for line in said)
    assert {one.name for one in folder.iterdir()} == {"m.toml", "x.csv"}


def test_nothing_is_replaced_unasked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out"
    assert _run(folder, "-o", str(out)) == 0
    edited = out / "powers-211122-县局.json"
    edited.write_text("mine", encoding="utf-8")
    (out / "powers-211122-县_局.json").unlink()
    assert _run(folder, "-o", str(out)) == 2
    assert "--force" in capsys.readouterr().err
    assert edited.read_text(encoding="utf-8") == "mine"
    assert len(list(out.iterdir())) == 1
    assert _run(folder, "-o", str(out), "--force") == 0
    assert edited.read_text(encoding="utf-8") != "mine"


def test_one_file_for_one_catalogue(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(folder, "-o", str(folder / "y.json")) == 2
    assert "2 个目录" in capsys.readouterr().err
    (folder / "x.csv").write_text(ROWS.replace("县/局", "县局"), encoding="utf-8")
    assert _run(folder, "-o", str(folder / "y.json")) == 0
    assert len(json.loads((folder / "y.json").read_text(encoding="utf-8"))["items"]) == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.json", b"[1", "x.json:1:"),
        ("x.json", b"", "x.json:1:1"),
        ("x.js", b"alert(1)", "x.js"),
        ("x.csv", b'a,"b\n', "x.csv:1:1"),
        ("x.csv", b"", "x.csv"),
        ("x.csv", b"a,b\n,\n", "x.csv"),
        ("x.csv", b"a,b\n\xff\xfe\x00\x81\n", "x.csv"),
        ("x.pdf", b"", ".json .js"),
    ],
)
def test_files_that_cannot_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    (folder / name).write_bytes(content)
    assert _run(folder, "-o", str(folder / "out"), file=name) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err
    assert not (folder / "out").exists()


def test_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(folder) == 2
    assert "-o" in capsys.readouterr().err
    (folder / "x.json").write_text("[]", encoding="utf-8")
    assert main(["import", str(folder / "x.json"), "-o", str(folder)]) == 2
    assert "--mapping" in capsys.readouterr().err
    assert _run(folder, "-o", str(folder), file="gone.csv") == 2
    assert "gone.csv" in capsys.readouterr().err
    (folder / "file").write_text("", encoding="utf-8")
    assert _run(folder, "-o", str(folder / "file" / "below")) == 2
    assert "无法" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2024-13-40", "2023-02-29", "20241231", "2024年", " "])
def test_a_day_that_is_none_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    assert _run(folder, "--dry-run", "--as-of", day) == 2
    assert f"--as-of {day}：不是日期，应写成 2024-12-31 这样" in capsys.readouterr().err


def test_a_catalogue_and_a_folder_are_told_as_what_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(folder, "-o", str(folder / "made")) == 0
    made = next((folder / "made").iterdir())
    assert main(["import", str(made), "--dry-run"]) == 2
    assert "已经是目录文件，不需要导入" in capsys.readouterr().err
    assert main(["import", str(folder), "--dry-run"]) == 2
    assert "是文件夹，请写明文件" in capsys.readouterr().err
    (folder / "other.json").write_text('[{"a": 1}]', encoding="utf-8")
    assert main(["import", str(folder / "other.json"), "--dry-run"]) == 2
    assert "请用 --mapping 给出映射文件" in capsys.readouterr().err
