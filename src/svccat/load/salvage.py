"""What can be read of a file that should be one JSON object, with all its faults."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from svccat.load.encodings import Decoded
from svccat.load.faults import Fault, Lines, Parsed, fault_of
from svccat.load.values import NOT_READ, TYPES, explained, intact, stretches, unexplained
from svccat.load.walk import Walked, walk
from svccat.model.source import Document


def of_whole(decoded: Decoded, value: object) -> Parsed:
    """The object in a text; `value` is what the parser made of it, NOT_READ where it refused."""
    text = decoded.text
    good = value is not NOT_READ
    if good and not isinstance(value, dict):
        return Parsed(None, (Fault("not-object", evidence={"found": TYPES[type(value)]}),))
    walked = walk(text)
    flaws = [one for one in walked.flaws if not good or one.slip.reason == "double"]
    lines = Lines(text)
    faults = [fault_of(one, lines) for one in flaws]
    if not good and not faults:
        faults.append(unexplained(text))
    if good and not decoded.damage:
        return Parsed(_document(value), tuple(faults))
    damage = _damage(decoded, lines, walked)
    faults = [*explained(faults, {one.row for one in damage}), *damage]
    cut = not walked.whole or any(one.reason == "damage" and one.row is None for one in faults)
    document = _document(walked.value)
    if document is not None and decoded.damage:
        document = _without_damage(document)
    return Parsed(document, tuple(sorted(faults, key=_order)), cut=cut, starts=walked.starts)


def _document(value: object) -> Document | None:
    if not isinstance(value, dict):
        return None
    items = value.get("items")
    return Document(value, items if isinstance(items, list) else [])


def _without_damage(document: Document) -> Document:
    """Header members with damaged characters are not known."""
    header = {name: one for name, one in document.header.items() if name != "items"}
    kept = intact(header)
    if "items" in document.header:
        kept["items"] = document.header["items"]
    return Document(kept, document.items)


def _damage(decoded: Decoded, lines: Lines, walked: Walked) -> list[Fault]:
    """One fault for each item that has damaged characters, one for all others of them."""
    first: dict[int | None, int] = {}
    counts: Counter[int | None] = Counter()
    for spot in stretches(decoded.damage):
        row = _row(walked.starts, walked.end, spot)
        first.setdefault(row, spot)
        counts[row] += 1
    return [
        Fault("damage", *lines.place(spot), row, "", {"form": decoded.form, "count": counts[row]})
        for row, spot in first.items()
    ]


def _row(starts: Sequence[int], end: int, offset: int) -> int | None:
    row = bisect_right(starts, offset) - 1
    return row if row >= 0 and offset < end else None


def _order(fault: Fault) -> tuple[int, int]:
    return fault.line, fault.column
