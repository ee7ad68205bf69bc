"""THE HOUSE PLAN: the stages in their order, and what each hands to the next.

    paths ─▶ load ─▶ schema ─▶ tables ─▶ normalise ─▶ compare ─▶ metrics ─▶ checks ─▶ locate ─▶ Result

No stage imports another; this module alone opens the doors between them.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from svccat import decisions, legal
from svccat.checks import boundary, catalogue, file, headers, horizontal, overlap, vertical
from svccat.checks.file import FileHit
from svccat.compare.boundaries import judge
from svccat.compare.duplicates import ranked, same_keys, taking_part
from svccat.compare.horizontal import compare_horizontally
from svccat.compare.leaves import with_leaf
from svccat.compare.overlaps import find as find_overlaps
from svccat.compare.units import (
    KEY,
    find_units,
    peer_groups,
    references,
    refuse_two_editions,
    whole_lists,
)
from svccat.compare.vertical import compare_vertically
from svccat.crew import Crew
from svccat.intake import Wanted, take
from svccat.load.discover import discover
from svccat.load.files import canonical_items, read_text
from svccat.locate.findings import findings
from svccat.metrics.counts import item_counts
from svccat.metrics.headline import headline
from svccat.metrics.notes import notes
from svccat.metrics.overlaps import overlap_rows
from svccat.metrics.powers import power_counts
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.bodies import Body
from svccat.model.errors import InputError
from svccat.model.fields import Kind, profile_elements
from svccat.model.hits import Hits
from svccat.model.result import Checked, Rates, Result
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.model.text import Text
from svccat.normalise.columns import add_hashes, add_keys, citations_of
from svccat.normalise.text import norm
from svccat.normalise.values import agreeing_depth
from svccat.settings import Settings, public
from svccat.tables.items import empty_items, empty_lists

_NOTHING = Text(
    "没有一个文件是目录：目录文件最外层是带有 kind 的对象，见 svccat schema service-items。",
    "none of the files is a catalogue: it is an object with a `kind`, see svccat schema service-items.",
)


def run(paths: Sequence[Path], settings: Settings, crew: Crew | None = None) -> Result:
    """The main job, end to end (contract sections 2 to 9), with processes that have begun or own ones.

    Raises:
        InputError: nothing to read, or two editions of one unit.
    """
    with Crew() as own:
        return _run(paths, settings, crew or own)


def validate(
    paths: Sequence[Path],
    settings: Settings,
    crew: Crew | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> Checked:
    """The rules of files, records, catalogues and laws; nothing is compared.

    `instead` are bytes, by path, that count in the place of what lies in a file.

    Raises:
        InputError: nothing to read.
    """
    with Crew() as own:
        return _validate(paths, settings, crew or own, instead or {})


@dataclass(frozen=True, slots=True)
class _Lists:
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


def _read(
    paths: Sequence[Path],
    sources: Sequence[Source],
    settings: Settings,
    wanted: Wanted,
    crew: Crew,
) -> _Lists:
    # 1-4. Load, schema, tables: each file by itself becomes columns; keys once per distinct value.
    given = len(sources)
    with _without_collector():
        both = [*sources, *legal.lent(sources, paths, settings)]
        tasks = [(number, source, wanted) for number, source in enumerate(both)]
        taken = list(crew.spread(take, tasks, sum(source.size for source in both)))
    if all(one.file.readable and one.file.kind is None for one in taken[:given]):
        raise InputError(_NOTHING)
    near = legal.nearby(taken, paths, settings)
    taken += [take((len(taken), source, wanted)) for source in near]
    legal.refuse_others(taken, settings)
    taken[given:] = legal.on_loan(taken[given:])
    files = tuple(intake.file for intake in taken)
    frames = [intake.items for intake in taken if intake.items is not None]
    items = add_keys(pl.concat([empty_items(wanted.elements), *frames]).with_row_index("id"))
    hits = [hit for intake in taken for hit in intake.hits]
    of_records = [hit for intake in taken for hit in intake.records]
    law = legal.gather(taken, given)
    named = tuple(body for intake in taken for body in intake.bodies)
    return _Lists(files, items, add_keys(empty_lists(files)), hits, of_records, law, named)


def _validate(
    paths: Sequence[Path], settings: Settings, crew: Crew, instead: Mapping[str, bytes]
) -> Checked:
    decided = decisions.read(settings)
    sources = [
        replace(one, data=instead.get(one.path, one.data)) for one in _found(paths, settings)
    ]
    wanted = Wanted(("legal_basis",), settings.codes, compared=False)
    lists = _read(paths, sources, settings, wanted, crew)
    files, items = lists.files, lists.items
    editions = [one.header.edition if one.header else "" for one in files]
    edition = pl.Series("edition", editions, pl.String()).gather(items["file"])
    # Several editions are no fault here: each is a list of its own.
    items = items.with_columns(unit=pl.concat_str(*KEY, edition, separator="\n"))
    able = taking_part(whole_lists(files, items, anew=False))
    shared = same_keys(able)
    answering = ranked(shared, canonical_items(files, shared.select("file", "row").rows()))
    out = answering.filter(pl.col("id") != pl.col("kept_id"))
    able = able.join(out, on="id", how="anti", maintain_order="left")
    hits = file.hits([*lists.hits, *headers.hits(files, norm)]) + lists.records
    law = legal.judge(items, files, lists.law)
    hits += catalogue.hits(items, able, out, lists.bodies) + law.hits
    found = findings(hits, files, items, read_text, crew.spread)
    seen = decisions.seen(files, paths, settings, decisions.VALIDATING)
    told = decisions.tell(decided, hits, found, items, seen)
    return Checked(
        settings=public(settings),
        inputs=_inputs(files[: lists.law.given]),
        findings=told.findings,
        totals=told.totals,
        severities=told.severities,
        suppressed=told.suppressed,
        beside=(*told.beside, *law.beside),
        notes=law.notes,
        complete=all(one.readable for one in files),
    )


def _found(paths: Sequence[Path], settings: Settings) -> list[Source]:
    return decisions.without_baseline(discover(paths), settings)


def _inputs(files: Sequence[InputFile]) -> tuple[InputFile, ...]:
    """Without the JSON files that are no catalogues and were passed over."""
    return tuple(one for one in files if one.kind is not None or not one.readable)


def _run(paths: Sequence[Path], settings: Settings, crew: Crew) -> Result:
    decided = decisions.read(settings)
    elements = _elements(settings)
    wanted = Wanted(elements, settings.codes)
    lists = _read(paths, _found(paths, settings), settings, wanted, crew)
    files, items, empty = lists.files, whole_lists(lists.files, lists.items), lists.empty

    # 4. Normalise: hashes, once per distinct value.
    places = [one.header.name if one.header else "" for one in files]
    items = add_hashes(items, elements, places, settings.citation_depth)

    # 5. Compare: whose lists there are, who takes part, how they agree.
    refuse_two_editions(files, items, empty)
    units = find_units(files, items, empty)
    items = items.join(units.select("unit", *KEY), on=KEY, maintain_order="left")
    able = taking_part(items)
    shared = same_keys(able)
    answering = ranked(shared, canonical_items(files, shared.select("file", "row").rows()))
    out = answering.filter(pl.col("id") != pl.col("kept_id"))
    able = able.join(out, on="id", how="anti", maintain_order="left").join(
        answering.select("id", "rank"), on="id", how="left", maintain_order="left"
    )
    is_power = pl.col("kind") == Kind.POWERS.value
    listed = with_leaf(items.filter("active", is_power))
    powers = listed.join(able, on="id", how="semi", maintain_order="left")
    overlaps = find_overlaps(powers, citations_of(powers), norm)
    boundaries = judge(powers, norm)

    # 6, 7. Metrics and checks read the same tables, kind by kind.
    hits = file.hits([*lists.hits, *headers.hits(files, norm)]) + lists.records
    law = legal.judge(lists.items, files, lists.law)
    hits += catalogue.hits(items, able, out, lists.bodies) + law.hits
    hits += overlap.hits(items, overlaps) + boundary.hits(items, boundaries)
    excluded = items.join(out, on="id", how="semi").select("id", "unit")
    rates: dict[Kind, Rates] = {}
    for kind in (Kind.SERVICE_ITEMS, Kind.POWERS):
        compared = profile_elements(settings.elements, settings.power_extras, kind)
        if not compared:  # an own profile may have no element of powers: nothing to agree on
            rates[kind] = Rates()
            continue
        of_kind = able.filter(pl.col("kind").is_in(_against(kind)))
        pairs = references(units, kind, settings.reference)
        down = compare_vertically(of_kind, units, pairs, compared)
        links = down.cells.drop_nulls("upper_id").select("id", "upper_id")
        groups = peer_groups(units, kind, settings.peer_groups)
        across = compare_horizontally(of_kind, groups, links, compared)
        rates[kind] = Rates(vertical_rates(down, units, excluded), horizontal_rates(across, units))
        hits += vertical.hits(down, items, units, kind, agreeing_depth)
        hits += horizontal.hits(across, items, units, kind, agreeing_depth)

    # 8. Locate; leave out what was decided or known; the one frozen result.
    found = findings(hits, files, lists.items, read_text, crew.spread)
    seen = decisions.seen(files, paths, settings, decisions.COMPARING)
    told = decisions.tell(decided, hits, found, lists.items, seen)
    counts = item_counts(items, units)
    columns = ["kind", "jurisdiction", "authority", "sector", "key_authority", "key_sector"]
    holders = pl.concat([items.select(columns), empty.select(columns)]).filter(is_power)
    power_rows = power_counts(holders, listed, powers, boundaries)
    crossed = overlap_rows(overlaps, powers)
    crossings = sum(row.crossing for row in crossed)
    service_items = rates[Kind.SERVICE_ITEMS]
    sentence, headline_rates = headline(counts, power_rows, service_items, crossings, norm)
    return Result(
        profile=settings.profile,
        settings=public(settings),
        inputs=_inputs(files[: lists.law.given]),
        item_counts=counts,
        power_counts=power_rows,
        service_items=service_items,
        powers=rates[Kind.POWERS],
        overlaps=crossed,
        findings=told.findings,
        totals=told.totals,
        headline=sentence,
        headline_rates=headline_rates,
        notes=(
            *notes(files, items, out, told.severities.total() - len(told.findings)),
            *law.notes,
        ),
        complete=all(one.readable for one in files),
        severities=told.severities,
        suppressed=told.suppressed,
        beside=(*told.beside, *law.beside),
    )


def _elements(settings: Settings) -> tuple[str, ...]:
    """The elements that become columns: the profile's, and the citations that overlaps need."""
    return tuple(dict.fromkeys([*settings.elements, *settings.power_extras, "legal_basis"]))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Parsed JSON has no cycles; walking it in search of them doubles the time of loading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _against(kind: Kind) -> list[str]:
    """The kinds that stand against each other: a directory is a reference of service items."""
    kinds = [kind.value]
    return [*kinds, Kind.DIRECTORY.value] if kind is Kind.SERVICE_ITEMS else kinds
