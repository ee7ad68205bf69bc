"""C2, of headers: whether each file says rightly whose list it is."""

from collections.abc import Callable, Sequence

from svccat.checks.cards import catalogue as cards
from svccat.checks.file import FileHit
from svccat.model.jurisdiction import fits
from svccat.model.tables import InputFile


def hits(files: Sequence[InputFile], norm: Callable[[str], str]) -> list[FileHit]:
    """Codes that do not fit their level, and codes that go by another name in an earlier file."""
    found = []
    names: dict[str, str] = {}
    for number, file in enumerate(files):
        header = file.header
        if header is None or not header.kind.has_units:
            continue
        if not fits(header.code, header.level):
            evidence = {"code": header.code, "level": header.level}
            found.append(FileHit(cards.CODE_AND_LEVEL, number, None, "jurisdiction/code", evidence))
        first = names.setdefault(header.code, header.name) if norm(header.name) else ""
        if norm(header.name) and norm(first) != norm(header.name):
            told = {"code": header.code, "found": header.name, "expected": first}
            found.append(FileHit(cards.TWO_NAMES, number, None, "jurisdiction/name", told))
    return found
