"""Places of findings: where a value stands in a file is asked again at every run, and kept."""

import hashlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import polars as pl

from svccat.crew import Crew
from svccat.kept.basis import basis
from svccat.kept.entries import DAMAGED, parts, written
from svccat.kept.folder import Folder, name, place
from svccat.kept.taking import fit
from svccat.load.files import read_bytes
from svccat.locate.places import Found, Look, Search, Spot, weight

_SCHEMA = {
    "row": pl.UInt32(),
    "pointer": pl.String(),
    "at_key": pl.Boolean(),
    "line": pl.UInt32(),
    "column": pl.UInt32(),
}
_Known: TypeAlias = dict[tuple[int | None, str, bool], Spot]


@dataclass(frozen=True, slots=True)
class _Keeper:
    """Lines and columns in the text of one content, by row, pointer and whether it is the name's."""

    folder: Folder
    basis: str

    def known(self, search: Search) -> _Known:
        """What is kept of the file that the search is in."""
        entry = self.folder.get(self._name(search)) if fit(search.file.source) else None
        if entry is None:
            return {}
        try:
            _, (table,) = parts(entry)
            if table.schema != _SCHEMA or table.drop("row").null_count().sum_horizontal().sum():
                return {}
            row, pointer, at_key, line, column = (table[one].to_list() for one in _SCHEMA)
        except (*DAMAGED, pl.exceptions.PolarsError, pl.exceptions.PanicException):
            return {}
        asked = zip(row, pointer, at_key, strict=True)
        found = ((*spot, "") for spot in zip(line, column, strict=True))
        return dict(zip(asked, found, strict=True))

    def keep(self, search: Search, found: _Known) -> None:
        """Keep what was found, unless the file is no longer the one that was taken in."""
        data = read_bytes(search.file.source)
        if isinstance(data, str) or hashlib.sha256(data).hexdigest() != search.file.sha256:
            return
        known = self.known(search) | found
        rows = [(*asked, line, column) for asked, (line, column, _) in known.items()]
        entry = written({}, [pl.DataFrame(rows, schema=_SCHEMA, orient="row")])
        if entry is not None:
            self.folder.put(self._name(search), entry)

    def _name(self, search: Search) -> str:
        file = search.file
        return name(file.source.size, repr(("places", self.basis, file.sha256, file.lines)))


_Task: TypeAlias = tuple[_Keeper | None, Look, Search]


class Placing:
    """The search for places in all processes; what is known of a file is not looked for again.

    With `cache` that is what earlier runs have found as well.
    """

    def __init__(self, crew: Crew, *, cache: bool) -> None:
        self._crew = crew
        self._cache = cache
        self._known: dict[int, _Known] = {}
        self._items: dict[int, array[int] | None] = {}
        self._ahead: tuple[list[Search], Iterable[Found]] = ([], [])

    def ahead(self, look: Look, searches: Sequence[Search]) -> None:
        """Begin to search where other processes have nothing to do meanwhile."""
        if self._crew.worth(weight(searches)):
            tasks = self._left(searches)
            made = self._crew.ahead(_look, self._tasks(look, tasks), weight(tasks))
            self._ahead = (tasks, made)

    def __call__(
        self, look: Look, searches: Sequence[Search], weight_of_all: int
    ) -> Iterable[list[Spot]]:
        """The spots of each search: a `Spread`."""
        del weight_of_all  # some of it is known
        self._take(*self._ahead)
        self._ahead = ([], [])
        left = self._left(searches)
        self._take(left, self._crew.spread(_look, self._tasks(look, left), weight(left)))
        return [
            [self._known[_number(search)][one[1:]] for one in search.addresses]
            for search in searches
        ]

    def _left(self, searches: Sequence[Search]) -> list[Search]:
        """What is not known of each search; searches of which all is known are left out."""
        left = []
        for search in searches:
            number = _number(search)
            if number not in self._known:
                keeper = self._keeper(search)
                self._known[number] = keeper.known(search) if keeper else {}
            known = self._known[number]
            rest = [one for one in search.addresses if one[1:] not in known]
            if rest:
                left.append(Search(search.file, rest, self._items.get(number)))
        return left

    def _tasks(self, look: Look, searches: Sequence[Search]) -> list[_Task]:
        return [(self._keeper(search), look, search) for search in searches]

    def _keeper(self, search: Search) -> _Keeper | None:
        kept = self._cache and fit(search.file.source)
        return _Keeper(Folder(place()), basis()) if kept else None

    def _take(self, searches: Sequence[Search], found: Iterable[Found]) -> None:
        for search, (spots, items) in zip(searches, found, strict=True):
            number = _number(search)
            asked = (one[1:] for one in search.addresses)
            self._known[number].update(zip(asked, spots, strict=True))
            self._items[number] = items


def _number(search: Search) -> int:
    return search.addresses[0].file


def _look(task: _Task) -> Found:
    keeper, look, search = task
    found = look(search)
    if keeper is not None:
        asked = (one[1:] for one in search.addresses)
        keeper.keep(search, dict(zip(asked, found.spots, strict=True)))
    return found
