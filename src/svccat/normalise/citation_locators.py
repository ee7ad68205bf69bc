"""Chains of locators: 第N条之M第K款第（L）项第x目, lists, ranges, elliptical lists, parts.

A chain begins at a given offset and goes on over separators for as long as locators follow.
"""

import re
from collections.abc import Iterator

from svccat.model.citation import NOWHERE
from svccat.model.pattern import pattern
from svccat.normalise.citation_places import (
    ARTICLE,
    ITEM,
    PARA,
    SUBITEM,
    Chain,
    Element,
    Join,
    Place,
)
from svccat.normalise.numerals import CHINESE_CHARACTERS, read, to_chinese

_N = f"(?:[0-9]{{1,5}}|[{CHINESE_CHARACTERS}]{{1,12}})"
_BOXED = f"(?:\\({_N}\\)|{_N})"
_ZHI = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|[0-9]{1,2})"
# 条件 and 条例, 款项, 项目, 目录 are words, not units.
_TIAO, _KUAN, _XIANG, _MU = "条(?![件例约])", "款(?!项)", "项(?!目)", "目(?![录标的])"
_INNER = f"(?:第?\\(?(?P<para>{_N})\\)?{_KUAN})?(?:第?\\(?(?P<item>{_N})\\)?{_XIANG})?(?:第?\\(?(?P<subitem>{_N})\\)?{_MU})?"
_ARTICLE = f"\\(?(?P<article>{_N})\\)?{_TIAO}(?:之(?P<zhi>{_ZHI})(?![条款项]))?"
_PLACE = pattern(f"(?=第)(?:第{_ARTICLE})?{_INNER}")
_END = r"(?=$|[、,;。\n:)\]】》\-~/\"“第之《⋯]|和|及|以及|或|与|至|到|等|规定|的)"
_BARE_PLACE = pattern(f"(?=[0-9{CHINESE_CHARACTERS}])(?:{_ARTICLE})?{_INNER}{_END}")
_ZHI_ALONE = pattern(f"之({_ZHI}){_END}")
_COMMA, _TO = "(?:[、,/]|和|及|以及|或者|或|与)", "(?:[-~]{1,2}|至|到)"
_MORE = f"(?:(?:{_COMMA}|{_TO}|(?<=\\))(?=\\())第?{_BOXED})"
# One unit for several numbers: 第一、三款; 第48、50条; 第五、第六条; 第二至五项; 第22-34条.
_SHARED = pattern(f"第{_BOXED}{_MORE}{{1,200}}+(?:{_TIAO}|{_KUAN}|{_XIANG}|{_MU})")
_SHARED_INNER = pattern(f"{_BOXED}{_MORE}{{1,200}}+(?:{_KUAN}|{_XIANG}|{_MU})")
_BOXES = pattern(f"\\({_N}\\)(?:(?:{_COMMA}|{_TO})?\\({_N}\\)){{0,60}}+")
_ONE_OF = pattern(f"(?:(?P<to>{_TO})|{_COMMA})?(?P<box>第?\\(?(?P<n>{_N})\\)?)")
_BOX_UNIT = pattern(f"{_KUAN}|{_XIANG}|{_MU}")
_ANNEX = pattern(f"(附件|附表|附录)({_N})?:?")
_DIVISION = pattern(f"(?:第{_N}(?:分编|编|章|节))+")
_PORTION = pattern(f"第({_N})大?部分")
_COUNT = pattern(_N)
# Outline headings of documents that have no articles: 三(七); 二主要任务(二).
_SECTION = pattern(f"([{CHINESE_CHARACTERS}]{{1,3}})、?[\u4e00-\u9fff]{{0,20}}(?=\\({_N}\\))")
_TRUNCATED = pattern(f"第\\(?{_N}(?=$|[(,;。\n])")
_JOIN = pattern(r"(?P<to>[-~]{1,2}|至|到)|(?:[、,;。\n/]|以及|及其|和|及|或者|或|与|并)+")
_BOX_ENDS = pattern(r"$|[、,;。\n:)\]】》\-~⋯]|和|及|或|与|至|等|规定|的规定")
_UNITS = {"条": ARTICLE, "款": PARA, "项": ITEM, "目": SUBITEM}
_HIGHEST_BOX = 300  # more is a year or a code
_QUOTED_LIST = 600  # how far ahead the second item of a quoted list is looked for
_NUMERIC = frozenset("0123456789" + CHINESE_CHARACTERS)

Found = list[tuple[Join, Element]]


def read_chain(
    text: str,
    position: int,
    *,
    before: Place | None = None,
    deepen: bool = False,
    headed: bool = False,
) -> Chain:
    """The places from `position` on; no places and `stop` 0 where no locator stands here.

    `before` is the latest place of the same law; with `deepen` the chain begins by going into it
    and returns it as its first place. `headed`: a name or document number stands just before.
    """
    chain = Chain(before)
    join = Join.LIST if before else Join.FIRST
    if deepen and before:
        chain.places.append(before)
        join = Join.NEXT
    found = _read(text, position, join, chain, headed=headed)
    while found:
        for joined, element in found:
            chain.add(joined, element)
        if chain.stop == len(text):
            break
        found = _read(text, chain.stop, Join.NEXT, chain)
        if not found and (gap := _JOIN.match(text, chain.stop)):
            join = Join.RANGE if gap["to"] else Join.LIST
            found = _read(text, gap.end(), join, chain)
    return chain


