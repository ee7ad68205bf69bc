"""What a difference lists, told: items with their words and with the places where they stand."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from svccat.editions import Editions
from svccat.load.files import read_text
from svccat.locate.places import Address, places
from svccat.model.difference import (
    Between,
    Changed,
    Holding,
    Known,
    Recoded,
    Renamed,
    Turn,
    Turned,
    Way,
)
from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level
from svccat.normalise.members import element_of

Row: TypeAlias = dict[str, object]
Spot: TypeAlias = tuple[int, str]  # an item's id and a member of it, "" for the item itself


class Telling:
    """Items by id as they are shown. Files are read anew, once, for the places of `spots`."""

    def __init__(self, editions: Editions, spots: Iterable[Spot]) -> None:
        self._editions = editions
        wanted = sorted(set(spots))
        ids = {number for number, _ in wanted}
        columns = ("id", "file", "row", "kind", "jurisdiction", "level", "sector", "authority")
        listed = editions.able.filter(editions.able["id"].is_in(list(ids))).select(columns)
        self._rows: dict[int, Row] = {row["id"]: row for row in listed.iter_rows(named=True)}
        self._items = {number: editions.item(number) for number in ids}
        addresses = {spot: self._address(spot) for spot in wanted}
        found = places(set(addresses.values()), editions.files, read_text)
        self._places = {spot: found[address] for spot, address in addresses.items()}

    def known(self, number: int) -> Known:
        """An item of one edition."""
        return Known(*self._named(number), self._places[number, ""])

    def renamed(self, old: int, new: int) -> Renamed:
        """One code under two names."""
        code, case, _ = self._named(new)
        return Renamed(code, case, self._between((old, "name"), (new, "name")))

    def recoded(self, old: int, new: int) -> Recoded:
        """One name under two codes."""
        _, case, name = self._named(new)
        member = self._kind(new).code_member
        return Recoded(name, case, self._between((old, member), (new, member)))

    def changed(self, old: int, new: int, member: str) -> Changed:
        """One field of an item."""
        element = element_of(self._kind(new), member)
        return Changed(*self._named(new), element, self._between((old, member), (new, member)))

    def turned(self, turn: Turn, old: Iterable[int], new: Iterable[int]) -> Turned:
        """Items that moved, merged or were split."""
        before = tuple(sorted(map(self._holding, old), key=_order))
        after = tuple(sorted(map(self._holding, new), key=_order))
        return Turned(turn, _way(before, after) if turn is Turn.MOVED else None, before, after)

    def _kind(self, number: int) -> Kind:
        return Kind(str(self._rows[number]["kind"]))

    def _named(self, number: int) -> tuple[str, str | None, str]:
        item = self._items[number]
        return named(item, self._kind(number))

    def _holding(self, number: int) -> Holding:
        row = self._rows[number]
        place, level, sector, authority = (
            str(row[name]) for name in ("jurisdiction", "level", "sector", "authority")
        )
        return Holding(place, level, sector, authority, self.known(number))

    def _between(self, old: Spot, new: Spot) -> Between:
        values = [self._items[number].get(member) for number, member in (old, new)]
        spots = [
            self._places[spot] if spot[1] in self._items[spot[0]] else None for spot in (old, new)
        ]
        return Between(values[0], values[1], spots[0], spots[1])

    def _address(self, spot: Spot) -> Address:
        number, member = spot
        row = self._rows[number]
        pointer = member.replace("~", "~0").replace("/", "~1")
        return Address(int(str(row["file"])), int(str(row["row"])), pointer)


def named(item: Mapping[str, object], kind: Kind) -> tuple[str, str | None, str]:
    """Code, case and name as written; no case, or an empty one, is None."""
    case = item.get("case")
    return (
        str(item.get(kind.code_member) or ""),
        case if isinstance(case, str) and case else None,
        str(item.get("name") or ""),
    )


def order(one: Known | Renamed | Recoded | Changed) -> tuple[str, ...]:
    """What identifies an entry of a list, in the order in which lists are sorted."""
    match one:
        case Known():
            return one.code, one.case or "", one.name, one.place.path, f"{one.place.line:9}"
        case Renamed():
            return one.code, one.case or "", str(one.name.old), str(one.name.new)
        case Recoded():
            return one.name, one.case or "", str(one.code.old), str(one.code.new)
        case Changed():
            return one.code, one.case or "", one.name, one.element


def _order(one: Holding) -> tuple[str, ...]:
    return one.jurisdiction, one.sector, one.authority, *order(one.item)


def _way(old: tuple[Holding, ...], new: tuple[Holding, ...]) -> Way:
    """Down or up by the highest level that has it before and after."""
    before = min(Level(one.level).rank for one in old)
    after = min(Level(one.level).rank for one in new)
    if before == after:
        return Way.ACROSS
    return Way.DOWN if after > before else Way.UP
