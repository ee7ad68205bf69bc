from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from svccat.compare.overlaps import find
from svccat.model.overlaps import ONE_SIDED, PAIRS, Overlaps
from tests.factories import Row, citation, citations_frame, power, powers_frame

TRANSPORT, POLICE, HOUSING = "盘锦市交通运输局", "盘锦市公安局", "盘锦市住房和城乡建设局"


def norm(text: str) -> str:
    return text.strip().replace("（", "(").replace("）", ")")


def found(rows: list[Row], citations: list[Row] | None = None) -> Overlaps:
    return find(powers_frame(rows), citations_frame(citations or []), norm)


def pairs(rows: list[Row], citations: list[Row] | None = None) -> list[tuple[Any, ...]]:
    """(left_id, right_id, grade, signals) of each pair."""
    table = found(rows, citations).pairs
    return [
        (row["left_id"], row["right_id"], row["grade"], "+".join(row["signals"]))
        for row in table.iter_rows(named=True)
    ]


def other(**changes: Any) -> Row:
    """A power of another department that has nothing in common with `power()`."""
    return power(
        **{
            "authority": POLICE,
            "sector": "公安",
            "code": "000709002000",
            "name": "机动车驾驶证核发",
        }
        | changes
    )


def test_nothing_in_common_is_no_pair() -> None:
    assert pairs([power(), other()]) == []


def test_one_code_in_two_departments_is_a_duplication() -> None:
    rows = [power(), other(code="000218012000", type="行政检查")]
    assert pairs(rows) == [(0, 1, "duplication", "same-code+split-main")]


def test_one_code_of_another_length_is_a_duplication_without_split_main() -> None:
    rows = [power(code="A018012"), other(code="A018012")]
    assert pairs(rows) == [(0, 1, "duplication", "same-code")]


def test_codes_are_compared_in_their_normal_form() -> None:
    rows = [power(code="a01", key_code="A01"), other(code="A01")]
    assert pairs(rows) == [(0, 1, "duplication", "same-code")]


def test_one_name_and_category_is_a_duplication() -> None:
    rows = [power(), other(name="对擅自占用、挖掘公路的处罚")]
    assert pairs(rows) == [(0, 1, "duplication", "same-name")]


def test_one_name_in_another_category_is_no_pair() -> None:
    assert pairs([power(), other(name="对擅自占用、挖掘公路的处罚", type="行政检查")]) == []


def test_names_without_text_are_not_the_same_name() -> None:
    assert pairs([power(name="。", key_name=None), other(name="。", key_name=None)]) == []


def test_codes_without_text_are_not_the_same_code() -> None:
    assert pairs([power(code="", key_code=None), other(code="", key_code=None)]) == []


def test_subs_of_one_main_in_two_departments_are_a_fragmentation() -> None:
    rows = [
        power(code="000218010001", parent="00021801000Y"),
        other(code="000218010002", parent="00021801000Y"),
    ]
    assert pairs(rows) == [(0, 1, "fragmentation", "split-main")]


def test_nine_equal_characters_of_a_longer_code_are_no_split_main() -> None:
    rows = [power(code="0002180100010"), other(code="0002180100020")]
    assert pairs(rows) == []


def basis_pair(left: dict[str, int], right: dict[str, int], **changes: Any) -> list[Any]:
    """The pairs of two departments that cite one article of one law with these locators."""
    return pairs(
        [power(basis="甲"), other(**{"type": "行政处罚", "basis": "乙"} | changes)],
        [citation("甲", "公路法", 76, **left), citation("乙", "公路法", 76, **right)],
    )


def test_one_article_in_one_category_is_a_fragmentation() -> None:
    assert basis_pair({}, {}) == [(0, 1, "fragmentation", "same-basis")]


def test_one_article_in_two_categories_is_no_pair() -> None:
    assert basis_pair({}, {}, type="行政检查") == []


def test_a_locator_that_one_side_does_not_name_is_no_difference() -> None:
    assert basis_pair({}, {"item": 1}) == [(0, 1, "fragmentation", "same-basis")]
    assert basis_pair({"para": 1}, {"item": 1}) == [(0, 1, "fragmentation", "same-basis")]


@pytest.mark.parametrize("locator", ["para", "item", "subitem"])
def test_a_locator_that_both_name_must_be_equal(locator: str) -> None:
    assert basis_pair({locator: 1}, {locator: 2}) == []
    assert basis_pair({locator: 2}, {locator: 2}) == [(0, 1, "fragmentation", "same-basis")]


