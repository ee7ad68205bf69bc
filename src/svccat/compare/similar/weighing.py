"""What two names share, weighed against what each has alone: the signal, and the score as the sum of its reasons."""

from collections.abc import Sequence
from typing import NamedTuple

from svccat.compare.similar.laying import Laid
from svccat.compare.similar.lexicon import NEGATION, Token, above, generic, implied
from svccat.compare.similar.reasons import Basis, Reason, reasons
from svccat.compare.similar.slight import one_thing, slight
from svccat.compare.similar.tells import (
    CAN_BE_DONE,
    DOES,
    IS_ACTIVITY,
    IS_FIELD,
    IS_PHASE,
    IS_THING,
    OWN,
    SPECIFIC,
    Summed,
    anybody,
    summed,
)

SAME_MATTER, SIMILAR_NAME = "same-matter", "similar-name"

# The share of the longer name that both must have: where one side only narrows, where each side
# has words of its own, and where these are things on both, by what the citations say.
_NARROWS, _BOTH = 0.25, 0.45
_MEMBER = 0.4  # the share of the shorter name where the longer one is a list
_FEW = 2  # more words than these tell a matter though none does alone
_UNDONE = {"未", "未按规定"}
_LEAST = 2.0  # weight of one word of two characters
_NO_TOKENS: frozenset[Token] = frozenset()
_BOTH_THINGS = (0.5, 0.65, 0.5, 0.4)  # by what the citations have in common


class Verdict(NamedTuple):
    """`signal` is None where the two are different matters; then the reasons tell why."""

    signal: str | None
    score: float
    reasons: tuple[Reason, ...]


