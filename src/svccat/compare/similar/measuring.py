"""Numbers with their units, read alike however they are written: 二级 is 2级, 4.5吨 is 4500千克."""

import re

from svccat.compare.similar.lexicon import Token

_CHINESE = "一二三四五六七八九十两"
# What numbers begin with.
STARTS = frozenset(f"第0123456789{_CHINESE}甲乙丙丁戊ABCDEabcdeIVX")
_NUMBER = re.compile(
    rf"第?([0-9]+(?:\.[0-9]+)?[十百千万]?|[{_CHINESE}百千万零]{{1,7}}|[甲乙丙丁戊A-Ea-e]|[IVX]{{1,4}}(?=类|级))"
    r"(类|级|等|期|型|种|档|星|吨|千克|公斤|个|家|平方米|米|人|年|次|公里|万元|元|%|座|千瓦|千伏|公顷|亩|周岁|岁)"
    r"(?:及?(以上|以下))?"
)
_COUNTED = frozenset(
    "次人年种个家"
)  # 统一次序, 专一人员: after other characters these are no measures
_SMALLER = {
    "吨": ("千克", 1000),
    "公斤": ("千克", 1),
    "家": ("个", 1),
    "万元": ("元", 10000),
    "公里": ("米", 1000),
}
_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_ROMAN = {text: str(at) for at, text in enumerate(("I", "II", "III", "IV", "V", "VI"), 1)}
_WORDY = re.compile("[十百千万]")
_DIGITS = str.maketrans("一二三四五六七八九两", "1234567892")


def number_at(text: str, at: int, run: str) -> re.Match[str] | None:
    """The number there: its digits, its unit, and whether up or down from it; `run` are the characters before it."""
    number = _NUMBER.match(text, at)
    if number and run and not number[3] and number[2] in _COUNTED and len(number[1]) == 1:
        return None
    return number


def _plain(text: str) -> str:
    """Digits for Chinese numerals up to 万: 三十 is 30, 5千 is 5000; letters stay."""
    if not _WORDY.search(text):
        return text.translate(_DIGITS)
    whole, part, digits = 0.0, 0.0, ""
    for character in text.translate(_DIGITS).replace("零", ""):
        if character not in _TIMES:
            digits += character
        elif character == "万":
            whole, part, digits = (whole + part + float(digits or 0)) * _TIMES["万"], 0.0, ""
        else:
            part, digits = part + float(digits or 1) * _TIMES[character], ""
    return f"{whole + part + float(digits or 0):.10g}"


def measure(text: str, unit: str) -> Token:
    """A number with its unit, measures in the smaller one: 4.5吨 is 4500千克, 二级 is 2级."""
    value = _plain(_ROMAN.get(text, text.upper()))
    smaller, times = _SMALLER.get(unit, (unit, 1))
    if times > 1 and value.replace(".", "", 1).isdigit():
        value = f"{float(value) * times:.10g}"
    return Token(value + smaller, "number:" + smaller)
