"""The corridor of `svccat export`: catalogues to what others read.

paths ─▶ load: documents ─▶ exchange ─▶ bytes
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from svccat.exchange.book.writing import Listed, pages
from svccat.exchange.cpsv.graph import BASE
from svccat.exchange.cpsv.publish import Published, publish
from svccat.exchange.forms import to_json, to_ndjson
from svccat.exchange.naming import base, distinct, province
from svccat.exchange.parquet import to_parquet
from svccat.load.discover import discover
from svccat.load.files import parse_file, read_bytes
from svccat.model.errors import InputError
from svccat.model.fields import Kind
from svccat.model.source import Document, Source
from svccat.model.text import Text
from svccat.schema.shapes import shapes
from svccat.tables.headers import kind_of, looks_like_a_catalogue
from svccat.workbooks.writing import workbook_bytes

Form: TypeAlias = Callable[[dict[str, object], list[object]], bytes]


def _json(header: dict[str, object], items: list[object]) -> bytes:
    return to_json({**header, "items": items})


def _parquet(header: dict[str, object], items: list[object]) -> bytes:
    return to_parquet(header, items, shapes(Kind(str(header["kind"]))).item)


# The forms in which a list is a file of its own; their files end as they are called.
FORMS: dict[str, Form] = {"json": _json, "ndjson": to_ndjson, "parquet": _parquet}


@dataclass(frozen=True, slots=True)
class Exported:
    """The workbook, what is in it, and why a file is not; `inputs` are never written over."""

    data: bytes
    lists: int
    items: int
    inputs: tuple[Path, ...]
    unread: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """One list to be written: a file's path below the target, and the inputs that hold the list."""

    path: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Plans:
    """All lists to be written, and why a file is in none; `inputs` are never written over."""

    lists: tuple[Plan, ...]
    inputs: tuple[Path, ...]
    unread: tuple[Text, ...]


def workbook(paths: Sequence[Path]) -> Exported:
    """The workbook of all catalogues among the paths.

    A file that has faults as a file is left out: what could not be read would be lost on the way back.

    Raises:
        InputError: nothing to read, or nothing that is a catalogue.
    """
    opened = _Opened(discover(paths))
    lists = [Listed(source.path, document.header) for source, document in opened]
    opened.refuse_nothing()
    items = sum(len(one.items) for one in lists)
    data = workbook_bytes(pages(lists, shapes))
    return Exported(data, len(lists), items, opened.inputs, tuple(opened.unread))


def plans(paths: Sequence[Path], form: str) -> Plans:
    """Which files come of the inputs in one of `FORMS`; files whose headers say the same are one list.

    Paths lead through a folder for each province, where a list is of one.

    Raises:
        InputError: nothing to read, or nothing that is a catalogue.
    """
    groups: dict[str, list[Source]] = {}
    names: dict[str, str] = {}
    opened = _Opened(discover(paths), whole=True)
    for source, document in opened:
        header = {name: one for name, one in document.header.items() if name != "items"}
        key = json.dumps(header, sort_keys=True)
        groups.setdefault(key, []).append(source)
        names[key] = "/".join(part for part in (province(header), base(header)) if part)
    opened.refuse_nothing()
    found = distinct(f"{name}.{form}" for name in names.values())
    lists = tuple(Plan(path, tuple(groups[key])) for key, path in zip(names, found, strict=True))
    return Plans(lists, opened.inputs, tuple(opened.unread))


def written(plan: Plan, form: str) -> bytes:
    """A list in a form, its files one behind the other.

    Raises:
        InputError: a file has changed meanwhile and cannot be read any more.
    """
    opened = _Opened(plan.sources, whole=True)
    documents = [document for _, document in opened]
    if opened.unread:
        raise InputError(opened.unread[0])
    items = [item for document in documents for item in document.items]
    return FORMS[form](documents[0].header, items)


def published(paths: Sequence[Path], base_iri: str) -> tuple[Published, "Plans"]:
    """The service items of all inputs as CPSV-AP; IRIs begin with `base_iri`, "" for the usual one.

    Raises:
        InputError: nothing to read, or nothing that is a catalogue.
    """
    opened = _Opened(discover(paths), whole=True)
    done = publish((document for _, document in opened), base_iri or BASE)
    opened.refuse_nothing()
    return done, Plans((), opened.inputs, tuple(opened.unread))


class _Opened:
    """The documents of inputs, one at a time, and in `unread` why some are none.

    `whole` asks for what a list has in every form: a kind that is known, and `items`.
    """

    def __init__(self, sources: Sequence[Source], *, whole: bool = False) -> None:
        self._sources = sources
        self._whole = whole
        self.unread: list[Text] = []
        self.inputs = tuple(source.file for source in sources)
        self._found = 0

    def __iter__(self) -> Iterator[tuple[Source, Document]]:
        for source in self._sources:
            data = read_bytes(source)
            parsed = parse_file(source, data) if isinstance(data, bytes) else None
            document = None if parsed is None else parsed.document
            losing = parsed is None or any(fault.loses for fault in parsed.faults)
            if document is None or losing:
                self.unread.append(_unread(source))
            elif source.named or looks_like_a_catalogue(document.header):
                if self._whole and not _is_whole(document):
                    self.unread.append(_unread(source))
                    continue
                self._found += 1
                yield source, document

    def refuse_nothing(self) -> None:
        """After all inputs: there was at least one.

        Raises:
            InputError: there was none.
        """
        if not self._found:
            zh = "没有可以导出的目录文件。" + "".join(f"\n{one.zh}" for one in self.unread)
            en = "there is no catalogue to export." + "".join(f"\n{one.en}" for one in self.unread)
            raise InputError(Text(zh, en))


def _is_whole(document: Document) -> bool:
    return kind_of(document.header) is not None and isinstance(document.header.get("items"), list)


def _unread(source: Source) -> Text:
    return Text(
        f"{source.path}：读不全，没有导出；请先用 svccat validate 找出错误并改正",
        f"{source.path}: cannot be read in full and was not exported; svccat validate tells what is wrong",
    )
