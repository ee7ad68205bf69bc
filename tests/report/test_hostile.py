"""Hostile text in every field of a catalogue: every document shows it as text and stays whole."""

import json
import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

import docx
import openpyxl
import pytest

from svccat.report.digest.model import Digest
from tests.documents import xml
from tests.report.hostile import HOSTILE
from tests.report.pages import page

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "div",
        "nav",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "main",
        "section",
        "p",
        "span",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "b",
        "small",
        "code",
        "mark",
        "details",
        "summary",
        "svg",
        "rect",
        "text",
        "path",
        "g",
        "label",
        "input",
        "select",
        "option",
        "button",
        "script",
        "footer",
    ]
)


def test_the_workspace_is_hostile_everywhere(hostile: Digest) -> None:
    families = {one.finding.rule.family for one in hostile.entries}
    assert families >= set("SRCVHOB")
    assert hostile.result.crossings >= 1
    assert any(not one.boundary.clear for one in hostile.borders)
    told = json.dumps([entry.message for entry in hostile.entries], ensure_ascii=False)
    assert sum(text[:12].strip() in told for text in HOSTILE) > len(HOSTILE) // 2


def test_html(poisoned: Mapping[str, bytes]) -> None:
    text = poisoned[".html"].decode()
    assert _HIDDEN.search(text) is None
    whole = page(poisoned[".html"])
    assert {one.tag for one in whole.every()} <= _TAGS
    assert len(whole.all("script")) == 1
    for one in whole.every():
        assert not any(name.startswith("on") for name in one.attributes)
        assert not {"src", "style", "srcset", "action"} & one.attributes.keys()
        assert one.attributes.get("href", "#").startswith("#")
    assert "window.hacked=1" in whole.text
    assert "7*7" in whole.text
    assert (
        re.search(
            r"url\(|@import|https?://(?!www\.w3\.org)",
            re.sub(r"evil\.example", "", text.replace("https://evil", "")),
        )
        is None
    )


def test_a_name_of_10000_letters_is_cut_with_its_length(poisoned: Mapping[str, bytes]) -> None:
    for suffix in (".html", ".md"):
        text = poisoned[suffix].decode()
        assert "法" * 2001 not in text
    assert re.search(r"共 10000 字，显示前 120 字", poisoned[".html"].decode())


def test_xlsx(poisoned: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(poisoned[".xlsx"])) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            if name.endswith((".xml", ".rels")):
                xml(text)
                assert _HIDDEN.search(text) is None
            if name.startswith("xl/worksheets/sheet"):
                assert "<f" not in text
                assert "TargetMode" not in text
    book = openpyxl.load_workbook(BytesIO(poisoned[".xlsx"]))
    names = book.sheetnames
    assert len({name.casefold() for name in names}) == len(names)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    starts = [cell for cell in cells if str(cell.value or "").startswith(("=", "+", "-", "@"))]
    assert starts
    assert all(cell.quotePrefix for cell in starts)
    for sheet in book:
        for link in sheet._hyperlinks:
            assert link.target is None
            assert link.location.rsplit("!", 1)[0].strip("'").replace("''", "'") in names


def test_docx(poisoned: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(poisoned[".docx"])) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                text = archive.read(name).decode()
                xml(text)
                assert _HIDDEN.search(text) is None
                assert 'TargetMode="External"' not in text
        body = archive.read("word/document.xml").decode()
        assert set(re.findall(r"<w:(fld\w+|instrText|hyperlink|object)", body)) == set()
    paper = docx.Document(BytesIO(poisoned[".docx"]))
    assert any(
        "window.hacked" in cell.text
        for table in paper.tables
        for row in table.rows
        for cell in row.cells
    )


def test_markdown(poisoned: Mapping[str, bytes]) -> None:
    text = poisoned[".md"].decode()
    assert _HIDDEN.search(text) is None
    assert "<" not in text.replace("<!-- -->", "")
    lines = text.split("\n")
    heads = [line for line in lines if line.startswith("#")]
    assert all(re.fullmatch(r"##+ [^|<>]*", line) for line in heads)
    width = 0
    for line in lines:
        if not line.startswith("|"):
            width = 0
            continue
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) - 1
        width = width or cells
        assert cells == width


def test_json(poisoned: Mapping[str, bytes], hostile: Digest) -> None:
    assert len(json.loads(poisoned[".json"])["findings"]) == len(hostile.entries)


@pytest.mark.parametrize("suffix", [".html", ".xlsx", ".docx", ".md", ".json"])
def test_the_same_result_gives_the_same_bytes(
    hostile: Digest, poisoned: Mapping[str, bytes], suffix: str
) -> None:
    from svccat.report.documents import DOCUMENTS

    assert DOCUMENTS[suffix](hostile, "a")[""] == poisoned[suffix]
