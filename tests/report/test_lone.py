"""One list alone: nothing was compared, and no document has heads or tables of nothing."""

from collections.abc import Mapping
from io import BytesIO

import docx
import openpyxl
import pytest

from svccat.model.text import Lang
from svccat.report.digest.build import digest
from svccat.report.documents import DOCUMENTS
from tests.report.pages import page
from tests.workspace import catalogue, checked, service_item


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
