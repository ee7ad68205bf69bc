import pytest
from hypothesis import given
from hypothesis import strategies as st

from svccat.normalise.numerals import MAXIMUM, read, to_chinese, to_int

WRITTEN = {
    0: "零",
    1: "一",
    2: "二",
    9: "九",
    10: "十",
    11: "十一",
    15: "十五",
    20: "二十",
    21: "二十一",
    99: "九十九",
    100: "一百",
    101: "一百零一",
    110: "一百一十",
    111: "一百一十一",
    115: "一百一十五",
    116: "一百一十六",
    120: "一百二十",
    200: "二百",
    253: "二百五十三",
    999: "九百九十九",
    1000: "一千",
    1001: "一千零一",
    1010: "一千零一十",
    1015: "一千零一十五",
    1100: "一千一百",
    1260: "一千二百六十",
    2305: "二千三百零五",
    3040: "三千零四十",
    9999: "九千九百九十九",
}


@pytest.mark.parametrize(("number", "text"), WRITTEN.items())
def test_a_number_is_written_as_statutes_write_it(number: int, text: str) -> None:
    assert to_chinese(number) == text
    assert to_int(text) == number


def test_every_number_that_is_written_is_read_back() -> None:
    for number in range(MAXIMUM + 1):
        assert to_int(to_chinese(number)) == number, number


def test_no_two_numbers_are_written_alike() -> None:
    assert len({to_chinese(number) for number in range(MAXIMUM + 1)}) == MAXIMUM + 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一百十六", 116),
        ("一百一十六", 116),
        ("一一六", 116),
        ("116", 116),
        ("１１６", 116),
        ("一百〇一", 101),
        ("一百○一", 101),
        ("一百0一", 101),
        ("一〇一", 101),
        ("二〇一九", 2019),
        ("二0一九", 2019),
        ("一十五", 15),
        ("〇", 0),
        ("零五", 5),
        ("05", 5),
        ("0015", 15),
        ("一千零五十", 1050),
        ("一千五十", 1050),
        ("二千三百零五", 2305),
        ("两", 2),
        ("两百", 200),
        ("两千两百", 2200),
        ("廿", 20),
        ("廿五", 25),
        ("卅一", 31),
        ("卌", 40),
        ("一百廿五", 125),
        ("壹佰壹拾陆", 116),
        ("十 五", 15),
        (" 15 ", 15),
        ("9999", 9999),
        ("⼗⼆", 12),  # Kangxi radicals, as they come out of PDF files
    ],
)
def test_real_spellings_are_read(text: str, number: int) -> None:
    assert to_int(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "百",
        "百二十",
        "千",
        "一百二",
        "一千五",
        "一千二百三",
        "一百零",
        "一百零十",
        "一百零十六",
        "一千零一百",
        "十零",
        "十十",
        "一百一百",
        "一十百",
        "二廿",
        "廿十",
        "十两",
        "两十",
        "一万",
        "10000",
        "一〇〇〇〇",
        "1百",
        "+1",
        "-1",
        "1_0",
        "1.5",
        "٣",
        "第一",
        "一条",
        "二〇一九年",
        "一二三四五",
        "x",
    ],
)
def test_what_could_be_misread_is_refused(text: str) -> None:
    assert read(text) is None
    with pytest.raises(ValueError, match="not a numeral"):
        to_int(text)


@pytest.mark.parametrize("number", [-1, 10_000])
def test_numbers_out_of_range_are_not_written(number: int) -> None:
    with pytest.raises(ValueError, match="0 to 9999"):
        to_chinese(number)


@given(st.text(alphabet="零〇一二两三九十百千廿卅0159 第条", max_size=8) | st.text(max_size=8))
def test_reading_any_text_gives_a_number_in_range_or_none(text: str) -> None:
    number = read(text)
    assert number is None or 0 <= number <= MAXIMUM
    if number is not None:
        assert to_int(to_chinese(number)) == number
