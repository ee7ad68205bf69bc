from itertools import product

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from svccat.compare.similar import candidates, lookup, portions
from svccat.compare.similar.judging import compare
from svccat.compare.similar.matching import FOUND, similar
from svccat.compare.similar.reading import read
from tests.factories import citation, citations_frame, power, powers_frame

NOTHING = pl.DataFrame(schema={"left": pl.UInt32(), "right": pl.UInt32()})


def leaves(rows: list[tuple[str, str]], category: str = "行政处罚") -> pl.DataFrame:
    """Powers by department and name."""
    powers = [
        power(name=name, authority=authority, type=category, basis=name) for authority, name in rows
    ]
    return (
        powers_frame(powers)
        .with_row_index("number")
        .with_columns(holder=pl.col("key_authority").rank("dense").cast(pl.UInt32))
    )


def found(rows: list[tuple[str, str]], **cited: str) -> list[tuple[int, int, str]]:
    citations = citations_frame([citation(name, law, 1) for name, law in cited.items()])
    table = similar(leaves(rows), citations, NOTHING).pairs
    assert table.schema == pl.Schema(FOUND)
    return table.select("left", "right", "signal").rows()


def test_no_powers_are_no_pairs() -> None:
    assert found([]) == []


def test_pairs_are_of_two_departments_and_differently_worded() -> None:
    rows = [
        ("甲", "对擅自取水的处罚"),
        ("甲", "对未经批准取水的处罚"),
        ("乙", "对擅自取水的处罚"),
        ("乙", "对擅自取用地下水的处罚"),
    ]
    assert (0, 1, "same-matter") not in found(rows)
    assert (0, 2, "same-matter") not in found(rows)
    assert (1, 2, "same-matter") in found(rows)


def test_a_citation_in_common_raises_the_score() -> None:
    rows = [("甲", "对擅自取水的处罚"), ("乙", "对未经批准取水的处罚")]
    names = [name for _, name in rows]
    scores = [
        similar(leaves(rows), citations_frame(cited), NOTHING).pairs["score"].to_list()
        for cited in (
            [],
            [citation(name, "水法", 69) for name in names],
            [citation(name, law, 1) for name, law in zip(names, ("水法", "防洪法"), strict=True)],
        )
    ]
    assert scores == [[0.85], [0.95], [0.8]]


def test_the_search_finds_what_comparing_all_pairs_finds() -> None:
    deeds = ["擅自{}", "未按照规定{}", "未经批准{}", "超越许可{}", "{}时未配备人员"]
    acts = ["采伐{}", "运输{}", "销售{}", "占用{}", "堆放{}"]
    things = ["林木", "烟花爆竹", "绿地", "河道", "农药", "渣土", "农村公路", "县道", "药渣"]
    every = list(product(deeds, acts, things))
    rows = [
        (f"部门{number % 5}", f"对{deed.format(act.format(thing))}的处罚")
        for number, (deed, act, thing) in enumerate(every)
    ]
    readings = [read(name, "行政处罚") for _, name in rows]
    expected = {
        (left, right)
        for right in range(len(rows))
        for left in range(right)
        if rows[left][0] != rows[right][0]
        and rows[left][1] != rows[right][1]
        and compare(readings[left], readings[right]).signal
    }
    assert expected
    assert {(left, right) for left, right, _ in found(rows)} == expected


def test_the_pairs_found_do_not_depend_on_how_many_are_in_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [(f"部门{number}", f"对擅自采伐{'林木' * (number % 3)}的处罚") for number in range(9)]
    whole = similar(leaves(rows), citations_frame([]), NOTHING).pairs
    monkeypatch.setattr(candidates, "STEP", 2)
    assert_frame_equal(similar(leaves(rows), citations_frame([]), NOTHING).pairs, whole)


def test_names_with_nothing_rarer_in_common_are_found_by_three_words_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deeds, acts = ("擅自{}", "未按照规定{}", "逾期不{}"), ("采伐{}", "运输{}", "销售{}")
    every = list(product(deeds, acts, ("林木", "烟花爆竹", "农药")))
    names = [f"对{deed.format(act.format(thing))}的处罚" for deed, act, thing in every]
    rows = [("甲", name) for name in names] + [("乙", f"{name[1:-3]}行为的处罚") for name in names]
    monkeypatch.setattr(lookup, "CAP", 2)  # of two words six names have each pair
    pairs = {(left, right) for left, right, _ in found(rows)}
    assert pairs >= {(number, number + len(names)) for number in range(len(names))}


def test_portions_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        (f"部门{number % 3}", f"对{deed}{thing}的处罚")
        for number, (deed, thing) in enumerate(
            product(("擅自采伐", "未经批准采伐", "运输"), ("林木", "古树名木", "公路林木"))
        )
    ]
    whole = similar(leaves(rows), citations_frame([]), NOTHING).pairs
    assert whole.height > 1
    for portion in ("_NAMES", "_PAIRS"):
        monkeypatch.setattr(portions, portion, 1)
    assert_frame_equal(similar(leaves(rows), citations_frame([]), NOTHING).pairs, whole)


def twice(rows: list[tuple[str, str]]) -> list[tuple[int, int]]:
    powers = leaves(rows).with_columns(key_code=pl.col("number").cast(pl.String()))
    return similar(powers, citations_frame([]), NOTHING).twins.rows()


def test_a_power_reworded_in_one_list_is_told_at_the_later_one() -> None:
    rows = [
        ("甲", "对未经许可从事道路货运经营的处罚"),
        ("甲", "对擅自从事道路客运经营的处罚"),
        ("甲", "未取得许可从事道路货物运输经营的行政处罚"),
        ("乙", "对擅自从事道路货运经营的处罚"),
    ]
    assert twice(rows) == [(2, 0)]


def test_what_says_nothing_of_its_matter_and_equal_names_are_told_nowhere() -> None:
    assert twice([("甲", "行政处罚"), ("甲", "处罚")]) == []
    assert twice([("甲", "对擅自取水的处罚"), ("甲", "对擅自取水的处罚")]) == []
