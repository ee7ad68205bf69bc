"""The registry of laws: what a cited name stands for, and which text of it was in force on a day.

A law may be listed by several files, and a short name may be the alias of several laws: a lookup
gives all of them, and only what holds for each may be said.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import zip_longest

from svccat.model.laws import Law, Version

# Characters that tell real laws apart, which differ in nothing else: numbers, modes of transport,
# goods and passengers, levels, neighbouring offices.
_TELLING = frozenset(
    "〇零一二三四五六七八九十0123456789道水公铁航海河江陆轨空岸洋客货农渔林牧兽审统税民消刑防供排食药名图省市县区乡镇村州路"
)
_PLACES = "省市州县区旗"
_PLACE_ENDS = 8  # by then the name of a place is over
_ENDINGS = ("法", "法典", "条例", "规定", "办法", "细则", "规则", "决定", "通知", "意见", "方案")
_SHORTEST = 6  # shorter names that differ in one character are mostly two: 公路法, 公司法, 公证法


class Registry:
    """Laws by name and alias, both as citations compare them."""

    def __init__(self, laws: Iterable[Law], title: Callable[[str], str]) -> None:
        """`title` gives a name as citations compare it."""
        self.laws = tuple(laws)
        self._named: dict[str, list[Law]] = defaultdict(list)
        self._called: dict[str, list[Law]] = defaultdict(list)
        self._less: dict[str, set[str]] | None = None
        for law in self.laws:
            name = title(law.name)
            if name:
                self._named[name].append(law)
            for alias in {title(alias) for alias in law.aliases} - {name, ""}:
                self._called[alias].append(law)

    def find(self, law: str) -> tuple[Law, ...]:
        """The laws of that name, else those with that alias; a name is no other law's alias."""
        return tuple(self._named.get(law) or self._called.get(law) or ())

    def meant(self, law: str) -> str:
        """The one registered name that an unknown name differs from by a slip, "" for none.

        A character is wrong, missing, too many, or stands elsewhere.
        """
        if len(law) < _SHORTEST or self.find(law):
            return ""
        if self._less is None:
            self._less = defaultdict(set)
            for name in self._named:
                for less in _with_one_less(name):
                    self._less[less].add(name)
        near = set().union(*(self._less.get(less, ()) for less in _with_one_less(law)))
        return near.pop() if len(near) == 1 and all(_slip(law, one) for one in near) else ""


def in_force(law: Law, day: str) -> Version | None:
    """The text in force on a day; None where that cannot be told."""
    if not day or any(not version.since for version in law.versions):
        return None
    begun = [version for version in law.versions if version.since <= day]
    return max(begun, key=lambda one: (one.since, one.published, one.row), default=None)


def later(law: Law, text: Version) -> list[Version]:
    """The texts that came after one, in their order."""
    after = [one for one in law.versions if one.since > text.since]
    return sorted(after, key=lambda one: (one.since, one.published, one.row))


def first(law: Law) -> Version | None:
    """The earliest registered text; None where that cannot be told."""
    if any(not version.since for version in law.versions):
        return None
    return min(law.versions, key=lambda one: (one.since, one.row), default=None)


def _with_one_less(name: str) -> set[str]:
    """The name itself and every way to leave out one character of it."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def _slip(law: str, known: str) -> bool:
    """Whether two names that are one character apart are more likely one law than two."""
    pairs = list(zip_longest(law, known, fillvalue=""))
    start = next(at for at, (one, other) in enumerate(pairs) if one != other)
    if start <= max(known[:_PLACE_ENDS].find(mark) for mark in _PLACES):
        return False
    if len(law) != len(known):
        # The first place that differs is behind a doubled character, or at the odd one.
        longer = max(law, known, key=len)
        return longer[:start].endswith(longer[start]) or longer[start] not in _TELLING
    if start >= len(law) - 2 and known.endswith(_ENDINGS) and not law.endswith(_ENDINGS):
        return True
    return all(one == other or _TELLING.isdisjoint(one + other) for one, other in pairs)
