"""Two readings held against each other: a signal or none, and what spoke for and against it."""

from collections.abc import Iterator

from svccat.compare.similar.aligning import (
    OPPOSITES,
    Run,
    denied,
    kin,
    kin_of,
    opposite,
    other_head,
    replaced,
    runs,
    swapped,
)
from svccat.compare.similar.cutting import aligned
from svccat.compare.similar.lexicon import (
    ACT,
    ACTIVITY,
    NEGATION,
    TERM,
    Token,
    generic,
    implied,
    related,
)
from svccat.compare.similar.listing import beside
from svccat.compare.similar.pieces import KIN, RELATED
from svccat.compare.similar.reading import DOERS, Reading, reach
from svccat.compare.similar.weighing import Basis, Reason, Verdict, Weighed, specific

# To file is not to be approved, nor is to be found done.
_NO_APPROVAL = ((ACT, "备案"), ("stage", "竣工"))
# Kinds of which two words, one on each side and nothing else, are two matters.
_APART = frozenset(("product", "place", "vehicle", "mode", "carried", "levy", "school", "service"))
_NOT_DONE = frozenset(("未", "未按规定"))
_CHANGE, _CHANGED = "变更", frozenset(("", TERM, "subject", "place"))
_SEIZING, _TAKEN = frozenset(("查封", "扣押", "冻结")), frozenset((TERM, "product", "vehicle"))
_SHORT = 3  # longer words are known by their first two characters


def compare(one: Reading, two: Reading, basis: Basis = Basis.UNKNOWN) -> Verdict:
    """The verdict on two names of one category; the order of the two changes nothing in it."""
    against = _conflict(one, two)
    if against is not None:
        return Verdict(None, 0.0, (against,))
    other = replaced(one.parts, two.parts)
    if other:
        return Verdict(None, 0.0, (Reason("swap", other, -1.0),))
    left, right, met = aligned(one.parts, two.parts)
    ours, theirs = {part.token for part in left}, {part.token for part in right}
    common = ours & theirs
    mine, yours = runs(left, common), runs(right, common)
    free = beside(left, common) | beside(right, common)
    alone = ours - common, theirs - common
    kin = kin_of(*alone) if met & KIN else frozenset[Token]()
    for what, found in _exclusions((ours, theirs), (mine, yours), kin, free):
        if any(found):
            return Verdict(None, 0.0, (Reason(what, max(found), -1.0),))
    listed = bool(free) or (any(x.listed for x in mine) and any(y.listed for y in yours))
    related = met & RELATED > 0
    return Weighed(
        common, alone, related=related, listed=listed, free=free, lacking=_lacking(one, two)
    ).verdict(basis)


def _lacking(one: Reading, two: Reading) -> frozenset[Token]:
    """What one side calls the leave that is lacking and the other, which calls it nothing, does not."""
    return frozenset() if one.lacking and two.lacking else one.lacking | two.lacking


def _conflict(one: Reading, two: Reading) -> Reason | None:
    """A kind of which both sides have words and none in common (contract section 6)."""
    if one.approves != two.approves:
        own, other = (two, one) if one.approves else (one, two)
        for kind, word in _NO_APPROVAL:
            if word in own.kinds.get(kind, ()) and word not in other.kinds.get(kind, ()):
                return Reason(kind, (word,), -1.0)
    if one.given and two.given and one.given != two.given:
        return Reason("given", tuple(sorted((one.given, two.given))), -1.0)
    if one.item and two.item and one.item[0] == two.item[0]:
        mine, yours = one.item[1], two.item[1]
        if mine and yours and not any(kin(s, t) for s in mine for t in yours):
            return Reason("item", tuple(sorted(min(each).text for each in (mine, yours))), -1.0)
    for kind, words in one.kinds.items():
        others = two.kinds.get(kind)
        if (
            others
            and words.isdisjoint(others)
            and words.isdisjoint(reach(others))
            and others.isdisjoint(reach(words))
        ):
            return Reason(kind, tuple(sorted(words | others)), -1.0)
    return None


