"""Where running text ends and a citation begins again.

The text of an article often follows its citation: 第三十八条：商业银行有下列行为之一的…。 Whatever
such text cites is its own business, so inside it a 《》 or a 第N条 counts only where it stands like
the beginning of another citation: behind the end of a sentence, a quotation or a line, and followed
by what follows a citation or an article heading.
"""

from svccat.normalise.citation_number import number_at
from svccat.normalise.citation_source import Source
from svccat.normalise.citation_words import (
    ANNEX_HEADING,
    BARE_NAME,
    CITES,
    CLOSERS,
    HEADING_SIGN,
    HEADINGS,
    IN_A_SENTENCE,
    LABEL,
    LEVEL_WORD,
    LEVELS,
    NOT_A_NAME,
    NUMBERING,
    SENTENCE_END,
    VERSION_IN_BRACKETS,
)

_META = 120  # how far into brackets behind a name a year or a number is looked for


def end_of_text(source: Source, position: int) -> tuple[int, int]:
    """Where running text ends, and where reading goes on; both the end where nothing follows."""
    text = source.text
    while end := SENTENCE_END.search(text, position):
        position = end.end()
        if end[0] in '"“「『':
            position = source.pairs.get(end.start(), end.start()) + 1
        closers = CLOSERS.match(text, position)
        begin = closers.end() if closers else position
        if begin < len(text) and _begins(source, begin, text[end.start() : begin]):
            return position, begin
    return len(text), len(text)


def _begins(source: Source, at: int, boundary: str) -> bool:
    """Whether a citation begins at an offset behind a boundary."""
    text = source.text
    numbering = NUMBERING.match(text, at)
    own_line = "\n" in boundary or numbering is not None
    if numbering:
        at = numbering.end()
    mark = text[at : at + 1]
    if mark == "第":
        return _heads(source, at)
    if mark and mark in "【[(〔":
        return text[at + 1 : source.pairs.get(at, at)] in LEVELS
    if mark and mark in "《〈<":
        close = source.pairs.get(at)
        return close is not None and is_cited(source, close + 1, own_line=own_line)
    labelled = LABEL.match(text, at) or LEVEL_WORD.match(text, at)
    return labelled is not None or (own_line and _names(source, at))


def _names(source: Source, at: int) -> bool:
    """Whether an annex, a document number or a name without 书名号 begins a line."""
    text = source.text
    if ANNEX_HEADING.match(text, at) or number_at(source, at):
        return True
    name = BARE_NAME.match(text, at)
    if not name or NOT_A_NAME.search(name["name"]):
        return False
    heading = HEADINGS.match(text, name.end())
    if heading:
        return not IN_A_SENTENCE.match(text, heading.end())
    return text[name.end() : name.end() + 1] == "(" and is_cited(source, name.end(), own_line=False)


def is_cited(source: Source, at: int, *, own_line: bool) -> bool:
    """Whether what stands behind a name is what stands behind a cited name, and not a sentence."""
    text = source.text
    if CITES.match(text, at):
        headings = HEADINGS.match(text, at)
        return headings is None or not IN_A_SENTENCE.match(text, headings.end())
    if text[at : at + 1] in {"(", "〔", "[", "【"}:
        close = min(source.pairs.get(at, at), at + _META)
        return VERSION_IN_BRACKETS.search(text, at, close) is not None
    return own_line and text[at : at + 1] in {"", ";", "。", "\n", ":", "《"}


def _heads(source: Source, at: int) -> bool:
    """Whether a 第N条 is a heading: set off by white space or a mark, and no part of a sentence."""
    heading = HEADINGS.match(source.text, at)
    if not heading:
        return False
    stop = heading.end()
    if HEADING_SIGN.match(source.text, stop) or source.spaced(stop):
        return True
    return source.spaced(at) and not IN_A_SENTENCE.match(source.text, stop)
