"""Pages to the bytes of an .xlsx: the same pages give the same bytes."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from svccat.model.page import Head, Page
from svccat.model.sheet import Cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_WHEN = dt.datetime(2000, 1, 1)  # noqa: DTZ001  of no zone: no clock goes into the file
_NARROW, _WIDE, _MORE = 10, 42, 500
_LONGEST_CHOICES = 255  # characters of a drop-down's list, as Excel allows
_FONT = "宋体"


def workbook_bytes(pages: Sequence[Page]) -> bytes:
    """An .xlsx with these sheets; text is never taken for a formula, a link or a number."""
    from xlsxwriter import Workbook  # noqa: PLC0415  only this needs it

    target = io.BytesIO()
    book = Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _WHEN})
    looks = _looks(book)
    for page in pages:
        _write(book.add_worksheet(page.name), page, looks)
    book.close()
    return target.getvalue()


def _looks(book: "Workbook") -> dict[str, Any]:
    head = {"bold": True, "font_name": _FONT, "border": 1, "text_wrap": True, "valign": "vcenter"}
    return {
        "head": book.add_format({**head, "bg_color": "#DCE6F1"}),
        "required": book.add_format({**head, "bg_color": "#F8CBAD"}),
        "text": book.add_format(
            {"num_format": "@", "font_name": _FONT, "text_wrap": True, "valign": "top"}
        ),
        "number": book.add_format({"font_name": _FONT, "valign": "top"}),
    }


def _write(sheet: "Worksheet", page: Page, looks: Mapping[str, Any]) -> None:
    if page.above is not None:
        heads, values = page.above
        _heads(sheet, 0, heads, looks)
        for column, cell in sorted(values.items()):
            _cell(sheet, 1, column, cell, looks)
        _choices(sheet, heads, 1, 1)
    _heads(sheet, page.top, page.heads, looks)
    for number, row in enumerate(page.rows, page.top + 1):
        for column, cell in row.items():
            _cell(sheet, number, column, cell, looks)
    for column, head in enumerate(page.heads):
        longest = max((len(str(row.get(column, ""))) for row in page.rows[:50]), default=0)
        width = min(max(_NARROW, 2 * len(head.text) + 2, longest + 2), _WIDE)
        sheet.set_column(column, column, width, looks["text"])
    _choices(sheet, page.heads, page.top + 1, page.top + len(page.rows) + _MORE)
    sheet.freeze_panes(page.top + 1, min(2, len(page.heads)))


def _heads(sheet: "Worksheet", row: int, heads: Sequence[Head], looks: Mapping[str, Any]) -> None:
    for column, head in enumerate(heads):
        sheet.write_string(row, column, head.text, looks["required" if head.required else "head"])
        if head.note:
            sheet.write_comment(row, column, head.note, {"x_scale": 2, "y_scale": 1.2})


def _cell(sheet: "Worksheet", row: int, column: int, cell: Cell, looks: Mapping[str, Any]) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell, looks["number"])
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell, looks["text"])
    else:
        sheet.write_number(row, column, cell, looks["number"])


def _choices(sheet: "Worksheet", heads: Sequence[Head], first: int, last: int) -> None:
    for column, head in enumerate(heads):
        if head.choices and len(",".join(head.choices)) <= _LONGEST_CHOICES:
            rule = {"validate": "list", "source": list(head.choices), "ignore_blank": True}
            sheet.data_validation(first, column, last, column, rule)
