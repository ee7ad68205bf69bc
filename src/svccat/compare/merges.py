"""Leaf powers whose basis and name answer several of the other edition (contract section 8).

A leaf answers others in one of two ways. Either all bear its name and rest on its basis; or its
name is theirs put together (对客运、货运经营者的处罚) and their bases lie within its own.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_JOINTS = frozenset("、,和及与或者以并;")  # what may stand between names that were put together
_SEVERAL = 2
_LONGEST = 300  # no name is longer; what is would only cost time
_MOST = 500  # a basis that so many share tells nothing of any of them


@dataclass(frozen=True, slots=True, order=True)
class Leaf:
    """A leaf that takes part: its name as compared, its type, the citations that it rests on.

    `partner` is the leaf of the other edition that it is paired with, None for none.
    """

    id: int
    unit: int
    name: str
    type: str
    basis: frozenset[str]
    partner: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """A leaf of one edition and the two or more of the other that it answers."""

    one: int
    several: tuple[int, ...]


def turned(old: Sequence[Leaf], new: Sequence[Leaf]) -> tuple[list[Answer], list[Answer]]:
    """What was merged (`one` is new) and what was split (`one` is old).

    The leaves are those without a partner and those whose name changed. An item that would be
    part of two of them is part of none: which of them it is, nobody can tell.
    """
    merged, split = _answers(new, old), _answers(old, new)
    taken: dict[tuple[str, int], int] = defaultdict(int)
    for one in merged:
        for item in _items(one, "new", "old"):
            taken[item] += 1
    for one in split:
        for item in _items(one, "old", "new"):
            taken[item] += 1
    return (
        [one for one in merged if all(taken[item] == 1 for item in _items(one, "new", "old"))],
        [one for one in split if all(taken[item] == 1 for item in _items(one, "old", "new"))],
    )


def _items(answer: Answer, side: str, other: str) -> list[tuple[str, int]]:
    return [(side, answer.one), *((other, item) for item in answer.several)]


def _answers(ones: Sequence[Leaf], others: Sequence[Leaf]) -> list[Answer]:
    """Each of `ones` that two or more of `others` are parts of, by id."""
    alike: dict[tuple[int, str, str, frozenset[str]], list[Leaf]] = defaultdict(list)
    resting: dict[tuple[int, str, str], list[Leaf]] = defaultdict(list)
    for other in sorted(others):
        if other.basis and other.partner is None:
            alike[other.unit, other.type, other.name, other.basis].append(other)
        for citation in other.basis:
            resting[other.unit, other.type, citation].append(other)
    own = {other.id: other for other in others}
    found = []
    for one in sorted(ones):
        parts: Sequence[Leaf] = ()
        if one.partner is None:
            parts = alike.get((one.unit, one.type, one.name, one.basis), ())
        if len(parts) < _SEVERAL:
            near = [resting[one.unit, one.type, citation] for citation in one.basis]
            parts = _parts(one, near, own.get(one.partner) if one.partner is not None else None)
        if len(parts) >= _SEVERAL:
            found.append(Answer(one.id, tuple(sorted(part.id for part in parts))))
    return found


def _parts(one: Leaf, near: Sequence[Sequence[Leaf]], own: Leaf | None) -> list[Leaf]:
    """Those of `near` whose names make up the leaf's; `own`, its partner, must be one of them."""
    if len(one.name) > _LONGEST or _JOINTS.isdisjoint(one.name):
        return []
    if (one.partner is not None and own is None) or sum(map(len, near)) > _MOST:
        return []
    pieces = {
        other: piece
        for other in {other for some in near for other in some}
        if other.partner in {None, one.id} and other.basis <= one.basis
        if (piece := _piece(one.name, other.name))
    }
    covered = set().union(*pieces.values())
    whole = all(at in covered or sign in _JOINTS for at, sign in enumerate(one.name))
    return list(pieces) if whole and (own is None or own in pieces) else []


def _piece(whole: str, part: str) -> set[int]:
    """Where in `whole` the `part` lies: its beginning, its end and one stretch between; empty if not.

    客运的处罚 lies so in 客运、货运的处罚, and 对货运的处罚 in 对客运、货运的处罚.
    """
    if not part or len(part) >= len(whole):
        return set()
    start = _same(whole, part)
    end = _same(whole[::-1], part[::-1])
    # The stretch is what beginning and end leave of the part; both may give way to it.
    for first in range(min(start, len(part)), -1, -1):
        least = max(len(part) - first - (len(whole) - first), 0)
        for last in range(min(end, len(part) - first), least - 1, -1):
            middle = part[first : len(part) - last]
            at = whole.find(middle, first, len(whole) - last)
            if at >= 0:
                places = {*range(first), *range(at, at + len(middle))}
                return places | set(range(len(whole) - last, len(whole)))
    return set()


def _same(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
