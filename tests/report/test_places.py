"""Files are named alike on every sheet: from the folder that the reader stands in. And English is English."""

import re
from io import BytesIO

import docx
import openpyxl
import pytest

from svccat.model.text import Lang
from svccat.pipeline import run
from svccat.report.digest.build import digest
from svccat.report.digest.model import Digest
from svccat.report.documents import DOCUMENTS
from svccat.settings import Settings
from tests.report.pages import page
from tests.workspace import catalogue, service_item, write


@pytest.fixture(scope="module")
def stood(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    """An English report of a county that differs and lacks an item, seen from the folder above."""
    base = tmp_path_factory.mktemp("base")
    two = service_item(basic_code="000118002000", name="货运经营许可")
    files = {
        "a.json": catalogue([service_item(), two], "211100"),
        "b.json": catalogue([service_item(name="客运许可")], "211122"),
    }
    write(base / "lists", files)
    result = run([base / "lists"], Settings())
    return digest(result, Lang.EN, base, work=result.work())


def test_every_sheet_names_files_from_where_the_reader_stands(stood: Digest) -> None:
    book = openpyxl.load_workbook(BytesIO(DOCUMENTS[".xlsx"](stood, "a")[""]))
    named = {
        sheet.title: {
            file
            for row in sheet.iter_rows(values_only=True)
            for cell in row
            for file in re.findall(r"[\w/.]*[ab]\.json", str(cell))
        }
        for sheet in book.worksheets
    }
    assert {"findings", "To mend", "To decide", "Method"} <= {one for one in named if named[one]}
    assert set().union(*named.values()) == {"lists/a.json", "lists/b.json"}


def test_rates_of_english_documents_have_english_brackets(stood: Digest) -> None:
    paper = docx.Document(BytesIO(DOCUMENTS[".docx"](stood, "a")[""]))
    cells = [cell.text for one in paper.tables for row in one.rows for cell in row.cells]
    told = {
        ".md": DOCUMENTS[".md"](stood, "a")[""].decode(),
        ".html": page(DOCUMENTS[".html"](stood, "a")[""]).text,
        ".docx": "\n".join([*(one.text for one in paper.paragraphs), *cells]),
    }
    for suffix, text in told.items():
        assert "（" not in text, suffix
    assert "0% (0/1)" in told[".md"]
    assert "0% (0/1)" in told[".docx"]


def test_the_sheet_of_findings_prints_on_a4_with_all_its_text(stood: Digest) -> None:
    sheet = openpyxl.load_workbook(BytesIO(DOCUMENTS[".xlsx"](stood, "a")[""]))["findings"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sum(one.width for one in sheet.column_dimensions.values()) < 250
    for row in sheet.iter_rows(min_row=2):
        most = max(
            len(str(cell.value or "")) / sheet.column_dimensions[cell.column_letter].width
            for cell in row
        )
        assert most <= 1 or sheet.row_dimensions[row[0].row].height >= most * 14
