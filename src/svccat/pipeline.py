"""THE HOUSE PLAN: the stages in their order, and what each hands to the next.

    paths ─▶ load ─▶ schema ─▶ tables ─▶ normalise ─▶ compare ─▶ metrics ─▶ checks ─▶ locate ─▶ Result

No stage imports another; this module alone opens the doors between them.
"""

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from svccat.checks import boundary, catalogue, file, headers, horizontal, overlap, vertical
from svccat.checks.file import FileHit
from svccat.compare.boundaries import judge
from svccat.compare.duplicates import ranked, same_keys, taking_part
from svccat.compare.horizontal import compare_horizontally
from svccat.compare.leaves import with_leaf
from svccat.compare.overlaps import find as find_overlaps
from svccat.compare.units import KEY, find_units, peer_groups, references, refuse_two_editions
from svccat.compare.vertical import compare_vertically
from svccat.crew import Crew
from svccat.intake import Intake, Wanted, take_in
from svccat.load.discover import discover
from svccat.load.files import canonical_items, read_text
from svccat.locate.findings import findings
from svccat.metrics.counts import item_counts
from svccat.metrics.headline import headline
from svccat.metrics.notes import notes
from svccat.metrics.overlaps import overlap_rows
from svccat.metrics.powers import power_counts
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.errors import InputError
from svccat.model.fields import Kind, profile_elements
from svccat.model.hits import Hits
from svccat.model.result import Checked, Rates, Result
from svccat.model.rule import Severity
from svccat.model.source import Source
from svccat.model.tables import InputFile
from svccat.model.text import Text
from svccat.normalise.columns import add_hashes, add_keys, citations_of
from svccat.normalise.text import norm
from svccat.normalise.values import agreeing_depth
from svccat.schema.validate import ReferenceBudget
from svccat.settings import Settings, public
from svccat.tables.items import empty_items, empty_lists

_NOTHING = Text(
    "没有一个文件是目录：目录文件最外层是带有 kind 的对象，见 svccat schema service-items。",
    "none of the files is a catalogue: it is an object with a `kind`, see svccat schema service-items.",
)


def run(paths: Sequence[Path], settings: Settings) -> Result:
    """The main job, end to end (contract sections 2 to 9).

    Raises:
        InputError: nothing to read, or two editions of one unit.
    """
    with Crew() as crew:
        return _run(paths, settings, crew)


def validate(paths: Sequence[Path], settings: Settings) -> Checked:
    """The rules of files, records, catalogues and laws; nothing is compared.

    Raises:
        InputError: nothing to read.
    """
    with Crew() as crew:
        return _validate(paths, settings, crew)


@dataclass(frozen=True, slots=True)
class _Lists:
    """What was read: items of all lists with keys and hashes, and lists that are empty.

    `hits` come from the doors that a file passes by itself.
    """

    files: tuple[InputFile, ...]
    items: pl.DataFrame
    empty: pl.DataFrame
    hits: list[FileHit]
    records: list[Hits]


def _read(paths: Sequence[Path], settings: Settings, elements: Sequence[str], crew: Crew) -> _Lists:
    # 1-3. Load, schema, tables: each file by itself becomes columns.
    sources = discover(paths)
    wanted = Wanted(tuple(elements), settings.codes)
    with _without_collector():
        tasks = [(number, source, wanted) for number, source in enumerate(sources)]
        taken = list(crew.spread(_take, tasks, sum(source.size for source in sources)))
    files = tuple(intake.file for intake in taken)
    if all(one.readable and one.kind is None for one in files):
        raise InputError(_NOTHING)
    frames = [intake.items for intake in taken if intake.items is not None]
    items = pl.concat([empty_items(elements), *frames]).with_row_index("id")

    # 4. Normalise: keys and hashes, once per distinct value.
    places = [one.header.name if one.header else "" for one in files]
    items = add_hashes(add_keys(items), elements, places, settings.citation_depth)
    hits = [hit for intake in taken for hit in intake.hits]
    of_records = [hit for intake in taken for hit in intake.records]
    return _Lists(files, items, add_keys(empty_lists(files)), hits, of_records)


