"""The first doors of the corridor, for every run: load, schema, tables, and the keys of items."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import polars as pl

from svccat import decisions, legal
from svccat.checks.file import FileHit
from svccat.collector import without_collector
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.kept.taking import take_all
from svccat.load.discover import BOOKS, discover
from svccat.metrics.services import service_totals
from svccat.model.bodies import Body
from svccat.model.errors import InputError
from svccat.model.hits import Hits
from svccat.model.services import Bundle, ServiceCount
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.model.text import Text
from svccat.normalise.columns import add_keys
from svccat.settings import Settings
from svccat.tables.items import empty_items, empty_lists

_NOTHING = Text(
    "没有一个文件是目录：目录文件最外层是带有 kind 的对象，见 svccat schema service-items。",
    "none of the files is a catalogue: it is an object with a `kind`, see svccat schema service-items.",
)


class Lists(NamedTuple):
    """What was read: items of all lists with keys and hashes, and lists that are empty.

    `hits` come from the doors that a file passes by itself. Behind the inputs may stand registries
    of laws on loan, see `law`.
    """

    files: tuple[InputFile, ...]
    items: pl.DataFrame
    empty: pl.DataFrame
    hits: list[FileHit]
    records: list[Hits]
    law: legal.Gathered
    bodies: tuple[Body, ...]
    bundles: tuple[Bundle, ...] = ()
    services: tuple[ServiceCount, ...] = ()


def read(
    paths: Sequence[Path],
    sources: Sequence[Source],
    settings: Settings,
    wanted: Wanted,
    crew: Crew,
) -> Lists:
    """The files through the doors that each passes by itself, and the registries they need.

    Raises:
        InputError: no file is a catalogue.
    """
    # 1-4. Load, schema, tables: each file by itself becomes columns; keys once per distinct value.
    given = len(sources)
    with without_collector():
        both = [*sources, *legal.lent(sources, paths, settings)]
        tasks = [(number, source, wanted) for number, source in enumerate(both)]
        taken = take_all(tasks, crew, cache=settings.cache)
    if all(one.file.readable and one.file.kind is None for one in taken[:given]):
        raise InputError(_NOTHING)
    near = legal.nearby(taken, paths, settings)
    tasks = [(len(taken) + place, source, wanted) for place, source in enumerate(near)]
    taken += take_all(tasks, crew, cache=settings.cache)
    legal.refuse_others(taken, settings)
    taken[given:] = legal.on_loan(taken[given:])
    files = tuple(intake.file for intake in taken)
    frames = [intake.items for intake in taken if intake.items is not None]
    items = add_keys(pl.concat([empty_items(wanted.elements), *frames]).with_row_index("id"))
    hits = [hit for intake in taken for hit in intake.hits]
    of_records = [hit for intake in taken for hit in intake.records]
    law = legal.gather(taken, given)
    named = tuple(body for intake in taken for body in intake.bodies)
    empty = add_keys(empty_lists(files))
    bundles = tuple(bundle for intake in taken for bundle in intake.bundles)
    services = service_totals(count for intake in taken for count in intake.services)
    return Lists(files, items, empty, hits, of_records, law, named, bundles, services)


def found(paths: Sequence[Path], settings: Settings) -> list[Source]:
    """What is to be read; a baseline that lies among the catalogues is none of them."""
    return with_books(decisions.without_baseline(discover(paths), settings))


def with_books(sources: list[Source]) -> list[Source]:
    """The sources; a workbook that is named stands for the lists in it."""
    if not any(one.named and one.path.lower().endswith(BOOKS) for one in sources):
        return sources
    from svccat.spreadsheets import lists_of  # noqa: PLC0415  most runs read no workbook

    return [one for source in sources for one in lists_of(source)]


def inputs(files: Sequence[InputFile]) -> tuple[InputFile, ...]:
    """Without the JSON files that are no catalogues and were passed over."""
    return tuple(one for one in files if one.kind is not None or not one.readable)
