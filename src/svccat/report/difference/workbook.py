"""A difference as a workbook: a sheet for the sentence, then one for each table, filters on."""

from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from svccat.model.difference import Difference
from svccat.model.text import Lang, Text
from svccat.report.difference.tables import Table, tables
from svccat.report.visible import visible

_PLAIN = {  # what a catalogue says is text, never a formula or a link
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # no clock: the same difference gives the same bytes
_LONGEST = 32_000  # a cell holds no more
_MOST = 1_000_000  # rows of a sheet
_NARROW, _BROAD = 8, 48


def render(difference: Difference, lang: Lang) -> bytes:
    """The workbook's bytes."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, _PLAIN) as book:
        book.set_properties({"created": _EPOCH})
        head = book.add_format({"bold": True, "bg_color": "#DDE6F0", "text_wrap": True})
        cell = book.add_format({"text_wrap": True, "valign": "top"})
        first = book.add_worksheet(Text("结论", "Summary").of(lang))
        first.set_column(0, 0, 100)
        lines = [
            f"{difference.old} → {difference.new}",
            difference.headline.of(lang),
            *(Text(f"注：{note.zh}", f"Note: {note.en}").of(lang) for note in difference.notes),
        ]
        for row, line in enumerate(lines):
            first.write_string(row, 0, _shown(line), cell)
        for table in tables(difference, lang):
            _sheet(book.add_worksheet(table.title.of(lang)[:31]), table, lang, head, cell)
    return out.getvalue()


def _sheet(
    sheet: xlsxwriter.worksheet.Worksheet,
    table: Table,
    lang: Lang,
    head: xlsxwriter.format.Format,
    cell: xlsxwriter.format.Format,
) -> None:
    rows = table.rows[:_MOST]
    for column, title in enumerate(table.heads):
        sheet.write_string(0, column, title.of(lang), head)
        longest = max((len(row[column]) for row in rows[:500]), default=0)
        sheet.set_column(column, column, min(max(longest * 1.6, _NARROW), _BROAD))
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            if text.isdecimal() and text.isascii() and len(text) < 6:  # noqa: PLR2004  counts; codes are longer
                sheet.write_number(number, column, int(text), cell)
            else:
                sheet.write_string(number, column, _shown(text), cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(table.heads) - 1)


def _shown(text: str) -> str:
    return visible(text)[:_LONGEST]
