"""The scorer on pairs of names labelled by hand, beside two scores of plain text.

All files but `aside` have been tuned on; README.md says what was measured before. A pair counts as found where it is labelled or judged duplication or overlap.
"""

import csv
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pytest
from rapidfuzz import fuzz

from svccat.compare.overlaps import find
from svccat.compare.similar.judging import compare
from svccat.compare.similar.reading import read
from svccat.compare.similar.reasons import Basis
from svccat.normalise.text import norm_name
from svccat.normalise.values import citation_keys
from tests.factories import citation, citations_frame, power, powers_frame

FILES = ["tuned", "held", "fresh", "a", "b", "c", "d", "e", "f", "g", "aside"]
_GRADES = {"same-matter": "duplication", "similar-name": "overlap", None: "none"}


class Pair(NamedTuple):
    name: str
    category: str
    left: str
    right: str
    left_basis: str
    right_basis: str
    label: str


class Rates(NamedTuple):
    recall: float
    precision: float


@cache
def pairs(half: str) -> tuple[Pair, ...]:
    path = Path(__file__).with_name(f"labels_{half}.tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return tuple(Pair(*(row[name] for name in ("id", *Pair._fields[1:]))) for row in rows)


def rates(found: Sequence[bool], true: Sequence[bool]) -> Rates:
    both = sum(one and two for one, two in zip(found, true, strict=True))
    return Rates(both / sum(true), both / max(sum(found), 1))


@cache
def judged(pair: Pair) -> str:
    one, two = (read(norm_name(name), pair.category) for name in (pair.left, pair.right))
    return _GRADES[compare(one, two, basis(pair)).signal]


def basis(pair: Pair) -> Basis:
    cited = [
        {key[:3] for part in text.split(" | ") for key in citation_keys(f'["{part}"]') if key[0]}
        for text in (pair.left_basis, pair.right_basis)
    ]
    if not all(cited):
        return Basis.UNKNOWN
    if cited[0] & cited[1]:
        return Basis.ARTICLE
    laws = [{key[0] for key in keys} for keys in cited]
    return Basis.LAW if laws[0] & laws[1] else Basis.OTHER


# Names that share only words too common to be looked up: without a citation in common nothing leads to them.
# What these share is little beside what they do not, or what tells them stands within a longer word of one side.
COMMON_WORDS = {"C136", "E241", "E255", "K038", "G268"}
# What is reached on files that were tuned on; 0.92 of both on one that was not is the goal.
REACHED = {
    "tuned": Rates(recall=0.97, precision=0.98),
    "held": Rates(recall=0.97, precision=0.98),
    "fresh": Rates(recall=0.98, precision=0.97),
    "a": Rates(recall=0.95, precision=0.95),
    "b": Rates(recall=0.96, precision=0.95),
    "c": Rates(recall=0.97, precision=0.97),
    "d": Rates(recall=0.97, precision=0.96),
    "e": Rates(recall=0.97, precision=0.95),
    "f": Rates(recall=0.97, precision=0.97),
    "g": Rates(recall=0.97, precision=0.97),
    "aside": Rates(recall=0.88, precision=0.9),
}


def jaccard(one: str, two: str) -> float:
    grams = [{text[at : at + 2] for at in range(len(text) - 1)} for text in (one, two)]
    return len(grams[0] & grams[1]) / max(len(grams[0] | grams[1]), 1)


def best(half: str, score: Callable[[str, str], float]) -> Rates:
    """The score at the threshold with the best F1 on these very pairs."""
    true = [pair.label != "none" for pair in pairs(half)]
    scores = [score(norm_name(pair.left), norm_name(pair.right)) for pair in pairs(half)]
    every = [rates([one >= bound for one in scores], true) for bound in sorted(set(scores))]
    return max(
        every, key=lambda one: one.recall * one.precision / (one.recall + one.precision or 1)
    )


def own(half: str) -> Rates:
    true = [pair.label != "none" for pair in pairs(half)]
    return rates([judged(pair) != "none" for pair in pairs(half)], true)


@pytest.mark.parametrize("half", FILES)
def test_the_labels_are_enough_and_half_of_them_hard_negatives(half: str) -> None:
    labels = [pair.label for pair in pairs(half)]
    assert len(labels) >= 100
    assert set(labels) == {"duplication", "overlap", "none"}
    assert 0.4 <= labels.count("none") / len(labels) <= 0.6


@pytest.mark.parametrize("half", FILES)
def test_recall_and_precision(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    scores = {
        "svccat": own(half),
        "bigram Jaccard, best": best(half, jaccard),
        "rapidfuzz ratio, best": best(half, fuzz.ratio),
    }
    exact = sum(judged(pair) == pair.label for pair in pairs(half)) / len(pairs(half))
    with capsys.disabled():
        sys.stdout.write(f"\n{half}: {len(pairs(half))} pairs, class right {exact:.3f}\n")
        for name, one in scores.items():
            sys.stdout.write(f"  {name:22} recall {one.recall:.3f} precision {one.precision:.3f}\n")
    assert scores["svccat"].recall >= REACHED[half].recall
    assert scores["svccat"].precision >= REACHED[half].precision


@pytest.mark.parametrize("half", FILES)
def test_the_order_of_the_two_names_decides_nothing(half: str) -> None:
    for pair in pairs(half):
        turned = pair._replace(
            left=pair.right,
            right=pair.left,
            left_basis=pair.right_basis,
            right_basis=pair.left_basis,
        )
        assert judged(pair) == judged(turned), pair.name


def through_the_tables(half: str) -> set[str]:
    """The names of the pairs that `find` finds when all of them lie in two departments' lists."""
    rows, citations = [], []
    for number, pair in enumerate(pairs(half)):
        sides = ((pair.left, pair.left_basis), (pair.right, pair.right_basis))
        for side, (name, cited) in enumerate(sides):
            code = f"{side}{number:04d}"
            rows.append(
                power(
                    name=name,
                    key_name=norm_name(name),
                    type=pair.category,
                    code=code,
                    authority=f"盘锦市{side}局",
                    basis=code,
                )
            )
            citations += [
                citation(code, *key[:2], zhi=key[2], para=key[3], item=key[4])
                for part in cited.split(" | ")
                for key in citation_keys(f'["{part}"]')
            ]
    found = find(powers_frame(rows), citations_frame(citations), str).pairs
    kept = found.filter(pl.col("grade") != "fragmentation").select("left_id", "right_id").rows()
    together = {frozenset(ids) for ids in kept}
    return {
        pair.name
        for number, pair in enumerate(pairs(half))
        if frozenset((2 * number, 2 * number + 1)) in together
    }


@pytest.mark.parametrize("half", FILES)
def test_the_search_among_all_names_loses_no_pair_that_the_scorer_finds(half: str) -> None:
    scored = {pair.name for pair in pairs(half) if judged(pair) != "none"}
    equal = {pair.name for pair in pairs(half) if norm_name(pair.left) == norm_name(pair.right)}
    assert scored - equal - through_the_tables(half) <= COMMON_WORDS
