"""A name's text cut into tokens, the longest word of the lists first."""

from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from svccat.compare.similar.lexicon import TERM, Token, lexicon
from svccat.compare.similar.measuring import STARTS, measure, number_at

_SEPARATORS = frozenset("、，,;；/和及与或并·")
_BREAKS = _SEPARATORS | frozenset(" -的")
_SINGLES = "未不无船车"  # words of one character; others are parts of longer words
_LEADING, _TRAILING = (
    "者等给在于由向将为以与把被从因使对其该各所按经至到并且即而又",
    "的上内中时者等类进即而",
)
_BARE = frozenset(
    "致给业师件式性型期处款项用率源书品物证即会附质可人仍再又均都才而下作站金已受"
)  # what alone says nothing
_LONG = 2
_INSIDE, _PLACES = frozenset("上内"), frozenset(("place", "mode", "vehicle", "region"))


class _Node:
    """The words that begin alike: `said` where the beginning is itself one, `further` by the next character."""

    __slots__ = ("further", "said")

    def __init__(self) -> None:
        self.further: dict[str, _Node] = {}
        self.said: tuple[Token, ...] | None = None


class _Words(NamedTuple):
    """Words of at least two characters by their first two; those of a frame, which say nothing, beside them."""

    listed: dict[str, _Node]
    framing: dict[str, _Node]


_Word: TypeAlias = tuple[int, tuple[Token, ...]]  # where it ends, and what it says


def tokens(text: str, frame: frozenset[str]) -> list[Token | None]:
    """Tokens in order; None stands between members of a list. The words of `frame` say nothing."""
    words, singles = _words(frame), _singles()
    listed, framing = words
    found: list[Token | None] = []
    start, at, last = 0, 0, ""  # from `start` on stand characters of no list
    while at < len(text):
        character, pair = text[at], text[at : at + 2]
        word: _Word | None = None
        if pair in listed or pair in framing:
            word = _word_at(text, at, words)
        if word is None and character in singles:
            word = at + 1, singles[character]
        if character in STARTS:
            word = _number_at(text, at, text[start:at], word)
        if word is None and character not in _BREAKS:
            at += 1
            continue
        if start < at:
            found += _free(text[start:at], last)
        if word:
            at, said = word
            found += said
            last = said[-1].kind if said else ""
        else:
            if character in _SEPARATORS:
                found.append(None)
            at, last = at + 1, ""
        start = at
    if start < at:
        found += _free(text[start:], last)
    return found


def _number_at(text: str, at: int, run: str, word: _Word | None) -> _Word | None:
    """The number there, behind the characters `run`, unless the word is longer: 一次性 is no number of times."""
    number = number_at(text, at, run)
    if number is None or (word and word[0] > number.end()):
        return word
    measured = measure(number[1], number[2])
    return number.end(), (measured._replace(text=measured.text + (number[3] or "")),)


def _word_at(text: str, at: int, words: _Words) -> _Word | None:
    """The longest word there, or its beginning where the next word begins within it: 销售商品房 is 销售 and 商品房."""
    listed, framing = words
    pair, size = text[at : at + 2], len(text)
    found: _Word | None = None
    node = listed.get(pair)
    stop = at + 2
    while node is not None:
        if node.said is not None:
            found = stop, node.said
        if stop >= size:
            break
        node = node.further.get(text[stop])
        stop += 1
    if pair in framing:
        for framed in _ends(framing[pair], text, at + len(pair)):
            if found is None or framed[0] >= found[0]:
                found = framed
    if found is None:
        return None
    end = found[0]
    if end >= size or text[end] in _BREAKS:
        return found
    following = text[end : end + 2]
    if following in listed or following in framing:
        return found
    return _shorter(text, at, end, words) or found


def _shorter(text: str, at: int, end: int, words: _Words) -> _Word | None:
    for cut, said in reversed(_all_at(text, at, words)):
        if cut < end and any(beyond > end + 1 for beyond, _ in _all_at(text, cut, words)):
            return cut, said
    return None


def _all_at(text: str, at: int, words: _Words) -> list[_Word]:
    """Each word there, the shortest first; of two that end together the frame's last."""
    pair = text[at : at + 2]
    found = [
        word
        for table in words
        if pair in table
        for word in _ends(table[pair], text, at + len(pair))
    ]
    return sorted(found, key=itemgetter(0))


def _ends(node: _Node, text: str, stop: int) -> Iterator[_Word]:
    while True:
        if node.said is not None:
            yield stop, node.said
        if stop >= len(text) or text[stop] not in node.further:
            return
        node = node.further[text[stop]]
        stop += 1


@cache
def _words(frame: frozenset[str]) -> _Words:
    # A word of one character of a frame is one where a name ends on it.
    return _Words(_listed(), _by_beginning((word, ()) for word in sorted(frame)))


@cache
def _listed() -> dict[str, _Node]:
    return _by_beginning(one for one in lexicon().words.items() if len(one[0]) > 1)


@cache
def _singles() -> dict[str, tuple[Token, ...]]:
    words = lexicon().words
    return {word: words[word] for word in _SINGLES}


def _by_beginning(words: Iterable[tuple[str, tuple[Token, ...]]]) -> dict[str, _Node]:
    found: dict[str, _Node] = {}
    for word, said in words:
        node = found.setdefault(word[:2], _Node())
        for character in word[2:]:
            node = node.further.setdefault(character, _Node())
        node.said = said
    return found


def _free(run: str, last: str) -> tuple[Token, ...]:
    """Characters of no list as one word; `last` is the kind of the token before them."""
    if run[:1] in _INSIDE and (last in _PLACES or (last == TERM and len(run) > _LONG)):
        run = run[1:]  # 在公路上…
    run = run.lstrip(_LEADING).rstrip(_TRAILING)
    return (Token(run, ""),) if run and run not in _BARE else ()
