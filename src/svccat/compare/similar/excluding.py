"""What makes two matters of two names that no kind of words keeps apart."""

from collections.abc import Iterator

from svccat.compare.similar.aligning import (
    Run,
    denied,
    opposite,
    other_head,
)
from svccat.compare.similar.laying import Laid
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
from svccat.compare.similar.reading import DOERS
from svccat.compare.similar.tells import (
    APART,
    DOES,
    IS_APART,
    IS_CHANGE,
    IS_EXCEPT,
    IS_NOT_DONE,
    IS_OPPOSITE,
    IS_PERSON,
    IS_PREMISES,
    PREMISES,
    specific,
)

_CHANGED = frozenset(("", TERM, "subject", "place"))
_SEIZING, _TAKEN = frozenset(("查封", "扣押", "冻结")), frozenset((TERM, "product", "vehicle"))
_SHORT = 3  # longer words are known by their first two characters
# The rules below concern few names: those of which both or one has such a word.
_RARE_IN_COMMON = IS_CHANGE | IS_EXCEPT
_RARE_ALONE = IS_PERSON | IS_OPPOSITE | IS_PREMISES | IS_EXCEPT


def excluded(
    sides: Laid,
    found: tuple[list[Run], list[Run]],
    told: tuple[int, int, int],
    free: frozenset[Token],
) -> tuple[str, tuple[str, ...]] | None:
    """The first rule, the commonest first, by which the two are different matters, and the words that say so.

    `found` are the runs of both sides, `told` what the words of both and of each alone tell, `free`
    further members of lists.
    """
    common, one, two = told
    if one & two & IS_APART and not free:
        words = _only(sides.one, sides.two)
        if words:
            return "swap", words
    undone = common & IS_NOT_DONE and one & two & DOES
    if not (undone or common & _RARE_IN_COMMON or (one | two) & _RARE_ALONE):
        return None
    rare = _rare(sides, found, told, free)
    return next(((what, words) for what, words in rare if words), None)


def _rare(
    sides: Laid,
    found: tuple[list[Run], list[Run]],
    told: tuple[int, int, int],
    free: frozenset[Token],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the rules find that concern few names."""
    one, two = sides.one, sides.two
    ours, theirs = one | sides.common, two | sides.common
    (mine, yours), common, kin = found, told[0], sides.kin | free
    alone, deeds = told[1] | told[2], told[1] & told[2] & DOES
    if alone & IS_PERSON:
        heads = [other_head(x, theirs) for x in mine[-1:]] + [
            other_head(y, ours) for y in yours[-1:]
        ]
        yield "head", max(heads, default=())
    if alone & IS_OPPOSITE:
        denying = kin | _denied_anyway(one | two, sides.common)
        found_there = [opposite(mine, two, denying), opposite(yours, one, denying)]
        yield "opposite", max(*found_there, denied(one, two), denied(two, one))
    said = {token.text for token in sides.common}
    if common & IS_NOT_DONE and deeds:
        done = {token for side in (one, two) for token in side if DOERS.get(token.text) in said}
        yield "undone", _undone(one - free - done, two - free - done, said)
    if common & IS_CHANGE:
        yield "changed", _changed(one - kin, two - kin)
    if alone & IS_PREMISES:
        yield "seized", max(_seized(one, two, ours, theirs), _seized(two, one, theirs, ours))
    if (common | alone) & IS_EXCEPT:
        yield "except", max(_excepted(ours, two), _excepted(theirs, one))


def _denied_anyway(alone: frozenset[Token], common: frozenset[Token]) -> frozenset[Token]:
    """Denials of one side beside one that both have and that says as much: 未 beside 未按规定."""
    said = {token.text for token in common if token.kind == NEGATION}
    return frozenset(
        token
        for token in alone
        if token.kind == NEGATION and any(related(token.text, one) for one in said)
    )


def _only(one: frozenset[Token], two: frozenset[Token]) -> tuple[str, ...]:
    """The one thing that each side alone speaks of, wherever it stands: 公路 and 河道."""
    sides = [[t for t in side if t.text not in generic()] for side in (one, two)]
    if not len(sides[0]) == len(sides[1]) == 1:
        return ()
    (s,), (t,) = sides
    if s.kind in APART and t.kind in APART and not related(s.text, t.text):
        return tuple(sorted((s.text, t.text)))
    return ()


def _undone(one: frozenset[Token], two: frozenset[Token], said: set[str]) -> tuple[str, ...]:
    """The deed that each side alone has where both say (`said`) that something is not done (as ruled)."""
    deeds = [
        {t for t in side if t.kind in (ACT, ACTIVITY) and said.isdisjoint(implied(t.text))}
        for side in (one, two)
    ]
    if not all(deeds) or any(related(s.text, t.text) for s in deeds[0] for t in deeds[1]):
        return ()
    return tuple(sorted(min(side).text for side in deeds))


def _changed(one: frozenset[Token], two: frozenset[Token]) -> tuple[str, ...]:
    """What each side alone speaks of where both change something: 变更名称 and 变更地址."""
    changed = [{t for t in side if t.kind in _CHANGED} for side in (one, two)]
    return tuple(sorted(min(side).text for side in changed)) if all(changed) else ()


def _seized(
    one: frozenset[Token], two: frozenset[Token], ours: frozenset[Token], theirs: frozenset[Token]
) -> tuple[str, ...]:
    """Premises that one side closes and what the other takes: 查封场所 and 扣押工具."""
    places = [token.text for token in one if token.text == PREMISES]
    if not (places and all(any(t.text in _SEIZING for t in side) for side in (ours, theirs))):
        return ()
    taken = [t.text for t in two if t.kind in _TAKEN and not related(t.text, PREMISES)]
    return (places[0], min(taken)) if taken else ()


def _excepted(ours: frozenset[Token], others: frozenset[Token]) -> tuple[str, ...]:
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
