"""What a word of the lists is made of: 不动产登记 is 不动产 and 登记, however the class is called."""

from collections.abc import Collection
from functools import cache
from itertools import chain

from svccat.compare.similar.lengths import segmented
from svccat.compare.similar.lexicon import Token, lexicon, related
from svccat.compare.similar.tells import specific

_LEAST = 4  # characters of a word that can be made of two
# What may stand at the end of a word and is no word of the lists.
_LAST = "费款金人者"
_ANYBODY = frozenset(("单位", "企业", "个人", "人员", "经营者"))


@cache
def compositions(text: str) -> tuple[tuple[Token, ...], ...]:
    """The words that each form of a class is made of, where they are several; the class itself is none of them."""
    found = []
    for form in _forms().get(text, ()):
        made = _made_of(form, text)
        if len(made) > 1:
            found.append(made)
    return tuple(sorted(set(found)))


def composed(token: Token, others: Collection[Token]) -> tuple[Token, ...]:
    """The words that a word is made of, where the other side has each of them, its kin, or says it anyway.

    Of several forms that one of which it has the most words.
    """
    found = compositions(token.text) if token.kind else ()
    if not found or pieces(token.text).isdisjoint(others):
        return ()
    if any(related(token.text, other.text) for other in others):
        return ()
    had: dict[tuple[Token, ...], int] = {}
    for made in found:
        held = [part in others for part in made]
        if any(held) and all(
            one or part.text in _ANYBODY or any(related(part.text, o.text) for o in others)
            for one, part in zip(held, made, strict=True)
        ):
            had[made] = sum(held)
    return max(had, key=lambda made: (had[made], made), default=())


@cache
def pieces(text: str) -> frozenset[Token]:
    """All words of all its compositions."""
    return frozenset(chain.from_iterable(compositions(text)))


def may_compose(one: str, two: str) -> bool:
    """Whether a class may be taken apart for the sake of a word of the other side."""
    return any(
        specific(part) and (part.text == two or related(part.text, two))
        for made in compositions(one)
        for part in made
    )


def _made_of(form: str, text: str) -> tuple[Token, ...]:
    listed = lexicon().words
    inner = {form[at:end] for end in range(2, len(form) + 1) for at in range(end - 1)} - {form}
    words = {
        word: listed[word]
        for word in inner & listed.keys()
        if all(one.text != text for one in listed[word])
    }
    made = segmented(form, words)
    if not made and form[-1] in _LAST:
        made = segmented(form[:-1], words)
        made = (*made, Token(form[-1], "")) if made else ()
    return made


@cache
def _forms() -> dict[str, list[str]]:
    """The longer forms of each class."""
    found: dict[str, list[str]] = {}
    for word, read in lexicon().words.items():
        if len(read) == 1 and len(word) >= _LEAST:
            found.setdefault(read[0].text, []).append(word)
    return found
