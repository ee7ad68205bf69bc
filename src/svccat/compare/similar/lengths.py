"""Words of the lists in their other lengths: 人民防空通信 is 人防通信, 采伐许可证 is 采伐证."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from svccat.compare.similar.words_shortened import ENDINGS, SHORTENED

_T = TypeVar("_T")
_SHORTEST, _LONGEST = 4, 12  # characters of words written otherwise, and of the longest words
_WHO = ("运营者", "经营者", "提供者", "持有人", "所有人", "负责人", "单位", "机构", "企业", "人员")
_NONE: Mapping[str, list[str]] = {}
_TIMES = 2  # a word may hold two forms


def groups() -> list[list[str]]:
    """The forms of each thing that has several, the commonest first."""
    return [one.split("=") for line in SHORTENED.split("\n") for one in line.split(" / ") if one]


def segmented(text: str, words: Mapping[str, tuple[_T, ...]]) -> tuple[_T, ...]:
    """What the text is read as by words of the lists, the longest first; nothing where they do not make it up."""
    found: list[_T] = []
    at = 0
    while at < len(text):
        sizes = range(min(len(text) - at, _LONGEST), 1, -1)
        word = next((text[at : at + size] for size in sizes if text[at : at + size] in words), "")
        if not word:
            return ()
        found += words[word]
        at += len(word)
    return tuple(dict.fromkeys(found))


def otherwise(words: Mapping[str, tuple[_T, ...]]) -> dict[str, tuple[_T, ...]]:
    """Longer words that hold a form of a thing, with each of its other forms instead.

    What its words say already (segmented) needs no word of its own.
    """
    forms: dict[str, dict[str, list[str]]] = {}  # by their first two characters
    for group in groups():
        for form in group:
            forms.setdefault(form[:2], {})[form] = group
    endings = {
        end: group for line in ENDINGS.split(" / ") for group in [line.split()] for end in group
    }
    found: dict[str, tuple[_T, ...]] = {}
    waiting = dict(words)
    for _ in range(_TIMES):
        added: dict[str, tuple[_T, ...]] = {}
        for word, read in waiting.items():
            if read and len(word) >= _SHORTEST - 1:
                for written in _written(word, forms, endings):
                    if written not in words and written not in found:
                        added[written] = read
        waiting = {word: read for word, read in added.items() if segmented(word, words) != read}
        found |= waiting
    return found


def _written(
    word: str,
    forms: Mapping[str, Mapping[str, list[str]]],
    endings: Mapping[str, list[str]],
) -> Iterator[str]:
    size = len(word)
    for start in range(size - 1):
        for form, group in forms.get(word[start : start + 2], _NONE).items():
            if len(form) < size - 1 and word.startswith(form, start):
                end = start + len(form)
                yield from (word[:start] + one + word[end:] for one in group if one not in word)
    for who in _WHO if word.endswith(_WHO) else ():
        if word.endswith(who) and size - len(who) >= _SHORTEST:
            yield f"{word[: -len(who)]}的{who}"
    for length in range(1, min(size, 6)):
        for other in endings.get(word[-length:], ()):
            if not word.endswith(other) and size - length > 1:
                yield word[:-length] + other
