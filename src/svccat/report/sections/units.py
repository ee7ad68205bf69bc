"""Who holds how much and how well it agrees: units, layers, peer groups."""

from collections.abc import Mapping, Sequence

from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.result import (
    Group,
    HorizontalPair,
    ItemCount,
    Rates,
    Result,
    Vertical,
    VerticalPair,
)
from svccat.model.text import Lang, Text
from svccat.report.labels import NOTHING
from svccat.report.page import Column, Page, widest
from svccat.report.places import named

_ROWS = 20
_MATRIX = 8
_GROUPS = 10
_UNITS = Text("个单位", "units")
_UNIT = Column(Text("单位", "unit"), number=False)
_SECTOR = Column(Text("条线", "sector"), number=False)
_COMPARED = (
    Column(Text("一致/参比", "same/of")),
    Column(Text("统一率", "rate")),
    Column(Text("不同", "differs")),
    Column(Text("未关联", "no link")),
    Column(Text("未承接", "missing")),
)


def units(page: Page, result: Result, places: Mapping[str, str]) -> None:
    """Service-items lists, worst first; lists that are only a reference come last."""
    if not result.item_counts:
        return
    page.heading(Text("单位", "Units"))
    found = result.service_items.vertical.pairs
    pairs = {(one.lower, one.sector): one for one in found}
    uppers = {(one.upper, one.sector) for one in found}
    sectors = len({one.sector for one in result.item_counts}) > 1
    ranked = sorted(
        result.item_counts, key=lambda one: _worst(pairs.get((one.jurisdiction, one.sector)), one)
    )
    columns = [_UNIT, *([_SECTOR] if sectors else []), Column(Text("事项", "items")), *_COMPARED]
    rows = [
        [
            named(one.jurisdiction, places),
            *([one.sector] if sectors else []),
            str(one.items),
            *(
                _reference(page)
                if (one.jurisdiction, one.sector) in uppers - pairs.keys()
                else _figures(pairs.get((one.jurisdiction, one.sector)))
            ),
        ]
        for one in ranked[:_ROWS]
    ]
    page.table(columns, rows)
    page.shown(len(rows), len(ranked), _UNITS)


def powers(page: Page, result: Result, places: Mapping[str, str]) -> None:
    """Power lists against the lists above them, worst first."""
    pairs = sorted(result.powers.vertical.pairs, key=lambda one: _worst(one, None))
    groups = result.powers.horizontal.groups
    if not pairs and not groups:
        return
    page.heading(Text("权责清单比对", "Powers compared"))
    if pairs:
        rows = [[named(one.lower, places), one.sector, *_figures(one)] for one in pairs[:_ROWS]]
        page.table([_UNIT, _SECTOR, *_COMPARED], rows)
        page.shown(len(rows), len(pairs), _UNITS)
        _layers(page, result.powers.vertical)
    _groups(page, groups, places)


def layers(page: Page, vertical: Vertical) -> None:
    """Levels against levels, numerators and denominators added."""
    if vertical.layers:
        page.heading(Text("层级", "Levels"))
        _layers(page, vertical)


def groups(page: Page, rates: Rates, places: Mapping[str, str]) -> None:
    """Peer groups, worst first, with the matrix of pairs where it is small."""
    horizontal = rates.horizontal
    if not horizontal.groups:
        return
    page.heading(Text("同级", "Peers"))
    _groups(page, horizontal.groups, places)
    for group in horizontal.groups[:2]:
        _matrix(page, group, horizontal.pairs, places)


def _worst(pair: VerticalPair | None, count: ItemCount | None) -> tuple[float, int, str, str]:
    """Lowest rate first, then most missing, then by code; what has no rate comes last."""
    if pair is None:
        return 2.0, 0, count.jurisdiction if count else "", count.sector if count else ""
    value = pair.rate.value
    return 1.5 if value is None else value, -pair.missing, pair.lower, pair.sector


def _figures(pair: VerticalPair | None) -> list[str]:
    if pair is None:
        return [NOTHING] * len(_COMPARED)
    rate = pair.rate
    return [
        f"{rate.same}/{rate.compared}",
        rate.percent,
        str(pair.differs),
        str(pair.unlinked),
        f"{pair.missing}/{pair.expected}",
    ]


def _reference(page: Page) -> list[str]:
    """A list that others are compared with and that has none above it."""
    word = Text("基准", "base").of(page.lang)
    return [NOTHING, word, *[NOTHING] * (len(_COMPARED) - 2)]


def _layers(page: Page, vertical: Vertical) -> None:
    for layer in vertical.layers:
        lower, upper = LEVEL_LABELS[layer.lower_level], LEVEL_LABELS[layer.upper_level]
        rate = layer.rate
        zh = f"{lower.zh}对{upper.zh}：统一率 {rate.text}，承接 {layer.held}/{layer.expected}"
        en = (
            f"{lower.en} against {upper.en}: uniformity {rate.of(Lang.EN)}, "
            f"held {layer.held}/{layer.expected}"
        )
        page.item(Text(zh, en))


def _groups(page: Page, found: Sequence[Group], places: Mapping[str, str]) -> None:
    ranked = sorted(
        found,
        key=lambda one: (
            1.5 if one.rate.value is None else one.rate.value,
            one.parent,
            one.level,
            one.sector,
            one.members,
        ),
    )
    for group in ranked[:_GROUPS]:
        page.item(_group(group, places))
    page.shown(min(_GROUPS, len(ranked)), len(ranked), Text("组", "groups"))


def _group(group: Group, places: Mapping[str, str]) -> Text:
    level, rate = LEVEL_LABELS[group.level], group.rate
    parent = named(group.parent, places)
    zh = (
        f"{parent}所辖{level.zh}{len(group.members)}个单位（{group.sector}）："
        f"一致率 {rate.text}，仅一家有的 {group.single} 项不参比"
    )
    en = (
        f"{len(group.members)} units of {level.en} level under {parent} ({group.sector}): "
        f"consistency {rate.of(Lang.EN)}, "
        f"{group.single} held by one only and not compared"
    )
    return Text(zh, en)


def _matrix(
    page: Page, group: Group, pairs: Sequence[HorizontalPair], places: Mapping[str, str]
) -> None:
    """Who agrees with whom: matters that agree of those that both hold."""
    members = group.members
    cells = {
        frozenset((one.left, one.right)): f"{one.rate.same}/{one.rate.compared}"
        for one in pairs
        if one.sector == group.sector and one.left in members and one.right in members
    }
    titles = [named(code, places) for code in members]
    sizes = [max(widest([title]), widest(list(cells.values()))) for title in titles]
    if not cells or len(members) > _MATRIX or not page.fits([widest(titles), *sizes]):
        return
    page.blank()
    whose = f"{named(group.parent, places)}，{group.sector}"
    page.say(Text(f"两两一致/共有（{whose}）", f"agreeing/held by both ({whose})"), depth=1)
    columns = [_UNIT, *(Column(Text(title, title)) for title in titles)]
    rows = [
        [named(row, places), *(cells.get(frozenset((row, column)), "") for column in members)]
        for row in members
    ]
    page.table(columns, rows)
