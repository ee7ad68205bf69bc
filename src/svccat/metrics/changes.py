"""How many there were and are, and the sentence for people (contract section 8)."""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl

from svccat.model.difference import Count, Measure, Reductions, Turn, UnitDifference, Way, plain
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level
from svccat.model.text import Text

# 依申请: what a citizen asks for; 处罚, 强制, 征收 and 检查 come unasked.
_APPLIED = frozenset(
    ("行政许可", "行政给付", "行政确认", "行政奖励", "行政裁决", "其他行政权力", "公共服务")
)
_PARTS = (
    (Measure.DAYS, Text("压缩时限{}个工作日", "{} working days")),
    (Measure.CALENDAR_DAYS, Text("压缩时限{}个自然日", "{} calendar days")),
    (Measure.MATERIALS, Text("精简材料{}项", "{} materials")),
    (Measure.STEPS, Text("精简环节{}项", "{} steps")),
    (Measure.VISITS, Text("减少跑动{}次", "{} visits")),
)


def counts(items: pl.DataFrame) -> dict[tuple[int, bool], Count]:
    """By unit and side, the items other than 取消, valid or not; `items` have unit and is_new."""
    rows = (
        items.filter("active")
        .group_by("unit", "is_new")
        .agg(items=pl.len(), sub=pl.col("key_parent").is_not_null().sum())
        .rows()
    )
    return {
        (unit, is_new): Count(items=whole, main=whole - sub, sub=sub)
        for unit, is_new, whole, sub in rows
    }


def headline(units: Sequence[UnitDifference], reductions: Reductions) -> Text:
    """What changed, what was cut, and how many powers there are after it.

    Powers are those of the highest level that has any, of the service items' sectors where there
    are service items, as in the headline of `check`.
    """
    cut = [one for unit in units for one in unit.reductions.per_item if one.less]
    applied = all(one.type in _APPLIED for one in cut)
    parts = [_changes(units), *_reductions(reductions, applied=applied), *_powers(units)]
    zh = "；".join(part.zh for part in parts) + "。"
    return Text(zh, "; ".join(part.en for part in parts) + ".")


def stale_filings(
    units: Sequence[UnitDifference],
    old: Mapping[tuple[str, str, str], frozenset[str]],
    new: Mapping[tuple[str, str, str], frozenset[str]],
) -> list[Text]:
    """A note for each list that changed and still names the filing of the edition before.

    `old` and `new` are the filings of each edition by kind, jurisdiction and sector.
    """
    found = []
    for unit in units:
        key = (unit.kind, unit.jurisdiction, unit.sector)
        filings = new.get(key, frozenset())
        if unit.differs and filings and filings <= old.get(key, frozenset()):
            listed = "、".join(sorted(filings))
            zh = f"{unit.name}（{unit.sector}）的清单有变化，备案仍是 {listed}，应重新备案"
            en = f"the list of {unit.name} ({unit.sector}) changed and is still filed as {listed}"
            found.append(Text(zh, en))
    return found


def _changes(units: Sequence[UnitDifference]) -> Text:
    lists: Sequence[tuple[Text, int]] = (
        (Text("新增{}项", "{} added"), sum(len(one.added) for one in units)),
        (Text("取消{}项", "{} removed"), sum(len(one.removed) for one in units)),
        (Text("更名{}项", "{} renamed"), sum(len(one.renamed) for one in units)),
        (Text("换码{}项", "{} recoded"), sum(len(one.recoded) for one in units)),
        (
            Text("要素变更{}项", "{} with other fields changed"),
            sum(one.changed_items for one in units),
        ),
        *_turned(units),
    )
    told = [Text(word.zh.format(count), word.en.format(count)) for word, count in lists if count]
    if not told:
        return Text("两版事项没有变化", "no item changed")
    return Text("，".join(one.zh for one in told), ", ".join(one.en for one in told))


def _turned(units: Iterable[UnitDifference]) -> list[tuple[Text, int]]:
    """Each once, though it stands with the giving and the taking list."""
    found = dict.fromkeys(one for unit in units for one in unit.turned)
    words = (
        (Turn.MOVED, Way.DOWN, Text("下放{}项", "{} handed down")),
        (Turn.MOVED, Way.UP, Text("上收{}项", "{} taken up")),
        (Turn.MOVED, Way.ACROSS, Text("划转{}项", "{} to another authority")),
        (Turn.MERGED, None, Text("合并为{}项", "{} made of several")),
        (Turn.SPLIT, None, Text("拆分{}项", "{} split")),
    )
    return [
        (text, sum(one.turn is turn and one.way is way for one in found))
        for turn, way, text in words
    ]


def _reductions(reductions: Reductions, *, applied: bool) -> list[Text]:
    cuts = [(text, reductions.cut(measure)) for measure, text in _PARTS if reductions.cut(measure)]
    rises = [
        (text, reductions.rise(measure)) for measure, text in _PARTS if reductions.rise(measure)
    ]
    found = []
    if cuts:
        listed = [text.zh.format(plain(number)) for text, number in cuts]
        english = [text.en.format(plain(number)) for text, number in cuts]
        told = "、".join(listed).replace("项、精简环节", "项、环节")
        zh = f"{reductions.items}个{'依申请' if applied else ''}事项{told}"
        found.append(Text(zh, f"{reductions.items} items cut: {', '.join(english)}"))
    if rises:
        risen = Text(
            "、".join(f"{_RISEN[text.zh]}{plain(number)}" for text, number in rises),
            ", ".join(text.en.format(plain(number)) for text, number in rises),
        )
        found.append(Text(f"另有增加：{risen.zh}", f"added: {risen.en}"))
    return found


_RISEN: Mapping[str, str] = {
    _PARTS[0][1].zh: "工作日",
    _PARTS[1][1].zh: "自然日",
    _PARTS[2][1].zh: "材料",
    _PARTS[3][1].zh: "环节",
    _PARTS[4][1].zh: "跑动",
}


def _powers(units: Sequence[UnitDifference]) -> list[Text]:
    sectors = {one.sector for one in units if one.kind == Kind.SERVICE_ITEMS}
    powers = [
        one for one in units if one.kind == Kind.POWERS and (one.sector in sectors or not sectors)
    ]
    if not powers:
        return []
    highest = min(Level(one.level).rank for one in powers)
    own = [one for one in powers if Level(one.level).rank == highest]
    old = sum(one.old.main for one in own), sum(one.old.sub for one in own)
    new = sum(one.new.main for one in own), sum(one.new.sub for one in own)
    zh = f"调整后主项{new[0]}个、子项{new[1]}个（调整前{old[0]}个、{old[1]}个）"
    en = f"powers now: {new[0]} main and {new[1]} sub-items (before: {old[0]} and {old[1]})"
    return [Text(zh, en)]
