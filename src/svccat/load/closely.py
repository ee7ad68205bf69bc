"""A closer look at a file that is not faultless: what it is, and who can read it."""

from svccat.load.encodings import Decoded, decode
from svccat.load.faults import Fault, Parsed
from svccat.load.ndjson import of_lines
from svccat.load.salvage import of_whole
from svccat.load.strangers import by_bytes, by_text
from svccat.load.values import BLANK, NOT_READ, loads
from svccat.model.pattern import pattern

_ITEMS = pattern(r'"items"[ \t\r\n]*:[ \t\r\n]*\[')
_SOME = 100  # lines by which NDJSON is told from JSON


def look(data: bytes, *, named: bool | None) -> Parsed:
    """What can be read of a file, with all its faults; `named` as in `parse`."""
    stranger = by_bytes(data)
    if stranger:
        return Parsed(None, (Fault("stranger", evidence={"form": stranger}),))
    decoded = decode(data)
    text = decoded.text
    if not text or text.isspace():
        return Parsed(None, (Fault("empty"),))
    stranger = by_text(text)
    if stranger:
        return Parsed(None, (Fault("stranger", evidence={"form": stranger}),))
    value = loads(text)
    lines = _by_lines(text, value, named=named)
    parsed = of_lines(decoded) if lines else of_whole(decoded, value)
    faults = [*_notes(decoded), *parsed.faults]
    if named is not None and named != lines and parsed.document is not None:
        faults.insert(0, Fault("name", evidence={"form": "NDJSON" if lines else "JSON"}))
    return Parsed(parsed.document, tuple(faults), lines, parsed.cut, parsed.starts)


def _notes(decoded: Decoded) -> list[Fault]:
    if decoded.form != "UTF-8":
        return [Fault("encoding", evidence={"form": decoded.form})]
    return [Fault("bom", evidence={"form": "UTF-8"})] if decoded.marked else []


def _by_lines(text: str, value: object, *, named: bool | None) -> bool:
    """Whether a file is NDJSON, whatever its name says."""
    filled = _first_lines(text)
    first = filled[0]
    if value is not NOT_READ:
        return (
            bool(named) and len(filled) == 1 and not (isinstance(value, dict) and "items" in value)
        )
    if named:
        indented = len(filled) > 1 and filled[1][0] == '"' and not first.endswith("}")
        alone = len(filled) == 1 and _ITEMS.search(first) is not None
        return not (first in {"{", "["} or indented or alone)
    header = loads(first)
    if isinstance(header, dict) and "items" not in header and len(filled) > 1:
        return filled[1].startswith("{")
    objects = sum(line.startswith("{") and line.endswith("}") for line in filled)
    return len(filled) > 1 and first.startswith("{") and 2 * objects > len(filled)


def _first_lines(text: str) -> list[str]:
    """Some lines that are not blank, without the white space around them."""
    found: list[str] = []
    at = 0
    while at <= len(text) and len(found) < _SOME:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if line := text[at:end].strip(BLANK):
            found.append(line)
        at = end + 1
    return found
