"""The corridor of `svccat diff`: two editions paired item by item, told apart field by field."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeAlias

import polars as pl

from svccat.compare.announced import reconciled
from svccat.compare.changes import changes
from svccat.compare.editions import pair
from svccat.crew import Crew
from svccat.editions import Editions, read
from svccat.load.announced import read_announced
from svccat.metrics.changes import counts, headline, stale_filings
from svccat.metrics.reductions import both, reductions, stated, together
from svccat.model.difference import Count, Cut, Difference, Turned, UnitDifference
from svccat.model.fields import Kind
from svccat.model.tables import unread
from svccat.model.text import Text
from svccat.normalise.members import Form, form_of
from svccat.normalise.text import norm, norm_code, norm_name
from svccat.settings import Settings
from svccat.tables.elements import reader
from svccat.telling import Spot, Telling, named, order
from svccat.turning import turns

Row: TypeAlias = dict[str, Any]  # Any: a row of a table by the names of its columns
_NOTHING = Text(
    "没有两版都读得出的清单，未作比较。",
    "no list could be read in both editions: nothing compared.",
)
_APART = frozenset({"name", "basic_code", "code", "authority"})  # told as renamed, recoded, moved


@dataclass(slots=True)
class _Part:
    """What of one unit goes into which list, by item ids."""

    kind: Kind
    added: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    renamed: list[tuple[int, int]] = field(default_factory=list)
    recoded: list[tuple[int, int]] = field(default_factory=list)
    changed: list[tuple[int, int, str]] = field(default_factory=list)
    turned: list[Turned] = field(default_factory=list)
    figures: list[Cut] = field(default_factory=list)
    unchanged: int = 0

    def spots(self) -> Iterator[Spot]:
        """Every item and member that is shown with its place."""
        for number in (*self.added, *self.removed):
            yield number, ""
        for old, new, member in (
            *((old, new, "name") for old, new in self.renamed),
            *((old, new, self.kind.code_member) for old, new in self.recoded),
            *self.changed,
        ):
            yield from ((old, ""), (new, ""), (old, member), (new, member))


def diff(
    old: str,
    new: str,
    settings: Settings,
    crew: Crew | None = None,
    announced: Path | None = None,
) -> Difference:
    """Contract section 8, end to end: folders, files or git revisions against each other.

    `announced` is a document of changes to hold against what the lists show.

    Raises:
        InputError: one of them is not there or holds no list, or two editions of one unit.
    """
    rows = None if announced is None else read_announced(announced)
    with Crew() as own:
        found = read(old, new, settings, crew or own)
    pairs = pair(found.able.filter(~pl.col("is_new")), found.able.filter("is_new"))
    turning = turns(found, pairs)
    parts = _parts(found, pairs, {one for _, *sides in turning for side in sides for one in side})
    spots = {spot for part in parts.values() for spot in part.spots()}
    spots |= {(one, "") for _, *sides in turning for side in sides for one in side}
    telling = Telling(found, spots)
    unit_of = dict(found.able.select("id", "unit").iter_rows())
    for turn, before, after in turning:
        told = telling.turned(turn, before, after)
        for unit in {unit_of[one] for one in (*before, *after)}:
            parts[unit].turned.append(told)
    numbers = counts(found.items)
    units = []
    for row in found.units.sort("jurisdiction", "sector", "kind").iter_rows(named=True):
        earlier, later = (numbers.get((row["unit"], side), Count()) for side in (False, True))
        units.append(_unit(row, parts[row["unit"]], telling, earlier, later))
    sums = together(unit.reductions for unit in units)
    whole = Difference(
        old=old,
        new=new,
        units=tuple(units),
        reductions=sums,
        headline=headline(units, sums) if units or found.complete else _NOTHING,
        notes=(*found.notes, *stale_filings(units, *_filings(found))),
        complete=found.complete,
        unread=unread(found.files),
        sources=tuple(file.source for file in found.files),
    )
    if rows is None or announced is None:
        return whole
    held = reconciled(whole, rows, announced.name, norm_code, norm_name)
    return replace(whole, announced=held)


def _filings(found: Editions) -> list[dict[tuple[str, str, str], frozenset[str]]]:
    """By side and then by kind, jurisdiction and sector, the filings that the lists name."""
    sides = []
    for files in (found.files[: found.first_new], found.files[found.first_new :]):
        named: dict[tuple[str, str, str], set[str]] = {}
        for header in (one.header for one in files if one.header is not None):
            key = (str(header.kind), header.code, norm(header.sector))
            named.setdefault(key, set()).add(header.filing)
        sides.append({key: frozenset(filings) - {""} for key, filings in named.items()})
    return sides


def _parts(found: Editions, pairs: pl.DataFrame, turned: set[int]) -> dict[int, _Part]:
    """Every item that did not turn, in the list of its unit that it belongs to."""
    parts = {row["unit"]: _Part(Kind(row["kind"])) for row in found.units.iter_rows(named=True)}
    paired = {*pairs["old_id"], *pairs["new_id"]}
    for number, unit, is_new in found.able.select("id", "unit", "is_new").iter_rows():
        if number not in paired and number not in turned:
            (parts[unit].added if is_new else parts[unit].removed).append(number)
    own = [file.header.name if file.header else "" for file in found.files]
    keys = found.able.select("id", "unit", "file", "key_name", "key_code")
    rows = pairs.join(keys, left_on="old_id", right_on="id").join(
        keys.drop("unit"), left_on="new_id", right_on="id", suffix="_new"
    )
    for row in rows.sort("old_id").iter_rows(named=True):
        if row["old_id"] not in turned:
            part = parts[row["unit"]]
            _compare(found, part, row, (own[row["file"]], own[row["file_new"]]))
    return parts


def _compare(found: Editions, part: _Part, row: Row, own: tuple[str, str]) -> None:
    """A pair's differences and figures put into the unit's lists."""
    old, new = row["old_id"], row["new_id"]
    item = found.item(new)
    fields: list[str] = []
    if found.texts[old] == found.texts[new]:
        figures = both(stated(item), stated(item))
    else:
        earlier = found.item(old)
        figures = both(stated(earlier), stated(item))
        before, after = (partial(_form, part.kind, own=place) for place in own)
        fields = list(changes(earlier, item, _APART, before, after))
    renamed, recoded = (row[name] != row[f"{name}_new"] for name in ("key_name", "key_code"))
    part.renamed += [(old, new)] if renamed else []
    part.recoded += [(old, new)] if recoded else []
    part.changed += [(old, new, member) for member in fields]
    part.unchanged += not (renamed or recoded or fields)
    part.figures.append(Cut(*named(item, part.kind), str(item[part.kind.type_member]), figures))


@cache
def _form(kind: Kind, member: str, own: str) -> Form:
    return form_of(kind, member, reader, own)


def _unit(row: Row, part: _Part, telling: Telling, old: Count, new: Count) -> UnitDifference:
    """A unit's lists, each sorted by what identifies its entries."""
    return UnitDifference(
        jurisdiction=row["jurisdiction"],
        name=row["name"],
        level=row["level"],
        sector=row["sector"],
        kind=row["kind"],
        old=old,
        new=new,
        added=tuple(sorted(map(telling.known, part.added), key=order)),
        removed=tuple(sorted(map(telling.known, part.removed), key=order)),
        renamed=tuple(sorted((telling.renamed(*one) for one in part.renamed), key=order)),
        recoded=tuple(sorted((telling.recoded(*one) for one in part.recoded), key=order)),
        changed=tuple(sorted((telling.changed(*one) for one in part.changed), key=order)),
        turned=tuple(part.turned),
        unchanged=part.unchanged,
        reductions=reductions(part.figures),
    )
