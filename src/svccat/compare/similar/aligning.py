"""Two readings laid beside each other: what both say, and what stands in each other's place."""

from collections.abc import Sequence
from typing import NamedTuple

from svccat.compare.similar.lexicon import (
    ACT,
    ACTIVITY,
    FREE,
    NEGATION,
    TERM,
    Token,
    generic,
    related,
)
from svccat.compare.similar.reading import Part

_PHASES = frozenset((ACTIVITY, ACT, "stage"))

# Kinds whose words never stand in the place of a thing.
_NO_THINGS = frozenset((NEGATION, "subject", "region", "size", "gravity", "owner", "duration"))
# Things and what is done to them: in exactly one place even two kinds exclude each other.
_THINGS = frozenset(("product", "place", "vehicle", "school", "field", "subject", ACTIVITY))
_OPPOSITES = frozenset("非无不未免")


class Run(NamedTuple):
    """Words that one side alone has, between two that both have (None: the name's edge).

    `listed`: they are members of a list of which both sides have another member.
    """

    before: str | None
    after: str | None
    tokens: tuple[Token, ...]
    listed: bool


def aligned(one: Sequence[Part], two: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """Both sides, words of no list cut where they share at least two characters."""
    left, right = list(one), list(two)
    while (cut := _longest_shared(left, right)) is not None:
        i, j, text = cut
        left[i : i + 1] = _cut(left[i], text)
        right[j : j + 1] = _cut(right[j], text)
    return left, right


def runs(parts: Sequence[Part], common: set[Token]) -> list[Run]:
    """The runs of one side, in order."""
    found: list[Run] = []
    before: str | None = None
    waiting: list[Part] = []
    for part in parts:
        if part.token not in common:
            waiting.append(part)
            continue
        if waiting:
            listed = (before is not None and waiting[0].joined) or part.joined
            found.append(Run(before, part.token.text, tuple(p.token for p in waiting), listed))
            waiting = []
        before = part.token.text
    if waiting:
        listed = before is not None and waiting[0].joined
        found.append(Run(before, None, tuple(p.token for p in waiting), listed))
    return found


def swapped(x: Run, y: Run) -> tuple[str, ...]:
    """Two words that stand in each other's place; none where each side narrows in its own way."""
    if (x.before != y.before and x.after != y.after) or (x.listed and y.listed):
        return ()
    exact = x.before == y.before and x.after == y.after
    kin = [(s, t) for s in x.tokens for t in y.tokens if _kin(s, t)]
    mine = [s for s in x.tokens if s not in {one for one, _ in kin}]
    yours = [t for t in y.tokens if t not in {one for _, one in kin}]
    for s in mine:
        for t in yours:
            if _alternatives(s.kind, t.kind) or (exact and {s.kind, t.kind} <= _THINGS):
                return s.text, t.text
    return ()


def other_head(x: Run, others: set[Token]) -> tuple[str, ...]:
    """The person a name ends on where the other speaks of none: not the car but its driver."""
    if x.after is not None or any(token.kind == "subject" for token in others):
        return ()
    return tuple(t.text for t in x.tokens if t.kind == "subject" and t.text not in generic())


def opposite(alone: set[Token], others: set[Token]) -> tuple[str, ...]:
    """非 or 无 before what both sides have: not the one but all but it."""
    if any(token.text.endswith("外") for token in others):
        return ()
    return tuple(sorted(token.text for token in alone if token.text in _OPPOSITES))


def _kin(one: Token, two: Token) -> bool:
    free = not (one.kind and two.kind)
    nested = free and (one.text in two.text or two.text in one.text)
    return nested or related(one.text, two.text)


def _alternatives(one: str, two: str) -> bool:
    """Words of these kinds can exclude each other: of one kind, or of none that is known."""
    if TERM in (one, two) and {one, two} & _NO_THINGS:
        return False
    return one in FREE or two in FREE or _group(one) == _group(two)


def _group(kind: str) -> str:
    return ACTIVITY if kind in _PHASES else kind


def _longest_shared(left: list[Part], right: list[Part]) -> tuple[int, int, str] | None:
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    best: tuple[int, int, str] | None = None
    for i, x in enumerate(left):
        if x.token.kind not in FREE or x.token in theirs:
            continue
        for j, y in enumerate(right):
            if y.token.kind not in FREE or y.token in ours or x.token.kind == y.token.kind == TERM:
                continue
            text = _shared(x.token.text, y.token.text)
            if len(text) > 1 and (best is None or len(text) > len(best[2])):
                best = i, j, text
    return best


def _shared(one: str, two: str) -> str:
    """The longest text of at least two characters that both contain, the first of one."""
    if len(one) > len(two):
        one, two = two, one
    for size in range(len(one), 1, -1):
        for at in range(len(one) - size + 1):
            if one[at : at + size] in two:
                return one[at : at + size]
    return ""


def _cut(part: Part, text: str) -> list[Part]:
    before, _, after = part.token.text.partition(text)
    pieces = [Part(Token(piece, ""), joined=False) for piece in (before, text, after) if piece]
    return [pieces[0]._replace(joined=part.joined), *pieces[1:]]
