"""What a word tells by itself and what it weighs, known once for each word.

What it tells is bits, so that what any of several words tells is told at once.
"""

from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from svccat.compare.similar.aligning import OPPOSITES, person
from svccat.compare.similar.lexicon import (
    ACT,
    ACTIVITY,
    NEGATION,
    TERM,
    Token,
    generic,
    implied,
)

DOING = frozenset((ACTIVITY, ACT))
PHASES = DOING | {"stage"}
NO_THINGS = DOING | {NEGATION, "stage", "region", "size", "gravity", "owner", "duration"}
_TELLING = 4  # characters of an act that tells what it is done to: 强制戒毒
# Kinds of which two words, one on each side and nothing else, are two matters.
APART = frozenset(("product", "place", "vehicle", "mode", "carried", "levy", "school", "service"))
PREMISES = "场所"
_NOT_DONE = frozenset(("未", "未按规定"))
_CHANGE = "变更"
# OWN: whatever it stands beside, it says something; what has it not is a denial, anybody or can go without saying.
IS_THING, SPECIFIC, DOES, IS_ACTIVITY, IS_PHASE, CAN_BE_DONE, OWN, IS_FIELD = (
    1 << bit for bit in range(8)
)
# What a word must be for a rule to concern it (excluding).
IS_APART, IS_PERSON, IS_OPPOSITE, IS_NOT_DONE, IS_CHANGE, IS_PREMISES, IS_EXCEPT = (
    1 << bit for bit in range(8, 15)
)


@lru_cache(maxsize=1 << 17)
def weight(token: Token) -> float:
    """Words weigh by their length, deeds against a rule and the short names of an authority's acts little."""
    little = token.kind == NEGATION or (token.kind == ACT and len(token.text) < _TELLING)
    return 1.5 if little else min(max(len(token.text), 2), 5)


def specific(token: Token) -> bool:
    """It tells by itself what a power is about."""
    return bool(tells(token) & SPECIFIC)


class Summed(NamedTuple):
    """What any of several words tells, as bits, what they weigh together, and their texts, sorted."""

    told: int
    weight: float
    texts: tuple[str, ...]


@lru_cache(maxsize=1 << 15)  # what one name has alone beside another it often has beside the next
def summed(tokens: frozenset[Token]) -> Summed:
    """Several words taken together."""
    return Summed(
        reduce(or_, map(tells, tokens), 0),
        sum(map(weight, tokens)),
        tuple(sorted([token.text for token in tokens])),
    )


def anybody(token: Token) -> bool:
    """Whoever it may be: 单位, 个人."""
    return token.kind == "subject" and token.text in generic()


@lru_cache(maxsize=1 << 17)
def tells(token: Token) -> int:
    """What a word is: a thing is a word of any list of things, or of none."""
    text, kind = token
    thing = kind not in NO_THINGS and not kind.startswith("number")
    return (
        IS_THING * thing
        | SPECIFIC * (thing and text not in generic())
        | DOES * (kind in DOING)
        | IS_ACTIVITY * (kind == ACTIVITY)
        | IS_PHASE * (kind in PHASES)
        | CAN_BE_DONE * (kind in PHASES or (kind in ("", TERM) and len(text) > 1))
        | OWN * (kind != NEGATION and not anybody(token) and not implied(text))
        | IS_FIELD * (kind == "field")
        | IS_APART * (kind in APART and text not in generic())
        | IS_PERSON * person(token)
        | IS_OPPOSITE * (text[0] in OPPOSITES)
        | IS_NOT_DONE * (text in _NOT_DONE)
        | IS_CHANGE * (text == _CHANGE)
        | IS_PREMISES * (text == PREMISES)
        | IS_EXCEPT * (kind == "except")
    )
