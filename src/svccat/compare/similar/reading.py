"""A name read into what it says: tokens in their order, without the frame of its category."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from svccat.compare.similar.frames import frame_of, unframed
from svccat.compare.similar.heads import each_with_head
from svccat.compare.similar.lexicon import (
    ACT,
    ACTIVITY,
    FREE,
    NEGATION,
    Token,
    above,
)
from svccat.compare.similar.phrases import LEAVE
from svccat.compare.similar.tokenising import tokens
from svccat.compare.similar.wrongs import told_apart

DOING = "doing"
_NOTHING: frozenset[str] = frozenset()
# What is lacking where something is done without leave: it says no more than that.
_PAPERS = frozenset(("许可证", "资格证", "资质"))
_LEAVES = _PAPERS | {"执业证", "营业执照", "合格证", "运输证"}
# Who does a thing and that it is done are one word: 经营企业 is who, what it does is said beside it.
DOERS = {"生产": "生产者", "经营": "经营者", "销售": "销售者", "使用": "使用者"}
_DENIES = Token("擅自", NEGATION)
_UNLAWFUL = re.compile("非法|违(?:法|规|反规定)")
_AGAINST = frozenset((_DENIES, Token("未按规定", NEGATION)))

_APPROVES = re.compile(r"(?:核准|审批|许可|批准|审核|许可证核发|许可证)(?:\([^()]*\))?$")
_ENDINGS = frozenset("准批可核发证)\n")  # what such names end on; most names do not
# What an approval is given to, to somebody as fit for it or for one thing that is done; the characters that
# such a name has one of.
_GIVEN = (
    (
        "资格",
        frozenset("资"),
        re.compile(
            r"(?:机构|单位|企业|公司|组织)的?(?:资格|资质)(?:证书?)?"
            r"(?:认定|许可|审批|核准|核发|确认|审核)*$"
        ),
    ),
    (
        "项目",
        frozenset("项活"),
        re.compile(r"(?:项目|活动)的?(?:审批|许可|核准|批准|审核)*$"),
    ),
)
_TAIL = 16  # characters at the end of a name that tell it
# Of several items of one name, brackets at its end tell which.
_WHICH = re.compile(r"(.+)\((?!含|包括|包含|不含|不包括|除)([^()]+)\)$")


class Part(NamedTuple):
    """A token in its place; `joined` tells that it continues a list."""

    token: Token
    joined: bool


class Reading(NamedTuple):
    """The parts of a name in their order, each token once; `approves` tells that it is an approval.

    `kinds` are its deciding words by kind, in the order of the kinds, those of activities and of
    acts also together as DOING; behind them those that the whole of it tells (`wrongs`). `lacking` names the leave without which something else is done.
    `given` tells whether somebody is found fit or one thing is allowed, "" where the name does not say.
    `item` is, where brackets at the end tell which item of a name it is, the name before them and their words.
    """

    parts: tuple[Part, ...]
    kinds: dict[str, frozenset[str]]
    approves: bool
    lacking: frozenset[Token]
    given: str
    item: tuple[str, frozenset[Token]] | None


def read(name: str, category: str) -> Reading:
    """The reading of a normalised name; total on any text."""
    text, exceptions = unframed(name)
    text = each_with_head(text)
    papers = _PAPERS if LEAVE in text else frozenset[str]()
    lacking: list[Token] | None = [] if papers else None
    named = _AGAINST if _UNLAWFUL.search(text) else frozenset[Token]()
    parts = [Part(Token(one, "except"), joined=False) for one in exceptions]
    seen: set[Token] = set()
    joined = False
    for token in tokens(text, frame_of(category)):
        if token is None:
            joined = True
            continue
        if lacking is not None:
            if token.text in _LEAVES:
                named, lacking = frozenset(lacking), None
            elif token.kind != NEGATION and _DENIES in seen:
                lacking.append(token)
        if token not in seen and token.text not in papers:
            seen.add(token)
            parts.append(_part(token, joined and bool(parts)))
            joined = False
    approves = name[-1:] in _ENDINGS and _APPROVES.search(name) is not None
    kinds = _kinds(parts)
    kinds.update(told_apart(text, parts, category))
    return Reading(tuple(parts), kinds, approves, named, _given(name), _item(name, category))


def _item(name: str, category: str) -> tuple[str, frozenset[Token]] | None:
    found = _WHICH.match(name) if name.endswith(")") else None
    if found is None:
        return None
    words = tokens(unframed(found[2])[0], frame_of(category))
    return found[1], frozenset(token for token in words if token)


def _given(name: str) -> str:
    tail = name[-_TAIL:]
    for to, marks, end in _GIVEN:
        if not marks.isdisjoint(tail) and end.search(tail):
            return to
    return ""


@lru_cache(maxsize=1 << 17)
def reach(words: frozenset[str]) -> frozenset[str]:
    """Deciding words with the classes that contain them."""
    return words.union(*map(above, words))


# What many readings hold alike is held once.
@lru_cache(maxsize=1 << 17)
def _part(token: Token, joined: bool) -> Part:  # noqa: FBT001  by name it costs twice as much
    return Part(token, joined)


def _kinds(parts: Sequence[Part]) -> dict[str, frozenset[str]]:
    found: dict[str, tuple[str, ...]] = {}
    for (text, kind), _ in parts:
        if kind not in FREE:
            found[kind] = (*found[kind], text) if kind in found else (text,)
    done = found.get(ACTIVITY, ())
    if len(done) == 1 and DOERS.get(done[0]) in found.get("subject", ()):
        del found[ACTIVITY]
    kinds: dict[str, frozenset[str]] = {}
    for kind in sorted((*found, DOING) if ACTIVITY in found or ACT in found else found):
        if kind == DOING:  # by its name it comes after both
            kinds[kind] = _either(kinds.get(ACTIVITY, _NOTHING), kinds.get(ACT, _NOTHING))
        else:
            kinds[kind] = frozenset(found[kind]) if kind == NEGATION else _narrowest(found[kind])
    return kinds


@lru_cache(maxsize=1 << 17)
def _narrowest(given: tuple[str, ...]) -> frozenset[str]:
    """Retail and trade beside it are retail: what contains another word of a name decides nothing."""
    words = frozenset(given)
    return words if len(words) == 1 else words.difference(*map(above, words))


@lru_cache(maxsize=1 << 17)
def _either(activities: frozenset[str], acts: frozenset[str]) -> frozenset[str]:
    return activities | acts
