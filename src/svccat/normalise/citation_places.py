"""How the elements of a locator chain become places: inheritance, refinement, ranges.

What an element leaves out it inherits from the one before it: 第二条第一款、第三款 is 2(1) and 2(3).
Without a separator an element goes deeper into the one before it: 第四十八条 and 第一、三款.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from svccat.model.citation import NOWHERE, Numbers

ARTICLE, ZHI, PARA, ITEM, SUBITEM = range(5)
_OWN_NUMBERING = ("附件", "附表", "附录")


class Join(Enum):
    """What stands between an element and the one before it."""

    FIRST = auto()  # nothing before it
    NEXT = auto()  # nothing between
    LIST = auto()  # a separator
    RANGE = auto()  # 至


@dataclass(slots=True)
class Element:
    """Numbers as written, at a folded span; a part such as 附件2 has no numbers."""

    numbers: Numbers
    start: int
    stop: int
    part: str = ""
    readable: bool = True


@dataclass(slots=True)
class Place:
    """One place with what it inherits, or with `last` a range of places."""

    part: str
    first: Numbers
    last: Numbers | None
    start: int
    stop: int

    def reach(self) -> Numbers:
        """The numbers the next element inherits from."""
        return self.last or self.first


@dataclass(slots=True)
class Chain:
    """Places in the order of the text, built element by element."""

    before: Place | None  # an earlier place of the same law to inherit from
    places: list[Place] = field(default_factory=list)
    unreadable: list[tuple[int, int]] = field(default_factory=list)
    stop: int = 0
    _broken: bool = False

    def latest(self) -> Place | None:
        """The place the next element inherits from."""
        return self.places[-1] if self.places else self.before

    def add(self, join: Join, element: Element) -> None:
        """Take in one element."""
        self.stop = element.stop
        numbers, top = element.numbers, _top(element.numbers)
        self._broken = not element.readable or (self._broken and top > ARTICLE)
        if self._broken:
            self.unreadable.append((element.start, element.stop))
            return
        latest = self.latest()
        if element.part:
            self._open(element.part, NOWHERE, element)
            return
        if latest is None:
            self._open("", numbers, element)
            return
        base = latest.reach()
        numbers = _inherit(base, numbers, top)
        if join is Join.NEXT and self.places and _depth(base) < top:
            self._deepen(numbers, element)
        elif join is Join.RANGE and self.places and self._stretch(numbers, element):
            pass
        else:
            inherits = top > ARTICLE or (keeps_part(latest.part) and base[ARTICLE])
            self._open(latest.part if inherits else "", numbers, element)

    def _open(self, part: str, numbers: Numbers, element: Element) -> None:
        self.places.append(Place(part, numbers, None, element.start, element.stop))

    def _deepen(self, numbers: Numbers, element: Element) -> None:
        place = self.places[-1]
        if place.last is None:
            # Articles are numbered through all chapters: 第四章第二十一条 is article 21.
            if numbers[ARTICLE] and not keeps_part(place.part):
                place.part = ""
            place.first = numbers
        else:
            place.last = numbers
        place.stop = element.stop

    def _stretch(self, numbers: Numbers, element: Element) -> bool:
        """Make the latest place a range; False where the two ends have no level in common."""
        place = self.places[-1]
        level = differing_level(place.first, numbers)
        if place.last is not None or place.first == NOWHERE:
            return False
        if level is None:
            place.stop = element.stop
            return True
        if level != ZHI and not (place.first[level] and numbers[level]):
            return False
        place.last, place.stop = numbers, element.stop
        return True


def keeps_part(part: str) -> bool:
    """Whether a part numbers its articles anew, as annexes do and chapters do not."""
    return part.startswith(_OWN_NUMBERING) or part.endswith("部分")


def differing_level(first: Numbers, last: Numbers) -> int | None:
    """The highest level at which two places differ; None where they are one place."""
    for level, (left, right) in enumerate(zip(first, last, strict=True)):
        if left != right:
            return level
    return None


def replaced(numbers: Numbers, level: int, number: int) -> Numbers:
    """The same place with another number at one level and nothing below it."""
    kept = [*numbers[:level], number, *NOWHERE]
    article, zhi, para, item, subitem = kept[: len(numbers)]
    return article, zhi, para, item, subitem


def _inherit(base: Numbers, numbers: Numbers, top: int) -> Numbers:
    article, zhi, para, item, subitem = (*base[:top], *numbers[top:])
    return article, zhi, para, item, subitem


def _top(numbers: Numbers) -> int:
    """The highest level named."""
    article, _, para, item, subitem = numbers
    if article:
        return ARTICLE
    if para:
        return PARA
    if item:
        return ITEM
    return SUBITEM if subitem else ARTICLE


def _depth(numbers: Numbers) -> int:
    """The lowest level named, -1 for none."""
    return next((level for level in range(SUBITEM, -1, -1) if numbers[level]), -1)
