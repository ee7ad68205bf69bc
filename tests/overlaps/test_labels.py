"""The labelled pairs of powers are what their README says."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = ("tuned", "held")
OTHERS = (
    "fresh",
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "aside",
)  # each by another hand, with kinds and words of its own
COLUMNS = [
    *("id", "category", "left", "right", "left_basis", "right_basis"),
    *("label", "kind", "words", "note"),
]
CATEGORIES = {
    *("行政许可", "行政处罚", "行政强制", "行政征收", "行政给付"),
    *("行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力"),
}
LABELS = {"duplication", "overlap", "none"}


def pairs(file: str) -> list[dict[str, str]]:
    with (HERE / f"labels_{file}.tsv").open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def names(file: str) -> set[str]:
    return {pair[side] for pair in pairs(file) for side in ("left", "right")}


def deciding(file: str) -> set[str]:
    return {word for pair in pairs(file) if pair["words"] for word in pair["words"].split("≠")}


@pytest.mark.parametrize("file", [*FILES, *OTHERS])
def test_every_cell_that_must_be_filled_is_filled_with_what_it_may_hold(file: str) -> None:
    for pair in pairs(file):
        assert list(pair) == COLUMNS
        assert all(pair[name].strip() == pair[name] for name in COLUMNS), pair["id"]
        assert pair["category"] in CATEGORIES, pair["id"]
        assert pair["label"] in LABELS, pair["id"]
        assert all(pair[name] for name in ("id", "left", "right", "kind")), pair["id"]
        assert pair["note"] or file in ("e", "aside"), pair["id"]
        assert pair["left"] != pair["right"], pair["id"]


@pytest.mark.parametrize("file", FILES)
def test_deciding_words_are_given_where_they_decide_and_stand_in_the_names(file: str) -> None:
    for pair in pairs(file):
        assert bool(pair["words"]) == pair["kind"].startswith("deciding-"), pair["id"]
        if pair["words"]:
            assert pair["label"] == "none", pair["id"]
            one, other = pair["words"].split("≠")
            left, right = pair["left"], pair["right"]
            assert (one in left and other in right) or (one in right and other in left), pair["id"]


def test_no_id_and_no_pair_occurs_twice() -> None:
    rows = [pair for file in FILES for pair in pairs(file)]
    assert len({pair["id"] for pair in rows}) == len(rows)
    twice = Counter(
        (pair["category"], frozenset((pair["left"], pair["right"]))) for pair in rows
    ).most_common(1)
    assert twice[0][1] == 1, twice


def test_the_files_share_no_name_and_no_deciding_word() -> None:
    assert not names("tuned") & names("held")
    near = [
        (one, other)
        for one in deciding("tuned")
        for other in deciding("held")
        if one in other or other in one
    ]
    assert near == []


def test_the_counts_are_those_of_the_readme() -> None:
    text = (HERE / "README.md").read_text(encoding="utf-8")
    stated = {
        (label, kind): (int(tuned), int(held))
        for label, kind, tuned, held in re.findall(
            r"^\| (\w+) \| ([\w-]+) \| (\d+) \| (\d+) \|$", text, re.MULTILINE
        )
    }
    counted: dict[str, Counter[tuple[str, str]]] = {}
    for file in FILES:
        rows = pairs(file)
        counted[file] = Counter((pair["label"], pair["kind"]) for pair in rows)
        counted[file].update((pair["label"], "all") for pair in rows)
    keys = {key for counts in counted.values() for key in counts}
    assert stated == {key: (counted["tuned"][key], counted["held"][key]) for key in keys}


@pytest.mark.parametrize("file", FILES)
def test_about_half_are_none_and_the_others_are_even(file: str) -> None:
    labels = Counter(pair["label"] for pair in pairs(file))
    assert labels.total() >= 180
    assert 0.45 <= labels["none"] / labels.total() <= 0.55
    assert abs(labels["duplication"] - labels["overlap"]) <= 10


def test_the_further_files_share_no_pair_with_another() -> None:
    def keys(file: str) -> list[tuple[str, frozenset[str]]]:
        return [
            (pair["category"], frozenset((pair["left"], pair["right"]))) for pair in pairs(file)
        ]

    assert all(len(keys(file)) >= 120 for file in OTHERS)
    every = [key for file in OTHERS for key in keys(file)]
    assert len(every) == len(set(every))
    assert not set(every) & {key for file in FILES for key in keys(file)}
