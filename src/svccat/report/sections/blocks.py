"""What `check` and `validate` show alike: a finding as a block, and the table of rules."""

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.rule import Rule, Severity
from svccat.model.text import Text
from svccat.report.addresses import Addresses
from svccat.report.labels import CONFIDENCES, NOTHING, SEVERITIES
from svccat.report.marks import bracketed
from svccat.report.page import Column, Page
from svccat.report.tally import by_rule
from svccat.report.wording import item, message, remedy, shortened

_LONGEST = 400  # characters of a text whose differences are shown
STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_RULES = (
    Column(Text("规则", "rule"), number=False),
    Column(Text("级别", "severity"), number=False),
    Column(Text("条数", "count")),
    Column(Text("问题", "title"), number=False),
)


def block(page: Page, one: Finding, addresses: Addresses) -> None:
    """A finding: rule, place, item, what is wrong, other places, how to mend it."""
    page.paragraph(title(page, one.rule), STYLES[one.rule.severity])
    page.line(f"--> {addresses.of(one.place)}", "cyan", 1)
    about = f"{item(one)} {shortened(one.authority)}".strip()
    if about:
        page.paragraph(about, "bold", 1)
    page.paragraph(message(one, page.lang), depth=1)
    _apart(page, one)
    for other in one.related:
        where = Text("另见：", "see also: ").of(page.lang)
        page.line(f"{where}{addresses.of(other)}", "dim", 1)
    mending(page, one)


def _apart(page: Page, one: Finding) -> None:
    """Two texts of an element with the characters in which they differ, where that helps."""
    found, expected = one.evidence.get("found"), one.evidence.get("expected")
    if "element" not in one.evidence or not isinstance(found, str) or not isinstance(expected, str):
        return
    here, there = bracketed(found, expected)
    if max(len(found), len(expected)) <= _LONGEST and (here, there) != (found, expected):
        text = Text(f"不同的字：{here}　{there}", f"apart: {here}  {there}")
        page.paragraph(text.of(page.lang), depth=1, hang=2)


def mending(page: Page, one: Finding) -> None:
    """How to mend a finding."""
    mend = Text("改法：", "to mend: ").of(page.lang)
    page.paragraph(mend + remedy(one, page.lang), "green", 1)


def title(page: Page, rule: Rule) -> str:
    """A rule by severity, code and title, with what doubt there is."""
    text = f"{SEVERITIES[rule.severity].of(page.lang)} {rule.code} {rule.title.of(page.lang)}"
    if rule.confidence == "high":
        return text
    sure = CONFIDENCES[rule.confidence]
    return text + Text(f"（把握{sure.zh}）", f" ({sure.en} confidence)").of(page.lang)


def rule_table(page: Page, result: Checked) -> None:
    """All rules that found something, also in findings that are not listed."""
    rows = []
    for code, rule, count in by_rule(result):
        severity = NOTHING if rule is None else SEVERITIES[rule.severity].of(page.lang)
        about = NOTHING if rule is None else rule.title.of(page.lang)
        rows.append([code, severity, str(count), about])
    if rows:
        page.blank()
        page.table(_RULES, rows)