def test_an_item_that_both_name_must_be_equal_even_if_one_names_no_paragraph() -> None:
    assert basis_pair({"para": 1, "item": 1}, {"item": 2}) == []


def test_article_three_is_not_article_three_one() -> None:
    assert basis_pair({}, {"article_zhi": 1}) == []
    assert basis_pair({"article_zhi": 1}, {"article_zhi": 1}) != []


def test_a_law_without_an_article_is_no_common_basis() -> None:
    rows = [power(basis="甲"), other(type="行政处罚", basis="乙")]
    assert pairs(rows, [citation("甲", "公路法", 0), citation("乙", "公路法", 0)]) == []


def test_an_article_without_a_law_is_no_common_basis() -> None:
    rows = [power(basis="甲"), other(type="行政处罚", basis="乙")]
    assert pairs(rows, [citation("甲", "", 3), citation("乙", "", 3)]) == []


def test_one_article_number_of_two_laws_is_no_common_basis() -> None:
    rows = [power(basis="甲"), other(type="行政处罚", basis="乙")]
    assert pairs(rows, [citation("甲", "公路法", 3), citation("乙", "港口法", 3)]) == []


def test_powers_without_a_basis_have_none_in_common() -> None:
    assert pairs([power(), other(type="行政处罚")], [citation("甲", "公路法", 3)]) == []


def test_several_common_articles_are_one_pair() -> None:
    rows = [power(basis="甲"), other(type="行政处罚", basis="甲")]
    citations = [citation("甲", "公路法", 3), citation("甲", "公路法", 4, item=1)]
    assert pairs(rows, citations) == [(0, 1, "fragmentation", "same-basis")]


def test_a_pair_with_several_signals_is_one_pair_of_the_gravest_class() -> None:
    rows = [power(basis="甲"), power(authority=POLICE, basis="甲")]
    table = found(rows, [citation("甲", "公路法", 76)]).pairs
    assert table.to_dicts() == [
        {
            "left_id": 0,
            "right_id": 1,
            "grade": "duplication",
            "signals": ["same-basis", "same-code", "same-name", "split-main"],
            "score": 1.0,
            "reasons": [],
            "places": [
                {
                    "law": "公路法",
                    "article": 76,
                    "article_zhi": 0,
                    "para": 0,
                    "item": 0,
                    "subitem": 0,
                }
            ],
            "declared": False,
            "mutual": False,
        }
    ]


def test_scores_are_those_of_the_strongest_signal() -> None:
    subs = [power(code="000218010001", basis="甲"), other(code="000218010002", basis="乙")]
    assert found(subs).pairs["score"].to_list() == [0.4]
    citations = [citation("甲", "公路法", 76), citation("乙", "公路法", 76)]
    same = [subs[0], subs[1] | {"type": "行政处罚"}]
    assert found(same, citations).pairs["score"].to_list() == [0.5]


def test_another_wording_of_one_matter_is_a_duplication_with_its_reasons() -> None:
    rows = [power(), other(name="对未经批准挖掘、占用公路行为的行政处罚", type="行政处罚")]
    (row,) = found(rows).pairs.to_dicts()
    assert (row["grade"], row["signals"]) == ("duplication", ["same-matter"])
    assert row["reasons"] == [
        {"what": "activity", "words": ["占用", "挖掘"], "weight": 0.4533},
        {"what": "objects", "words": ["公路"], "weight": 0.2267},
        {"what": "deciding", "words": ["擅自"], "weight": 0.17},
    ]
    assert row["score"] == pytest.approx(0.85)


def test_a_name_that_says_less_is_an_overlap() -> None:
    rows = [power(), other(name="对擅自挖掘公路的处罚", type="行政处罚")]
    assert pairs(rows) == [(0, 1, "overlap", "similar-name")]


def test_a_deciding_word_of_another_kind_is_no_pair() -> None:
    rows = [power(), other(name="对擅自占用、挖掘城市道路的处罚", type="行政处罚")]
    assert pairs(rows) == []


def test_likeness_is_sought_within_one_category_and_jurisdiction() -> None:
    reworded = {"name": "对未经批准占用、挖掘公路的处罚"}
    assert pairs([power(), other(type="行政检查", **reworded)]) == []
    assert pairs([power(), other(type="行政处罚", jurisdiction="210200", **reworded)]) == []


