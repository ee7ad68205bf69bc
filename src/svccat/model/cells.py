"""Which cell of a workbook each value of a catalogue came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

Spot: TypeAlias = tuple[str, int, int]  # the sheet's name, line and column from 1


def letters(column: int) -> str:
    """The name of a column counted from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


class Entries(NamedTuple):
    """Where the elements of a list inside items stand: a line each, in a sheet of their own.

    `lines` are by (item, element); `columns` by the member's name.
    """

    sheet: str
    lines: Mapping[tuple[int, int], int]
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Cells:
    """The sheet of a list, the line of each item, the column of each path in it.

    Paths are the steps of members joined by "/"; `header` gives line and column for those of the
    header, `head` the line of the columns' heads.
    """

    sheet: str
    head: int
    lines: Sequence[int] = ()
    columns: Mapping[str, int] = field(default_factory=dict)
    header: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    entries: Mapping[str, Entries] = field(default_factory=dict)

    def spot(self, row: int | None, steps: Sequence[str]) -> Spot:
        """The cell of a value, else that of the nearest thing around it that has one."""
        if row is None:
            return self._of_header(steps)
        line = self.lines[row] if row < len(self.lines) else self.head
        if len(steps) > 1 and steps[0] in self.entries and steps[1].isdigit():
            below = self.entries[steps[0]]
            found = below.lines.get((row, int(steps[1])))
            if found is not None:
                return below.sheet, found, below.columns.get("/".join(steps[2:]), 1)
        return self.sheet, line, self._column(steps)

    def _of_header(self, steps: Sequence[str]) -> Spot:
        for end in range(len(steps), 0, -1):
            wanted = "/".join(steps[:end])
            for path, (line, column) in self.header.items():
                if path == wanted or path.startswith(f"{wanted}/"):
                    return self.sheet, line, column
        line, column = next(iter(self.header.values()), (1, 1))
        return self.sheet, line, 1 if self.header else column

    def _column(self, steps: Sequence[str]) -> int:
        for end in range(len(steps), 0, -1):
            wanted = "/".join(steps[:end])
            if wanted in self.columns:
                return self.columns[wanted]
            inside = [at for path, at in self.columns.items() if path.startswith(f"{wanted}/")]
            if inside:
                return min(inside)
        return self.columns.get("name", 1)
