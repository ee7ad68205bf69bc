"""The word lists as one table: from a word as written to the tokens it is read as."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from svccat.compare.similar import words_acts as acts
from svccat.compare.similar import words_plain as plain
from svccat.compare.similar import words_things as things

TERM, NEGATION, ACT, ACTIVITY = "term", "negation", "act", "activity"
FREE = frozenset(("", TERM, "except"))  # kinds whose words exclude nothing


_NONE: frozenset[str] = frozenset()


class Token(NamedTuple):
    """A word in its class's name and the kind it decides; kind "" is a word of no list."""

    text: str
    kind: str


_KINDS: dict[str, str] = {
    ACTIVITY: acts.ACTIVITY,
    ACT: acts.ACT,
    "stage": acts.STAGE,
    "subject": acts.SUBJECT,
    "mode": things.MODE,
    "region": things.REGION,
    "danger": things.DANGER,
    "carried": things.CARRIED,
    "product": things.PRODUCT,
    "place": things.PLACE,
    "vehicle": things.VEHICLE,
    "service": things.SERVICE,
    "size": things.SIZE,
    "gravity": things.GRAVITY,
    "owner": things.OWNER,
    "duration": things.DURATION,
    "sphere": things.SPHERE,
    "school": things.SCHOOL,
    "field": things.FIELD,
    NEGATION: plain.NEGATION,
    TERM: plain.SYNONYMS,
}


class Lexicon(NamedTuple):
    """`words`: what each word is read as, nothing for words that say nothing.

    `longest` is, by first character, the length of its longest word; `above` gives each class's
    wider ones.
    """

    words: dict[str, tuple[Token, ...]]
    longest: dict[str, int]
    above: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The table, made once."""
    words: dict[str, tuple[Token, ...]] = {}
    for kind, text in _KINDS.items():
        for first, *others in _lines(text):
            token = (Token(first, kind),)
            words.update(dict.fromkeys((first, *others), token))
    for line in plain.EXPANDED.split("\n"):
        short, _, long = line.partition("=")
        if short:
            words[short] = tuple(
                token for word in long.split() for token in words.get(word, (Token(word, TERM),))
            )
    words.update(dict.fromkeys((word for line in _lines(plain.FILLERS) for word in line), ()))
    longest: dict[str, int] = {}
    for word in words:
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return Lexicon(words, longest, _above())


def classes() -> Iterator[tuple[str, list[str]]]:
    """Kind and words of each class."""
    for kind, text in _KINDS.items():
        for line in _lines(text):
            yield kind, line


@cache
def generic() -> frozenset[str]:
    """Names of classes too common to tell what a name is about."""
    return frozenset(word for line in _lines(plain.GENERIC) for word in line)


def above(word: str) -> frozenset[str]:
    """The classes that contain a class, itself left out."""
    return lexicon().above.get(word, _NONE)


def related(one: str, two: str) -> bool:
    """One class is the other or contains it."""
    return one == two or two in above(one) or one in above(two)


def _above() -> dict[str, frozenset[str]]:
    direct: dict[str, set[str]] = {}
    for text in (acts.BROADER, things.BROADER, plain.NEGATION_BROADER):
        for narrow, wide in _lines(text):
            direct.setdefault(narrow, set()).add(wide)
    found: dict[str, frozenset[str]] = {}
    for narrow in direct:
        seen: set[str] = set()
        queue = [narrow]
        while queue:
            for wide in direct.get(queue.pop(), set()) - seen:
                seen.add(wide)
                queue.append(wide)
        found[narrow] = frozenset(seen)
    return found


def _lines(text: str) -> Iterator[list[str]]:
    return (line.split() for line in text.split("\n") if line)
