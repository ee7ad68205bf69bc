"""A workbook's bytes to its sheets: values as their authors see them, nothing executed or fetched."""

import zipfile
import zlib
from typing import TYPE_CHECKING

from svccat.model.sheet import Sheet, Workbook
from svccat.model.text import Text
from svccat.workbooks.apart import sheets_apart
from svccat.workbooks.cells import sheets
from svccat.workbooks.container import Form, broken, form_of, opened
from svccat.workbooks.extent import Extent, bearable_ods, extent_of
from svccat.workbooks.parts import Parts, parts_of

if TYPE_CHECKING:
    pass

_MACROS = Text(
    "工作簿含有宏：没有运行，也不会运行。",
    "the workbook has macros: none was run, and none will be.",
)
_LINKS = Text(
    "工作簿引用了别的文件：没有打开，读的是工作簿中存下的值。",
    "the workbook refers to other files: none was opened, the stored values were read.",
)


def read_workbook(data: bytes, name: str) -> Workbook:
    """All worksheets of an .xlsx, .xls or .ods; `name` is what the file is called.

    Raises:
        RefusedError: it is no workbook, is protected, damaged or not safe to open.
    """
    form = form_of(data)
    parts, extents = None, {}
    try:
        if form is Form.XLSX:
            with opened(data) as archive:
                parts = parts_of(archive)
                extents = {
                    sheet: extent_of(archive, part, parts.digits)
                    for sheet, part in parts.sheets.items()
                }
        elif form is Form.ODS:
            with opened(data) as archive:
                bearable_ods(archive.read("content.xml"))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        broken()
    found = sheets(data, extents) if form is Form.XLSX else sheets_apart(data)
    notes = [*_notes(form, name, parts, extents), *map(_of_hidden, filter(_is_hidden, found))]
    return Workbook(tuple(found), tuple(notes))


def _is_hidden(sheet: Sheet) -> bool:
    return sheet.hidden and len(sheet.rows) > 0


def _of_hidden(sheet: Sheet) -> Text:
    return Text(
        f"工作表“{sheet.where}”是隐藏的，也读了。", f"sheet {sheet.where} is hidden; it was read."
    )


def _notes(form: Form, name: str, parts: Parts | None, extents: dict[str, Extent]) -> list[Text]:
    notes = []
    suffix = name.lower().rpartition(".")[2]
    wanted = {"xlsm": Form.XLSX, "et": Form.XLS}.get(suffix, suffix)
    if wanted != form:
        notes.append(
            Text(
                f"扩展名是 .{suffix}，内容却是 {form}，已按内容读取。",
                f"the name says .{suffix}, the content is {form} and was read as such.",
            )
        )
    if parts is not None and parts.macros:
        notes.append(_MACROS)
    if parts is not None and parts.links:
        notes.append(_LINKS)
    for sheet, one in extents.items():
        stored = one.formulas - len(one.without)  # of the others their cells tell
        if stored:
            notes.append(
                Text(
                    f"工作表“{sheet}”有 {stored} 个公式，读的是文件中存下的结果。",
                    f"sheet {sheet} has {stored} formulas; the stored results were read.",
                )
            )
    return notes
