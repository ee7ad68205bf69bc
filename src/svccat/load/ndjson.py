"""What can be read of an NDJSON file, with all its faults, line by line."""

from svccat.load.doubles import may_repeat
from svccat.load.encodings import Decoded
from svccat.load.faults import Fault, Lines, Parsed, fault_of
from svccat.load.values import (
    BLANK,
    NOT_READ,
    TYPES,
    explained,
    intact,
    loads,
    stretches,
    unexplained,
)
from svccat.load.walk import walk
from svccat.model.source import Document


def of_lines(decoded: Decoded) -> Parsed:
    """The header on the first line that is not blank, and an item on each further one.

    A header that cannot be read far enough to know its kind ends the reading.
    """
    header: dict[str, object] | None = None
    items: list[object] = []
    faults: list[Fault] = []
    cut = False
    offset = 0
    spots = iter([*decoded.damage, len(decoded.text) + 1])
    spot = next(spots)
    for number, line in enumerate(decoded.text.split("\n"), 1):
        damaged = []
        while spot <= offset + len(line):
            damaged.append(spot - offset)
            spot = next(spots)
        offset += len(line) + 1
        if not line.strip(BLANK):
            continue
        row = None if header is None else len(items)
        value, found, whole = _line(line, number, row)
        faults += explained(found, {row} if damaged else set())
        if damaged:
            evidence: dict[str, str | int] = {
                "form": decoded.form,
                "count": len(stretches(damaged)),
            }
            faults.append(Fault("damage", number, damaged[0] + 1, row, "", evidence))
        if header is not None:
            items.append(value)
            continue
        cut = not whole or bool(damaged)
        if not isinstance(value, dict) or (not whole and "kind" not in value):
            if not found:
                evidence = {"found": TYPES[type(value)]}
                faults.append(Fault("not-object", number, evidence=evidence))
            return Parsed(None, tuple(faults), lines=True)
        header = intact(value) if damaged else value
        if "items" in header:
            faults.append(
                Fault("header-items", number, pointer="items", evidence={"member": "items"})
            )
    if header is None:
        return Parsed(None, tuple(faults), lines=True)
    document = Document({**header, "items": items}, items)
    return Parsed(document, tuple(faults), lines=True, cut=cut)


def _line(line: str, number: int, row: int | None) -> tuple[object, list[Fault], bool]:
    """A line's value, its faults, and whether all of it was read."""
    value = loads(line)
    good = value is not NOT_READ
    if good and not may_repeat(line.encode(), value):
        return value, [], True
    walked = walk(line)
    flaws = [one for one in walked.flaws if not good or one.slip.reason == "double"]
    lines = Lines(line, number)
    if good:
        return value, [fault_of(one, lines, row) for one in flaws], True
    faults = [fault_of(one, lines, row) for one in flaws] or [unexplained(line, number, row)]
    read = walked.value if isinstance(walked.value, dict) else None
    return read, faults, walked.whole
