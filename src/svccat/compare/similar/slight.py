"""Words that one side alone has and that leave the matter what it is on the other."""

from functools import lru_cache
from itertools import chain

from svccat.compare.similar.lexicon import (
    ACTIVITY,
    FREE,
    NEGATION,
    Token,
    above,
    implied,
)
from svccat.compare.similar.words_slight import BROAD, DONE_ANYWAY, LEAVE, ONE, PAPERS, SLIGHT

_REGISTERING, _TRADING, _DENIAL = "登记", "经营", "擅自"
_GOES_WITHOUT = DONE_ANYWAY | PAPERS | {_REGISTERING, _TRADING, _DENIAL}


def one_thing(one: Token, two: Token) -> bool:
    """A word of one side says of the same thing what its kin on the other side does."""
    return frozenset((one.text, two.text)) in ONE


def slight(
    one: frozenset[Token], two: frozenset[Token], common: frozenset[Token], listed: frozenset[Token]
) -> bool:
    """What each side alone has says nothing that the other does not; `listed` are further members of a list."""
    for token in chain(one, two):
        if not may_be_slight(token):
            return False
    return all(
        t.text in SLIGHT
        or (t not in listed and _said(t, other))
        or _goes_without(t, one | two, common, listed)
        for side, other in ((one, common | two), (two, common | one))
        for t in side
    ) and FREE.issuperset({t.kind for t in one} & {t.kind for t in two})


@lru_cache(maxsize=1 << 17)
def may_be_slight(token: Token) -> bool:
    """Beside some words; most names have a word that always says something."""
    text, kind = token
    return text in SLIGHT or kind in FREE or text in _GOES_WITHOUT or bool(implied(text))


def _goes_without(
    token: Token, alone: frozenset[Token], common: frozenset[Token], listed: frozenset[Token]
) -> bool:
    """What is done anyway, leave and papers, beside what the two names are about."""
    text = token.text
    if text == _REGISTERING:
        return any(c.kind == "stage" for c in common) or any(t.text in LEAVE for t in alone)
    if text == _TRADING and (
        any(t.text == "经营者" for t in alone) or any("企业" in above(c.text) for c in common)
    ):
        return True
    if text in DONE_ANYWAY:
        return token not in listed and any(
            t.kind == ACTIVITY and t.text not in BROAD for t in common
        )
    return (text == _DENIAL or text in PAPERS) and any(t.kind == NEGATION for t in common)


def _said(token: Token, others: frozenset[Token]) -> bool:
    """It goes without saying beside a word that both sides have, or is within one of the other side."""
    implying = implied(token.text)
    if implying and any(other.text in implying for other in others):
        return True
    return token.kind in FREE and any(_within(token.text, other.text) for other in others)


def _within(word: str, whole: str) -> bool:
    return word in above(whole) or (len(word) > 1 and word in whole)
