"""THE HOUSE PLAN: the stages in their order, and what each hands to the next.

    paths ─▶ load ─▶ schema ─▶ tables ─▶ normalise ─▶ compare ─▶ metrics ─▶ checks ─▶ locate ─▶ Result
             └──────────── reading ───────────┘└──────────────── comparison ────────────────┘

No stage imports another. The corridor alone opens the doors between them: `reading` the first ones,
`comparison` the further ones of a run that compares; `validate` passes these by.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from svccat import decisions, legal
from svccat.checks import bundles, catalogue, counterparts, file, headers
from svccat.collector import without_collector
from svccat.compare.duplicates import ranked, same_keys, taking_part
from svccat.compare.units import KEY, whole_lists
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.kept.places import Placing
from svccat.load.files import canonical_items, objects, read_text
from svccat.locate.findings import addresses, findings
from svccat.locate.places import look_in, searches
from svccat.metrics.notes import unlisted_notes
from svccat.model.checked import Checked
from svccat.normalise.text import NORMAL, norm
from svccat.reading import found, inputs, read
from svccat.settings import Settings, public

if TYPE_CHECKING:
    from svccat.model.result import Result


def run(paths: Sequence[Path], settings: Settings, crew: Crew | None = None) -> "Result":
    """The main job, end to end (contract sections 2 to 9), with processes that have begun or own ones.

    Raises:
        InputError: nothing to read, or two editions of one unit.
    """
    from svccat.comparison import compare  # noqa: PLC0415  validating needs none of it

    with Crew() as own, without_collector():
        return compare(paths, settings, crew or own)


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


def _validate(
    paths: Sequence[Path], settings: Settings, crew: Crew, instead: Mapping[str, bytes]
) -> Checked:
    decided = decisions.read(settings)
    sources = [replace(one, data=instead.get(one.path, one.data)) for one in found(paths, settings)]
    wanted = Wanted(("legal_basis",), settings.codes, compared=False)
    lists = read(paths, sources, settings, wanted, crew)
    files, items = lists.files, lists.items
    hits = file.hits([*lists.hits, *headers.hits(files, norm)]) + lists.records
    placed = Placing(crew, cache=settings.cache)
    placed.ahead(partial(look_in, read_text), searches(addresses(hits), files))
    editions = [one.header.edition if one.header else "" for one in files]
    edition = pl.Series("edition", editions, pl.String()).gather(items["file"])
    # Several editions are no fault here: each is a list of its own.
    items = items.with_columns(unit=pl.concat_str(*KEY, edition, separator="\n"))
    able = taking_part(whole_lists(files, items, anew=False))
    shared = same_keys(able)
    answering = ranked(shared, canonical_items(files, shared.select("file", "row").rows()))
    out = answering.filter(pl.col("id") != pl.col("kept_id"))
    able = able.join(out, on="id", how="anti", maintain_order="left")
    law = legal.judge(items, files, lists.law)
    bundled = bundles.hits(lists.bundles, items, partial(objects, files), NORMAL)
    hits += catalogue.hits(items, able, out, lists.bodies) + bundled + law.hits
    hits += counterparts.hits(items, able)
    told_of = findings(hits, files, items, read_text, placed)
    seen = decisions.seen(files, paths, settings, decisions.VALIDATING)
    told = decisions.tell(decided, hits, told_of, items, seen)
    return Checked(
        settings=public(settings),
        inputs=inputs(files[: lists.law.given]),
        findings=told.findings,
        totals=told.totals,
        severities=told.severities,
        suppressed=told.suppressed,
        beside=(*told.beside, *law.beside),
        notes=(*law.notes, *unlisted_notes(told.severities.total() - len(told.findings))),
        complete=all(one.readable for one in files),
    )
