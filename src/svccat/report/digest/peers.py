"""Groups of peers with the matters behind their figures."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from svccat.model.fields import Kind
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.result import Group, HorizontalPair, Result
from svccat.report.digest.entries import item_number
from svccat.report.digest.model import Block, Entry, Item, Peers
from svccat.report.digest.shown import NAME, shown
from svccat.report.digest.units import Spoken, listed_item
from svccat.report.digest.words import WORDS, Words

_TOPICS = {"differs": "peers_differ", "same": "peers_same", "single": "single"}
_Spot = tuple[str, int | None]


def peers(
    result: Result,
    entries: Sequence[Entry],
    horizontal: pl.DataFrame,
    names: Mapping[str, str],
    spoken: Spoken,
) -> tuple[Peers, ...]:
    """Every group, service items first; `horizontal` are the items behind the rates."""
    lang = spoken.lang
    told: dict[_Spot, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.finding.rule.family == "H":
            place = entry.finding.place
            told[place.path, item_number(place)].append(entry)
    key = ("kind", "parent", "level", "sector", "members")
    of_group = horizontal.partition_by(*key, as_dict=True, maintain_order=True)
    made: list[Peers] = []
    for kind, group, pairs in _groups(result):
        number = len(made) + 1
        rows = of_group.get(
            (kind.value, group.parent, group.level, group.sector, " ".join(group.members)),
            horizontal.clear(),
        )
        name = Words(lang)(
            "group",
            parent=shown(names.get(group.parent, group.parent), lang, NAME),
            level=LEVEL_LABELS[group.level].of(lang),
            sector=shown(group.sector, lang, NAME),
        )
        blocks = {one.topic: one for one in _blocks(f"g{number}", rows, told, names, spoken)}
        made.append(Peers(number, kind, group.parent, name, group, pairs, blocks))
    return tuple(made)


def _groups(result: Result) -> Iterator[tuple[Kind, Group, tuple[HorizontalPair, ...]]]:
    both = ((Kind.SERVICE_ITEMS, result.service_items), (Kind.POWERS, result.powers))
    for kind, rates in both:
        for group in rates.horizontal.groups:
            members = set(group.members)
            pairs = tuple(
                pair
                for pair in rates.horizontal.pairs
                if pair.sector == group.sector and {pair.left, pair.right} <= members
            )
            yield kind, group, pairs


def _blocks(
    anchor: str,
    rows: pl.DataFrame,
    told: Mapping[_Spot, Sequence[Entry]],
    names: Mapping[str, str],
    spoken: Spoken,
) -> Iterator[Block]:
    by_state = rows.partition_by("state", as_dict=True, maintain_order=True)
    for state, name in _TOPICS.items():
        found = by_state.get((state,))
        if found is not None:
            items = tuple(_matters(found, told, names, spoken))
            yield Block(state, f"{anchor}-{state}", WORDS[name], len(items), items)


def _matters(
    rows: pl.DataFrame,
    told: Mapping[_Spot, Sequence[Entry]],
    names: Mapping[str, str],
    spoken: Spoken,
) -> Iterator[Item]:
    """One item a matter: named after its first holder's, with every holder's own."""
    columns = ("cluster", "place", "code", "case", "name", "path", "number")
    matters: dict[int, list[tuple[str, Item, _Spot]]] = {}
    for cluster, place, *item in rows.select(columns).iter_rows():
        held = (place, listed_item(*item, spoken=spoken), (item[3], item[4]))
        matters.setdefault(cluster, []).append(held)
    known = {place: shown(names.get(place, place), spoken.lang, NAME) for place in rows["place"]}
    for matter in matters.values():
        holders = (
            Item(own.code, known[place], own.where, tuple(told.get(spot, ())))
            for place, own, spot in matter
        )
        first = matter[0][1]
        yield Item(first.code, first.name, first.where, holders=tuple(holders))
