"""One law or document with all its places, and the citations and warnings they become."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from svccat.model.citation import (
    LONGEST_RANGE,
    NOWHERE,
    Citation,
    Locator,
    Numbers,
    Tag,
    WarningCode,
)
from svccat.normalise.citation_level import contradicted
from svccat.normalise.citation_places import ARTICLE, Place, differing_level, keeps_part

# Documents whose entries are counted without articles.
_LISTS = ("目录", "清单", "名录")


@dataclass(slots=True)
class Group:
    """A law or document as read so far; offsets are folded ones."""

    start: int
    stop: int
    law: str = ""
    number: str = ""
    hint: str = ""
    level: str = ""
    level_span: tuple[int, int] = (0, 0)
    places: list[Place] = field(default_factory=list)

    def named(self) -> bool:
        """Whether a law or document is named at all."""
        return bool(self.law or self.number)

    def citations(self, starts: list[int], stops: list[int], tag: Tag | None) -> Iterator[Citation]:
        """One citation for each place, or one for the whole law; spans are given by the caller."""
        if not self.places:
            yield Citation(
                self.law, self.number, self.hint, start=starts[0], stop=stops[0], tag=tag
            )
        for place, start, stop in zip(self.places, starts, stops, strict=bool(self.places)):
            article, zhi, para, item, subitem = place.first
            yield Citation(
                self.law,
                self.number,
                self.hint,
                article or None,
                zhi or None,
                para or None,
                item or None,
                subitem or None,
                _locator(place.last) if place.last else None,
                place.part,
                start,
                stop,
                tag,
            )

    def warnings(self) -> Iterator[tuple[WarningCode, int, int]]:
        """What is wrong with the group, with folded spans."""
        if self.level and self.number and contradicted(self.level, self.law, self.number):
            yield WarningCode.LEVEL_TAG_MISMATCH, *self.level_span
        counted = self.law.endswith(_LISTS)
        for place in self.places:
            numbered = place.first[ARTICLE] or keeps_part(place.part) or counted
            if place.first != NOWHERE and not numbered:
                yield WarningCode.PARA_WITHOUT_ARTICLE, place.start, place.stop
            code = range_defect(place.first, place.last) if place.last else None
            if code:
                yield code, place.start, place.stop


def range_defect(first: Numbers, last: Numbers) -> WarningCode | None:
    """Why a range is not expanded; None where it is."""
    level = differing_level(first, last)
    if level is None or last[level] < first[level]:
        return WarningCode.RANGE_REVERSED
    if last[level] - first[level] >= LONGEST_RANGE:
        return WarningCode.RANGE_TOO_LONG
    return None


def _locator(numbers: Numbers) -> Locator:
    article, zhi, para, item, subitem = numbers
    return Locator(article or None, zhi or None, para or None, item or None, subitem or None)
