"""An intake to the bytes of an entry and back, without its file's number and place."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import polars as pl

from svccat.checks.cards import RULES, codes, credit
from svccat.checks.file import FileHit
from svccat.intake import Intake
from svccat.kept.entries import parts, written
from svccat.model.bodies import Body
from svccat.model.fields import Kind
from svccat.model.hits import Hits
from svccat.model.laws import Law, LawLevel, Move, Version
from svccat.model.rule import Rule
from svccat.model.services import Bundle, ServiceCount
from svccat.model.source import Header, Source
from svccat.model.tables import InputFile

_Values: TypeAlias = list[Any]  # Any: the edge of JSON; what it is not raises where it is read
# Rules by code and message: the rules of single files that tell one fault in several ways.
_TOLD = (*RULES, *codes.FORMS.values(), *credit.BY_FAULT.values())


def _key(rule: Rule) -> tuple[str, str]:
    return rule.code, rule.message.zh


_RULES: Mapping[tuple[str, str], Rule] = {_key(rule): rule for rule in _TOLD}
_NUMBERS = ("file", "other_file")  # columns that number files of one run


def to_bytes(intake: Intake) -> bytes | None:
    """The entry of an intake, None where it cannot be kept."""
    used = [*(hit.rule for hit in intake.hits), *(hit.rule for hit in intake.records)]
    told = {_key(rule): rule for rule in used}
    if any(_RULES.get(key) is not rule for key, rule in told.items()):
        return None
    places = {key: place for place, key in enumerate(told)}
    values = {
        "file": _of_file(intake.file),
        "rules": [list(key) for key in told],
        "hits": [[places[_key(hit.rule)], *_of_hit(hit)] for hit in intake.hits],
        "records": [places[_key(hit.rule)] for hit in intake.records],
        "items": intake.items is not None,
        "bases": intake.bases is not None,
        "laws": [_of_law(law) for law in intake.laws],
        "bodies": [
            [one.row, one.member, one.place, one.name, one.key, one.short, one.uscc, one.count]
            for one in intake.bodies
        ],
        "bundles": [
            [
                one.row,
                one.jurisdiction,
                one.name,
                list(one.members),
                list(one.materials),
                list(one.limit) if one.limit else None,
                one.mode,
            ]
            for one in intake.bundles
        ],
        "services": [
            [
                one.jurisdiction,
                one.name,
                one.sector,
                one.one_window,
                one.cross_province,
                one.bundled,
            ]
            for one in intake.services
        ],
    }
    tables = [one for one in (intake.items, intake.bases) if one is not None]
    return written(values, [*tables, *(hit.rows for hit in intake.records)])


def from_bytes(data: bytes, number: int, source: Source) -> Intake:
    """The intake of file `number`, read from `source`.

    Raises:
        ValueError: and any other of `entries.DAMAGED`, where that is no entry.
    """
    values, tables = parts(data)
    if not isinstance(values, dict):
        raise TypeError("no entry")
    numbered = [_numbered(table, number) for table in tables]
    rules = [_RULES[code, message] for code, message in values["rules"]]
    return Intake(
        _file(values["file"], source),
        [_hit(rules[place], number, *one) for place, *one in values["hits"]],
        numbered.pop(0) if values["items"] else None,
        bases=numbered.pop(0) if values["bases"] else None,
        records=[
            Hits(rules[place], rows)
            for place, rows in zip(values["records"], numbered, strict=True)
        ],
        laws=tuple(_law(number, one) for one in values["laws"]),
        bodies=tuple(Body(number, *one) for one in values["bodies"]),
        bundles=tuple(_bundle(number, *one) for one in values["bundles"]),
        services=tuple(ServiceCount(*one) for one in values["services"]),
    )


def _numbered(table: pl.DataFrame, number: int) -> pl.DataFrame:
    names = [name for name in _NUMBERS if name in table.columns]
    return table.with_columns(pl.lit(number, pl.UInt32()).alias(name) for name in names)


def _of_file(file: InputFile) -> _Values:
    header = file.header
    return [
        file.sha256,
        file.kind,
        None
        if header is None
        else [
            header.kind,
            header.code,
            header.name,
            header.level,
            header.authority,
            header.sector,
            header.edition,
            header.as_of,
            header.filing,
        ],
        file.rows,
        file.readable,
        file.lines,
        file.cut,
        None if file.starts is None else list(file.starts),
        file.table,
        file.sound,
    ]


def _file(values: _Values, source: Source) -> InputFile:
    sha256, kind, header, rows, readable, lines, cut, starts, table, sound = values
    return InputFile(
        source,
        sha256,
        None if kind is None else Kind(kind),
        None if header is None else Header(Kind(header[0]), *header[1:]),
        rows,
        readable,
        lines,
        cut,
        None if starts is None else tuple(starts),
        table,
        sound,
    )


def _of_hit(hit: FileHit) -> _Values:
    return [
        hit.row,
        hit.pointer,
        dict(hit.evidence),
        None if hit.spot is None else list(hit.spot),
        None if hit.began is None else list(hit.began),
        hit.sheet,
    ]


def _hit(rule: Rule, number: int, *values: Any) -> FileHit:
    row, pointer, evidence, spot, began, sheet = values
    return FileHit(
        rule,
        number,
        row,
        pointer,
        evidence,
        None if spot is None else (spot[0], spot[1]),
        None if began is None else (began[0], began[1]),
        sheet,
    )


def _of_law(law: Law) -> _Values:
    return [
        law.row,
        law.name,
        list(law.aliases),
        law.level,
        law.number,
        [
            [
                one.row,
                one.published,
                one.effective,
                one.articles,
                [list(article) for article in sorted(one.listed)],
                [[move.first, move.last, move.now] for move in one.moves],
            ]
            for one in law.versions
        ],
        law.repealed_on,
        law.as_of,
    ]


def _law(number: int, values: _Values) -> Law:
    row, name, aliases, level, document, versions, repealed_on, as_of = values
    return Law(
        number,
        row,
        name,
        tuple(aliases),
        None if level is None else LawLevel(level),
        document,
        tuple(_version(*one) for one in versions),
        repealed_on,
        as_of,
    )


def _version(
    row: int,
    published: str,
    effective: str,
    articles: int | None,
    listed: list[list[int]],
    moves: list[list[Any]],
) -> Version:
    return Version(
        row,
        published,
        effective,
        articles,
        frozenset((article, zhi) for article, zhi in listed),
        tuple(Move(*one) for one in moves),
    )


def _bundle(  # noqa: PLR0913, PLR0917  as many as a bundle has members
    number: int,
    row: int,
    jurisdiction: str,
    name: str,
    members: list[str],
    materials: list[str],
    limit: list[Any] | None,
    mode: str,
) -> Bundle:
    spoken = None if limit is None else (limit[0], limit[1])
    return Bundle(number, row, jurisdiction, name, tuple(members), tuple(materials), spoken, mode)
