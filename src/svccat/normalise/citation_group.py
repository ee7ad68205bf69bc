"""One law or document with all its places, and the citations and warnings they become."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from svccat.normalise.citation_model import (
    LONGEST_RANGE,
    NOWHERE,
    Citation,
    Locator,
    Numbers,
    WarningCode,
)
from svccat.normalise.citation_places import ARTICLE, Place, differing_level, keeps_part

# Which document numbers contradict a level tag. State council papers and announcements are not
# judged: decisions and old regulations were published in both ways.
_CONTRADICTS = {
    "law": {"state", "department", "government", "paper"},
    "regulation": {"congress", "department", "government", "paper"},
    "decision": {"congress", "department", "government", "paper"},
    "local-regulation": {"state", "department", "government", "paper"},
    "department-rule": {"congress", "state", "government", "paper"},
    "government-rule": {"congress", "state", "department", "paper"},
    "rule": {"congress", "state", "paper"},
    "document": {"congress", "state", "department", "government"},
}
# Documents whose entries are counted without articles.
_LISTS = ("目录", "清单", "名录")
_STATE_COUNCIL = {"国务院", "国务院、中央军委", "国务院、中央军事委员会"}
_STATE_PAPERS = ("国发", "国办", "国函", "中发", "中办")


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

    def citations(self, starts: list[int], stops: list[int]) -> Iterator[Citation]:
        """One citation for each place, or one for the whole law; spans are given by the caller."""
        if not self.places:
            yield Citation(self.law, self.number, self.hint, start=starts[0], stop=stops[0])
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
            )

    def warnings(self) -> Iterator[tuple[WarningCode, int, int]]:
        """What is wrong with the group, with folded spans."""
        if self.level and self.number and self._contradicted():
            yield WarningCode.LEVEL_TAG_MISMATCH, *self.level_span
        counted = self.law.endswith(_LISTS)
        for place in self.places:
            numbered = place.first[ARTICLE] or keeps_part(place.part) or counted
            if place.first != NOWHERE and not numbered:
                yield WarningCode.PARA_WITHOUT_ARTICLE, place.start, place.stop
            code = range_defect(place.first, place.last) if place.last else None
            if code:
                yield code, place.start, place.stop

    def _contradicted(self) -> bool:
        # 国务院决定 is published by 国务院令 and often tagged as a 规范性文件.
        if self.level == "document" and self.law.endswith("决定"):
            return False
        return number_kind(self.number) in _CONTRADICTS.get(self.level, ())


def range_defect(first: Numbers, last: Numbers) -> WarningCode | None:
    """Why a range is not expanded; None where it is."""
    level = differing_level(first, last)
    if level is None or last[level] < first[level]:
        return WarningCode.RANGE_REVERSED
    if last[level] - first[level] >= LONGEST_RANGE:
        return WarningCode.RANGE_TOO_LONG
    return None


def number_kind(number: str) -> str:
    """Who issues documents with such a number: congress, state, government, department, paper."""
    head, decree, _ = number.partition("令")
    if decree:
        if head.endswith(("主席", "人大", "人大常委会", "人民代表大会", "常务委员会")):
            return "congress"
        if head in _STATE_COUNCIL:
            return "state"
        return "government" if head.endswith(("政府", "府")) else "department"
    if "〔" in number and not number.startswith(_STATE_PAPERS):
        return "paper"
    return "other"


def _locator(numbers: Numbers) -> Locator:
    article, zhi, para, item, subitem = numbers
    return Locator(article or None, zhi or None, para or None, item or None, subitem or None)
