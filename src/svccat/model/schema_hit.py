"""What a schema has against a value (contract section 1: a schema rejects only four things)."""

from enum import StrEnum
from typing import NamedTuple, TypeAlias

# Members and indexes from the item, or from the file's header, down to a value.
ValuePath: TypeAlias = tuple[str | int, ...]


class SchemaKeyword(StrEnum):
    """The four reasons for which a schema rejects."""

    REQUIRED = "required"
    TYPE = "type"
    UNKNOWN = "unknown"
    CLOSED_LIST = "closed-list"


class SchemaHit(NamedTuple):
    """One rejection of one value.

    `path` leads to the value; for a missing member to the object that lacks it, for an unknown
    member to that member. `member` is the missing or unknown member's name, else "". `expected`
    holds the JSON types that would do, or the values where the list is closed; it is empty for
    an unknown member. `found` is the value as JSON, at most 80 characters, "" where a member is
    missing. `suggestion` is the nearest member or value that would do, "" for none.
    """

    path: ValuePath
    keyword: SchemaKeyword
    member: str = ""
    expected: tuple[str, ...] = ()
    found: str = ""
    suggestion: str = ""
