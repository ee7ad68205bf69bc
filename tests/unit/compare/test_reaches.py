import json

import pytest

from svccat.compare.divisions import Share, parse
from svccat.compare.reaches import given_twice, left_out
from svccat.normalise.text import norm


def shares(by: str, **levels: list[str]) -> list[Share]:
    division = [{"level": level, "by": by, "values": values} for level, values in levels.items()]
    return parse(json.dumps(division), norm)


@pytest.mark.parametrize(
    ("by", "levels", "missed"),
    [
        (
            "route",
            {"city": ["省际", "县际（毗邻县间除外）"], "county": ["县内"]},
            ["毗邻县间、市际"],
        ),
        ("route", {"city": ["省际", "市际"], "county": ["县（区）范围内"]}, ["县际"]),
        ("route", {"city": ["市际"], "county": ["县内", "毗邻县间"]}, ["县际（毗邻县间除外）"]),
        (
            "route",
            {
                "city": ["省际、市际、县际（除毗邻县行政区域间外）客运经营"],
                "county": ["县级行政区域内和毗邻县行政区域间的客运经营"],
            },
            [],
        ),
        (
            "route",
            {
                "province": ["跨省、自治区、直辖市", "省内跨设区的市"],
                "city": ["市内跨县（区）"],
                "county": ["县（区）范围内"],
            },
            [],
        ),
        ("route", {"city": ["干线"], "county": ["县内"]}, []),  # a word that says no reach
        ("route", {"city": ["县际"], "county": ["县内"]}, []),  # nothing above what is held
        ("object", {"city": ["剧毒化学品"], "county": ["危险货物以外的货物"]}, ["危险货物"]),
        ("object", {"city": ["危险货物运输"], "county": ["除危险货物外的货物"]}, []),
        ("object", {"city": ["其他货物"], "county": ["货物（危险货物除外）"]}, []),
        (
            "object",
            {"city": ["一级客运站"], "county": ["客运站（一、二级客运站除外）"]},
            [],
        ),
        ("object", {"city": ["一级站", "二级站"], "county": ["客运站（一、二级除外）"]}, []),
        ("object", {"city": ["重点工程项目"], "county": ["项目（本市重点工程除外）"]}, []),
        ("territory", {"city": ["功能区"], "county": ["本县（市直管功能区除外）"]}, []),
    ],
)
def test_what_no_level_holds_is_what_is_excepted_or_lies_between(
    by: str, levels: dict[str, list[str]], missed: list[str]
) -> None:
    assert [found for _, found in left_out(shares(by, **levels))] == missed


def test_an_entry_without_values_may_hold_what_another_excepts() -> None:
    county = {"level": "county", "by": "object", "values": ["危险货物以外的货物"]}
    division = [county, {"level": "city", "by": "object", "text": "其他的由市级负责"}]
    assert list(left_out(parse(json.dumps(division), norm))) == []


@pytest.mark.parametrize(
    ("levels", "both"),
    [
        ({"county": ["县内", "毗邻县间"], "city": ["县际"]}, "毗邻县间"),
        ({"county": ["县内", "毗邻县间"], "city": ["市域内"]}, "县内、毗邻县间"),
        ({"county": ["跨县"], "city": ["县际"]}, "县际"),
        ({"county": ["县际"], "city": ["县际"]}, None),  # a value in common is an error of its own
        ({"county": ["县内", "毗邻县间"], "city": ["县际（毗邻县间除外）"]}, None),
    ],
)
def test_the_same_routes_in_other_words(levels: dict[str, list[str]], both: str | None) -> None:
    found = [
        (one.level, other.level, what)
        for one, other, what in given_twice(shares("route", **levels))
    ]
    assert found == ([("city", "county", both)] if both else [])
