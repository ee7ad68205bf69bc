"""What is known of an input file before its items become columns."""

from dataclasses import dataclass
from pathlib import Path

from svccat.model.fields import Kind

STDIN = "<stdin>"  # the path of standard input in every output


@dataclass(frozen=True, slots=True)
class Source:
    """An input file: where it lies and the name it has in every output.

    `named` tells a path that the person gave from one that was found in a folder; `size` is its
    bytes as found, 0 where that could not be told. `data` are the bytes that count in the place of
    those that lie there, None to read the file.
    """

    file: Path
    path: str
    named: bool
    size: int = 0
    data: bytes | None = None


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
    """A file's content: the raw header members and items, still JSON values."""

    header: dict[str, object]
    items: list[object]
