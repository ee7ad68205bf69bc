"""The corridor from a workbook's bytes to catalogues, for `import` and for whoever reads it directly.

bytes ─▶ workbooks: sheets ─▶ exchange: the editor's own workbook, recognised heads, or a mapping
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from svccat.exchange.book.reading import is_book, read_book
from svccat.exchange.mapping import Mapping
from svccat.exchange.sheets.reading import Given, read_mapped, read_sheet
from svccat.load.discover import BOOKS
from svccat.load.files import read_bytes
from svccat.model.converted import Catalogue, Converted, Problem
from svccat.model.errors import InputError
from svccat.model.sheet import Workbook
from svccat.model.source import CellFault, FromBook, Source
from svccat.model.text import Text
from svccat.schema.shapes import shapes
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
    except InputError as error:
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


def lists_of(source: Source) -> list[Source]:
    """The lists in a workbook as files of their own, which know their cells; other files as they are.

    What was said while it was read goes with the list it is about, else with the first.
    """
    if not source.named or not source.path.lower().endswith(BOOKS):
        return [source]
    data = read_bytes(source)
    if isinstance(data, str):
        return [source]
    digest = hashlib.sha256(data).hexdigest()
    try:
        taken = take_sheets(read_workbook(data, source.path), source.path)
    except InputError as error:
        refused = CellFault("refused", error.text)
        return [replace(source, book=FromBook(digest, faults=(refused,)))]
    found = [one for sheet in taken.sheets for one in _lists(source, digest, sheet)]
    strays = [fault for sheet in taken.sheets if not sheet.catalogues for fault in _faults(sheet)]
    notes = [CellFault("note", note) for note in taken.notes]
    if not found:
        told = (*(replace(one, reason="refused") for one in strays), *notes)
        return [replace(source, book=FromBook(digest, faults=told))]
    first = found[0]
    if first.book is not None:
        told = (*first.book.faults, *strays, *notes)
        found[0] = replace(first, book=replace(first.book, faults=told))
    return found


def _lists(source: Source, digest: str, sheet: Converted) -> Iterator[Source]:
    faults = tuple(_faults(sheet))
    for number, one in enumerate(sheet.catalogues):
        book = FromBook(digest, one.cells, () if number else faults)
        data = _json(one)
        yield replace(source, data=data, size=len(data), book=book)


def _json(one: Catalogue) -> bytes:
    return json.dumps(one.members, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _faults(sheet: Converted) -> Iterator[CellFault]:
    for one in sheet.problems:
        yield _fault("doubt" if one.doubt else "value", one, one.text)
    for left in sheet.kept:
        problem = Problem(left.place, left.column, "", left.found, Text("", ""))
        yield replace(_fault("own", problem, problem.text), member=left.column)


def _fault(reason: str, one: Problem, text: Text) -> CellFault:
    place = one.place
    return CellFault(reason, text, place.sheet, place.line, place.column, one.found, one.to)
