"""The corridor from a workbook's bytes to catalogues, for `import` and for whoever reads it directly.

bytes ─▶ workbooks: sheets ─▶ exchange: the editor's own workbook, recognised heads, or a mapping
"""

from dataclasses import dataclass

from svccat.exchange.book.reading import is_book, read_book
from svccat.exchange.mapping import Mapping
from svccat.exchange.sheets.reading import Given, read_mapped, read_sheet
from svccat.model.converted import Converted
from svccat.model.errors import InputError
from svccat.model.sheet import Workbook
from svccat.model.text import Text
from svccat.schema.shapes import shapes
from svccat.workbooks.container import RefusedError
from svccat.workbooks.reading import read_workbook


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a workbook, sheet by sheet, and what is to be said of it as a whole."""

    sheets: tuple[Converted, ...]
    notes: tuple[Text, ...] = ()


def take_workbook(
    data: bytes, path: str, given: Given | None = None, by: Mapping | None = None
) -> Taken:
    """The catalogues in a workbook's bytes; `path` is its name in every place.

    Raises:
        InputError: it is no workbook, is protected, damaged or not safe to open.
    """
    try:
        book = read_workbook(data, path)
    except RefusedError as error:
        text = error.text
        raise InputError(Text(f"{path}：{text.zh}", f"{path}: {text.en}")) from error
    return take_sheets(book, path, given, by)


def take_sheets(
    book: Workbook, path: str, given: Given | None = None, by: Mapping | None = None
) -> Taken:
    """The catalogues in the sheets of a workbook that has been read.

    Raises:
        InputError: nothing stands in it.
    """
    if by is None and is_book(book):
        return Taken((read_book(book, path, shapes),), book.notes)
    filled = [
        one for one in book.sheets if any(any(cell != "" for cell in row) for row in one.rows)
    ]
    if not filled:
        zh = f"{path}：工作簿是空的，没有任何内容"
        raise InputError(Text(zh, f"{path}: the workbook is empty"))
    known = given or Given()
    if by is not None:
        return Taken(tuple(read_mapped(one, path, by, shapes) for one in filled), book.notes)
    return Taken(tuple(read_sheet(one, path, known, shapes) for one in filled), book.notes)
