"""The corridor of `svccat import`: a file from elsewhere, read by its format, to catalogues.

file ─▶ load ─▶ exchange: text ─▶ records ─▶ catalogues ─▶ files
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from svccat.collector import without_collector
from svccat.exchange import csv_records, json_records
from svccat.exchange.engine import convert
from svccat.exchange.forms import to_json, to_ndjson
from svccat.exchange.json_text import Read, of_json, of_script
from svccat.exchange.mapping import Mapping
from svccat.exchange.mapping_file import read_mapping
from svccat.exchange.naming import base, distinct
from svccat.exchange.records import Record
from svccat.exchange.sheets.reading import Given
from svccat.load.discover import BOOKS
from svccat.load.encodings import decode
from svccat.load.files import LINES, opened, parse_file
from svccat.model.converted import Catalogue, Converted
from svccat.model.errors import InputError
from svccat.model.sheet import Sheet, Workbook
from svccat.model.source import Source
from svccat.model.text import Text
from svccat.schema.shapes import shapes
from svccat.spreadsheets import take_sheets, take_workbook
from svccat.tables.headers import kind_of

JSON = (".json",)
SCRIPTS = (".js", ".mjs")
TABLES = (".csv", ".tsv", ".txt")
SUFFIXES = (*JSON, *SCRIPTS, *TABLES, *BOOKS)
FILE_NAME = "$file"  # the column that holds the file's own name, without its folder
_DELIMITERS = {".tsv": "\t"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file, or of one sheet of it; `notes` are of the file as a whole."""

    name: str
    done: Converted
    notes: tuple[Text, ...] = ()


def take_all(files: Sequence[Path], by: Path | None, given: Given) -> list[Taken]:
    """What becomes of each file, by the mapping in a TOML file, or by the heads of its columns.

    Raises:
        InputError: a file cannot be read as what its name says it is, or needs a mapping.
        SettingsError: the mapping cannot be read, or says something that is not understood.
    """
    mapping = None if by is None else read_mapping(by, shapes)
    with without_collector():
        return [one for file in files for one in _take(file, mapping, given)]


def _take(file: Path, by: Mapping | None, given: Given) -> list[Taken]:
    suffix = file.suffix.lower()
    if os.path.isdir(file):  # noqa: PTH112  Path raises for a name that is too long
        zh = f"{file}：是文件夹，请写明文件，如 {file / '清单.xlsx'}"
        raise InputError(Text(zh, f"{file}: a folder, name the files in it"))
    if suffix in BOOKS:
        taken = take_workbook(_bytes(file), file.name, given, by)
    elif by is not None:
        return [Taken(file.name, take(file, by))]
    elif suffix in TABLES:
        rows = csv_records.cells(_text(file), file.name, _DELIMITERS.get(suffix, ""))
        taken = take_sheets(Workbook((Sheet("", rows),)), file.name, given)
    else:
        _refuse_catalogue(file)
        zh = f"{file}：请用 --mapping 给出映射文件，写法见 README"
        raise InputError(Text(zh, f"{file}: give the mapping file by --mapping, see the README"))
    parts = [
        Taken(f"{file.name}:{one.sheet}" if one.sheet else file.name, one) for one in taken.sheets
    ]
    return [replace(parts[0], notes=taken.notes), *parts[1:]] if parts else parts


def _refuse_catalogue(file: Path) -> None:
    """A file that is a catalogue already needs no mapping.

    Raises:
        InputError: it is one, or cannot be read at all.
    """
    source = Source(file, file.name, named=True)
    document = parse_file(source, _bytes(file)).document
    if document is not None and kind_of(document.header) is not None:
        zh = f"{file}：已经是目录文件，不需要导入；可直接用 svccat validate 检查"
        en = f"{file}: a catalogue already, there is nothing to import; svccat validate checks it"
        raise InputError(Text(zh, en))


def take(file: Path, by: Mapping) -> Converted:
    """The catalogues that a mapping makes of a file, with all that is not in them.

    Raises:
        InputError: the file cannot be read as what its name says it is.
    """
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        known = " ".join(SUFFIXES)
        zh = f"{file}：不认识这种文件，可用 {known}"
        raise InputError(Text(zh, f"{file}: not a known kind of file, there are {known}"))
    text = _text(file)
    extra: dict[str, object] = {FILE_NAME: file.name} if FILE_NAME in by.read else {}
    if suffix in TABLES:
        delimiter = by.delimiter or _DELIMITERS.get(suffix, "")
        rows = csv_records.records(text, file.name, delimiter, extra)
        done = convert(by, rows, shapes(by.kind))
        if not done.records:
            zh = f"{file}：没有数据行，只有表头或什么都没有"
            raise InputError(Text(zh, f"{file}: no rows but the heads, or nothing at all"))
        return done
    read = of_json(text, file.name) if suffix in JSON else of_script(text, file.name, by.variable)
    done = convert(by, _objects(read, file.name, by, extra), shapes(by.kind))
    return replace(done, problems=(*read.problems, *done.problems))


def _objects(read: Read, path: str, by: Mapping, extra: dict[str, object]) -> Iterator[Record]:
    source = json_records.Source(path, by.records, by.read)
    return json_records.records(read.value, source, extra)


def _bytes(file: Path) -> bytes:
    data = opened(Source(file, file.name, named=True))
    if isinstance(data, Text):
        zh = f"{file}：无法读取（{data.zh}）"
        raise InputError(Text(zh, f"{file}: cannot be read ({data.en})"))
    return data


def _text(file: Path) -> str:
    data = _bytes(file)
    decoded = decode(data)
    if decoded.damage:
        count = len(decoded.damage)
        zh = f"{file}：按 {decoded.form} 读有 {count} 处乱码，没有导入；请先另存为 UTF-8"
        en = f"{file}: {count} characters are damaged as {decoded.form}; save it as UTF-8 first"
        raise InputError(Text(zh, en))
    return decoded.text


def written(catalogue: Catalogue) -> bytes:
    """A catalogue as the bytes of its file (contract section 1)."""
    members = catalogue.members
    items = members.get("items")
    if catalogue.path.lower().endswith(LINES) and isinstance(items, list):
        return to_ndjson(members, items)
    return to_json(members)


def names(done: Sequence[Converted]) -> list[str]:
    """A file name for each catalogue, in order, no two alike: its own, else what list it is."""
    found = [catalogue for one in done for catalogue in one.catalogues]
    return distinct(_own_path(one.path) or f"{base(one.header)}.json" for one in found)


def _own_path(path: str) -> str:
    """The path that a catalogue was exported from, "" for none, or one that leads elsewhere."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    safe = parts and not any(part in {"..", "/"} or ":" in part or "\0" in part for part in parts)
    known = path.lower().endswith((*JSON, *LINES))
    return "/".join(parts) if safe and known else ""