class Weighed:
    """What two names share and what each has alone; kin are a class on one side within one on the other.

    `told` sums up the words of both and of each alone. `listed`: both list members of one list; `free` are its members that one side lacks.
    """

    def __init__(
        self,
        sides: Laid,
        told: tuple[Summed, Summed, Summed],
        *,
        listed: bool,
        free: frozenset[Token],
        lacking: frozenset[Token],
    ) -> None:
        self.common, self.listed, self.free = sides.common, listed, free
        self.one, self.two = sides.one, sides.two
        self.told, self.weight, self.texts = told[0]
        self.alone = told[1:]
        self.strange = bool(self.alone[0].told & self.alone[1].told & SPECIFIC)
        self.specific = bool(self.told & SPECIFIC)
        self.shared = self.weight
        self.kin: frozenset[Token] = _NO_TOKENS
        self.one_thing = True
        if sides.related:
            self._relate(sides.related)
        self.told_alone = self.alone[0].told, self.alone[1].told
        self.said = lacking | self.kin if self.kin else lacking
        own, other = self.alone[0].weight, self.alone[1].weight
        self.shorter = self.shared + min(own, other)
        self.longer = self.shared + max(own, other)

    def _relate(self, kin: Sequence[tuple[Token, Token]]) -> None:
        """Kin are no words of one side alone; of a word and one too common to tell anything only that one goes."""
        close: set[Token] = set()
        gone: set[Token] = set()
        common = generic()
        for pair in kin:
            vague = [token for token in pair if token.text in common]
            if not vague:
                close.update(pair)
            gone.update(vague or pair)
        self.one, self.two = self.one - gone, self.two - gone
        self.alone = summed(self.one), summed(self.two)
        self.kin_by_side = frozenset([x for x, _ in kin]), frozenset([y for _, y in kin])
        self.kin = self.kin_by_side[0] | self.kin_by_side[1]
        self.one_thing = False not in [one_thing(x, y) for x, y in kin]
        self.specific |= bool(summed(frozenset(close)).told & SPECIFIC)
        self.shared += min([summed(side & gone).weight for side in self.kin_by_side])

    def verdict(self, basis: Basis) -> Verdict:
        """The signal, and the score as the sum of its reasons."""
        if not (self.common or self.kin) or self.shared < _LEAST:
            return Verdict(None, 0.0, (Reason("little", (), 0.0),))
        same = (
            self.one_thing
            and (self.specific or len(self.common) > _FEW or not (self.one and self.two))
            and slight(self._unsaid(self.one), self._unsaid(self.two), self.common, self.free)
        )
        if not same and not self._enough(basis):
            return Verdict(None, 0.0, (Reason("little", self.texts, 0.0),))
        by_kin = self.shared - self.weight
        found = reasons(self.common, self.kin, by_kin, self.alone, self.longer, basis)
        score = min(max(sum([one.weight for one in found]), 0.0), 1.0)
        return Verdict(SAME_MATTER if same else SIMILAR_NAME, round(score, 4), found)

    def _unsaid(self, side: frozenset[Token]) -> frozenset[Token]:
        return side - self.said if self.said else side

    def _enough(self, basis: Basis) -> bool:
        both = self._has_own(0) and self._has_own(1)
        if not self.specific and not self._told_by_many(both=both):
            return False
        if self.kin and not self.told & SPECIFIC and self._of_a_field():
            return False
        if self.kin and self._undone() and not self.told & DOES and self._matters():
            return False  # one thing is not done, another not as ruled
        if both and not (self.free or self.listed) and self._other_doing():
            return False
        divided = both and (not self.listed or self._other_deed())
        things = bool(self.told_alone[0] & self.told_alone[1] & IS_THING)
        bound = least(basis, both=divided, things=things)
        return self.shared >= bound * self.longer or self._a_member()

    def _a_member(self) -> bool:
        """A deed and its thing, much of the shorter name, of a long list on the other side."""
        told = self.told & IS_ACTIVITY and self.told & SPECIFIC
        return bool(self.free and told) and self.shared >= _MEMBER * self.shorter

    def _has_own(self, side: int) -> bool:
        """A side has more of its own than a denial, anybody or what goes without saying."""
        if self.told_alone[side] & OWN:
            return True
        texts = {token.text for token in self.common}
        several = len(texts) > 1
        return any(
            t.kind != NEGATION and not (several and (anybody(t) or implied(t.text) & texts))
            for t in (self.two if side else self.one)
        )

    def _told_by_many(self, *, both: bool) -> bool:
        """Common words of which none tells a matter alone tell one together."""
        if not self.told & (DOES | IS_THING):
            return False
        many = bool(self.free) and len(self.common) > _FEW
        return not self.strange and (not both or many or self._of_one_list())

    def _of_one_list(self) -> bool:
        """Members of one list, with a thing in common or of deeds that are done to nothing: 殴打、侮辱."""
        alone = self.told_alone[0] | self.told_alone[1]
        return bool(self.free) and bool(self.told & IS_THING or not alone & IS_THING)

    def _undone(self) -> bool:
        return {t.text for t in self.kin} >= _UNDONE

    def _matters(self) -> bool:
        """Each side alone speaks of more than further members of a list, or of who does it."""
        return all(
            any(t.kind != "subject" for t in side - self.free) for side in (self.one, self.two)
        )

    def _of_a_field(self) -> bool:
        """The wider side looks at a side of it: the hygiene of 公共场所 is not the opening of a 网吧."""
        fields = [bool(alone & IS_FIELD) for alone in self.told_alone]
        if not any(fields):
            return False
        wide = {y for x in self.kin for y in self.kin if y.text in above(x.text)}
        return any(
            found and wide & side for found, side in zip(fields, self.kin_by_side, strict=True)
        )

    def _other_deed(self) -> bool:
        """No act in common, and one side alone has one: a thing that both name is not enough."""
        alone = self.told_alone[0] | self.told_alone[1]
        return bool(alone & DOES) and not (self.told | summed(self.kin).told) & DOES

    def _other_doing(self) -> bool:
        """No deed in common, one side alone has one, and the other something that can be one: 动用 and 掺杂."""
        one, two = self.told_alone
        return (
            bool((one | two) & IS_ACTIVITY and one & two & CAN_BE_DONE)
            and not (self.told | summed(self.kin).told) & IS_PHASE
        )


def least(basis: Basis, *, both: bool, things: bool) -> float:
    """The share of the longer name that two must have in common: `both` have words of their own, both `things`."""
    if not both:
        return _NARROWS
    return _BOTH_THINGS[basis] if things else _BOTH
