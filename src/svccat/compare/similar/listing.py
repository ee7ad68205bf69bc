"""Names that list acts or objects: one member in common, and the other members only widen.

占用、堵塞、封闭疏散通道 lists acts, 玉米、水稻种子 objects. A list runs over the parts of a name that 、 or 及
part from each other; in its first part only the end belongs to it, in its last only the beginning.
"""

from collections.abc import Iterator, Sequence

from svccat.compare.similar.lexicon import ACT, ACTIVITY, Token, generic
from svccat.compare.similar.reading import Part

_DOING = frozenset((ACTIVITY, ACT))
_CONTEXT = frozenset(("negation", "except", "stage", "region", "size", "gravity", "owner"))


def beside(
    left: Sequence[Part], right: Sequence[Part], common: frozenset[Token]
) -> frozenset[Token]:
    """Members of lists that the other side lacks while it has another member of the same list."""
    found: list[Token] = []
    for parts in (left, right):
        for _, joined in parts:  # most names hold no list
            if joined:
                for members in lists_of(parts):
                    found += _lacking(members, common)
                break
    return frozenset(found)


def _lacking(members: Sequence[Sequence[Token]], common: frozenset[Token]) -> Iterator[Token]:
    shared = [token for member in members for token in member if token in common]
    acts, things = any(map(is_act, shared)), any(map(is_thing, shared))
    for member in members:
        for token in member:
            if token not in common and ((acts and is_act(token)) or (things and not is_act(token))):
                yield token


def lists_of(parts: Sequence[Part]) -> Iterator[list[list[Token]]]:
    """The members of each list that a name holds; what says more than a member parts two lists."""
    starts = [0, *(at for at, part in enumerate(parts) if part.joined and at)]
    segments = [
        [part.token for part in parts[start:stop]]
        for start, stop in zip(starts, [*starts[1:], len(parts)], strict=True)
    ]
    if len(segments) < 2:  # noqa: PLR2004  one is no list
        return
    first, *middle, last = segments
    members = [_end(first)]
    for segment in middle:
        begins, ends = _beginning(segment), _end(segment)
        if len(begins) + len(ends) > len(segment):
            members.append(segment)
            continue
        yield [*members, begins]
        members = [ends]
    yield [*members, _beginning(last)]


def _beginning(tokens: Sequence[Token]) -> list[Token]:
    """Acts, then one thing."""
    found: list[Token] = []
    for token in tokens:
        found.append(token)
        if not is_act(token) and token.kind not in _CONTEXT:
            break
    return found


def _end(tokens: Sequence[Token]) -> list[Token]:
    """One thing, or the acts behind the last thing; with the acts right before that thing."""
    if tokens and is_act(tokens[-1]):
        at = len(tokens)
        while at and is_act(tokens[at - 1]):
            at -= 1
        return list(tokens[at:])
    at = len(tokens) - 1
    while at > 0 and is_act(tokens[at - 1]):
        at -= 1
    return list(tokens[max(at, 0) :])


def is_act(token: Token) -> bool:
    """What is done, or what an authority does."""
    return token.kind in _DOING


def is_thing(token: Token) -> bool:
    """What members of a list can be, all but words too common to tell anything."""
    return token.kind not in _DOING | _CONTEXT and token.text not in generic()
