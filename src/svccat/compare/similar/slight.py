"""Words that one side alone has and that leave the matter what it is on the other."""

from svccat.compare.similar.lexicon import (
    ACTIVITY,
    FREE,
    NEGATION,
    Token,
    above,
    implied,
)
from svccat.compare.similar.words_slight import BROAD, DONE_ANYWAY, LEAVE, ONE, PAPERS, SLIGHT


def one_thing(kin: tuple[Token, Token]) -> bool:
    """A word of one side says of the same thing what its kin on the other side does."""
    return frozenset(token.text for token in kin) in ONE


def slight(one: set[Token], two: set[Token], common: set[Token], listed: frozenset[Token]) -> bool:
    """What each side alone has says nothing that the other does not; `listed` are further members of a list."""
    kinds = {t.kind for t in one} & {t.kind for t in two}
    if kinds - FREE:
        return False
    texts = {o.text for o in one | two}
    specific = any(t.kind == ACTIVITY and t.text not in BROAD for t in common)
    denies = any(t.kind == NEGATION for t in common)
    return all(
        t.text in SLIGHT
        or (t.text == "登记" and (any(c.kind == "stage" for c in common) or LEAVE & texts))
        or (
            t.text == "经营" and ("经营者" in texts or any("企业" in above(c.text) for c in common))
        )
        or (specific and t.text in DONE_ANYWAY and t not in listed)
        or (denies and (t.text == "擅自" or t.text in PAPERS))
        or (t not in listed and _said(t, common | other))
        for side, other in ((one, two), (two, one))
        for t in side
    )


def _said(token: Token, common: set[Token]) -> bool:
    """It goes without saying beside a word that both sides have."""
    implying = implied(token.text)
    return any(
        c.text in implying or (token.kind in FREE and _within(token.text, c.text)) for c in common
    )


def _within(word: str, whole: str) -> bool:
    return word in above(whole) or (len(word) > 1 and word in whole)
