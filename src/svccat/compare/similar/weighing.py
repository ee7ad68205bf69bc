"""What two names share, weighed against what each has alone: the signal, and the score as the sum of its reasons."""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from svccat.compare.similar.lexicon import (
    ACT,
    ACTIVITY,
    NEGATION,
    TERM,
    Token,
    above,
    generic,
    implied,
    related,
)
from svccat.compare.similar.slight import one_thing, slight

SAME_MATTER, SIMILAR_NAME = "same-matter", "similar-name"

_DOING = frozenset((ACTIVITY, ACT))
_PHASES = _DOING | {"stage"}
_NO_THINGS = _DOING | {NEGATION, "stage", "region", "size", "gravity", "owner", "duration"}
# The share of the longer name that both must have: where one side only narrows, where each side
# has words of its own, and where these are things on both, by what the citations say.
_NARROWS, _BOTH = 0.25, 0.45
_MEMBER = 0.4  # the share of the shorter name where the longer one is a list
_FEW = 2  # more words than these tell a matter though none does alone
_UNDONE = {"未", "未按规定"}
_TELLING = 4  # characters of an act that tells what it is done to: 强制戒毒
_LEAST = 2.0  # weight of one word of two characters
_FOR, _AGAINST = 0.85, 0.15
# What words tell, as bits, so that what any of several tells is told at once.
_IS_THING, _SPECIFIC, _DOES, _IS_ACTIVITY, _IS_PHASE, _CAN_BE_DONE = (1 << bit for bit in range(6))


class Basis(IntEnum):
    """What the citations of both sides have in common."""

    UNKNOWN = 0  # a side cites nothing that could be read
    OTHER = 1  # both cite, no law in common
    LAW = 2
    ARTICLE = 3


_BOTH_THINGS = {Basis.UNKNOWN: 0.5, Basis.OTHER: 0.65, Basis.LAW: 0.5, Basis.ARTICLE: 0.4}
_BASIS_WEIGHT = {Basis.OTHER: -0.05, Basis.LAW: 0.05, Basis.ARTICLE: 0.1}


class Reason(NamedTuple):
    """A step of the score: what it is about, which words, and how much (below 0: against)."""

    what: str
    words: tuple[str, ...]
    weight: float


class Verdict(NamedTuple):
    """`signal` is None where the two are different matters; then the reasons tell why."""

    signal: str | None
    score: float
    reasons: tuple[Reason, ...]


