"""An .xlsx with comments and colours on cells; parts that need no change keep their bytes."""

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from svccat.model.errors import InputError
from svccat.model.text import Text
from svccat.workbooks.container import Form, broken, form_of, opened
from svccat.workbooks.marks.cells import column_of, restyled
from svccat.workbooks.marks.notes import comments, drawing, refs
from svccat.workbooks.marks.styles import Styles
from svccat.workbooks.parts import Relation, parts_of, relations, rels_of

_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_TYPES = "[Content_Types].xml"
_MERGED = re.compile(
    r"""<(?:\w+:)?mergeCell\s+ref=["']([A-Z]{1,3})([0-9]+):([A-Z]{1,3})([0-9]+)["']"""
)
# What comes behind the reference to a drawing of comments, in the order of the standard.
_BEHIND = "legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell is to say, and its look: error, warning or info."""

    text: str
    look: str


COLOURS = {"error": "FFC7CE", "warning": "FFEB9C", "info": "DDEBF7"}
# By sheet, and by row and column from 0.
Marks = Mapping[str, Mapping[tuple[int, int], Mark]]


def marked(data: bytes, marks: Marks) -> bytes:
    """The workbook with its cells marked.

    Raises:
        InputError: it is no .xlsx, or cannot be read.
    """
    form = form_of(data)
    if form is not Form.XLSX:
        raise InputError(
            Text(
                f"是 .{form}：只有 .xlsx 能原样保留、只加批注和颜色；请在 Excel 或 WPS 中另存为 .xlsx 再运行",
                f"it is .{form}: only in an .xlsx can comments and colours be added with all else kept; save it as .xlsx and run again",
            )
        )
    with opened(data) as archive:
        work = _Work(archive)
        for sheet, cells in sorted(marks.items()):
            if cells:
                work.mark(sheet, cells)
        return work.done()


