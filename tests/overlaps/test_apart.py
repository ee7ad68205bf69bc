"""What is left out before pairs are judged would have been judged different matters."""

from collections.abc import Iterator
from random import Random

import polars as pl

from svccat.compare.similar.apart import Words
from svccat.compare.similar.conflicts import Conflicts
from svccat.compare.similar.judging import compare
from svccat.compare.similar.lexicon import lexicon
from svccat.compare.similar.numbering import numbered
from svccat.compare.similar.reading import read
from svccat.compare.similar.reasons import Basis
from svccat.compare.similar.shares import enough

_BETWEEN = ("", "", "", "", "、", "和", "或", "的")
_STRANGE = ("校", "瓦斯", "瓦斯检", "斯检", "渣", "浮桥", "浮", "非瓦斯", "账册", "帐册")


def _words(rng: Random) -> Iterator[str]:
    """Words with much in common: some of the lists, parts of these, and some that no list has."""
    words = sorted(lexicon().words)
    for word in rng.sample(words, 12):
        yield word
        yield from rng.sample([one for one in words if word[-1] in one], 1)
        yield word[:-1] or word
        yield rng.choice("非无未") + word
    yield from _STRANGE


def _names(rng: Random, count: int) -> list[str]:
    """Names of one to six of a few words, so that most pairs share some."""
    words = list(_words(rng))
    made = [
        "".join(rng.choice(words) + rng.choice(_BETWEEN) for _ in range(rng.randint(1, 6)))
        for _ in range(count)
    ]
    return sorted(set(made))


def test_what_is_left_out_has_no_signal() -> None:
    rng = Random(7)  # noqa: S311  for tests
    left_out = kept = little = 0
    for _ in range(6):
        readings = [read(name, "行政处罚") for name in _names(rng, 25)]
        pairs = pl.DataFrame(
            [(one, two) for two in range(len(readings)) for one in range(two)],
            schema={"one": pl.UInt32(), "two": pl.UInt32()},
            orient="row",
        )
        possible = Conflicts(readings).without(pairs)
        rest = Words(readings, numbered(readings)).not_apart(possible)
        for one, two in pairs.join(rest, on=["one", "two"], how="anti").iter_rows():
            assert compare(readings[one], readings[two], Basis.ARTICLE).signal is None
        for basis in Basis:
            asked = rest.with_columns(basis=pl.lit(basis.value, pl.Int32()))
            left = asked.join(enough(asked), on=["one", "two"], how="anti")
            for one, two in left.select("one", "two").iter_rows():
                assert compare(readings[one], readings[two], basis).signal is None
            little += left.height
        left_out += pairs.height - rest.height
        kept += rest.height
    assert left_out > kept
    assert little
