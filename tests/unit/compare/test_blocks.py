"""The pairs of a block, against all pairs of a small table looked at one by one."""

from itertools import combinations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from svccat.compare.blocks import LOCATORS, PAIR, pairs_across

_SMALL = st.integers(0, 2)
_ROWS = st.lists(
    st.tuples(st.integers(0, 7), st.sampled_from([None, "a", "b"]), _SMALL, _SMALL, _SMALL),
    max_size=25,
)


def table(rows: list[tuple[int, str | None, int, int, int]]) -> pl.DataFrame:
    """Numbers 0–7 of the holders 0–2 (number modulo 3)."""
    schema = {
        "number": pl.UInt32(),
        "key": pl.String(),
        **dict.fromkeys(LOCATORS, pl.Int32()),
    }
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return frame.with_columns((pl.col("number") % 3).alias("holder"))


def fits(one: int, other: int) -> bool:
    return 0 in {one, other} or one == other


@given(_ROWS, st.sampled_from([1, 3, 1000]))
def test_pairs_are_those_of_one_key_other_holders_and_fitting_locators(
    rows: list[tuple[int, str | None, int, int, int]], limit: int
) -> None:
    expected = {
        (min(left[0], right[0]), max(left[0], right[0]))
        for left, right in combinations(rows, 2)
        if left[0] % 3 != right[0] % 3
        and left[1] is not None
        and left[1] == right[1]
        and all(map(fits, left[2:], right[2:]))
    }
    assert pairs_across(table(rows), ["key"], limit).rows() == sorted(expected)


def test_rows_without_locators_pair_on_the_key_alone() -> None:
    rows = table([(0, "a", 1, 0, 0), (1, "a", 2, 0, 0)])
    assert pairs_across(rows, ["key"]).rows() == []
    assert pairs_across(rows.drop(LOCATORS), ["key"]).rows() == [(0, 1)]


def test_a_common_key_of_one_holder_makes_no_rows() -> None:
    rows = table([(number * 3, "a", 0, 0, 0) for number in range(5)])
    assert pairs_across(rows, ["key"]).is_empty()


def test_nothing_gives_an_empty_table_of_the_declared_shape() -> None:
    assert pairs_across(table([]), ["key"]).schema == pl.Schema(PAIR)
