"""道路运输条例 2022 → 2023: 第六十八条 deleted, 69 to 83 became 68 to 82."""

from dataclasses import replace

import pytest

from svccat.model.laws import Law, Move, Version
from svccat.normalise.numerals import to_chinese
from tests.unit.checks.laws.bases import items, judged

LAW = Law(
    1,
    0,
    "中华人民共和国道路运输条例",
    ("道路运输条例",),
    versions=(
        Version(0, "2019-03-02", "2019-03-02", 83),
        Version(1, "2022-03-29", "2022-05-01", 83),
        Version(2, "2023-07-20", "2023-07-20", 82, moves=(Move(68, 68, None), Move(69, 83, 68))),
    ),
    as_of="2024-12-31",
)


def _told(text: str, day: str = "2022-12-31") -> list[tuple[str, str, str | None, str | None]]:
    found = judged(items([text]), laws=(LAW,), day=day)
    return sorted(
        (hit.rule.code, row["article"], row.get("expected"), row.get("replacement"))
        for hit in found.hits
        if hit.rule.code in {"L822", "L823"}
        for row in hit.rows.iter_rows(named=True)
    )


@pytest.mark.parametrize("number", range(69, 84))
def test_every_article_behind_the_deleted_one_is_one_less(number: int) -> None:
    old, new = f"第{to_chinese(number)}条", f"第{to_chinese(number - 1)}条"
    mended = f"《道路运输条例》（2023年修订）{new}"
    assert _told(f"《道路运输条例》{old}") == [("L822", old, new, mended)]
    # What was mended is of the new text, whatever the catalogue's date: nothing more is said.
    assert _told(mended) == _told(mended, "2024-12-31") == []


def test_the_deleted_article_and_those_before_it() -> None:
    assert _told("《道路运输条例》第六十八条") == [("L823", "第六十八条", None, None)]
    assert _told("《道路运输条例》第六十七条、第八条") == []


@pytest.mark.parametrize("day", ["2023-07-20", "2024-12-31"])
def test_on_a_later_day_the_numbers_are_those_of_the_new_text(day: str) -> None:
    assert _told("《道路运输条例》第七十条", day) == []


def test_a_text_that_is_named_counts_whatever_the_day() -> None:
    told = _told("《道路运输条例》（2022年修订）第七十条", "2024-12-31")
    mended = "《道路运输条例》（2023年修订）第六十九条"
    assert told == [("L822", "第七十条", "第六十九条", mended)]


def test_all_articles_of_the_law_are_mended_at_once() -> None:
    text = "《道路运输条例》（国务院令第406号）第六十三条第一款第（一）项、第六十九条至第七十一条"
    mended = (
        "《道路运输条例》（国务院令第406号，2023年修订）第六十三条第一款第（一）项、"
        "第六十八条至第七十条"
    )
    assert {row[3] for row in _told(text)} == {mended}


def test_a_range_over_the_deleted_article_is_left_to_a_person() -> None:
    assert _told("《道路运输条例》第六十七条至第六十九条") == [
        ("L822", "第六十九条", "第六十八条", None),
        ("L823", "第六十八条", None, None),
    ]


def test_several_revisions_are_followed_one_after_another() -> None:
    again = Version(3, "2025-01-01", "2025-02-01", 84, moves=(Move(8, 82, 10),))
    law = replace(LAW, versions=(*LAW.versions, again))
    found = judged(items(["《道路运输条例》第七十条"]), laws=(law,), day="2022-12-31")
    (hit,) = [hit for hit in found.hits if hit.rule.code == "L822"]
    assert hit.rows.select("expected", "date").rows() == [("第七十一条", "2025-02-01")]
