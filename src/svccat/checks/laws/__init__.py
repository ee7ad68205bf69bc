"""L8: what a legal basis cites; each distinct text is looked at once over the whole run."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeAlias

import orjson
import polars as pl

from svccat.checks.cards import citations as cards
from svccat.checks.laws import citations, doubles, levels
from svccat.checks.laws.force import Force
from svccat.checks.laws.told import Read, Reader, Told
from svccat.laws import Registry
from svccat.model.hits import OTHER, PLACE, Hits
from svccat.model.normal import Citing
from svccat.model.tables import raw

_BASIS = "legal_basis"
_TEXTS = pl.List(pl.String())
_TYPES: Mapping[str, pl.DataType] = {
    "words": _TEXTS,
    "allowed": _TEXTS,
    "count": pl.Int64(),
    "other_count": pl.Int64(),
}
# What a hit depends on beside its text: the whole basis, and the catalogue's day or the type.
_DAY, _TYPE, _PART = ("basis", "as_of"), ("basis", "type"), ("text", "as_of")
# The two keys, the pointer unless it is that of the place, and what is told.
_Row: TypeAlias = tuple[str, str, str, Told] | tuple[str, str, Told]
_Bases: TypeAlias = Mapping[str, Sequence[tuple[str, Read]]]  # by basis: pointers and texts


class Judged(NamedTuple):
    """The L8 hits, the laws cited, and those of them that the registry does not know."""

    hits: list[Hits]
    cited: int = 0
    unknown: tuple[str, ...] = ()


def judge(
    items: pl.DataFrame,
    parts: pl.DataFrame,
    days: Sequence[str],
    registry: Registry,
    citing: Citing,
    *,
    beside: Collection[int] = (),
) -> Judged:
    """All L8 rules.

    `parts` has the BASES of the items' parts. `days` gives each file's day by its number, "" where it
    is not known. Entries of the registry in the files `beside` are looked up and not judged.
    """
    based = _based(items, days)
    reader = Reader(registry, citing)
    bases = {
        basis: [(pointer, reader.read(text)) for pointer, text in _texts(basis)]
        for basis in based["basis"].unique(maintain_order=True)
    }
    force = {day: Force(day, registry, citing) for day in dict.fromkeys(days)}
    found = [
        *_of_day(based, bases, force, citing),
        *_of_parts(_dated(parts, days), reader, force, citing),
        *_of_type(based, bases, citing),
        *_registered(registry, citing, beside),
    ]
    named = reader.laws()
    unknown = sorted(law for law, entries in named.items() if not entries)
    return Judged(found, len(named), tuple(unknown))


def _of_day(
    based: pl.DataFrame, bases: _Bases, force: Mapping[str, Force], citing: Citing
) -> Iterator[Hits]:
    """What depends on a text of a legal basis and the catalogue's day alone."""
    written: dict[str, Sequence[Told]] = {}
    rows: dict[str, list[_Row]] = defaultdict(list)
    for basis, day in based.select(_DAY).unique(maintain_order=True).iter_rows():
        for pointer, text in bases[basis]:
            said = written.get(text.text)
            if said is None:
                said = written[text.text] = _written(text, citing)
            for one in (*said, *force[day].told(text)):
                rows[one.rule.code].append((basis, day, pointer, one))
        for pointer, one in doubles.told(bases[basis], citing):
            rows[one.rule.code].append((basis, day, pointer, one))
    return (_placed(told, _DAY, based) for told in rows.values())


def _of_parts(
    parts: pl.DataFrame, reader: Reader, force: Mapping[str, Force], citing: Citing
) -> Iterator[Hits]:
    """What is said of the basis of a part, which may be any text and needs no article."""
    rows: dict[str, list[_Row]] = defaultdict(list)
    for written, day in parts.select(_PART).unique(maintain_order=True).iter_rows():
        text = reader.read(written)
        if text.cited:
            for one in (*_written(text, citing), *force[day].told(text)):
                if one.rule is not cards.NO_ARTICLE:
                    rows[one.rule.code].append((written, day, _unless_several(one, written)))
    return (_placed(told, _PART, parts) for told in rows.values())


