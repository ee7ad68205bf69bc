"""Hidden characters written out."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from svccat.report.visible import visible


def test_ordinary_text_stays_as_it_is() -> None:
    assert (
        visible("对擅自占用、挖掘公路的处罚 [red] 100%") == "对擅自占用、挖掘公路的处罚 [red] 100%"
    )


def test_control_characters_and_bidi_marks_are_written_out() -> None:
    assert visible("a\x1b[31mb") == "a\\x1b[31mb"
    assert visible("a\nb\tc\r") == "a\\nb\\tc\\r"
    assert visible("\u202e甲\u2066\ufeff\u200b") == "\\u202e甲\\u2066\\ufeff\\u200b"
    assert visible("\u2028\x9b\U000e0041\ud800") == "\\u2028\\x9b\\U000e0041\\ud800"


@given(st.text())
def test_nothing_hidden_is_left(text: str) -> None:
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not any(unicodedata.category(character) in hidden for character in visible(text))
