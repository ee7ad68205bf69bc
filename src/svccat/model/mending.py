"""What came of a mending."""

from collections.abc import Mapping
from dataclasses import dataclass

from svccat.model.checked import Checked
from svccat.model.finding import Place
from svccat.model.rule import Rule
from svccat.model.source import Source
from svccat.model.text import Text


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file before and after; `counts` tells by rule code how many findings were mended.

    `text` is what the old bytes say in their encoding, with or without a byte order mark. It has as
    many lines as the new text, and they differ in JSON strings alone.
    """

    source: Source
    old: bytes
    text: str
    new: bytes
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that could be mended by its rule and was not, and why."""

    place: Place
    rule: Rule
    reason: Text


@dataclass(frozen=True, slots=True)
class Mended:
    """What a mending came to: the files that change, and what is found in them afterwards.

    `unwritten` are sentences, by path, on the files that could not be written; they are not among
    `files`.
    """

    checked: Checked
    files: tuple[MendedFile, ...] = ()
    left: tuple[Left, ...] = ()
    unwritten: tuple[tuple[str, Text], ...] = ()

    @property
    def fixed(self) -> int:
        """Findings mended in all files."""
        return sum(sum(file.counts.values()) for file in self.files)
