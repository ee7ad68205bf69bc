"""`svccat todo`: its forms, what it writes and what it refuses."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from svccat.cli import main
from tests.workspace import Json, catalogue, power, service_item, write

BASIS = ["《道路运输条例》第八条", "《道路运输条例》第十条"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A city, a county that departs from it in two items and lacks one, and a peer."""
    city = [
        service_item(basic_code="1", name="甲", conditions="有车辆"),
        service_item(basic_code="2", name="乙", legal_basis=BASIS),
        service_item(basic_code="3", name="丙"),
    ]
    county: list[Json] = [
        service_item(basic_code="1", name="=甲二"),
        service_item(basic_code="2", name="乙", type="行政检查"),
        service_item(basic_code="9", name="独一份"),
    ]
    files = {
        "city.json": catalogue(city, "211100"),
        "lists/county.json": catalogue(county, "211122"),
        "lists/peer.json": catalogue(city, "211102"),
        "powers.json": catalogue([power(name="城")], "211100", "powers"),
        "lists/powers.json": catalogue([power(name="县")], "211122", "powers"),
    }
    write(tmp_path, files)
    return tmp_path


def test_text_says_line_value_source_and_gain(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["todo", str(folder)]) == 0
    text = capsys.readouterr().out
    assert "现在：市县纵向统一率 50%（3/6），县区横向一致率 0%（0/2）。" in text
    assert (
        "可直接照改 2 项，全部改完：市县纵向统一率 83.33%（5/6），县区横向一致率 100%（2/2）"
        in text
    )
    assert "1. lists/county.json:9  +66.66（纵向 +16.66，横向 +50.00；累计 +66.66）" in text
    assert "名称　现为：[=]甲[二]" in text
    assert "改为：甲　← 盘锦市 city.json:9" in text
    assert "2. lists/county.json:15  +66.66（纵向 +16.66，横向 +50.00；累计 +133.33）" in text
    assert "· lists/county.json:21" in text
    assert "未承接" in text


def test_english_is_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", str(folder), "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert "2 items to mend as told, all done: city-county vertical uniformity 83.33% (5/6)" in text
    assert "name, now: [=]甲[二]" in text


def test_json_has_the_pairs_of_every_figure(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["todo", str(folder), "--format", "json", "--unit", "盘山县"]) == 0
    lists = json.loads(capsys.readouterr().out)["lists"]
    assert [one["kind"] for one in lists] == ["service-items", "powers"]
    (unit,) = lists[0]["units"]
    first = unit["rows"][0]
    assert first["alone"]["vertical"] == {"same": 4, "compared": 6, "rate": 4 / 6}
    assert first["mends"][0] == {
        "element": "name",
        "found": "=甲二",
        "adopt": "甲",
        "source": {"path": "city.json", "pointer": "/items/0", "line": 9, "column": 1},
        "source_name": "盘锦市",
        "plain": True,
    }
    assert [one["reason"] for one in unit["undecided"]] == ["unlinked", "missing"]


def test_a_workbook_holds_texts_and_never_formulas(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "todo.xlsx"
    assert main(["todo", str(folder), "--format", "xlsx", "-o", str(file)]) == 0
    first = file.read_bytes()
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        sheets = "".join(
            book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name
        )
        texts = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in sheets
    assert "=甲二" in texts
    assert main(["todo", str(folder), "--format", "xlsx", "-o", str(file)]) == 0
    assert file.read_bytes() == first


def test_markdown_escapes_what_lists_say(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["todo", str(folder), "--format", "markdown"]) == 0
    assert "| 1 | lists/county.json:9 | 1「=甲二」 | 名称 | =甲二 | 甲 |" in capsys.readouterr().out


def test_apply_shows_the_difference_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (folder / "lists" / "county.json").read_bytes()
    assert main(["todo", str(folder), "--apply", "211122"]) == 0
    out, err = capsys.readouterr()
    assert '-{"basic_code": "1",' not in out
    assert '- "name": "=甲二",' in out
    assert '+ "name": "甲",' in out
    assert "lists/county.json：采用 3 处" in err
    assert "没有写入" in err
    assert (folder / "lists" / "county.json").read_bytes() == before


def test_apply_writes_copies_that_give_the_announced_rates(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out"
    assert main(["todo", str(folder), "--apply", "盘山县", "-o", str(target)]) == 0
    capsys.readouterr()
    written = json.loads((target / "lists" / "county.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in written["items"]] == ["甲", "乙", "独一份"]
    assert written["items"][1]["legal_basis"] == BASIS
    assert (
        json.loads((target / "lists" / "powers.json").read_text(encoding="utf-8"))["items"][0][
            "name"
        ]
        == "城"
    )
    for name in ("county.json", "powers.json"):
        (folder / "lists" / name).write_bytes((target / "lists" / name).read_bytes())
    assert main(["todo", str(folder / "city.json"), str(folder / "lists")]) == 0
    assert (
        "现在：市县纵向统一率 83.33%（5/6），县区横向一致率 100%（2/2）。"
        in capsys.readouterr().out
    )


def test_inputs_are_never_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "lists" / "county.json").read_bytes()
    assert main(["todo", str(folder), "--apply", "盘山县", "-o", str(folder)]) == 2
    assert "是输入文件" in capsys.readouterr().err
    assert (folder / "lists" / "county.json").read_bytes() == before


def test_a_list_in_another_encoding_is_refused_by_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "lists" / "county.json"
    file.write_bytes(file.read_bytes().decode().encode("gb18030"))
    assert main(["todo", str(folder), "--apply", "盘山县"]) == 0
    assert "lists/county.json：不是 UTF-8 编码的 JSON" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--format", "xlsx"], "--format xlsx 要用 -o 写入文件"),
        (["--unit", "盘山"], "没有需要整改的单位 盘山；是否想写 盘山县？"),
        (["--apply", "x"], "没有需要整改的单位 x"),
        (["--format", "xml"], "不接受 'xml'"),
        (["--profile", "x"], "不接受 'x'"),
    ],
)
def test_wrong_usage_is_one_sentence(
    folder: Path, args: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["todo", str(folder), *args]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert sentence in err
    assert "Traceback" not in err


def test_without_work_the_list_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        tmp_path,
        {f"{code}.json": catalogue([service_item()], code) for code in ("211100", "211122")},
    )
    assert main(["todo", str(tmp_path)]) == 0
    assert "可直接照改 0 项" in capsys.readouterr().out
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    assert main(["todo", str(tmp_path)]) == 2
    assert "结果不完整" in capsys.readouterr().err


def test_a_body_that_cannot_be_adopted_is_to_be_decided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = service_item(implementing_body={"name": "盘锦市盘山县交通运输局"})
    other = service_item(implementing_body={"name": "盘山县交通运输局"})
    write(tmp_path, {"0.json": catalogue([one], "211100"), "1.json": catalogue([other], "211122")})
    args = ["todo", str(tmp_path), "--profile", "liuyaosu", "--format", "json"]
    assert main(args) == 0
    (unit,) = json.loads(capsys.readouterr().out)["lists"][0]["units"]
    assert unit["rows"] == []
    assert [row["reason"] for row in unit["undecided"]] == ["not-here"]