class Weighed:
    """Words of both sides, of each alone, and kin: a class on one side within one on the other.

    `related` tells whether there is any kin.
    """

    def __init__(
        self,
        common: set[Token],
        alone: tuple[set[Token], set[Token]],
        *,
        related: bool,
        listed: bool,
        free: frozenset[Token],
        lacking: frozenset[Token],
    ) -> None:
        self.common, self.listed, self.free = common, listed, free
        self.one, self.two = alone
        self.told = _told(common)
        self.told_alone = _told(self.one), _told(self.two)
        self.strange = bool(self.told_alone[0] & self.told_alone[1] & _SPECIFIC)
        self.specific = bool(self.told & _SPECIFIC)
        self.shared = self.weight = _weight(common)
        self.kin: set[Token] = set()
        self.one_thing = True
        if related:
            self._relate()
        self.said = lacking | self.kin
        self.shorter = self.shared + min(_weight(self.one), _weight(self.two))
        self.longer = self.shared + max(_weight(self.one), _weight(self.two))

    def _relate(self) -> None:
        """Kin are no words of one side alone; of a word and one too common to tell anything only that one goes."""
        kin = _kin(self.one, self.two)
        close = {pair for pair in kin if not generic() & {t.text for t in pair}}
        gone = {t for pair in kin for t in pair if pair in close or t.text in generic()}
        self.one, self.two = self.one - gone, self.two - gone
        self.told_alone = _told(self.one), _told(self.two)
        self.kin_by_side = ({x for x, _ in kin}, {y for _, y in kin})
        self.kin.update(*self.kin_by_side)
        self.one_thing = all(map(one_thing, kin))
        self.specific |= bool(_told(chain.from_iterable(close)) & _SPECIFIC)
        self.shared += min(_weight(side & gone) for side in self.kin_by_side)

    def verdict(self, basis: Basis) -> Verdict:
        """The signal, and the score as the sum of its reasons."""
        if not (self.common or self.kin) or self.shared < _LEAST:
            return Verdict(None, 0.0, (Reason("little", (), 0.0),))
        same = (
            self.one_thing
            and (self.specific or len(self.common) > _FEW or not (self.one and self.two))
            and slight(self.one - self.said, self.two - self.said, self.common, self.free)
        )
        if not same and not self._enough(basis):
            return Verdict(None, 0.0, (Reason("little", _texts(self.common), 0.0),))
        reasons = tuple(self._reasons(basis))
        score = min(max(sum(one.weight for one in reasons), 0.0), 1.0)
        return Verdict(SAME_MATTER if same else SIMILAR_NAME, round(score, 4), reasons)

    def _enough(self, basis: Basis) -> bool:
        both = self._has_own(self.one) and self._has_own(self.two)
        if not self.specific and not self._told_by_many(both=both):
            return False
        if self.kin and not self.told & _SPECIFIC and self._of_a_field():
            return False
        if self.kin and self._undone() and not self.told & _DOES and self._matters():
            return False  # one thing is not done, another not as ruled
        if both and not (self.free or self.listed) and self._other_doing():
            return False
        divided = both and (not self.listed or self._other_deed())
        things = bool(self.told_alone[0] & self.told_alone[1] & _IS_THING)
        bound = least(basis, both=divided, things=things)
        return self.shared >= bound * self.longer or self._a_member()

    def _a_member(self) -> bool:
        """A deed and its thing, much of the shorter name, of a long list on the other side."""
        told = self.told & _IS_ACTIVITY and self.told & _SPECIFIC
        return bool(self.free and told) and self.shared >= _MEMBER * self.shorter

    def _has_own(self, side: set[Token]) -> bool:
        """A side has more of its own than a denial, anybody or what goes without saying."""
        texts = {token.text for token in self.common}
        several = len(texts) > 1
        return any(
            t.kind != NEGATION and not (several and (_anybody(t) or implied(t.text) & texts))
            for t in side
        )

    def _told_by_many(self, *, both: bool) -> bool:
        """Common words of which none tells a matter alone tell one together."""
        if not self.told & (_DOES | _IS_THING):
            return False
        many = bool(self.free) and len(self.common) > _FEW
        return not self.strange and (not both or many or self._of_one_list())

    def _of_one_list(self) -> bool:
        """Members of one list, with a thing in common or of deeds that are done to nothing: 殴打、侮辱."""
        alone = self.told_alone[0] | self.told_alone[1]
        return bool(self.free) and bool(self.told & _IS_THING or not alone & _IS_THING)

    def _undone(self) -> bool:
        return {t.text for t in self.kin} >= _UNDONE

    def _matters(self) -> bool:
        """Each side alone speaks of more than further members of a list, or of who does it."""
        return all(
            any(t.kind != "subject" for t in side - self.free) for side in (self.one, self.two)
        )

    def _of_a_field(self) -> bool:
        """The wider side looks at a side of it: the hygiene of 公共场所 is not the opening of a 网吧."""
        wide = {y for x in self.kin for y in self.kin if y.text in above(x.text)}
        fields = [{t for t in side if t.kind == "field"} for side in (self.one, self.two)]
        return any(
            found and wide & side for found, side in zip(fields, self.kin_by_side, strict=True)
        )

    def _other_deed(self) -> bool:
        """No act in common, and one side alone has one: a thing that both name is not enough."""
        alone = self.told_alone[0] | self.told_alone[1]
        return bool(alone & _DOES) and not (self.told | _told(self.kin)) & _DOES

    def _other_doing(self) -> bool:
        """No deed in common, one side alone has one, and the other something that can be one: 动用 and 掺杂."""
        one, two = self.told_alone
        return (
            bool((one | two) & _IS_ACTIVITY and one & two & _CAN_BE_DONE)
            and not (self.told | _told(self.kin)) & _IS_PHASE
        )

    def _reasons(self, basis: Basis) -> Iterable[Reason]:
        groups = {
            "activity": {t for t in self.common if t.kind in _DOING},
            "objects": {t for t in self.common if t.kind not in _NO_THINGS},
        }
        groups["deciding"] = self.common - groups["activity"] - groups["objects"]
        for what, tokens in groups.items():
            if tokens:
                yield self._reason(what, tokens, _FOR)
        if self.kin:
            kin = (self.shared - self.weight) / self.longer
            yield Reason("kin", _texts(self.kin), round(_FOR * kin, 4))
        for tokens in sorted((self.one, self.two), key=_texts):
            if tokens:
                yield self._reason("alone", tokens, -_AGAINST)
        if basis in _BASIS_WEIGHT:
            yield Reason(f"basis-{basis.name.lower()}", (), _BASIS_WEIGHT[basis])

    def _reason(self, what: str, tokens: set[Token], times: float) -> Reason:
        return Reason(what, _texts(tokens), round(times * _weight(tokens) / self.longer, 4))


def least(basis: Basis, *, both: bool, things: bool) -> float:
    """The share of the longer name that two must have in common: `both` have words of their own, both `things`."""
    if not both:
        return _NARROWS
    return _BOTH_THINGS[basis] if things else _BOTH


@lru_cache(maxsize=1 << 17)
def weight(token: Token) -> float:
    """Words weigh by their length, deeds against a rule and the short names of an authority's acts little."""
    little = token.kind == NEGATION or (token.kind == ACT and len(token.text) < _TELLING)
    return 1.5 if little else min(max(len(token.text), 2), 5)


def specific(token: Token) -> bool:
    """It tells by itself what a power is about."""
    return bool(_tells(token) & _SPECIFIC)


def names_thing(token: Token) -> bool:
    """It names a thing, if one too common to tell what a power is about."""
    return bool(_tells(token) & _IS_THING)


def always_own(token: Token) -> bool:
    """A side that alone has it has more of its own, whatever both sides have."""
    return token.kind != NEGATION and not _anybody(token) and not implied(token.text)


def _kin(one: set[Token], two: set[Token]) -> list[tuple[Token, Token]]:
    """Pairs of words of which one is a class within the other."""
    return [(x, y) for x in one for y in two if related(x.text, y.text)]


def _weight(tokens: Iterable[Token]) -> float:
    return sum(map(weight, tokens))


def _told(tokens: Iterable[Token]) -> int:
    """All that any of them tells."""
    return reduce(or_, map(_tells, tokens), 0)


@lru_cache(maxsize=1 << 17)
def _tells(token: Token) -> int:
    """What a word is: a thing is a word of any list of things, or of none."""
    text, kind = token
    thing = kind not in _NO_THINGS and not kind.startswith("number")
    return (
        _IS_THING * thing
        | _SPECIFIC * (thing and text not in generic())
        | _DOES * (kind in _DOING)
        | _IS_ACTIVITY * (kind == ACTIVITY)
        | _IS_PHASE * (kind in _PHASES)
        | _CAN_BE_DONE * (kind in _PHASES or (kind in ("", TERM) and len(text) > 1))
    )


def _anybody(token: Token) -> bool:
    return token.kind == "subject" and token.text in generic()


def _texts(tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(sorted(token.text for token in tokens))