def _exclusions(
    tokens: tuple[set[Token], set[Token]],
    found: tuple[list[Run], list[Run]],
    kin: frozenset[Token],
    free: frozenset[Token],
) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """What makes two matters of two names that no kind of words keeps apart, the commonest first."""
    (ours, theirs), (mine, yours) = tokens, found
    common, one, two = ours & theirs, ours - theirs, theirs - ours
    said = {token.text for token in common}
    kin |= free
    yield "swap", [swapped(x, y, kin) for x in mine for y in yours]
    yield "swap", [_only(one, two, free)]
    yield (
        "head",
        [other_head(x, theirs) for x in mine[-1:]] + [other_head(y, ours) for y in yours[-1:]],
    )
    if any(token.text[0] in OPPOSITES for side in (one, two) for token in side):
        denying = kin | _denied_anyway(one | two, common)
        found_there = [opposite(mine, two, denying), opposite(yours, one, denying)]
        yield "opposite", [*found_there, denied(one, two), denied(two, one)]
    if not _NOT_DONE.isdisjoint(said):
        done = {token for side in (one, two) for token in side if DOERS.get(token.text) in said}
        yield "undone", [_undone(one - free - done, two - free - done, said)]
    if _CHANGE in said:
        yield "changed", [_changed(one - kin, two - kin)]
    yield "seized", [_seized(one, two, ours, theirs), _seized(two, one, theirs, ours)]
    yield "except", [_excepted(ours, two), _excepted(theirs, one)]


def _denied_anyway(alone: set[Token], common: set[Token]) -> frozenset[Token]:
    """Denials of one side beside one that both have and that says as much: 未 beside 未按规定."""
    said = {token.text for token in common if token.kind == NEGATION}
    return frozenset(
        token
        for token in alone
        if token.kind == NEGATION and any(related(token.text, one) for one in said)
    )


def _only(one: set[Token], two: set[Token], free: frozenset[Token]) -> tuple[str, ...]:
    """The one thing that each side alone speaks of, wherever it stands: 公路 and 河道."""
    sides = [{t for t in side if t.text not in generic()} for side in (one, two)]
    if not len(sides[0]) == len(sides[1]) == 1 or free:
        return ()
    (s,), (t,) = sides
    if s.kind in _APART and t.kind in _APART and not related(s.text, t.text):
        return tuple(sorted((s.text, t.text)))
    return ()


def _undone(one: set[Token], two: set[Token], said: set[str]) -> tuple[str, ...]:
    """The deed that each side alone has where both say (`said`) that something is not done (as ruled)."""
    deeds = [
        {t for t in side if t.kind in (ACT, ACTIVITY) and said.isdisjoint(implied(t.text))}
        for side in (one, two)
    ]
    if not all(deeds) or any(related(s.text, t.text) for s in deeds[0] for t in deeds[1]):
        return ()
    return tuple(sorted(min(side).text for side in deeds))


def _changed(one: set[Token], two: set[Token]) -> tuple[str, ...]:
    """What each side alone speaks of where both change something: 变更名称 and 变更地址."""
    changed = [{t for t in side if t.kind in _CHANGED} for side in (one, two)]
    return tuple(sorted(min(side).text for side in changed)) if all(changed) else ()


def _seized(
    one: set[Token], two: set[Token], ours: set[Token], theirs: set[Token]
) -> tuple[str, ...]:
    """Premises that one side closes and what the other takes: 查封场所 and 扣押工具."""
    places = [token.text for token in one if token.text == "场所"]
    if not (places and all(any(t.text in _SEIZING for t in side) for side in (ours, theirs))):
        return ()
    taken = [t.text for t in two if t.kind in _TAKEN and not related(t.text, "场所")]
    return (places[0], min(taken)) if taken else ()


def _excepted(ours: set[Token], others: set[Token]) -> tuple[str, ...]:
    """What the other side alone speaks of and this side takes out."""
    out = [token.text for token in ours if token.kind == "except"]
    if not out:
        return ()
    return tuple(
        sorted(t.text for t in others if specific(t) and any(_spoken_of(t.text, o) for o in out))
    )


def _spoken_of(word: str, text: str) -> bool:
    """剧毒化学品 is what 不含剧毒 takes out."""
    return word in text or (len(word) > _SHORT and word[:2] in text)
