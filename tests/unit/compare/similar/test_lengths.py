import pytest

from svccat.compare.similar.lengths import groups, otherwise, segmented
from svccat.compare.similar.reading import read


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("人防工程易地建设费", "人民防空工程易地建设费"),
        ("计生家庭特别扶助资金", "计划生育家庭特别扶助金"),
        ("中职国家助学金", "中等职业教育国家助学金"),
        ("危废经营许可", "危险废物经营许可证"),
        ("律所年度检查", "律师事务所年度检查"),
        ("林木采伐证", "林木采伐许可证"),
    ],
)
def test_short_and_long_forms_are_read_alike(short: str, long: str) -> None:
    one, two = (read(name, "行政许可") for name in (short, long))
    assert {part.token for part in one.parts} == {part.token for part in two.parts}


def test_no_form_stands_for_two_things() -> None:
    forms = [form for group in groups() for form in group]
    assert sorted(forms) == sorted(set(forms))


def test_longer_words_are_written_with_each_other_form() -> None:
    words = {"人防通信": ("a",), "通信": ("b",), "人防": ("c",), "人民防空": ("c",)}
    assert otherwise(words) == {"人民防空通信": ("a",)}


def test_what_its_words_say_needs_no_word_of_its_own() -> None:
    words = {"人防通信": ("c", "b"), "通信": ("b",), "人防": ("c",), "人民防空": ("c",)}
    assert segmented("人民防空通信", words) == ("c", "b")
    assert otherwise(words) == {}


def test_a_text_that_words_do_not_make_up_is_not_cut() -> None:
    assert segmented("甲乙丙", {"甲乙": (1,)}) == ()
