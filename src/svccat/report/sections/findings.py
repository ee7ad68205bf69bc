"""What is wrong, worst first: errors and warnings one by one, then every rule with its count."""

from svccat.model.checked import Checked
from svccat.model.nature import HEAVIER
from svccat.model.rule import Severity
from svccat.model.text import Text
from svccat.report.addresses import Addresses
from svccat.report.labels import SEVERITIES
from svccat.report.page import Page
from svccat.report.sections.blocks import block, rule_table
from svccat.report.suppressions import sentences
from svccat.report.tally import by_severity, fair

_FINDINGS = Text("条", "findings")


def findings(page: Page, result: Checked, limit: int) -> None:
    """At most `limit` blocks of each severity, what adds a burden to people first; what is not shown is counted all the same."""
    page.heading(Text("问题", "Findings"), by_severity(result, page.lang))
    for severity in (Severity.ERROR, Severity.WARNING):
        _one_by_one(page, result, severity, limit)
    rule_table(page, result)
    for sentence in sentences(result):
        page.blank()
        page.say(sentence)


def _one_by_one(page: Page, result: Checked, severity: Severity, limit: int) -> None:
    found = sorted(
        (one for one in result.findings if one.rule.severity is severity),
        key=lambda one: (one.evidence.get("direction") != HEAVIER, one.order),
    )
    shown = fair(found, limit)
    for one in shown:
        page.blank()
        block(page, one, Addresses())
    total = max(result.severities[severity], len(found))
    if total > len(shown):
        page.blank()
        label = SEVERITIES[severity]
        what = Text(f"{_FINDINGS.zh}{label.zh}", f"{label.en} {_FINDINGS.en}")
        page.shown(len(shown), total, what)
