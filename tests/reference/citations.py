"""A small citation reader for contract §2: what the random workspaces write, and the text form for the rest."""

import re
from typing import NamedTuple

from tests.reference.branches import mark
from tests.reference.text import norm

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6} | {
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = r"[0-9零〇一二两三四五六七八九十百千]+"
_RANKS = ("条", "之", "款", "项", "目")
_SEPARATORS = ("以及", "或者", "、", ",", ";", "和", "及", "或", "。")
_RANGE = re.compile(r"至|-+")
_PART = re.compile(rf"第\(?(?P<number>{_NUMERAL})\)?(?P<rank>[条款项目])")
_COMPACT = re.compile(rf"第(?P<first>{_NUMERAL})(?:至|-+)(?P<last>{_NUMERAL})(?P<rank>条)")
_ZHI = re.compile(rf"之(?P<number>{_NUMERAL})")

Locator = tuple[int | None, ...]


class Citation(NamedTuple):
    """One place in one law; `locator` is (条, 之, 款, 项, 目), each absent or a number."""

    law: str
    locator: Locator


class _Unreadable(Exception):  # noqa: N818  it never leaves this module and reports no error to anybody
    """The text does not follow the grammar; it will be compared as text."""


def numeral(text: str) -> int:
    """The value of an Arabic or Chinese numeral below ten thousand."""
    if text.isascii():
        return int(text)
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) if char in _DIGITS else char for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char] if char in _DIGITS else int(char)
    return total + digit


def citation_set(texts: list[str], depth: str) -> frozenset[Citation | str]:
    """The set that the comparator `citations` compares; an unparsable text stands for itself (§2)."""
    found: set[Citation | str] = set()
    for text in texts:
        normal = norm(text)
        if not normal:
            continue
        citations = parse(normal)
        if citations is None:
            mark("citation_as_text")
            found.add(normal)
        else:
            found.update(_cut(citation, depth) for citation in citations)
    return frozenset(found)


def parse(normal: str) -> list[Citation] | None:
    """The citations in a text that went through `norm`, or None where it is no citation."""
    try:
        return _Reader(normal).read()
    except _Unreadable:
        return None


def _cut(citation: Citation, depth: str) -> Citation:
    keep = {"full": 5, "article": 2, "law": 0}[depth]
    locator = citation.locator
    return Citation(citation.law, locator[:keep] + (None,) * (5 - keep))


class _Reader:
    """Reads `《name》(…)* locators`, several of them, to the end of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def read(self) -> list[Citation]:
        citations = self._law()
        while self.at < len(self.text):
            self._separator()
            if self.at < len(self.text):
                citations += self._law()
        return citations

    def _law(self) -> list[Citation]:
        law = self._balanced("《", "》")
        law = law.replace("中华人民共和国", "").replace("《", "").replace("》", "")
        while self._looking_at("(") or self._looking_at("〔"):
            self._balanced("(", ")") if self._looking_at("(") else self._balanced("〔", "〕")
        if not self._looking_at("第"):
            return [Citation(law, (None,) * 5)]
        return [Citation(law, locator) for locator in self._locators()]

    def _locators(self) -> list[Locator]:
        locators: list[Locator] = []
        current: list[int | None] = [None] * 5
        while True:
            compact = _COMPACT.match(self.text, self.at)
            if compact:
                self.at = compact.end()
                first, last = numeral(compact["first"]), numeral(compact["last"])
                current = [last, None, None, None, None]
                locators += self._expand([first, None, None, None, None], current, 0)
            else:
                current, rank = self._chain(current)
                ranged = _RANGE.match(self.text, self.at)
                if ranged:
                    self.at = ranged.end()
                    end, end_rank = self._chain(current)
                    if end_rank != rank or end[:rank] != current[:rank]:
                        raise _Unreadable
                    locators += self._expand(current, end, rank)
                    current = end
                else:
                    locators.append(tuple(current))
            if not self._another_locator():
                return locators

    def _chain(self, before: list[int | None]) -> tuple[list[int | None], int]:
        """第N条(之M)第K款第L项…, the higher ranks inherited from `before`; and the last rank read."""
        current = list(before)
        rank = -1
        while part := _PART.match(self.text, self.at):
            here = _RANKS.index(part["rank"])
            if here <= rank:
                raise _Unreadable
            rank = here
            current[rank:] = [numeral(part["number"])] + [None] * (4 - rank)
            self.at = part.end()
            zhi = _ZHI.match(self.text, self.at) if rank == 0 else None
            if zhi:
                rank = 1
                current[1] = numeral(zhi["number"])
                self.at = zhi.end()
        if rank < 0 or current[0] is None:
            raise _Unreadable
        return current, rank

    @staticmethod
    def _expand(first: list[int | None], last: list[int | None], rank: int) -> list[Locator]:
        start, stop = first[rank], last[rank]
        if start is None or stop is None or start > stop:
            raise _Unreadable
        mark("citation_range")
        tail = (None,) * (4 - rank)
        return [(*first[:rank], number, *tail) for number in range(start, stop + 1)]

    def _another_locator(self) -> bool:
        """Steps over a separator if a locator follows it; a law or the end leaves the separator."""
        for separator in _SEPARATORS:
            if self.text.startswith(separator + "第", self.at):
                self.at += len(separator)
                return True
        return False

    def _separator(self) -> None:
        for separator in _SEPARATORS:
            if self._looking_at(separator):
                self.at += len(separator)
                return
        if not self._looking_at("《"):
            raise _Unreadable

    def _looking_at(self, text: str) -> bool:
        return self.text.startswith(text, self.at)

    def _balanced(self, opening: str, closing: str) -> str:
        if not self._looking_at(opening):
            raise _Unreadable
        depth = 0
        for position in range(self.at, len(self.text)):
            depth += (self.text[position] == opening) - (self.text[position] == closing)
            if depth == 0:
                inner = self.text[self.at + 1 : position]
                self.at = position + 1
                return inner
        raise _Unreadable
