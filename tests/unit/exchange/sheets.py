"""Small sheets as published lists have them, for tests."""

import io
from collections.abc import Sequence
from typing import TypeAlias

from xlsxwriter import Workbook

from svccat.exchange.sheets.reading import Given
from svccat.model.converted import Converted
from svccat.spreadsheets import take_workbook

Rows: TypeAlias = Sequence[Sequence[object]]
Area: TypeAlias = tuple[int, int, int, int]


def book(*sheets: tuple[str, Rows, Sequence[Area]]) -> bytes:
    """An .xlsx; None is an empty cell, a merged area shows its first cell."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as written:
        for name, rows, merges in sheets:
            sheet = written.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    elif isinstance(value, int | float):
                        sheet.write_number(number, column, value)
            for top, left, bottom, right in merges:
                value = rows[top][left]
                sheet.merge_range(top, left, bottom, right, value)
    return target.getvalue()


def read(rows: Rows, merges: Sequence[Area] = (), given: Given | None = None) -> Converted:
    """What becomes of one sheet."""
    (done,) = take_workbook(book(("清单", rows, merges)), "x.xlsx", given).sheets
    return done


def items(done: Converted) -> list[dict[str, object]]:
    """The items of the one catalogue."""
    (catalogue,) = done.catalogues
    return catalogue.items
