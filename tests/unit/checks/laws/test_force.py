"""What the registry says of a citation on the catalogue's day."""

from dataclasses import replace

import pytest

from svccat.model.laws import Law, Version
from tests.unit.checks.laws.bases import DAY, REGISTRY, codes, said

ROADS = REGISTRY[0]


@pytest.mark.parametrize(
    ("article", "day", "expected"),
    [
        ("第八十三条", "2022-12-31", []),
        ("第八十三条", "2023-07-19", []),
        ("第八十三条", "2023-07-20", ["L816"]),
        ("第八十三条", DAY, ["L816"]),
        ("第八十二条", DAY, []),
        ("第八十四条", "2022-12-31", ["L806"]),
        ("第八十四条", DAY, ["L806"]),
        ("第八十条至第八十五条", DAY, ["L806"]),
        ("第八十三条之一", DAY, ["L816"]),
        ("附件第九十条", DAY, []),
        ("第八十四条", "", ["L817"]),  # no day: only what holds of every text
        ("第八十三条", "", []),
        ("第八十四条", "2025-06-30", ["L817"]),  # the registry ends before that day
        ("第八十三条", "2025-06-30", []),
        ("第八十四条", "2018-01-01", ["L817"]),  # no text registered for that day
    ],
)
def test_whether_the_article_is_there_on_the_day(
    article: str, day: str, expected: list[str]
) -> None:
    assert codes(f"《道路运输条例》{article}", day=day) == expected


def test_a_missing_article_is_told_with_count_day_and_the_text_of_the_registry() -> None:
    (one,) = said("《道路运输条例》（国务院令第406号）第八十四条第一款")
    assert (one["law"], one["article"], one["count"]) == ("道路运输条例", "第八十四条", 82)
    assert one["date"] == "2023-07-20"
    place = one["other_file"], one["other_row"], one["other_pointer"]
    assert place == (1, 0, "versions/2")


def test_an_article_of_an_earlier_text_is_told_with_that_text() -> None:
    (one,) = said("《中华人民共和国道路运输条例》第八十三条")
    assert (one["count"], one["date"]) == (82, "2023-07-20")
    assert (one["other_count"], one["other_date"]) == (83, "2022-05-01")


def test_an_article_is_told_once_a_text() -> None:
    assert codes("《道路运输条例》第八十四条第一款、第二款、第八十五条") == ["L806", "L806"]


def test_articles_listed_one_by_one_are_looked_up_one_by_one() -> None:
    assert codes("《船员旧则》第三条之一、第二条") == []
    (one,) = said("《船员旧则》第二条之一")
    assert (one["code"], one["article"], one["count"]) == ("L806", "第二条之一", 3)


def test_a_law_without_counts_or_texts_is_not_judged() -> None:
    assert codes("《港口经营管理规定》第九百条") == []
    assert codes("《客运站安全指南》第九百条") == []


def test_of_two_entries_only_what_holds_for_both_is_said() -> None:
    more = replace(ROADS, row=9, versions=(Version(0, "2023-07-20", "", 90),))
    both = (*REGISTRY, more)
    assert codes("《道路运输条例》第八十五条", laws=both) == []
    assert codes("《道路运输条例》第九十一条", laws=both) == ["L806"]
    undated = replace(more, versions=(Version(0, articles=90),))
    assert codes("《道路运输条例》第九十一条", laws=(*REGISTRY, undated)) == ["L817"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-12-31", []),
        ("2021-01-01", ["L807"]),
        (DAY, ["L807"]),
        ("2026-01-01", ["L807"]),
        ("", ["L818"]),
    ],
)
def test_a_repealed_law(day: str, expected: list[str]) -> None:
    assert codes("《道路运输管理旧办法》第八条", day=day) == expected


def test_a_repeal_is_told_with_its_day_and_place() -> None:
    (one,) = said("《道路运输管理旧办法》第八条、第九条")
    assert (one["law"], one["date"]) == ("道路运输管理旧办法", "2021-01-01")
    assert (one["other_row"], one["other_pointer"]) == (2, "repealed_on")


def test_a_law_is_repealed_only_if_every_entry_says_so() -> None:
    alive = Law(1, 9, "道路运输管理旧办法")
    assert codes("《道路运输管理旧办法》第八条", laws=(*REGISTRY, alive)) == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-11-30", []),  # not even published: an earlier text must have been meant
        ("2024-12-01", ["L808"]),
        (DAY, ["L808"]),
        ("2025-03-01", []),
        ("", []),
    ],
)
def test_a_law_that_is_published_and_not_yet_in_force(day: str, expected: list[str]) -> None:
    assert codes("《道路运输新条例》第八条", day=day) == expected


def test_what_is_not_yet_in_force_is_told_with_both_days() -> None:
    (one,) = said("《道路运输新条例》第八条")
    assert (one["date"], one["other_date"]) == ("2025-03-01", DAY)
    assert one["other_pointer"] == "versions/0"


def test_a_name_that_is_a_slip_of_a_known_one() -> None:
    (one,) = said("《道路运输条列》第八条")
    assert (one["code"], one["found"], one["suggestion"]) == (
        "L809",
        "道路运输条列",
        "道路运输条例",
    )
    assert one["replacement"] == "《道路运输条例》第八条"
    assert (one["other_row"], one["other_pointer"]) == (0, "name")
    twice = next(row for row in said("《道路运输条列》第八条；《道路运输条列》第九条"))
    assert twice["replacement"] is None


@pytest.mark.parametrize(
    ("hint", "day", "expected"),
    [
        ("2019年修订", DAY, ["L810"]),
        ("2019年", DAY, ["L810"]),
        ("根据2019年3月2日《国务院关于修改部分行政法规的决定》第三次修订", DAY, ["L810"]),
        ("2004年4月30日公布，2022年3月29日修订", DAY, ["L810"]),
        ("2023年修订", DAY, []),
        ("根据2023年7月20日《国务院关于修改和废止部分行政法规的决定》第五次修订", DAY, []),
        ("2016年修订", DAY, []),  # no such text is registered
        ("2004年4月30日公布", DAY, []),
        ("2019年修订", "2020-01-01", []),
        ("2023年修订", "2020-01-01", ["L810"]),
        ("2019年修订", "", []),
        ("国务院令第406号，2019年修订", DAY, ["L810"]),
    ],
)
def test_a_revision_named_behind_the_law(hint: str, day: str, expected: list[str]) -> None:
    assert codes(f"《道路运输条例》（{hint}）第八条", day=day) == expected


def test_the_number_of_a_decree_is_no_version() -> None:
    assert codes("《道路运输条例》（国务院令第406号）第八条", day="2020-01-01") == []


def test_an_article_of_the_old_text_is_told_once() -> None:
    assert codes("《道路运输条例》（2019年修订）第八十三条") == ["L816"]


def test_without_a_registry_nothing_is_said() -> None:
    assert codes("《道路运输条例》第八百条", "《道路运输管理旧办法》第八条", laws=()) == []
