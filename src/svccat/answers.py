"""Whole answers of earlier runs: the same inputs and choices give the same report, to the byte.

A run depends on what this module asks for and on nothing else: the paths it was given (what does not
lie there was not looked for), the inputs and the registries of laws by path and content, the files of
decisions, the settings, and the tool itself. There is no clock in it.
"""

import hashlib
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from svccat import decisions, legal
from svccat.crew import processors
from svccat.kept.basis import basis
from svccat.kept.entries import DAMAGED, parts, written
from svccat.kept.folder import Folder, name, place
from svccat.load.discover import DASH, common_folder, discover
from svccat.load.files import read_bytes
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.settings import Settings
from svccat.settings.file import find

WORTHWHILE = 20_000_000  # bytes of input; less is read anew before anybody waits
_CHUNK = 2**20
_DOUBT = 2 * 10**9  # nanoseconds: how exact the times of files are


@dataclass(frozen=True, slots=True)
class Answer:
    """A report in UTF-8, the exit code and the sentences beside it."""

    report: bytes
    code: int
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What a run was asked: `asked` is all of it but the files' content; `began` is when, in ns."""

    folder: Folder
    sources: tuple[Source, ...]
    asked: str
    began: int

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(source.size for source in self.sources)

    @property
    def files(self) -> list[Path]:
        """The files that are read."""
        return [source.file for source in self.sources]

    def answer(self) -> Answer | None:
        """The answer that an earlier run gave to this question."""
        if self.size not in self.folder.sizes():
            return None
        digests = _digests(self.sources)
        entry = self.folder.get(self._name(digests)) if digests else None
        if entry is None:
            return None
        try:
            values, (table,) = parts(entry)
            return _answer(values, table)
        except (*DAMAGED, pl.exceptions.PolarsError, pl.exceptions.PanicException):
            return None

    def keep(
        self, answer: Answer, inputs: Iterable[InputFile], beside: Iterable[Source] = ()
    ) -> None:
        """Keep an answer, unless a file has changed since the question was asked.

        `beside` are the files that the run read and that are no inputs: one that was not there when
        the question was asked makes it another question.
        """
        # What has not been touched since before the question was asked is as it was when it was read.
        if not all(map(self._settled, self.files)):
            return
        known = {one.source.path: one.sha256 for one in inputs if one.sha256}
        rest = [source for source in self.sources if source.path not in known]
        hashed = _digests(rest)
        if hashed is None or known.keys() - {source.path for source in self.sources}:
            return
        known |= {source.path: digest for source, digest in zip(rest, hashed, strict=True)}
        digests = [known[source.path] for source in self.sources]
        read = set(map(os.path.realpath, self.files))
        if any(os.path.realpath(one.file) not in read for one in beside):
            return
        text = answer.report
        chunks = [text[start : start + _CHUNK] for start in range(0, len(text), _CHUNK)]
        table = pl.DataFrame({"text": chunks}, schema={"text": pl.Binary()})
        entry = written([answer.code, list(answer.told)], [table])
        if entry is not None:
            self.folder.put(self._name(digests), entry)
            self.folder.trim()

    def _name(self, digests: Sequence[str]) -> str:
        read = [
            (source.path, source.named, digest)
            for source, digest in zip(self.sources, digests, strict=True)
        ]
        return name(self.size, repr(("answer", basis(), self.asked, read)))

    def _settled(self, file: Path) -> bool:
        try:
            known = file.stat()
        except OSError:
            return False
        return max(known.st_mtime_ns, known.st_ctime_ns) < self.began - _DOUBT


def question(paths: Sequence[Path], settings: Settings, *asked: str) -> Question | None:
    """The question of a run; None where it is too small to be kept, or reads what cannot be read again.

    Raises:
        InputError: a path does not exist, or nothing at all was found.
    """
    if not settings.cache or DASH in paths:
        return None
    began = time.time_ns()
    inputs = decisions.without_baseline(discover(paths), settings)
    near = find([common_folder(paths)], legal.NAME)
    beside = [
        *legal.lent(inputs, paths, settings),
        *(Source(file, str(file), named=False) for file in _decided(settings, near)),
    ]
    sources = [*inputs, *beside]
    places = [
        (os.path.normpath(one.absolute()), os.path.realpath(one))
        for one in (*paths, common_folder(paths))
    ]
    whole = [*asked, repr(settings), repr(places), str(len(inputs))]
    found = Question(Folder(place()), tuple(sources), repr(whole), began)
    return found if found.size >= WORTHWHILE else None


def _answer(values: Any, table: pl.DataFrame) -> Answer:  # Any: JSON that was kept
    code, told = values
    return Answer(b"".join(table["text"]), int(code), tuple(told))


def _decided(settings: Settings, near: Path | None) -> list[Path]:
    """The files of decisions, and the registry of laws that a run without one would go by."""
    named = (settings.suppressions, settings.baseline, settings.overlaps, near)
    return [Path(os.path.realpath(one)) for one in named if one is not None]


def _digests(sources: Sequence[Source]) -> list[str] | None:
    """Of each file's content, None where one cannot be read; hashing leaves Python to other threads."""
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  most runs are small

    with ThreadPoolExecutor(processors()) as threads:
        found = list(threads.map(_digest, sources))
    digests = [one for one in found if one is not None]
    return digests if len(digests) == len(found) else None


def _digest(source: Source) -> str | None:
    data = read_bytes(source)
    return hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else None
