"""The corridor of `svccat export`: catalogue files to the editor's workbook.

paths ─▶ load: documents ─▶ exchange: pages ─▶ workbooks: bytes
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from svccat.exchange.book.writing import Listed, pages
from svccat.load.discover import discover
from svccat.load.files import parse_file, read_bytes
from svccat.model.errors import InputError
from svccat.model.text import Text
from svccat.schema.shapes import shapes
from svccat.tables.headers import looks_like_a_catalogue
from svccat.workbooks.writing import workbook_bytes


@dataclass(frozen=True, slots=True)
class Exported:
    """The workbook, what is in it, and why a file is not; `inputs` are never written over."""

    data: bytes
    lists: int
    items: int
    inputs: tuple[Path, ...]
    unread: tuple[Text, ...]


def workbook(paths: Sequence[Path]) -> Exported:
    """The workbook of all catalogues among the paths.

    A file that has faults as a file is left out: what could not be read would be lost on the way back.

    Raises:
        InputError: nothing to read, or nothing that is a catalogue.
    """
    sources = discover(paths)
    lists: list[Listed] = []
    unread: list[Text] = []
    for source in sources:
        data = read_bytes(source)
        parsed = parse_file(source, data) if isinstance(data, bytes) else None
        losing = parsed is None or any(fault.loses for fault in parsed.faults)
        if parsed is None or parsed.document is None or losing:
            zh = f"{source.path}：读不全，没有写进工作簿；请先用 svccat validate 找出错误并改正"
            en = f"{source.path}: cannot be read in full and is not in the workbook; svccat validate tells what is wrong"
            unread.append(Text(zh, en))
        elif source.named or looks_like_a_catalogue(parsed.document.header):
            lists.append(Listed(source.path, parsed.document.header))
    if not lists:
        text = Text(
            "没有可以写进工作簿的目录文件。" + "".join(f"\n{one.zh}" for one in unread),
            "there is no catalogue to write." + "".join(f"\n{one.en}" for one in unread),
        )
        raise InputError(text)
    items = sum(len(one.items) for one in lists)
    inputs = tuple(source.file for source in sources)
    return Exported(workbook_bytes(pages(lists, shapes)), len(lists), items, inputs, tuple(unread))
