"""统一社会信用代码 (GB 32100-2015) and the 组织机构代码 within it (GB 11714): what is wrong with one.

A credit code is 登记管理部门 (1) + 机构类别 (1) + 行政区划 (6 digits) + 组织机构代码 (8 + its own check
character) + check character. Characters: digits and capitals without I, O, S, V, Z.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from svccat.codes import areas
from svccat.codes.tidy import tidy
from svccat.model.pattern import pattern

LENGTH = 18
CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
BODY = "[0-9A-HJ-NP-RT-UW-Y]"
PATTERN = f"{BODY}{{2}}[0-9]{{6}}{BODY}{{10}}"
# 登记管理部门 and 机构类别 as GB 32100 pairs them; used to choose between guesses, never to judge.
OFFICES = "1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1"

_VALUES = {character: value for value, character in enumerate(CHARACTERS)}
_WEIGHTS = (*(pow(3, place, 31) for place in range(LENGTH - 1)), 1)
_INVERSE = tuple(pow(weight, -1, 31) for weight in _WEIGHTS)
_OLD_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_FORM = pattern(PATTERN)
_OLD = pattern(r"[0-9A-Z]{8}-?[0-9X]")
_SERIES = "0123456789" * 3
_NOTHING = frozenset(
    {
        "无",
        "暂无",
        "没有",
        "待定",
        "待补",
        "待补充",
        "不详",
        "未知",
        "空",
        "NULL",
        "NONE",
        "NIL",
        "NA",
        "N/A",
    }
)
_LOOKALIKES = str.maketrans("OISZ", "0152")
_FEW = 5  # fewer characters than this are no filling


class Fault(StrEnum):
    """What can be wrong with a credit code, one fault a code."""

    PLACEHOLDER = "placeholder"
    OLD = "old"  # a 组织机构代码 alone
    OLD_CHECK = "old-check"  # the same, and its own check character is wrong
    LENGTH = "length"
    CHARACTERS = "characters"
    CHECK = "check"
    AREA = "area"  # the check character is right, the area cannot be


class Diagnosis(NamedTuple):
    """A credit code as meant, and its fault; None where there is none.

    `words` are the characters at fault. `suggestion` is the only valid code that is one character
    away, "" where there is none or more than one.
    """

    text: str
    fault: Fault | None = None
    words: str = ""
    suggestion: str = ""


@lru_cache(maxsize=65536)
def diagnose(written: str) -> Diagnosis | None:
    """What a text in the place of a credit code is; None where nothing is written."""
    text = tidy(written)
    return _diagnosis(text) if text else None


def _diagnosis(text: str) -> Diagnosis:
    if _is_placeholder(text):  # first: the check of eighteen zeros is right
        return Diagnosis(text, Fault.PLACEHOLDER)
    if valid(text):
        area = text[2:8]
        return Diagnosis(text) if areas.possible(area) else Diagnosis(text, Fault.AREA, area)
    return _misspelt(text)


def _misspelt(text: str) -> Diagnosis:
    if _OLD.fullmatch(text):
        own = organisation(text.replace("-", ""))
        return Diagnosis(text, Fault.OLD if own else Fault.OLD_CHECK)
    strange = "".join(dict.fromkeys(one for one in text if one not in _VALUES))
    if strange:
        alike = "".join(one for one in text.translate(_LOOKALIKES) if one.isalnum())
        meant = alike if plausible(alike) else ""
        return Diagnosis(text, Fault.CHARACTERS, strange, meant)
    if len(text) != LENGTH:
        return Diagnosis(text, Fault.LENGTH, suggestion=_only(text))
    if not text[2:8].isdigit():
        return Diagnosis(text, Fault.CHARACTERS, text[2:8], _only(text))
    return Diagnosis(text, Fault.CHECK, text[-1], _only(text))


def valid(text: str) -> bool:
    """Length, characters and check character; whether the area can be is another question."""
    return _FORM.fullmatch(text) is not None and not _sum(text)


def organisation(text: str) -> bool:
    """Whether nine characters are a 组织机构代码 whose check character is right.

    c = 11 − Σ mod 11 over weights 3, 7, 9, 10, 5, 8, 4, 2 with A = 10 … Z = 35; 10 is X, 11 is 0.
    """
    if not re.fullmatch("[0-9A-Z]{8}[0-9X]", text):
        return False
    weighted = sum(int(one, 36) * weight for one, weight in zip(text, _OLD_WEIGHTS, strict=False))
    return "0X987654321"[weighted % 11] == text[8]


def plausible(text: str) -> bool:
    """Valid, and so are its office, its area and the organisation code within it."""
    return (
        valid(text)
        and areas.possible(text[2:8])
        and organisation(text[8:17])
        and re.match(OFFICES, text) is not None
    )


def _sum(text: str) -> int:
    """0 where the check character is right: (31 − Σ mod 31) mod 31 makes the whole sum 0."""
    return sum(_VALUES[one] * weight for one, weight in zip(text, _WEIGHTS, strict=True)) % 31


def _is_placeholder(text: str) -> bool:
    letters = text.replace("-", "")
    if text in _NOTHING or not any(one.isalnum() for one in text) or set(letters) <= {"0", "X"}:
        return True
    one_letter = len(set(letters)) == 1 or (len(text) == LENGTH and len(set(text[8:17])) == 1)
    return len(letters) >= _FEW and (one_letter or letters in _SERIES)


def _only(text: str) -> str:
    """The only plausible code that one character lost, added, mistaken or swapped away makes."""
    found = {one for one in _near(text) if plausible(one)}
    return found.pop() if len(found) == 1 else ""


def _near(text: str) -> list[str]:
    """Codes of 18 characters whose check is right, one change away from `text`."""
    places = range(LENGTH)
    if len(text) == LENGTH + 1:
        return [text[:at] + text[at + 1 :] for at in range(len(text))]
    if len(text) == LENGTH - 1:
        return [_solved(text[:at] + "0" + text[at:], at) for at in places]
    if len(text) != LENGTH:
        return []
    swapped = [text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in places[:-1]]
    return swapped + [_solved(text, at) for at in places]


def _solved(text: str, at: int) -> str:
    """`text` with the one character at a place that makes its check right."""
    without = text[:at] + "0" + text[at + 1 :]
    value = -_sum(without) * _INVERSE[at] % 31
    return text[:at] + CHARACTERS[value] + text[at + 1 :]
