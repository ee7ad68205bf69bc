"""Files that are no JSON: what they are called, and what is not to be taken for them."""

import io
import zipfile

import pytest

from svccat.load.documents import parse
from svccat.load.strangers import by_bytes, by_text


def _zip(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (_zip("[Content_Types].xml", "xl/workbook.xml"), "Excel (.xlsx)"),
        (_zip("[Content_Types].xml", "word/document.xml"), "Word (.docx)"),
        (_zip("a.json"), "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "Excel/Word/WPS 97–2003 (.xls, .doc, .et, .wps)"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x1f\x8b\x08", "GZIP"),
        (b'{"kind": 1}', ""),
        ("许可".encode("gb18030"), ""),
        (b"", ""),
    ],
)
def test_binary_formats_are_known_by_their_first_bytes(data: bytes, name: str) -> None:
    assert by_bytes(data) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<!DOCTYPE html>\n<html>", "HTML"),
        ("\n<html lang='zh'>", "HTML"),
        ("<?xml version='1.0'?><items/>", "XML"),
        ("事项名称,事项类型\n甲,行政许可", "CSV"),
        ("事项名称\t事项类型\n甲\t行政许可", "CSV"),
        ("kind: service-items\nitems:\n", "YAML"),
        ("你好", "TXT"),
        ("\x01\x02\x00", "binary"),
        ("", ""),
        ('{"kind"', ""),
        ("[1]", ""),
        ("“kind”：“x”", ""),
        ('kind": "x", "items": []}', ""),
        ('x{"kind": 1}', ""),
        ("// 说明\n{}", ""),
        ("NaN", ""),
        ("-5", ""),
    ],
)
def test_text_formats_are_known_by_their_first_line(text: str, name: str) -> None:
    assert by_text(text) == name


@pytest.mark.parametrize("lines", [False, True, None])
def test_a_stranger_is_named_and_nothing_more(*, lines: bool | None) -> None:
    parsed = parse("名称,类型\n甲,乙\n".encode("gb18030"), lines=lines)
    (fault,) = parsed.faults
    assert (fault.reason, dict(fault.evidence)) == ("stranger", {"form": "CSV"})
    assert parsed.document is None
