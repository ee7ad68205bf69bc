"""File names for catalogues: what list it is, fit for any system."""

from collections.abc import Iterable, Mapping

_LONGEST = 60  # characters of one part


def base(header: Mapping[str, object]) -> str:
    """Kind, place, department and edition, as far as a header has them."""
    parts = [
        str(header.get("kind", "")),
        _member(header, "jurisdiction", "code"),
        _member(header, "authority", "name") or _member(header, "authority", "sector"),
        str(header.get("edition") or header.get("as_of") or ""),
    ]
    return "-".join(safe for part in parts if (safe := _safe(part)))


def province(header: Mapping[str, object]) -> str:
    """The code of the province that a list is of, "" where none can be told."""
    code = _member(header, "jurisdiction", "code")
    return f"{code[:2]}0000" if code[:6].isascii() and code[:6].isdigit() else ""


def distinct(paths: Iterable[str]) -> list[str]:
    """Paths in which those that some systems would take for one have a number before the suffix."""
    taken: set[str] = set()
    found = []
    for path in paths:
        stem, dot, suffix = path.rpartition(".")
        own, number = path, 1
        while own.casefold() in taken:
            number += 1
            own = f"{stem}-{number}{dot}{suffix}"
        taken.add(own.casefold())
        found.append(own)
    return found


def _member(header: Mapping[str, object], name: str, member: str) -> str:
    below = header.get(name)
    return str(below.get(member) or "") if isinstance(below, dict) else ""


def _safe(text: str) -> str:
    kept = "".join(char if char.isalnum() or char in "-_." else "_" for char in text.strip())
    return kept.strip(".")[:_LONGEST]
