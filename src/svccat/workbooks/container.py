"""What a file that should be a workbook is, told by its bytes, and whether it is safe to open.

Nothing is unpacked here: a zip's list of its parts says how large each would become.
"""

import io
import zipfile
from enum import StrEnum
from typing import NoReturn

from svccat.model.errors import InputError
from svccat.model.text import Text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
_MOST_PARTS = 10_000
_MOST_BYTES = 1 << 30  # of all parts together, unpacked
_LARGE = 1 << 26  # parts of this size are looked at more closely
_RATIO = (
    150  # sheets of nothing but empty rows stay under 30, a run of one byte comes to 230 or more
)
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


class Form(StrEnum):
    """The forms of workbooks that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


class RefusedError(InputError):
    """A file that is no workbook, or none that is safe to open."""


class LockedError(RefusedError):
    """A workbook that opens with a password only."""


def form_of(data: bytes) -> Form:  # noqa: RET503  a refusal never returns
    """The form of a workbook by its bytes, whatever its name says.

    Raises:
        RefusedError: it is none, it is protected by a password, or not safe to open.
    """
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith(_ZIP):
        return _zip(data)
    _stranger(data)


def _stranger(data: bytes) -> NoReturn:
    """Says what something is that is no workbook."""
    if not data:
        _refuse("文件是空的，没有内容", "the file is empty")
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta")):
        _refuse(
            "其实是网页（HTML），只是改了扩展名；请用 Excel 或 WPS 打开后另存为 .xlsx",
            "it is a web page (HTML) under another name: open it in Excel or WPS and save it as .xlsx",
        )
    if head.startswith(b"<?xml"):
        _refuse(
            "是 XML 表格；请用 Excel 或 WPS 打开后另存为 .xlsx",
            "it is an XML spreadsheet: open it in Excel or WPS and save it as .xlsx",
        )
    _refuse(
        "不是 Excel 或 ODS 工作簿（扩展名与内容不符）；请用 Excel 或 WPS 打开后另存为 .xlsx",
        "it is no Excel or ODS workbook, whatever its name says: open it in Excel or WPS and save it as .xlsx",
    )


def opened(data: bytes) -> zipfile.ZipFile:
    """The parts of a file that `form_of` has found to be XLSX or ODS."""
    return zipfile.ZipFile(io.BytesIO(data))


def _ole(data: bytes) -> Form:
    if _ENCRYPTED in data:
        locked()
    if _WORD in data:
        _refuse("是 Word 文档，不是工作簿", "it is a Word document, not a workbook")
    return Form.XLS


def locked() -> NoReturn:
    """Refuses a workbook with a password."""
    raise LockedError(
        Text(
            "工作簿设有打开密码，无法读取；请在 Excel 或 WPS 中取消密码后另存",
            "it is protected by a password: remove the password in Excel or WPS and save it again",
        )
    )


def _zip(data: bytes) -> Form:  # noqa: RET503  a refusal never returns
    try:
        parts = opened(data).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        broken()
    _harmless(parts)
    names = {part.filename for part in parts}
    if "xl/workbook.xml" in names:
        return Form.XLSX
    if "xl/workbook.bin" in names:
        _refuse("是 .xlsb 工作簿；请另存为 .xlsx", "it is an .xlsb workbook: save it as .xlsx")
    if "mimetype" in names and "content.xml" in names:
        if opened(data).open("mimetype").read(200).strip().startswith(_ODS):
            return Form.ODS
        _refuse(
            "是 OpenDocument 文件，但不是表格", "it is an OpenDocument file, but no spreadsheet"
        )
    if "[Content_Types].xml" in names and not any(
        name.startswith(("word/", "ppt/")) for name in names
    ):
        return Form.XLSX  # the workbook may lie elsewhere: its relations say where
    _refuse(
        "是压缩包或别的文档，不是工作簿；请先解压，或另存为 .xlsx",
        "it is an archive or another document, not a workbook: unpack it, or save it as .xlsx",
    )


def broken() -> NoReturn:
    """Refuses a workbook that breaks off or contradicts itself."""
    _refuse(
        "工作簿已损坏，打不开；请用 Excel 或 WPS 打开并修复后另存",
        "the workbook is damaged: open it in Excel or WPS, let it be repaired and save it again",
    )


def _harmless(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        locked()
    if len({part.filename for part in parts}) < len(parts):
        broken()
    whole = sum(part.file_size for part in parts)
    swollen = any(
        part.file_size > _LARGE and part.file_size > _RATIO * max(part.compress_size, 1)
        for part in parts
    )
    if len(parts) > _MOST_PARTS or whole > _MOST_BYTES or swollen:
        _refuse(
            f"解开后异常庞大（{whole // 1_000_000} MB，{len(parts)} 个部件），像是压缩炸弹，没有打开",
            f"it would become unusually large ({whole // 1_000_000} MB in {len(parts)} parts), like a zip bomb, and was not opened",
        )


def _refuse(zh: str, en: str) -> NoReturn:
    raise RefusedError(Text(zh, en))
