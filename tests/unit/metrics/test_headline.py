"""The sentence of the annual report, word for word."""

from svccat.metrics.headline import headline
from svccat.model.rate import Rate
from svccat.model.result import (
    Group,
    Horizontal,
    ItemCount,
    Layer,
    PowerCount,
    Rates,
    Vertical,
)

SECTOR = "交通运输"


def _items(code: str, name: str, items: int, sector: str = SECTOR) -> ItemCount:
    levels = {"0000": "province", "00": "city"}
    level = levels.get(code[2:]) or levels.get(code[4:]) or "county"
    return ItemCount(code, name, level, sector, items)


def _powers(authority: str, sector: str, *figures: int, code: str = "211100") -> PowerCount:
    main, sub, shared_main, shared_sub, clear_main, clear_sub = figures
    return PowerCount(
        code, authority, sector, main, sub, 0, shared_main, shared_sub, clear_main, clear_sub
    )


def _rates(vertical: Rate | None, horizontal: Rate | None) -> Rates:
    layers = () if vertical is None else (Layer("county", "city", vertical, 0, 0),)
    groups: tuple[Group, ...] = ()
    if horizontal is not None:
        groups = (Group("211100", "county", SECTOR, ("211102", "211122"), horizontal, 0),)
    return Rates(Vertical(layers=layers), Horizontal(groups=groups))


PANJIN = (
    _items("211104", "大洼区", 90),
    _items("211103", "兴隆台区", 89),
    _items("211122", "盘山县", 213),
    _items("211100", "盘锦市", 373),
    _items("211102", "双台子区", 87),
)
DUTIES = (_powers("盘锦市交通运输局", SECTOR, 107, 170, 42, 79, 42, 79),)


def test_the_published_sentence_comes_out_word_for_word() -> None:
    text, rates = headline(PANJIN, DUTIES, _rates(Rate(479, 479), Rate(95, 95)), 0)
    assert text.zh == (
        "市级373项，盘山县213项，双台子区87项，兴隆台区89项，大洼区90项；"
        "市县纵向统一率100%（479/479），县区横向一致率100%（95/95）；"
        "权责事项主项107个、子项170个，"
        "市县共有职权42个主项、79个子项，边界清晰42个主项、79个子项；"
        "部门间权责交叉0项。"
    )
    assert text.en == (
        "items: city 373, 盘山县 213, 双台子区 87, 兴隆台区 89, 大洼区 90; "
        "city-county vertical uniformity 100% (479/479), "
        "county horizontal consistency 100% (95/95); "
        "powers: 107 main and 170 sub-items, "
        "shared by city and county 42 main and 79 sub-items, "
        "of these with clear boundaries 42 main and 79 sub-items; "
        "crossings between departments: 0."
    )
    assert rates == (Rate(479, 479), Rate(95, 95))


def test_a_rate_just_below_one_is_never_printed_as_100() -> None:
    text, _ = headline(PANJIN, (), _rates(Rate(99_999, 100_000), Rate(1, 3)), 0)
    assert "市县纵向统一率99.99%（99999/100000），县区横向一致率33.33%（1/3）" in text.zh


def test_without_counties_the_rates_are_a_dash_and_no_power_is_spoken_of() -> None:
    text, rates = headline((_items("211100", "盘锦市", 373),), (), Rates(), 0)
    assert text.zh == "市级373项；市县纵向统一率—（0/0），县区横向一致率—（0/0）。"
    assert rates == (Rate(), Rate())


def test_a_county_alone_goes_by_its_name() -> None:
    text, _ = headline((_items("211122", "盘山县", 0),), (), Rates(), 0)
    assert text.zh.startswith("盘山县0项；")


def test_only_the_city_county_layer_and_county_groups_make_the_rates() -> None:
    rates = Rates(
        Vertical(
            layers=(
                Layer("city", "province", Rate(1, 9), 0, 0),
                Layer("county", "city", Rate(3, 4), 0, 0),
                Layer("county", "province", Rate(0, 7), 0, 0),
            )
        ),
        Horizontal(
            groups=(
                Group("210000", "city", SECTOR, ("210100", "211100"), Rate(0, 50), 0),
                Group("210100", "county", SECTOR, ("210102", "210103"), Rate(1, 2), 0),
                Group("211100", "county", SECTOR, ("211102", "211103"), Rate(2, 5), 0),
            )
        ),
    )
    _, pair = headline(PANJIN, (), rates, 0)
    assert pair == (Rate(3, 4), Rate(3, 7))


def test_power_figures_are_those_of_the_items_sector_at_the_highest_place() -> None:
    counts = (
        _powers("盘锦市交通运输局", SECTOR, 5, 2, 2, 2, 0, 1),
        _powers("盘锦市港航局", SECTOR, 1, 1, 1, 0, 1, 0),
        _powers("盘锦市公安局", "公安", 900, 900, 0, 0, 0, 0),
        _powers("盘山县交通运输局", SECTOR, 70, 70, 0, 0, 0, 0, code="211122"),
    )
    text, _ = headline(PANJIN, counts, Rates(), 3)
    assert "权责事项主项6个、子项3个，" in text.zh
    assert "市县共有职权3个主项、2个子项，边界清晰1个主项、1个子项；" in text.zh
    assert text.zh.endswith("部门间权责交叉3项。")


def test_power_lists_of_other_sectors_only_give_the_crossings() -> None:
    other = (_powers("盘锦市公安局", "公安", 9, 9, 0, 0, 0, 0),)
    text, _ = headline(PANJIN, other, Rates(), 1)
    assert "权责事项" not in text.zh
    assert text.zh.endswith("；部门间权责交叉1项。")


def test_power_lists_alone_speak_of_every_sector() -> None:
    counts = (_powers("甲局", "甲", 1, 2, 0, 0, 0, 0), _powers("乙局", "乙", 3, 4, 0, 0, 0, 0))
    text, _ = headline((), counts, Rates(), 0)
    assert text.zh.startswith(
        "市县纵向统一率—（0/0），县区横向一致率—（0/0）；权责事项主项4个、子项6个"
    )


def test_more_than_ten_units_of_a_level_are_summed_up() -> None:
    ten = [_items(f"2111{number:02}", f"{number}区", 100) for number in range(1, 11)]
    city = _items("211100", "盘锦市", 373)
    named, _ = headline((city, *ten), (), Rates(), 0)
    assert named.zh.startswith("市级373项，1区100项，2区100项，")
    eleventh = _items("211111", "11区", 34)
    summed, _ = headline((city, *ten, eleventh), (), Rates(), 0)
    assert summed.zh.startswith("市级373项，县级11个单位共1034项；")
    assert summed.en.startswith("items: city 373, county level 1034 in 11 units; ")


def test_sectors_of_one_jurisdiction_are_added_and_two_cities_go_by_name() -> None:
    counts = (
        _items("210000", "辽宁省", 500),
        _items("211100", "盘锦市", 10),
        _items("211100", "盘锦市", 5, "公安"),
        _items("210100", "沈阳市", 7),
    )
    text, _ = headline(counts, (), Rates(), 0)
    assert text.zh.startswith("省级500项，沈阳市7项，盘锦市15项；")


def test_counties_of_two_cities_stay_together_counties_before_districts() -> None:
    counts = (
        _items("211102", "双台子区", 1),
        _items("210102", "和平区", 2),
        _items("211122", "盘山县", 3),
        _items("210181", "新民市", 4),
    )
    text, _ = headline(counts, (), Rates(), 0)
    assert text.zh.startswith("新民市4项，和平区2项，盘山县3项，双台子区1项；")
