"""What a reader of one citation string holds: where it is, the open group, what it has found."""

from functools import lru_cache

from svccat.model.citation import NOWHERE, Citation, Tag, Warning_, WarningCode
from svccat.normalise.citation_group import Group
from svccat.normalise.citation_locators import read_chain
from svccat.normalise.citation_number import DocumentNumber, read_meta, without_state
from svccat.normalise.citation_source import Source
from svccat.normalise.citation_words import VERSION_IN_BRACKETS
from svccat.normalise.text import norm

_ATTACHING = frozenset("\n,")
_MOST_WARNINGS = 100  # of one string; an editor mends the first ones first


class State:
    """Position, open group, citations and warnings; the readers of phrases build on it."""

    __slots__ = (
        "at",
        "citations",
        "fresh",
        "gap",
        "group",
        "level",
        "prose",
        "source",
        "text",
        "warnings",
    )

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.at = 0
        self.gap = ""  # separators since what was read last
        self.fresh = True  # at the beginning of a phrase
        self.prose = False  # running text was passed over
        self.group: Group | None = None
        self.level: tuple[str, tuple[int, int]] = ("", (0, 0))
        self.citations: list[Citation] = []
        self.warnings: list[Warning_] = []

    def warn(self, code: WarningCode, start: int, stop: int) -> None:
        """Record a defect at a folded span."""
        if len(self.warnings) < _MOST_WARNINGS:
            source = self.source
            self.warnings.append(Warning_(code, source.raw_at(start), source.raw_end(stop)))

    def move(self, position: int) -> None:
        """Go on behind something that was read."""
        self.at, self.gap, self.fresh = position, "", False

    def begin(self, start: int, stop: int, law: str = "", number: str = "") -> Group:
        """Open a group for a law or document; a number just before a name is the name's."""
        group = self.group
        if group and law and group.number and not (group.law or group.places or self.gap):
            group.law, group.stop = law, stop
        else:
            self.close()
            level, span = self.level
            group = self.group = Group(start, stop, law, number, "", level, span)
            self.level = ("", (0, 0))
        self.move(stop)
        return group

    def close(self) -> None:
        """Turn the open group into citations."""
        group, self.group = self.group, None
        if group is None or not (group.places or group.named()):
            return
        source = self.source
        for code, start, stop in group.warnings():
            self.warn(code, start, stop)
        starts = [source.raw_at(place.start) for place in group.places] or [0]
        starts[0] = source.raw_at(group.start)
        stops = [source.raw_end(place.stop) for place in group.places] or [
            source.raw_end(group.stop)
        ]
        begin, end = group.level_span
        tag = Tag(group.level, source.raw_at(begin), source.raw_end(end)) if group.level else None
        self.citations.extend(group.citations(starts, stops, tag))

    def attaches(self) -> bool:
        """Whether a document number standing here belongs to the open group."""
        return self.group is not None and set(self.gap) <= _ATTACHING

    def in_text(self) -> bool:
        """Whether what stands here is more likely an article's text than a further citation."""
        group = self.group
        return group is not None and (self.gap == ":" or (not self.gap and bool(group.places)))

    def attach_number(self, number: DocumentNumber) -> None:
        """Give a document number to the law just named, or let it open a group of its own."""
        if number.odd_year:
            self.warn(WarningCode.NUMBER_BRACKET_STYLE, *number.odd_year)
        group = self.group
        if group and not (group.number or group.places) and self.attaches():
            group.number = number.text
            group.stop = number.stop
            self.move(number.stop)
        else:
            self.begin(number.start, number.stop, number=number.text)

    def attach_meta(self, start: int, close: int) -> None:
        """Take in a bracket that holds a number, a version or a comment."""
        number, hint = read_meta(self.source, start + 1, close)
        if number and number.odd_year:
            self.warn(WarningCode.NUMBER_BRACKET_STYLE, *number.odd_year)
        group = self.group
        if group is None or not self.attaches():
            if number:
                group = self.begin(start, close + 1, number=number.text)
                group.hint = hint
            self.move(close + 1)
            return
        beside_name = group.stop == start and not group.places
        if not group.places:
            group.stop = close + 1
        if number and not group.number:
            group.number = number.text
        elif number:
            # One number identifies the document, further ones tell its history.
            hint = norm(self.source.raw_slice(start + 1, close))
        described = VERSION_IN_BRACKETS.search(hint) or beside_name
        if hint and described and group.named():
            if not group.hint:
                group.hint = hint
            elif not group.places:
                group.hint = norm(f"{group.hint},{hint}")
        self.move(close + 1)

    def locators(self, *, deepen: bool = False) -> bool:
        """Read a chain of locators; False where none stands here."""
        group = self.group
        before = group.places[-1] if group and group.places else None
        into_part = before is not None and before.first == NOWHERE and self.gap in {"", ":"}
        headed = group is not None and before is None and group.named()
        deepen = deepen or into_part
        chain = read_chain(self.text, self.at, before=before, deepen=deepen, headed=headed)
        if not chain.stop:
            return False
        if group is None:
            group = self.begin(self.at, self.at)
        elif deepen:
            group.places.pop()
        group.places.extend(chain.places)
        for start, stop in chain.unreadable:
            self.warn(WarningCode.UNREADABLE_LOCATOR, start, stop)
        self.move(chain.stop)
        return True


@lru_cache(maxsize=4096)
def law_name(raw: str) -> str:
    """A title as `norm` writes it, without a leading 中华人民共和国."""
    return without_state(norm(raw))
