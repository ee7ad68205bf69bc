"""The cells of a workbook by calamine, made what their authors see."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from svccat.model.sheet import Cell, Doubt, Sheet
from svccat.model.text import Text
from svccat.workbooks.container import RefusedError, broken, locked
from svccat.workbooks.extent import Extent

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_EXACT = 10**15  # what Excel keeps of a number: fifteen digits
_NO_RESULT = Text(
    "单元格是公式，但文件中没有存下它的结果；请用 Excel 或 WPS 打开并保存一次，或改成数值",
    "a formula whose result is not in the file: open and save it once in Excel or WPS, or write the value",
)
_ERROR = Text(
    "单元格是公式错误值；请改正公式或填写内容",
    "the cell is an error value: mend the formula or write what is meant",
)
_LONG = Text(
    "数字超过 15 位，Excel 已丢失末尾几位；请把单元格设为“文本”后重新填写",
    "a number of more than 15 digits, of which Excel has lost the last ones: make the cell text and write it again",
)


def sheets(data: bytes, extents: dict[str, Extent]) -> list[Sheet]:
    """The worksheets in a workbook's bytes; `extents` are those of its sheets, where they are known.

    Raises:
        RefusedError: it is damaged, or protected by a password.
    """
    from python_calamine import (  # noqa: PLC0415  only workbooks need it
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [
            _sheet(
                book,
                one.name,
                extents.get(one.name, Extent()),
                hidden=one.visible is not SheetVisibleEnum.Visible,
            )
            for one in book.sheets_metadata
            if one.typ is SheetTypeEnum.WorkSheet
        ]
    except PasswordError:
        locked()
    except RefusedError:
        raise
    except (CalamineError, ValueError, OSError):
        broken()
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # of the reader, which is no Exception
            broken()
        raise


def _sheet(book: "CalamineWorkbook", name: str, extent: Extent, *, hidden: bool) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    raw = sheet.to_python(skip_empty_area=False)
    merges = tuple(sorted((*start, *end) for start, end in sheet.merged_cell_ranges or ()))
    doubts = [Doubt(row, column, "", _NO_RESULT) for row, column in extent.without]
    doubts += [Doubt(row, column, text, _ERROR) for row, column, text in extent.errors]
    rows = [_row(number, cells, doubts) for number, cells in enumerate(raw)]
    for (row, column), width in extent.padded.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row] = _padded(rows[row], column, width)
    return Sheet(
        name, rows, merges, tuple(sorted(doubts, key=lambda one: (one.row, one.column))), hidden
    )


def _row(number: int, cells: Sequence[object], doubts: list[Doubt]) -> Sequence[Cell]:
    """The cells of a row; those of text alone, which most are, as they came."""
    if all(type(cell) is str for cell in cells):
        return cells  # type: ignore[return-value]  # as just seen
    return [_cell(number, column, cell, doubts) for column, cell in enumerate(cells)]


def _padded(cells: Sequence[Cell], column: int, width: int) -> list[Cell]:
    """A row with a number as the text that is shown: 118 under the format 000000 is 000118."""
    return [
        str(cell).zfill(width) if at == column and not isinstance(cell, str | bool) else cell
        for at, cell in enumerate(cells)
    ]


def _cell(row: int, column: int, cell: object, doubts: list[Doubt]) -> Cell:
    made = _MAKERS.get(type(cell))
    if made is not None:
        return made(cell)
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        if abs(cell) >= _EXACT:
            doubts.append(Doubt(row, column, f"{cell:.0f}", _LONG))
        return int(cell) if cell.is_integer() else cell
    return cell if isinstance(cell, bool | int) else str(cell)


def _moment(value: object) -> str:
    """A day, or a day and a time; midnight is a day."""
    if not isinstance(value, dt.datetime):
        return str(value)
    return (
        value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "seconds")
    )


_MAKERS: dict[type, Callable[[object], Cell]] = {
    dt.datetime: _moment,
    dt.date: str,
    dt.time: str,
    dt.timedelta: str,
}
