import pytest

from svccat.compare.similar.reading import read
from svccat.normalise.text import norm_name


def words(name: str, category: str = "行政处罚") -> list[str]:
    return [part.token.text for part in read(norm_name(name), category).parts]


def same(one: str, two: str, category: str = "行政处罚") -> bool:
    return sorted(words(one, category)) == sorted(words(two, category))


@pytest.mark.parametrize(
    ("one", "two", "category"),
    [
        ("对饲养烈性犬的处罚", "饲养烈性犬行为的行政处罚", "行政处罚"),
        ("渡口检查", "对渡口的监督检查", "行政检查"),
        ("取水许可", "取水审批", "行政许可"),
        ("对殡葬事故的认定", "殡葬事故确认", "行政确认"),
        ("违反《城市绿化条例》规定，损坏草坪的处罚", "对损坏草坪的处罚", "行政处罚"),
        ("对违反《城市绿化条例》行为的处罚", "对违反城市绿化管理规定的处罚", "行政处罚"),
        ("取水许可（县级权限）", "取水许可（新）", "行政许可"),
        ("对销售者的检查（水利行使）", "销售者检查", "行政检查"),
    ],
)
def test_frames_titles_and_levels_are_no_part_of_a_reading(
    one: str, two: str, category: str
) -> None:
    assert same(one, two, category)


def test_the_words_of_another_category_stay() -> None:
    assert words("船舶检查记录登记", "行政确认") != words("船舶记录登记", "行政确认")


@pytest.mark.parametrize(
    "other",
    [
        "对未经许可采砂的处罚",
        "对未依法取得采砂许可证采砂的处罚",
        "对无证采砂的处罚",
        "对没有领取许可证采砂的处罚",
        "对私自采砂的处罚",
        "对未经水行政主管部门批准采砂的处罚",
    ],
)
def test_all_wordings_of_without_leave_are_one(other: str) -> None:
    assert same("对擅自采砂的处罚", other)


def test_not_done_is_not_without_leave() -> None:
    assert not same("对擅自采砂的处罚", "对未按照规定采砂的处罚")
    assert same("对不按规定采砂的处罚", "对未按照规定采砂的处罚")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("二级客运站核定", "2级客运站核定"),
        ("第三类车辆备案", "三类车辆备案"),
        ("总质量4.5吨以上车辆备案", "总质量4500千克以上车辆备案"),
        ("十二座客车备案", "12座客车备案"),
        ("甲级资质备案", "甲级资质备案"),
    ],
)
def test_numbers_are_values_with_units(one: str, two: str) -> None:
    assert same(one, two, "其他行政权力")


def test_a_numeral_within_a_word_is_no_number() -> None:
    assert all(
        not part.token.kind.startswith("number") for part in read("统一次序备案", "行政确认").parts
    )


def test_members_of_a_list_are_joined_and_other_words_are_not() -> None:
    parts = read("对占用、挖掘公路或者桥梁的处罚", "行政处罚").parts
    assert [(part.token.text, part.joined) for part in parts] == [
        ("占用", False),
        ("挖掘", True),
        ("公路", False),
        ("桥梁", True),
    ]


def test_a_word_stands_once() -> None:
    assert words("对未取得燃气经营许可证从事燃气经营的处罚") == ["擅自", "燃气", "经营"]


def test_an_exception_is_kept_apart() -> None:
    found = read(norm_name("河道内活动审批（不含河道采砂）"), "行政许可").parts
    assert (found[0].token.text, found[0].token.kind) == ("不含河道采砂", "except")


@pytest.mark.parametrize(
    "name",
    ["", "。", "的", "\x00", "\ud800", "((()", "《", "一" * 10_000, "第", "未" * 300, "、、、"],
)
def test_any_text_has_a_reading(name: str) -> None:
    assert read(name, "行政处罚") == read(name, "行政处罚")
    read(name, "")
