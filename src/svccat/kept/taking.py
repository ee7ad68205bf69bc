"""`intake.take` for all files of a run: what is kept of a file is taken from there."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import polars as pl

from svccat.crew import Crew, processors
from svccat.intake import Intake, Wanted, take
from svccat.kept.basis import basis
from svccat.kept.entries import DAMAGED
from svccat.kept.folder import Folder, name, place
from svccat.kept.intakes import from_bytes, to_bytes
from svccat.load.files import LINES, read_bytes
from svccat.model.source import STDIN, Source
from svccat.model.tables import BASES
from svccat.tables.items import empty_items

# Files below this many bytes are read as quickly as their entries.
WORTHWHILE = 500_000
Task = tuple[int, Source, Wanted]


@dataclass(frozen=True, slots=True)
class Keeper:
    """Keeps the intakes of one run's files, and finds those of earlier runs."""

    folder: Folder
    basis: str

    def found(self, task: Task) -> Intake | None:
        """The intake that is kept of a file as it is now."""
        number, source, wanted = task
        data = read_bytes(source)
        if isinstance(data, str):
            return None
        entry = self.folder.get(self._name(hashlib.sha256(data).hexdigest(), source, wanted))
        if entry is None:
            return None
        try:
            intake = from_bytes(entry, number, source)
        except (*DAMAGED, pl.exceptions.PolarsError, pl.exceptions.PanicException):
            return None
        return intake if _is_of(intake, wanted) else None

    def keep(self, intake: Intake, wanted: Wanted) -> None:
        """Keep an intake for later runs."""
        source, digest = intake.file.source, intake.file.sha256
        if digest and fit(source) and (entry := to_bytes(intake)) is not None:
            self.folder.put(self._name(digest, source, wanted), entry)

    def _name(self, sha256: str, source: Source, wanted: Wanted) -> str:
        """Of the content, of what its name and place say of it, and of all that the run asks."""
        lines = source.path.lower().endswith(LINES)
        asked = repr((self.basis, sha256, lines, source.path == STDIN, source.named, wanted))
        return name(source.size, asked)


def take_all(tasks: Sequence[Task], crew: Crew, *, cache: bool) -> list[Intake]:
    """The intakes of files, in their order; with `cache` those of earlier runs are used and new ones kept."""
    if not (cache and any(fit(source) for _, source, _ in tasks)):
        return list(crew.spread(take, tasks, _weight(tasks)))
    keeping = Keeper(Folder(place()), basis())
    known = _found(keeping, tasks)
    left = [(keeping, task) for task, one in zip(tasks, known, strict=True) if one is None]
    made = iter(crew.spread(_take_and_keep, left, _weight([task for _, task in left])))
    taken = [next(made) if one is None else one for one in known]
    if left:
        keeping.folder.trim()
    return taken


def _found(keeping: Keeper, tasks: Sequence[Task]) -> list[Intake | None]:
    """What is kept of each file; one of a size that is not kept need not be hashed to know that.

    Hashing and unpacking leave Python to other threads most of the time.
    """
    known = keeping.folder.sizes()
    likely = [fit(source) and source.size in known for _, source, _ in tasks]
    if not any(likely):
        return [None] * len(tasks)
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  most runs are small

    with ThreadPoolExecutor(processors()) as threads:
        found = threads.map(keeping.found, compress(tasks, likely))
        return [next(found) if one else None for one in likely]


def _is_of(intake: Intake, wanted: Wanted) -> bool:
    """Whether the tables of an intake have the columns of those that `take` makes."""
    items, bases = intake.items, intake.bases
    return (items is None or items.schema == empty_items(wanted.elements).schema) and (
        bases is None or bases.schema == BASES
    )


def _take_and_keep(task: tuple[Keeper, Task]) -> Intake:
    keeping, own = task
    intake = take(own)
    keeping.keep(intake, own[2])
    return intake


def _weight(tasks: Sequence[Task]) -> int:
    return sum(source.size for _, source, _ in tasks)


def fit(source: Source) -> bool:
    """Whether something is kept of a file: one that is large, and no list of a workbook."""
    return source.book is None and source.size >= WORTHWHILE
