"""What `svccat validate` found, for an editor: file by file, each fault with its mend, then the sum.

Errors and warnings stand one by one in the order of the file, what is wrong with the file itself
first, since it hides the rest. Infos are told by rule with a few places each: they hide nothing.
"""

from collections import Counter
from collections.abc import Sequence

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.rule import Severity
from svccat.model.text import Text
from svccat.report.addresses import Addresses
from svccat.report.labels import SEVERITIES
from svccat.report.look import Look
from svccat.report.page import Page
from svccat.report.sections.blocks import STYLES, block, mending, rule_table, title
from svccat.report.sections.ending import ending
from svccat.report.wording import item, message

BLOCKS = 50  # of one rule
PLACES = 3  # of one rule of infos


def render(checked: Checked, look: Look) -> str:
    """The report in the look's language, width and colours."""
    page = Page(look.lang, look.width, colour=look.colour)
    addresses = Addresses(checked, look.base)
    found = sorted(checked.findings, key=_order)
    _files(page, [one for one in found if one.rule.severity is not Severity.INFO], addresses)
    _infos(page, [one for one in found if one.rule.severity is Severity.INFO], addresses)
    if checked.severities.total() > 1:
        rule_table(page, checked)
    page.gap()
    ending(page, checked, addresses)
    return page.text()


def _order(one: Finding) -> tuple[str, bool, tuple[str, int, int, str, str]]:
    """By file, and there what is wrong with the file itself before its contents."""
    return one.place.path, one.rule.family != "S", one.order


def _files(page: Page, found: Sequence[Finding], addresses: Addresses) -> None:
    counts = {path: Counter[Severity]() for path in dict.fromkeys(one.place.path for one in found)}
    for one in found:
        counts[one.place.path][one.rule.severity] += 1
    shown: Counter[str] = Counter()
    file = None
    for one in found:
        if one.place.path != file:
            file = one.place.path
            _file(page, addresses.path(file), counts[file])
        shown[one.rule.code] += 1
        if shown[one.rule.code] <= BLOCKS:
            page.gap()
            block(page, one, addresses)
    over = {code: count - BLOCKS for code, count in shown.items() if count > BLOCKS}
    if over:
        page.gap()
    for code in sorted(over):
        _rest(page, over[code], code)


def _file(page: Page, path: str, counts: Counter[Severity]) -> None:
    told = [f"{SEVERITIES[one].of(page.lang)} {counts[one]}" for one in Severity if counts[one]]
    page.gap()
    page.line(f"{path}  {Text('，', ', ').of(page.lang).join(told)}", "bold")


def _infos(page: Page, found: Sequence[Finding], addresses: Addresses) -> None:
    by_rule: dict[str, list[Finding]] = {}
    for one in found:
        by_rule.setdefault(one.rule.code, []).append(one)
    for code, those in sorted(by_rule.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        page.gap()
        count = Text(f"（{len(those)} 处）", f" ({len(those)} in all)").of(page.lang)
        page.paragraph(title(page, those[0].rule) + count, STYLES[Severity.INFO])
        for one in those[:PLACES]:
            page.line(f"--> {addresses.of(one.place)}", "cyan", 1)
            page.paragraph(f"{item(one)} {message(one, page.lang)}".strip(), depth=1)
        mending(page, those[0])
        _rest(page, len(those) - PLACES, code)


def _rest(page: Page, count: int, code: str) -> None:
    """What is not shown of a rule, by number."""
    if count > 0:
        page.say(
            Text(
                f"{code} 还有 {count} 处没有列出，全部见 --format concise",
                f"{code}: {count} more not shown, all of them with --format concise",
            ),
            "dim",
            1,
        )
