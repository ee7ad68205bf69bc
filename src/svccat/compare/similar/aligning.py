"""Two readings laid beside each other: what both say, and what stands in each other's place."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
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
# Acts that say the same of some things: to open a business and to run it are one licence.
_ALIKE = (
    ("设立", "经营"),
    ("设立", "办学"),
    ("举办", "办学"),
    ("设立", "举办"),
    ("经营", "办学"),
    ("设立", "生产"),
    ("使用", "招用"),
    ("占用", "使用"),
    ("培训", "培训机构"),
    ("检测", "检测机构"),
    ("提供", "出示"),
    ("提供", "发布"),
    ("参保", "社会保险"),
    ("改变", "变更"),
    ("改变", "涂改"),
    ("改变", "改建"),
    ("改变", "更换"),
    ("更换", "变更"),
    ("经营", "摆摊设点"),
)
_PLACED = _THINGS | {TERM, ""}
OPPOSITES = frozenset("非无不未免")
# Where two words exclude each other: where one side of their place agrees, and where both sides do.
ANYWHERE, EXACTLY = 1, 2
_ANYBODY = frozenset(("个人", "人员", "经营者", "使用者", "销售者", "生产者", "劳动者"))
_STAFF = ({"人员", "单位"}, {"人员", "企业"})  # those who work are not those they work for
_NONE: frozenset[str] = frozenset()
_BODIES = frozenset(("委员会", "协会", "学会", "商会", "工会"))
_PERSONS = frozenset("员人师医士手生者工")  # characters that words for persons end on


class Run(NamedTuple):
    """Words that one side alone has, between two that both have (None: the name's edge).

    `listed`: they are members of a list of which both sides have another member.
    """

    before: str | None
    after: str | None
    tokens: tuple[Token, ...]
    listed: bool


def runs(parts: Sequence[Part], common: frozenset[Token]) -> list[Run]:
    """The runs of one side, in order."""
    found: list[Run] = []
    before: Token | None = None
    waiting: tuple[Token, ...] = ()
    joined = False  # the first of those waiting continues a list
    for token, continues in parts:
        if token not in common:
            if not waiting:
                joined = continues and before is not None
            waiting += (token,)
            continue
        if waiting:
            found.append(Run(before and before.text, token.text, waiting, joined or continues))
            waiting = ()
        before = token
    if waiting:
        found.append(Run(before and before.text, None, waiting, joined))
    return found


def any_listed(found: Sequence[Run]) -> bool:
    """Whether any of them is of members of a list."""
    return True in [run.listed for run in found]


def excluding(one: Token, two: Token) -> int:
    """In which places they exclude each other, as bits: words without kin that cannot both hold there."""
    if {one.text, two.text} in _STAFF:
        return ANYWHERE | EXACTLY
    return 0 if any_person(one, two) else _kinds_excluding(one.kind, two.kind)


@lru_cache(maxsize=1 << 12)
def _kinds_excluding(one: str, two: str) -> int:
    if _alternatives(one, two):
        return ANYWHERE | EXACTLY
    return EXACTLY * ({one, two} <= _PLACED)


def replaced(one: Sequence[Part], two: Sequence[Part]) -> tuple[str, ...]:
    """Two known words in exactly one place of two names without lists: what aligning would not change.

    The commonest case by far, told before anything is cut.
    """
    if len(one) != len(two):
        return ()
    apart = [at for at, (x, y) in enumerate(zip(one, two, strict=True)) if x.token != y.token]
    if len(apart) != 1 or _listed(one, apart[0]) or _listed(two, apart[0]):
        return ()
    s, t = one[apart[0]].token, two[apart[0]].token
    if s.kind != t.kind or s.kind not in (TERM, ACTIVITY):
        return ()
    if not (kin(s, t) or s.text in t.text or t.text in s.text):
        return in_order(s, t)
    return ()


def in_order(s: Token, t: Token) -> tuple[str, str]:
    """Their texts, sorted."""
    return min(s.text, t.text), max(s.text, t.text)


def _listed(parts: Sequence[Part], at: int) -> bool:
    """Whether the word is a member of a list."""
    return any(part.joined for part in parts[at : at + 2])


def person(token: Token) -> bool:
    """A word for persons of some kind."""
    text, kind = token
    return kind == "subject" and text not in _ANYBODY and text[-1] in _PERSONS


def other_head(x: Run, others: frozenset[Token]) -> tuple[str, ...]:
    """The person a name ends on where the other speaks of none: not the car but its driver."""
    if x.after is not None or not person(x.tokens[-1]):
        return ()
    return () if any(token.kind == "subject" for token in others) else (x.tokens[-1].text,)


def opposite(
    found: Sequence[Run], others: Iterable[Token], kin_to: frozenset[Token]
) -> tuple[str, ...]:
    """非 or 无 right before what both sides have: not the one but all but it."""
    if any(token.text.endswith("外") for token in others):
        return ()
    last = {
        run.tokens[-1].text
        for run in found
        if run.after is not None and run.tokens[-1] not in kin_to
    }
    return tuple(sorted(last & OPPOSITES))


def denied(ours: Iterable[Token], theirs: Iterable[Token]) -> tuple[str, ...]:
    """A word of one side that is the other side's with a no before it: 未成年人 and 成年人."""
    texts = {token.text for token in theirs}
    return next(
        ((t.text[1:], t.text) for t in ours if t.text[0] in OPPOSITES and t.text[1:] in texts), ()
    )


def alike_acts(text: str) -> frozenset[str]:
    """Acts that say the same of some things as this one."""
    return _alike_acts().get(text, _NONE)


@cache
def _alike_acts() -> dict[str, frozenset[str]]:
    both = [*_ALIKE, *(pair[::-1] for pair in _ALIKE)]
    return {act: frozenset(other for one, other in both if one == act) for act, _ in both}


@lru_cache(maxsize=1 << 17)
def kin(one: Token, two: Token) -> bool:
    """A class within the other, one word in the other, or acts that say the same of some things."""
    if two.text in alike_acts(one.text):
        return True
    free = not (one.kind and two.kind)
    nested = free and (one.text in two.text or two.text in one.text)
    if nested and (one.text in _BODIES or two.text in _BODIES):
        return one.text == two.text  # 人民调解委员会 is no 人民调解员
    return nested or related(one.text, two.text)


def any_person(one: Token, two: Token) -> bool:
    """单位 or 个人 beside something else says who, and anybody may be that."""
    if (one.kind == "subject") == (two.kind == "subject"):
        return False
    return one.text in generic() or two.text in generic()


def _alternatives(one: str, two: str) -> bool:
    """Words of these kinds can exclude each other: of one kind, or of none that is known."""
    if {one, two} in ({NEGATION, ""}, {"subject", ""}):
        return False
    if TERM in (one, two) and {one, two} & (_NO_THINGS | _PHASES):
        return False
    return one in FREE or two in FREE or _group(one) == _group(two)


def _group(kind: str) -> str:
    return ACTIVITY if kind in _PHASES else kind
