"""The characters in which two texts differ."""

from hypothesis import given
from hypothesis import strategies as st

from svccat.report.apart import marked, parts


def test_what_the_other_text_has_not_is_marked() -> None:
    assert marked("道路客运经营许可", "道路旅客运输经营许可") == (
        "道路客运经营许可",
        "道路[旅]客运[输]经营许可",
    )
    assert marked("甲", "乙") == ("甲", "乙")
    assert marked("第二款", "第三款") == ("第[二]款", "第[三]款")


@given(one=st.text(), other=st.text())
def test_the_runs_are_the_texts(one: str, other: str) -> None:
    runs = parts(one, other)
    assert "".join(left for left, _, _ in runs) == one
    assert "".join(right for _, right, _ in runs) == other
    assert all(left == right for left, right, same in runs if same)


def test_long_texts_are_parted_at_their_ends() -> None:
    one, other = "甲" * 5000 + "一" + "乙" * 5000, "甲" * 5000 + "二二" + "乙" * 5000
    assert [run for run in parts(one, other) if not run[2]] == [("一", "二二", False)]
