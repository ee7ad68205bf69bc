"""The form of GB/T 9704: page, type, headings, indents, tables with repeated heads, page numbers."""

# ruff: noqa: SLF001  python-docx has no other door to what it does not model

import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from svccat import __version__
from svccat.model.text import Lang
from svccat.report.digest.shown import shown

_TITLE, _BODY, _FIRST, _SECOND = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
_LATIN = "Times New Roman"
_NUMBERS = "宋体"
_SIZE, _TITLE_SIZE, _TABLE_SIZE, _FOOT_SIZE = (
    Pt(16),
    Pt(22),
    Pt(10.5),
    Pt(14),
)  # 三号 二号 五号 四号
_LEADING = Pt(28)
_BLACK = RGBColor(0, 0, 0)
_ORDINALS = "一二三四五六七八九十"
_TEXT_WIDTH = 156  # mm: A4 less both margins
_CELL = 300  # characters that a table's cell shows
_PADDING = 57  # twentieths of a point, 1 mm: beside a cell's text
# Not the clock: one result gives the same bytes on any day.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_ZIPPED = (1980, 1, 1, 0, 0, 0)


class Form:
    """A paper being written; `bytes` returns it."""

    def __init__(self, title: str, lang: Lang) -> None:
        self._lang = lang
        self._first = self._second = 0
        self._paper: Document = docx.Document()
        _page(self._paper.sections[0])
        self._paper.settings.odd_and_even_pages_header_footer = True
        _numbered(self._paper.sections[0])
        _properties(self._paper, title)
        normal = self._paper.styles["Normal"]
        normal.font.size = _SIZE
        _font(normal.element.get_or_add_rPr(), _BODY)
        head = self._paragraph(title, _TITLE, _TITLE_SIZE, indent=False)
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        head.paragraph_format.space_after = Pt(28)

    def bytes(self) -> bytes:
        """The paper; the same content gives the same bytes."""
        made = BytesIO()
        self._paper.save(made)
        fixed = BytesIO()
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
            for one in old.infolist():
                entry = zipfile.ZipInfo(one.filename, _ZIPPED)
                entry.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(entry, old.read(one.filename))
        return fixed.getvalue()

    def section(self, title: str) -> None:
        """一、黑体."""
        self._first, self._second = self._first + 1, 0
        number = _ORDINALS[self._first - 1]
        whole = f"{number}、{title}" if self._lang is Lang.ZH else f"{self._first}. {title}"
        self._heading(whole, _FIRST, "Heading 1")

    def part(self, title: str) -> None:
        """（一）楷体."""
        self._second += 1
        number = _ORDINALS[self._second - 1] if self._second <= len(_ORDINALS) else self._second
        numbered = f"（{number}）{title}" if self._lang is Lang.ZH else f"({self._second}) {title}"
        self._heading(numbered, _SECOND, "Heading 2")

    def say(self, text: str) -> None:
        """A paragraph of the body."""
        self._paragraph(text, _BODY, _SIZE)

    def table(
        self, heads: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[int]
    ) -> None:
        """Rows under heads that are repeated on every page; `shares` part the width."""
        table = self._paper.add_table(rows=1, cols=len(heads))
        table.style = "Table Grid"
        table.autofit = False
        _padded(table)
        widths = [Mm(_TEXT_WIDTH * share / sum(shares)) for share in shares]
        _fill(table.rows[0].cells, heads, self._lang, bold=True)
        _mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
        for row in rows:
            made = table.add_row()
            _fill(made.cells, row, self._lang)
            _mark(made._tr.get_or_add_trPr(), "w:cantSplit")
        _sized(table, widths)
        self._paragraph("", _BODY, _TABLE_SIZE, indent=False)

    def _heading(self, text: str, font: str, style: str) -> None:
        made = self._paragraph(text, font, _SIZE, style=style)
        made.paragraph_format.keep_with_next = True
        made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(0)

    def _paragraph(
        self, text: str, font: str, size: Pt, *, indent: bool = True, style: str | None = None
    ) -> Paragraph:
        made = self._paper.add_paragraph(style=style)
        _typed(made.add_run(shown(text, self._lang)), font, size)
        form = made.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, _LEADING
        form.space_after = Pt(0)
        if indent:
            own = made._p.get_or_add_pPr().get_or_add_ind()
            own.set(qn("w:firstLineChars"), "200")
            own.set(qn("w:firstLine"), str(2 * 20 * 16))
        return made


def _page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(28)


def _properties(paper: Document, title: str) -> None:
    own = paper.core_properties
    own.title, own.author, own.comments = title, "svccat", f"svccat {__version__}"
    own.created = own.modified = _MADE
    own.last_modified_by = ""


def _numbered(section: Section) -> None:
    """— 1 —, odd pages to the right, even ones to the left, one character in."""
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        footer.is_linked_to_previous = False
        line = footer.paragraphs[0]
        line.alignment = side
        line.paragraph_format.left_indent = line.paragraph_format.right_indent = _FOOT_SIZE
        _typed(line.add_run("— "), _NUMBERS, _FOOT_SIZE)
        run = line.add_run()
        for kind in ("begin", None, "end"):
            run._r.append(_instruction() if kind is None else _field(kind))
        _typed(run, _NUMBERS, _FOOT_SIZE)
        _typed(line.add_run(" —"), _NUMBERS, _FOOT_SIZE)


def _field(kind: str) -> BaseOxmlElement:
    made = OxmlElement("w:fldChar")
    made.set(qn("w:fldCharType"), kind)
    return made


def _instruction() -> BaseOxmlElement:
    made = OxmlElement("w:instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = "PAGE"
    return made


def _typed(run: Run, font: str, size: Pt, *, bold: bool = False) -> None:
    run.font.size, run.font.bold, run.font.italic = size, bold, False
    run.font.color.rgb = _BLACK
    _font(run._r.get_or_add_rPr(), font)


def _font(properties: BaseOxmlElement, font: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name, value in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", font)):
        fonts.set(qn(f"w:{name}"), value)
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)


def _fill(cells: Sequence[_Cell], texts: Sequence[str], lang: Lang, *, bold: bool = False) -> None:
    for cell, text in zip(cells, texts, strict=True):
        line = cell.paragraphs[0]
        line.paragraph_format.space_after = Pt(0)
        font = _FIRST if bold else _BODY
        _typed(line.add_run(shown(text, lang, _CELL)), font, _TABLE_SIZE)


def _mark(properties: BaseOxmlElement, name: str) -> None:
    properties.append(OxmlElement(name))


def _padded(table: Table) -> None:
    """Little room beside the text, so that codes and rates stand on one line in many columns."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(_PADDING))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)


def _sized(table: Table, widths: Sequence[Mm]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
