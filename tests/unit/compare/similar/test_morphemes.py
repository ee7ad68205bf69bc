import pytest

from svccat.compare.similar.morphemes import alike


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
