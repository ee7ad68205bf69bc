"""What to do next: the unit that gains most, the element at fault most, where to read on."""

from collections.abc import Callable, Iterable, Mapping

from svccat.model.fields import Kind
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.rate import Rate
from svccat.model.result import Result, Vertical, VerticalPair
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report.page import Page
from svccat.report.places import named
from svccat.report.sections.elements import label

_DIFFER = Text("项不同", "differ")
_UNLINKED = Text("项未关联", "without a link")


def advice(page: Page, result: Result, places: Mapping[str, str]) -> None:
    """The next steps in the order in which they pay."""
    page.heading(Text("下一步", "What to do next"))
    told = steps(result, places)
    if told:
        zh = "每一条怎么改、先改哪条（纵向、横向都算）：svccat todo …"
        told.append(Text(zh, "each item to mend, ranked by both rates: svccat todo …"))
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
    found = (
        _first(result, lambda vertical, kind: _unit(vertical, kind, places)),
        _first(result, _element),
        _crossings(result),
    )
    return [step for step in found if step is not None]


def _open(pair: VerticalPair) -> int:
    return pair.differs + pair.unlinked


def _first(result: Result, step: Callable[[Vertical, Kind], Text | None]) -> Text | None:
    """The step of the service items, else that of the powers."""
    both = ((result.service_items, Kind.SERVICE_ITEMS), (result.powers, Kind.POWERS))
    told = (step(rates.vertical, kind) for rates, kind in both)
    return next((text for text in told if text is not None), None)


def _unit(vertical: Vertical, kind: Kind, places: Mapping[str, str]) -> Text | None:
    """The unit with the most items that count against the rate, and what they are worth.

    An item without a link need not be linked to be settled; the rate is then lower than the one told.
    """
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
    most = Text("最多升到", "rises to at most") if worst.unlinked else Text("升到", "rises to")
    what = _joined(
        Text(f"{count}{after.zh}", f"{count} {after.en}")
        for count, after in ((worst.differs, _DIFFER), (worst.unlinked, _UNLINKED))
        if count
    )
    powers = kind is Kind.POWERS
    zh = (
        f"先改{name}（{worst.sector}{'，权责清单' if powers else ''}）：{what.zh}；"
        f"只看纵向，改完后{lower.zh}对{upper.zh}的统一率从{now.text}{most.zh}{then.text}。"
    )
    en = (
        f"start with {name} ({worst.sector}{', powers' if powers else ''}): {what.en}; once "
        f"mended, {lower.en} against {upper.en} {most.en} {then.of(Lang.EN)} from {now.of(Lang.EN)}, "
        "vertically alone."
    )
    return Text(zh, en)


def _element(vertical: Vertical, kind: Kind) -> Text | None:
    """The element that differs most often; all of them where several differ as often."""
    most = max((one.differs for one in vertical.elements), default=0)
    if not most:
        return None
    worst = [one for one in vertical.elements if one.differs == most]
    name = _joined(label(one.element) for one in worst)
    zh, en = f"各{most}处", f"{most} times each"
    if len(worst) == 1:
        rate = worst[0].rate
        zh, en = f"{most}处，一致率{rate.text}", f"{most} times, {rate.of(Lang.EN)} agree"
    where = Text("权责清单", " in powers") if kind is Kind.POWERS else Text("", "")
    return Text(
        f"{where.zh}最常不同的要素是{name.zh}：{zh}。",
        f"what differs most{where.en} is the {name.en}: {en}.",
    )


def _joined(parts: Iterable[Text]) -> Text:
    told = list(parts)
    return Text("、".join(one.zh for one in told), ", ".join(one.en for one in told))


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
