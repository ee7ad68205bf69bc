"""Two names laid beside each other, cut where they have to be: the words of both, and of each alone."""

from collections.abc import Sequence
from typing import NamedTuple

from svccat.compare.similar.cutting import Side, cut, words
from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.pieces import CUTS, KIN, RELATED, SHORTENS, TOGETHER, lacks, met_by
from svccat.compare.similar.reading import Part


class Laid(NamedTuple):
    """The parts of both sides, the words of both (common) and of each alone (one, two).

    `kin` are words of one side alone that have a kin one among those of the other; `related` are pairs of
    which one is a class within the other.
    """

    left: Sequence[Part]
    right: Sequence[Part]
    common: frozenset[Token]
    one: frozenset[Token]
    two: frozenset[Token]
    kin: frozenset[Token]
    related: list[tuple[Token, Token]]


def laid(one: Sequence[Part], two: Sequence[Part]) -> Laid:
    """Both sides, words cut where one holds the other, and those of no list where they share something.

    医疗广告 beside 广告 is 医疗 and 广告; of two characters at least.
    """
    ours, theirs = words(one), words(two)
    common = ours & theirs
    mine, yours = ours - common, theirs - common
    met, kin, related = _meeting(mine, yours)
    if not met & (CUTS | SHORTENS) or not (
        met & CUTS or _any_short(mine, two, ours) or _any_short(yours, one, theirs)
    ):
        return Laid(one, two, common, mine, yours, kin, related)
    left, right = Side(one, ours), Side(two, theirs)
    cut(left, right, met)
    common = left.tokens & right.tokens
    mine, yours = left.tokens - common, right.tokens - common
    _, kin, related = _meeting(mine, yours)
    return Laid(left.parts, right.parts, common, mine, yours, kin, related)


def _meeting(
    mine: frozenset[Token], yours: frozenset[Token]
) -> tuple[int, frozenset[Token], list[tuple[Token, Token]]]:
    """What any of them have to do with each other, as bits (pieces.meets), and which are kin and related."""
    met = 0
    kin: list[Token] = []
    related: list[tuple[Token, Token]] = []
    for x in mine:
        met_by_x = met_by(x)
        for y in yours:
            found = met_by_x[y] & TOGETHER
            if found:
                met |= found
                if found & KIN:
                    kin += (x, y)
                if found & RELATED:
                    related.append((x, y))
    return met, frozenset(kin), related


def _any_short(alone: frozenset[Token], parts: Sequence[Part], known: frozenset[Token]) -> bool:
    return any(_written_out(token, parts, known) for token in alone if not token.kind)


def _written_out(short: Token, parts: Sequence[Part], known: frozenset[Token]) -> bool:
    """Whether it can be the short form of words that stand together, none of them known."""
    for at, (token, _) in enumerate(parts):
        lacking = None if token in known else lacks(short, token)
        following = parts[at + 1].token if lacking and at + 1 < len(parts) else None
        if lacking == "" or (following and following not in known and following.text[0] == lacking):
            return True
    return False
