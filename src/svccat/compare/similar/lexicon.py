"""The word lists as one table: from a word as written to the tokens it is read as."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from svccat.compare.similar import words_acts as acts
from svccat.compare.similar import words_common as common
from svccat.compare.similar import words_deeds as deeds
from svccat.compare.similar import words_forms as forms
from svccat.compare.similar import words_further as further
from svccat.compare.similar import words_general as general
from svccat.compare.similar import words_idioms as idioms
from svccat.compare.similar import words_kinds as kinds
from svccat.compare.similar import words_land as land
from svccat.compare.similar import words_market as market
from svccat.compare.similar import words_members as members
from svccat.compare.similar import words_offices as offices
from svccat.compare.similar import words_order as order
from svccat.compare.similar import words_papers as papers
from svccat.compare.similar import words_people as people
from svccat.compare.similar import words_plain as plain
from svccat.compare.similar import words_rural as rural
from svccat.compare.similar import words_state as state
from svccat.compare.similar import words_things as things
from svccat.compare.similar import words_trade as trade
from svccat.compare.similar import words_traffic as traffic
from svccat.compare.similar import words_turns as turns
from svccat.compare.similar import words_usage as usage
from svccat.compare.similar import words_welfare as welfare
from svccat.compare.similar import words_wordings as wordings
from svccat.compare.similar.lengths import groups, otherwise, segmented
from svccat.compare.similar.words_implied import IMPLIED
from svccat.compare.similar.words_wider import WIDER

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


_FURTHER: dict[str, str] = {
    ACTIVITY: further.ACTIVITY,
    ACT: further.ACT,
    NEGATION: further.NEGATION,
    "stage": further.STAGE,
    "subject": further.SUBJECT,
    "mode": further.MODE,
    "product": further.PRODUCT,
    "place": further.PLACE,
    "vehicle": further.VEHICLE,
    TERM: further.TERM,
}


# Words by the departments that use them.
_FIELDS = (common, general, market, rural, welfare, order, offices, wordings)
_SECTORS = (
    traffic,
    trade,
    land,
    people,
    state,
    deeds,
    usage,
    forms,
    members,
    kinds,
    *_FIELDS,
    turns,
    papers,
)


class Lexicon(NamedTuple):
    """`words`: what each word is read as, nothing for words that say nothing.

    `above` gives each class's wider ones.
    """

    words: dict[str, tuple[Token, ...]]
    above: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The table, made once."""
    words: dict[str, tuple[Token, ...]] = {}
    for kind, line in classes():
        token = words.get(line[0]) or (Token(line[0], kind),)  # more words of a class that is known
        for word in line:
            words.setdefault(word, token)
    for wide, *narrows in _wider():
        kind = words.setdefault(wide, (Token(wide, TERM),))[0].kind
        for word in narrows:
            words.setdefault(word, (Token(word, kind),))
    expanded = [
        idioms.EXPANDED,
        *(sector.EXPANDED for sector in _SECTORS),
        further.EXPANDED,
        plain.EXPANDED,
    ]
    for text in (one for each in expanded for one in _texts(each)):
        short, _, long = text.partition("=")
        words[short] = tuple(
            token for word in long.split() for token in words.get(word, (Token(word, TERM),))
        )
    words.update(dict.fromkeys((word for line in _lines(plain.FILLERS) for word in line), ()))
    for line in _lines(further.FILLERS):
        for word in line:
            words.setdefault(word, ())
    _lengthened(words)
    return Lexicon(words, _above(words))


def _lengthened(words: dict[str, tuple[Token, ...]]) -> None:
    for group in groups():
        known = next((words[form] for form in group if words.get(form)), ())
        known = known or segmented(max(group, key=len), words) or (Token(group[0], TERM),)
        for form in group:
            words.setdefault(form, known)
    words.update(otherwise(words))


def classes() -> Iterator[tuple[str, list[str]]]:
    """Kind and words of each class."""
    sectors = [("subject", sector.SUBJECT) for sector in _SECTORS]
    sectors += [
        ("place", land.PLACE),
        ("levy", deeds.LEVY),
        (ACTIVITY, deeds.ACTIVITY),
        (ACT, deeds.ACT),
        (ACTIVITY, usage.ACTIVITY),
        (ACT, usage.ACT),
        (ACTIVITY, forms.ACTIVITY),
        ("form", members.FORM),
        ("enclosed", members.ENCLOSED),
        (ACTIVITY, members.ACTIVITY),
        (ACT, members.ACT),
        *((ACTIVITY, field.ACTIVITY) for field in _FIELDS),
    ]
    sectors += [(TERM, idioms.TERM), *((TERM, sector.TERM) for sector in _SECTORS)]
    for kind, text in (*_KINDS.items(), *_FURTHER.items(), *sectors):
        for line in _lines(text):
            yield kind, line
    for line in _lines(state.WHOLE):
        for word in line:
            yield TERM, [word]


@cache
def generic() -> frozenset[str]:
    """Names of classes too common to tell what a name is about."""
    return frozenset(word for line in _lines(plain.GENERIC) for word in line)


def above(word: str) -> frozenset[str]:
    """The classes that contain a class, itself left out."""
    return lexicon().above.get(word, _NONE)


def implied(word: str) -> frozenset[str]:
    """The classes beside which a class goes without saying."""
    return _implied().get(word, _NONE)


@cache
def held(word: str) -> tuple[Token, ...]:
    """The classes whose names a word begins or ends with."""
    words = lexicon().words
    parts = {part for size in range(2, len(word)) for part in (word[:size], word[-size:])}
    found = {token for part in parts for token in words.get(part, ()) if token.text == part}
    return tuple(sorted(found - set(words.get(word, ()))))


@lru_cache(maxsize=1 << 17)
def related(one: str, two: str) -> bool:
    """One class is the other or contains it."""
    return one == two or two in above(one) or one in above(two)


@cache
def _implied() -> dict[str, frozenset[str]]:
    words = lexicon().words
    found: dict[str, set[str]] = {}
    for text in _texts(IMPLIED):
        whole, *parts = (
            (words.get(one) or (Token(one, ""),)) for one in text.split() if one != ">"
        )
        for token, *more in parts:
            if not more:
                found.setdefault(token.text, set()).add(whole[0].text)
    return {word: frozenset(others) for word, others in found.items()}


def _above(words: dict[str, tuple[Token, ...]]) -> dict[str, frozenset[str]]:
    direct: dict[str, set[str]] = {}
    for line in _wider():
        wide, *narrows = (words[word][0].text for word in line)
        for narrow in set(narrows) - {wide}:  # a word of the class itself
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


def _wider() -> Iterator[list[str]]:
    """A class and those that it contains."""
    return (
        text.replace(">", " ").split()
        for text in _texts(
            "\n".join((WIDER, idioms.WIDER, further.WIDER, *(sector.WIDER for sector in _SECTORS)))
        )
    )


def _lines(text: str) -> Iterator[list[str]]:
    return (one.split() for one in _texts(text))


def _texts(text: str) -> list[str]:
    return [one.strip() for line in text.split("\n") for one in line.split(" / ") if one.strip()]
