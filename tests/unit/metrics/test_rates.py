"""Rates out of compared tables, counted by hand (contract sections 4 and 5)."""

from typing import TypeAlias

import polars as pl

from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.comparison import OUTCOME, STATE, HorizontalTables, VerticalTables
from svccat.model.rate import Rate
from svccat.model.result import ElementRate, Group, HorizontalPair, Layer, VerticalPair

Schema: TypeAlias = dict[str, pl.DataType]
U32 = pl.UInt32()
_CELLS = {"id": U32, "pair": U32, "upper_id": U32, "state": STATE, "o:name": OUTCOME}
_COVERAGE = {"pair": U32, "upper_id": U32, "held": pl.Boolean()}
_PAIRS: Schema = {"pair": U32, "lower": U32, "upper": U32}
_EXCLUDED = pl.DataFrame(schema={"id": U32, "unit": U32})
_GROUPS = {
    "group": U32,
    "parent": pl.String(),
    "level": pl.String(),
    "key_sector": pl.String(),
    "members": pl.List(U32),
}
_CLUSTERS = {"cluster": U32, "group": U32, "state": STATE, "o:name": OUTCOME}
_MATRIX: Schema = {"left": U32, "right": U32, "same": U32, "compared": U32}
UNITS = pl.DataFrame(
    [
        (0, "210000", "province", "交通"),
        (1, "211100", "city", "交通"),
        (2, "211102", "county", "交通"),
        (3, "211103", "county", "交通"),
        (4, "211104", "county", "交通"),
    ],
    schema={"unit": U32, "jurisdiction": pl.String(), "level": pl.String(), "sector": pl.String()},
    orient="row",
)


def _frame(schema: Schema, *rows: tuple[object, ...]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=schema, orient="row")


def test_a_pair_counts_its_states_links_doubles_and_coverage() -> None:
    tables = VerticalTables(
        ("name",),
        _frame(_PAIRS, (0, 2, 1)),
        _frame(
            _CELLS,
            (10, 0, 1, "same", "same"),
            (11, 0, 2, "same", "excepted"),
            (12, 0, 3, "same", "unknown"),
            (13, 0, 4, "differs", "differs"),
            (14, 0, None, "unlinked", None),
            (15, 0, None, "exempt", None),
            (16, 0, None, "exempt", None),
        ),
        _frame(_COVERAGE, (0, 1, True), (0, 2, True), (0, 5, False)),
    )
    excluded = pl.DataFrame({"id": [20, 21, 22], "unit": [2, 2, 1]})
    found = vertical_rates(tables, UNITS, excluded)
    (pair,) = found.pairs
    assert pair == VerticalPair(
        lower="211102",
        upper="211100",
        sector="交通",
        lower_level="county",
        upper_level="city",
        same=3,
        differs=1,
        unlinked=1,
        linked=4,
        exempt=2,
        duplicates=2,
        held=2,
        expected=3,
    )
    assert (pair.rate, pair.missing) == (Rate(3, 5), 1)
    assert found.layers == (Layer("county", "city", Rate(3, 5), 2, 3),)
    assert found.elements == (ElementRate("name", same=1, differs=1, excepted=1, unknown=1),)
    assert found.elements[0].rate == Rate(1, 2)


def test_pairs_are_sorted_by_code_and_layers_from_the_top_down() -> None:
    tables = VerticalTables(
        ("name",),
        _frame(_PAIRS, (0, 4, 1), (1, 1, 0), (2, 2, 1), (3, 3, 0)),
        _frame(
            _CELLS,
            (1, 0, 9, "same", "same"),
            (2, 1, 9, "differs", "differs"),
            (3, 2, None, "unlinked", None),
        ),
        _frame(_COVERAGE, (0, 9, True), (2, 9, False), (3, 9, False)),
    )
    found = vertical_rates(tables, UNITS, _EXCLUDED)
    assert [(pair.lower, pair.upper, pair.rate) for pair in found.pairs] == [
        ("211100", "210000", Rate(0, 1)),
        ("211102", "211100", Rate(0, 1)),
        ("211103", "210000", Rate(0, 0)),
        ("211104", "211100", Rate(1, 1)),
    ]
    assert found.layers == (
        Layer("city", "province", Rate(0, 1), 0, 0),
        Layer("county", "province", Rate(0, 0), 0, 1),
        Layer("county", "city", Rate(1, 2), 1, 2),
    )


def test_without_pairs_there_are_elements_without_a_rate() -> None:
    tables = VerticalTables(("name",), _frame(_PAIRS), _frame(_CELLS), _frame(_COVERAGE))
    found = vertical_rates(tables, UNITS, _EXCLUDED)
    assert (found.pairs, found.layers) == ((), ())
    assert found.elements == (ElementRate("name", 0, 0, 0, 0),)
    assert found.elements[0].rate.value is None


def _across(
    clusters: pl.DataFrame, matrix: pl.DataFrame, *groups: tuple[object, ...]
) -> HorizontalTables:
    empty = pl.DataFrame()
    return HorizontalTables(("name",), _frame(_GROUPS, *groups), empty, clusters, empty, matrix)


def test_a_group_counts_its_clusters_and_those_with_one_holder() -> None:
    clusters = _frame(
        _CLUSTERS,
        (1, 0, "same", "same"),
        (2, 0, "same", "unknown"),
        (3, 0, "differs", "differs"),
        (4, 0, None, "same"),
    )
    matrix = _frame(_MATRIX, (2, 3, 1, 2))
    found = horizontal_rates(
        _across(clusters, matrix, (0, "211100", "county", "交通", [3, 4, 2])), UNITS
    )
    assert found.groups == (
        Group("211100", "county", "交通", ("211102", "211103", "211104"), Rate(2, 3), 1),
    )
    assert found.elements == (ElementRate("name", same=1, differs=1, excepted=0, unknown=1),)
    assert found.pairs == (
        HorizontalPair("211102", "211103", "交通", Rate(1, 2)),
        HorizontalPair("211102", "211104", "交通", Rate(0, 0)),
        HorizontalPair("211103", "211104", "交通", Rate(0, 0)),
    )
    assert found.overall == Rate(2, 3)


def test_groups_are_sorted_and_added_up() -> None:
    clusters = _frame(_CLUSTERS, (1, 0, "same", "same"), (2, 1, "differs", "differs"))
    found = horizontal_rates(
        _across(
            clusters,
            _frame(_MATRIX),
            (0, "211100", "township", "交通", [3, 4]),
            (1, "211100", "county", "交通", [1, 2]),
        ),
        UNITS,
    )
    assert [(group.level, group.rate) for group in found.groups] == [
        ("county", Rate(0, 1)),
        ("township", Rate(1, 1)),
    ]
    assert found.overall == Rate(1, 2)


def test_without_groups_there_is_no_rate() -> None:
    found = horizontal_rates(_across(_frame(_CLUSTERS), _frame(_MATRIX)), UNITS)
    assert (found.groups, found.pairs, found.overall) == ((), (), Rate(0, 0))
    assert found.elements == (ElementRate("name", 0, 0, 0, 0),)
