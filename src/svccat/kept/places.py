"""Places of findings: where a value stands in a file is asked again at every run, and kept."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import polars as pl

from svccat.crew import Crew
from svccat.kept.basis import basis
from svccat.kept.entries import DAMAGED, parts, written
from svccat.kept.folder import Folder, name, place
from svccat.kept.taking import fit
from svccat.load.files import read_bytes
from svccat.locate.places import Search, Spread, pointer
from svccat.model.finding import Place

_SCHEMA = {
    "row": pl.UInt32(),
    "pointer": pl.String(),
    "at_key": pl.Boolean(),
    "line": pl.UInt32(),
    "column": pl.UInt32(),
}
_Known: TypeAlias = dict[tuple[int | None, str, bool], tuple[int, int]]
_Work: TypeAlias = Callable[[Search], list[Place]]


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
        return dict(zip(asked, zip(line, column, strict=True), strict=True))

    def keep(self, search: Search, found: _Known) -> None:
        """Keep what was found, unless the file is no longer the one that was taken in."""
        data = read_bytes(search.file.source)
        if isinstance(data, str) or hashlib.sha256(data).hexdigest() != search.file.sha256:
            return
        rows = [(*asked, *spot) for asked, spot in (self.known(search) | found).items()]
        entry = written({}, [pl.DataFrame(rows, schema=_SCHEMA, orient="row")])
        if entry is not None:
            self.folder.put(self._name(search), entry)

    def _name(self, search: Search) -> str:
        file = search.file
        return name(file.source.size, repr(("places", self.basis, file.sha256, file.lines)))


def placing(crew: Crew, *, cache: bool) -> Spread:
    """`crew.spread` for the search for places; with `cache` those found before are not looked for."""

    def spread(work: _Work, searches: Sequence[Search], weight: int) -> Iterable[list[Place]]:
        if not (cache and any(fit(search.file.source) for search in searches)):
            return crew.spread(work, searches, weight)
        keeper = _Keeper(Folder(place()), basis())
        known = [keeper.known(search) for search in searches]
        left = [
            search._replace(addresses=[one for one in search.addresses if one[1:] not in spots])
            for search, spots in zip(searches, known, strict=True)
        ]
        tasks = [(keeper, work, search) for search in left if search.addresses]
        size = sum(search.file.source.size for _, _, search in tasks)
        made = iter(crew.spread(_look, tasks, size))
        return [
            _placed(search, spots, next(made) if rest.addresses else [], rest)
            for search, spots, rest in zip(searches, known, left, strict=True)
        ]

    return spread


def _look(task: tuple[_Keeper, _Work, Search]) -> list[Place]:
    keeper, work, search = task
    places = work(search)
    if fit(search.file.source):
        pairs = zip(search.addresses, places, strict=True)
        keeper.keep(search, {one[1:]: (spot.line, spot.column) for one, spot in pairs})
    return places


def _placed(search: Search, known: _Known, made: list[Place], rest: Search) -> list[Place]:
    """The places of a search: those known, and those `made` of what was left of it."""
    new = dict(zip(rest.addresses, made, strict=True))
    path = search.file.source.path
    return [
        new[one] if one in new else Place(path, pointer(one), *known[one[1:]])
        for one in search.addresses
    ]
