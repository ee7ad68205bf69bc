"""The baseline: findings known since some day, kept by fingerprint, never by line."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from svccat.history.acts import day, relative
from svccat.history.coverage import COMPARING, Coverage
from svccat.model.finding import Finding
from svccat.model.rule import Severity
from svccat.model.tables import InputFile

_OWN = "X"  # the family that speaks of the baseline itself
_LONGEST = 100  # of what is written for people to recognise a finding by


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding of the baseline, or `count` that are alike.

    `path` is relative to the baseline's folder, `since` the date of the catalogue that it was first
    found in, "" where that had none.
    """

    path: str
    rule: str
    item: str
    fingerprint: str
    severity: Severity
    area: str
    name: str
    since: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings in order, each fingerprint once; `settings` are those they were found under."""

    entries: tuple[Known, ...] = ()
    settings: Mapping[str, object] | None = None

    @property
    def total(self) -> int:
        """All findings in it."""
        return sum(entry.count for entry in self.entries)

    @property
    def severities(self) -> Counter[Severity]:
        """How many of each severity."""
        counts: Counter[Severity] = Counter()
        for entry in self.entries:
            counts[entry.severity] += entry.count
        return counts

    @property
    def oldest(self) -> str:
        """The earliest date of an entry, "" where none has one."""
        return min((entry.since for entry in self.entries if entry.since), default="")


def recorded(
    findings: Iterable[Finding],
    inputs: Sequence[InputFile],
    file: Path,
    settings: Mapping[str, object],
    old: Baseline,
) -> Baseline:
    """The baseline of a run's findings for `file`; what `old` has already keeps its date."""
    dates = {one.source.path: day(one.header.as_of) for one in inputs if one.header}
    places = {one.source.path: relative(one.source.file, file.parent) for one in inputs}
    since = {entry.fingerprint: entry.since for entry in old.entries}
    counted = [one for one in findings if one.rule.family != _OWN]
    counts = Counter(one.fingerprint for one in counted)
    first = {one.fingerprint: one for one in sorted(counted, key=lambda one: one.order)[::-1]}
    entries = [
        Known(
            path=places.get(one.place.path, one.place.path),
            rule=one.rule.code,
            item=one.item_code[:_LONGEST],
            fingerprint=fingerprint,
            severity=one.rule.severity,
            area=one.jurisdiction,
            name=one.item_name[:_LONGEST],
            since=since.get(fingerprint, dates.get(one.place.path, "")),
            count=counts[fingerprint],
        )
        for fingerprint, one in first.items()
    ]
    return Baseline(tuple(sorted(entries)), settings)


def growth(old: Baseline, new: Baseline) -> Counter[Severity]:
    """The findings that only the new one would leave out, by severity."""
    known = {entry.fingerprint: entry.count for entry in old.entries}
    more: Counter[Severity] = Counter()
    for entry in new.entries:
        more[entry.severity] += max(0, entry.count - known.get(entry.fingerprint, 0))
    return +more


def unmet(
    baseline: Baseline, met: Mapping[str, int], coverage: Coverage, file: Path
) -> dict[str, int]:
    """By fingerprint, how many known findings a run should have made and did not."""
    if baseline.settings is not None and baseline.settings != coverage.settings:
        coverage = replace(coverage, families=coverage.families - COMPARING)
    everything = coverage.everything(file)
    by_area: dict[str, list[InputFile]] = {}
    own_files = coverage.own
    for one in own_files:
        if one.header is not None:
            by_area.setdefault(one.header.code, []).append(one)
    by_path = {relative(one.source.file, file.parent): one for one in own_files}
    seen: dict[tuple[str, str, str], bool] = {}
    gone: dict[str, int] = {}
    for entry in baseline.entries:
        missing = entry.count - met.get(entry.fingerprint, 0)
        if missing <= 0:
            continue
        key = (entry.rule[:1], entry.area, entry.path)
        if key not in seen:
            own = [by_path[entry.path]] if entry.path in by_path else []
            near = by_area.get(entry.area, own) if entry.area else own
            seen[key] = coverage.ran(entry.rule) and (
                everything
                or coverage.covers(entry.rule, own, surely=True)
                or coverage.covers(entry.rule, near, surely=False)
            )
        if seen[key]:
            gone[entry.fingerprint] = missing
    return gone


def joined(old: Baseline, new: Baseline, gone: Mapping[str, int]) -> Baseline:
    """What a run found, and of the old one what it did not look at; `gone` is what it should have met."""
    entries = {entry.fingerprint: entry for entry in pruned(old, gone).entries}
    for entry in new.entries:
        known = entries.get(entry.fingerprint, entry)
        entries[entry.fingerprint] = replace(entry, count=max(entry.count, known.count))
    return replace(new, entries=tuple(sorted(entries.values())))


def pruned(baseline: Baseline, gone: Mapping[str, int]) -> Baseline:
    """Without the known findings that are gone."""
    left = [
        replace(entry, count=entry.count - gone.get(entry.fingerprint, 0))
        for entry in baseline.entries
    ]
    return replace(baseline, entries=tuple(entry for entry in left if entry.count > 0))
