"""Document numbers (文号) such as 国务院令第406号 or 国发〔2006〕28号, and the brackets after a name.

Canonical: the year of a document in 〔〕, a decree with 第, Arabic digits without leading zeros, no
leading 中华人民共和国; 2012年第8号令 becomes 令2012年第8号. Whether 2016年…令第44号 means the same as
…令2016年第44号 depends on the authority, so both stay as written, the date as part of the hint.
"""

import re
from typing import NamedTuple

from svccat.model.pattern import pattern
from svccat.normalise.citation_source import Source
from svccat.normalise.numerals import CHINESE_CHARACTERS, read
from svccat.normalise.text import norm

_OPENING, _CLOSING = r"[(\[{【〔]", r"[)\]}】〕]"
_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][〇零0一二三四五六七八九]{3})"
_NUMBER = f"(?:[0-9]{{1,6}}|[{CHINESE_CHARACTERS}]{{1,10}})"
_TAILS = (
    f"{_OPENING}(?P<bracketed>{_YEAR})年?{_CLOSING}第?(?P<n1>{_NUMBER})号",
    f"(?P<kind>令|公告|通告)(?:(?P<year>{_YEAR})年?)?第?(?P<n2>{_NUMBER})号",
    f"(?:(?P<year_of>{_YEAR})年)?第?(?P<n3>{_NUMBER})号(?P<kind_after>令|公告|通告)",
)
_LOOSE_TAIL = f"(?:(?P<year_only>{_YEAR})年)?第(?P<n4>{_NUMBER})号"
_TAIL = pattern("|".join(_TAILS))
_ANY_TAIL = pattern("|".join((*_TAILS, _LOOSE_TAIL)))
_AGENCY = pattern("[\u3400-\u4dbf\u4e00-\u9fff、·]+")
_AUTHORISED = pattern("[\u3400-\u4dbf\u4e00-\u9fff]{2}")
# No authority has a 第三条 in its name, though 第五届全国人大常委会 is one.
_COUNTED = pattern(f"第[{CHINESE_CHARACTERS}]+(?!届)(?![{CHINESE_CHARACTERS}])")
_LONGEST_AGENCY = 40
_LONGEST_META = 600
_LONGEST_NUMERAL, _YEARS = 12, 1000  # a smaller number in brackets counts items or laws
_INTRODUCED = pattern(
    f"(?:.*第(?:[0-9]+|[{CHINESE_CHARACTERS}]+)[条款项目章节编])?"
    "(?:根据|依据|按照|依照|经|由|以及|及其|以|和|及|或者|或|与|并|见|第|附件|的规定|、|·)*"
)
_STATE = "中华人民共和国"
_FILLER = pattern("(?:公布|发布|颁布|印发)?(?=$|[,;、])")
_SHORT_NAME = pattern("以下|下称|简称")
_EDGES = ",;、。:- "
_PROPER = frozenset("〔〕")


class DocumentNumber(NamedTuple):
    """A document number and its folded span; `odd_year` is the span of a year not in 〔〕."""

    text: str
    start: int
    stop: int
    odd_year: tuple[int, int] | None


def number_at(source: Source, position: int) -> DocumentNumber | None:
    """The document number that begins here with its authority, outside brackets."""
    text = source.text
    tail = _TAIL.search(text, position, position + _LONGEST_AGENCY + 20)
    if tail is None or not _AGENCY.fullmatch(text, position, tail.start()):
        return None
    if _COUNTED.search(text, position, tail.start()):
        return None
    number = _canonical(source, tail, position)
    return number if number and _AUTHORISED.match(number.text) else None


def number_in(source: Source, start: int, stop: int) -> DocumentNumber | None:
    """The first document number inside a bracket's content."""
    text = source.text
    if text.find("号", start, stop) < 0:
        return None
    tail = _ANY_TAIL.search(text, start, stop)
    if tail is None:
        return None
    begin, limit = tail.start(), max(start, tail.start() - _LONGEST_AGENCY)
    while begin > limit and _AGENCY.match(text, begin - 1):
        begin -= 1
    # The last character of a date is no part of the authority: 4月30日国务院令.
    if begin > start and text[begin - 1].isdigit() and text[begin] in "年月日":
        begin += 1
    return _canonical(source, tail, begin)


def _canonical(source: Source, tail: re.Match[str], begin: int) -> DocumentNumber | None:
    text, groups = source.text, tail.groupdict()
    agency = text[begin : tail.start()]
    introduced = _INTRODUCED.match(agency)
    begin += introduced.end() if introduced else 0
    agency = _authority(agency)
    digits = next(value for key in ("n1", "n2", "n3", "n4") if (value := groups.get(key)))
    serial = int(digits) if digits.isdigit() else read(digits)
    if serial is None:
        return None
    kind = groups["kind"] or groups["kind_after"] or ""
    year = groups["year"] or groups["year_of"] or groups.get("year_only")
    odd_year = None
    if groups["bracketed"]:
        written = f"{agency}〔{read(groups['bracketed'])}〕{serial}号"
        opening, closing = tail.start(), tail.end("bracketed")
        closing += text[closing] == "年"
        marks = {source.raw[source.raw_at(opening)], source.raw[source.raw_at(closing)]}
        odd_year = None if marks <= _PROPER else (opening, closing + 1)
    else:
        written = f"{agency}{kind}{f'{read(year)}年' if year else ''}第{serial}号"
    return DocumentNumber(written, begin, tail.end(), odd_year)


def _authority(words: str) -> str:
    """What is left of the words before a number without 中华人民共和国 and what introduces them."""
    before = None
    while words != before:
        before = words
        introduced = _INTRODUCED.match(words)
        words = without_state(words[introduced.end() :] if introduced else words)
    return words


def read_meta(source: Source, start: int, stop: int) -> tuple[DocumentNumber | None, str]:
    """The document number and the rest (hint) of a bracket's content, in folded offsets."""
    if stop - start > _LONGEST_META:
        return None, ""
    number = number_in(source, start, stop)
    if number is None:
        return None, hint_of(source, start, stop)
    after = number.stop
    filler = _FILLER.match(source.text, after, stop)
    if filler:
        after = filler.end()
    pieces = (hint_of(source, start, number.start), hint_of(source, after, stop))
    return number, norm(",".join(piece for piece in pieces if piece))


def hint_of(source: Source, start: int, stop: int) -> str:
    """What a bracket says beside the document number, as `norm` writes it; "" for a short name or a count."""
    text = source.text
    while start < stop and text[start] in _EDGES:
        start += 1
    while start < stop and text[stop - 1] in _EDGES:
        stop -= 1
    counted = read(text[start:stop]) if stop - start < _LONGEST_NUMERAL else None
    if _SHORT_NAME.match(text, start, stop) or (counted is not None and counted < _YEARS):
        return ""
    return norm(source.raw_slice(start, stop))


def without_state(name: str) -> str:
    """A name without a leading 中华人民共和国, unless that is all it says."""
    while name.startswith(_STATE) and len(name) > len(_STATE):
        name = name[len(_STATE) :]
    return name


def stands_alone(number: str) -> bool:
    """Whether a canonical number is recognised outside brackets."""
    tail = _TAIL.search(number)
    if tail is None or tail.end() != len(number) or not _AUTHORISED.match(number):
        return False
    return _AGENCY.fullmatch(number, 0, tail.start()) is not None
