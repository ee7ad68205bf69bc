"""What was decided or known of a run's findings, joined to them: the last doors before the result.

Findings are made whole first; only then are some left out, and every rate stays as it was.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from svccat.checks.cards import RULES
from svccat.history.coverage import Coverage
from svccat.load.discover import common_folder
from svccat.locate.findings import findings
from svccat.model.finding import Finding
from svccat.model.hits import Hits
from svccat.model.rule import Severity
from svccat.model.source import Source
from svccat.model.suppression import Remark, Suppressed
from svccat.model.tables import InputFile
from svccat.normalise.text import norm_code, norm_name
from svccat.settings import Settings, public

if TYPE_CHECKING:  # imported where there are decisions, most runs have none
    from svccat.history.acts import Acts
    from svccat.history.baseline import Baseline
    from svccat.history.reviews import Reviews

# The families of rules that each job brings to work.
VALIDATING = frozenset("SRCL")
COMPARING = frozenset("SRCLVHOB")


class Decisions(NamedTuple):
    """The suppressions, the baseline and the reviews of a run, None where there are none."""

    acts: "Acts | None" = None
    baseline: "Baseline | None" = None
    baseline_file: Path = Path()
    reviews: "Reviews | None" = None


class Told(NamedTuple):
    """What a run lists and counts, what it leaves out, and the files that decided so."""

    findings: tuple[Finding, ...]
    totals: dict[str, int]
    severities: Counter[Severity]
    suppressed: tuple[Suppressed, ...] = ()
    beside: tuple[Source, ...] = ()


def without_baseline(sources: Sequence[Source], settings: Settings) -> list[Source]:
    """The inputs where a baseline lies in their folder: it is JSON too, and no catalogue."""
    if settings.baseline is None:
        return list(sources)
    own = os.path.realpath(settings.baseline)
    return [one for one in sources if os.path.realpath(one.file) != own]


def read(settings: Settings) -> Decisions:
    """The files that the settings name.

    Raises:
        SettingsError: one of them cannot be read or says something that is not understood.
    """
    acts = baseline = reviews = None
    if settings.suppressions is not None:
        from svccat.history.act_file import read_acts  # noqa: PLC0415  see above

        codes = {rule.code for rule in RULES}
        acts = read_acts(settings.suppressions, codes, norm_code)
    if settings.baseline is not None:
        from svccat.history.baseline_file import read_baseline  # noqa: PLC0415  see above

        baseline = read_baseline(settings.baseline)
    if settings.overlaps is not None:
        from svccat.history.reviews import read_reviews  # noqa: PLC0415  see above

        reviews = read_reviews(settings.overlaps, norm_name)
    return Decisions(acts, baseline, settings.baseline or Path(), reviews)


def seen(
    files: Sequence[InputFile], paths: Sequence[Path], settings: Settings, families: frozenset[str]
) -> Coverage:
    """What a run looks at, as far as it tells whether something should have been found."""
    elements = frozenset((*settings.elements, *settings.power_extras))
    return Coverage(files, paths, families, elements, public(settings))


def tell(
    decisions: Decisions,
    hits: Sequence[Hits],
    found: Sequence[Finding],
    items: pl.DataFrame,
    coverage: Coverage,
    reviewed: Sequence[Remark] = (),
) -> Told:
    """The findings of a run after all decisions, each remark on these a finding too.

    `found` are the findings of `hits`, `items` have KEYS, `reviewed` are remarks on the reviews; the
    baseline leaves out what is left by the suppressions, so that it never outlives an expired one.
    """
    totals, severities = _counted(hits, [], [])
    if decisions.acts is None and decisions.baseline is None and not reviewed:
        return Told(tuple(found), totals, severities)
    from svccat.checks import suppressions  # noqa: PLC0415  see above
    from svccat.history.settle import Settled, by_acts, by_baseline  # noqa: PLC0415  see above

    coverage = replace(coverage, whole=severities.total() == len(found))
    left, parts = list(found), list[tuple[Path, Settled]]()
    if decisions.acts is not None:
        parts.append((decisions.acts.file, by_acts(decisions.acts, left, items, coverage)))
        left = parts[-1][1].findings
    if decisions.baseline is not None:
        file = decisions.baseline_file
        parts.append((file, by_baseline(decisions.baseline, left, coverage, file)))
        left = parts[-1][1].findings
    if decisions.reviews is not None and reviewed:
        parts.append((decisions.reviews.file, Settled(left, remarks=list(reviewed))))
    beside = [Source(file, _named(file, coverage.paths), named=True) for file, _ in parts]
    own = [suppressions.hits(done.remarks, number) for number, (_, done) in enumerate(parts)]
    files = [InputFile(source, "", None, None, 0, readable=True) for source in beside]
    remarked = findings(list(chain(*own)), files, items.clear(), lambda _: None)
    suppressed = [one for _, done in parts for one in done.suppressed]
    totals, severities = _counted(hits, remarked, suppressed)
    return Told(
        tuple(sorted([*left, *remarked], key=lambda one: one.order)),
        totals,
        severities,
        tuple(sorted(suppressed, key=lambda one: one.finding.order)),
        tuple(beside),
    )


def _named(file: Path, paths: Sequence[Path]) -> str:
    """A file's path as in all outputs, relative to the inputs' folder; its name alone where it lies aside."""
    base = Path(os.path.realpath(common_folder(paths)))
    whole = Path(os.path.realpath(file))
    if not (base.is_relative_to(whole.parent) or whole.is_relative_to(base)):
        return file.name
    return Path(os.path.relpath(whole, base)).as_posix()


def _counted(
    hits: Sequence[Hits], more: Sequence[Finding], less: Sequence[Suppressed]
) -> tuple[dict[str, int], Counter[Severity]]:
    """Findings by rule and by severity, also those that are not listed."""
    totals: Counter[str] = Counter()
    severities: Counter[Severity] = Counter()
    changes = [(hit.rule, hit.rows.height) for hit in hits]
    changes += [(one.rule, 1) for one in more] + [(one.finding.rule, -1) for one in less]
    for rule, count in changes:
        totals[rule.code] += count
        severities[rule.severity] += count
    return {code: totals[code] for code in sorted(totals) if totals[code]}, severities
