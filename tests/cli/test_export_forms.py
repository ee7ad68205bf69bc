"""`svccat export` to JSON, NDJSON and Parquet: which files come of which lists, and what is refused."""

import json
from pathlib import Path

import pytest

from svccat.cli import main
from tests.workspace import Json


def _list(code: str, *names: str, edition: str = "") -> Json:
    header: Json = {
        "kind": "service-items",
        "format": 1,
        "jurisdiction": {"code": code, "name": "某地", "level": "county"},
        "authority": {"name": "某局", "sector": "交通运输"},
    }
    if edition:
        header["edition"] = edition
    return header | {"items": [{"name": name, "x-no": None} for name in names]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lists = {
        "a.json": _list("211122", "甲", "乙"),
        "b.json": _list("211122", "丙"),
        "c.json": _list("320102", "丁", edition="2024/1"),
        "d.json": _list("320102", "戊", edition="2024:1"),
        "other.json": {"not": "a catalogue"},
    }
    (tmp_path / "in").mkdir()
    for name, one in lists.items():
        (tmp_path / "in" / name).write_text(json.dumps(one), encoding="utf-8")
    return tmp_path


def _export(folder: Path, form: str, output: str, *inputs: str) -> int:
    paths = [str(folder / one) for one in inputs or ("in",)]
    return main(["export", *paths, "--to", form, "-o", str(folder / output)])


def _found(folder: Path) -> dict[str, list[str]]:
    """The names of items by the file's path."""
    found = {}
    for file in sorted(folder.rglob("*.json")):
        names = [item["name"] for item in json.loads(file.read_text("utf-8"))["items"]]
        found[file.relative_to(folder).as_posix()] = names
    return found


def test_a_file_for_each_list_in_a_folder_for_each_province(folder: Path) -> None:
    expected = {
        "210000/service-items-211122-某局.json": ["甲", "乙", "丙"],
        "320000/service-items-320102-某局-2024_1.json": ["丁"],
        "320000/service-items-320102-某局-2024_1-2.json": ["戊"],
    }
    assert _export(folder, "json", "json") == 0
    assert _found(folder / "json") == expected
    for form in ("ndjson", "parquet"):
        assert _export(folder, form, form) == 0
        assert _export(folder, "json", f"back-{form}", form) == 0
        back = _found(folder / f"back-{form}")
        assert back.keys() == expected.keys()
        assert sorted(back.values()) == sorted(expected.values())
    item = json.loads((folder / "back-parquet/210000/service-items-211122-某局.json").read_bytes())
    assert item["items"][0] == {"name": "甲", "x-no": None}


def test_the_suffix_says_which_form(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = str(folder / "in" / "a.json")
    assert main(["export", source, "-o", str(folder / "x.parquet")]) == 0
    assert (folder / "x.parquet").read_bytes().startswith(b"PAR1")
    assert main(["export", source, "-o", str(folder / "x.ndjson")]) == 0
    assert len((folder / "x.ndjson").read_text("utf-8").splitlines()) == 3
    capsys.readouterr()
    assert main(["export", source, "-o", str(folder / "x")]) == 2
    assert "--to" in capsys.readouterr().err
    assert main(["export", source]) == 2
    assert "-o" in capsys.readouterr().err


def test_what_cannot_be_read_in_full_is_left_out_and_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "in" / "b.json").write_text('{"kind": "service-items", "items": [', encoding="utf-8")
    (folder / "in" / "c.json").write_text('{"kind": "no-such-kind", "items": []}', encoding="utf-8")
    assert _export(folder, "parquet", "out") == 2
    err = capsys.readouterr().err
    assert "b.json" in err
    assert "c.json" in err
    assert len(list((folder / "out").rglob("*.parquet"))) == 2
    assert _export(folder, "parquet", "none", "in/b.json") == 2
    assert "没有可以导出的目录文件" in capsys.readouterr().err
    assert not (folder / "none").exists()


def test_an_input_is_never_replaced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "in" / "a.json").read_bytes()
    assert _export(folder, "json", "in/a.json", "in/a.json") == 2
    assert "是输入文件" in capsys.readouterr().err
    assert (folder / "in" / "a.json").read_bytes() == before


def test_several_lists_need_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _export(folder, "parquet", "x.parquet") == 2
    assert "3 个目录" in capsys.readouterr().err
