"""Item codes read into their parts, by the code systems that hold in a place."""

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from svccat.codes import areas
from svccat.codes.credit import CHARACTERS, LENGTH, valid
from svccat.codes.national import CATALOGUE, NATIONAL, SIGN, TYPE
from svccat.codes.provinces import FAMILIES
from svccat.codes.system import Reading, Role, System, read_by

SYSTEMS: Mapping[str, System] = MappingProxyType({system.name: system for system in FAMILIES})
_BY_PROVINCE = {system.province: system for system in FAMILIES if system.province}
# Whoever says that the national codes hold says as well what 20 means.
_NATIONAL_ALONE = replace(NATIONAL, types=MappingProxyType({**NATIONAL.types, "20": "公共服务"}))
_NEAR = 2  # characters too many or too few that still look like a slip
_LOOKALIKES = str.maketrans("OI", "01")
_NATIONAL_LENGTHS = (12, 31, 33)
_BASE, _BASE_AT = 12, 19


class Misfit(StrEnum):
    """What keeps a code from being read."""

    LENGTH = "length"
    PART = "part"
    UNKNOWN = "unknown"


class Unread(NamedTuple):
    """Why a code could not be read: how long it should be, or which characters do not fit."""

    misfit: Misfit
    expected: int = 0
    words: str = ""
    suggestion: str = ""


def systems_for(chosen: str, place: str) -> tuple[System, ...]:
    """The systems that codes in a list of the place `place` (GB/T 2260) are read by, in order.

    `chosen` is one of `names.NAMES` or "", the same as AUTO: the national codes, and before them
    those of the province. A chosen family stands before the national codes.
    """
    if chosen == NATIONAL.name:
        return (_NATIONAL_ALONE,)
    family = SYSTEMS.get(chosen) or _BY_PROVINCE.get(areas.province(place))
    return (family, NATIONAL) if family else (NATIONAL,)


@lru_cache(maxsize=65536)
def read(text: str, systems: tuple[System, ...]) -> Reading | None:
    """A tidy code read into its parts; None where it is in no form of the systems."""
    return read_by(systems, text)


def unread(text: str, role: Role, systems: tuple[System, ...]) -> Unread:
    """What is wrong with a tidy code that should be one of a role and is not."""
    other = read(text, systems)
    suggestion = _within(other, role) if other else _meant(text, role, systems)
    lengths = {
        length
        for system in systems
        for form in system.forms
        if form.role is role
        for length in form.lengths
    }
    if not (text.isascii() and text.isalnum() and lengths):
        return Unread(Misfit.UNKNOWN, suggestion=suggestion)
    expected = min(lengths, key=lambda length: (abs(length - len(text)), length))
    if expected == len(text):
        words = _unfit(text) if expected in _NATIONAL_LENGTHS else ""
        return Unread(Misfit.PART if words else Misfit.UNKNOWN, 0, words, suggestion)
    near = other is not None or abs(expected - len(text)) <= _NEAR
    return Unread(Misfit.LENGTH, expected, "", suggestion) if near else Unread(Misfit.UNKNOWN)


def _within(other: Reading, role: Role) -> str:
    """The code wanted where it is a part of the one written."""
    if role is Role.BASIC:
        return other.base
    both = (role, other.role) == (Role.IMPLEMENTATION, Role.HANDLING)
    return other.text.removesuffix(other.part("serial")) if both else ""


def _meant(text: str, role: Role, systems: tuple[System, ...]) -> str:
    """The code with digits for the letters that look like them, "" where that is none either."""
    digits = text.translate(_LOOKALIKES)
    reading = read(digits, systems)
    if reading is None or reading.role is not role:
        return ""
    unit = reading.part("unit")
    return digits if len(unit) != LENGTH or valid(unit) else ""


def _unfit(text: str) -> str:
    """The first part that fits no national code, of a text that is as long as one."""
    base = text if len(text) == _BASE else text[_BASE_AT : _BASE_AT + _BASE]
    parts = [(base[:2], CATALOGUE), (base[2:4], TYPE)]
    if len(text) > _BASE:
        parts = [(text[2:8], "[0-9]{6}"), (text[18], "[1-6]"), *parts, (text[31:], "[0-9]*")]
    wrong = (part for part, pattern in parts if not re.fullmatch(pattern, part))
    unit = text[:LENGTH] if len(text) > _BASE else ""
    strange = [one for one in unit if one not in CHARACTERS]
    strange += [one for one in base if not re.fullmatch(SIGN, one)]
    return next(wrong, "") or "".join(dict.fromkeys(strange))
