"""What a rule has to say of one text, before it is known which items hold that text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from svccat.laws import Registry
from svccat.model.citation import Citation, Parsed
from svccat.model.laws import Law, Rank
from svccat.model.normal import Citing
from svccat.model.rule import Rule


@dataclass(frozen=True, slots=True)
class Told:
    """A rule, its evidence, and the other place: file, row and pointer, or a pointer in the item."""

    rule: Rule
    evidence: Mapping[str, object] = field(default_factory=dict)
    other: tuple[int, int, str] | None = None
    twin: str = ""


class Cited(NamedTuple):
    """One citation with the law as compared and what the registry has under that name."""

    citation: Citation
    law: str
    entries: tuple[Law, ...]

    def rank(self, citing: Citing) -> Rank:
        """By the registry where all its entries agree, else by name, number and tag."""
        levels = {entry.level for entry in self.entries}
        level = levels.pop() if len(levels) == 1 else None
        if level is not None:
            return Rank(level, sure=True)
        one = self.citation
        return citing.rank(one.law, one.number, one.tag.level if one.tag else "")


class Read(NamedTuple):
    """A text of a legal basis, read; `plain` if each citation names a law and an article, faultless."""

    text: str
    parsed: Parsed
    cited: tuple[Cited, ...]
    plain: bool


class Reader:
    """Reads each distinct text once."""

    def __init__(self, registry: Registry, citing: Citing) -> None:
        self._registry, self._citing = registry, citing
        self._laws: dict[tuple[str, str], tuple[str, tuple[Law, ...]]] = {}
        self._known: dict[str, Read] = {}

    def read(self, text: str) -> Read:
        """The text with all it cites."""
        known = self._known.get(text)
        if known is None:
            parsed = self._citing.parse(text)
            cited = tuple([Cited(one, *self._named(one)) for one in parsed.citations])
            plain = not parsed.warnings and bool(cited)
            for one in parsed.citations:
                plain = plain and bool(one.article and one.law) and one.tag is None
            known = self._known[text] = Read(text, parsed, cited, plain)
        return known

    def laws(self) -> dict[str, tuple[Law, ...]]:
        """The laws and documents cited by name in all texts read, with what the registry has."""
        return {law: entries for (name, _), (law, entries) in self._laws.items() if name}

    def _named(self, citation: Citation) -> tuple[str, tuple[Law, ...]]:
        written = citation.law, citation.number
        named = self._laws.get(written)
        if named is None:
            law = self._citing.law(citation)
            named = self._laws[written] = law, self._registry.find(law)
        return named
