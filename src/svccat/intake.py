"""The doors that every file passes by itself: load, schema, tables; fit for a worker process."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import polars as pl

from svccat.checks import record
from svccat.checks.bodies import bodies
from svccat.checks.cards import file as cards
from svccat.checks.cards import form, syntax
from svccat.checks.file import FileHit, book_hits, schema_hit
from svccat.checks.record.check import Context
from svccat.collector import hold
from svccat.load.faults import Fault, Parsed
from svccat.load.files import parse_file, read_bytes
from svccat.model.bodies import Body
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.laws import Law
from svccat.model.rule import Rule
from svccat.model.schema_hit import SchemaHit, SchemaKeyword
from svccat.model.services import Bundle, ServiceCount
from svccat.model.source import Document, Source
from svccat.model.tables import InputFile
from svccat.normalise.citing import article_of
from svccat.normalise.text import NORMAL, norm
from svccat.schema.validate import ReferenceBudget, kind_hits, validator
from svccat.tables.bases import part_bases
from svccat.tables.headers import kind_of, looks_like_a_catalogue, read_header
from svccat.tables.items import item_columns
from svccat.tables.laws import laws
from svccat.tables.plain import Read, form_of, members
from svccat.tables.records import records
from svccat.tables.services import bundles, service_counts

_FAULTS: dict[str, Rule] = {
    "parquet": cards.PARQUET,
    "empty": cards.EMPTY,
    "not-object": cards.NOT_A_CATALOGUE,
    "header-items": cards.UNKNOWN_MEMBER,
    **form.BY_REASON,
    **syntax.BY_REASON,
}


_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Intake:
    """What the first three stages made of one file.

    `items` is None where the file has no list of its own or could not be placed; `file` has no
    kind and is readable where it is no catalogue at all and was passed over. `records` are the hits
    of the rules that look at one record, `laws` what a registry lists, `bases` the BASES of the parts
    of items, `bodies` who is named with a credit code, `bundles` what a file of such lists, `services`
    how the items of a list are served.
    """

    file: InputFile
    hits: list[FileHit] = field(default_factory=list)
    items: pl.DataFrame | None = None
    records: list[Hits] = field(default_factory=list)
    laws: tuple[Law, ...] = ()
    bases: pl.DataFrame | None = None
    bodies: tuple[Body, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    services: tuple[ServiceCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a file a run needs: elements, the code system its rules go by, whether it compares.

    Without `rules` the items are read and nothing is said of them.
    """

    elements: tuple[str, ...]
    codes: str = ""
    compared: bool = True
    rules: bool = True


def take(task: tuple[int, Source, Wanted]) -> Intake:
    """`take_in` for a worker process; the share of explanations does not depend on other files."""
    number, source, wanted = task
    few = source.size < _LARGE  # both validators explain alike; the slower one also starts slowly
    return take_in(number, source, wanted, ReferenceBudget() if few else ReferenceBudget(0))