def _validate(paths: Sequence[Path], settings: Settings, crew: Crew) -> Checked:
    lists = _read(paths, settings, ["legal_basis"], crew)
    files, items = lists.files, lists.items
    editions = [one.header.edition if one.header else "" for one in files]
    edition = pl.Series("edition", editions, pl.String()).gather(items["file"])
    # Several editions are no fault here: each is a list of its own.
    items = items.with_columns(unit=pl.concat_str(*KEY, edition, separator="\n"))
    able = taking_part(items)
    shared = same_keys(able)
    answering = ranked(shared, canonical_items(files, shared.select("file", "row").rows()))
    out = answering.filter(pl.col("id") != pl.col("kept_id"))
    able = able.join(out, on="id", how="anti", maintain_order="left")
    hits = file.hits([*lists.hits, *headers.hits(files, norm)]) + lists.records
    hits += catalogue.hits(items, able, out)
    found = findings(hits, files, items, read_text, crew.spread)
    return Checked(
        settings=public(settings),
        inputs=_inputs(files),
        findings=tuple(found),
        totals=_totals(hits),
        severities=_severities(hits),
        complete=all(one.readable for one in files),
    )


def _inputs(files: Sequence[InputFile]) -> tuple[InputFile, ...]:
    """Without the JSON files that are no catalogues and were passed over."""
    return tuple(one for one in files if one.kind is not None or not one.readable)


def _run(paths: Sequence[Path], settings: Settings, crew: Crew) -> Result:
    lists = _read(paths, settings, _elements(settings), crew)
    files, items, empty = lists.files, lists.items, lists.empty

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
    hits += catalogue.hits(items, able, out)
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

    # 8. Locate, and the one frozen result.
    found = findings(hits, files, items, read_text, crew.spread)
    counts = item_counts(items, units)
    columns = ["kind", "jurisdiction", "authority", "sector", "key_authority", "key_sector"]
    holders = pl.concat([items.select(columns), empty.select(columns)]).filter(is_power)
    power_rows = power_counts(holders, listed, powers, boundaries)
    crossed = overlap_rows(overlaps, powers)
    crossings = sum(row.crossing for row in crossed)
    service_items = rates[Kind.SERVICE_ITEMS]
    sentence, headline_rates = headline(counts, power_rows, service_items, crossings, norm)
    severities = _severities(hits)
    return Result(
        profile=settings.profile,
        settings=public(settings),
        inputs=_inputs(files),
        item_counts=counts,
        power_counts=power_rows,
        service_items=service_items,
        powers=rates[Kind.POWERS],
        overlaps=crossed,
        findings=tuple(found),
        totals=_totals(hits),
        headline=sentence,
        headline_rates=headline_rates,
        notes=notes(files, items, out, severities.total() - len(found)),
        complete=all(one.readable for one in files),
        severities=severities,
    )


def _elements(settings: Settings) -> list[str]:
    """The elements that become columns: the profile's, and the citations that overlaps need."""
    return list(dict.fromkeys([*settings.elements, *settings.power_extras, "legal_basis"]))


def _take(task: tuple[int, Source, Wanted]) -> Intake:
    """One file through the first three stages; its share of explanations does not depend on others."""
    number, source, wanted = task
    return take_in(number, source, wanted, ReferenceBudget())


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


def _totals(hits: Sequence[Hits]) -> dict[str, int]:
    totals: Counter[str] = Counter()
    for hit in hits:
        totals[hit.rule.code] += hit.rows.height
    return {code: totals[code] for code in sorted(totals) if totals[code]}


def _severities(hits: Sequence[Hits]) -> Counter[Severity]:
    severities: Counter[Severity] = Counter()
    for hit in hits:
        severities[hit.rule.severity] += hit.rows.height
    return severities
