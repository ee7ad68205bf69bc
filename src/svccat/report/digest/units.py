"""The lists of a run with what stands behind each of their figures, worst first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import polars as pl

from svccat.model.fields import Kind
from svccat.model.finding import Finding
from svccat.model.matrices import KindMatrices, UnitElement
from svccat.model.result import Result, VerticalPair
from svccat.model.rule import Severity
from svccat.model.text import Lang
from svccat.report.addresses import Addresses
from svccat.report.digest.entries import about, item_number
from svccat.report.digest.model import Block, Entry, Item, Unit
from svccat.report.digest.shown import NAME, shown
from svccat.report.digest.topics import ORDER, STATES, topic
from svccat.report.digest.words import WORDS, Words

_Key = tuple[str, str, str]  # place, kind ("" for none), sector
_Spot = tuple[str, int | None]  # path, item


@dataclass(frozen=True, slots=True)
class Spoken:
    """The language of the documents, and where files are for whoever opens them."""

    lang: Lang
    addresses: Addresses


@dataclass(slots=True)
class _Gathered:
    """What is known of one list so far."""

    level: str = ""
    name: str = ""
    items: int | None = None
    pair: VerticalPair | None = None
    entries: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    elements: list[UnitElement] = field(default_factory=list)
    listed: dict[str, list[tuple[_Spot, Item]]] = field(default_factory=lambda: defaultdict(list))


def units(
    result: Result,
    entries: Sequence[Entry],
    vertical: pl.DataFrame,
    names: Mapping[str, str],
    spoken: Spoken,
) -> tuple[Unit, ...]:
    """Every list that has items, a rate or findings; `vertical` are the items behind the rates."""
    lang = spoken.lang
    found: dict[_Key, _Gathered] = defaultdict(_Gathered)
    for count in result.item_counts:
        one = found[count.jurisdiction, Kind.SERVICE_ITEMS, count.sector]
        one.items, one.level, one.name = count.items, count.level, count.name
    for power in result.power_counts:
        found.setdefault((power.jurisdiction, Kind.POWERS, power.sector), _Gathered())
    for kind, rates in _rates(result):
        for pair in rates:
            one = found[pair.lower, kind, pair.sector]
            one.pair, one.level = pair, pair.lower_level
    for kind, matrices in _matrices(result):
        for cell in matrices.elements:
            found[cell.jurisdiction, kind, cell.sector].elements.append(cell)
    _items(found, vertical, spoken)
    sectors = _sectors(vertical)
    homes = {
        source.source.path: (source.header.code, str(source.kind or ""), source.header.sector)
        for source in result.inputs
        if source.header is not None
    }
    for entry in entries:
        found[_home(entry.finding, homes, sectors)].entries[topic(entry.finding)].append(entry)
    ranked = sorted(found.items(), key=lambda one: _rank(one[0], one[1]))
    return tuple(
        _unit(number, key, one, names, lang) for number, (key, one) in enumerate(ranked, start=1)
    )


def _rates(result: Result) -> Iterator[tuple[str, tuple[VerticalPair, ...]]]:
    yield Kind.SERVICE_ITEMS, result.service_items.vertical.pairs
    yield Kind.POWERS, result.powers.vertical.pairs


def _matrices(result: Result) -> Iterator[tuple[str, KindMatrices]]:
    yield Kind.SERVICE_ITEMS, result.matrices.service_items
    yield Kind.POWERS, result.matrices.powers


def _items(found: dict[_Key, _Gathered], vertical: pl.DataFrame, spoken: Spoken) -> None:
    columns = ("lower", "kind", "sector", "state", "code", "case", "name", "path", "number")
    for place, kind, sector, state, *item in vertical.select(columns).iter_rows():
        made = listed_item(*item, spoken=spoken)
        found[place, kind, sector].listed[state].append(((item[3], item[4]), made))


def listed_item(code: str, case: str, name: str, path: str, number: int, *, spoken: Spoken) -> Item:
    """An item by code and name, with its case where it has one, and its place in its file's list."""
    lang = spoken.lang
    where = Words(lang)("th_item", number=number + 1)
    whole = f"{name}（{case}）" if case else name
    file = shown(spoken.addresses.path(path), lang)
    return Item(shown(code, lang, NAME), shown(whole, lang, NAME), f"{file} {where}")


def _sectors(vertical: pl.DataFrame) -> dict[tuple[str, int | None, str], _Key]:
    """The list that each item counts in: an item may have an own sector.

    A missing item, which stands in the upper list, by the lower place as well.
    """
    rows = vertical.select("path", "number", "state", "lower", "kind", "sector").iter_rows()
    return {
        (path, number, lower if state == "missing" else ""): (lower, kind, sector)
        for path, number, state, lower, kind, sector in rows
    }


def _home(
    one: Finding, homes: Mapping[str, _Key], sectors: Mapping[tuple[str, int | None, str], _Key]
) -> _Key:
    path, place = one.place.path, about(one)
    lower = place if place != one.jurisdiction else ""
    counted = sectors.get((path, item_number(one.place), lower))
    if counted is not None:
        return counted
    home, kind, sector = homes.get(path) or ("", "", "")
    return place or home, kind, sector


def _rank(key: _Key, one: _Gathered) -> tuple[object, ...]:
    """Service items first; a rate before none, the lower the earlier, then the more that is open."""
    kinds = ["service-items", "powers"]
    kind = kinds.index(key[1]) if key[1] in kinds else len(kinds)
    pair = one.pair
    if pair is None or not pair.rate.compared:
        return kind, 1, 0, 0, key
    rate = pair.rate
    return kind, 0, Fraction(rate.same, rate.compared), rate.same - rate.compared, key


def _unit(number: int, key: _Key, one: _Gathered, names: Mapping[str, str], lang: Lang) -> Unit:
    place, kind, sector = key
    found = [entry for entries in one.entries.values() for entry in entries]
    return Unit(
        number=number,
        kind=Kind(kind) if kind else None,
        place=place,
        name=shown(one.name or names.get(place, place), lang, NAME),
        sector=shown(sector, lang, NAME),
        level=one.level,
        items=one.items,
        pair=one.pair,
        tally=_tally(found),
        elements=tuple(one.elements) if one.pair else (),
        blocks={block.topic: block for block in _blocks(f"u{number}", one)},
    )


def _tally(found: Iterable[Entry]) -> Mapping[Severity, int]:
    return Counter(entry.finding.rule.severity for entry in found)


def _blocks(anchor: str, one: _Gathered) -> Iterator[Block]:
    for name in ORDER:
        entries = one.entries.get(name, [])
        listed = one.listed.get(name, [])
        if name in STATES and listed:
            items = _with_entries(listed, entries)
            yield Block(name, f"{anchor}-{name}", WORDS[name], len(items), items)
        elif entries:
            items = _with_entries([], entries)
            yield Block(name, f"{anchor}-{name}", WORDS[name], len(entries), items, of_items=False)


def _with_entries(
    listed: Sequence[tuple[_Spot, Item]], entries: Sequence[Entry]
) -> tuple[Item, ...]:
    """Items with the findings about them; a finding about no listed item gets one of its own."""
    about_item: dict[_Spot, list[Entry]] = defaultdict(list)
    for entry in entries:
        place = entry.finding.place
        about_item[place.path, item_number(place)].append(entry)
    items = [
        Item(item.code, item.name, item.where, tuple(about_item.pop(spot, ())))
        for spot, item in listed
    ]
    rest = [
        Item(those[0].code, those[0].name, those[0].where, tuple(those))
        for those in about_item.values()
    ]
    return (*items, *rest)
