"""What a planted defect is: a few small edits, and the findings that they must give.

Items are named by the finished sample: `CODE`, or `CODE CASE`; "" is the file's header. The copy
that a `Paste` makes has a name of its own. Members are named by their way inside the item, with
`/` between the steps: `division/1/max`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Put:
    """A member gets a value; in a list, the place behind the last one may be named."""

    file: str
    item: str
    member: str
    value: object


@dataclass(frozen=True, slots=True)
class Cut:
    """A member, or without one the whole item, is taken out."""

    file: str
    item: str
    member: str = ""


@dataclass(frozen=True, slots=True)
class Rename:
    """A member of the item keeps its value and place and gets another name."""

    file: str
    item: str
    member: str
    name: str


@dataclass(frozen=True, slots=True)
class Paste:
    """A copy of `source`, as the finished sample has it, behind it and with some members changed."""

    file: str
    item: str
    source: str
    changes: Mapping[str, object] = field(default_factory=dict)


Edit: TypeAlias = Put | Cut | Rename | Paste


@dataclass(frozen=True, slots=True)
class Found:
    """An error or warning that a plant must give, at a member of an item ("" is the item itself).

    `about` is the piece of evidence that tells findings at one place apart (see `ABOUT`). File and
    item are those of the plant's first edit unless named.
    """

    rule: str
    member: str
    about: str = ""
    file: str = ""
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Info:
    """By how many a plant raises or lowers the number of a rule's info findings, and why."""

    rule: str
    change: int
    why: str


@dataclass(frozen=True, slots=True)
class Plant:
    """One thing that an editor did; without findings it is lawful, however odd it looks."""

    did: str
    edits: tuple[Edit, ...]
    found: tuple[Found, ...] = ()
    infos: tuple[Info, ...] = ()

    @property
    def file(self) -> str:
        """The file that the plant is listed under."""
        return self.edits[0].file

    @property
    def item(self) -> str:
        """The item that the plant is listed under."""
        return self.edits[0].item


# The evidence that `Found.about` is compared with.
ABOUT: dict[str, str] = {
    "S011": "member",
    "V301": "element",
    "V303": "jurisdiction",
    "V305": "element",
    "V307": "found",
    "V308": "jurisdiction",
    "H401": "element",
    "H402": "element",
    "O501": "other_code",
    "O504": "other_authority",
    "O506": "other_code",
    "B601": "level",
    "B602": "level",
    "B608": "other_authority",
}
