"""What changed since the accepted run that the result is held against."""

from collections.abc import Mapping

from svccat.model.accepted import Key, Measure, Scope, Shift, Since
from svccat.model.fields import Kind
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.rate import Rate
from svccat.model.result import Result
from svccat.model.text import Lang, Text
from svccat.report.labels import NOTHING
from svccat.report.page import Column, Page
from svccat.report.places import named
from svccat.report.wording import item, message

_KINDS = {
    Kind.SERVICE_ITEMS: Text("政务服务事项", "service items"),
    Kind.POWERS: Text("权责事项", "powers"),
}
_MEASURES = {
    Measure.VERTICAL: Text("纵向统一率", "vertical uniformity"),
    Measure.HORIZONTAL: Text("横向一致率", "horizontal consistency"),
    Measure.COVERAGE: Text("承接率", "coverage"),
}
_HEADLINE = {
    Measure.VERTICAL: Text("市县纵向统一率", "city-county vertical uniformity"),
    Measure.HORIZONTAL: Text("县区横向一致率", "county horizontal consistency"),
}
_COLUMNS = (
    Column(Text("比率", "rate"), number=False),
    Column(Text("原为", "then")),
    Column(Text("现为", "now")),
    Column(Text("升降", "change")),
)
_RATES = Text("个比率", "rates")
_FINDINGS = Text("条", "findings")
_SHOWN = 10  # findings: the list of all follows
_HUNDRED = 10_000  # of a percent


def since(page: Page, result: Result, places: Mapping[str, str], limit: int) -> None:
    """The rates that changed, and the findings that came; nothing where no run was accepted."""
    found = result.since
    if found is None:
        return
    page.heading(Text("与已认可的结果相比", "Since the accepted run"), found.name)
    page.say(summary(found))
    changed = [shift for shift in found.rates if shift.before != shift.after]
    if changed:
        rows = [
            [
                label(shift.key, places).of(page.lang),
                _rate(shift.before, page.lang),
                _rate(shift.after, page.lang),
                change(shift),
            ]
            for shift in changed[:limit]
        ]
        page.table(_COLUMNS, rows)
        page.shown(len(rows), len(changed), _RATES)
    limit = min(limit, _SHOWN)
    for one in found.new[:limit]:
        page.paragraph(f"+ {one.rule.code} {item(one)} {message(one, page.lang)}", "red", 1)
    page.shown(min(limit, len(found.new)), len(found.new), _FINDINGS)
    for gone in found.gone[:limit]:
        times = f" ×{gone.count}" if gone.count > 1 else ""
        page.paragraph(f"- {gone.rule} {gone.item_code} {gone.item_name}{times}", "green", 1)
    page.shown(min(limit, len(found.gone)), len(found.gone), _FINDINGS)


def summary(found: Since) -> Text:
    """The change in one sentence; errors and warnings alone are counted."""
    gone = sum(one.count for one in found.gone)
    date = f"（{found.before.as_of}）" if found.before.as_of else ""
    if found.comparable:
        rates = Text(
            f"下降的比率 {len(found.fallen)} 个，上升的 {len(_risen(found))} 个",
            f"rates that fell: {len(found.fallen)}, that rose: {len(_risen(found))}",
        )
    else:
        rates = Text("两次的设置不同，比率不作比较", "the settings differ, rates are not compared")
    carried = Text(
        f"（其中 {found.carried} 条的事项更名或换码）" if found.carried else "",
        f" ({found.carried} of items renamed or recoded)" if found.carried else "",
    )
    return Text(
        f"与“{found.name}”{date}相比：{rates.zh}；错误和警告新增 {len(found.new)} 条，消除 {gone} 条，"
        f"仍有 {found.stayed} 条{carried.zh}。",
        f"Since “{found.name}”{date}: {rates.en}; errors and warnings: {len(found.new)} new, {gone} "
        f"gone, {found.stayed} still there{carried.en}.",
    )


def label(key: Key, places: Mapping[str, str]) -> Text:
    """What a rate is of."""
    if key.scope is Scope.HEADLINE:
        return _HEADLINE.get(key.measure, _MEASURES[key.measure])
    kind, measure = _KINDS[Kind(key.kind)], _MEASURES[key.measure]
    match key.scope:
        case Scope.LAYER:
            lower, upper = (LEVEL_LABELS[level] for level in key.of[:2])
            where = Text(f"{lower.zh}对{upper.zh}", f"{lower.en} against {upper.en}")
        case Scope.GROUP:
            parent, level = named(key.of[0], places), LEVEL_LABELS[key.of[1]]
            zh, en = (
                f"{parent}所辖{level.zh}（{key.of[2]}）",
                f"{level.en} under {parent} ({key.of[2]})",
            )
            where = Text(zh, en)
        case _:
            lower_name, upper_name = (named(code, places) for code in key.of[:2])
            zh = f"{lower_name}对{upper_name}（{key.of[2]}）"
            where = Text(zh, f"{lower_name} against {upper_name} ({key.of[2]})")
    return Text(f"{kind.zh}{measure.zh}：{where.zh}", f"{kind.en}, {measure.en}: {where.en}")


def change(shift: Shift) -> str:
    """By how many percentage points a rate rose or fell, cut toward zero."""
    before, after = shift.before, shift.after
    if before is None or after is None or not before.compared or not after.compared:
        return NOTHING
    cross = after.same * before.compared - before.same * after.compared
    points = abs(cross) * _HUNDRED // (before.compared * after.compared)
    whole, rest = divmod(points, 100)
    sign = "+" if cross > 0 else "-" if cross < 0 else "±"
    return f"{sign}{whole}.{rest:02d}"


def _risen(found: Since) -> list[Shift]:
    back = [Shift(shift.key, shift.after, shift.before) for shift in found.rates]
    return [shift for shift in back if shift.fell]


def _rate(rate: Rate | None, lang: Lang) -> str:
    return NOTHING if rate is None else rate.of(lang)