def test_another_wording_that_both_declare_is_lawful_shared_work() -> None:
    rows = [
        power(joint=[{"department": POLICE, "role": "牵头"}]),
        other(
            name="对未经批准占用、挖掘公路的处罚",
            type="行政处罚",
            joint=[{"department": TRANSPORT, "role": "配合"}],
        ),
    ]
    assert found(rows).pairs["declared"].to_list() == [True]


def test_one_department_does_not_overlap_with_itself() -> None:
    assert pairs([power(), power(code="000218012001")]) == []


def test_a_department_written_in_two_ways_is_one_department() -> None:
    rows = [
        power(),
        power(code="000218013000", authority="盘锦市 交通运输局", key_authority=TRANSPORT),
    ]
    assert pairs(rows) == []


def test_departments_of_two_jurisdictions_do_not_overlap() -> None:
    assert pairs([power(), power(jurisdiction="211122", authority="盘山县交通运输局")]) == []


def test_a_main_item_with_subs_of_its_own_department_takes_no_part() -> None:
    rows = [
        power(code="00021801000Y", name="主项"),
        power(code="000218010001", parent="00021801000Y", name="子项"),
        other(name="主项", type="行政处罚"),
    ]
    assert pairs(rows) == []


def test_a_main_item_whose_code_only_another_department_s_sub_names_is_a_leaf() -> None:
    rows = [
        power(code="000218010000", name="主项"),
        other(code="000709002001", parent="000218010000"),
        other(code="000709003000", name="主项", type="行政处罚"),
    ]
    assert pairs(rows) == [(0, 2, "duplication", "same-name")]


def test_the_left_side_comes_first_by_department_code_and_name() -> None:
    rows = [
        other(name="甲"),
        power(code="2", name="甲", type="行政处罚"),
        power(code="1", name="甲"),
    ]
    # 交通 (U+4EA4) stands before 公安 (U+516C).
    assert pairs([row | {"key_code": None} for row in rows]) == [
        (2, 0, "duplication", "same-name"),
        (1, 0, "duplication", "same-name"),
    ]


def test_three_departments_make_three_pairs() -> None:
    rows = [power(authority=name, code=code) for name, code in zip("甲丙乙", "123", strict=True)]
    # 丙 (U+4E19) stands before 乙 (U+4E59) and 甲 (U+7532).
    assert [pair[:2] for pair in pairs(rows)] == [(1, 2), (1, 0), (2, 0)]


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows = [
        {"id": 0} | power(),
        {"id": 1} | other(code="000218012000"),
        {"id": 2} | other(name="x"),
    ]
    table = powers_frame(rows)
    citations = citations_frame([])
    forward, backward = find(table, citations, norm), find(table.reverse(), citations, norm)
    assert_frame_equal(forward.pairs, backward.pairs)


def test_no_powers_give_empty_tables_of_the_declared_shape() -> None:
    empty = found([])
    assert empty.pairs.schema == pl.Schema(PAIRS)
    assert empty.one_sided.schema == pl.Schema(ONE_SIDED)
    assert empty.pairs.is_empty()
    assert empty.one_sided.is_empty()


def test_the_small_workspace_has_one_crossing_and_one_declared_pair() -> None:
    rail = "对在城市轨道交通线路安全保护区内违规作业的处罚"
    transit = "《城市公共交通条例》第五十条"
    road = "《中华人民共和国公路法》第七十六条第（一）项"
    rows = [
        power(
            authority=HOUSING,
            sector="住房城乡建设",
            code="000217001000",
            name=rail,
            basis=transit,
            joint=[{"department": TRANSPORT, "sector": "交通运输", "role": "配合"}],
        ),
        power(authority=POLICE, sector="公安", code="000209001000", basis=road),
        power(code="000218012000", basis=road),
        power(
            code="000218014000",
            name=rail,
            basis=transit,
            joint=[{"department": HOUSING, "sector": "住房城乡建设", "role": "牵头"}],
        ),
    ]
    citations = [citation(road, "公路法", 76, item=1), citation(transit, "城市公共交通条例", 50)]
    result = found(rows, citations)
    assert result.one_sided.is_empty()
    assert result.pairs.select("left_id", "right_id", "grade", "declared").rows() == [
        (2, 1, "duplication", False),
        (3, 0, "duplication", True),
    ]
