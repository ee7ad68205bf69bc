import pytest

from svccat.compare.similar.morphemes import alike, shortens


@pytest.mark.parametrize(
    ("one", "two"), [("刻划", "刻画"), ("探测", "观测"), ("检查站", "检查点"), ("毁损", "损坏")]
)
def test_words_made_of_like_characters_are_alike(one: str, two: str) -> None:
    assert alike(one, two)
    assert alike(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("核心区", "实验区"),  # one character in common, the others say different things
        ("有线", "无线"),
        ("检疫", "检验"),
        ("改建", "新建"),
        ("买", "购"),  # too short to tell
        ("收取", "征用"),  # nothing in common
    ],
)
def test_one_character_in_common_is_not_enough(one: str, two: str) -> None:
    assert not alike(one, two)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        ("高危", ["高度", "危险"]),
        ("医保", ["医疗保障"]),
        ("排污", ["排放", "污染物"]),
        ("环评", ["环境影响", "评价"]),
    ],
)
def test_a_short_form_takes_the_first_character_of_each_word(one: str, words: list[str]) -> None:
    assert shortens(one, words)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        ("污排", ["排放", "污染物"]),  # another order
        ("排污", ["排放", "废水"]),  # a word that it has nothing of
        ("排污口", ["排放", "污染物"]),  # a character of no word
        ("排污", ["排", "污"]),  # no shorter than the words
        ("放污", ["排放", "污染物"]),  # not the first character
    ],
)
def test_other_characters_are_no_short_form(one: str, words: list[str]) -> None:
    assert not shortens(one, words)
