"""How a mended string is written: as the one it replaces."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svccat.fix.tokens import spelled, token_at


@pytest.mark.parametrize(
    ("text", "offset", "token"),
    [
        ('{"a": "b"}', 1, '"a"'),
        ('{"a": "b"}', 6, '"b"'),
        (r'["x\"y\\", 1]', 1, r'"x\"y\\"'),
        ('["", 1]', 1, '""'),
        ("[1, 2]", 1, ""),
        ('{"a": {}}', 6, ""),
        ("", 0, ""),
    ],
)
def test_the_string_at_an_offset_is_found_with_its_quotes(
    text: str, offset: int, token: str
) -> None:
    assert token_at(text, offset) == token


@pytest.mark.parametrize(
    ("value", "like", "token"),
    [
        ("许可", '"許可"', '"许可"'),
        ("许可", r'"\u8a31\u53ef"', r'"\u8bb8\u53ef"'),  # all of it in escapes
        ("许可", r'"許可\n"', '"许可"'),
        ("许可（", r'"许可\uff08"', '"许可（"'.replace("（", r"\uff08")),
        ("甲(", r'"甲\uff08"', '"甲("'),
        ("a/b/c", r'"a\/b"', r'"a\/b\/c"'),
        ("a/b", '"a"', '"a/b"'),
        ("/ and /", r'"/ \/"', '"/ and /"'),
        ('"\\', '"a"', r'"\"\\"'),
        ("一\n二\t", '"一"', r'"一\n二\t"'),
        ("\x00", '"一"', r'"\u0000"'),
        ("\U0001f600甲", r'"\ud83d\ude00"', r'"\ud83d\ude00\u7532"'),
        ("\U0001f600", r'"\uD83D\uDE00 "', r'"\uD83D\uDE00"'),
        ("甲", r'"\n"', '"甲"'),  # an escape that says nothing of the others
        ("A1", r'"\uff21\uff11"', '"A1"'),
        ("", '"甲"', '""'),
    ],
)
def test_escapes_follow_the_old_string(value: str, like: str, token: str) -> None:
    assert spelled(value, like) == token


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(), st.booleans())
def test_any_text_can_be_written_in_any_manner(value: str, old: str, ascii_only: bool) -> None:  # noqa: FBT001  drawn
    token = spelled(value, json.dumps(old, ensure_ascii=ascii_only))
    assert json.loads(token) == value
    assert token_at(token, 0) == token
