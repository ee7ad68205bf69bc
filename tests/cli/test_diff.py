"""`svccat diff`: folders, files and git revisions; its formats; what a document of changes says."""

import io
import json
import os
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from svccat.cli import main
from tests.workspace import Json, catalogue, power, service_item, write

MATERIALS = [{"name": name} for name in ("申请表", "营业执照", "身份证")]


def _item(code: str, **changes: object) -> Json:
    limit = {"value": 11, "unit": "工作日"}
    whole: Json = {"basic_code": code, "name": f"事项{code}", "promised_limit": limit}
    return service_item(**{**whole, "materials": MATERIALS, **changes})


OLD = [_item("1"), _item("2"), _item("3"), _item("4")]
NEW = [
    _item("1", promised_limit={"value": 7, "unit": "工作日"}, materials=MATERIALS[:2]),
    _item("2", name="事项二"),
    _item("33", name="事项3"),
    _item("5"),
]


@pytest.fixture
def editions(tmp_path: Path) -> tuple[str, str]:
    filing = {"number": "备〔2024〕1号", "date": "2024-12-20"}
    write(tmp_path / "old", {"a.json": catalogue(OLD, filing=filing)})
    write(tmp_path / "new", {"b.ndjson": catalogue(NEW, filing=filing)})
    return str(tmp_path / "old"), str(tmp_path / "new")


def _said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    capsys.readouterr()
    assert main(["diff", *words]) == code
    return capsys.readouterr().out


