"""What a kind of catalogue may hold, member by member, as its schema says (contract section 1)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NONE: Mapping[str, "Shape"] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Shape:
    """A value's JSON types, the closed list it is of, what its members and elements may be.

    `allowed` is empty where the list is open; null is in `types` alone. Without types anything may
    stand there, as under `x-…` names. `usually_list`: of text and list, the schema shows the list.
    """

    types: frozenset[str] = frozenset()
    allowed: tuple[str, ...] = ()
    title: str = ""
    members: Mapping[str, "Shape"] = field(default_factory=lambda: _NONE)
    items: "Shape | None" = None
    description: str = ""
    usually_list: bool = False

    @property
    def listed(self) -> bool:
        """Whether a list may stand there."""
        return "array" in self.types

    def member(self, name: str) -> "Shape | None":
        """What a member may be, None where the schema knows none of that name."""
        return ANY if name.startswith("x-") or not self.types else self.members.get(name)

    @property
    def element(self) -> "Shape | None":
        """What an element of a list may be, None where no list may stand."""
        return self.items if self.types else ANY


ANY = Shape()


@dataclass(frozen=True, slots=True)
class Shapes:
    """The two halves of a catalogue of one kind: its header, without `items`, and an item."""

    header: Shape
    item: Shape
