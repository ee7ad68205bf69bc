"""The further doors of a run that compares: normalise, compare, metrics, checks, locate, Result."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from svccat import decisions, legal
from svccat.alignment import KINDS, align, hash_items
from svccat.checks import bundles, catalogue, counterparts, file, headers, horizontal, vertical
from svccat.compare.vertical import spared
from svccat.crew import Crew
from svccat.duties import compare_powers
from svccat.intake import Wanted
from svccat.kept.places import Placing
from svccat.load.files import objects, read_text
from svccat.locate.findings import addresses, findings
from svccat.locate.places import look_in, searches
from svccat.metrics.counts import item_counts
from svccat.metrics.headline import headline
from svccat.metrics.inapplicable import inapplicable
from svccat.metrics.itemised import itemised
from svccat.metrics.matrices import matrices
from svccat.metrics.notes import notes, review_notes
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.fields import Kind
from svccat.model.matrices import KindMatrices, Matrices
from svccat.model.result import Rates, Result
from svccat.narrowing import narrow, only, sentence
from svccat.normalise.nature import nature
from svccat.normalise.text import NORMAL, norm, norm_body
from svccat.reading import found as found_files
from svccat.reading import inputs, read
from svccat.settings import Settings, public
from svccat.worklist import work_lists


def compare(paths: Sequence[Path], settings: Settings, crew: Crew) -> Result:
    """Sections 2 to 9 of the contract, stage by stage."""
    decided = decisions.read(settings)
    elements = _elements(settings)
    wanted = Wanted(tuple(dict.fromkeys((*elements, "mode"))), settings.codes)
    lists = read(paths, found_files(paths, settings), settings, wanted, crew)
    size = sum(one.source.size for one in lists.files)
    hashed = hash_items(lists, elements, settings, partial(crew.spread, weight=size))
    # What is asked of each file or basis by itself is begun ahead, beside the comparison.
    cited = (lists.items.select(legal.LOOKED_AT), lists.files, lists.law)
    judged = crew.ahead(legal.judged, [cited], size)
    placed = Placing(crew, cache=settings.cache)
    by_itself = file.hits([*lists.hits, *headers.hits(lists.files, norm)]) + lists.records
    if not settings.narrowed:
        placed.ahead(partial(look_in, read_text), searches(addresses(by_itself), lists.files))

    # 4, 5. Normalise and compare: the lists side by side.
    whole = align(lists, elements, settings, hashed)
    narrowed = narrow(whole, settings)
    aligned = narrowed.aligned
    files, items, units, able = aligned.files, aligned.items, aligned.units, aligned.able
    out = aligned.doubles
    duties = compare_powers(narrowed, lists.empty, decided.reviews, crew.spread)

    # 6, 7. Metrics and checks read the same tables, kind by kind.
    (law,) = judged
    hits = by_itself + catalogue.hits(items, able, out, lists.bodies) + law.hits + duties.hits
    hits += counterparts.hits(items, able)
    hits += bundles.hits(lists.bundles, items, partial(objects, files), NORMAL)
    excluded = narrowed.of(items.join(out, on="id", how="semi").select("id", "unit"))
    rates: dict[Kind, Rates] = {}
    tables: dict[Kind, KindMatrices] = {}
    for kind in KINDS:
        if kind not in aligned.down:
            rates[kind], tables[kind] = Rates(), KindMatrices()
            continue
        down, across = aligned.down[kind], aligned.across[kind]
        weights = settings.weights
        rates[kind] = Rates(
            vertical_rates(down, units, excluded, weights), horizontal_rates(across, units, weights)
        )
        tables[kind] = matrices(down, across, rates[kind].vertical, units, items, norm_body)
        hits += vertical.hits(down, items, units, kind, nature)
        hits += horizontal.hits(across, items, units, kind, nature)

    # 8. Locate; leave out what was decided or known; the one frozen result.
    hits, others = only(narrowed.hits(hits), settings.only)
    found = findings(hits, files, lists.items, read_text, placed)
    families = frozenset[str]() if settings.narrowed else decisions.COMPARING
    seen = decisions.seen(files, paths, settings, families)
    told = decisions.tell(decided, hits, found, lists.items, seen, duties.remarks)
    counts = item_counts(narrowed.of(items), narrowed.units)
    service_items = rates[Kind.SERVICE_ITEMS]
    told_of, rates_told = headline(counts, duties.counts, service_items, duties.crossings, norm)
    return Result(
        profile=settings.profile,
        settings=public(settings),
        inputs=inputs(files[: lists.law.given]),
        item_counts=counts,
        power_counts=duties.counts,
        services=lists.services,
        service_items=service_items,
        powers=rates[Kind.POWERS],
        overlaps=duties.overlaps,
        matrices=Matrices(tables[Kind.SERVICE_ITEMS], tables[Kind.POWERS]),
        findings=told.findings,
        totals=told.totals,
        headline=sentence(told_of, narrowed.told, others),
        headline_rates=rates_told,
        itemised=partial(itemised, aligned.down, aligned.across, items, units, excluded, files),
        work=partial(work_lists, whole),
        inapplicable=partial(
            inapplicable,
            aligned.down,
            partial(spared, able, units),
            items,
            units,
            files,
            partial(objects, files),
        ),
        boundaries=duties.boundaries,
        clusters=duties.clusters,
        notes=(
            *notes(
                files,
                narrowed.of(items),
                narrowed.of(out),
                told.severities.total() - len(told.findings),
            ),
            *review_notes(duties.overlaps),
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
