"""The corridor of `todo`: lists side by side, what they adopt, what that gains, where it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from svccat.alignment import Aligned, align, of_kind
from svccat.compare.adoptions import adoptions
from svccat.compare.gains import Gain, gains
from svccat.compare.undecided import undecided
from svccat.compare.worlds import Setting
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.load.files import read_text
from svccat.locate.places import spots
from svccat.locate.values import readable
from svccat.metrics.headline import headline_rates
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.comparison import outcome
from svccat.model.fields import ELEMENTS, Comparator, Kind
from svccat.model.finding import Place
from svccat.model.jurisdiction import Level
from svccat.model.result import Rates
from svccat.model.tables import InputFile, raw, unread
from svccat.model.worklist import (
    UNDECIDED,
    Figures,
    Mend,
    Reason,
    Row,
    Undecided,
    Unit,
    UnitWork,
    WorkList,
)
from svccat.normalise.adopting import adoptable, adopted
from svccat.reading import found, inputs, read
from svccat.settings import Settings

# Of these the names are told, and a person writes the rest.
BY_HAND = frozenset({Comparator.MATERIALS, Comparator.PROCESS})
_NAMES = ("code", "case", "name", "authority")
_Item = dict[str, Any]  # a row of ITEMS


@dataclass(frozen=True, slots=True)
class Todo:
    """The work lists of a run, service items first, and what they were made from.

    `adopted` are the ADOPTIONS of all rows by kind, of the items of `aligned`.
    """

    lists: tuple[WorkList, ...]
    inputs: tuple[InputFile, ...]
    complete: bool
    aligned: Aligned
    adopted: dict[Kind, pl.DataFrame]

    @property
    def unread(self) -> tuple[str, ...]:
        """The inputs that could not be read in full."""
        return unread(self.inputs)


def todo(paths: Sequence[Path], settings: Settings, crew: Crew | None = None) -> Todo:
    """The work lists of both kinds that are compared.

    Raises:
        InputError: nothing to read, or two editions of one unit.
    """
    with Crew() as own:
        elements = tuple(dict.fromkeys([*settings.elements, *settings.power_extras]))
        wanted = Wanted(elements, settings.codes)
        lists = read(paths, found(paths, settings), settings, wanted, crew or own)
    aligned = align(lists, elements, settings)
    makers = {kind: _Maker(aligned, kind) for kind in aligned.down}
    return Todo(
        tuple(maker.work_list() for maker in makers.values()),
        inputs(lists.files[: lists.law.given]),
        all(one.readable for one in lists.files),
        aligned,
        {kind: maker.adopted for kind, maker in makers.items()},
    )


def work_lists(aligned: Aligned) -> tuple[WorkList, ...]:
    """The work lists of lists that stand side by side already."""
    return tuple(_Maker(aligned, kind).work_list() for kind in aligned.down)


class _Maker:
    """One kind's work list."""

    def __init__(self, aligned: Aligned, kind: Kind) -> None:
        self._kind, self._tables = kind, aligned
        self._able = of_kind(aligned.able, kind)
        self._down, self._across = aligned.down[kind], aligned.across[kind]
        self._names = dict(aligned.units.select("unit", "name").rows())
        decided, asked = adoptions(self._down, self._across, self._able, aligned.shared)
        fits = pl.Series([self._adoptable(*row) for row in decided.rows()], dtype=pl.Boolean())
        misfits = decided.filter(~fits).select(
            "id", "element", pl.lit(Reason.NOT_HERE.value).alias("reason")
        )
        self.adopted, self._open = decided.filter(fits), pl.concat([asked, misfits])
        self._asides = _asides(aligned, kind)
        self._units = {
            row["unit"]: Unit(row["jurisdiction"], row["name"], row["sector"], Kind(row["kind"]))
            for row in aligned.units.iter_rows(named=True)
        }
        self._items: dict[int, _Item] = {row["id"]: row for row in self._named_items()}
        wanted = [(row["file"], row["row"], "") for row in self._items.values()]
        places = spots(wanted, aligned.files, read_text)
        self._places = dict(zip(self._items, places, strict=True))

    def work_list(self) -> WorkList:
        """The list with every unit that has something to do."""
        now = self._now()
        order = sorted(self._places, key=lambda one: _order(self._places[one]))
        worth = gains(self._setting(), self.adopted, now, order)
        mends = self._mends(self.adopted.rows())
        rows = {
            number: tuple(self._row(gain, mends[gain.id]) for gain in found)
            for number, found in worth.units.items()
        }
        asked = self._undecided()
        units = [
            UnitWork(
                self._units[number],
                rows.get(number, ()),
                asked.get(number, ()),
                rows[number][-1].together if number in rows else now,
            )
            for number in rows.keys() | asked.keys()
        ]
        units.sort(key=lambda one: (-now.points_to(one.then), one.unit))
        decided, questions = (sum(map(len, one.values())) for one in (rows, asked))
        return WorkList(
            self._kind, now, worth.then, tuple(units), decided, questions, self._excepted()
        )

    def _excepted(self) -> int:
        cells = self._down.cells
        return sum(int((cells[outcome(one)] == "excepted").sum()) for one in self._down.elements)

    def _adoptable(self, number: int, element: str, source: int) -> bool:
        """Only of bodies there is a doubt: all else is adopted as it stands."""
        if ELEMENTS[element].comparator is not Comparator.BODY:
            return True
        items, names = self._tables.items, self._names
        theirs, ours = (names[items["unit"][one]] for one in (source, number))
        return adoptable(element, items[raw(element)][source], theirs, ours)

    def _named_items(self) -> Iterable[_Item]:
        """The items that are named on either side of anything."""
        ids = [
            *(self.adopted[name] for name in ("id", "source_id")),
            *(self._asides[name] for name in ("id", "other_id")),
            self._open["id"],
        ]
        named = pl.concat(ids).drop_nulls().unique().implode()
        return self._tables.items.filter(pl.col("id").is_in(named)).iter_rows(named=True)

    def _now(self) -> Figures:
        none = pl.DataFrame(schema={"id": pl.UInt32(), "unit": pl.UInt32()})
        units = self._tables.units
        upward = vertical_rates(self._down, units, none)
        return Figures(*headline_rates(Rates(upward, horizontal_rates(self._across, units))))

    def _setting(self) -> Setting:
        """What the two rates are made of: county lists against their city's, and each other."""
        levels = dict(self._tables.units.select("unit", "level").rows())
        pairs = [
            (lower, upper)
            for _, lower, upper in self._down.pairs.rows()
            if (levels[lower], levels[upper]) == (Level.COUNTY, Level.CITY)
        ]
        groups = self._across.groups.filter(pl.col("level") == Level.COUNTY)
        schema = {"lower": pl.UInt32(), "upper": pl.UInt32()}
        return Setting(
            self._able,
            self._down.elements,
            pl.DataFrame(pairs, schema=schema, orient="row"),
            groups.select(pl.col("members").alias("unit"), "group").explode("unit"),
        )

    def _row(self, gain: Gain, mends: tuple[Mend, ...]) -> Row:
        item = self._items[gain.id]
        return Row(
            self._units[item["unit"]],
            self._places[gain.id],
            *_named(item),
            mends,
            gain.alone,
            gain.together,
            gain.with_others,
            gain.joint if gain.with_others else None,
        )

    def _undecided(self) -> dict[int, tuple[Undecided, ...]]:
        """By unit, in the order of reasons and places; elements of one item and reason together."""
        reasons: dict[tuple[int, str], list[tuple[int, str, None]]] = defaultdict(list)
        for number, element, reason in self._open.rows():
            reasons[number, reason].append((number, element, None))
        found: dict[int, list[Undecided]] = defaultdict(list)
        for (number, reason), elements in reasons.items():
            mends = self._mends(elements)[number]
            unit = self._items[number]["unit"]
            found[unit].append(self._ask(unit, number, Reason(reason), mends))
        for unit, number, reason, other in self._asides.rows():
            found[unit].append(self._ask(unit, number, Reason(reason), (), other))
        reason_of = list(Reason).index
        return {
            unit: tuple(sorted(rows, key=lambda one: (reason_of(one.reason), _order(one.place))))
            for unit, rows in found.items()
        }

    def _ask(
        self,
        unit: int,
        number: int,
        reason: Reason,
        mends: tuple[Mend, ...],
        other: int | None = None,
    ) -> Undecided:
        return Undecided(
            self._units[unit],
            self._places[number],
            *_named(self._items[number]),
            reason,
            mends,
            None if other is None else self._places[other],
        )

    def _mends(self, wanted: Iterable[tuple[int, str, int | None]]) -> dict[int, tuple[Mend, ...]]:
        made: dict[int, list[Mend]] = defaultdict(list)
        for number, element, source in wanted:
            made[number].append(self._mend(number, element, source))
        return {number: tuple(mends) for number, mends in made.items()}

    def _mend(self, number: int, element: str, source: int | None) -> Mend:
        item = self._items[number]
        here = readable(element, item[raw(element)])
        if source is None:
            return Mend(element, here)
        theirs = self._items[source]
        names = (self._units[theirs["unit"]].name, self._units[item["unit"]].name)
        return Mend(
            element,
            here,
            readable(element, adopted(element, theirs[raw(element)], *names)),
            self._places[source],
            names[0],
            plain=ELEMENTS[element].comparator not in BY_HAND,
        )


def _asides(tables: Aligned, kind: Kind) -> pl.DataFrame:
    """UNDECIDED, with the duplicates that take no part."""
    rows = undecided(kind, tables.down[kind], tables.across[kind], tables.items, tables.units)
    doubles = (
        of_kind(tables.items, kind)
        .join(tables.doubles, on="id")
        .select(
            "unit",
            "id",
            pl.lit(Reason.SHARED_KEY.value).alias("reason"),
            pl.col("kept_id").alias("other_id"),
        )
        .cast(pl.Schema(UNDECIDED))
    )
    return pl.concat([rows, doubles])


def _named(item: _Item) -> tuple[str, str, str, str]:
    code, case, name, authority = (item[key] or "" for key in _NAMES)
    return code, case, name, authority


def _order(place: Place) -> tuple[str, int, int]:
    return place.path, place.line, place.column