class _Work:
    """The parts that change, by name."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())
        self._changed: dict[str, str] = {}
        self._parts = parts_of(archive)
        base = posixpath.dirname(self._parts.workbook)
        related = relations(archive, rels_of(self._parts.workbook), base)
        self._styles_part = next(
            (one.target for one in related if one.kind.endswith("/styles")), ""
        )
        known = self._styles_part in self._names
        self._styles = Styles(self._text(self._styles_part) if known else "", COLOURS)

    def mark(self, sheet: str, cells: Mapping[tuple[int, int], Mark]) -> None:
        """One sheet's cells."""
        part = self._parts.sheets.get(sheet)
        if part is None:
            return
        related = relations(self._archive, rels_of(part), posixpath.dirname(part))
        xml = self._text(part)
        cells = _seen(cells, xml)
        notes = {place: mark.text for place, mark in cells.items()}
        looks: dict[int, dict[int, str]] = {}
        for (row, column), mark in cells.items():
            looks.setdefault(row, {})[column] = mark.look
        if self._styles.usable:
            xml = restyled(xml, looks, self._styles.restyle)
        old = self._related(related, "/comments")
        before = None if old is None else self._text(old)
        target = old or self._new("comments", "xml", part, "comments", _COMMENTS, xml)
        self._changed[target] = comments(before, notes)
        shown = self._legacy(xml, related)
        picture = shown or self._new("vmlDrawing", "vml", part, "vmlDrawing", "", xml)
        self._changed[picture] = drawing(
            None if shown is None else self._text(shown), notes, refs(before)
        )
        if shown is None:
            xml = self._referred(xml, self._last_id)
        self._changed[part] = xml

    def done(self) -> bytes:
        """The bytes of the workbook."""
        if self._styles.usable and self._changed:
            self._changed[self._styles_part] = self._styles.xml
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
            for info in self._archive.infolist():
                new = self._changed.pop(info.filename, None)
                content = self._archive.read(info) if new is None else new.encode()
                written.writestr(info, content, compress_type=info.compress_type)
            for name, text in sorted(self._changed.items()):
                written.writestr(zipfile.ZipInfo(name), text, compress_type=zipfile.ZIP_DEFLATED)
        return target.getvalue()

    def _text(self, part: str) -> str:
        known = self._changed.get(part)
        if known is not None:
            return known
        try:
            return self._archive.read(part).decode("utf-8")
        except (UnicodeDecodeError, KeyError, zipfile.BadZipFile):
            broken()

    def _related(self, related: list[Relation], kind: str) -> str | None:
        found = (one.target for one in related if one.kind.endswith(kind) and not one.external)
        return next((target for target in found if target in self._names), None)

    def _legacy(self, xml: str, related: list[Relation]) -> str | None:
        """The drawing that the sheet's own reference to comments leads to."""
        match = re.search(r"""<(?:\w+:)?legacyDrawing\s[^>]*?:id=["']([^"']+)["']""", xml)
        if match is None:
            return None
        found = next((one.target for one in related if one.name == match[1]), "")
        return found if found in self._names else None

    def _new(self, kind: str, suffix: str, sheet: str, stem: str, content: str, xml: str) -> str:
        """A new part that the sheet refers to, made known where parts are."""
        number = 1
        folder = posixpath.join(posixpath.dirname(posixpath.dirname(sheet)), "svccat")
        while (name := f"{folder}/{stem}{number}.{suffix}") in self._names:
            number += 1
        self._names.add(name)
        rels = rels_of(sheet)
        text = (
            self._text(rels)
            if rels in self._names
            else (
                f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELS}"></Relationships>'
            )
        )
        self._names.add(rels)
        ids = set(re.findall(r"""\sId=["']([^"']+)["']""", text))
        self._last_id = next(
            one for at in range(1, len(ids) + 2) if (one := f"rIdSvccat{at}") not in ids
        )
        base = _STRICT if _STRICT in xml else _DOCUMENT
        target = posixpath.relpath(name, posixpath.dirname(sheet))
        tag = (
            f'<Relationship Id="{self._last_id}" Type="{base}/{kind}" Target={quoteattr(target)}/>'
        )
        self._changed[rels] = _before_end(text, "Relationships", tag)
        self._declare(name, content)
        return name

    def _declare(self, name: str, content: str) -> None:
        types = self._text(_TYPES)
        if content:
            tag = f'<Override PartName="/{name}" ContentType="{content}"/>'
        elif re.search(r"""Extension=["']vml["']""", types, re.IGNORECASE):
            return
        else:
            tag = f'<Default Extension="vml" ContentType="{_VML}"/>'
        self._changed[_TYPES] = _before_end(types, "Types", tag)

    def _referred(self, xml: str, name: str) -> str:
        """The sheet with a reference to its drawing of comments where the standard wants it."""
        root = re.search(r"<((?:\w+:)?)worksheet[\s>]", xml)
        if root is None:
            broken()
        prefix = root[1]
        base = _STRICT if _STRICT in xml else _DOCUMENT
        tag = f'<{prefix}legacyDrawing xmlns:r="{base}" r:id="{name}"/>'
        data = xml.rfind("sheetData")
        behind = re.compile(rf"<{re.escape(prefix)}(?:{_BEHIND})[\s/>]").search(xml, data)
        at = behind.start() if behind else xml.rfind(f"</{prefix}worksheet>")
        return xml[:at] + tag + xml[at:]


def _seen(cells: Mapping[tuple[int, int], Mark], xml: str) -> dict[tuple[int, int], Mark]:
    """The marks at cells that can be seen: of a merged area that is the first one."""
    areas = [
        (int(top) - 1, column_of(left), int(bottom) - 1, column_of(right))
        for left, top, right, bottom in _MERGED.findall(xml)
    ]
    found: dict[tuple[int, int], Mark] = {}
    for (row, column), mark in sorted(cells.items()):
        covers = (one for one in areas if one[0] <= row <= one[2] and one[1] <= column <= one[3])
        place = next(((top, left) for top, left, _, _ in covers), (row, column))
        known = found.get(place)
        if known is None:
            found[place] = mark
        else:
            graver = min(known.look, mark.look, key=list(COLOURS).index)
            found[place] = Mark(f"{known.text}\n{mark.text}", graver)
    return found


def _before_end(xml: str, name: str, tag: str) -> str:
    """A tag put at the end of a part's root, which may be written as empty."""
    closed = re.search(rf"</((?:\w+:)?){name}>\s*\Z", xml)
    if closed is not None:
        prefix = closed[1]
        own = tag.replace("<", f"<{prefix}", 1)
        return xml[: closed.start()] + own + xml[closed.start() :]
    empty = re.search(rf"<((?:\w+:)?){name}((?:\s[^>]*)?)/>\s*\Z", xml)
    if empty is None:
        broken()
    own = tag.replace("<", f"<{empty[1]}", 1)
    return f"{xml[: empty.start()]}<{empty[1]}{name}{empty[2]}>{own}</{empty[1]}{name}>"
