"""What a code system is: its forms, what their parts mean, and a code read by one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from svccat.model.pattern import pattern as later
from svccat.model.text import Text


class Role(StrEnum):
    """What a code names: a matter, a matter as one body handles it, a case of that."""

    BASIC = "basic"
    IMPLEMENTATION = "implementation"
    HANDLING = "handling"


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way of writing a code.

    The groups of `pattern` are the parts: base (the code of the matter), type, main (what sub-items
    of one matter share), sub, level (a digit, 1 the country to 6 the village), area, unit (a credit
    or organisation code), catalogue (00 or a province).
    """

    role: Role
    pattern: re.Pattern[str]
    lengths: tuple[int, ...] = ()  # where only these many characters are right


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """The forms that one authority gave out; `types` are the type parts that it defines."""

    name: str
    label: Text
    forms: tuple[Form, ...]
    types: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    province: str = ""  # the two digits of the province that writes so unasked


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A code in one of a system's forms."""

    system: System
    role: Role
    text: str
    parts: Mapping[str, str]

    def part(self, name: str) -> str:
        """A part, "" where the form has none or the code leaves it out."""
        return self.parts.get(name) or ""

    @property
    def base(self) -> str:
        """The code of the matter within this one."""
        return self.part("base") or self.text

    @property
    def type(self) -> str:
        """The 事项类型 that the type part stands for, "" where its system defines none."""
        return self.system.types.get(self.part("type"), "")


def form(role: Role, pattern: str, *lengths: int) -> Form:
    """A form by its pattern, which a whole code must match."""
    return Form(role, later(pattern), lengths)


def read_by(systems: Iterable[System], text: str) -> Reading | None:
    """A tidy code by the first form that fits; None where none does."""
    for system in systems:
        for one in system.forms:
            match = one.pattern.fullmatch(text)
            if match:
                return Reading(system, one.role, text, match.groupdict())
    return None
