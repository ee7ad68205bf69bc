"""A name read into what it says: tokens in their order, without the frame of its category."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from svccat.compare.similar.frames import frame_of, unframed
from svccat.compare.similar.heads import each_with_head
from svccat.compare.similar.lexicon import (
    ACT,
    ACTIVITY,
    FREE,
    NEGATION,
    TERM,
    Token,
    above,
    lexicon,
)
from svccat.compare.similar.measuring import STARTS, measure, number_at
from svccat.compare.similar.phrases import LEAVE

DOING = "doing"
_NOTHING: frozenset[str] = frozenset()
_SEPARATORS = frozenset("、，,;；/和及与或并·")
_BREAKS = _SEPARATORS | frozenset(" -的")
_SINGLES = frozenset("未不无船车")  # words of one character; others are parts of longer words
_LEADING, _TRAILING = (
    "者等给在于由向将为以与把被从因使对其该各所按经至到并且即而又",
    "的上内中时者等类进即而",
)
_BARE = frozenset(
    "致给业师件式性型期处款项用率源书品物证即会附质可人仍再又均都才而下作站金已"
)  # what alone says nothing
_LONG = 2
_INSIDE, _PLACES = frozenset("上内"), frozenset(("place", "mode", "vehicle", "region"))
# What is lacking where something is done without leave: it says no more than that.
_PAPERS = frozenset(("许可证", "资格证", "资质"))
_LEAVES = _PAPERS | {"执业证", "营业执照", "合格证", "运输证"}
# Who does a thing and that it is done are one word: 经营企业 is who, what it does is said beside it.
DOERS = {"生产": "生产者", "经营": "经营者", "销售": "销售者", "使用": "使用者"}
_DENIES = Token("擅自", NEGATION)
_UNLAWFUL = ("非法", "违法", "违规", "违反规定")
_AGAINST = frozenset((_DENIES, Token("未按规定", NEGATION)))

_APPROVES = re.compile(r"(?:核准|审批|许可|批准|审核|许可证核发|许可证)(?:\([^()]*\))?$")
_ENDINGS = frozenset("准批可核发证)\n")  # what such names end on; most names do not
# What an approval is given to: to somebody as fit for it, or for one thing that is done.
_GIVEN = (
    (
        "资格",
        ("资格", "资质"),
        re.compile(
            r"(?:机构|单位|企业|公司|组织)的?(?:资格|资质)(?:证书?)?"
            r"(?:认定|许可|审批|核准|核发|确认|审核)*$"
        ),
    ),
    ("项目", ("项目", "活动"), re.compile(r"(?:项目|活动)的?(?:审批|许可|核准|批准|审核)*$")),
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
    acts also together as DOING. `lacking` names the leave without which something else is done.
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
    named = _AGAINST if any(word in text for word in _UNLAWFUL) else frozenset[Token]()
    parts = [Part(Token(one, "except"), joined=False) for one in exceptions]
    seen: set[Token] = set()
    joined = False
    for token in _tokens(text, frame_of(category)):
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
            parts.append(_part(token, joined=joined and bool(parts)))
            joined = False
    approves = name[-1:] in _ENDINGS and _APPROVES.search(name) is not None
    return Reading(
        tuple(parts), _kinds(parts), approves, named, _given(name), _item(name, category)
    )


def _item(name: str, category: str) -> tuple[str, frozenset[Token]] | None:
    found = _WHICH.match(name) if name.endswith(")") else None
    if found is None:
        return None
    words = _tokens(unframed(found[2])[0], frame_of(category))
    return found[1], frozenset(token for token in words if token)


def _given(name: str) -> str:
    tail = name[-_TAIL:]
    for to, words, end in _GIVEN:
        if any(word in tail for word in words) and end.search(tail):
            return to
    return ""


@lru_cache(maxsize=1 << 17)
def reach(words: frozenset[str]) -> frozenset[str]:
    """Deciding words with the classes that contain them."""
    return words.union(*map(above, words))


# What many readings hold alike is held once.
@lru_cache(maxsize=1 << 17)
def _part(token: Token, *, joined: bool) -> Part:
    return Part(token, joined)


def _kinds(parts: Sequence[Part]) -> dict[str, frozenset[str]]:
    found: dict[str, tuple[str, ...]] = {}
    for (text, kind), _ in parts:
        if kind not in FREE:
            found[kind] = (*found.get(kind, ()), text)
    done = found.get(ACTIVITY, ())
    if len(done) == 1 and DOERS.get(done[0]) in found.get("subject", ()):
        del found[ACTIVITY]
    kinds = {
        kind: frozenset(words) if kind == NEGATION else _narrowest(words)
        for kind, words in found.items()
    }
    if ACTIVITY in kinds or ACT in kinds:
        kinds[DOING] = _either(kinds.get(ACTIVITY, _NOTHING), kinds.get(ACT, _NOTHING))
    return {kind: kinds[kind] for kind in sorted(kinds)}


@lru_cache(maxsize=1 << 17)
def _narrowest(given: tuple[str, ...]) -> frozenset[str]:
    """Retail and trade beside it are retail: what contains another word of a name decides nothing."""
    words = frozenset(given)
    return words if len(words) == 1 else words.difference(*map(above, words))


@lru_cache(maxsize=1 << 17)
def _either(activities: frozenset[str], acts: frozenset[str]) -> frozenset[str]:
    return activities | acts


def _tokens(text: str, frame: frozenset[str]) -> Iterator[Token | None]:
    """Tokens in order, the longest word of the lists first; None stands between members of a list."""
    words, lengths = _table(frame)
    run, at, last = "", 0, ""
    while at < len(text):
        character = text[at]
        number = number_at(text, at, run) if character in STARTS else None
        if text[at : at + 2] in lengths:
            word = _word_at(text, at, words, lengths)
        else:
            word = character if character in _SINGLES else ""
        if number and len(word) > len(number[0]):
            number = None  # 一次性 is no number of times
        elif number:
            word = ""
        if not (number or word or character in _BREAKS):
            run += character
            at += 1
            continue
        if run:
            yield from _free(run, last)
            run = ""
        last = ""
        if number:
            measured = measure(number[1], number[2])
            yield measured._replace(text=measured.text + (number[3] or ""))
        elif word:
            found = words[word]
            yield from found
            last = found[-1].kind if found else ""
        elif character in _SEPARATORS:
            yield None
        at += len(number[0]) if number else len(word) or 1
    yield from _free(run, last)


@cache
def _table(
    frame: frozenset[str],
) -> tuple[dict[str, tuple[Token, ...]], dict[str, tuple[int, ...]]]:
    """The words of the lists with those of a frame, which say nothing.

    By the first two characters of a word, how long words can be that begin so, the longest first.
    """
    words = {word: found for word, found in lexicon().words.items() if len(word) > 1}
    words.update(dict.fromkeys(frame, ()))
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], set()).add(len(word))
    words.update((word, lexicon().words[word]) for word in _SINGLES)
    return words, {begin: tuple(sorted(found, reverse=True)) for begin, found in lengths.items()}


def _word_at(
    text: str, at: int, words: dict[str, tuple[Token, ...]], lengths: dict[str, tuple[int, ...]]
) -> str:
    for size in lengths[text[at : at + 2]]:
        word = text[at : at + size]
        if word in words:
            end = at + size
            known = end >= len(text) or text[end] in _BREAKS or text[end : end + 2] in lengths
            return word if known else _shorter(text, at, word, words, lengths)
    return text[at] if text[at] in _SINGLES else ""


def _shorter(
    text: str,
    at: int,
    word: str,
    words: dict[str, tuple[Token, ...]],
    lengths: dict[str, tuple[int, ...]],
) -> str:
    """The beginning of a word where the next word begins within it: 销售商品房 is 销售 and 商品房, not 销售商."""
    end = at + len(word)
    for cut in range(len(word) - 1, 1, -1):
        start = at + cut
        if word[:cut] in words and any(
            start + size > end + 1 and text[start : start + size] in words
            for size in lengths.get(text[start : start + 2], ())
        ):
            return word[:cut]
    return word


def _free(run: str, last: str) -> Iterator[Token]:
    """Characters of no list as one word; `last` is the kind of the token before them."""
    if run[:1] in _INSIDE and (last in _PLACES or (last == TERM and len(run) > _LONG)):
        run = run[1:]  # 在公路上…
    run = run.lstrip(_LEADING).rstrip(_TRAILING)
    if run and run not in _BARE:
        yield Token(run, "")
