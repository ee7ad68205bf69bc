"""The sentence for the annual report (contract section 9, "Headline").

Order of the lists: higher levels first; among the jurisdictions of one parent, counties before
districts (GB/T 2260 class), then by code, which gives the published order 盘山县 211122, 双台子区
211102, 兴隆台区 211103, 大洼区 211104. A level above the county with one jurisdiction goes by its
level's name (市级373项), all others by their own; several sectors of one jurisdiction are added.
A level of more than ten units is summed up: 县级12个单位共1034项.

The two rates always stand there, `—（0/0）` where nothing was compared. What the inputs hold no
list of is left out: without power lists nothing is said of powers, boundaries or crossings.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from svccat.model.jurisdiction import COUNTRY, LEVEL_LABELS, Level, ancestors, county_class, parent
from svccat.model.rate import Rate
from svccat.model.result import ItemCount, PowerCount, Rates
from svccat.model.text import Lang, Text

_NAMED_UNITS = 10


def headline(
    item_counts: Sequence[ItemCount],
    power_counts: Sequence[PowerCount],
    service_items: Rates,
    crossings: int,
    norm: Callable[[str], str] = str.strip,
) -> tuple[Text, tuple[Rate, Rate]]:
    """The sentence in both languages, with 市县纵向统一率 and 县区横向一致率.

    The vertical rate is that of the city-county layer, the horizontal one adds the groups of
    county level only. Power figures are those of the service items' sectors, of every sector where
    there are none; `norm` makes sectors comparable. `crossings` counts undeclared duplications and
    overlaps of the whole run.
    """
    vertical, horizontal = headline_rates(service_items)
    parts: list[Text] = []
    if item_counts:
        parts.append(_counts(item_counts))
    parts.append(_rates(vertical, horizontal))
    sectors = {norm(count.sector) for count in item_counts}
    powers = _highest([one for one in power_counts if not sectors or norm(one.sector) in sectors])
    if powers:
        parts.append(_powers(powers))
    if power_counts:
        zh, en = f"部门间权责交叉{crossings}项", f"crossings between departments: {crossings}"
        parts.append(Text(zh, en))
    sentence = Text(
        "；".join(part.zh for part in parts) + "。",
        "; ".join(part.en for part in parts) + ".",
    )
    return sentence, (vertical, horizontal)


def headline_rates(rates: Rates) -> tuple[Rate, Rate]:
    """市县纵向统一率 and 县区横向一致率 of one kind."""
    vertical = _sum(
        layer.rate
        for layer in rates.vertical.layers
        if (layer.lower_level, layer.upper_level) == (Level.COUNTY, Level.CITY)
    )
    horizontal = _sum(
        group.rate for group in rates.horizontal.groups if group.level == Level.COUNTY
    )
    return vertical, horizontal


def _sum(rates: Iterable[Rate]) -> Rate:
    return sum(rates, Rate())


def _counts(item_counts: Sequence[ItemCount]) -> Text:
    by_level: dict[str, list[ItemCount]] = defaultdict(list)
    for count in item_counts:
        by_level[count.level].append(count)
    told: list[Text] = []
    for level in sorted(by_level, key=lambda word: Level(word).rank):
        told += _level(level, by_level[level])
    return Text("，".join(one.zh for one in told), "items: " + ", ".join(one.en for one in told))


def _level(level: str, counts: Sequence[ItemCount]) -> list[Text]:
    label = LEVEL_LABELS[level]
    if len(counts) > _NAMED_UNITS:
        units, items = len(counts), sum(count.items for count in counts)
        zh = f"{label.zh}{units}个单位共{items}项"
        return [Text(zh, f"{label.en} level {items} in {units} units")]
    items_of: dict[str, int] = defaultdict(int)
    names: dict[str, str] = {}
    for count in sorted(counts):
        items_of[count.jurisdiction] += count.items
        names.setdefault(count.jurisdiction, count.name)
    if len(items_of) == 1 and Level(level).rank < Level.COUNTY.rank:
        (items,) = items_of.values()
        return [Text(f"{label.zh}{items}项", f"{label.en} {items}")]
    return [
        Text(f"{names[code]}{items_of[code]}项", f"{names[code]} {items_of[code]}")
        for code in sorted(items_of, key=_place)
    ]


def _place(code: str) -> tuple[str, bool, str]:
    """Siblings together, counties before districts, then by code."""
    return parent(code) or "", county_class(code) == "district", code


def _rates(vertical: Rate, horizontal: Rate) -> Text:
    zh = f"市县纵向统一率{vertical.text}，县区横向一致率{horizontal.text}"
    en = (
        f"city-county vertical uniformity {vertical.of(Lang.EN)}, "
        f"county horizontal consistency {horizontal.of(Lang.EN)}"
    )
    return Text(zh, en)


def _highest(counts: Sequence[PowerCount]) -> list[PowerCount]:
    """The departments at the highest level that has any; of two jurisdictions there both."""
    highest = min((_rank(count.jurisdiction) for count in counts), default=0)
    return [count for count in counts if _rank(count.jurisdiction) == highest]


def _rank(code: str) -> int:
    """How many levels are above a jurisdiction; a code without a form is below all others."""
    above = ancestors(code)
    return len(above) if above or code == COUNTRY else len(Level)


def _powers(counts: Sequence[PowerCount]) -> Text:
    main, sub = sum(one.main for one in counts), sum(one.sub for one in counts)
    shared_main = sum(one.shared_main for one in counts)
    shared_sub = sum(one.shared_sub for one in counts)
    clear_main = sum(one.clear_main for one in counts)
    clear_sub = sum(one.clear_sub for one in counts)
    zh = (
        f"权责事项主项{main}个、子项{sub}个，"
        f"市县共有职权{shared_main}个主项、{shared_sub}个子项，"
        f"边界清晰{clear_main}个主项、{clear_sub}个子项"
    )
    en = (
        f"powers: {main} main and {sub} sub-items, "
        f"shared by city and county {shared_main} main and {shared_sub} sub-items, "
        f"of these with clear boundaries {clear_main} main and {clear_sub} sub-items"
    )
    return Text(zh, en)
