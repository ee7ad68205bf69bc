"""What is known of an input file before its items become columns."""

from dataclasses import dataclass, field
from pathlib import Path

from svccat.model.cells import Cells
from svccat.model.fields import Kind
from svccat.model.text import Text

TOGETHER = 4  # items in one array of `Document.written`
STDIN = "<stdin>"  # the path of standard input in every output


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is to be said of a cell, or of the workbook; `reason` is refused, doubt, value, own or note."""

    reason: str
    text: Text
    sheet: str = ""
    line: int = 1
    column: int = 1
    found: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class FromBook:
    """That a list comes from a workbook: the digest of its bytes, its cells, what was said on the way."""

    sha256: str
    cells: Cells | None = None
    faults: tuple[CellFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """An input file: where it lies and the name it has in every output.

    `named` tells a path that the person gave from one that was found in a folder; `size` is its
    bytes as found, 0 where that could not be told. `data` are the bytes that count in the place of
    those that lie there, None to read the file. One list of a workbook has them, and its `book`.
    """

    file: Path
    path: str
    named: bool
    size: int = 0
    data: bytes | None = None
    book: FromBook | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """A catalogue's header, checked far enough to place its list (contract section 1).

    Empty strings stand for absent members; `as_of`, `edition` and `filing` may be absent.
    """

    kind: Kind
    code: str
    name: str
    level: str
    authority: str
    sector: str
    edition: str = ""
    as_of: str = ""
    filing: str = ""  # number and date as written


@dataclass(frozen=True, slots=True)
class Document:
    """A file's content: the raw header members and items, still JSON values.

    `written` are the items as JSON where that was made on the way: arrays of `TOGETHER` items each.
    """

    header: dict[str, object]
    items: list[object]
    written: list[bytes] | None = field(default=None, compare=False)
