"""The further doors of a run that compares: normalise, compare, metrics, checks, locate, Result."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import polars as pl

from svccat import decisions, legal
from svccat.checks import boundary, bundles, catalogue, file, headers, horizontal, overlap, vertical
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
from svccat.intake import Wanted
from svccat.load.files import canonical_items, objects, read_text
from svccat.locate.findings import findings
from svccat.metrics.counts import item_counts
from svccat.metrics.headline import headline
from svccat.metrics.notes import notes
from svccat.metrics.overlaps import overlap_rows
from svccat.metrics.powers import power_counts
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.fields import Kind, profile_elements
from svccat.model.result import Rates, Result
from svccat.normalise.columns import add_hashes, citations_of
from svccat.normalise.text import NORMAL, norm
from svccat.normalise.values import agreeing_depth
from svccat.reading import found as found_files
from svccat.reading import inputs, read
from svccat.settings import Settings, public


def compare(paths: Sequence[Path], settings: Settings, crew: Crew) -> Result:
    """Sections 2 to 9 of the contract, stage by stage."""
    decided = decisions.read(settings)
    elements = _elements(settings)
    lists = read(
        paths, found_files(paths, settings), settings, Wanted(elements, settings.codes), crew
    )
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
    hits += [
        *overlap.hits(items, overlaps),
        *boundary.hits(items, boundaries),
        *bundles.hits(lists.bundles, items, partial(objects, files), NORMAL),
    ]
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
        inputs=inputs(files[: lists.law.given]),
        item_counts=counts,
        power_counts=power_rows,
        services=lists.services,
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


def _against(kind: Kind) -> list[str]:
    """The kinds that stand against each other: a directory is a reference of service items."""
    kinds = [kind.value]
    return [*kinds, Kind.DIRECTORY.value] if kind is Kind.SERVICE_ITEMS else kinds
