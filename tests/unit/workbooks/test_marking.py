"""A marked copy: comments and colours where they belong, every other part byte for byte."""

import io
import re

import openpyxl
import pytest
import xlwt
from openpyxl.comments import Comment

from svccat.model.errors import InputError
from svccat.workbooks.marks.marking import COLOURS, Mark, marked
from tests.unit.exchange.sheets import Rows, book
from tests.unit.workbooks.archives import parts, with_parts

ROWS: Rows = [
    ["清单", None, None],
    ["名称", "编码", None],
    ["某许可", "000118", "备注"],
    [None, "1", None],
]
PLAIN = book(("甲", ROWS, [(0, 0, 0, 2)]), ("乙", [["别的"]], ()))
MARKS = {
    (0, 1): Mark("合并的", "info"),
    (2, 1): Mark("编码不对 <&>\x00", "error"),
    (3, 0): Mark("没有名称", "warning"),
    (9, 4): Mark("没有这一行", "error"),
}


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_cells_are_marked_and_all_else_is_as_it_was() -> None:
    done = marked(PLAIN, {"甲": MARKS})
    sheet = opened(done)["甲"]
    said = {cell.coordinate: cell for row in sheet.iter_rows() for cell in row if cell.comment}
    assert {name: cell.comment.text for name, cell in said.items()} == {
        "A1": "合并的",  # what stands in a merged area is shown at its first cell
        "B3": "编码不对 <&>",
        "A4": "没有名称",
        "E10": "没有这一行",
    }
    looks = {name: cell.fill.fgColor.rgb for name, cell in said.items()}
    assert looks["B3"] == f"FF{COLOURS['error']}"
    assert looks["A4"] == f"FF{COLOURS['warning']}"
    assert looks["A1"] == f"FF{COLOURS['info']}"
    values = [[cell.value for cell in row] for row in sheet["A1:C4"]]
    assert values == list(ROWS)
    before, after = parts(PLAIN), parts(done)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"}
    added = {"xl/svccat/comments1.xml", "xl/svccat/vmlDrawing1.vml"}
    assert after.keys() - before.keys() == added | {"xl/worksheets/_rels/sheet1.xml.rels"}
    # Without what was added the sheet is what it was.
    text = after["xl/worksheets/sheet1.xml"].decode()
    text = re.sub(r"<legacyDrawing[^>]*/>", "", text)
    text = re.sub(r'<row r="10">.*?</row>|<c r="A4" s="[0-9]+"/>', "", text)
    bare = re.sub(r' s="[0-9]+"', "", text)
    assert bare == re.sub(r' s="[0-9]+"', "", before["xl/worksheets/sheet1.xml"].decode())


def test_nothing_to_mark_changes_no_part() -> None:
    assert parts(marked(PLAIN, {})) == parts(PLAIN)
    assert parts(marked(PLAIN, {"没有这张表": MARKS})) == parts(PLAIN)


def test_comments_and_looks_that_are_there_stay() -> None:
    first = opened(PLAIN)
    first["甲"]["B3"].comment = Comment("编辑的批注", "编辑")
    first["甲"]["A3"].comment = Comment("另一条", "编辑")
    first["甲"]["B3"].number_format = "0.00"
    first["甲"]["B3"].font = openpyxl.styles.Font(bold=True)
    target = io.BytesIO()
    first.save(target)
    done = opened(marked(target.getvalue(), {"甲": {(2, 1): Mark("编码不对", "error")}}))["甲"]
    assert done["B3"].comment.text == "编辑的批注\n编码不对"
    assert done["A3"].comment.text == "另一条"
    assert done["B3"].number_format == "0.00"
    assert done["B3"].font.bold
    assert done["B3"].fill.fgColor.rgb == f"FF{COLOURS['error']}"
    assert done["A3"].fill.fgColor.rgb == "00000000"


def test_a_marked_copy_can_be_marked_again() -> None:
    once = marked(PLAIN, {"甲": {(2, 1): Mark("一", "info")}})
    twice = marked(once, {"甲": {(2, 1): Mark("二", "error"), (2, 0): Mark("三", "error")}})
    sheet = opened(twice)["甲"]
    assert sheet["B3"].comment.text == "一\n二"
    assert sheet["A3"].comment.text == "三"


def test_names_with_a_prefix_and_rows_without_numbers() -> None:
    xml = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row><x:c t="inlineStr"><x:is><x:t>名称</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>'
        "<x:row/></x:sheetData><x:extLst/></x:worksheet>"
    )
    data = with_parts(PLAIN, {"xl/worksheets/sheet1.xml": xml.encode()})
    done = marked(data, {"甲": {(0, 1): Mark("一", "error"), (1, 0): Mark("二", "error")}})
    text = parts(done)["xl/worksheets/sheet1.xml"].decode()
    assert re.search(r'<x:c s="[0-9]+"><x:v>1</x:v>', text)
    assert re.search(r'<x:row><x:c r="A2" s="[0-9]+"/></x:row>', text)
    assert re.search(r"<x:legacyDrawing [^>]*/><x:extLst/>", text)
    sheet = opened(done)["甲"]
    assert sheet["B1"].comment.text == "一"


def test_an_xls_is_refused_with_the_reason() -> None:
    old = xlwt.Workbook()
    old.add_sheet("甲").write(0, 0, "名称")
    stream = io.BytesIO()
    old.save(stream)
    with pytest.raises(InputError) as error:
        marked(stream.getvalue(), {})
    assert "只有 .xlsx" in error.value.text.zh
