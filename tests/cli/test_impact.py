"""`svccat impact`: what rests on a law or an article, and what a revision did to it."""

import json
from pathlib import Path
from typing import Any

import pytest

from svccat.cli import main
from tests.workspace import catalogue, power, service_item, write

MOVED = [{"from": "第六十八条"}, {"from": 69, "through": 83, "to": 68}]
LAWS = catalogue(
    [
        {
            "name": "中华人民共和国道路运输条例",
            "aliases": ["道条"],
            "versions": [
                {"date": "2022-03-29", "effective": "2022-05-01", "articles": 83},
                {
                    "date": "2023-07-20",
                    "effective": "2023-07-20",
                    "articles": 82,
                    "x-renumbered": MOVED,
                },
            ],
        }
    ],
    "000000",
    "laws",
)
POWERS = [
    power(code="1", legal_basis=["《道路运输条例》第七十条第一款"]),
    power(code="2", legal_basis=["《公路法》第七十条", "《道条》第六十八条"]),
    power(code="3", legal_basis=["《道路运输条例》第六十三条至第六十九条"]),
    power(code="4", legal_basis=["《道路运输条例》第七十条"], status="取消"),
]
FEE = {"name": "工本费", "standard": "10元", "basis": "《道路运输条例》第七十条"}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    write(
        tmp_path,
        {
            "laws.json": LAWS,
            "powers.json": catalogue(POWERS, kind="powers", as_of="2022-12-31"),
            "items.json": catalogue([service_item(basic_code="5", fees=[FEE])], as_of="2022-12-31"),
        },
    )
    return str(tmp_path)


def _found(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert main(["impact", *words, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("article", ["第七十条", "70", "七十", "第70条"])
def test_an_article_with_its_new_number(
    article: str, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _found(capsys, "道路运输条例", article, folder)
    assert (found["law"], found["article"], found["items"]) == ("道路运输条例", "第七十条", 2)
    rows = [(row["code"], row["pointer"], row["moved_to"]) for row in found["resting"]]
    assert rows == [
        ("5", "/items/0/fees/0/basis", "第六十九条"),
        ("1", "/items/0/legal_basis/0", "第六十九条"),
    ]
    assert [row["line"] > 1 for row in found["resting"]] == [True, True]


def test_a_deleted_article_and_the_law_by_another_name(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _found(capsys, "中华人民共和国道路运输条例", "68", folder)
    assert [(row["code"], row["deleted"]) for row in found["resting"]] == [("2", True), ("3", True)]
    assert main(["impact", "道条", "68", folder]) == 0
    assert "所引条文在新文本中已删去" in capsys.readouterr().out


def test_the_whole_law(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = _found(capsys, "道路运输条例", folder)
    assert [row["code"] for row in found["resting"]] == ["5", "5", "1", "2", "3"]
    assert found["article"] is None


def test_a_place_deeper_than_an_article(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    first = _found(capsys, "道路运输条例", "第七十条第一款", folder)
    second = _found(capsys, "道路运输条例", "第七十条第二款", folder)
    assert [len(one["resting"]) for one in (first, second)] == [2, 1]


@pytest.mark.parametrize("words", [("道路运输条例", "70"), ("", "."), ("x", "nowhere")])
def test_what_is_wrongly_asked_is_one_sentence(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["impact", *words]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_law_that_nothing_rests_on(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = _found(capsys, "某某法", folder)
    assert (found["registered"], found["items"], found["resting"]) == (False, 0, [])


@pytest.mark.parametrize(
    "words", [["impact", "公路法"], ["overlaps"], ["boundaries"], ["todo"], ["show", "5"]]
)
def test_a_file_that_could_not_be_read_is_named(
    folder: str, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    Path(folder, "broken.json").write_text("{[", "utf-8")
    assert main([*words, folder]) == 2
    assert "有输入读不出，结果不完整：broken.json。" in capsys.readouterr().err
