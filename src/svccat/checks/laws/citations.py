"""How a citation is written: what holds of a text whatever the day."""

from collections.abc import Iterator

from svccat.checks.cards import citations as cards
from svccat.checks.laws.told import Cited, Read, Told
from svccat.checks.record.words import PLACEHOLDER
from svccat.model.citation import NOWHERE, WarningCode
from svccat.model.laws import LawLevel
from svccat.model.normal import Citing
from svccat.model.pattern import pattern

_SENSELESS = {
    WarningCode.PARA_WITHOUT_ARTICLE,
    WarningCode.UNREADABLE_LOCATOR,
    WarningCode.RANGE_REVERSED,
    WarningCode.RANGE_TOO_LONG,
}
# Words for "there is no basis" fill the member and are told as such.
_NO_BASIS = pattern(rf"\s*|{PLACEHOLDER}")
_HAVE_ARTICLES = frozenset(LawLevel) - {LawLevel.DECISION, LawLevel.DOCUMENT}


def told(read: Read, citing: Citing) -> Iterator[Told]:
    """The rules of one text."""
    if _NO_BASIS.fullmatch(read.text):
        return
    if not read.cited:
        yield Told(cards.NOTHING_CITED, {"found": read.text})
        return
    yield from _unmarked(read, citing)
    yield from notation(read, citing)
    if read.parsed.warnings:
        senseless = [
            read.text[one.start : one.stop]
            for one in read.parsed.warnings
            if one.code in _SENSELESS
        ]
        if senseless:
            yield Told(cards.PLACE, {"words": list(dict.fromkeys(senseless))})
    first = read.cited[0]
    # A 第二款 alone is told already: it lacks more than the law.
    if not first.law and (first.citation.article or first.citation.part):
        article = first.citation.part + citing.place(first.citation.locator.numbers())
        yield Told(cards.NO_LAW, {"found": read.text, "article": article})
    if not any(one.code is WarningCode.UNREADABLE_LOCATOR for one in read.parsed.warnings):
        yield from _without_article(read, citing)


def notation(read: Read, citing: Citing) -> list[Told]:
    """Brackets, numerals and blanks that are not as usual."""
    styled = citing.styled(read.text, read.parsed)
    words = [f"“{word}”" for word in styled.words]
    return [Told(cards.NOTATION, {"words": words, "replacement": styled.text})] if words else []


def _unmarked(read: Read, citing: Citing) -> Iterator[Told]:
    marked = citing.marked(read.text, read.parsed)
    if marked.words:
        names = [f"“{word}”" for word in dict.fromkeys(marked.words)]
        yield Told(cards.NO_TITLE_MARKS, {"words": names, "replacement": marked.text})


def _without_article(read: Read, citing: Citing) -> Iterator[Told]:
    """Laws that a text cites as a whole only, and that surely have articles."""
    placed = {one.law for one in read.cited if _is_placed(one)}
    whole = {one.law: one for one in read.cited if one.law and one.law not in placed}
    for law, one in whole.items():
        if _has_articles(one, citing):
            yield Told(cards.NO_ARTICLE, {"law": law})


def _is_placed(one: Cited) -> bool:
    return bool(one.citation.part) or one.citation.locator.numbers() != NOWHERE


def _has_articles(one: Cited, citing: Citing) -> bool:
    texts = [version for law in one.entries for version in law.versions]
    if texts:
        return any(version.articles for version in texts)
    return one.rank(citing).level in _HAVE_ARTICLES
