"""Accepted runs: what is kept of one, and what a later run is beside it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from svccat.history.baseline import Baseline, Known
from svccat.model.accepted import Figures, Gone, Key, Measure, Scope, Score, Shift, Since
from svccat.model.fields import Kind
from svccat.model.finding import Finding
from svccat.model.rate import Rate
from svccat.model.result import Rates, Result
from svccat.model.rule import Severity


@dataclass(frozen=True, slots=True)
class Accepted:
    """A run that was accepted as `name`, the `number`th of its folder.

    `known` has its errors and warnings, and the settings that its rates depend on.
    """

    name: str
    number: int
    figures: Figures
    known: Baseline


def figures(result: Result) -> Figures:
    """What a run came to."""
    headers = [one.header for one in result.inputs if one.header is not None]
    dates = [header.as_of for header in headers if header.kind.has_units]
    headline = [
        Score(Key(Kind.SERVICE_ITEMS, measure, Scope.HEADLINE), rate)
        for measure, rate in zip(
            (Measure.VERTICAL, Measure.HORIZONTAL), result.headline_rates, strict=True
        )
    ]
    scores = [
        *headline,
        *_scores(Kind.SERVICE_ITEMS, result.service_items),
        *_scores(Kind.POWERS, result.powers),
    ]
    return Figures(
        as_of=max(dates, default=""),
        profile=result.profile,
        headline=result.headline,
        scores=tuple(sorted(scores, key=lambda score: score.key)),
        items=sum(count.items for count in result.item_counts),
        main=sum(count.main for count in result.power_counts),
        sub=sum(count.sub for count in result.power_counts),
        crossings=result.crossings,
    )


def told(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that are kept: remarks on spelling are too many to be anybody's history."""
    return [one for one in findings if one.rule.severity is not Severity.INFO]


def since(
    accepted: Accepted,
    result: Result,
    unmet: Mapping[str, int],
    norm_name: Callable[[str], str],
) -> Since:
    """What changed since an accepted run; `unmet` are its findings that the run should have made."""
    now = figures(result)
    known = {entry.fingerprint: entry.count for entry in accepted.known.entries}
    met: Counter[str] = Counter()
    new = []
    for finding in told(result.findings):
        met[finding.fingerprint] += 1
        if met[finding.fingerprint] > known.get(finding.fingerprint, 0):
            new.append(finding)
    left = Counter(unmet)
    fresh = _without_carried(accepted.known.entries, left, new, norm_name)
    comparable = (accepted.figures.profile, accepted.known.settings) == (
        result.profile,
        dict(result.settings),
    )
    carried = len(new) - len(fresh)
    return Since(
        name=accepted.name,
        before=accepted.figures,
        after=now,
        rates=_shifts(accepted.figures.scores, now.scores) if comparable else (),
        new=tuple(fresh),
        gone=tuple(
            Gone(
                entry.rule,
                entry.severity,
                entry.area,
                entry.item,
                entry.name,
                left[entry.fingerprint],
            )
            for entry in accepted.known.entries
            if left[entry.fingerprint] > 0
        ),
        stayed=sum(min(count, known.get(one, 0)) for one, count in met.items()) + carried,
        carried=carried,
        comparable=comparable,
    )


def _scores(kind: Kind, rates: Rates) -> list[Score]:
    found = []
    of: tuple[str, ...]
    for layer in rates.vertical.layers:
        of = (layer.lower_level, layer.upper_level)
        found.append(Score(Key(kind, Measure.VERTICAL, Scope.LAYER, of), layer.rate))
        held = Rate(layer.held, layer.expected)
        found.append(Score(Key(kind, Measure.COVERAGE, Scope.LAYER, of), held))
    for pair in rates.vertical.pairs:
        of = (pair.lower, pair.upper, pair.sector)
        found.append(Score(Key(kind, Measure.VERTICAL, Scope.PAIR, of), pair.rate))
        held = Rate(pair.held, pair.expected)
        found.append(Score(Key(kind, Measure.COVERAGE, Scope.PAIR, of), held))
    for group in rates.horizontal.groups:
        of = (group.parent, group.level, group.sector, *group.members)
        found.append(Score(Key(kind, Measure.HORIZONTAL, Scope.GROUP, of), group.rate))
    return found


def _shifts(before: Sequence[Score], after: Sequence[Score]) -> tuple[Shift, ...]:
    old = {score.key: score.rate for score in before}
    new = {score.key: score.rate for score in after}
    return tuple(Shift(key, old.get(key), new.get(key)) for key in sorted({*old, *new}))


def _without_carried(
    entries: Sequence[Known],
    left: Counter[str],
    new: Sequence[Finding],
    norm_name: Callable[[str], str],
) -> list[Finding]:
    """`new` without findings of items that were only renamed or recoded; these leave `left` too.

    Such a finding is of the same rule and place, and its item bears the code of a finding that is
    gone under another name, or its name under another code.
    """
    links: dict[tuple[str, ...], list[Known]] = defaultdict(list)
    for entry in entries:
        if left[entry.fingerprint] > 0:
            for link in _links(entry.rule, entry.area, entry.item, norm_name(entry.name)):
                links[link].append(entry)
    fresh = []
    for finding in new:
        name = norm_name(finding.item_name)
        own = _links(finding.rule.code, finding.jurisdiction, finding.item_code, name)
        known = next(
            (
                entry
                for link in own
                for entry in links[link]
                if left[entry.fingerprint] > 0
                and (entry.item, norm_name(entry.name)) != (finding.item_code, name)
            ),
            None,
        )
        if known is None:
            fresh.append(finding)
        else:
            left[known.fingerprint] -= 1
    return fresh


def _links(rule: str, area: str, code: str, name: str) -> list[tuple[str, ...]]:
    both = (("code", code), ("name", name))
    return [(kind, rule, area, word) for kind, word in both if word]
