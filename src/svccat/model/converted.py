"""What became of a list from elsewhere: catalogues, and all of it that is not in them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from svccat.model.cells import Cells
from svccat.model.finding import Place
from svccat.model.text import Text

# Where the value of a column stands in the file.
Where: TypeAlias = Callable[[str], Place]


@dataclass(frozen=True, slots=True)
class Problem:
    """A value that could not be made what it was to be; it stands in the catalogue as it was found."""

    place: Place
    column: str
    to: str  # the path of the member, "" where none was meant
    found: str
    text: Text  # what is wrong and how to mend it
    doubt: bool = False  # the cell itself is not what was meant


@dataclass(frozen=True, slots=True)
class Left:
    """A column that nothing was made of: how often it holds something, and the first such value."""

    column: str
    count: int
    place: Place
    found: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A record that a mapping passes over."""

    place: Place
    found: str
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One catalogue: header members without `items`, items, and for each where its columns stand.

    `path` is the file it was exported from, "" for none; `cells` tells the cell of each value, where
    it came from a workbook. Without `has_items` the file has no `items`, or the header holds them.
    """

    header: dict[str, object]
    items: list[dict[str, object]]
    origins: list[Where]
    path: str = ""
    cells: Cells | None = None
    has_items: bool = True

    @property
    def members(self) -> dict[str, object]:
        """All members of the file."""
        return {**self.header, "items": self.items} if self.has_items else self.header


@dataclass(frozen=True, slots=True)
class Use:
    """A member of items or of the header, and the columns that it is made of; none for a constant."""

    to: str
    title: str  # its Chinese title
    columns: tuple[str, ...]
    in_header: bool = False


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of records, and all that is not in the catalogues; these in order of appearance.

    `unmapped` columns were in nobody's mind, `ignored` ones are left out by the mapping;
    `absent` are columns that it reads and no record has. `kept` columns are unknown and went into
    `x-…` members. `sheet` is the one of a workbook.
    """

    catalogues: tuple[Catalogue, ...]
    problems: tuple[Problem, ...]
    unmapped: tuple[Left, ...]
    ignored: tuple[Left, ...]
    passed: tuple[Passed, ...]
    absent: tuple[str, ...]
    uses: tuple[Use, ...]
    records: int
    kept: tuple[Left, ...] = ()
    sheet: str = ""
