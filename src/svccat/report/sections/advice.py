"""What to do next: the unit that gains most, the element at fault most, where to read on."""

from collections.abc import Mapping

from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.rate import Rate
from svccat.model.result import Result, VerticalPair
from svccat.model.rule import Severity
from svccat.model.text import Text
from svccat.report.page import Page
from svccat.report.places import named
from svccat.report.sections.elements import label


def advice(page: Page, result: Result, places: Mapping[str, str]) -> None:
    """The next steps in the order in which they pay."""
    page.heading(Text("下一步", "What to do next"))
    told = steps(result, places)
    rule = _explain(result)
    if rule is not None:
        told.append(rule)
    if not told:
        told = [Text("没有需要处理的问题。", "Nothing needs to be done.")]
    if result.findings:
        zh = "全部结果：svccat check … --format json -o result.json"
        told.append(Text(zh, "everything: svccat check … --format json -o result.json"))
    for step in told:
        page.item(step)


def steps(result: Result, places: Mapping[str, str]) -> list[Text]:
    """Who has what to do, what pays most first."""
    found = (_unit(result, places), _element(result), _crossings(result))
    return [step for step in found if step is not None]


def _open(pair: VerticalPair) -> int:
    return pair.differs + pair.unlinked


def _unit(result: Result, places: Mapping[str, str]) -> Text | None:
    """The unit with the most items that count against the rate, and what they are worth."""
    vertical = result.service_items.vertical
    worst = max(vertical.pairs, key=lambda one: (_open(one), one.missing), default=None)
    if worst is None or not _open(worst):
        return None
    now = sum(
        (
            layer.rate
            for layer in vertical.layers
            if (layer.lower_level, layer.upper_level) == (worst.lower_level, worst.upper_level)
        ),
        Rate(),
    )
    then = Rate(now.same + _open(worst), now.compared)
    name = named(worst.lower, places)
    lower, upper = LEVEL_LABELS[worst.lower_level], LEVEL_LABELS[worst.upper_level]
    zh = (
        f"先改{name}（{worst.sector}）：{worst.differs}项不同、{worst.unlinked}项未关联；"
        f"改完后{lower.zh}对{upper.zh}的统一率从 {now.percent} 升到 {then.percent}。"
    )
    en = (
        f"start with {name} ({worst.sector}): {worst.differs} differ, {worst.unlinked} without a "
        f"link; once mended, {lower.en} against {upper.en} rises from {now.percent} to "
        f"{then.percent}."
    )
    return Text(zh, en)


def _element(result: Result) -> Text | None:
    worst = max(result.service_items.vertical.elements, key=lambda one: one.differs, default=None)
    if worst is None or not worst.differs:
        return None
    name = label(worst.element)
    return Text(
        f"最常不同的要素是{name.zh}：{worst.differs}处（一致率 {worst.rate.text}）。",
        f"the element that differs most is the {name.en}: {worst.differs} times "
        f"({worst.rate.percent} agree, {worst.rate.same}/{worst.rate.compared}).",
    )


def _crossings(result: Result) -> Text | None:
    if not result.crossings:
        return None
    return Text(
        f"{result.crossings}项权责交叉请两部门会商：划清归属；依法共同承担的，双方清单都写明谁牵头、谁配合（joint）。",
        f"let both departments settle each crossing ({result.crossings}): say whose it is, or "
        "declare the work as shared in `joint` on both sides.",
    )


def _explain(result: Result) -> Text | None:
    """The gravest rule that was hit most often."""
    rules = {one.rule.code: one.rule for one in result.findings}
    known = [code for code in sorted(rules) if rules[code].severity is not Severity.INFO]
    if not known:
        return None
    code = min(known, key=lambda one: (rules[one].severity.rank, -result.totals.get(one, 0), one))
    title = rules[code].title
    return Text(
        f"了解 {code}（{title.zh}）：svccat explain {code}",
        f"about {code} ({title.en}): svccat explain {code}",
    )