def _read(text: str, at: int, join: Join, chain: Chain, *, headed: bool = False) -> Found:
    """The elements at an offset: one, several that share a unit, or none."""
    mark = text[at : at + 1]
    if mark == "第":
        return _ordinal(text, at, join)
    if mark == "(":
        return _boxes(text, at, join, chain)
    if mark == "附" and (match := _ANNEX.match(text, at)):
        number = read(match[2]) if match[2] else None
        part = f"{match[1]}{number or ''}"
        return [(join, Element(NOWHERE, at, match.end(), part))]
    latest = chain.latest()
    if mark == "之" and join in {Join.LIST, Join.RANGE} and latest:
        match = _ZHI_ALONE.match(text, at)
        zhi = read(match[1]) if match else None
        article = latest.reach()[ARTICLE]
        if match and zhi and article:
            return [(join, Element((article, zhi, 0, 0, 0), at, match.end()))]
    if mark in _NUMERIC and mark:
        outlined = headed or bool(latest and latest.part.endswith("部分"))
        return _plain_number(text, at, join, outlined=outlined)
    return []


def _ordinal(text: str, at: int, join: Join) -> Found:
    match = _PLACE.match(text, at)
    if match and match.end() > at:
        return [(join, _element(match))]
    if match := _SHARED.match(text, at):
        return list(_shared(match, join))
    if match := _DIVISION.match(text, at):
        part = _COUNT.sub(lambda count: _written(count[0]), match[0])
        return [(join, Element(NOWHERE, at, match.end(), part))]
    if match := _PORTION.match(text, at):
        part = f"第{_written(match[1])}部分"
        return [(join, Element(NOWHERE, at, match.end(), part))]
    if match := _TRUNCATED.match(text, at):
        return [(join, Element(NOWHERE, at, match.end(), readable=False))]
    return []


def _plain_number(text: str, at: int, join: Join, *, outlined: bool) -> Found:
    if join is Join.NEXT:
        match = _SHARED_INNER.match(text, at)
        return list(_shared(match, join)) if match else []
    match = _BARE_PLACE.match(text, at)
    if match and match.end() > at:
        return [(join, _element(match))]
    match = _SECTION.match(text, at) if outlined else None
    number = read(match[1]) if match else None
    if match and number:
        return [(join, Element(NOWHERE, at, match.end(), f"第{to_chinese(number)}部分"))]
    return []


def _boxes(text: str, at: int, join: Join, chain: Chain) -> Found:
    """Numbers in brackets, which are items unless they number laws or quoted text."""
    match = _BOXES.match(text, at)
    if not match:
        return []
    unit = _BOX_UNIT.match(text, match.end())
    if not unit and not _boxes_cite(text, match, join, chain):
        return []
    level = _UNITS[unit[0]] if unit else _box_level(match[0], join, chain)
    found = list(_numbered(text, at, match.end(), level, join))
    if any(element.numbers[level] > _HIGHEST_BOX for _, element in found):
        return []
    found[-1][1].stop = unit.end() if unit else match.end()
    return found


def _box_level(boxes: str, join: Join, chain: Chain) -> int:
    latest = chain.latest()
    goes_deeper = join is Join.NEXT and latest and latest.reach()[ITEM] and boxes[1].isdigit()
    return SUBITEM if goes_deeper else ITEM


def _boxes_cite(text: str, match: re.Match[str], join: Join, chain: Chain) -> bool:
    """Whether brackets without a unit are locators.

    At the end of a phrase they are. With running text behind them they are items only where they
    follow a locator directly, and a （一） whose （二） comes later opens a quoted list.
    """
    latest, stop = chain.latest(), match.end()
    if latest is None:
        return stop == len(text)
    if _BOX_ENDS.match(text, stop):
        return True
    if join is not Join.NEXT or text[stop] in "《〈<【[":
        return False
    if latest.part.endswith("部分") and latest.first == NOWHERE:
        return True
    second = {"(一)": "(二)", "(1)": "(2)"}.get(match[0])
    return not second or text.find(second, stop, stop + _QUOTED_LIST) < 0


def _shared(match: re.Match[str], join: Join) -> Iterator[tuple[Join, Element]]:
    text, stop = match.string, match.end() - 1
    found = list(_numbered(text, match.start(), stop, _UNITS[text[stop]], join))
    found[-1][1].stop = match.end()
    return iter(found)


def _numbered(
    text: str, start: int, stop: int, level: int, join: Join
) -> Iterator[tuple[Join, Element]]:
    at = start
    while at < stop and (match := _ONE_OF.match(text, at, stop)):
        number = read(match["n"])
        numbers = [0, 0, 0, 0, 0]
        numbers[level] = number or 0
        if at > start:
            join = Join.RANGE if match["to"] else Join.LIST
        first, zhi, para, item, subitem = numbers
        numbers_read = (first, zhi, para, item, subitem)
        yield join, Element(numbers_read, match.start("box"), match.end(), "", bool(number))
        at = match.end()


def _element(match: re.Match[str]) -> Element:
    """The element of a pattern whose groups are 条, 之, 款, 项 and 目 in this order."""
    written = match.groups()
    article, zhi, para, item, subitem = ((read(text) or 0) if text else 0 for text in written)
    numbers = (article, zhi, para, item, subitem)
    # A number that is there and is 0 or no numeral.
    readable = 0 not in numbers or all(numbers[i] or not written[i] for i in range(len(numbers)))
    return Element(numbers, match.start(), match.end(), "", readable)


def _written(count: str) -> str:
    number = read(count)
    return to_chinese(number) if number is not None else count
