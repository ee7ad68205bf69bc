"""`svccat show`: one item across all units."""

import json
from pathlib import Path

import pytest

from svccat.cli import main
from tests.workspace import catalogue, service_item, write


def _limit(value: int) -> dict[str, object]:
    return {"value": value, "unit": "工作日"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A city's item as four counties have it, one has not, and one is not to have it."""
    item = service_item(basic_code="1", name="甲", promised_limit=_limit(5))
    files = {
        "city.json": catalogue(
            [
                item
                | {"applies_to": ["211102", "211103", "211122"], "applies_basis": "市级直接行使"}
            ],
            "211100",
        ),
        "1.json": catalogue([item | {"promised_limit": _limit(10), "name": "甲乙"}], "211102"),
        "2.json": catalogue([item | {"status": "取消"}], "211103"),
        "3.json": catalogue([service_item(basic_code="2", name="别的")], "211104"),
        "4.json": catalogue([service_item(basic_code="3", name="另的")], "211122"),
    }
    write(tmp_path, files)
    return tmp_path


def test_who_holds_it_who_should_and_who_need_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "1", str(folder)]) == 0
    text = capsys.readouterr().out
    assert "1「甲」  政务服务事项　行政许可" in text
    assert "盘锦市（交通运输）  基准  city.json:9" in text
    assert "双台子区（交通运输）  不同  1.json:9" in text
    assert "兴隆台区（交通运输）  已取消  2.json:9" in text
    assert "盘山县（交通运输）  未承接\n" in text
    assert "大洼区（交通运输）  不适用（市级直接行使）\n" in text
    assert "双台子区：甲[乙]　← 不同" in text
    assert "双台子区：[10]工作日　← 不同，加重" in text


def test_json_has_every_value_with_its_outcome(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "1", str(folder), "--format", "json"]) == 0
    (matter,) = json.loads(capsys.readouterr().out)["matters"]
    standing = {one["name"]: one["standing"] for one in matter["units"]}
    assert standing == {
        "盘锦市": "reference",
        "双台子区": "differs",
        "兴隆台区": "cancelled",
        "盘山县": "missing",
        "大洼区": "not-applicable",
    }
    elements = {one["element"]: one for one in matter["elements"]}
    assert elements["promised_limit"]["counted"] is False
    assert elements["promised_limit"]["values"][1] == {
        "unit": 1,
        "value": "10工作日",
        "outcome": "differs",
        "nature": "heavier",
    }
    assert elements["name"]["counted"] is True


def test_markdown_is_a_table_of_elements_by_units(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "1", str(folder), "--format", "markdown"]) == 0
    text = capsys.readouterr().out
    assert "| 要素 | 盘锦市（基准） | 双台子区（不同） | 兴隆台区（已取消） |" in text
    assert "| 名称 | 甲 | 甲乙　← 不同 | 甲 |" in text


def test_a_code_of_no_list_is_answered_with_the_nearest(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, {"5.json": catalogue([service_item(basic_code="000118001000")], "211122")})
    assert main(["show", "000118001001", str(folder)]) == 2
    assert "没有编码 000118001001；是否想写 000118001000？" in capsys.readouterr().err


def test_a_word_in_place_of_a_code_is_answered_with_the_names_that_hold_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = {f"00011800{number}000": f"道路{number}许可" for number in range(1, 8)}
    items = [service_item(basic_code=code, name=name) for code, name in named.items()]
    write(folder, {"5.json": catalogue(items, "211122")})
    assert main(["show", "道路", str(folder)]) == 2
    told = capsys.readouterr().err
    first = list(named.items())[:5]
    assert "：请写编码；名称中有这些字的事项：" + "、".join(f"{c} {n}" for c, n in first) in told
    assert told.strip().endswith("等 7 项")
    assert main(["show", "桥梁", str(folder)]) == 2
    assert capsys.readouterr().err.strip().endswith("各份目录中都没有编码 桥梁")


def test_peers_without_a_list_above_are_shown_beside_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = service_item(basic_code="1", name="甲"), service_item(basic_code="1", name="乙")
    write(tmp_path, {"1.json": catalogue([one], "211102"), "2.json": catalogue([other], "211103")})
    assert main(["show", "1", str(tmp_path)]) == 0
    text = capsys.readouterr().out
    assert text.count("没有可比的上级目录") == 2
    assert "双台子区：甲" in text
    assert "兴隆台区：乙" in text


def test_cases_of_one_code_are_matters_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = [service_item(basic_code="1", case=case) for case in ("新办", "变更")]
    files = {"0.json": catalogue(cases, "211100"), "1.json": catalogue(cases, "211102")}
    write(tmp_path, files)
    assert main(["show", "1", str(tmp_path), "--format", "json"]) == 0
    matters = json.loads(capsys.readouterr().out)["matters"]
    assert [one["case"] for one in matters] == ["变更", "新办"]
    assert all(len(one["units"]) == 2 for one in matters)


def test_what_could_not_be_read_makes_the_answer_incomplete(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.json").write_text('{"kind": "service-items"', encoding="utf-8")
    assert main(["show", "1", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert "1「甲」" in out
    assert "结果不完整" in err
