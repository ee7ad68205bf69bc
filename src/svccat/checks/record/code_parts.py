"""An item's codes read, each for itself: written as meant, and of a form that is known."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from svccat.checks.cards import codes as cards
from svccat.checks.record.cells import label
from svccat.checks.record.code_hit import CodeHit
from svccat.codes.items import Misfit, read, unread
from svccat.codes.system import Reading, Role, System
from svccat.codes.tidy import tidy
from svccat.model.fields import Kind

PRESCRIBED = frozenset({Kind.SERVICE_ITEMS, Kind.DIRECTORY})  # lists whose codes have a form
TITLES = {
    "basic_code": "基本编码",
    "code": "职权编码",
    "parent": "所属主项编码",
    "implementation_code": "实施编码",
    "handling_code": "办理项编码",
    "members": "包含事项",
}


class Scene(NamedTuple):
    """Whose list it is, and the code systems that hold there."""

    kind: Kind
    systems: tuple[System, ...]
    place: str = ""
    level: str = ""


class ItemCodes(NamedTuple):
    """An item's members that codes are held against, as written; "" where absent."""

    code: str = ""
    type: str = ""
    implementation: str = ""
    handling: str = ""
    parent: str = ""
    uscc: str = ""
    levels: Sequence[str] = ()


class Code(NamedTuple):
    """One code: as written, as meant, and read; None where it is in no form."""

    member: str
    written: str
    text: str
    reading: Reading | None
    role: Role

    @property
    def right(self) -> Reading | None:
        """The reading, where it is of the kind of code that belongs here."""
        return self.reading if self.reading and self.reading.role is self.role else None

    @property
    def named(self) -> dict[str, object]:
        """The evidence that names the member."""
        return {"label": label(TITLES[self.member], self.member), "member": self.member}


def code_of(member: str, written: str, role: Role, scene: Scene) -> Code:
    """A code of a member, read as it is meant."""
    text = tidy(written) if written else ""
    return Code(member, written, text, read(text, scene.systems) if text else None, role)


def untidy(code: Code, scene: Scene) -> Iterator[CodeHit]:
    """A code that can be read but is not written as it is meant.

    Where the form is free an unread code is only spared full-width characters and outer blanks:
    its lower case and inner blanks may be meant.
    """
    meant = code.text
    if not code.reading:
        free = scene.kind not in PRESCRIBED
        meant = unicodedata.normalize("NFKC", code.written).strip() if free else code.written
    if meant and meant != code.written:
        evidence = {"found": code.written, "replacement": meant}
        yield CodeHit(cards.UNTIDY, code.member, {**code.named, **evidence})


def misread(code: Code, scene: Scene, suggestion: str = "") -> CodeHit:
    """Why a code is none of its role; `suggestion` is what other members make of it."""
    why = unread(code.text, code.role, scene.systems)
    evidence: dict[str, object] = {
        **code.named,
        "found": code.written,
        "suggestion": why.suggestion or suggestion,
    }
    if why.misfit is Misfit.LENGTH:
        evidence |= {"count": len(code.text), "expected": str(why.expected)}
    elif why.misfit is Misfit.PART:
        evidence["words"] = why.words
    return CodeHit(cards.FORMS[why.misfit], code.member, evidence)
