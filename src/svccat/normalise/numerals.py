"""Chinese numerals of legal citations, 0 to 9999, read tolerantly and written in one form.

Read: place notation (一百一十六, 一百十六, 一千零五十), digits one by one (一一六, 二〇一九), Arabic and
full-width digits with leading zeros, the short tens 廿 卅 卌, 两 alone or before 百 and
千, the round zeros 〇 ○ ◯ and "0" among Chinese digits, the tamper-proof forms 壹 to 玖 and 拾 佰 仟,
and white space between.

Refused, because a guess could name another article: a 百 or 千 without its digit (百二十: a lost digit
is likelier than an archaic form), a bare digit after 百 or 千 (一百二 is 102 to one reader and 120 to
another), a zero that marks no gap (一百零十) or ends the numeral (一百零), two ones of a kind
(二廿, 一百一百), units out of order, Chinese units after Arabic digits (1百), 万, and whatever exceeds 9999.
"""

import unicodedata
from functools import lru_cache

from svccat.model.pattern import pattern

MAXIMUM = 9999

_DIGITS = {
    character: value
    for value, characters in enumerate(
        ("零〇○◯0", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SHORT_TENS = {"廿": 2, "卅": 3, "卌": 4}
_NUMERALS = "零一二三四五六七八九"
_TEN, _TOP = 10, 10_000
_LOOSE_PAIR = pattern("两(?![百佰千仟])")

# Every character a numeral may hold, for the patterns of the citation grammar.
CHINESE_CHARACTERS = "".join((*_DIGITS, *_UNITS, *_SHORT_TENS))


def to_int(text: str) -> int:
    """The value of a numeral, 0 to 9999; ValueError for anything else."""
    value = read(text)
    if value is None:
        raise ValueError(f"not a numeral from 0 to {MAXIMUM}: {text!r}")
    return value


@lru_cache(maxsize=8192)
def read(text: str) -> int | None:
    """The value of a numeral, 0 to 9999, or None where the text is not one."""
    text = "".join(unicodedata.normalize("NFKC", text).split())
    if text.isascii():
        # `int` alone would also take signs and underscores.
        value = int(text) if text.isdigit() and len(text) <= len(str(_TOP)) else None
    elif text != "两" and _LOOSE_PAIR.search(text):
        value = None
    elif all(character in _DIGITS for character in text):
        value = _digit_by_digit(text)
    else:
        value = _place_notation(text)
    return value if value is not None and value <= MAXIMUM else None


@lru_cache(maxsize=8192)
def to_chinese(number: int) -> str:
    """The form statutes use: 十五, 一百零一, 一百一十六, 二千三百零五; ValueError outside 0 to 9999."""
    if not 0 <= number <= MAXIMUM:
        raise ValueError(f"not a number from 0 to {MAXIMUM}: {number}")
    if number < _TEN:
        return _NUMERALS[number]
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (_TEN, "十"), (1, "")):
        digit = number // unit % _TEN
        if digit:
            text += ("零" if gap and text else "") + _NUMERALS[digit] + name
        gap = not digit
    # Only a leading 一十 loses its 一: 十五, but 一百一十五.
    return text[1:] if text.startswith("一十") else text


def _digit_by_digit(text: str) -> int | None:
    if len(text) > len(str(_TOP)):
        return None
    value = 0
    for character in text:
        value = value * _TEN + _DIGITS[character]
    return value


def _place_notation(text: str) -> int | None:
    total, unit, digit, gap = 0, _TOP, None, False
    for character in text:
        if character in _DIGITS:
            value = _DIGITS[character]
            if digit is not None or (value == 0 and (gap or not total)):
                return None
            digit, gap = (None, True) if value == 0 else (value, gap)
            continue
        step = _step(character, digit, unit, gap=gap)
        if step is None:
            return None
        unit, worth = step
        total, digit, gap = total + worth, None, False
    if digit is None:
        return None if gap else total
    # 一百二 leaves open whether the 二 counts tens or ones.
    follows = unit > _TEN if gap else unit in {_TEN, _TOP}
    return total + digit if follows else None


def _step(character: str, digit: int | None, above: int, *, gap: bool) -> tuple[int, int] | None:
    """The unit a character stands for and what it adds, None where it may not stand here."""
    if character in _SHORT_TENS:
        if digit is not None:
            return None
        unit, digit = _TEN, _SHORT_TENS[character]
    elif character in _UNITS:
        unit = _UNITS[character]
        if digit is None:
            if unit != _TEN or gap:
                return None
            digit = 1
    else:
        return None
    skips = unit * _TEN < above
    return (unit, digit * unit) if unit < above and (skips or not gap) else None
