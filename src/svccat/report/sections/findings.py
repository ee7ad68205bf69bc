"""What is wrong, worst first: errors and warnings one by one, then every rule with its count."""

from collections import Counter
from collections.abc import Sequence

from svccat.model.finding import Finding
from svccat.model.result import Checked
from svccat.model.rule import Rule, Severity
from svccat.model.text import Text
from svccat.report.labels import CONFIDENCES, NOTHING, SEVERITIES
from svccat.report.page import Column, Page
from svccat.report.wording import message, remedy, shortened

STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_FINDINGS = Text("条", "findings")
_RULES = (
    Column(Text("规则", "rule"), number=False),
    Column(Text("级别", "severity"), number=False),
    Column(Text("条数", "count")),
    Column(Text("问题", "title"), number=False),
)


def findings(page: Page, result: Checked, limit: int) -> None:
    """At most `limit` blocks of each severity; what is not shown is counted all the same."""
    page.heading(Text("问题", "Findings"), _summary(page, result))
    for severity in (Severity.ERROR, Severity.WARNING):
        _one_by_one(page, result, severity, limit)
    _by_rule(page, result)


def _summary(page: Page, result: Checked) -> str:
    parts = [
        f"{SEVERITIES[severity].of(page.lang)} {result.severities[severity]}"
        for severity in Severity
    ]
    if result.suppressed:
        parts.append(f"{Text('已屏蔽', 'suppressed').of(page.lang)} {result.suppressed}")
    return Text("，", ", ").of(page.lang).join(parts)


def _one_by_one(page: Page, result: Checked, severity: Severity, limit: int) -> None:
    found = sorted(
        (one for one in result.findings if one.rule.severity is severity),
        key=lambda one: one.order,
    )
    shown = _fair(found, limit)
    for one in shown:
        page.blank()
        _block(page, one)
    total = max(result.severities[severity], len(found))
    if total > len(shown):
        page.blank()
        label = SEVERITIES[severity]
        what = Text(f"{_FINDINGS.zh}{label.zh}", f"{label.en} {_FINDINGS.en}")
        page.shown(len(shown), total, what)


def _fair(found: Sequence[Finding], limit: int) -> list[Finding]:
    """At most `limit` findings, of every rule about as many: no rule hides another one."""
    turns: Counter[str] = Counter()
    taken = []
    for place, one in enumerate(found):
        turns[one.rule.code] += 1
        taken.append((turns[one.rule.code], place))
    return [found[place] for place in sorted(place for _, place in sorted(taken)[:limit])]


def _block(page: Page, one: Finding) -> None:
    rule, place = one.rule, one.place
    title = f"{SEVERITIES[rule.severity].of(page.lang)} {rule.code} {rule.title.of(page.lang)}"
    if rule.confidence != "high":
        sure = CONFIDENCES[rule.confidence]
        title += Text(f"（把握{sure.zh}）", f" ({sure.en} confidence)").of(page.lang)
    page.paragraph(title, STYLES[rule.severity])
    page.line(f"--> {place.path}:{place.line}:{place.column}", "cyan", 1)
    if one.item_code or one.item_name:
        code, name = shortened(one.item_code), shortened(one.item_name)
        page.paragraph(f"{code}「{name}」 {shortened(one.authority)}".strip(), "bold", 1)
    elif one.authority:
        page.paragraph(shortened(one.authority), "bold", 1)
    page.paragraph(message(one, page.lang), depth=1)
    for other in one.related:
        where = Text("另见：", "see also: ").of(page.lang)
        page.line(f"{where}{other.path}:{other.line}:{other.column}", "dim", 1)
    mend = Text("改法：", "to mend: ").of(page.lang)
    page.paragraph(mend + remedy(one, page.lang), "green", 1)


def _by_rule(page: Page, result: Checked) -> None:
    """All rules that found something, also in findings that are not listed."""
    rules = {one.rule.code: one.rule for one in result.findings}
    codes = sorted(
        (code for code, count in result.totals.items() if count),
        key=lambda code: (_rank(rules.get(code)), -result.totals[code], code),
    )
    if codes:
        page.blank()
        page.table(_RULES, [_rule(page, code, rules.get(code), result) for code in codes])


def _rank(rule: Rule | None) -> int:
    return len(Severity) if rule is None else rule.severity.rank


def _rule(page: Page, code: str, rule: Rule | None, result: Checked) -> Sequence[str]:
    severity = NOTHING if rule is None else SEVERITIES[rule.severity].of(page.lang)
    title = NOTHING if rule is None else rule.title.of(page.lang)
    return [code, severity, str(result.totals[code]), title]
