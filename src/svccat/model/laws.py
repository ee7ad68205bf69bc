"""Laws as a registry lists them (contract section 1, kind `laws`), and what their levels are."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class LawLevel(StrEnum):
    """效力级别: how high a law or document ranks; highest first."""

    LAW = "法律"
    REGULATION = "行政法规"
    DECISION = "国务院决定"
    LOCAL = "地方性法规"
    DEPARTMENT = "部门规章"
    GOVERNMENT = "政府规章"
    DOCUMENT = "规范性文件"


class Rank(NamedTuple):
    """A level and whether it is certain: by the registry, the number or the form of the name.

    `level` is None where it cannot be told.
    """

    level: LawLevel | None = None
    sure: bool = False


class Move(NamedTuple):
    """What a text did with articles of the one before it.

    `first` to `last` became `now` and those behind it; None: they were deleted.
    """

    first: int
    last: int
    now: int | None


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a law; days as 2024-12-31, "" where they are not known.

    `row` is its place in `versions`. `articles` is the number of its last article, None where that
    is not known; `listed` has 条 and 之 of each where the registry lists them one by one. `moves` are
    the articles of the text before it that have other numbers now, as far as the registry says so.
    """

    row: int
    published: str = ""
    effective: str = ""
    articles: int | None = None
    listed: frozenset[tuple[int, int]] = frozenset()
    moves: tuple[Move, ...] = ()

    def number_of(self, before: int) -> int | None:
        """The number of an article that had another one in the text before; None: it was deleted."""
        for move in self.moves:
            if move.first <= before <= move.last:
                return None if move.now is None else move.now + before - move.first
        return before

    @property
    def since(self) -> str:
        """The first day in force as far as it is known: a text without one holds when published."""
        return self.effective or self.published

    def has(self, article: int, zhi: int = 0) -> bool | None:
        """Whether there is such an article; None where that cannot be told."""
        if self.listed:
            return (article, zhi) in self.listed
        return None if self.articles is None else article <= self.articles


@dataclass(frozen=True, slots=True)
class Law:
    """One entry of a registry, in `items` of file number `file` at `row`.

    `as_of` is the day up to which the registry was kept, `repealed_on` the first day without the
    law; "" where they are not known.
    """

    file: int
    row: int
    name: str
    aliases: tuple[str, ...] = ()
    level: LawLevel | None = None
    number: str = ""
    versions: tuple[Version, ...] = ()
    repealed_on: str = ""
    as_of: str = ""