def take_in(  # noqa: PLR0911  each is another way in which a file is done with
    number: int, source: Source, wanted: Wanted, budget: ReferenceBudget
) -> Intake:
    """File `number` of the run, read, validated and made columns; never raises for bad input."""
    said = [] if source.book is None else list(book_hits(number, source.book))
    refused = source.book is not None and source.book.cells is None
    data = "" if refused else read_bytes(source)
    if isinstance(data, str):
        closed = FileHit(cards.UNREADABLE, number, evidence={"detail": data}, spot=(1, 1))
        unread = InputFile(source, "", None, None, 0, readable=False)
        return Intake(unread, said if refused else [closed])
    digest = source.book.sha256 if source.book else hashlib.sha256(data).hexdigest()
    parsed = parse_file(source, data)
    hits = said + [_fault(number, fault) for fault in parsed.faults]
    document = parsed.document
    if document is None:
        return Intake(InputFile(source, digest, None, None, 0, readable=False), hits)
    hold(document.items, len(data))
    losing = [fault for fault in parsed.faults if fault.loses]
    if not source.named and not losing and not looks_like_a_catalogue(document.header):
        return Intake(InputFile(source, digest, None, None, 0, readable=True))
    kind = kind_of(document.header)
    file = InputFile(
        source,
        digest,
        kind,
        None,
        len(document.items),
        readable=False,
        lines=parsed.lines,
        cut=parsed.cut,
        starts=parsed.starts,
        table=parsed.table,
        sound=parsed.sound and source.book is None,
    )
    if kind is None:
        unknown = [] if parsed.cut else kind_hits(document.header)
        return Intake(file, hits + [_kind_hit(number, hit) for hit in unknown])
    header = read_header(kind, document.header, norm)
    has_items = isinstance(document.header.get("items"), list)
    file = replace(file, header=header, readable=header is not None and has_items and not losing)
    lost = {fault.row for fault in losing if fault.row is not None}
    verdicts = _judge(number, kind, document, lost, parsed, budget)
    hits += verdicts.hits
    placed = header is not None and kind.has_units
    if not wanted.rules and not placed:
        return Intake(file, hits)
    complete = [None if row in lost else item for row, item in enumerate(document.items)]
    found = members(verdicts.read, complete)
    columns = None
    if header is not None and placed:
        judged = list(zip(document.items, verdicts.valid, strict=True))
        whole = wanted.compared and wanted.rules
        columns = item_columns(
            number, header, judged, wanted.elements, norm, compared=whole, found=found
        )
    if not wanted.rules:
        return Intake(file, hits, columns)
    if header is None and not parsed.cut:
        hits.append(FileHit(cards.UNPLACED, number, None, "jurisdiction"))
    read = records(kind, header, document.header, complete, found)
    context = Context(
        NORMAL,
        wanted.codes,
        validator(kind).item_label,
        validator(kind).header_label,
        _refused(verdicts.hits),
    )
    of_records = record.hits(number, read, context)
    if header is None or not kind.has_units:
        listed = complete if kind is Kind.LAWS else []
        known = laws(number, header.as_of if header else "", listed, article_of)
        bundled = bundles(number, header, complete) if kind is Kind.BUNDLES else ()
        return Intake(file, hits, records=of_records, laws=known, bundles=bundled)
    return Intake(
        file,
        hits,
        columns,
        of_records,
        bodies=bodies(number, read, context),
        bases=part_bases(number, read),
        services=service_counts(header, complete, norm, found)
        if kind is Kind.SERVICE_ITEMS
        else (),
    )


class _Verdicts(NamedTuple):
    hits: list[FileHit]
    valid: list[bool]
    read: Read


def _judge(
    number: int,
    kind: Kind,
    document: Document,
    lost: set[int],
    parsed: Parsed,
    budget: ReferenceBudget,
) -> _Verdicts:
    """The schema's word on the header and on each item.

    Items in `lost`, and what a fault in the header hides, are already reported.
    """
    judge = validator(kind)
    hidden = {fault.pointer.partition("/")[0] for fault in parsed.faults if fault.row is None}
    hits = [
        schema_hit(number, None, hit, judge.header_label)
        for hit in judge.header_hits(document.header, budget)
        if not (parsed.cut and _lacks_member(hit)) and str(*hit.path[:1]) not in hidden - {""}
    ]
    written = document.header.get("format")
    if isinstance(written, int | float) and not isinstance(written, bool) and written != 1:
        hits.append(FileHit(cards.FORMAT, number, None, "format", {"found": str(written)}))
    form = form_of(kind, document.items)
    judged = judge.items_plain(document.items, form)
    plain = [good and row not in lost for row, good in enumerate(judged)]
    valid = plain.copy()
    others = [row for row, good in enumerate(plain) if not good and row not in lost]
    passed = judge.items_ok(document.items[row] for row in others)
    for row, good in zip(others, passed, strict=True):
        valid[row] = good
        if not good:
            found = judge.item_hits(document.items[row], budget)
            hits += [schema_hit(number, row, hit, judge.item_label) for hit in found]
    return _Verdicts(hits, valid, Read(form, plain, document.written, judge.members))


def _refused(hits: Iterable[FileHit]) -> dict[str, frozenset[int]]:
    """By an item's member the rows whose value the schema does not take."""
    rows: defaultdict[str, set[int]] = defaultdict(set)
    for hit in hits:
        if hit.row is not None:
            rows[hit.pointer.partition("/")[0]].add(hit.row)
    return {member: frozenset(found) for member, found in rows.items()}


def _kind_hit(number: int, hit: SchemaHit) -> FileHit:
    """An absent or mistyped kind is like any member; one that is not known has a rule of its own."""
    found = schema_hit(number, None, hit, lambda _: "目录种类")
    return replace(found, rule=cards.UNKNOWN_KIND) if found.rule is cards.CLOSED_LIST else found


def _lacks_member(hit: SchemaHit) -> bool:
    """Whether the schema misses a member of the header itself."""
    return hit.keyword is SchemaKeyword.REQUIRED and not hit.path


def _fault(number: int, fault: Fault) -> FileHit:
    rule = _FAULTS[fault.reason]
    spot = None if rule is cards.UNKNOWN_MEMBER else (fault.line, fault.column)
    evidence = dict(fault.evidence)
    return FileHit(rule, number, fault.row, fault.pointer, evidence, spot, fault.began)
