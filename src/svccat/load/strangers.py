"""Files that are no JSON at all: what they really are, told by how they begin."""

import re

from svccat.model.pattern import pattern

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel/Word/WPS 97–2003 (.xls, .doc, .et, .wps)"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"SQLite format 3\0", "SQLite"),
)
_ZIP = b"PK\x03\x04"
_INSIDE = ((b"xl/", "Excel (.xlsx)"), (b"word/", "Word (.docx)"), (b"ppt/", "PowerPoint (.pptx)"))
_HTML = pattern(r"<(?:!doctype\s+html|html|head|body|table|div|script|meta)\b", re.IGNORECASE)
_MEMBER = pattern(r"[\w$-]+[ \t]*[:=]")
_JSON = pattern(r'[\[{"“‘\'0-9/#｛【］-]|(?:true|false|null|NaN|None|True|False)\b')
_JSON_INSIDE = pattern(r'[{\[]\s*"|"\s*:')
_HEAD = 4096


def by_bytes(data: bytes) -> str:
    """The name of a binary format, "" for what may be text."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data.startswith(_ZIP):
        # An archive lists its members at its end, and names the first ones at its beginning.
        ends = data[:_HEAD] + data[-16 * _HEAD :]
        return next((name for inside, name in _INSIDE if inside in ends), "ZIP")
    return ""


def by_text(text: str) -> str:
    """The name of a text format that is not meant to be JSON, "" for what may be."""
    head = text[:_HEAD].lstrip()
    if head.startswith("<"):
        return "HTML" if _HTML.match(head) else "XML"
    if not head or _JSON.match(head) or _JSON_INSIDE.search(head):
        return ""
    line = head.split("\n", 1)[0]
    if "\0" in head or "\ufffd" in head:
        return "binary"
    if _MEMBER.match(line):
        return "YAML"
    if "," in line or "\t" in line or "，" in line:
        return "CSV"
    return "TXT"
