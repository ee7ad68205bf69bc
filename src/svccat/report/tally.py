"""The numbers that all reports tell alike, and which findings of many to show."""

from collections import Counter
from collections.abc import Iterable, Sequence

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.rule import Rule, Severity
from svccat.model.text import Lang, Text
from svccat.report.labels import SEVERITIES

_SUPPRESSED = Text("已屏蔽", "suppressed")


def by_severity(checked: Checked, lang: Lang) -> str:
    """`错误 3，警告 2，提示 0`, with what is suppressed where anything is."""
    parts = [f"{SEVERITIES[one].of(lang)} {checked.severities[one]}" for one in Severity]
    if checked.suppressed:
        parts.append(f"{_SUPPRESSED.of(lang)} {len(checked.suppressed)}")
    return Text("，", ", ").of(lang).join(parts)


def inputs(checked: Checked) -> Text:
    """`3 个文件、120 个事项`."""
    files, items = len(checked.inputs), sum(one.rows for one in checked.inputs)
    return Text(f"{files} 个文件、{items} 个事项", f"files: {files}, items: {items}")


def by_rule(checked: Checked) -> list[tuple[str, Rule | None, int]]:
    """Code, card and count of all rules that found something, the gravest and most frequent first.

    Findings that are not listed count as well; where none of a rule is, its card is None.
    """
    known = {one.rule.code: one.rule for one in checked.findings}
    hit = [(code, known.get(code), count) for code, count in checked.totals.items() if count]
    return sorted(hit, key=lambda one: (_rank(one[1]), -one[2], one[0]))


def fair(found: Sequence[Finding], limit: int) -> list[Finding]:
    """At most `limit` findings, of every rule about as many: no rule hides another one."""
    turns: Counter[str] = Counter()
    taken = []
    for place, one in enumerate(found):
        turns[one.rule.code] += 1
        taken.append((turns[one.rule.code], place))
    return [found[place] for place in sorted(place for _, place in sorted(taken)[:limit])]


def identities(found: Iterable[Finding]) -> list[str]:
    """Fingerprints made unique: several findings of one are told apart by their order."""
    turns: Counter[str] = Counter()
    unique = []
    for one in found:
        turns[one.fingerprint] += 1
        unique.append(f"{one.fingerprint}:{turns[one.fingerprint]}")
    return unique


def _rank(rule: Rule | None) -> int:
    return len(Severity) if rule is None else rule.severity.rank
