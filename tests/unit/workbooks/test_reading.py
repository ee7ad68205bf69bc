"""Workbooks as they come: values as people see them, hostile files refused, nothing run or fetched."""

import io
import random
import resource
import socket
import zipfile
from contextlib import suppress
from typing import NoReturn

import pytest
import xlsxwriter
import xlwt

from svccat.model.cells import letters
from svccat.model.sheet import Workbook
from svccat.workbooks.container import RefusedError
from svccat.workbooks.reading import read_workbook
from tests.unit.exchange.sheets import book
from tests.unit.workbooks.archives import parts, with_parts

SHEET = "xl/worksheets/sheet1.xml"
PLAIN = book(("甲", [["名称", "编码"], ["某许可", "000118"]], ()))


def read(data: bytes, name: str = "x.xlsx") -> Workbook:
    return read_workbook(data, name)


def refused(data: bytes, name: str = "x.xlsx") -> str:
    with pytest.raises(RefusedError) as error:
        read(data, name)
    return error.value.text.zh


def sheet(rows: str, before: str = "") -> bytes:
    """A workbook whose sheet is XML as given."""
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet'
        ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f"{rows}</sheetData></worksheet>"
    )
    return with_parts(PLAIN, {SHEET: xml.encode()})


def test_values_are_what_their_authors_see() -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as written:
        page = written.add_worksheet("值")
        day = written.add_format({"num_format": "yyyy-mm-dd"})
        hour = written.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        for column, text in enumerate(["000118", "211122197001011234", "甲\n乙", " 空 ", "=1+1"]):
            page.write_string(0, column, text)
        page.write_number(1, 0, 20)
        page.write_number(1, 1, 0.5)
        page.write_number(1, 2, 45657, day)
        page.write_number(1, 3, 45657.5, hour)
        page.write_boolean(1, 4, True)  # noqa: FBT003  xlsxwriter's own
    (one,) = read(target.getvalue()).sheets
    assert list(one.rows[0]) == ["000118", "211122197001011234", "甲\n乙", " 空 ", "=1+1"]
    assert list(one.rows[1]) == [20, 0.5, "2024-12-31", "2024-12-31 12:00:00", True]
    assert one.doubts == ()


def test_numbers_shown_with_zeros_in_front_are_codes() -> None:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as written:
        page = written.add_worksheet("值")
        code = written.add_format({"num_format": "000000000000"})
        page.write_number(0, 0, 118001000, code)
        page.write_number(0, 1, 118001000)
        page.write_string(0, 2, "7", code)
    (one,) = read(target.getvalue()).sheets
    assert list(one.rows[0]) == ["000118001000", 118001000, "7"]


def test_numbers_that_excel_has_cut_and_formula_errors_are_doubted() -> None:
    rows = '<row r="2"><c r="B2"><v>211122197001011234</v></c><c r="C2" t="e"><v>#N/A</v></c></row>'
    (one,) = read(sheet(rows)).sheets
    assert [(doubt.row, doubt.column) for doubt in one.doubts] == [(1, 1), (1, 2)]
    assert "15 位" in one.doubts[0].text.zh


def test_formulas_give_their_stored_result_and_one_without_is_doubted() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://a.example/")</f><v>结果</v></c>'
        '<c r="B1"><f>1+1</f></c><c r="C1"><f t="shared" si="0"/><v>3</v></c></row>'
    )
    found = read(sheet(rows))
    (one,) = found.sheets
    assert list(one.rows[0]) == ["结果", "", 3]
    assert [(doubt.row, doubt.column) for doubt in one.doubts] == [(0, 1)]
    notes = "".join(note.zh for note in found.notes)
    assert "2 个公式" in notes  # the one without is told at its cell alone


def test_a_formula_without_a_result_is_not_said_to_have_one() -> None:
    found = read(sheet('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>1</v></c></row>'))
    assert found.notes == ()
    assert len(found.sheets[0].doubts) == 1


def test_macros_and_links_are_told_and_nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", closed)
    more = {
        "xl/vbaProject.bin": b"\0" * 100,
        "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": b'<Relationships><Relationship Id="rId1"'
        b' Type="x" Target="http://a.example/b.xlsx" TargetMode="External"/></Relationships>',
    }
    notes = "".join(note.zh for note in read(with_parts(PLAIN, more)).notes)
    assert "宏" in notes
    assert "引用了别的文件" in notes


def test_a_million_empty_rows_are_no_rows() -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>' + "".join(
        f'<row r="{number}" ht="20"><c r="A{number}" s="0"/></row>'
        for number in range(2, 1_048_577)
    )
    (one,) = read(sheet(rows)).sheets
    assert [list(row) for row in one.rows] == [["名称"]]


def test_cells_at_opposite_corners_are_refused_before_memory_is_taken() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "跨度过大" in refused(sheet(rows))


def test_a_zip_bomb_is_refused_unopened() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts(PLAIN).items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet9.xml", "w", force_zip64=True) as stream:
            for _ in range(80):
                stream.write(b" " * (1 << 20))
    assert "压缩炸弹" in refused(target.getvalue())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kilobytes


def test_a_part_that_is_larger_than_it_says_is_damaged() -> None:
    data = bytearray(PLAIN)
    size = len(parts(PLAIN)[SHEET]).to_bytes(4, "little")
    at = data.rfind(size)
    data[at : at + 4] = (10).to_bytes(4, "little")
    assert refused(bytes(data))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空的"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "密码"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "网页"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "XML"),
        (b"%PDF-1.7", "扩展名与内容不符"),
        (b"PK\x03\x04" + b"\0" * 50, "损坏"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_said_to_be_what_it_is(data: bytes, said: str) -> None:
    assert said in refused(data, "x.xls")


def test_an_entity_that_swells_is_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "0123456789"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    workbook = parts(PLAIN)["xl/workbook.xml"].replace(b"?>", b"?>" + bomb.encode(), 1)
    assert "损坏" in refused(with_parts(PLAIN, {"xl/workbook.xml": workbook}))
    assert refused(sheet('<row r="1"><c r="A1" t="str"><v>&c;</v></c></row>', bomb))


def test_every_cut_of_a_workbook_is_refused_or_read() -> None:
    for end in range(0, len(PLAIN), 97):
        assert refused(PLAIN[:end])


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_xls_is_refused_or_read_and_never_ends_the_program(seed: int) -> None:
    old = xlwt.Workbook()
    page = old.add_sheet("甲")
    for row in range(60):
        page.write(row, row % 6, f"某{row}")
    stream = io.BytesIO()
    old.save(stream)
    chance = random.Random(seed)  # noqa: S311  seeded test data
    data = bytearray(stream.getvalue())
    for _ in range(20 * seed):
        data[chance.randrange(8, len(data))] = chance.randrange(256)
    rows = []
    with suppress(RefusedError):
        rows = [len(one.rows) for one in read(bytes(data), "x.xls").sheets]
    assert seed or rows == [60]


def test_a_name_that_says_something_else_is_told() -> None:
    assert "内容却是 xlsx" in read(PLAIN, "x.xls").notes[0].zh


def test_an_ods_that_repeats_without_end_is_refused() -> None:
    names = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    content = (
        f'<office:document-content {names}><office:body><office:spreadsheet><table:table table:name="a">'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell'
        ' table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    assert "跨度过大" in refused(target.getvalue(), "x.ods")


def test_columns_have_letters() -> None:
    assert [letters(number) for number in (0, 25, 26, 701, 702, 16383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
