"""Powers of the departments: counts, boundaries between levels, overlaps between departments."""

from collections.abc import Mapping, Sequence

from svccat.model.result import Overlap, PowerCount, Result
from svccat.model.sides import Side
from svccat.model.text import Lang, Text
from svccat.report.labels import GRADES, SIGNALS
from svccat.report.page import Column, Page
from svccat.report.places import named

_ROWS = 20
_CROSSINGS = 10
_COUNTS = (
    Column(Text("部门", "department"), number=False),
    Column(Text("主项", "main")),
    Column(Text("子项", "sub")),
    Column(Text("共有主项", "shared main")),
    Column(Text("清晰主项", "clear main")),
    Column(Text("共有子项", "shared sub")),
    Column(Text("清晰子项", "clear sub")),
)


def counts(page: Page, result: Result, places: Mapping[str, str]) -> None:
    """Each department's powers, those with the most unclear boundaries first."""
    if not result.power_counts:
        return
    page.heading(Text("权责事项与边界", "Powers and boundaries"))
    ranked = sorted(result.power_counts, key=lambda one: (-_unclear(one), one))
    many = len({one.jurisdiction for one in ranked}) > 1
    rows = [
        [
            f"{named(one.jurisdiction, places)} {one.authority}" if many else one.authority,
            str(one.main),
            str(one.sub),
            str(one.shared_main),
            str(one.clear_main),
            str(one.shared_sub),
            str(one.clear_sub),
        ]
        for one in ranked[:_ROWS]
    ]
    page.table(_COUNTS, rows)
    page.shown(len(rows), len(ranked), Text("个部门", "departments"))


def overlaps(page: Page, result: Result) -> None:
    """Crossings with both sides; what is declared or only fragmented is counted below them."""
    if not result.overlaps:
        return
    page.heading(Text("部门间权责交叉", "Overlaps between departments"))
    crossings = [one for one in result.overlaps if one.crossing]
    crossings.sort(key=lambda one: (one.grade != "duplication", -one.score, one.left, one.right))
    for number, one in enumerate(crossings[:_CROSSINGS], start=1):
        _crossing(page, number, one)
    page.shown(min(_CROSSINGS, len(crossings)), len(crossings), Text("项交叉", "crossings"))
    _uncounted(page, result.overlaps)


def _crossing(page: Page, number: int, one: Overlap) -> None:
    grade, signals = GRADES[one.grade], _signals(one, page.lang)
    zh = f"{number}. {grade.zh}（{signals}；相似度 {one.score:.2f}）"
    en = f"{number}. {grade.en} ({signals}; likeness {one.score:.2f})"
    page.say(Text(zh, en), "yellow", 1)
    for side in (one.left, one.right):
        page.paragraph(_side(side, page.lang), depth=2, hang=2)


def _side(side: Side, lang: Lang) -> str:
    return f"{side.authority}{Text('：', ': ').of(lang)}{side.code}「{side.name}」"


def _signals(one: Overlap, lang: Lang) -> str:
    words = [SIGNALS[word].of(lang) if word in SIGNALS else word for word in sorted(one.signals)]
    return Text("、", ", ").of(lang).join(words)


def _uncounted(page: Page, found: Sequence[Overlap]) -> None:
    crossings = sum(one.crossing for one in found)
    declared = sum(one.declared for one in found)
    fragments = len(found) - crossings - declared
    zh = f"未声明的交叉 {crossings} 项；已声明的共同职责 {declared} 对，依法共管，不计；仅依据或主项相同的 {fragments} 对，供参考。"
    en = (
        f"undeclared crossings {crossings}; declared shared work {declared}, lawful, not counted; "
        f"only basis or main item in common {fragments}, for information."
    )
    page.item(Text(zh, en))


def _unclear(one: PowerCount) -> int:
    return one.shared_main - one.clear_main + one.shared_sub - one.clear_sub
