"""The bytes of inputs, read when they are needed and never kept."""

import errno
import json
from collections.abc import Sequence
from itertools import groupby

from svccat.load.documents import parse
from svccat.load.encodings import decode
from svccat.load.faults import Parsed
from svccat.model.depth import shallow
from svccat.model.reasons import reason
from svccat.model.source import STDIN, Source
from svccat.model.tables import InputFile
from svccat.model.text import Text

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
LINES = (".ndjson", ".jsonl")
# What can be said more exactly of a file that is only read.
_REASONS = {
    errno.ENOENT: "找不到文件",
    errno.EACCES: "没有读取权限",
}
_DEEP = 200  # safely within what Python writes


def read_bytes(source: Source) -> bytes | str:
    """The file's bytes, or why it cannot be opened, in both languages at once."""
    data = opened(source)
    return f"{data.zh} ({data.en})" if isinstance(data, Text) else data


def opened(source: Source) -> bytes | Text:
    """The file's bytes, or why it cannot be opened."""
    if source.data is not None:
        return source.data
    try:
        if source.file.is_fifo():  # it can be read once only, and places are read again
            return Text("管道，请先存成文件", "a pipe: save it as a file first")
        return source.file.read_bytes()
    except OSError as error:
        why = reason(error)
        return Text(_REASONS.get(error.errno or 0, why.zh), why.en)


def parse_file(source: Source, data: bytes) -> Parsed:
    """The document in a file's bytes; the name says JSON or NDJSON, stdin has none."""
    lines = source.path.lower().endswith(LINES)
    return parse(data, lines=None if source.path == STDIN else lines)


def read_text(file: InputFile) -> str | bytes | None:
    """A file's text, the bytes of it where that is sound; None where it cannot be read any more.

    A string is without its byte order mark.
    """
    data = read_bytes(file.source)
    if file.sound and isinstance(data, bytes):
        return data
    return decode(data).text if isinstance(data, bytes) else None


def canonical_items(files: Sequence[InputFile], wanted: Sequence[tuple[int, int]]) -> list[str]:
    """Canonical JSON (sorted keys, no spaces; contract section 3) of items by (file, row).

    Files are read anew: this is for the few items whose whole content decides something.
    """
    found: dict[tuple[int, int], str] = {}
    for number, group in groupby(sorted(set(wanted)), key=lambda place: place[0]):
        data = read_bytes(files[number].source)
        parsed = parse_file(files[number].source, data) if isinstance(data, bytes) else None
        if parsed is None or parsed.document is None:
            continue
        for place in group:
            if place[1] < len(parsed.document.items):  # the file may have been cut meanwhile
                found[place] = _canonical(parsed.document.items[place[1]])
    return [found.get(place, "") for place in wanted]


def objects(
    files: Sequence[InputFile], wanted: Sequence[tuple[int, int]]
) -> list[dict[str, object]]:
    """Items by (file, row) as objects; one that its file has lost meanwhile is empty."""
    found = (json.loads(text) if text else {} for text in canonical_items(files, wanted))
    return [one if isinstance(one, dict) else {} for one in found]


def _canonical(item: object) -> str:
    try:
        return _ENCODER.encode(item)
    except RecursionError:
        return _ENCODER.encode(shallow(item, _DEEP))
