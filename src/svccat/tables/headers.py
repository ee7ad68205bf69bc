"""A file's header: whether it is a catalogue at all, and whose list it is."""

from collections.abc import Callable

from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level
from svccat.model.source import Header

_SIGNS = ("kind", "jurisdiction", "authority", "items")


def looks_like_a_catalogue(header: dict[str, object]) -> bool:
    """Other JSON files may lie in a folder; a catalogue has at least two of its header's members."""
    return "kind" in header or sum(sign in header for sign in _SIGNS) > 1


def kind_of(header: dict[str, object]) -> Kind | None:
    """The kind, None where it is absent or not one of contract section 1."""
    kind = header.get("kind")
    return Kind(kind) if isinstance(kind, str) and kind in set(Kind) else None


def read_header(kind: Kind, header: dict[str, object], norm: Callable[[str], str]) -> Header | None:
    """The header's members as text; None where the list cannot be placed.

    A list is placed by its jurisdiction (code and level) and, where its kind has units, by the
    authority's sector. Members that are absent or of a wrong type read as ""; `norm` tells what
    counts as missing.
    """
    place = _object(header, "jurisdiction")
    authority = _object(header, "authority")
    filing = _object(header, "filing")
    read = Header(
        kind=kind,
        code=text_of(place, "code").strip(),
        name=text_of(place, "name"),
        level=text_of(place, "level"),
        authority=text_of(authority, "name"),
        sector=text_of(authority, "sector"),
        edition=text_of(header, "edition"),
        as_of=text_of(header, "as_of"),
        filing=" ".join(filter(None, (text_of(filing, "number"), text_of(filing, "date")))),
    )
    if kind.has_units and not (read.code and read.level in set(Level) and norm(read.sector)):
        return None
    return read


def text_of(members: dict[str, object], name: str) -> str:
    """A member's text, "" where it is absent or not a string."""
    value = members.get(name)
    return value if isinstance(value, str) else ""


def _object(members: dict[str, object], name: str) -> dict[str, object]:
    value = members.get(name)
    return value if isinstance(value, dict) else {}
