"""The steps of a score: what speaks for two names being of one matter, and what against."""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from svccat.compare.similar.lexicon import Token
from svccat.compare.similar.tells import DOING, NO_THINGS, Summed, summed

_FOR, _AGAINST = 0.85, 0.15


class Basis(IntEnum):
    """What the citations of both sides have in common."""

    UNKNOWN = 0  # a side cites nothing that could be read
    OTHER = 1  # both cite, no law in common
    LAW = 2
    ARTICLE = 3


class Reason(NamedTuple):
    """A step of the score: what it is about, which words, and how much (below 0: against)."""

    what: str
    words: tuple[str, ...]
    weight: float


# By what the citations have in common.
_BY_BASIS = (
    (),
    (Reason("basis-other", (), -0.05),),
    (Reason("basis-law", (), 0.05),),
    (Reason("basis-article", (), 0.1),),
)


def reasons(
    common: frozenset[Token],
    kin: frozenset[Token],
    by_kin: float,
    alone: tuple[Summed, Summed],
    longer: float,
    basis: Basis,
) -> tuple[Reason, ...]:
    """Each group of words that both sides have, their kin, what each has alone, and the citations.

    `by_kin` is the weight that kin add to what is shared, `longer` that of the longer name.
    """
    found = [
        Reason(what, texts, _part(_FOR, weight, longer)) for what, texts, weight in _groups(common)
    ]
    if kin:
        found.append(Reason("kin", summed(kin).texts, round(_FOR * (by_kin / longer), 4)))
    one, two = alone
    for _, weight, texts in (one, two) if one.texts <= two.texts else (two, one):
        if texts:
            found.append(Reason("alone", texts, _part(-_AGAINST, weight, longer)))
    found += _BY_BASIS[basis]
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _groups(common: frozenset[Token]) -> tuple[tuple[str, tuple[str, ...], float], ...]:
    """What both sides speak of: the words of each group that has any, and what they weigh."""
    activity = frozenset([t for t in common if t.kind in DOING])
    objects = frozenset([t for t in common if t.kind not in NO_THINGS])
    groups = {
        "activity": activity,
        "objects": objects,
        "deciding": common - activity - objects,
    }
    return tuple(
        [
            (what, summed(tokens).texts, summed(tokens).weight)
            for what, tokens in groups.items()
            if tokens
        ]
    )


@lru_cache(maxsize=1 << 14)  # there are few weights
def _part(times: float, weight: float, longer: float) -> float:
    """What words add to the score."""
    return round(times * weight / longer, 4)