def _json(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(_said(capsys, *words, "--format", "json"))


def test_the_lists_of_a_unit(editions: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    whole = _json(capsys, *editions)
    assert list(whole) == ["format", "units", "totals"]
    (unit,) = whole["units"]
    assert unit["added"] == [{"code": "5", "case": None, "name": "事项5"}]
    assert unit["removed"] == [{"code": "4", "case": None, "name": "事项4"}]
    assert unit["renamed"] == [{"code": "2", "case": None, "from": "事项2", "to": "事项二"}]
    assert unit["recoded"] == [{"name": "事项3", "case": None, "from": "3", "to": "33"}]
    assert [(row["code"], row["element"]) for row in unit["changed"]] == [
        ("1", "materials"),
        ("1", "promised_limit"),
    ]
    assert unit["changed"][1]["to"] == {"value": 7, "unit": "工作日"}
    assert unit["counts"] == {"old": {"items": 4}, "new": {"items": 4}}
    assert unit["unchanged"] == 0
    reductions = unit["reductions"]
    assert (reductions["items"], reductions["days"], reductions["materials"]) == (1, 4, 1)
    assert reductions["per_item"][0]["days"] == {"before": 11, "after": 7, "cut": 4}


def test_people_see_both_values_with_their_places_and_true_percentages(
    editions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = _said(capsys, *editions)
    old, new = editions
    assert "承诺办结时限：11工作日 → 7工作日" in out
    assert f"--> {old}/a.json:" in out
    assert f"->  {new}/b.ndjson:2:" in out
    # 11 → 7 is 36.4 % of that item, 4 of 33 days over the items in both.
    assert "12.1%" in out
    assert "36.4%" in _said(capsys, *editions, "--format", "markdown")
    assert "1个依申请事项压缩时限4个工作日、精简材料1项" in "".join(out.split())


def test_a_workbook_has_a_sheet_for_each_table_and_no_formula(
    editions: tuple[str, str], tmp_path: Path
) -> None:
    write(tmp_path / "old", {"a.json": catalogue([*OLD, _item("6", name="=1+1")])})
    files = [tmp_path / f"{number}.xlsx" for number in range(2)]
    for file in files:
        assert main(["diff", *editions, "--format", "xlsx", "-o", str(file)]) == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    with zipfile.ZipFile(io.BytesIO(files[0].read_bytes())) as book:
        sheets = [name for name in book.namelist() if "worksheets/sheet" in name]
        text = book.read("xl/sharedStrings.xml").decode()
        assert not any(b"<f>" in book.read(name) for name in sheets)
    assert len(sheets) >= 7
    assert "=1+1" in text


def test_a_list_that_changed_under_an_old_filing_is_told(
    editions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "备案仍是备〔2024〕1号2024-12-20，应重新备案" in "".join(
        _said(capsys, *editions).split()
    )
    assert "重新备案" not in _said(capsys, editions[0], editions[0])


CHANGES = {
    "changes.csv": "改革方式,事项编码,事项名称\n新增,5,\n取消,,事项4\n更名,2,\n下放,3,\n",
    "changes.json": json.dumps(
        [
            {"change": "新增", "code": "5"},
            {"change": "取消", "name": "事项4"},
            {"change": "更名", "code": "2"},
            {"change": "下放", "code": "3"},
        ],
        ensure_ascii=False,
    ),
    "changes.toml": '[[changes]]\nchange = "新增"\ncode = "5"\n[[changes]]\nchange = "取消"\nname = "事项4"\n'
    '[[changes]]\nchange = "更名"\ncode = "2"\n[[changes]]\nchange = "下放"\ncode = "3"\n',
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_document_of_changes_is_held_against_the_lists(
    name: str, editions: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_text(CHANGES[name], encoding="utf-8")
    words = [*editions, "--announced", str(file)]
    held = json.loads(_said(capsys, *words, "--format", "json", code=1))["announced"]
    assert (held["document"], held["borne_out"]) == (name, 3)
    assert [(row["row"], row["change"], row["shown"]) for row in held["not_shown"]] == [
        (4, "下放", ["换码"])
    ]
    assert [(one["change"], one["codes"]) for one in held["not_announced"]] == [
        ("换码", ["3", "33"])
    ]
    for form in ("text", "markdown", "xlsx"):
        target = tmp_path / f"out.{form}"
        assert main(["diff", *words, "--format", form, "-o", str(target)]) == 1
        assert target.stat().st_size > 300


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "方式,编码\n改掉,1\n"),
        ("a.csv", "方式,编码\n取消,\n"),
        ("a.json", "{"),
        ("a.json", '{"changes": 3}'),
        ("a.toml", "= 1"),
        ("a.json", "[" * 100_000),
    ],
)
def test_a_document_that_cannot_be_read_is_refused(
    name: str, content: str, editions: tuple[str, str], tmp_path: Path
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert main(["diff", *editions, "--announced", str(tmp_path / name)]) == 2
    assert main(["diff", *editions, "--announced", str(tmp_path / "none.csv")]) == 2


def test_powers_count_main_and_sub(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subs = [power(code=f"{number}", parent="9", name=f"处罚{number}") for number in range(3)]
    main_item = power(code="9", name="主项")
    write(tmp_path / "old", {"p.json": catalogue([main_item, *subs], kind="powers")})
    write(tmp_path / "new", {"p.json": catalogue([main_item, *subs[:2]], kind="powers")})
    (unit,) = _json(capsys, str(tmp_path / "old"), str(tmp_path / "new"))["units"]
    assert unit["counts"] == {"old": {"main": 1, "sub": 3}, "new": {"main": 1, "sub": 2}}


@pytest.mark.parametrize("words", [("nowhere", "."), ("", "."), ("HEAD~1", "."), ("--bad", ".")])
def test_what_is_not_there_is_one_sentence(
    words: tuple[str, str], editions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", words[0], editions[1]]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_file_that_breaks_off_makes_no_differences(
    editions: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "old" / "a.json"
    file.write_text(file.read_text(encoding="utf-8")[:-600], encoding="utf-8")
    whole = json.loads(_said(capsys, *editions, "--format", "json", code=2))
    assert whole["units"] == []


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commits; what lies in the working folder is a third edition."""
    folder = tmp_path / "repository"
    for number, items in enumerate((OLD, NEW)):
        write(folder, {"lists/x/county.json": catalogue(items), "lists/other.txt": "x"})
        if not number:
            _git(folder, "init", "-q", "-b", "main")
        _git(folder, "add", "-A")
        _git(folder, "commit", "-q", "-m", f"{number}")
    write(folder, {"lists/x/county.json": catalogue(OLD[:1])})
    monkeypatch.chdir(folder)
    return folder


def _git(folder: Path, *words: str) -> None:
    names = {
        f"GIT_{who}_{what}": "a@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    subprocess.run(["git", *words], cwd=folder, check=True, env=os.environ | names)  # noqa: S607


@pytest.mark.parametrize(
    "names",
    [
        ("HEAD~1:lists", "HEAD:lists"),
        ("HEAD~1:lists/x/county.json", "main:./lists/x"),
        ("HEAD~1:", "HEAD:."),
    ],
)
def test_revisions_are_read_without_a_checkout(
    names: tuple[str, str], repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    totals = _json(capsys, *names)["totals"]
    assert (totals["added"], totals["removed"], totals["renamed"], totals["recoded"]) == (
        1,
        1,
        1,
        1,
    )
    out = _said(capsys, *names)
    assert "--> HEAD~1:lists/x/county.json:" in out


def test_a_revision_against_the_working_folder(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    totals = _json(capsys, "HEAD~1:lists", "lists")["totals"]
    assert (totals["removed"], totals["unchanged"]) == (3, 1)


@pytest.mark.parametrize(
    "name",
    [
        "HEAD~9:lists",
        "--output=x:lists",
        "-O:lists",
        "HEAD:../lists",
        "HEAD:/etc",
        "HEAD:lists/other.txt/x",
        "HEAD:nothing",
        "HEAD;touch pwned:lists",
        "$(touch pwned):lists",
        "HEAD\n:lists",
        ":lists",
        "a" * 5000 + ":x",
    ],
)
def test_no_name_of_a_revision_does_anything_else(
    name: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(path.name for path in repository.iterdir())
    assert main(["diff", "--", name, "lists"]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert sorted(path.name for path in repository.iterdir()) == before


@pytest.mark.parametrize("is_new", [True, False])
def test_what_was_not_read_is_told_as_neither_removed_nor_added(
    editions: tuple[str, str], capsys: pytest.CaptureFixture[str], *, is_new: bool
) -> None:
    broken = next(Path(editions[is_new]).iterdir())
    broken.unlink()
    broken.with_name("broken.json").write_text("{[", "utf-8")
    assert main(["diff", *editions, "--format", "json"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert not any(unit["added"] or unit["removed"] for unit in found["units"])
    assert main(["diff", *editions]) == 2
    said = "".join(capsys.readouterr().out.split())
    assert "broken.json读不出是哪个单位的清单" in said
    assert "没有两版都读得出的清单，未作比较" in said


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("x.csv", '方式,名称\n取消,甲\n\n取消,"乙\n丙"\n废止,丁\n', "第 6 行的方式"),
        ("x.csv", "方式,名称\n取消,\n", "第 2 行没有写"),
        ("x.json", '[{"方式": "取消", "名称": "甲"},\n\n{"方式": "废止"}]', "第 2 条的方式"),
    ],
)
def test_a_row_that_is_not_understood_is_told_by_its_line(
    editions: tuple[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str,
    told: str,
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert main(["diff", *editions, "--announced", str(tmp_path / name)]) == 2
    assert told in capsys.readouterr().err


def test_changed_fields_stand_beside_the_items_that_they_are_of(
    editions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "要素变更 1 项、2 处" in _said(capsys, *editions)
    assert "Changed 1 items, 2 fields" in _said(capsys, *editions, "--lang", "en")
    assert "| 要素变更（项） | 要素变更（处） |" in _said(capsys, *editions, "--format", "markdown")


def test_a_list_that_breaks_off_is_named_with_whose_it_is(
    editions: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Path(editions[0], "a.json").read_text("utf-8")
    Path(editions[0], "a.json").write_text(whole[: len(whole) * 2 // 3], "utf-8")
    said = "".join(_said(capsys, *editions, code=2).split())
    assert "a.json没有读全，盘山县的这类清单两版都未作比较" in said
