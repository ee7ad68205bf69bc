"""The text comparators of contract §2: `norm`, `norm_name` and the normal form of codes."""

import re
import unicodedata

_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\ufeff")
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_QUOTES = frozenset("“”‘’「」『』'\"")
_FOUR_DIGITS = re.compile(
    r"\(([0-9]{4})\)|\[([0-9]{4})\]|\{([0-9]{4})\}|【([0-9]{4})】|《([0-9]{4})》|〖([0-9]{4})〗"
)
_ENDS = "。；;."
_LEVEL_QUALIFIER = re.compile(
    r"\((省|市|县|区|县区|区县|市县|省市县|设区的市|乡镇|村)(级)?(行使|权限|级权限)?\)$"
)
_HAN = (
    (0x2E80, 0x2FDF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)


def norm(text: str) -> str:
    """The normal form of a text, step by step in the order of contract §2."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(char for char in text if char not in _ZERO_WIDTH)
    text = _fold_spaces(text)
    text = "".join("-" if char in _DASHES else char for char in text)
    text = "".join('"' if char in _QUOTES else char for char in text)
    text = text.replace("〈", "《").replace("〉", "》").replace("<", "《").replace(">", "》")
    text = _FOUR_DIGITS.sub(_year_brackets, text)
    text = text.strip()
    while text and (text[-1] in _ENDS or text[-1].isspace()):
        text = text[:-1]
    return text


def norm_name(text: str) -> str:
    """The normal form of a name: `norm`, then trailing level qualifiers off, repeatedly (§2)."""
    text = norm(text)
    while _LEVEL_QUALIFIER.search(text):
        text = _LEVEL_QUALIFIER.sub("", text)
    return text


def code_form(text: str) -> str:
    """The normal form of a code: NFKC, upper case, stripped (§2)."""
    return unicodedata.normalize("NFKC", text).upper().strip()


def _year_brackets(found: re.Match[str]) -> str:
    return f"〔{next(group for group in found.groups() if group is not None)}〕"


def _swallows_space(char: str) -> bool:
    """Whether white space beside `char` goes: Han, U+3000–303F or a bracket (§2)."""
    point = ord(char)
    if any(first <= point <= last for first, last in _HAN) or 0x3000 <= point <= 0x303F:
        return True
    return char in "<>" or unicodedata.category(char) in {"Ps", "Pe"}


def _fold_spaces(text: str) -> str:
    kept: list[str] = []
    position = 0
    while position < len(text):
        if not text[position].isspace():
            kept.append(text[position])
            position += 1
            continue
        end = position
        while end < len(text) and text[end].isspace():
            end += 1
        before = text[position - 1] if position else ""
        after = text[end] if end < len(text) else ""
        beside = any(char and _swallows_space(char) for char in (before, after))
        kept.append("" if beside else " ")
        position = end
    return "".join(kept)
