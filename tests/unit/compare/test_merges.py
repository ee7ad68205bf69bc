"""Leaf powers that were put together or taken apart."""

from collections.abc import Sequence

import pytest

from svccat.compare.merges import Answer, Leaf, turned

BASIS = frozenset({"水路运输管理条例 第三十七条"})


def _leaves(*names: str, start: int = 1, basis: frozenset[str] = BASIS) -> list[Leaf]:
    return [Leaf(start + at, 1, name, "行政处罚", basis) for at, name in enumerate(names)]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["对客运经营者的处罚", "对货运经营者的处罚"], "对客运、货运经营者的处罚"),
        (["对甲的处罚", "对乙的处罚", "对丙的处罚"], "对甲、乙和丙的处罚"),
        (["对出租、出借许可证的处罚", "对倒卖许可证的处罚"], "对出租、出借、倒卖许可证的处罚"),
        (["对擅自占用公路的处罚", "对擅自挖掘公路的处罚"], "对擅自占用、挖掘公路的处罚"),
        (["对甲的处罚", "对甲的处罚"], "对甲的处罚"),
    ],
)
def test_several_that_are_one_now_and_the_reverse(parts: Sequence[str], whole: str) -> None:
    several, one = _leaves(*parts, start=10), _leaves(whole)
    answer = [Answer(1, tuple(leaf.id for leaf in several))]
    assert turned(several, one) == (answer, [])
    assert turned(one, several) == ([], answer)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["对甲的处罚"], "对甲、乙的处罚"),
        (["对甲的处罚", "对丁的处罚"], "对甲、乙的处罚"),
        (["对甲的处罚", "对乙的处罚"], "对甲乙的处罚事项"),
        (["对甲的处罚", "对乙的处罚"], "对甲、乙、丙的处罚"),
        (["", ""], "对甲、乙的处罚"),
    ],
)
def test_names_that_do_not_make_up_the_whole(parts: Sequence[str], whole: str) -> None:
    assert turned(_leaves(*parts, start=10), _leaves(whole)) == ([], [])


def test_another_basis_type_or_unit_is_another_matter() -> None:
    parts = _leaves("对甲的处罚", "对乙的处罚", start=10)
    whole = "对甲、乙的处罚"
    assert turned(parts, _leaves(whole, basis=frozenset({"公路法 第七十六条"}))) == ([], [])
    assert turned(parts, _leaves(whole, basis=frozenset())) == ([], [])
    assert turned(parts, [Leaf(1, 2, whole, "行政处罚", BASIS)]) == ([], [])
    assert turned(parts, [Leaf(1, 1, whole, "行政检查", BASIS)]) == ([], [])


def test_the_one_may_keep_a_partner_that_is_among_the_several() -> None:
    old = [
        Leaf(10, 1, "对甲的处罚", "行政处罚", BASIS, partner=1),
        Leaf(11, 1, "对乙的处罚", "行政处罚", BASIS),
    ]
    one = [Leaf(1, 1, "对甲、乙的处罚", "行政处罚", BASIS, partner=10)]
    assert turned(old, one) == ([Answer(1, (10, 11))], [])
    strange = [Leaf(1, 1, "对甲、乙的处罚", "行政处罚", BASIS, partner=99)]
    assert turned(old, strange) == ([], [])


def test_an_item_that_would_be_in_two_is_in_none() -> None:
    parts = _leaves("对甲的处罚", "对乙的处罚", start=10)
    assert turned(parts, _leaves("对甲、乙的处罚", "对乙、甲的处罚")) == ([], [])


def test_names_without_end_cost_nothing() -> None:
    parts = _leaves(*("甲" * 5000 for _ in range(50)), start=100)
    assert turned(parts, _leaves("甲" * 4000 + "、" + "乙" * 4000)) == ([], [])
