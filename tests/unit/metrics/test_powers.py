from typing import Any

import polars as pl

from svccat.compare.leaves import with_leaf
from svccat.metrics.powers import power_counts
from svccat.model.boundaries import LEAVES, REASONS, Boundaries
from svccat.model.result import PowerCount
from tests.factories import Row, power, powers_frame

MAIN = "00021801000Y"
TRANSPORT = ("211100", "盘锦市交通运输局", "交通运输")


def sub(number: int, **changes: Any) -> Row:
    return power(**{"code": f"00021801000{number}", "parent": MAIN} | changes)


def judged(*leaves: tuple[int, bool, bool, bool]) -> Boundaries:
    """Leaves as (id, is_sub, city_county, clear)."""
    return Boundaries(
        leaves=pl.DataFrame(leaves, schema=LEAVES, orient="row"),
        reasons=pl.DataFrame(schema=REASONS),
    )


def tally(rows: list[Row], *leaves: tuple[int, bool, bool, bool]) -> tuple[PowerCount, ...]:
    """The counts of a list whose invalid items take no part."""
    frame = powers_frame(rows)
    listed = with_leaf(frame.filter("active"))
    return power_counts(frame, listed, listed.filter("valid"), judged(*leaves))


def counted(rows: list[Row], *leaves: tuple[int, bool, bool, bool]) -> list[tuple[int, ...]]:
    """(main, sub, leaves, shared_main, shared_sub, clear_main, clear_sub) of each authority."""
    return [
        (
            count.main,
            count.sub,
            count.leaves,
            count.shared_main,
            count.shared_sub,
            count.clear_main,
            count.clear_sub,
        )
        for count in tally(rows, *leaves)
    ]


def test_no_powers_have_no_counts() -> None:
    assert tally([]) == ()


def test_main_items_subs_and_leaves_are_counted() -> None:
    rows = [power(code=MAIN), sub(1), sub(2), power()]
    assert tally(rows) == (
        PowerCount(
            *TRANSPORT,
            main=2,
            sub=2,
            leaves=3,
            shared_main=0,
            shared_sub=0,
            clear_main=0,
            clear_sub=0,
        ),
    )


def test_invalid_items_and_duplicates_count_and_cancelled_ones_do_not() -> None:
    rows = [
        power(valid=False, code=None, name=None, levels=None),
        power(),
        power(),
        power(active=False),
        power(code=MAIN),
        sub(1, active=False),
    ]
    assert counted(rows) == [(4, 0, 4, 0, 0, 0, 0)]


def test_the_small_workspace_has_one_clear_sub_of_two() -> None:
    rows = [
        power(code=MAIN),
        sub(1),
        sub(2),
        power(code="000618011000", name="对道路运输经营场所的监督检查", type="行政检查"),
        power(code="000218012000"),
        power(code="001018013000", name="港口岸线使用审核转报", type="其他行政权力"),
        power(code="000218014000", name="对在城市轨道交通线路安全保护区内违规作业的处罚"),
    ]
    leaves = (1, True, True, True), (2, True, True, False), (3, False, True, False)
    assert counted(rows, *leaves) == [(5, 2, 6, 2, 2, 0, 1)]


def test_a_main_item_is_clear_if_all_its_shared_subs_are() -> None:
    rows = [power(code=MAIN), sub(1), sub(2), sub(3), power()]
    leaves = (1, True, True, True), (2, True, True, True), (4, False, True, True)
    assert counted(rows, *leaves) == [(2, 3, 4, 2, 2, 2, 2)]


def test_leaves_shared_by_other_levels_are_not_counted() -> None:
    assert counted([power(code=MAIN), sub(1)], (1, True, False, True)) == [(1, 1, 1, 0, 0, 0, 0)]


def test_an_unclear_leaf_of_other_levels_does_not_make_its_main_item_unclear() -> None:
    rows = [power(code=MAIN), sub(1), sub(2)]
    leaves = (1, True, True, True), (2, True, False, False)
    assert counted(rows, *leaves) == [(1, 2, 2, 1, 1, 1, 1)]


def test_a_sub_without_its_main_item_has_no_main_item_to_count() -> None:
    assert counted([sub(1)], (0, True, True, True)) == [(0, 1, 1, 0, 1, 0, 1)]


def test_a_cancelled_main_item_is_not_counted_for_its_subs() -> None:
    rows = [power(code=MAIN, active=False), sub(1)]
    assert counted(rows, (1, True, True, True)) == [(0, 1, 1, 0, 1, 0, 1)]


def test_two_main_items_with_one_code_contain_their_subs_once() -> None:
    rows = [power(code=MAIN), power(code=MAIN), sub(1)]
    assert counted(rows, (2, True, True, True)) == [(2, 1, 1, 1, 1, 1, 1)]


def test_a_main_item_of_another_department_does_not_contain_the_sub() -> None:
    rows = [power(code=MAIN, authority="盘锦市公安局"), sub(1)]
    assert counted(rows, (1, True, True, True)) == [(0, 1, 1, 0, 1, 0, 1), (1, 0, 1, 0, 0, 0, 0)]


def test_authorities_are_shown_as_first_written_and_sorted() -> None:
    rows = [
        power(
            jurisdiction="211122", authority="盘山县 交通运输局", key_authority="盘山县交通运输局"
        ),
        power(jurisdiction="211122", authority="盘山县交通运输局"),
        power(sector="港航"),
        power(),
        power(authority="盘锦市公安局", sector="公安"),
    ]
    counts = tally(rows)
    assert [(one.jurisdiction, one.authority, one.sector, one.main) for one in counts] == [
        ("211100", "盘锦市交通运输局", "交通运输", 1),
        ("211100", "盘锦市交通运输局", "港航", 1),
        ("211100", "盘锦市公安局", "公安", 1),
        ("211122", "盘山县 交通运输局", "交通运输", 2),
    ]


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = [power(code=MAIN), sub(1), power(), power(jurisdiction="211122")]
    frame = powers_frame(rows).reverse()
    leaves = judged((1, True, True, True))
    assert tally(rows, (1, True, True, True)) == power_counts(frame, frame, frame, leaves)
