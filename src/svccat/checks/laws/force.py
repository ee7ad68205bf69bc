"""What the registry says of a citation on the catalogue's day."""

import math
from collections.abc import Iterator

from svccat.checks.cards import laws as cards
from svccat.checks.laws.renumbered import renumbered
from svccat.checks.laws.told import Cited, Read, Told
from svccat.laws import Registry, first, in_force
from svccat.model.laws import Law, Version
from svccat.model.normal import Citing
from svccat.model.pattern import pattern

_Article = tuple[int, int]

_NEVER = "9999-99-99"
_ANNEXES = ("附件", "附表", "附录")
# The last revision that the words behind a name speak of, or a lone year.
_REVISED = pattern(
    "([0-9]{4})[年.-]?(?:([0-9]{1,2})[月.-])?(?:([0-9]{1,2})日?)?[^0-9,;，；]{0,40}(?:修订|修正|修改)"
)
_YEAR = pattern("([0-9]{4})年?(?:版|本)?")


class Force:
    """The registry on one day, "" where the day is not known."""

    def __init__(self, day: str, registry: Registry, citing: Citing) -> None:
        self._day, self._registry, self._citing = day, registry, citing
        self._quiet: dict[str, float] = {}
        self._old: dict[tuple[str, str], list[Told]] = {}
        self._known: dict[str, list[Told]] = {}

    def told(self, read: Read) -> list[Told]:
        """The rules of one text, each article of a law once."""
        told = self._known.get(read.text)
        if told is None:
            found: dict[object, Told] = {}
            for one in read.cited:
                quiet = self._is_quiet(one)
                for said in self._of_text(one) if quiet else self._of(read, one):
                    found.setdefault((said.rule.code, one.law, said.evidence.get("article")), said)
                for said in renumbered(read, one, self._text_of(one), self._citing):
                    found.setdefault((said.rule.code, one.law, said.evidence.get("article")), said)
            told = self._known[read.text] = list(found.values())
        return told

    def _is_quiet(self, one: Cited) -> bool:
        """Whether law and article are in order: most articles are such as there surely are."""
        up_to = self._quiet.get(one.law)
        if up_to is None:
            up_to = self._quiet[one.law] = self._up_to(one)
        citation = one.citation
        last = citation.end.article if citation.end else None
        return max(citation.article or 0, last or 0) <= up_to

    def _up_to(self, one: Cited) -> float:
        """The article up to which nothing can be said of a law, -1 where something always is."""
        if not one.entries:
            return -1 if self._registry.meant(one.law) else math.inf
        if next(_of_law(one, self._day), None):
            return -1
        return max(_surely_has(entry, self._day) for entry in one.entries)

    def _of(self, read: Read, one: Cited) -> Iterator[Told]:
        if not one.entries:
            yield from _misspelt(read, one, self._registry)
            return
        found = list(_of_law(one, self._day))
        yield from found
        if not any(told.rule in {cards.REPEALED, cards.PERHAPS_REPEALED} for told in found):
            missing = list(_missing(one, self._day, self._citing))
            yield from missing or self._of_text(one)

    def _text_of(self, one: Cited) -> Version | None:
        """The text that a citation goes by: the one it names, else the one in force."""
        if len(one.entries) != 1:
            return None
        entry = one.entries[0]
        if not any(text.moves for text in entry.versions):
            return None
        named = _named_day(one.citation.hint)
        known = [text for text in entry.versions if named and _is_of(text, named)]
        return known[0] if len(known) == 1 else in_force(entry, self._day)

    def _of_text(self, one: Cited) -> list[Told]:
        """Another text than the one in force, named behind the law."""
        hint = one.citation.hint
        if not hint:
            return []
        told = self._old.get((one.law, hint))
        if told is None:
            told = self._old[one.law, hint] = list(_old_text(one, self._day))
        return told


def _misspelt(read: Read, one: Cited, registry: Registry) -> Iterator[Told]:
    meant = registry.meant(one.law)
    if meant:
        law = registry.find(meant)[0]
        once = read.text.count(one.law) == 1
        evidence = {
            "found": one.law,
            "suggestion": meant,
            "replacement": read.text.replace(one.law, meant) if once else None,
        }
        yield Told(cards.MISSPELT, evidence, (law.file, law.row, "name"))


