"""Tables and styles of a page."""

import pytest

from svccat.model.text import Lang, Text
from svccat.report.columns import width
from svccat.report.page import Column, Page

COLUMNS = (
    Column(Text("单位", "unit"), number=False),
    Column(Text("事项", "items")),
    Column(Text("问题", "title"), number=False),
)


def _table(rows: list[list[str]], columns: int = 60) -> list[str]:
    page = Page(Lang.ZH, columns, colour=False)
    page.table(COLUMNS, rows)
    return page.text().split("\n")[:-1]


def test_words_stand_to_the_left_and_numbers_to_the_right() -> None:
    assert _table([["盘山县", "5", "甲"], ["a", "1200", "乙丙"]]) == [
        "单位    事项  问题",
        "──────────────────",
        "盘山县     5  甲",
        "a       1200  乙丙",
    ]


def test_a_table_without_rows_is_its_head() -> None:
    assert _table([]) == ["单位  事项  问题", "────────────────"]


def test_what_does_not_fit_is_folded_and_nothing_is_lost() -> None:
    long = "对未取得道路旅客运输经营许可擅自从事班车客运经营行为的处罚" * 2
    lines = _table([["盘山县交通运输局", "123456", long]])
    assert max(map(width, lines)) <= 60
    shown = "".join("".join(lines[2:]).split())
    assert sorted(shown) == sorted(f"盘山县交通运输局123456{long}")
    assert any("123456" in line for line in lines)


def test_the_widest_column_gives_way_first() -> None:
    lines = _table([["盘山县", "7", "很长的问题" * 12]])
    assert lines[2].startswith("盘山县     7  很长的问题")


@pytest.mark.parametrize("columns", [1, 60, 200])
def test_a_number_is_never_broken(columns: int) -> None:
    wide = [["甲" * 40, "1234567890" * 2, "乙" * 40]]
    assert any("1234567890" * 2 in line for line in _table(wide, columns))


def test_styles_are_written_only_where_there_is_colour() -> None:
    for colour, start in ((True, "\x1b[1;36m"), (False, "")):
        page = Page(Lang.ZH, 60, colour=colour)
        page.paragraph("题", "bold cyan")
        page.gap()
        assert page.text() == f"{start}题{chr(27) + '[0m' if colour else ''}\n\n"


def test_nothing_stands_above_the_first_gap() -> None:
    page = Page(Lang.ZH, 60, colour=False)
    page.gap()
    assert page.text() == ""
