"""Words that stand in each other's place in two names laid beside each other."""

from collections.abc import Sequence

from svccat.compare.similar.aligning import Run, any_person, in_order
from svccat.compare.similar.lexicon import ACT, ACTIVITY, TERM, Token
from svccat.compare.similar.pieces import APART_ANYWHERE, APART_EXACTLY, met_by

_DENIALS = frozenset(("未", "未按规定", "不符合", "超"))
_NOT_DONE = frozenset((TERM, "", "field", "product", ACTIVITY, ACT, "stage"))


def swapped(mine: Sequence[Run], yours: Sequence[Run], kin_to: frozenset[Token]) -> tuple[str, ...]:
    """Two words, sorted, that stand in each other's place; none where each side narrows in its own way.

    The last such two in the order of text. `kin_to` are words of which the other side has a kin one anywhere.
    """
    found: tuple[str, ...] = ()
    for x in mine:
        for y in yours:
            at_front, at_end = x.before == y.before, x.after == y.after
            if (at_front or at_end) and not (x.listed and y.listed):
                found = max(
                    found,
                    _swapped(
                        x, y, kin_to, APART_EXACTLY if at_front and at_end else APART_ANYWHERE
                    ),
                )
    return found


def _swapped(x: Run, y: Run, kin_to: frozenset[Token], place: int) -> tuple[str, ...]:
    mine: Sequence[Token] = x.tokens
    yours: Sequence[Token] = y.tokens
    if kin_to:
        mine, yours = [t for t in mine if t not in kin_to], [t for t in yours if t not in kin_to]
    if x.before == y.before and x.before in _DENIALS and mine and yours:
        s, t = mine[0], yours[0]
        if s.kind != t.kind and not any_person(s, t) and {s.kind, t.kind} <= _NOT_DONE:
            return in_order(s, t)  # what is not done is not the same
    for s in mine:
        met_by_s = met_by(s)
        for t in yours:
            if met_by_s[t] & place:
                return in_order(s, t)
    return ()
