"""Two readings held against each other: a signal or none, and what spoke for and against it."""

from svccat.compare.similar.aligning import any_listed, kin, replaced, runs
from svccat.compare.similar.excluding import excluded
from svccat.compare.similar.laying import laid
from svccat.compare.similar.lexicon import ACT, Token
from svccat.compare.similar.listing import beside
from svccat.compare.similar.reading import Reading, reach
from svccat.compare.similar.reasons import Basis, Reason
from svccat.compare.similar.swapping import swapped
from svccat.compare.similar.tells import summed
from svccat.compare.similar.weighing import Verdict, Weighed

# To file is not to be approved, nor is to be found done.
_NO_APPROVAL = ((ACT, "备案"), ("stage", "竣工"))


def compare(one: Reading, two: Reading, basis: Basis = Basis.UNKNOWN) -> Verdict:
    """The verdict on two names of one category; the order of the two changes nothing in it."""
    against = _conflict(one, two)
    if against is not None:
        return Verdict(None, 0.0, (against,))
    other = replaced(one.parts, two.parts)
    if other:
        return Verdict(None, 0.0, (Reason("swap", other, -1.0),))
    sides = laid(one.parts, two.parts)
    mine, yours = runs(sides.left, sides.common), runs(sides.right, sides.common)
    free = beside(sides.left, sides.right, sides.common)
    other = swapped(mine, yours, sides.kin | free)
    if other:
        return Verdict(None, 0.0, (Reason("swap", other, -1.0),))
    told = summed(sides.common), summed(sides.one), summed(sides.two)
    different = excluded(sides, (mine, yours), (told[0].told, told[1].told, told[2].told), free)
    if different is not None:
        what, words = different
        return Verdict(None, 0.0, (Reason(what, words, -1.0),))
    listed = bool(free) or (any_listed(mine) and any_listed(yours))
    weighed = Weighed(sides, told, listed=listed, free=free, lacking=_lacking(one, two))
    return weighed.verdict(basis)


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
