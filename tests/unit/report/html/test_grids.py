"""Rates as pictures."""

import pytest

from svccat.model.rate import Rate
from svccat.model.text import Lang
from svccat.report.html.grids import grid, shade


@pytest.mark.parametrize(
    ("rate", "name"),
    [
        (Rate(5, 5), "h0"),
        (Rate(9999, 10_000), "h1"),
        (Rate(99, 100), "h1"),
        (Rate(9899, 10_000), "h2"),
        (Rate(95, 100), "h2"),
        (Rate(9, 10), "h3"),
        (Rate(3, 4), "h4"),
        (Rate(0, 4), "h5"),
        (Rate(), "hn"),
    ],
)
def test_only_where_all_agree_it_is_the_palest(rate: Rate, name: str) -> None:
    assert shade(rate) == name


def test_every_cell_stands_under_its_column_beside_its_row_and_says_what_it_is() -> None:
    made = grid(
        ["甲县", "乙" * 40],
        ["名称", "类型"],
        {(1, 0): (Rate(1, 2), "#a"), (0, 1): (Rate(2, 2), "")},
        Lang.ZH,
    )
    first, second = made.cells
    assert (first.text, first.full, first.href) == ("100%", "甲县 · 类型: 100%（2/2）", "")
    assert (second.text, second.href) == ("50%", "#a")
    assert first.x + made.cell // 2 == made.columns[1].x
    assert made.rows[0].y > first.y > second.y - made.height
    assert made.rows[1].text == "乙" * 14 + "…"
    assert made.rows[1].full == "乙" * 40
