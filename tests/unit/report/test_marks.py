"""Where two values differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svccat.report.marks import Pieces, bracketed, marked

_TEXT = st.text(alphabet="甲乙丙ab第条、", max_size=30)


def _shown(pieces: Pieces) -> str:
    return "".join(f"[{text}]" if differs else text for text, differs in pieces)


@pytest.mark.parametrize(
    ("found", "expected", "left", "right"),
    [
        ("《条例》第八条", "《条例》第八条、第十条", "《条例》第八条", "《条例》第八条[、第十条]"),
        ("行政处罚", "行政强制", "行政[处罚]", "行政[强制]"),
        ("21201801200", "212018012000", "21201801200", "21201801200[0]"),
        ("甲乙", "丙丁", "[甲乙]", "[丙丁]"),
        ("—", "有", "[—]", "[有]"),
        ("同", "同", "同", "同"),
        ("从甲到乙的", "从子到丑的", "从[甲到乙]的", "从[子到丑]的"),
    ],
)
def test_what_the_other_does_not_have_is_marked(
    found: str, expected: str, left: str, right: str
) -> None:
    assert tuple(map(_shown, marked(found, expected))) == (left, right)


@given(_TEXT, _TEXT)
def test_nothing_is_lost_and_what_is_not_marked_is_alike(found: str, expected: str) -> None:
    left, right = marked(found, expected)
    assert "".join(text for text, _ in left) == found
    assert "".join(text for text, _ in right) == expected
    plain = ["".join(text for text, differs in side if not differs) for side in (left, right)]
    assert plain[0] == plain[1]
    if found == expected:
        assert not any(differs for _, differs in (*left, *right))


def test_what_the_other_text_has_not_stands_in_brackets() -> None:
    assert bracketed("道路客运经营许可", "道路旅客运输经营许可") == (
        "道路客运经营许可",
        "道路[旅]客运[输]经营许可",
    )
    assert bracketed("甲", "乙") == ("甲", "乙")
    assert bracketed("第二款", "第三款") == ("第[二]款", "第[三]款")
