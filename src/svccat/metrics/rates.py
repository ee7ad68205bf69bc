"""Rates out of the compared tables (contract sections 4 and 5)."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

import polars as pl

from svccat.model.comparison import OUTCOMES, HorizontalTables, VerticalTables, outcome
from svccat.model.jurisdiction import Level
from svccat.model.rate import Rate
from svccat.model.result import (
    ElementRate,
    Group,
    Horizontal,
    HorizontalPair,
    Layer,
    Vertical,
    VerticalPair,
)


def vertical_rates(
    tables: VerticalTables,
    units: pl.DataFrame,
    excluded: pl.DataFrame,
    weights: Mapping[str, int] | None = None,
) -> Vertical:
    """Pairs, layers and elements of one kind; elements weigh 1 where `weights` does not say.

    `excluded` (id, unit) are the duplicates that took no part; a pair counts its lower unit's.
    """
    states = _counted(tables.cells.group_by("pair", "state").len(), "pair", "state")
    linked = dict(tables.cells.drop_nulls("upper_id").group_by("pair").len().rows())
    coverage = {
        pair: (held, expected)
        for pair, held, expected in tables.coverage.group_by("pair")
        .agg(pl.col("held").sum(), pl.len().alias("expected"))
        .rows()
    }
    doubles = dict(excluded.group_by("unit").len().rows())
    unit = {row["unit"]: row for row in units.iter_rows(named=True)}
    pairs = []
    for pair, lower, upper in tables.pairs.rows():
        state = states[pair]
        held, expected = coverage.get(pair, (0, 0))
        pairs.append(
            VerticalPair(
                lower=unit[lower]["jurisdiction"],
                upper=unit[upper]["jurisdiction"],
                sector=unit[lower]["sector"],
                lower_level=unit[lower]["level"],
                upper_level=unit[upper]["level"],
                same=state["same"],
                differs=state["differs"],
                unlinked=state["unlinked"],
                linked=linked.get(pair, 0),
                exempt=state["exempt"],
                duplicates=doubles.get(lower, 0),
                held=held,
                expected=expected,
            )
        )
    pairs.sort(key=lambda row: (row.lower, row.upper, row.sector))
    cells = tables.cells.drop_nulls("upper_id")
    elements = tuple(_element(element, cells, weights) for element in tables.elements)
    return Vertical(tuple(pairs), _layers(pairs), elements)


def _layers(pairs: list[VerticalPair]) -> tuple[Layer, ...]:
    by_level: dict[tuple[str, str], list[VerticalPair]] = defaultdict(list)
    for pair in pairs:
        by_level[pair.lower_level, pair.upper_level].append(pair)
    layers = [
        Layer(
            lower,
            upper,
            sum((pair.rate for pair in members), Rate()),
            sum(pair.held for pair in members),
            sum(pair.expected for pair in members),
        )
        for (lower, upper), members in by_level.items()
    ]
    return tuple(sorted(layers, key=lambda row: (_rank(row.lower_level), _rank(row.upper_level))))


def horizontal_rates(
    tables: HorizontalTables, units: pl.DataFrame, weights: Mapping[str, int] | None = None
) -> Horizontal:
    """Groups, elements and the pairs matrix of one kind; two peers without a common matter too."""
    unit = {row["unit"]: row for row in units.iter_rows(named=True)}
    states = _counted(tables.clusters.group_by("group", "state").len(), "group", "state")
    agreed = {
        (left, right): (same, compared) for left, right, same, compared in tables.pairs.rows()
    }
    groups, pairs = [], []
    for row in tables.groups.iter_rows(named=True):
        members = [unit[number] for number in row["members"]]
        state = states[row["group"]]
        sector = members[0]["sector"]
        groups.append(
            Group(
                row["parent"],
                row["level"],
                sector,
                tuple(sorted(member["jurisdiction"] for member in members)),
                Rate(state["same"], state["same"] + state["differs"]),
                state[None],
            )
        )
        for left, right in combinations(sorted(row["members"]), 2):
            same, compared = agreed.get((left, right), (0, 0))
            codes = (unit[left]["jurisdiction"], unit[right]["jurisdiction"])
            pairs.append(HorizontalPair(*codes, sector, Rate(same, compared)))
    groups.sort(key=lambda group: (group.parent, _rank(group.level), group.sector, group.members))
    pairs.sort(key=lambda pair: (pair.left, pair.right, pair.sector))
    compared_clusters = tables.clusters.drop_nulls("state")
    elements = tuple(_element(element, compared_clusters, weights) for element in tables.elements)
    return Horizontal(tuple(groups), elements, tuple(pairs))


def _counted(table: pl.DataFrame, key: str, state: str) -> dict[int, dict[str | None, int]]:
    counted: dict[int, dict[str | None, int]] = defaultdict(lambda: defaultdict(int))
    for number, name, count in table.select(key, state, "len").rows():
        counted[number][name] += count
    return counted


def _element(element: str, cells: pl.DataFrame, weights: Mapping[str, int] | None) -> ElementRate:
    counts = dict(cells.group_by(outcome(element)).len().rows())
    same, differs, excepted, unknown = (counts.get(name, 0) for name in OUTCOMES)
    weight = (weights or {}).get(element, 1)
    return ElementRate(element, same, differs, excepted, unknown, weight)


def _rank(level: str) -> int:
    return Level(level).rank
