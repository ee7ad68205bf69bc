import pytest

from svccat.model.laws import Law, LawLevel, Version
from svccat.normalise.citing import article_of
from svccat.tables.laws import day, laws


def read(*items: object, as_of: str = "2024-12-31") -> tuple[Law, ...]:
    return laws(3, as_of, items, article_of)


def test_a_law_is_read_with_all_that_is_known() -> None:
    item = {
        "name": "中华人民共和国道路运输条例",
        "aliases": ["道路运输条例", "道条"],
        "level": "行政法规",
        "number": "国务院令第406号",
        "versions": [
            {"date": "2019-03-02", "effective": "2019-03-02", "articles": 83},
            {"date": "2023-07-20", "articles": [1, "第二条", "第二条之一"]},
        ],
        "repealed_on": "2030-01-01",
    }
    assert read(item) == (
        Law(
            3,
            0,
            "中华人民共和国道路运输条例",
            ("道路运输条例", "道条"),
            LawLevel.REGULATION,
            "国务院令第406号",
            (
                Version(0, "2019-03-02", "2019-03-02", 83),
                Version(1, "2023-07-20", "", 2, frozenset({(1, 0), (2, 0), (2, 1)})),
            ),
            "2030-01-01",
            "2024-12-31",
        ),
    )


def test_whatever_is_absent_or_mistyped_is_not_known() -> None:
    odd = {
        "name": "甲法",
        "aliases": "甲",
        "level": "法",
        "number": 406,
        "versions": [None, {"date": 2019, "effective": "去年", "articles": "83"}, {}],
        "repealed_on": ["2020-01-01"],
    }
    assert read(odd, as_of="某日") == (
        Law(3, 0, "甲法", ("甲",), None, "406", (Version(1), Version(2)), "", ""),
    )


def test_what_has_no_name_is_no_law_and_keeps_its_row() -> None:
    assert [law.row for law in read(None, {"name": " "}, {"aliases": ["a"]}, {"name": "乙法"})] == [
        3
    ]


@pytest.mark.parametrize("articles", [0, -1, True, float("inf"), float("nan"), 10**30, [], {}])
def test_an_impossible_number_of_articles_is_not_known(articles: object) -> None:
    (law,) = read({"name": "甲法", "versions": [{"articles": articles}]})
    assert law.versions == (Version(0),)


def test_a_list_with_an_entry_that_is_not_understood_is_no_list() -> None:
    (law,) = read({"name": "甲法", "versions": [{"articles": [1, 2, "附则"]}]})
    assert law.versions == (Version(0),)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("2024-12-31", "2024-12-31"),
        (" 2024-12-31 ", "2024-12-31"),
        ("2024-02-30", ""),
        ("2024-1-1", ""),
        ("2024年12月31日", ""),
        ("20241231", ""),
        ("２０２４-12-31", ""),
        ("", ""),
    ],
)
def test_a_day(text: str, known: str) -> None:
    assert day(text) == known
