"""A rule's card: its permanent code and everything a person needs to act on it."""

from dataclasses import dataclass
from enum import StrEnum

from svccat.model.fields import Kind
from svccat.model.text import Text


class Severity(StrEnum):
    """How much a finding matters, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How sure a finding is: a schema error is certain, a likeness of names is not."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Fix(StrEnum):
    """Whether putting `replacement` in the value's place can change what it means."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Reach(StrEnum):
    """How much of a file an example shows."""

    ITEM = "item"  # members of one item
    ITEMS = "items"  # a list of items, each as above
    HEADER = "header"  # members of the header
    FILE = "file"  # a whole file
    ENTRY = "entry"  # an entry of suppressions.toml, on a list of 盘山县 as of 2024-12-31


@dataclass(frozen=True, slots=True)
class Example:
    """JSON, or TOML for an entry, that breaks a rule and the same mended, as an editor would write it.

    Less than a file is laid over a faultless one of the kind, member by member.
    """

    bad: str
    good: str
    reach: Reach = Reach.ITEM
    kind: Kind = Kind.SERVICE_ITEMS


@dataclass(frozen=True, slots=True)
class Rule:
    """A permanent code with title, reason, remedy and a message over named evidence.

    The message is a `str.format` template over the names of `model.hits.EVIDENCE`; `at_key`
    points at a member's name instead of its value. Where `fix` is given, the evidence `replacement`
    is the text to stand in the place of the one found, null where this one cannot be mended.
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    why: Text
    remedy: Text
    confidence: Confidence = Confidence.HIGH
    at_key: bool = False
    example: Example | None = None
    fix: Fix | None = None

    @property
    def family(self) -> str:
        """The letter of the code: S, R, C, V, H, O, B, D, L or X (contract section 9)."""
        return self.code[0]
