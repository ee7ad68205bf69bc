"""The last line of `svccat validate`: what it comes to, and what to do next."""

from svccat.model.checked import Checked
from svccat.model.fixable import fixable
from svccat.model.rule import Severity
from svccat.model.text import Text
from svccat.report.addresses import Addresses
from svccat.report.labels import SEVERITIES
from svccat.report.page import Page
from svccat.report.suppressions import sentences
from svccat.report.tally import by_rule, inputs


def ending(page: Page, checked: Checked, addresses: Addresses) -> None:
    """Notes, what is suppressed, and one sentence."""
    for note in checked.notes:
        page.say(Text(f"注：{note.zh}", f"Note: {note.en}"), "dim")
    for sentence in sentences(checked):
        page.say(sentence, "dim")
    of, total = inputs(checked), checked.severities.total()
    if not total:
        clean = Text(f"{of.zh}，没有发现问题。", f"{of.en}; nothing found.")
        page.line(clean.of(page.lang), "bold green")
        return
    counts = [(SEVERITIES[one], checked.severities[one]) for one in Severity]
    zh = "、".join(f"{count} 处{label.zh}" for label, count in counts if count)
    en = ", ".join(f"{label.en} {count}" for label, count in counts if count)
    step = _incomplete(checked, addresses) or _mendable(checked) or _by_hand(checked)
    style = "bold red" if checked.severities[Severity.ERROR] else "bold"
    # Not broken into lines: it ends with a place to open or a command to copy.
    last = Text(f"{of.zh}，共 {zh}；{step.zh}", f"{of.en}; {en}; {step.en}")
    page.line(last.of(page.lang), style)


def _incomplete(checked: Checked, addresses: Addresses) -> Text | None:
    """The place that hides what comes after it."""
    lost = {one.source.path for one in checked.inputs if not one.readable}
    inside = [one for one in checked.findings if one.place.path in lost]
    if not inside:
        return None
    # What hides the rest is told by the family S; an info further up is no reason to begin there.
    first = min(inside, key=lambda one: (one.rule.family != "S", one.rule.severity.rank))
    where = addresses.of(first.place)
    return Text(
        f"有 {len(lost)} 个文件没有读全，请先改 {where}",
        f"{len(lost)} not read in full, mend this first: {where}",
    )


def _mendable(checked: Checked) -> Text | None:
    safe, unsafe = fixable(checked)
    if safe:
        return Text(
            f"可自动改正 {safe} 处：svccat validate --fix …",
            f"{safe} can be mended by svccat validate --fix …",
        )
    if unsafe:
        return Text(
            f"可代为改正 {unsafe} 处，请先看改动：svccat validate --unsafe-fixes --diff …",
            f"{unsafe} can be mended, look first: svccat validate --unsafe-fixes --diff …",
        )
    return None


def _by_hand(checked: Checked) -> Text:
    hit = by_rule(checked)
    about = f"svccat explain {hit[0][0]}" if hit else "svccat rules"
    if checked.severities[Severity.ERROR] or checked.severities[Severity.WARNING]:
        return Text(
            f"请照“改法”逐处改正，规则说明见 {about}",
            f"mend them one by one; about the rule: {about}",
        )
    return Text(
        f"提示不必改，规则说明见 {about}",
        f"infos need no mending; about the rule: {about}",
    )
