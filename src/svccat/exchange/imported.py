"""What importing a workbook gives: catalogues with the cells they came from, and all that was said."""

from dataclasses import dataclass, field

from svccat.exchange.records import Left, Passed, Problem
from svccat.model.cells import Cells
from svccat.model.text import Text


@dataclass(frozen=True, slots=True)
class Imported:
    """One catalogue: the file it is to become, its members with `items`, where each value stood."""

    path: str
    members: dict[str, object]
    cells: Cells


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet was understood: its head row, and per column what it became ("" for nothing)."""

    sheet: str
    line: int
    kind: str
    columns: tuple[tuple[str, str, str], ...]  # the column's letters, its head, the member


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of a workbook; `told` is of the file or a sheet as a whole."""

    lists: tuple[Imported, ...] = ()
    layouts: tuple[Layout, ...] = ()
    problems: tuple[Problem, ...] = ()
    unmapped: tuple[Left, ...] = ()
    passed: tuple[Passed, ...] = ()
    told: tuple[tuple[str, Text], ...] = field(default=())
