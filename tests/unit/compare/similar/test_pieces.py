from itertools import product

from svccat.compare.similar.aligning import ANYWHERE, EXACTLY, excluding, kin
from svccat.compare.similar.composed import may_compose
from svccat.compare.similar.lexicon import Token, lexicon, related
from svccat.compare.similar.pieces import (
    APART_ANYWHERE,
    APART_EXACTLY,
    COMPOSED,
    KIN,
    RELATED,
    SHARED,
    TOGETHER,
    meets,
    shared,
)


def sample() -> list[Token]:
    """Words of the lists from end to end, acts alike and words of no list that are near to some of them."""
    listed = sorted({token for read in lexicon().words.values() for token in read})
    loose = ["招用", "使用人", "农药残留", "残留农药", "未成年", "医疗广告", "高危"]
    return [*listed[::25], Token("使用", "activity"), *(Token(text, "") for text in loose)]


def test_what_is_known_of_two_words_is_what_holds_between_them() -> None:
    found = 0
    for one, two in product(sample(), repeat=2):
        met = meets(one, two)
        assert met == meets(two, one)
        assert bool(met & KIN) == kin(one, two)
        assert bool(met & RELATED) == related(one.text, two.text)
        assert bool(met & COMPOSED) == (
            may_compose(one.text, two.text) or may_compose(two.text, one.text)
        )
        assert not met & SHARED or len(shared(one.text, two.text)) > 1
        apart = excluding(one, two)
        assert bool(met & APART_ANYWHERE) == bool(apart & ANYWHERE)
        assert bool(met & APART_EXACTLY) == bool(apart & EXACTLY)
        found += met & TOGETHER > 0
    assert found > len(sample())  # more than each with itself
