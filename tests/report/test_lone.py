"""One list alone: nothing was compared, and no document has heads or tables of nothing."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from svccat.model.text import Lang
from svccat.report.digest.build import digest
from svccat.report.documents import DOCUMENTS
from svccat.report.json_report import document
from svccat.report.look import Look
from svccat.report.markdown import render as markdown
from svccat.report.sections.uncompared import uncompared
from svccat.report.text import render as text
from tests.report.pages import page
from tests.workspace import catalogue, checked, power, service_item


@pytest.fixture(scope="module")
def lone(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The documents of a run over one county's list."""
    documents = {"a.json": catalogue([service_item()], "211122")}
    made = digest(checked(tmp_path_factory.mktemp("lone"), documents), Lang.ZH)
    assert made.units
    return {suffix: make(made, "a")[""] for suffix, make in DOCUMENTS.items()}


def test_no_table_of_elements_where_none_was_compared(lone: Mapping[str, bytes]) -> None:
    assert "纵向一致率" not in lone[".md"].decode()
    assert "要素" not in openpyxl.load_workbook(BytesIO(lone[".xlsx"])).sheetnames
    heads = [one.text for one in page(lone[".html"]).all("th")]
    assert "统一率" in heads
    assert "纵向一致率" not in heads


def test_the_paper_has_no_heading_without_content(lone: Mapping[str, bytes]) -> None:
    paper = docx.Document(BytesIO(lone[".docx"]))
    sections = [one.text for one in paper.paragraphs if one.style == paper.styles["Heading 1"]]
    assert sections[0] == "一、总体情况"
    assert sections[1].endswith("问题")


def test_the_settings_are_told_in_the_papers_language(lone: Mapping[str, bytes]) -> None:
    paper = docx.Document(BytesIO(lone[".docx"]))
    (settings,) = [one for one in paper.tables if one.rows[0].cells[0].text == "设置项"]
    told = {row.cells[0].text: row.cells[1].text for row in settings.rows[1:]}
    assert told == {
        "引文比到哪一层（citation_depth）": "全部",
        "比对的要素（elements）": "权责清单：名称、基本编码、事项类型、设定依据；实施清单：名称、基本编码、事项类型、设定依据",
        "同级如何分组（peer_groups）": "同一层级",
        "上级以哪个为准（reference）": "实施清单",
    }


def test_that_there_was_nothing_to_compare_with_is_said_in_every_document(
    lone: Mapping[str, bytes], tmp_path: Path
) -> None:
    told = "没有可以与它比对的清单"
    assert told in lone[".md"].decode()
    assert told in page(lone[".html"]).text
    assert any(told in one.text for one in docx.Document(BytesIO(lone[".docx"])).paragraphs)
    first = openpyxl.load_workbook(BytesIO(lone[".xlsx"])).worksheets[0]
    assert any(told in str(cell.value) for row in first for cell in row)
    result = checked(tmp_path, {"a.json": catalogue([service_item()], "211122")})
    assert told in text(result).replace("\n", "")
    assert told in markdown(result, Look(lang=Lang.ZH))
    assert "neither that all agree nor that none does" in " ".join(text(result, Lang.EN).split())
    assert "neither" not in str(document(result)["headline"])
    assert "neither" not in str(document(result)["notes"])


@pytest.mark.parametrize(
    ("lists", "told"),
    [
        (("211100", "211102"), "没有两个以上县区都有的事项"),
        (("211102", "211103"), "没有可以与市级清单比对的县级事项"),
        (("211100", "211102", "211103"), None),
    ],
)
def test_the_rate_without_anything_compared_is_the_one_that_is_told_of(
    tmp_path: Path, lists: tuple[str, ...], told: str | None
) -> None:
    files = {f"{code}.json": catalogue([service_item()], code) for code in lists}
    why = uncompared(checked(tmp_path, files))
    assert (why is None) is (told is None)
    assert why is None or (told is not None and told in why.zh)


def test_powers_alone_have_rates_of_their_own(tmp_path: Path) -> None:
    item = power(exercise_levels=["city", "county"])
    files = {f"{code}.json": catalogue([item], code, "powers") for code in ("211100", "211102")}
    why = uncompared(checked(tmp_path, files))
    assert why is not None
    assert "权责清单的比率另列" in why.zh
