"""Citation strings mended without touching what they cite: title marks, brackets, numerals, spaces.

Every edit is local, so that level tags, quotations and comments stay as they are. What comes out
counts only if it reads as the same citations with no new defect; otherwise nothing is proposed.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from svccat.model.citation import Citation, Mended, Parsed, Tag, WarningCode
from svccat.model.pattern import pattern
from svccat.normalise.citation import parse
from svccat.normalise.citation_words import BARE_NAME, WRAPPED, WRAPPING
from svccat.normalise.numerals import CHINESE_CHARACTERS, read, to_chinese

_Edit = tuple[int, int, str]

_FOLLOWING = 8  # characters shown behind a bracket that is never closed
_OPENING, _CLOSING = "《〈<＜", "》〉>＞"
_BLANKS = pattern("[ \t\u3000\xa0]+")
_DASH = pattern("[-~～—–－]{1,2}")
_BODY = rf"[ \t\u3000\xa0（()）、,，和及与或者至到~～\-—–－第0-9０-９{CHINESE_CHARACTERS}]"
_PLACES = pattern(
    f"第(?P<body>{_BODY}{{1,120}}?)(?P<unit>[条款项])(?:之(?P<zhi>[0-9０-９{CHINESE_CHARACTERS}]{{1,3}}))?"
)
_ONE_PLACE = pattern(f"第?[（(]?(?P<n>[0-9０-９]{{1,5}}|[{CHINESE_CHARACTERS}]{{1,12}})[）)]?")
_DIGIT = pattern("[0-9０-９]")
_ORDINAL = pattern("第[^条款项]{1,14}?([条款项])")
_TIGHT = frozenset("第条款项目号年月日令、，；,;（）()〔〕《》0123456789０１２３４５６７８９")
_UNITS = "条款项"
_SENTENCE_ENDS = "。！？；;!?\n"
_WORDLESS = {WarningCode.EMPTY_NUMBER, WarningCode.UNCLOSED_BRACKET}
_HAN_RUN = pattern("[\u4e00-\u9fff]+")
_YEAR_WORDS = pattern("[\\s年]")
# A quick look that most strings pass: nothing of what `in_style` mends can stand in them.
_PERHAPS_ODD = pattern(
    "第[ \t\u3000\xa0（(]*[0-9０-９]|[、,，和及与至到~～\\-—–－][0-9０-９]|[ \t\u3000\xa0]"
)


def with_title_marks(text: str, parsed: Parsed) -> Mended:
    """The names that lack 书名号, and the string with 《》 around them."""
    spans = _spans(parsed, {WarningCode.NO_TITLE_MARKS})
    names = tuple(text[start:stop] for start, stop in spans)
    edits = [edit for start, stop in spans for edit in _marked(text, start, stop)]
    known = all(_ends_like_a_name(name) for name in names)
    return Mended(names, _proved(text, edits, parsed) if known else None)


def in_style(text: str, parsed: Parsed) -> Mended:
    """What is written otherwise than citations are: brackets, Arabic numerals, stray spaces.

    Brackets that are empty or never closed are told, but only a person can mend them.
    """
    if not parsed.warnings and not _PERHAPS_ODD.search(text):
        return Mended()
    cited = parsed.citations
    edits = _without_overlaps(
        text,
        [
            *_years(text, parsed),
            *_titles(text, parsed),
            *_numerals(text, cited),
            *_spaces(text, cited),
        ],
    )
    # A lone mark behind a name that lacks the other one is told with that name.
    told = {stop for _, stop in _spans(parsed, {WarningCode.NO_TITLE_MARKS})}
    lone = [span for span in _spans(parsed, _WORDLESS) if span[0] not in told]
    odd = [(start, stop) for start, stop, _ in edits] + lone
    words = [_shown(text, start, stop) for start, stop in sorted(odd)]
    return Mended(tuple(dict.fromkeys(words)), _proved(text, edits, parsed))


def retagged(text: str, tag: Tag, word: str) -> str:
    """The string with another level in a tag, whose brackets stay."""
    written = text[tag.start : tag.stop]
    return text[: tag.start] + _HAN_RUN.sub(word, written, count=1) + text[tag.stop :]


def _shown(text: str, start: int, stop: int) -> str:
    """A blank between its neighbours, a lone bracket with what follows."""
    blank = not text[start:stop].strip()
    alone = stop - start == 1 and not blank
    return text[max(0, start - blank) : stop + blank + alone * _FOLLOWING]


def _spans(parsed: Parsed, codes: Iterable[WarningCode]) -> list[tuple[int, int]]:
    return [(one.start, one.stop) for one in parsed.warnings if one.code in codes]


def _ends_like_a_name(name: str) -> bool:
    name = "".join(unicodedata.normalize("NFKC", name).split())
    match = BARE_NAME.fullmatch(name)
    wrapping = WRAPPING.match(name)
    return match is not None or (wrapping is not None and WRAPPED.search(name) is not None)


def _marked(text: str, start: int, stop: int) -> Iterator[_Edit]:
    """《》 around a name; marks inside it become 〈〉, a closing mark that stands there is kept."""
    inner = text[start:stop].replace("《", "〈").replace("》", "〉")
    closed = text[stop : stop + 1] in {"》", "〉", ">"}
    yield start, stop + closed, f"《{inner}》"


def _years(text: str, parsed: Parsed) -> Iterator[_Edit]:
    for start, stop in _spans(parsed, {WarningCode.NUMBER_BRACKET_STYLE}):
        year = read(_YEAR_WORDS.sub("", text[start + 1 : stop - 1]))
        if year:
            yield start, stop, f"〔{year}〕"


def _titles(text: str, parsed: Parsed) -> Iterator[_Edit]:
    for start, stop in _spans(parsed, {WarningCode.TITLE_MARK_STYLE}):
        if text[start] in _OPENING and text[stop - 1] in _CLOSING:
            yield start, stop, f"《{text[start + 1 : stop - 1]}》"


def _numerals(text: str, citations: tuple[Citation, ...]) -> Iterator[_Edit]:
    """第15条 as 第十五条, 第(1)项 as 第（一）项, 第3、5条 as 第三条、第五条.

    Entries of annexes and lists, which have no article, are counted in Arabic.
    """
    starts = [one.start for one in citations]
    for match in _PLACES.finditer(text, *_region(citations)):
        one = citations[bisect_right(starts, match.start()) - 1]
        odd = _DIGIT.search(match[0]) is not None
        if odd and match.start() < one.stop and (match["unit"] != "项" or one.article):
            yield match.start(), match.end(), _in_chinese(match)


def _in_chinese(match: re.Match[str]) -> str:
    unit, zhi = match["unit"], match["zhi"]
    way = "第（{}）项" if unit == "项" else f"第{{}}{unit}"

    def place(written: re.Match[str]) -> str:
        number = read(written["n"])
        return way.format(to_chinese(number)) if number else written[0]

    places = _ONE_PLACE.sub(place, _DASH.sub("至", _BLANKS.sub("", f"第{match['body']}")))
    more = read(zhi) if zhi else None
    return places + (f"之{to_chinese(more)}" if more else "")


def _spaces(text: str, citations: tuple[Citation, ...]) -> Iterator[_Edit]:
    """Blanks beside a numeral, a unit or a bracket; between two places they stand for a 、.

    A blank between a place and the article's text, between sentences or before a name stays.
    """
    for match in _BLANKS.finditer(text, *_region(citations)):
        left, right = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        apart = left in _SENTENCE_ENDS or (left in _UNITS and right not in _TIGHT)
        named = right in "《〈<【[" and left not in "、，,"
        if left and right and {left, right} & _TIGHT and not apart and not named:
            yield match.start(), match.end(), "、" if _listed(text, left, match.end()) else ""


def _listed(text: str, left: str, at: int) -> bool:
    following = _ORDINAL.match(text, at)
    return (
        left in _UNITS
        and following is not None
        and _UNITS.index(following[1]) <= _UNITS.index(left)
    )


def _region(citations: tuple[Citation, ...]) -> tuple[int, int]:
    return (citations[0].start, max(one.stop for one in citations)) if citations else (0, 0)


def _without_overlaps(text: str, edits: Iterable[_Edit]) -> list[_Edit]:
    """The edits in their place, of two that overlap the first one given."""
    taken = bytearray(len(text))
    kept: list[_Edit] = []
    for start, stop, new in edits:
        if not any(taken[start:stop]):
            taken[start:stop] = b"\x01" * (stop - start)
            kept.append((start, stop, new))
    return sorted(kept)


def _proved(text: str, edits: list[_Edit], parsed: Parsed) -> str | None:
    """The edited string where it cites the same, else None."""
    if not edits:
        return None
    pieces, at = [], 0
    for start, stop, new in sorted(edits):
        pieces += [text[at:start], new]
        at = stop
    mended = "".join([*pieces, text[at:]])
    again = parse(mended)
    same = again.citations == parsed.citations and _tags(again) == _tags(parsed)
    worse = _defects(again) - _defects(parsed)
    return mended if same and not worse and mended != text else None


def _tags(parsed: Parsed) -> list[str]:
    return [one.tag.level if one.tag else "" for one in parsed.citations]


def _defects(parsed: Parsed) -> Counter[WarningCode]:
    return Counter(one.code for one in parsed.warnings)