def _unless_several(told: Told, text: str) -> Told:
    """Several lines may be a list of texts, which no one text can take the place of."""
    if "\n" not in text or "replacement" not in told.evidence:
        return told
    return replace(told, evidence={**told.evidence, "replacement": None})


def _written(text: Read, citing: Citing) -> Sequence[Told]:
    """What holds of a text whatever the day."""
    if text.plain:
        return citations.notation(text, citing)
    return [*citations.told(text, citing), *levels.tags(text, citing)]


def _of_type(based: pl.DataFrame, bases: _Bases, citing: Citing) -> Iterator[Hits]:
    """What depends on a whole basis and the type of power."""
    rows: dict[str, list[_Row]] = defaultdict(list)
    judged = based.filter(pl.col("type").is_in(list(levels.BARRED)))
    for basis, power in judged.select(_TYPE).unique(maintain_order=True).iter_rows():
        for one in levels.may_create(power, (text for _, text in bases[basis]), citing):
            rows[one.rule.code].append((basis, power, _BASIS, one))
    return (_placed(told, _TYPE, based) for told in rows.values())


def _based(items: pl.DataFrame, days: Sequence[str]) -> pl.DataFrame:
    """file, row, type, basis and as_of of the items that have a legal basis and are not 取消."""
    active = items.filter("active", pl.col(raw(_BASIS)).is_not_null())
    return _dated(active.select("file", "row", "type", pl.col(raw(_BASIS)).alias("basis")), days)


def _dated(rows: pl.DataFrame, days: Sequence[str]) -> pl.DataFrame:
    return rows.with_columns(pl.Series("as_of", days, pl.String()).gather(rows["file"]))


def _texts(basis: str) -> list[tuple[str, str]]:
    """The texts of a stored basis with their pointers."""
    value = orjson.loads(basis)
    if isinstance(value, str):
        return [(_BASIS, value)]
    parts = value if isinstance(value, list) else []
    return [(f"{_BASIS}/{at}", part) for at, part in enumerate(parts) if isinstance(part, str)]


def _placed(rows: Sequence[_Row], on: Sequence[str], based: pl.DataFrame) -> Hits:
    """One rule's hits wherever such a basis stands."""
    told = [row[-1] for row in rows]
    names = [*on, "pointer"][: len(rows[0]) - 1]
    known = pl.DataFrame([row[:-1] for row in rows], schema=names, orient="row")
    known = known.with_columns(*_evidence(told), *_other(told))
    placed = known.join(based, on=list(on), maintain_order="left_right")
    if told[0].twin:
        placed = placed.with_columns(other_file="file", other_row="row")
    return Hits(told[0].rule, placed.drop("basis", "as_of", "type", "text", strict=False))


def _registered(registry: Registry, citing: Citing, beside: Collection[int]) -> Iterator[Hits]:
    own = [law for law in registry.laws if law.file not in beside]
    judged = [(law, levels.registered(law, citing)) for law in own]
    wrong = [(law.file, law.row, "level", one) for law, one in judged if one is not None]
    if wrong:
        told = [one for *_, one in wrong]
        rows = pl.DataFrame([row[:3] for row in wrong], schema=PLACE, orient="row")
        yield Hits(told[0].rule, rows.with_columns(_evidence(told)))


def _evidence(told: Sequence[Told]) -> list[pl.Series]:
    return [
        pl.Series(name, [one.evidence[name] for one in told], _TYPES.get(name, pl.String()))
        for name in told[0].evidence
    ]


def _other(told: Sequence[Told]) -> list[pl.Series]:
    """The other places, where the rule has any; a twin lies in the same item."""
    if told[0].twin:
        return [pl.Series("other_pointer", [one.twin for one in told], pl.String())]
    if told[0].other is None:
        return []
    return [
        pl.Series(name, [one.other[at] if one.other else None for one in told], kind)
        for at, (name, kind) in enumerate(OTHER.items())
    ]
