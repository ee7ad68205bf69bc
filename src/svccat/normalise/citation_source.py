"""A citation string folded for reading: one spelling of marks, no spaces, offsets kept, pairs matched.

Folding is like NFKC, but every folded character knows where it stands in the raw text. White space
goes, because 第 15 条 is 第15条; a run that holds a line break becomes one line break, because a
line break may separate two laws. HTML tags count as line breaks.
"""

import re
import unicodedata
from dataclasses import dataclass

from svccat.model.pattern import pattern

_FOLDS = str.maketrans(
    # Full-width ASCII.
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uff0d\ufe58\ufe63", "-")
    | dict.fromkeys("～〜∼˜", "~")
    | dict.fromkeys("﹝〘", "〔")
    | dict.fromkeys("﹞〙", "〕")
    | {"〖": "【", "〗": "】", "﹙": "(", "﹚": ")", "﹤": "<", "﹥": ">", "﹐": ",", "﹑": "、"}
    | {"﹔": ";", "﹕": ":", "｡": "。", "､": "、", "…": "⋯", "‥": "⋯", "　": " "}
    | {"⟨": "〈", "⟩": "〉", "‹": "〈", "›": "〉", "«": "《", "»": "》", "≪": "《", "≫": "》"}
    | {"｢": "「", "｣": "」", "〝": "“", "〞": "”", "○": "〇", "◯": "〇", "條": "条", "項": "项"}
    | {"號": "号"}
)
_FOLDED = pattern(f"[{re.escape(''.join(map(chr, _FOLDS)))}]")
_MARKUP = pattern(
    r"</?(?:br|p|div|span|font|b|strong|li|ul|ol|td|tr)\b[^<>]{0,80}>|&(?:nbsp|emsp);",
    re.IGNORECASE,
)
_INVISIBLE = frozenset("\u200b\u200c\u200d\ufeff\u00ad")
_UNSETTLED = pattern(r"[\s\u200b\u200c\u200d\ufeff\u00ad&<]")
_NUMERIC = frozenset("0123456789〇零一二三四五六七八九十百千")
_NUMERAL = 8  # as far back as a 第 may stand
_LEVELS = frozenset("条款项目号") | _NUMERIC
_BRACKET = pattern(r"[()\[\]{}《》〈〉<>【】〔〕“”‘’「」『』\"]")
_CLOSING = dict(zip(")]}》〉>】〕”’」』", "([{《〈<【〔“‘「『", strict=True))
_OPENING = frozenset(_CLOSING.values())
_REPORTED = frozenset("([{《〈【〔")
_REPORTED_CLOSING = frozenset("》〉】〕]}")


@dataclass(slots=True)
class Source:
    """The folded text with its way back to the raw one."""

    raw: str
    text: str
    pairs: dict[int, int]  # folded offset of an opening mark to that of its closing mark
    unpaired: list[int]  # folded offsets of brackets and title marks without a partner
    offsets: list[int] | None  # raw offset of each folded character and of the end; None: equal

    def raw_at(self, position: int) -> int:
        """The raw offset of a folded one."""
        return position if self.offsets is None else self.offsets[position]

    def raw_end(self, position: int) -> int:
        """The raw offset just behind the folded character before `position`."""
        if self.offsets is None or not position:
            return position
        return self.offsets[position - 1] + 1

    def raw_slice(self, start: int, stop: int) -> str:
        """The raw text behind a folded slice, without markup and white space at its ends."""
        raw = self.raw[self.raw_at(start) : self.raw_end(stop)] if stop > start else ""
        return _MARKUP.sub("", raw) if self.offsets is not None else raw

    def spaced(self, position: int) -> bool:
        """Whether raw white space stands just before a folded position."""
        raw = self.raw_at(position)
        return raw > 0 and self.raw[raw - 1].isspace()


def read_source(raw: str) -> Source:
    """Fold a string and pair its marks; linear in its length."""
    text = raw
    if _FOLDED.search(text):
        # The usual brackets alone are quicker to replace than to look up one by one.
        text = text.replace("（", "(").replace("）", ")").replace("，", ",").replace("：", ":")
        if _FOLDED.search(text):
            text = text.translate(_FOLDS)
    offsets = None
    if _UNSETTLED.search(text) or not unicodedata.is_normalized("NFKC", text):
        text, offsets = _settle(text)
    pairs, unpaired = _pair(text)
    return Source(raw, text, pairs, unpaired, offsets)


def _settle(text: str) -> tuple[str, list[int]]:
    """White space, markup and characters that NFKC writes otherwise, with the offsets kept."""
    hidden = [match.span() for match in _MARKUP.finditer(text)]
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for start, stop in [*hidden, (len(text), len(text))]:
        _keep(text, position, start, kept, offsets)
        if stop > start and text[start] == "<":
            kept.append("\n")
            offsets.append(start)
        position = stop
    folded, places = _join_lines(kept, offsets)
    places.append(len(text))
    return folded, places


def _keep(text: str, start: int, stop: int, kept: list[str], offsets: list[int]) -> None:
    for position in range(start, stop):
        character = text[position]
        if character.isspace():
            if character in "\r\n\v\f\x85\u2028\u2029":
                kept.append("\n")
                offsets.append(position)
        elif character not in _INVISIBLE:
            for folded in unicodedata.normalize("NFKC", character).translate(_FOLDS):
                if not folded.isspace():
                    kept.append(folded)
                    offsets.append(position)


def _join_lines(kept: list[str], offsets: list[int]) -> tuple[str, list[int]]:
    """One line break for each run, none inside a numeral or between it and its 条."""
    text: list[str] = []
    places: list[int] = []
    for position, character in enumerate(kept):
        if character == "\n":
            before = text[-1] if text else "\n"
            after = kept[position + 1] if position + 1 < len(kept) else "\n"
            split = before in _NUMERIC and after in _LEVELS and "第" in text[-_NUMERAL:]
            year = (before.isdigit() and after in _CLOSING) or (
                before in _OPENING and after.isdigit()
            )
            wrapped = before == "第" or split or year
            if before == "\n" or wrapped:
                continue
        text.append(character)
        places.append(offsets[position])
    return "".join(text), places


def _pair(text: str) -> tuple[dict[int, int], list[int]]:
    """Innermost pairs of the same kind; a closing mark drops the unclosed ones inside it."""
    pairs: dict[int, int] = {}
    unpaired: list[int] = []
    stack: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    for match in _BRACKET.finditer(text):
        mark, position = match[0], match.start()
        opening = _CLOSING.get(mark)
        if mark == '"' and waiting.get(mark):
            opening = mark
        if opening is None:
            stack.append((mark, position))
            waiting[mark] = waiting.get(mark, 0) + 1
        elif stack and stack[-1][0] == opening:
            pairs[stack.pop()[1]] = position
            waiting[opening] -= 1
        elif waiting.get(opening):
            pairs[_unwind(opening, stack, waiting, unpaired)] = position
        elif mark in _REPORTED_CLOSING:
            unpaired.append(position)
    if stack:
        unpaired.extend(start for kind, start in stack if kind in _REPORTED)
    return pairs, sorted(unpaired)


def _unwind(
    opening: str, stack: list[tuple[str, int]], waiting: dict[str, int], unpaired: list[int]
) -> int:
    """The offset of the latest such mark, after dropping the unclosed ones behind it."""
    while True:
        kind, start = stack.pop()
        waiting[kind] -= 1
        if kind == opening:
            return start
        if kind in _REPORTED:
            unpaired.append(start)
