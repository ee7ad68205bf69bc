"""Findings told apart: what is left to list, what was decided to leave out, what was known before."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from svccat.history.acts import ANY, Act, Acts, day, relative
from svccat.history.baseline import Baseline, unmet
from svccat.history.coverage import Coverage
from svccat.model.finding import Finding
from svccat.model.suppression import Flaw, Remark, Suppressed
from svccat.model.tables import InputFile

_UNREADABLE = "S"  # the family that tells of data that could not be read


@dataclass(frozen=True, slots=True)
class Settled:
    """The findings left, those left out, and what is wrong with the entries of either file."""

    findings: list[Finding]
    suppressed: list[Suppressed] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """A file of the run with its number, and its path from the folder of the entries."""

    number: int
    file: InputFile
    path: str


def by_acts(
    acts: Acts, findings: Sequence[Finding], items: pl.DataFrame, coverage: Coverage
) -> Settled:
    """Without the findings that an entry in force speaks of.

    An entry is in force where the catalogue's date is not after its last day; a catalogue without
    a date has no entry in force. That a file could not be read in full is never left out.
    """
    files = {one.source.path: one for one in coverage.inputs}
    paths = {name: relative(one.source.file, acts.file.parent) for name, one in files.items()}
    met: dict[int, Counter[Flaw | None]] = defaultdict(Counter)
    settled = Settled([])
    for finding in findings:
        place = finding.place.path
        chosen = None
        for act in acts.on(finding, paths.get(place, place)):
            flaw = _flaw(act, finding, files.get(place))
            met[id(act)][flaw] += 1
            chosen = act if chosen is None and flaw is None else chosen
        if chosen is None:
            settled.findings.append(finding)
        else:
            settled.suppressed.append(_suppressed(finding, chosen))
    numbers = {one.source.path: number for number, one in enumerate(coverage.inputs)}
    places = [_Place(numbers[one.source.path], one, paths[one.source.path]) for one in coverage.own]
    everything = coverage.everything(acts.file)
    for act in acts.entries:
        counts = met.get(id(act), Counter())
        settled.remarks.extend(_remark(act, flaw, counts[flaw]) for flaw in Flaw if counts[flaw])
        if not counts and _judged(act, places, items, coverage, everything=everything):
            settled.remarks.append(_remark(act, Flaw.UNUSED, 0))
    return settled


def by_baseline(
    baseline: Baseline, findings: Sequence[Finding], coverage: Coverage, file: Path
) -> Settled:
    """Without the findings known before; of several alike the first ones, as many as are known."""
    known = {entry.fingerprint: entry for entry in baseline.entries}
    files = {one.source.path: one for one in coverage.inputs}
    met: Counter[str] = Counter()
    settled = Settled([])
    for finding in sorted(findings, key=lambda one: one.order):
        entry = known.get(finding.fingerprint)
        full = entry is not None and met[finding.fingerprint] >= entry.count
        if entry is None or full or _unread(finding, files.get(finding.place.path)):
            settled.findings.append(finding)
            continue
        met[finding.fingerprint] += 1
        settled.suppressed.append(Suppressed(finding, "baseline", since=entry.since))
    gone = sum(unmet(baseline, met, coverage, file).values())
    if gone:
        settled.remarks.append(Remark(Flaw.GONE, count=gone))
    return settled


def _flaw(act: Act, finding: Finding, file: InputFile | None) -> Flaw | None:
    """Why an entry that speaks of a finding does not leave it out, None where it does."""
    if _unread(finding, file):
        return Flaw.UNREAD
    as_of = day(file.header.as_of) if file is not None and file.header is not None else ""
    if not as_of:
        return Flaw.UNDATED
    return Flaw.EXPIRED if act.expires < as_of else None


def _unread(finding: Finding, file: InputFile | None) -> bool:
    """Whether it tells of a file that was not read in full, which nothing may hide."""
    return finding.rule.family == _UNREADABLE and (file is None or not file.readable)


def _suppressed(finding: Finding, act: Act) -> Suppressed:
    return Suppressed(
        finding,
        "suppression",
        reason=act.reason,
        decided_by=act.decided_by,
        document=act.document,
        expires=act.expires,
    )


def _remark(act: Act, flaw: Flaw, count: int) -> Remark:
    return Remark(flaw, act.line, act.column, act.short, act.document, act.expires, count)


def _judged(
    act: Act,
    places: Sequence[_Place],
    items: pl.DataFrame,
    coverage: Coverage,
    *,
    everything: bool,
) -> bool:
    """Whether the run looked at all that an entry speaks of, so that meeting nothing says something."""
    if not all(coverage.ran(rule, act.elements) for rule in act.rules):
        return False
    if everything:
        return True
    spoken = {
        one.number: one.file
        for one in places
        if one.file.header is not None and act.of_place(one.file.header.code, one.path)
    }
    surely = bool(act.paths) and not any(ANY in path for path in act.paths)
    alone = not act.areas and not act.paths
    if act.items and (alone or not any(ANY in item for item in act.items)):
        held = _held(act, spoken, items)
        surely = surely or set(act.items) <= set(held["key_code"])
        if alone:
            spoken = {number: spoken[number] for number in held["file"].unique()}
    near = list(spoken.values())
    return all(coverage.covers(rule, near, surely=surely) for rule in act.rules)


def _held(act: Act, files: Iterable[int], items: pl.DataFrame) -> pl.DataFrame:
    """The items with one of an entry's codes in some files: file, key_code."""
    numbers = pl.Series(list(files), dtype=items.schema["file"])
    code = pl.col("key_code")
    exact = pl.Series([item for item in act.items if ANY not in item], dtype=pl.String)
    spoken = code.is_in(exact.implode())
    for item in act.items:
        if ANY in item:
            spoken |= code.str.contains(_pattern(item))
    return items.filter(pl.col("file").is_in(numbers.implode()), spoken).select("file", "key_code")


def _pattern(item: str) -> str:
    """A code with `*` as a pattern of polars; what is no plain letter stands as its number."""
    parts = ("".join(map(_letter, part)) for part in item.split(ANY))
    return f"^(?s:{'.*'.join(parts)})$"


def _letter(one: str) -> str:
    return one if one.isascii() and one.isalnum() else f"\\x{{{ord(one):x}}}"
