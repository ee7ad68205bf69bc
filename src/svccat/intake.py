"""The doors that every file passes by itself: load, schema, tables; fit for a worker process."""

import hashlib
from dataclasses import dataclass, field, replace

import polars as pl

from svccat.checks import record
from svccat.checks.cards import file as cards
from svccat.checks.file import FileHit, schema_hit
from svccat.checks.record.check import Context
from svccat.load.documents import Fault
from svccat.load.files import parse_file, read_bytes
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.normal import Normal
from svccat.model.rule import Rule
from svccat.model.schema_hit import SchemaHit
from svccat.model.source import Document, Source
from svccat.model.tables import InputFile
from svccat.normalise.text import norm, norm_code, norm_name
from svccat.schema.validate import ReferenceBudget, kind_hits, validator
from svccat.tables.headers import kind_of, looks_like_a_catalogue, read_header
from svccat.tables.items import item_columns
from svccat.tables.records import records

_FAULTS: dict[str, Rule] = {
    "parquet": cards.PARQUET,
    "empty": cards.EMPTY,
    "encoding": cards.ENCODING,
    "syntax": cards.SYNTAX,
    "not-object": cards.NOT_A_CATALOGUE,
    "header-items": cards.UNKNOWN_MEMBER,
}


@dataclass(frozen=True, slots=True)
class Intake:
    """What the first three stages made of one file.

    `items` is None where the file has no list of its own or could not be placed; `file` has no
    kind and is readable where it is no catalogue at all and was passed over. `records` are the hits
    of the rules that look at one record.
    """

    file: InputFile
    hits: list[FileHit] = field(default_factory=list)
    items: pl.DataFrame | None = None
    records: list[Hits] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a file a run needs: the elements it compares, the code system its rules go by."""

    elements: tuple[str, ...]
    codes: str = ""


def take_in(number: int, source: Source, wanted: Wanted, budget: ReferenceBudget) -> Intake:
    """File `number` of the run, read, validated and made columns; never raises for bad input."""
    data = read_bytes(source)
    if isinstance(data, str):
        lost = FileHit(cards.UNREADABLE, number, evidence={"detail": data}, spot=(1, 1))
        return Intake(InputFile(source, "", None, None, 0, readable=False), [lost])
    digest = hashlib.sha256(data).hexdigest()
    parsed = parse_file(source, data)
    hits = [_fault(number, fault) for fault in parsed.faults]
    document = parsed.document
    if document is None:
        return Intake(InputFile(source, digest, None, None, 0, readable=False), hits)
    if not source.named and not looks_like_a_catalogue(document.header):
        return Intake(InputFile(source, digest, None, None, 0, readable=True))
    kind = kind_of(document.header)
    if kind is None:
        hits += [_kind_hit(number, hit) for hit in kind_hits(document.header)]
        count = len(document.items)
        return Intake(InputFile(source, digest, None, None, count, readable=False), hits)
    header = read_header(kind, document.header, norm)
    has_items = isinstance(document.header.get("items"), list)
    whole = header is not None and has_items and not parsed.faults
    file = InputFile(source, digest, kind, header, len(document.items), readable=whole)
    verdicts = _judge(number, kind, document, {fault.row for fault in parsed.faults}, budget)
    hits += verdicts.hits
    if header is None:
        hits.append(FileHit(cards.UNPLACED, number, None, "jurisdiction"))
    of_records = record.hits(
        number,
        records(kind, header, document.header, document.items),
        Context(Normal(norm, norm_name, norm_code), wanted.codes),
    )
    if header is None or not kind.has_units:
        return Intake(file, hits, records=of_records)
    judged = list(zip(document.items, verdicts.valid, strict=True))
    columns = item_columns(number, header, judged, wanted.elements, norm)
    return Intake(file, hits, columns, of_records)


@dataclass(frozen=True, slots=True)
class _Verdicts:
    hits: list[FileHit]
    valid: list[bool]


def _judge(
    number: int, kind: Kind, document: Document, lost: set[int | None], budget: ReferenceBudget
) -> _Verdicts:
    """The schema's word on the header and on each item; items in `lost` are already reported."""
    judge = validator(kind)
    hits = [
        schema_hit(number, None, hit, judge.header_label)
        for hit in judge.header_hits(document.header, budget)
    ]
    written = document.header.get("format")
    if isinstance(written, int | float) and not isinstance(written, bool) and written != 1:
        hits.append(FileHit(cards.FORMAT, number, None, "format", {"found": str(written)}))
    valid = judge.items_ok(document.items)
    for row, good in enumerate(valid):
        if not good and row not in lost:
            found = judge.item_hits(document.items[row], budget)
            hits += [schema_hit(number, row, hit, judge.item_label) for hit in found]
    return _Verdicts(hits, valid)


def _kind_hit(number: int, hit: SchemaHit) -> FileHit:
    """An absent or mistyped kind is like any member; one that is not known has a rule of its own."""
    found = schema_hit(number, None, hit, lambda _: "目录种类")
    return replace(found, rule=cards.UNKNOWN_KIND) if found.rule is cards.CLOSED_LIST else found


def _fault(number: int, fault: Fault) -> FileHit:
    rule = _FAULTS[fault.reason]
    if rule is cards.UNKNOWN_MEMBER:
        return FileHit(rule, number, None, "items", {"member": "items"})
    evidence = {"found" if rule is cards.NOT_A_CATALOGUE else "detail": fault.detail}
    return FileHit(rule, number, fault.row, "", evidence, (fault.line, fault.column))
