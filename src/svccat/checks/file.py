"""S0: what could not be read or placed, and what the schemas have against the rest."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from svccat.checks.cards import books
from svccat.checks.cards import file as cards
from svccat.model.hits import OTHER, OTHER_SPOT, PLACE, SHEET, SPOT, Hits
from svccat.model.rule import Rule
from svccat.model.schema_hit import SchemaHit, SchemaKeyword, ValuePath
from svccat.model.source import FromBook

_EVIDENCE: dict[str, pl.DataType] = {
    "code": pl.String(),
    "count": pl.Int64(),
    "expected": pl.String(),
    "form": pl.String(),
    "label": pl.String(),
    "level": pl.String(),
    "member": pl.String(),
    "found": pl.String(),
    "allowed": pl.List(pl.String()),
    "replacement": pl.String(),
    "suggestion": pl.String(),
    "detail": pl.String(),
    "reason": pl.String(),
}
_OF_BOOKS = {
    "refused": books.REFUSED,
    "doubt": books.DOUBT,
    "value": books.VALUE,
    "own": books.OWN,
    "note": books.NOTE,
}
_BY_KEYWORD = {
    SchemaKeyword.REQUIRED: cards.REQUIRED,
    SchemaKeyword.TYPE: cards.TYPE,
    SchemaKeyword.UNKNOWN: cards.UNKNOWN_MEMBER,
    SchemaKeyword.CLOSED_LIST: cards.CLOSED_LIST,
}


@dataclass(frozen=True, slots=True)
class FileHit:
    """A hit in one file; `row` None is the file itself, `pointer` lies inside the item or file.

    `spot` is the line and column where a parser has said them, `began` those of what stands before
    it in the same object, or is open there.
    """

    rule: Rule
    file: int
    row: int | None = None
    pointer: str = ""
    evidence: Mapping[str, object] = field(default_factory=dict)
    spot: tuple[int, int] | None = None
    began: tuple[int, int] | None = None
    sheet: str = ""


def book_hits(file: int, book: FromBook) -> Iterator[FileHit]:
    """What was said of a workbook and its cells while it was read."""
    for fault in book.faults:
        evidence = {
            "detail": fault.text.zh,
            "reason": fault.text.en,
            "found": fault.found,
            "member": fault.member,
        }
        told = {name: value for name, value in evidence.items() if value}
        spot = (fault.line, fault.column)
        yield FileHit(_OF_BOOKS[fault.reason], file, None, "", told, spot, sheet=fault.sheet)


def schema_hit(
    file: int, row: int | None, hit: SchemaHit, label: Callable[[ValuePath], str]
) -> FileHit:
    """A schema's rejection as a hit at the value, or at the object that lacks a member.

    `label` gives the Chinese title of what lies at a path, "" for none.
    """
    rule = _BY_KEYWORD[hit.keyword]
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in hit.path]
    missing = hit.keyword is SchemaKeyword.REQUIRED
    title = label((*hit.path, hit.member) if missing else hit.path)
    if not title and hit.path and isinstance(hit.path[-1], int):
        title = label(hit.path[:-1])  # an entry of a list without a title of its own
    names = [part for part in hit.path if isinstance(part, str)]
    member = hit.member or (names[-1] if names else "items[]")
    evidence: dict[str, object] = {
        "label": f"“{title}”（{member}）" if title else f"“{member}”",
        "member": member,
        "found": hit.found,
        "allowed": [value for value in hit.expected if value != "null"],
        "suggestion": hit.suggestion,
    }
    if rule.fix is not None:
        evidence["replacement"] = hit.suggestion or None
    return FileHit(rule, file, row, "/".join(parts), evidence)


def hits(found: Iterable[FileHit]) -> list[Hits]:
    """The hits as tables, one a rule."""
    by_rule: dict[str, list[FileHit]] = {}
    for hit in found:
        by_rule.setdefault(hit.rule.code, []).append(hit)
    return [Hits(rows[0].rule, _table(rows)) for _, rows in sorted(by_rule.items())]


def _table(rows: Sequence[FileHit]) -> pl.DataFrame:
    place = [(row.file, row.row, row.pointer, *(row.spot or (None, None))) for row in rows]
    frame = pl.DataFrame(place, schema=PLACE | SPOT, orient="row")
    if any(row.sheet for row in rows):
        sheets = [row.sheet or None for row in rows]
        frame = frame.with_columns(pl.Series("sheet", sheets, dtype=SHEET["sheet"]))
    if any(row.began for row in rows):
        others = [
            (row.file, row.row, row.pointer, *row.began) if row.began else (None,) * 5
            for row in rows
        ]
        frame = frame.hstack(pl.DataFrame(others, schema=OTHER | OTHER_SPOT, orient="row"))
    names = [name for name in _EVIDENCE if any(name in row.evidence for row in rows)]
    return frame.with_columns(
        pl.Series(name, [row.evidence.get(name) for row in rows], dtype=_EVIDENCE[name])
        for name in names
    )
