"""Reads a folded citation string from left to right into groups of one law each.

Two ways of reading alternate. In a list, names, document numbers, brackets and locators follow each
other with separators between. Anything else is running text, which is passed over up to where the
next citation begins (see `citation_resume`). Every step moves forward and looks a bounded distance
ahead, so the work grows with the length of the string.
"""

from collections.abc import Callable, Mapping

from svccat.model.citation import Citation, Warning_, WarningCode
from svccat.model.pattern import pattern
from svccat.normalise.citation_names import TITLE_OPENING, read_bare_name, read_title
from svccat.normalise.citation_number import hint_of, number_at
from svccat.normalise.citation_resume import end_of_text
from svccat.normalise.citation_source import Source
from svccat.normalise.citation_state import State
from svccat.normalise.citation_words import (
    AND,
    LABEL,
    LEAD,
    LEADING_STOP,
    LEVEL_WORD,
    LEVELS,
    NOISE,
    NUMBERING,
    SAME_LAW,
    VERSION,
)
from svccat.normalise.numerals import CHINESE_CHARACTERS

_SEPARATORS = pattern(r"[、,;。\n:./·\-~+!?]+")
_PHRASE_ENDS = frozenset(";。\n!?")
_LOCATES = frozenset("附之0123456789" + CHINESE_CHARACTERS)
_LONGEST_HINT = 200


def read_groups(source: Source) -> tuple[tuple[Citation, ...], tuple[Warning_, ...]]:
    """All citations and all warnings of a string, both in the order of the text."""
    state = State(source)
    for position in source.unpaired:
        state.warn(WarningCode.UNCLOSED_BRACKET, position, position + 1)
    length = len(source.text)
    while state.at < length:
        handle = _HANDLERS.get(source.text[state.at], _word)
        if not handle(state):
            _pass_over(state)
    state.close()
    found = state.warnings
    if not state.citations:
        found = [warning for warning in found if warning.code is not WarningCode.LEADING_TEXT]
    found.sort(key=lambda warning: (warning.start, warning.stop, warning.code))
    return tuple(state.citations), tuple(found)


def _separator(state: State) -> bool:
    match = _SEPARATORS.match(state.text, state.at)
    if match:
        state.at = match.end()
        state.gap += match[0] if len(state.gap) < len(";。、") else ""
        state.fresh = state.fresh or not _PHRASE_ENDS.isdisjoint(match[0])
    return match is not None


def _bracket(state: State) -> bool:
    text, start = state.text, state.at
    close = state.source.pairs.get(start)
    if close is None:
        state.at = start + 1
        return True
    if close == start + 1:
        if state.group:
            state.warn(WarningCode.EMPTY_NUMBER, start, close + 1)
        state.move(close + 1)
        return True
    inner = text[start + 1 : close].rstrip(":") if close - start < _LONGEST_HINT else ""
    behind = text[close + 1 : close + 2]
    tagging = text[start] != "(" or state.fresh or state.gap
    if tagging and (inner in LEVELS or (text[start] == "【" and behind in TITLE_OPENING)):
        _tag(state, LEVELS.get(inner, ""), start, close + 1)
        return True
    if text[start] == "(" and state.locators():
        return True
    numbering = NUMBERING.match(text, start)
    if numbering and (state.fresh or behind in TITLE_OPENING or behind in "【["):
        state.at, state.fresh, state.gap = numbering.end(), True, state.gap or ";"
        return True
    state.attach_meta(start, close)
    return True


def _tag(state: State, level: str, start: int, stop: int) -> None:
    state.close()
    state.level = (level, (start, stop))
    state.at, state.gap, state.fresh = stop, ";", True


def _quote(state: State) -> bool:
    """A quotation behind locators is the article's text; before them it only leads in."""
    start, group = state.at, state.group
    close = state.source.pairs.get(start)
    state.at = start + 1
    if group and group.places and close:
        state.warn(WarningCode.TRAILING_TEXT, start, close + 1)
        state.at, state.gap, state.fresh = close + 1, "。", True
    return True


def _closer(state: State) -> bool:
    state.at += 1
    return True


def _ordinal(state: State) -> bool:
    return state.locators() or _word(state)


def _word(state: State) -> bool:
    """Whatever begins with a letter, a numeral or a Han character."""
    text, at = state.text, state.at
    if not text[at].isalnum():
        # An ellipsis stands for the article's text.
        skipped = text[at] != "⋯" or state.group is None
        state.at += skipped
        return skipped
    if match := AND.match(text, at):
        state.at, state.gap = match.end(), state.gap or "、"
        return True
    headed = state.group is not None and state.group.named() and not state.group.places
    if headed and text[at] in _LOCATES and state.locators():
        return True
    return (
        _prefix(state)
        or _filler(state)
        or (text[at] in _LOCATES and state.locators())
        or _document(state)
        or read_bare_name(state)
    )


def _prefix(state: State) -> bool:
    """Numbering, 增补依据：, 行政法规： and the words that introduce a citation."""
    text, at = state.text, state.at
    match = NUMBERING.match(text, at)
    if match and (state.fresh or text[match.end() : match.end() + 1] in "《【<"):
        state.at, state.fresh, state.gap = match.end(), True, state.gap or ";"
        return True
    if match := LEVEL_WORD.match(text, at):
        _tag(state, LEVELS[match[1]], at, match.end())
        return True
    if match := LABEL.match(text, at):
        state.close()
        state.at, state.gap, state.fresh = match.end(), ";", True
        return True
    if not state.in_text() and (match := LEAD.match(text, at)):
        state.at = match.end()
        return True
    return False


def _filler(state: State) -> bool:
    """Words of no weight behind a name or a locator, and versions written without brackets."""
    text, at, group = state.text, state.at, state.group
    if not state.in_text() and (match := SAME_LAW.match(text, at)):
        state.at = match.end()
        return True
    if group is None:
        return False
    if match := NOISE.match(text, at):
        state.at = match.end()
        return True
    if state.gap or group.places or not group.named() or not (match := VERSION.match(text, at)):
        return False
    group.hint = group.hint or hint_of(state.source, at, match.end())
    state.at = group.stop = match.end()
    return True


def _document(state: State) -> bool:
    group = state.group
    if group and group.places and not state.gap:
        return False
    number = number_at(state.source, state.at)
    if number:
        state.attach_number(number)
    return number is not None


def _pass_over(state: State) -> None:
    """Running text: before the first citation up to anything citable, else to the next citation."""
    text, start = state.text, state.at
    if state.group is None and not state.citations:
        match = LEADING_STOP.search(text, start + 1)
        stop = state.at = match.start() if match else len(text)
        state.warn(WarningCode.LEADING_TEXT, start, stop)
    else:
        stop, state.at = end_of_text(state.source, start)
        state.warn(WarningCode.TRAILING_TEXT, start, stop)
    state.gap, state.fresh, state.prose = ";", True, True


_HANDLERS: Mapping[str, Callable[[State], bool]] = (
    dict.fromkeys("、,;。\n:./·-~+!?", _separator)
    | dict.fromkeys("《〈<", read_title)
    | dict.fromkeys("([【〔{", _bracket)
    | dict.fromkeys('“「『‘"', _quote)
    | dict.fromkeys("》〉>)]】〕}”」』’", _closer)
    | {"第": _ordinal}
)
