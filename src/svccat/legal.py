"""The law at work on a run: the registry that it goes by, the rules that ask it, what they lacked.

The registry is what the inputs hold of it and what the settings name. Where there is neither, it
is the nearest `laws.json` above the inputs, so that an editor who validates one file has it too.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import polars as pl

from svccat.checks import laws
from svccat.intake import Intake
from svccat.laws import Registry
from svccat.load.discover import common_folder, discover
from svccat.metrics.notes import law_notes
from svccat.model.errors import InputError
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.laws import Law
from svccat.model.rule import Severity
from svccat.model.source import Source
from svccat.model.tables import BASES, InputFile, raw
from svccat.model.text import Text
from svccat.normalise.citing import CITING
from svccat.settings import Settings
from svccat.settings.file import find
from svccat.tables.laws import day

NAME = "laws.json"
LOOKED_AT = ("file", "row", "active", "type", raw("legal_basis"))


def lent(sources: Sequence[Source], paths: Sequence[Path], settings: Settings) -> list[Source]:
    """The files of the registry that the settings name and that are no inputs.

    Raises:
        InputError: one of them does not exist, or is a folder.
    """
    for path in settings.laws:
        if path.is_dir():
            raise InputError(
                Text(
                    f"{path} 是文件夹，请写明法律法规库是哪个文件。",
                    f"{path} is a folder: name the file that holds the registry of laws.",
                )
            )
    known = {os.path.realpath(source.file) for source in sources}
    found = discover(settings.laws) if settings.laws else []
    return [_beside(one, paths) for one in found if os.path.realpath(one.file) not in known]


def nearby(taken: Sequence[Intake], paths: Sequence[Path], settings: Settings) -> list[Source]:
    """The `laws.json` nearest to the inputs where no file taken in or named is a registry."""
    if settings.laws or any(intake.file.kind is Kind.LAWS for intake in taken):
        return []
    file = find([common_folder(paths)], NAME)
    known = {os.path.realpath(intake.file.source.file) for intake in taken}
    if file is None or os.path.realpath(file) in known:
        return []
    return [_beside(Source(file, NAME, named=False), paths)]


def _beside(source: Source, paths: Sequence[Path]) -> Source:
    """A file that is no input, named from the folder that the inputs are named from."""
    try:
        path = Path(os.path.relpath(source.file, common_folder(paths))).as_posix()
    except ValueError:  # on another drive there is no way from one to the other
        path = source.file.name
    return replace(source, path=path)


def refuse_others(taken: Sequence[Intake], settings: Settings) -> None:
    """Files that the settings name as registries must be such.

    Raises:
        InputError: one of them is a catalogue of another kind.
    """
    named = {os.path.realpath(path) for path in settings.laws}
    for file in (intake.file for intake in taken if named):
        if file.kind not in {None, Kind.LAWS} and os.path.realpath(file.source.file) in named:
            path = file.source.path
            raise InputError(
                Text(
                    f"{path} 不是法律法规库：它的 kind 是 {file.kind}，应是 laws。",
                    f"{path} is no registry of laws: its kind is {file.kind}, not laws.",
                )
            )


def on_loan(taken: Sequence[Intake]) -> list[Intake]:
    """Registries that are no inputs: looked up, and reported only where they cannot be read.

    A file near the inputs that is no catalogue at all is passed over in silence.
    """
    return [
        replace(
            one, hits=[hit for hit in one.hits if hit.rule.severity is Severity.ERROR], records=[]
        )
        for one in taken
        if one.file.kind is not None or not one.file.readable
    ]


class Gathered(NamedTuple):
    """What the files hold for the rules of laws.

    `laws` are all registered laws, `bases` the BASES of all files. The first `given` files are
    inputs, the rest on loan.
    """

    laws: tuple[Law, ...]
    bases: pl.DataFrame
    given: int


def gather(taken: Sequence[Intake], given: int) -> Gathered:
    """From what was taken in of each file, the first `given` of them inputs."""
    bases = [one.bases for one in taken if one.bases is not None]
    known = tuple(law for one in taken for law in one.laws)
    return Gathered(known, pl.concat([pl.DataFrame(schema=BASES), *bases]), given)


class Judged(NamedTuple):
    """The L8 hits, the registries on loan, and the footnotes on what the rules were without."""

    hits: list[Hits]
    beside: tuple[Source, ...]
    notes: tuple[Text, ...]


def judged(task: tuple[pl.DataFrame, Sequence[InputFile], Gathered]) -> Judged:
    """`judge` for a worker process."""
    return judge(*task)


def judge(items: pl.DataFrame, files: Sequence[InputFile], gathered: Gathered) -> Judged:
    """The rules of laws over all items and their parts; of the items LOOKED_AT is enough."""
    days = [day(one.header.as_of) if one.header else "" for one in files]
    registry = Registry(gathered.laws, CITING.title)
    beside = range(gathered.given, len(files))
    judged = laws.judge(items, gathered.bases, days, registry, CITING, beside=beside)
    loan = files[gathered.given :]
    lent = tuple(one.source for one in loan)
    used = [one.source.path for one in loan if one.kind is Kind.LAWS]
    notes = law_notes(used, judged.unknown, judged.cited, registered=bool(gathered.laws))
    return Judged(judged.hits, lent, notes)
