"""Looking laws up: by name, by alias, by a slip of the pen, and by the day."""

import pytest

from svccat.laws import Registry, first, in_force
from svccat.model.laws import Law, Version
from svccat.normalise.citing import title


def law(name: str, *aliases: str, row: int = 0, versions: tuple[Version, ...] = ()) -> Law:
    return Law(0, row, name, aliases, versions=versions)


def registry(*laws: Law) -> Registry:
    return Registry(laws, title)


ROADS = law("中华人民共和国道路运输条例", "道条")
PROVINCE = law("辽宁省道路运输管理条例", "道条", row=1)


def test_a_law_is_found_by_name_and_alias() -> None:
    known = registry(ROADS, PROVINCE)
    assert known.find("道路运输条例") == (ROADS,)
    assert known.find("辽宁省道路运输管理条例") == (PROVINCE,)
    assert known.find("道条") == (ROADS, PROVINCE)
    assert known.find("公路法") == ()
    assert known.find("") == ()


def test_a_name_is_no_other_laws_alias() -> None:
    other = law("公路运输条例", "道路运输条例", row=2)
    assert registry(ROADS, other).find("道路运输条例") == (ROADS,)


def test_a_law_listed_twice_is_found_twice() -> None:
    again = law("《道路运输条例》", row=5)
    assert registry(ROADS, again).find("道路运输条例") == (ROADS, again)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("道路旅客运输及客运站管理规正", "道路旅客运输及客运站管理规定"),
        ("道路旅客运输及客运站管理定", "道路旅客运输及客运站管理规定"),
        ("道路旅客运输及及客运站管理规定", "道路旅客运输及客运站管理规定"),
        ("道路旅客运输及客站运管理规定", "道路旅客运输及客运站管理规定"),
        ("公路安全保户条例", "公路安全保护条例"),
        ("道路运输条列", "道路运输条例"),
        ("道路运轮条例", "道路运输条例"),
        ("道道路运输条例", "道路运输条例"),
        ("公路安全保护税条例", ""),
        ("道路运输条例", ""),  # it is known
        ("铁路运输条例", ""),  # another mode of transport
        ("公路法", ""),  # as near to 公司法 as to what is known
        ("吉林省道路运输管理条例", ""),
        ("沈阳市道路运输管理条例", ""),
        ("城市道路管理条例", ""),
        ("", ""),
    ],
)
def test_one_character_off_is_a_slip_unless_it_tells_laws_apart(written: str, meant: str) -> None:
    known = registry(
        ROADS,
        PROVINCE,
        law("公证法"),
        law("公路安全保护条例"),
        law("道路旅客运输及客运站管理规定"),
        law("辽阳市道路运输管理条例"),
    )
    assert known.meant(written) == meant


def test_of_two_names_as_near_none_is_meant() -> None:
    known = registry(law("辽宁省港口管理规定"), law("辽宁省港口管理规矩"))
    assert known.meant("辽宁省港口管理规正") == ""


OLD = Version(0, "2019-03-02", "2019-03-02", 83)
NEW = Version(2, "2023-07-20", "2023-09-01", 82)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2019-03-01", None),
        ("2019-03-02", OLD),
        ("2023-08-31", OLD),
        ("2023-09-01", NEW),
        ("2030-01-01", NEW),
        ("", None),
    ],
)
def test_the_text_in_force_on_a_day(day: str, text: Version | None) -> None:
    assert in_force(law("道路运输条例", versions=(NEW, OLD)), day) == text


def test_a_text_without_a_day_leaves_it_open_which_one_is_in_force() -> None:
    undated = law("道路运输条例", versions=(OLD, Version(1, articles=90)))
    assert in_force(undated, "2024-01-01") is None
    assert first(undated) is None


def test_a_text_holds_from_its_publication_unless_it_says_more() -> None:
    published = law("道路运输条例", versions=(Version(0, "2019-03-02"),))
    assert in_force(published, "2019-03-02") == Version(0, "2019-03-02")
    assert first(law("道路运输条例", versions=(NEW, OLD))) == OLD
    assert first(law("道路运输条例")) is None
    assert in_force(law("道路运输条例"), "2024-01-01") is None


def test_whether_a_text_has_an_article() -> None:
    assert [OLD.has(number) for number in (1, 83, 84)] == [True, True, False]
    assert Version(0).has(1) is None
    listed = Version(0, articles=3, listed=frozenset({(1, 0), (3, 0), (3, 1)}))
    assert [listed.has(*one) for one in ((1, 0), (2, 0), (3, 1), (1, 1))] == [
        True,
        False,
        True,
        False,
    ]
