"""Text measured and wrapped in terminal columns."""

from hypothesis import given
from hypothesis import strategies as st

from svccat.report.columns import cut, pad, width, wrap


def test_a_chinese_character_takes_two_columns_and_a_combining_mark_none() -> None:
    assert width("县ab") == 4
    assert width("，") == 2
    assert width("e\u0301") == 1
    assert width("—…") == 2


def test_lines_break_between_chinese_characters_at_the_width() -> None:
    assert wrap("盘山县双台子区", 6) == ["盘山县", "双台子", "区"]


def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert wrap("盘山县，双台子区", 6) == ["盘山", "县，双", "台子区"]
    assert wrap("盘山《公路法》", 6) == ["盘山", "《公路", "法》"]


def test_words_and_numbers_stay_whole() -> None:
    assert wrap("统一率 99.58%（477/479）", 14) == ["统一率 99.58%", "（477/479）"]


def test_a_word_longer_than_the_line_is_folded() -> None:
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]


def test_the_first_line_and_the_others_are_indented_apart() -> None:
    assert wrap("甲乙丙丁", 6, "· ", "  ") == ["· 甲乙", "  丙丁"]
    assert wrap("甲\n乙", 6, "- ") == ["- 甲", "- 乙"]
    assert wrap("", 6) == [""]


def test_cut_and_pad_count_columns() -> None:
    assert cut("盘山县", 6) == "盘山县"
    assert cut("盘山县双", 6) == "盘山…"
    assert pad("盘山", 6) == "盘山  "


@given(st.text(max_size=80), st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_asked_and_nothing_but_space_is_lost(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
