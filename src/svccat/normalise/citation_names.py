"""Names of laws and documents: between 《 》 or < >, never closed, without marks, inside brackets.

A name's trailing bracket that tells a version, also inside the marks, is number and hint; （试行） is
part of the name.
"""

from svccat.model.citation import NOWHERE, WarningCode
from svccat.model.pattern import pattern
from svccat.normalise.citation_number import number_at, read_meta
from svccat.normalise.citation_resume import is_cited
from svccat.normalise.citation_source import Source
from svccat.normalise.citation_state import State, law_name
from svccat.normalise.citation_words import (
    BARE_NAME,
    CITES,
    HEADINGS,
    LAW_ENDING,
    LIST_GOES_ON,
    NOT_A_NAME,
    UNCLOSED_NAME,
    UNKNOWN_NAME,
    VERSION_IN_BRACKETS,
    WRAPPED,
    WRAPPING,
)

TITLE_OPENING = frozenset("《〈<")
_COMPARISON = 40
_HAN = pattern("[\u3400-\u4dbf\u4e00-\u9fff]")


def read_title(state: State) -> bool:
    """A name that begins with a title mark; False where it belongs to running text."""
    text, start = state.text, state.at
    close = state.source.pairs.get(start)
    if close is None:
        stop = _unclosed(state, start + 1) if text[start] != "<" else start
        behind = stop + (text[stop : stop + 1] in {"》", "〉", ">"})
    else:
        stop, behind = close, close + 1
    # A < without a Han character near it compares numbers.
    near = min(stop, start + _COMPARISON)
    if stop <= start + 1 or (text[start] == "<" and not _HAN.search(text, start, near)):
        state.at = start + 1
        return True
    if _annex_title(state, start, stop, behind):
        return True
    if state.in_text() and not is_cited(state.source, behind, own_line=True):
        return False
    _name(state, start, stop, behind)
    if text[start] != "《":
        state.warn(WarningCode.TITLE_MARK_STYLE, start, behind)
    return True


def _unclosed(state: State, position: int) -> int:
    """Where a title without its closing mark ends: at a locator, a bracket or the phrase's end."""
    text, first = state.text, position
    while match := UNCLOSED_NAME.match(text, position):
        position = match.end()
        inner = state.source.pairs.get(position)
        if inner is None or text[position] not in TITLE_OPENING or text[position - 1] in "、和及":
            break
        position = inner + 1
    while position > first and text[position - 1] in "、和及":
        position -= 1
    return position


def _annex_title(state: State, start: int, stop: int, behind: int) -> bool:
    """附件2《…目录》: the title belongs to the annex, or names the document where no law is named."""
    group = state.group
    annex = group.places[-1] if group and group.places and not state.gap else None
    if not (group and annex and annex.part and annex.first == NOWHERE):
        return False
    state.move(behind)
    if group.named():
        state.locators(deepen=True)
    else:
        group.places.pop()
        title = start + 1, _version(state.source, start + 1, stop)
        group.law, group.stop = law_name(state.source.raw_slice(*title)), behind
    return True


def _name(state: State, start: int, stop: int, behind: int, *, marked: bool = True) -> None:
    """Open a group for a title whose text is `start` (with its mark, if marked) to `stop`."""
    source, first = state.source, start + marked
    version = _version(source, first, stop)
    law = law_name(source.raw_slice(first, version))
    if not law:
        state.move(behind)
        return
    group = state.begin(start, behind, law)
    if version < stop:
        number, group.hint = read_meta(source, version + 1, stop - 1)
        if number and not group.number:
            group.number = number.text


def _version(source: Source, first: int, stop: int) -> int:
    """Where a trailing bracket that tells a version begins inside a name; `stop` without one."""
    text = source.text
    if text[stop - 1] != ")":
        return stop
    opening = text.rfind("(", first, stop)
    tells = source.pairs.get(opening) == stop - 1 and VERSION_IN_BRACKETS.search(
        text, opening, stop
    )
    return opening if tells and opening > first else stop


def read_bare_name(state: State) -> bool:
    """A name without 书名号: at the beginning of a phrase or behind a separator or a 和."""
    text, at, group = state.text, state.at, state.group
    listed = group is None or state.gap not in {"", ":"}
    wrapping = WRAPPING.match(text, at) if listed else None
    close = state.source.pairs.get(wrapping.end()) if wrapping else None
    wrapped = WRAPPED.match(text, close + 1) if close else None
    if wrapped:
        return _unmarked(state, at, wrapped.end())
    match = BARE_NAME.match(text, at)
    if match and not NOT_A_NAME.search(match["name"]):
        start, stop = match.start("name"), match.end()
        cites = CITES.match(text, stop) is not None
        cited = cites or is_cited(state.source, stop, own_line=False)
        cited = cited or number_at(state.source, stop) is not None
        alone = not state.prose and LAW_ENDING.search(match["name"]) is not None
        # Without a separator a name needs both its 和 and its 第五条: 公路法第三条和港口法第五条.
        listed = listed or (start > at and cites) or _listed_by_space(state, stop)
        if listed and (cited or alone):
            return _unmarked(state, start, stop)
    match = None if group or state.citations else UNKNOWN_NAME.match(text, at)
    if match and not NOT_A_NAME.search(match["name"]):
        return _unmarked(state, at, match.end())
    return False


def _listed_by_space(state: State, stop: int) -> bool:
    """公路法第三条 港口法第五条: white space before the name, nothing but the list behind it."""
    headings = HEADINGS.match(state.text, stop) if state.source.spaced(state.at) else None
    return headings is not None and LIST_GOES_ON.match(state.text, headings.end()) is not None


def _unmarked(state: State, start: int, stop: int) -> bool:
    behind = stop + (state.text[stop : stop + 1] in {"》", "〉", ">"})
    _name(state, start, stop, behind, marked=False)
    state.warn(WarningCode.NO_TITLE_MARKS, start, stop)
    return True
