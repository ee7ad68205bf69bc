"""What is wrong with a file as a file, at lines and columns; what could be read of it all the same."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from svccat.model.source import Document

if TYPE_CHECKING:  # the tolerant reading, which faultless files do without
    from svccat.load.reading import Flaw

# What leaves nothing of the file unread.
_HARMLESS = frozenset({"encoding", "bom", "name", "double"})


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a file is not as it should be; line and column from 1, in characters.

    `reason` is one of parquet, empty, stranger (no JSON at all), encoding, damage, bom, name (its
    name says JSON for NDJSON or the reverse), not-object, header-items (an NDJSON header that has
    items of its own, which are not read), double (a member twice in one object), or the reason of a
    slip. `row` is the item it is in and `pointer` leads on from there; `began` is the line and column of
    what stands there before or is still open.
    """

    reason: str
    line: int = 1
    column: int = 1
    row: int | None = None
    pointer: str = ""
    evidence: Mapping[str, str | int] = field(default_factory=dict)
    began: tuple[int, int] | None = None

    @property
    def loses(self) -> bool:
        """Whether something in the file could not be read for it."""
        return self.reason not in _HARMLESS


class Parsed(NamedTuple):
    """A file's document, None where nothing of it could be read, and its faults.

    `lines` tells NDJSON. `cut`: members of the header or items at the end may be missing. `starts`
    are the offsets of the items in the text where they could not be found again by parsing it.
    `table` tells Parquet, which has rows and no text.
    """

    document: Document | None
    faults: tuple[Fault, ...] = ()
    lines: bool = False
    cut: bool = False
    starts: tuple[int, ...] | None = None
    table: bool = False

    @property
    def sound(self) -> bool:
        """Whether it is text in UTF-8 in which nothing is wrong, and no member stands twice."""
        return not self.table and all(fault.reason == "bom" for fault in self.faults)


class Lines:
    """The lines of a text, to which offsets are turned; `first` is the number of its first line."""

    def __init__(self, text: str, first: int = 1) -> None:
        self._first = first
        self._starts = [0]
        while (end := text.find("\n", self._starts[-1])) >= 0:
            self._starts.append(end + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column from 1."""
        line = bisect_right(self._starts, offset) - 1
        return line + self._first, offset - self._starts[line] + 1


def fault_of(flaw: "Flaw", lines: Lines, row: int | None = None) -> Fault:
    """A flaw as a fault; `row` is the item that the text is, where it is one."""
    slip = flaw.slip
    way = flaw.way
    if row is None and flaw.row is not None:
        row, way = flaw.row, way[2:]
    pointer = "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in way)
    double = slip.reason == "double"
    evidence: dict[str, str | int] = {"member": slip.found} if double else {"found": slip.found}
    if not double:
        evidence["expected"] = slip.expected
    began = None if slip.began is None else lines.place(slip.began)
    line, column = lines.place(slip.at)
    return Fault(slip.reason, line, column, row, pointer, evidence, began)
