"""R182 to R184: days of a calendar."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("2024/12/1", "2024-12-01"),
        ("2024.12.31", "2024-12-31"),
        ("2024年12月1日", "2024-12-01"),
        ("2024 年 12 月 1 日", "2024-12-01"),
        ("2024-1-5", "2024-01-05"),
        ("20241231", "2024-12-31"),
        ("２０２４-12-31", "2024-12-31"),
        (" 2024-12-31", "2024-12-31"),
        ("2024-12-31 00:00:00", "2024-12-31"),
        ("2024-12-31T00:00:00Z", "2024-12-31"),
        ("2024-02-30", None),
        ("2023-02-29", None),
        ("2024-13-01", None),
        ("2024-00-10", None),
        ("2024年12月", None),
        ("2024-12", None),
        ("24-12-31", None),
        ("12/31/2024", None),
        ("长期有效", None),
        ("2024-12-31 08:30", None),
    ],
)
def test_what_is_no_date_is_found_and_mended_where_it_is_clear(
    text: str, replacement: str | None
) -> None:
    (row,) = hits(listed(Kind.SERVICE_ITEMS, as_of=text), "R182")
    assert (row["row"], row["pointer"], row["found"]) == (None, "as_of", text)
    assert row["replacement"] == replacement


@pytest.mark.parametrize("text", ["2024-12-31", "2024-02-29", "", " ", None])
def test_dates_and_none_are_right(text: str | None) -> None:
    assert places(listed(Kind.SERVICE_ITEMS, as_of=text), "R182") == []


def test_every_date_of_a_list_is_looked_at() -> None:
    exceptions = [
        {"element": "name", "expires": "2026-12-31"},
        {"element": "code", "expires": "长期"},
    ]
    document = listed(
        Kind.SERVICE_ITEMS, {"exceptions": exceptions}, as_of="昨天", filing={"date": "2024"}
    )
    assert places(document, "R182") == [
        (None, "as_of"),
        (None, "filing/date"),
        (0, "exceptions/1/expires"),
    ]
    versions = [{"date": "2023-07-20"}, {"date": "2023", "effective": "同日"}]
    laws = listed(Kind.LAWS, {"versions": versions, "repealed_on": "已废止"})
    assert places(laws, "R182") == [
        (0, "repealed_on"),
        (0, "versions/1/date"),
        (0, "versions/1/effective"),
    ]
    assert hits(laws, "R182")[0]["label"] == "“废止日期”（repealed_on）"


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [("1999-12-31", True), ("2000-01-01", False), ("2099-12-31", False), ("2100-01-01", True)],
)
def test_a_list_is_of_our_time(text: str, doubtful: bool) -> None:  # noqa: FBT001
    expected = [(None, "as_of")] * doubtful
    assert places(listed(Kind.SERVICE_ITEMS, as_of=text), "R183") == expected


def test_laws_may_be_older_and_what_is_no_date_has_no_year() -> None:
    versions = [{"date": "1954-09-20"}, {"date": "1912-03-11"}, {"date": "0000"}]
    document = listed(Kind.LAWS, {"versions": versions})
    assert places(document, "R183") == [(0, "versions/1/date")]
    exceptions = [{"element": "name", "expires": "9999-12-31"}]
    document = listed(Kind.SERVICE_ITEMS, {"exceptions": exceptions})
    assert places(document, "R183") == [(0, "exceptions/0/expires")]


def test_dates_of_a_law_follow_each_other() -> None:
    versions = [
        {"date": "2012-11-09", "effective": "2013-01-01"},
        {"date": "2019-03-02", "effective": "2018-03-02"},
        {"date": "2016-02-06", "effective": "2016-02-06"},
    ]
    law = {"versions": versions, "repealed_on": "2017-01-01"}
    found = hits(listed(Kind.LAWS, {}, law), "R184")
    assert [(row["row"], row["pointer"], row["found"], row["expected"]) for row in found] == [
        (1, "versions/1/effective", "2018-03-02", "2019-03-02"),
        (1, "versions/2/date", "2016-02-06", "2019-03-02"),
        (1, "repealed_on", "2017-01-01", "2019-03-02"),
    ]


def test_dates_in_order_equal_or_unknown_are_right() -> None:
    versions = [
        {"date": "2019-03-02", "effective": "2019-03-02"},
        {"date": "待补", "effective": "1990-01-01"},
        {"effective": "2022-03-29"},
        {"date": "2023-07-20"},
    ]
    law = {"versions": versions, "repealed_on": "2023-07-20"}
    assert places(listed(Kind.LAWS, law, {"versions": None}), "R184") == []
