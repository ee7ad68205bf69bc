"""The corridor of `svccat import`: a file from elsewhere, read by its format, to catalogues.

file ─▶ load ─▶ exchange: text ─▶ records ─▶ catalogues ─▶ files
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from svccat.exchange import csv_records, json_records
from svccat.exchange.engine import convert
from svccat.exchange.json_text import Read, of_json, of_script
from svccat.exchange.mapping import Mapping
from svccat.exchange.mapping_file import read_mapping
from svccat.exchange.records import Record
from svccat.load.encodings import decode
from svccat.load.files import read_bytes
from svccat.model.converted import Catalogue, Converted
from svccat.model.errors import InputError
from svccat.model.source import Source
from svccat.model.text import Text
from svccat.schema.shapes import shapes

JSON = (".json",)
SCRIPTS = (".js", ".mjs")
TABLES = (".csv", ".tsv", ".txt")
SUFFIXES = (*JSON, *SCRIPTS, *TABLES)
FILE_NAME = "$file"  # the column that holds the file's own name, without its folder
_DELIMITERS = {".tsv": "\t"}


def take_all(files: Sequence[Path], by: Path | None) -> list[Converted]:
    """What becomes of each file, by the mapping in a TOML file.

    Raises:
        InputError: a file cannot be read as what its name says it is, or needs a mapping.
        SettingsError: the mapping cannot be read, or says something that is not understood.
    """
    if by is None:
        zh = "请用 --mapping 给出映射文件，写法见 README"
        raise InputError(Text(zh, "give the mapping file by --mapping, see the README"))
    mapping = read_mapping(by, shapes)
    return [take(file, mapping) for file in files]


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
        return convert(by, csv_records.records(text, file.name, delimiter, extra), shapes(by.kind))
    read = of_json(text, file.name) if suffix in JSON else of_script(text, file.name, by.variable)
    done = convert(by, _objects(read, file.name, by, extra), shapes(by.kind))
    return replace(done, problems=(*read.problems, *done.problems))


def _objects(read: Read, path: str, by: Mapping, extra: dict[str, object]) -> Iterator[Record]:
    source = json_records.Source(path, by.records, by.read)
    return json_records.records(read.value, source, extra)


def _text(file: Path) -> str:
    data = read_bytes(Source(file, file.name, named=True))
    if isinstance(data, str):
        raise InputError(Text(f"{file}：无法读取（{data}）", f"{file}: cannot be read ({data})"))
    decoded = decode(data)
    if decoded.damage:
        count = len(decoded.damage)
        zh = f"{file}：按 {decoded.form} 读有 {count} 处乱码，没有导入；请先另存为 UTF-8"
        en = f"{file}: {count} characters are damaged as {decoded.form}; save it as UTF-8 first"
        raise InputError(Text(zh, en))
    return decoded.text


def text(catalogue: Catalogue) -> str:
    """A catalogue as the text of its file (contract section 1)."""
    whole = catalogue.header | {"items": catalogue.items}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def names(done: Sequence[Converted]) -> list[str]:
    """A file name for each catalogue, in order, no two alike: its kind, place, department, edition."""
    taken: dict[str, int] = {}
    found = []
    for catalogue in (one for each in done for one in each.catalogues):
        header = catalogue.header
        parts = [
            str(header.get("kind", "")),
            _member(header, "jurisdiction", "code"),
            _member(header, "authority", "name"),
            str(header.get("edition") or header.get("as_of") or ""),
        ]
        name = "-".join(safe for part in parts if (safe := _safe(part)))
        key = name.casefold()
        taken[key] = taken.get(key, 0) + 1
        found.append(f"{name}.json" if taken[key] == 1 else f"{name}-{taken[key]}.json")
    return found


def _member(header: dict[str, object], name: str, member: str) -> str:
    below = header.get(name)
    return str(below.get(member) or "") if isinstance(below, dict) else ""


def _safe(text: str) -> str:
    """Text as part of a file's name on any system."""
    kept = "".join(char if char.isalnum() or char in "-_." else "_" for char in text.strip())
    return kept.strip(".")[:60]
