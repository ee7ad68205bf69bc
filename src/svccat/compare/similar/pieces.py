"""Two words that stand on one side alone each, and what of either is cut out because the other holds it."""

from functools import lru_cache
from typing import NamedTuple

from svccat.compare.similar.aligning import ANYWHERE, EXACTLY, alike_acts, excluding, kin
from svccat.compare.similar.composed import may_compose, pieces
from svccat.compare.similar.lexicon import FREE, NEGATION, TERM, Token, above, related
from svccat.compare.similar.morphemes import alike, may_shorten
from svccat.compare.similar.slips import slip

# Kinds whose words are never cut, nor cut others.
WHOLE = frozenset((NEGATION, "except", "size", "gravity"))
# Kinds whose words are cut where they share a piece.
LOOSE = FREE - WHOLE
# What a word may end on without saying anything else.
_ENDINGS = frozenset((*"业类性型期处件款项用率源证", "证书", "许可证"))
_OPPOSITES = frozenset("非无不未免")


# What two words have to do with each other, as bits; for CUTS one of them may be cut.
COMPOSED, NESTED, READ, SHARED, SHORTENS, KIN, RELATED = (1 << bit for bit in range(7))
CUTS = COMPOSED | NESTED | READ | SHARED
TOGETHER = CUTS | SHORTENS | KIN | RELATED
# Above these bits stands in which places they exclude each other (aligning.excluding).
_PLACES = 7
APART_ANYWHERE, APART_EXACTLY = ANYWHERE << _PLACES, EXACTLY << _PLACES
_KNOWN = 1 << 18  # pairs of words of which what they have to do with each other is kept


class _Met(dict[Token, int]):
    """What one word has to do with each other word that it was held against."""

    known = 0  # by all words

    def __init__(self, word: Token) -> None:
        super().__init__()
        self._word = word

    def __missing__(self, other: Token) -> int:
        if _Met.known >= _KNOWN:
            met_by.cache_clear()
            _Met.known = 0
        _Met.known += 1
        found = self[other] = _meets(self._word, other)
        return found


@lru_cache(maxsize=1 << 16)
def met_by(word: Token) -> dict[Token, int]:
    """By any other word, what the two have to do with each other, as bits.

    Looked up rather than asked for pair by pair: no other step is taken as often.
    """
    return _Met(word)


def meets(one: Token, two: Token) -> int:
    """Whether one of them is made of the other or holds it, is written for it, shares a piece with it or is kin.

    Or begins what the other may be the short form of, or excludes it. The order changes nothing; 0 where
    they have nothing to do with each other.
    """
    return met_by(one)[two]


def _meets(one: Token, two: Token) -> int:
    return _together(one, two) | excluding(one, two) << _PLACES


def _together(one: Token, two: Token) -> int:
    ours, theirs = _reached(one.text), _reached(two.text)
    if ours.names.isdisjoint(theirs.near) and theirs.names.isdisjoint(ours.near):
        return 0
    return (
        COMPOSED * (may_compose(one.text, two.text) or may_compose(two.text, one.text))
        | NESTED * (_nests(one, two) or _nests(two, one))
        | READ * (_reads(one, two) or _reads(two, one))
        | SHARED * _shares(one, two)
        | SHORTENS * (lacks(one, two) is not None or lacks(two, one) is not None)
        | KIN * kin(one, two)
        | RELATED * related(one.text, two.text)
    )


class _Reached(NamedTuple):
    """What another word must have of a word to have to do with it, or be: see _reached."""

    names: frozenset[str]
    near: frozenset[str]


@lru_cache(maxsize=1 << 16)
def _reached(text: str) -> _Reached:
    """The word, its characters and what it is made of; with the classes around these and acts alike.

    Two words of which neither names anything that is near the other have nothing to do with each other.
    """
    names = {text, *text, *(part.text for part in pieces(text))}
    return _Reached(frozenset(names), frozenset(names.union(alike_acts(text), *map(above, names))))


@lru_cache(maxsize=1 << 18)
def lacks(one: Token, two: Token) -> str | None:
    """What one still needs after two to be the short form of words that begin with two: "" where it needs none.

    Otherwise the first character of the next word, None where one is no such short form.
    """
    text, word = one.text, two.text
    if one.kind or two.kind in WHOLE or not may_shorten(text, word):
        return None
    at, rest = 1, word[1:]
    while at < len(text) and text[at] in rest:
        rest = rest[rest.index(text[at]) + 1 :]
        at += 1
    if at < len(text):
        return text[at]
    return "" if len(word) > len(text) else None


def _nests(one: Token, two: Token) -> bool:
    kept = one.kind in WHOLE or two.kind in WHOLE or len(two.text) < 2  # noqa: PLR2004  a piece
    return not kept and bool(halves(one, two))


def _reads(one: Token, two: Token) -> bool:
    if one.kind or two.kind in WHOLE or len(two.text) < 2:  # noqa: PLR2004  see above
        return False
    return written_for(one.text, two.text)


@lru_cache(maxsize=1 << 16)
def written_for(one: str, two: str) -> bool:
    """One of two words is a slip of the other, or made of like characters."""
    return alike(one, two) or slip(one, two)


def _shares(one: Token, two: Token) -> bool:
    if one.kind not in LOOSE or two.kind not in LOOSE or one.kind == two.kind == TERM:
        return False
    return len(shared(one.text, two.text)) > 1


def halves(token: Token, word: Token) -> tuple[Token, ...]:
    """The token as the word and what stands before or behind it; none where it holds no such word."""
    text, inner = token.text, word.text
    if len(text) <= len(inner):
        return ()
    if text.endswith(inner) and text[0] not in _OPPOSITES:
        return Token(text[: -len(inner)], ""), word
    if text.startswith(inner) and (token.kind in FREE or not word.kind):
        rest = text[len(inner) :]
        return (word,) if rest in _ENDINGS else (word, Token(rest, ""))
    return ()


@lru_cache(maxsize=1 << 16)
def shared(one: str, two: str) -> str:
    """The longest text of at least two characters that both contain, the first of one."""
    if len(one) > len(two):
        one, two = two, one
    for size in range(len(one), 1, -1):
        for at in range(len(one) - size + 1):
            if one[at : at + size] in two:
                return one[at : at + size]
    return ""
