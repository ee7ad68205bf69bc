"""The parts of an .xlsx: which one holds which sheet, read from the workbook and its relations."""

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from svccat.workbooks.container import broken

_ROOT_RELS = "_rels/.rels"
_WORKBOOK = "/officeDocument"
_WORKSHEET = "/worksheet"
_STYLES = "/styles"
_REL_ID = "id"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to; `external` points outside of the file and is never followed."""

    name: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """The part of the workbook, those of its worksheets by name, what else it has.

    `digits` are looks that show numbers with zeros in front: their number, and how many digits.
    """

    workbook: str
    sheets: dict[str, str]
    macros: bool
    links: bool
    digits: Mapping[bytes, int]


def parts_of(archive: zipfile.ZipFile) -> Parts:
    """Where the sheets of an .xlsx lie.

    Raises:
        RefusedError: the workbook contradicts itself.
    """
    names = set(archive.namelist())
    roots = relations(archive, _ROOT_RELS, "")
    workbook = next(
        (one.target for one in roots if one.kind.endswith(_WORKBOOK)), "xl/workbook.xml"
    )
    if workbook not in names:
        broken()
    related = relations(archive, rels_of(workbook), posixpath.dirname(workbook))
    targets = {one.name: one for one in related}
    sheets: dict[str, str] = {}
    for node in tree(archive.read(workbook)).iter():
        if local(node.tag) != "sheet":
            continue
        number = next(
            (
                value
                for name, value in node.attrib.items()
                if local(name) == _REL_ID and "}" in name
            ),
            "",
        )
        relation = targets.get(number)
        if relation and relation.kind.endswith(_WORKSHEET) and relation.target in names:
            sheets[node.get("name", "")] = relation.target
    return Parts(
        workbook,
        sheets,
        macros=any("vbaproject" in name.lower() for name in names),
        links=any("externallinks/" in name.lower() for name in names),
        digits=_digits(
            archive, next((one.target for one in related if one.kind.endswith(_STYLES)), "")
        ),
    )


def _digits(archive: zipfile.ZipFile, part: str) -> dict[bytes, int]:
    """Which looks have a format such as 000000."""
    if part not in archive.namelist():
        return {}
    root = tree(archive.read(part))
    formats = {
        node.get("numFmtId"): len(node.get("formatCode", ""))
        for node in root.iter()
        if local(node.tag) == "numFmt" and set(node.get("formatCode", "")) == {"0"}
    }
    looks = (one for node in root if local(node.tag) == "cellXfs" for one in node)
    return {
        str(number).encode(): formats[one.get("numFmtId")]
        for number, one in enumerate(looks)
        if formats.get(one.get("numFmtId"), 0) > 1
    }


def relations(archive: zipfile.ZipFile, part: str, base: str) -> list[Relation]:
    """The relations in a `.rels` part, [] where there is none; targets as names of parts."""
    if part not in archive.namelist():
        return []
    found = []
    for node in tree(archive.read(part)):
        target = node.get("Target", "")
        inside = posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
        external = node.get("TargetMode") == "External"
        found.append(
            Relation(
                node.get("Id", ""), node.get("Type", ""), target if external else inside, external
            )
        )
    return found


def rels_of(part: str) -> str:
    """The part in which a part's relations are."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def tree(data: bytes) -> ET.Element:
    """A part's XML; a document type is refused, for entities can swell without end.

    Raises:
        RefusedError: it is no XML, or has a document type.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        broken()
    try:
        return ET.fromstring(data)  # noqa: S314  without a document type nothing can swell
    except (ET.ParseError, ValueError, LookupError):
        broken()


def local(name: str) -> str:
    """A name without its namespace: files after the strict standard have another one."""
    return name.rpartition("}")[2]
