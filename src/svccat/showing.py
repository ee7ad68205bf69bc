"""The corridor of `show`: one item across all units, each of its elements side by side."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from svccat.alignment import KINDS, Aligned, align, of_kind
from svccat.crew import Crew
from svccat.intake import Wanted
from svccat.load.files import objects, read_text
from svccat.locate.places import spots
from svccat.locate.values import readable
from svccat.model.comparison import outcome
from svccat.model.errors import InputError
from svccat.model.fields import ELEMENTS, Kind
from svccat.model.jurisdiction import Level
from svccat.model.shown import ElementRow, Holding, Matter, Standing, Value
from svccat.model.tables import InputFile, hashed, raw, unread
from svccat.model.text import Text
from svccat.model.worklist import Unit
from svccat.normalise.columns import add_hashes
from svccat.normalise.nature import nature
from svccat.normalise.text import norm_code, norm_name
from svccat.reading import found, inputs, read
from svccat.report.visible import visible
from svccat.settings import Settings
from svccat.settings.values import meant

# Items whose names hold what was given in place of a code, and characters of each name.
_TOLD, _LONG = 5, 60
_Row = dict[str, Any]  # a row of ITEMS


@dataclass(frozen=True, slots=True)
class Shown:
    """The matters, the files they are from, and whether all of these could be read in full."""

    matters: tuple[Matter, ...]
    inputs: tuple[InputFile, ...]
    complete: bool

    @property
    def unread(self) -> tuple[str, ...]:
        """The inputs that could not be read in full."""
        return unread(self.inputs)


def show(code: str, paths: Sequence[Path], settings: Settings, crew: Crew | None = None) -> Shown:
    """The matters that a code names, a case each, by kind, sector, code and case.

    Raises:
        InputError: nothing to read, two editions of one unit, or no item with this code.
    """
    with Crew() as own:
        wanted = Wanted(tuple(ELEMENTS), settings.codes)
        lists = read(paths, found(paths, settings), settings, wanted, crew or own)
    compared = tuple(dict.fromkeys([*settings.elements, *settings.power_extras]))
    aligned = align(lists, compared, settings)
    key = norm_code(code)
    named = aligned.items.filter(pl.col("key_code") == key)
    if named.is_empty():
        hint = _hint(aligned.items, code)
        zh = f"各份目录中都没有编码 {code}{hint.zh}"
        raise InputError(Text(zh, f"no list has an item of code {code}{hint.en}"))
    matters = [
        matter for kind in aligned.down for matter in _Kind(aligned, kind, settings).matters(named)
    ]
    order = [kind.value for kind in KINDS]
    matters.sort(key=lambda one: (order.index(one.kind), one.code, one.case))
    whole = all(one.readable for one in lists.files)
    return Shown(tuple(matters), inputs(lists.files[: lists.law.given]), whole)


def _hint(items: pl.DataFrame, word: str) -> Text:
    """The codes of the items that are called so, the code that was probably meant, or names that hold the word."""
    coded = items.drop_nulls("key_code")
    name = norm_name(word)
    named = coded.filter(pl.col("key_name") == name)["key_code"].unique().sort()
    if not named.is_empty():
        listed = list(map(visible, named))
        zh = f"：请写编码；叫这个名称的事项编码是 {'、'.join(listed)}"
        return Text(zh, f": items are shown by code; those of this name have {', '.join(listed)}")
    probably = meant(norm_code(word), coded["key_code"].unique().sort().to_list())
    return probably if probably.zh or not name else _holding(coded, name)


def _holding(coded: pl.DataFrame, name: str) -> Text:
    """The first items by code whose names hold these characters."""
    held = coded.filter(pl.col("key_name").str.contains(name, literal=True))
    codes = held.sort("key_code", "id").unique("key_code", keep="first", maintain_order=True)
    if codes.is_empty():
        return Text("", "")
    told = [
        visible(f"{code} {text[:_LONG]}{'…' if len(text) > _LONG else ''}")
        for code, text in codes.select("key_code", "name").head(_TOLD).rows()
    ]
    more = codes.height - len(told)
    zh = f"：请写编码；名称中有这些字的事项：{'、'.join(told)}" + (
        f" 等 {codes.height} 项" if more else ""
    )
    en = f": items are shown by code; names that hold this: {', '.join(told)}"
    return Text(zh, en + (f" and {more} more" if more else ""))


class _Kind:
    """The lists of one kind and of its references."""

    def __init__(self, aligned: Aligned, kind: Kind, settings: Settings) -> None:
        self._kind = kind
        self._down, self._across = aligned.down[kind], aligned.across[kind]
        self._items = of_kind(aligned.items, kind)
        self._units = {row["unit"]: row for row in aligned.units.iter_rows(named=True)}
        self._files = aligned.files
        self._doubles = set(aligned.doubles["id"].to_list())
        self._settings = settings
        self._above = dict(self._down.pairs.select("lower", "upper").rows())

    def matters(self, named: pl.DataFrame) -> Iterator[Matter]:
        """The matters that have one of the items `named`, or are linked to one."""
        links = self._down.cells.drop_nulls("upper_id").select("id", "upper_id")
        clusters = self._across.members.select("id", pl.col("cluster").alias("upper_id"))
        edges = pl.concat([links, clusters])
        ids = named.join(self._items, on="id", how="semi")["id"].to_list()
        seen: set[int] = set()
        while set(ids) - seen:
            seen |= set(ids)
            near = pl.col("id").is_in(seen) | pl.col("upper_id").is_in(seen)
            touched = edges.filter(near)
            ids = [*seen, *touched["id"].to_list(), *touched["upper_id"].to_list()]
        items = self._items.filter(pl.col("id").is_in(sorted(seen)))
        root = _roots(edges.filter(pl.col("id").is_in(sorted(seen))).rows(), seen)
        # What takes no part goes with the item of its sector, code and case, if there is one.
        part: dict[tuple[str, ...], int] = {}
        rows = list(items.sort("id").iter_rows(named=True))
        takes = {row["id"] for row in rows if row["valid"] and row["active"]} - self._doubles
        for row in sorted(rows, key=lambda row: row["id"] not in takes):
            own = part.setdefault(_key(row), root[row["id"]])
            if row["id"] not in takes:
                root[row["id"]] = own
        groups: dict[int, list[_Row]] = defaultdict(list)
        for row in rows:
            groups[root[row["id"]]].append(row)
        yield from (self._matter(group) for group in groups.values())

    def _matter(self, rows: list[_Row]) -> Matter:
        rows.sort(key=self._order)
        holders = {row["unit"] for row in rows}
        places = spots([(row["file"], row["row"], "") for row in rows], self._files, read_text)
        cells = self._cells(rows)
        holdings = [
            Holding(self._unit(row["unit"]), self._standing(row, cells), row["authority"], place)
            for row, place in zip(rows, places, strict=True)
        ]
        first = rows[0]
        absent = self._absent({row["id"] for row in rows}, holders)
        sector = first["key_sector"]
        others = [
            Holding(
                self._unit(unit),
                standing,
                basis=self._basis(unit, rows) if standing is Standing.NOT_APPLICABLE else "",
            )
            for unit, standing in sorted(absent.items())
            if self._units[unit]["key_sector"] == sector
        ]
        return Matter(
            self._kind.value,
            first["code"] or "",
            first["case"] or "",
            first["name"] or "",
            first["type"] or "",
            (*holdings, *others),
            tuple(self._elements(rows, cells)),
        )

    def _order(self, row: _Row) -> tuple[int, str, str, int]:
        unit = self._units[row["unit"]]
        return Level(unit["level"]).rank, row["kind"], unit["jurisdiction"], row["id"]

    def _unit(self, number: int) -> Unit:
        row = self._units[number]
        return Unit(row["jurisdiction"], row["name"], row["sector"], Kind(row["kind"]))

    def _cells(self, rows: list[_Row]) -> dict[int, _Row]:
        ids = [row["id"] for row in rows]
        cells = self._down.cells.filter(pl.col("id").is_in(ids))
        return {cell["id"]: cell for cell in cells.iter_rows(named=True)}

    def _standing(self, row: _Row, cells: dict[int, _Row]) -> Standing:
        if not row["active"]:
            return Standing.CANCELLED
        if not row["valid"]:
            return Standing.INVALID
        if row["id"] in self._doubles:
            return Standing.DOUBLE
        cell = cells.get(row["id"])
        if cell is not None:
            return Standing(cell["state"])
        below = row["unit"] in self._above.values()
        return Standing.REFERENCE if below else Standing.ALONE

    def _absent(self, ids: set[int], holders: set[int]) -> dict[int, Standing]:
        """Units without an item, below a list that has one: 未承接 where it is expected."""
        pairs = self._down.pairs
        expected = (
            self._down.coverage.filter(pl.col("upper_id").is_in(sorted(ids)))
            .join(pairs, on="pair")["lower"]
            .to_list()
        )
        return {
            lower: Standing.MISSING if lower in expected else Standing.NOT_APPLICABLE
            for lower, upper in self._above.items()
            if upper in holders and lower not in holders
        }

    def _basis(self, lower: int, rows: list[_Row]) -> str:
        """Why the reference's item is not asked of a unit of its level; "" where nothing is said."""
        upper = self._above[lower]
        level = self._units[lower]["level"]
        spots = [
            (row["file"], row["row"])
            for row in rows
            if row["unit"] == upper and row["applies_to"] and level in (row["levels"] or ())
        ]
        told = [one.get("applies_basis") for one in objects(self._files, spots)]
        return next((one for one in told if isinstance(one, str)), "")

    def _elements(self, rows: list[_Row], cells: dict[int, _Row]) -> Iterator[ElementRow]:
        """The profile's elements in its order, then the others that any item has."""
        by_id = {row["id"]: row for row in rows}
        hashes = self._hashes(rows)
        others = [key for key in ELEMENTS if key not in self._down.elements]
        for element in (*self._down.elements, *others):
            if all(row[raw(element)] is None for row in rows):
                continue
            counted = element in self._down.elements
            values = []
            for place, row in enumerate(rows):
                cell = cells.get(row["id"])
                upper = None if cell is None else by_id.get(cell["upper_id"])
                told = ""
                if cell is not None and upper is not None:
                    told = (
                        cell[outcome(element)]
                        if counted
                        else _compared(hashes[row["id"], element], hashes[upper["id"], element])
                    )
                found = row[raw(element)]
                wanted = None if upper is None else upper[raw(element)]
                kind = ""
                if told in {"differs", "excepted"} and found is not None and wanted is not None:
                    kind = nature(element, found, wanted) or ""
                values.append(Value(place, readable(element, found), told, kind))
            yield ElementRow(element, counted, tuple(values))

    def _hashes(self, rows: list[_Row]) -> dict[tuple[int, str], int | None]:
        """The comparable values of all elements, by id."""
        names = [one.header.name if one.header else "" for one in self._files]
        items = self._items.filter(pl.col("id").is_in([row["id"] for row in rows]))
        columns = [hashed(element) for element in ELEMENTS]
        chosen = self._settings
        table = add_hashes(
            items, tuple(ELEMENTS), names, chosen.citation_depth, chosen.comparators
        ).select("id", *columns)
        return {
            (row["id"], element): row[hashed(element)]
            for row in table.iter_rows(named=True)
            for element in ELEMENTS
        }


def _compared(found: int | None, wanted: int | None) -> str:
    if found is None and wanted is None:
        return "unknown"
    return "same" if found == wanted else "differs"


def _key(row: _Row) -> tuple[str, ...]:
    return row["key_sector"], row["key_code"] or "", row["key_case"]


def _roots(edges: Sequence[tuple[int, int]], ids: set[int]) -> dict[int, int]:
    """By id one of those it is joined to."""
    root = {one: one for one in ids}
    for one, other in edges:
        low, high = sorted((root[one], root[other]))
        root = {number: low if own == high else own for number, own in root.items()}
    return root