def _of_law(one: Cited, day: str) -> Iterator[Told]:
    """What holds of the law as a whole: that it is repealed, or not yet in force."""
    gone = [law for law in one.entries if law.repealed_on and law.repealed_on <= (day or _NEVER)]
    if gone and len(gone) == len(one.entries):
        law = max(gone, key=lambda law: law.repealed_on)
        rule = cards.REPEALED if day else cards.PERHAPS_REPEALED
        evidence = {"law": one.law, "date": law.repealed_on}
        yield Told(rule, evidence, (law.file, law.row, "repealed_on"))
        return
    begins = [(law, first(law)) for law in one.entries]
    # Had the first text not been published by then, nobody could have cited it: then an earlier one
    # is not registered.
    if all(text and "" < text.published <= day < text.effective for _, text in begins):
        law, text = begins[0]
        evidence = {"law": one.law, "date": text.since if text else "", "other_date": day}
        yield Told(cards.NOT_YET, evidence, (law.file, law.row, _pointer(text)))


def _surely_has(law: Law, day: str) -> float:
    """The article up to which a law has all, or has what cannot be told; -1 where they are listed."""
    text = in_force(law, day)
    texts = law.versions if text is None or law.as_of < day else (text,)
    if any(one.listed for one in texts):
        return -1
    return max((one.articles or math.inf for one in texts), default=math.inf)


def _missing(one: Cited, day: str, citing: Citing) -> Iterator[Told]:
    """Articles that no entry's text has; where one entry leaves it open nothing is certain."""
    for article in _articles(one):
        found = [_lack(one.law, law, day, article, citing) for law in one.entries]
        lacks = [told for told in found if told is not None]
        if len(lacks) == len(found):
            yield max(lacks, key=lambda told: told.rule.severity.rank)


def _lack(law: str, entry: Law, day: str, article: _Article, citing: Citing) -> Told | None:
    number, zhi = article
    evidence: dict[str, object] = {"law": law, "article": citing.place((number, zhi, 0, 0, 0))}
    text = in_force(entry, day)
    if text is None or entry.as_of < day:
        return _in_no_text(entry, article, evidence)
    if text.has(number, zhi) is not False:
        return None
    place = (entry.file, entry.row, _pointer(text))
    evidence |= {"count": text.articles, "date": text.since}
    before = _that_had_it(entry, text, article)
    if before is None:
        return Told(cards.NO_SUCH_ARTICLE, evidence, place)
    evidence |= {"other_count": before.articles, "other_date": before.since}
    return Told(cards.RENUMBERED, evidence, place)


def _in_no_text(entry: Law, article: _Article, evidence: dict[str, object]) -> Told | None:
    """Which text counts is not known: nothing can be said unless none has the article."""
    if not entry.versions or any(text.has(*article) is not False for text in entry.versions):
        return None
    longest = max(entry.versions, key=lambda text: (text.articles or 0, text.row))
    place = (entry.file, entry.row, _pointer(longest))
    return Told(cards.PERHAPS_NO_ARTICLE, evidence | {"count": longest.articles}, place)


def _that_had_it(entry: Law, text: Version, article: _Article) -> Version | None:
    """The latest text before this one that had the article."""
    earlier = [
        one for one in entry.versions if one.since < text.since and one.has(*article) is True
    ]
    return max(earlier, key=lambda one: one.since, default=None)


def _articles(one: Cited) -> list[_Article]:
    """What of a citation can be missing; annexes number their articles anew."""
    citation = one.citation
    if citation.part.startswith(_ANNEXES) or citation.part.endswith("部分"):
        return []
    ends = (citation.locator, citation.end)
    found = [(end.article, end.article_zhi or 0) for end in ends if end and end.article]
    return list(dict.fromkeys(found))


def _old_text(one: Cited, day: str) -> Iterator[Told]:
    """A revision behind the name that is another registered text than the one in force."""
    named = _named_day(one.citation.hint)
    if not named or not one.entries:
        return
    texts = [in_force(entry, day) for entry in one.entries]
    for entry, text in zip(one.entries, texts, strict=True):
        known = any(_is_of(other, named) for other in entry.versions)
        if text is None or _is_of(text, named) or not known:
            return
    entry, text = one.entries[0], texts[0]
    evidence = {"law": one.law, "found": one.citation.hint, "date": text.since if text else ""}
    yield Told(cards.OLD_TEXT, evidence, (entry.file, entry.row, _pointer(text)))


def _named_day(hint: str) -> str:
    """The beginning of a day, as far as it is told: 2019, 2019-03 or 2019-03-02."""
    found = list(_REVISED.finditer(hint))
    match = found[-1] if found else _YEAR.fullmatch(hint)
    return "-".join(part.zfill(2) for part in match.groups() if part) if match else ""


def _is_of(text: Version, day: str) -> bool:
    return text.published.startswith(day) or text.effective.startswith(day)


def _pointer(text: Version | None) -> str:
    return f"versions/{text.row}" if text else ""
