"""A run province by province: what is compared with what stays inside one, but for its own list.

A unit has its reference among the lists above it, and its peers under the same parent (contract
sections 4 and 5). So a province's lists below its own are one part, with the lists above them as
references, and the provinces' own lists, which are peers, are another part together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import polars as pl

from svccat.compare.horizontal import compare_horizontally
from svccat.compare.vertical import compare_vertically
from svccat.model.comparison import HorizontalTables, VerticalTables
from svccat.model.jurisdiction import COUNTRY, parent

_DIGITS = 2  # of a code that name the province


class _Part(NamedTuple):
    """The pairs and the groups of one part, by number, and the units that they need."""

    pairs: set[int]
    groups: set[int]
    units: set[int]


def compare_by_province(
    items: pl.DataFrame,
    units: pl.DataFrame,
    pairs: pl.DataFrame,
    groups: pl.DataFrame,
    elements: Sequence[str],
) -> tuple[VerticalTables, HorizontalTables]:
    """The tables of one kind, part by part, so that what is in work is never more than a province.

    `items` take part, stand in the order of `id` and carry `unit`, KEYS and `h:KEY` columns.
    """
    down: list[VerticalTables] = []
    across: list[HorizontalTables] = []
    for part in _parts(units, pairs, groups):
        own = items.filter(pl.col("unit").is_in(part.units))
        some = pairs.filter(pl.col("pair").is_in(part.pairs))
        lower = compare_vertically(own, units, some, elements)
        links = lower.cells.drop_nulls("upper_id").select("id", "upper_id")
        peers = groups.filter(pl.col("group").is_in(part.groups))
        down.append(lower)
        across.append(compare_horizontally(own, peers, links, elements))
    return (
        VerticalTables(
            tuple(elements),
            pairs,
            _together((one.cells for one in down), "pair", "id"),
            _together((one.coverage for one in down), "pair", "upper_id"),
        ),
        HorizontalTables(
            tuple(elements),
            groups,
            _together((one.members for one in across), "cluster", "id"),
            _together((one.clusters for one in across), "cluster"),
            _together((one.deviants for one in across), "cluster", "element", "id"),
            _together((one.pairs for one in across), "left", "right"),
        ),
    )


def _parts(units: pl.DataFrame, pairs: pl.DataFrame, groups: pl.DataFrame) -> list[_Part]:
    """One part at least, in the order of the provinces."""
    codes: dict[int, str] = dict(units.select("unit", "jurisdiction").rows())
    found: dict[str, _Part] = defaultdict(lambda: _Part(set(), set(), set()))
    for pair, lower, upper in pairs.select("pair", "lower", "upper").rows():
        part = found[_province(codes[lower])]
        part.pairs.add(pair)
        part.units.update((lower, upper))
    for group, members in groups.select("group", "members").rows():
        part = found[_province(codes[members[0]])]
        part.groups.add(group)
        part.units.update(members)
    return [found[province] for province in sorted(found)] or [_Part(set(), set(), set())]


def _province(code: str) -> str:
    """The digits of the province that a list lies below; "" for a province's own and for the country's."""
    return code[:_DIGITS] if parent(code) not in {COUNTRY, None} else ""


def _together(tables: Iterable[pl.DataFrame], *order: str) -> pl.DataFrame:
    """The parts' rows in the order in which they stand where there is one part."""
    first, *others = tables
    return pl.concat([first, *others]).sort(order) if others else first
