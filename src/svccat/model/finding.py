"""A finding is a value: a rule, a place and the evidence; its text is made when rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from svccat.model.cells import letters
from svccat.model.rule import Rule

EvidenceValue: TypeAlias = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a file: relative path, JSON pointer, line and column from 1 in characters.

    In a workbook `sheet` is the name of the sheet, line and column are the cell's.
    """

    path: str
    pointer: str = ""
    line: int = 1
    column: int = 1
    sheet: str = ""

    @property
    def spot(self) -> str:
        """Where in the file: `12:5`, or in a workbook `Sheet!E12`."""
        if self.sheet:
            return f"{self.sheet}!{letters(self.column - 1)}{self.line}"
        return f"{self.line}:{self.column}"

    @property
    def steps(self) -> list[str]:
        """The members and indexes that lead to the value, as they are without a pointer's escapes."""
        parts = self.pointer.split("/")[1:]
        return [part.replace("~1", "/").replace("~0", "~") for part in parts]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of contract section 9; `fingerprint` never depends on lines or file order."""

    rule: Rule
    place: Place
    item_code: str = ""
    item_name: str = ""
    jurisdiction: str = ""
    authority: str = ""
    evidence: Mapping[str, EvidenceValue] = field(default_factory=lambda: MappingProxyType({}))
    related: tuple[Place, ...] = ()
    fingerprint: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by path, line, column, code; the fingerprint settles the rest."""
        place = self.place
        return (place.path, place.line, place.column, self.rule.code, self.fingerprint)
