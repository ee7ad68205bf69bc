"""The L8 rules over a run: who is judged, where hits stand, what is counted, what cards say."""

import pytest

from svccat.checks.cards import citations, law_levels, laws
from svccat.model.laws import Law, LawLevel, Move, Version
from tests.unit.checks.laws.bases import REGISTRY, codes, items, judged, parts
from tests.unit.checks.templates import assert_filled

RULES = [*citations.RULES, *laws.RULES, *law_levels.RULES]
NUMBERED_ANEW = Law(
    1,
    0,
    "道路运输新旧条例",
    versions=(
        Version(0, "2022-03-29", "2022-05-01", 83),
        Version(1, "2023-07-20", "2023-07-20", 82, moves=(Move(68, 68, None), Move(69, 83, 68))),
    ),
    as_of="2024-12-31",
)
OLD = "《道路运输管理旧办法》第八条"


def test_every_item_with_the_same_text_is_hit() -> None:
    found = judged(items([OLD], ["《公路法》第三条", OLD], OLD, ["《公路法》第三条"]))
    (hit,) = found.hits
    rows = hit.rows.select("file", "row", "pointer").rows()
    assert sorted(rows) == [(0, 0, "legal_basis/0"), (0, 1, "legal_basis/1"), (0, 2, "legal_basis")]


def test_items_that_are_cancelled_or_have_no_basis_are_left_out() -> None:
    assert judged(items([OLD], active=False)).hits == []
    assert judged(items(None, [], "")).hits == []


@pytest.mark.parametrize("basis", [{"a": 1}, 3, [None, 1, {"a": "公路法"}], [[OLD]], True])
def test_what_is_no_text_is_left_to_the_schema(basis: object) -> None:
    assert judged(items(basis)).hits == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《道路运输条例》第九十条", ["L806"]),
        ("《道路运输条列》第八条", ["L809"]),
        ("公路法第3条", ["L802", "L803"]),
        ("第八条", ["L821"]),
        (OLD, ["L807"]),
        ("【规章】《公路法》第三条", ["L804"]),
        ("《公路法》", []),
        ("由申请人自行编制", []),
        ("《某通知》（盘政发〔2017〕33号）", []),
        ("无", []),
        ("《公路法》第三条\n《公路法》第三条", []),
    ],
)
def test_the_basis_of_a_part_is_held_against_the_law_and_may_be_any_text(
    text: str, expected: list[str]
) -> None:
    found = judged(items(type_="行政许可"), parts=parts("《公路法》第三条", text))
    assert sorted(hit.rule.code for hit in found.hits) == expected
    for hit in found.hits:
        assert hit.rows["pointer"].to_list() == ["materials/1/basis"]


def test_a_mend_of_several_texts_in_one_is_left_to_a_person() -> None:
    (hit,) = judged(items(), parts=parts("《公路法》第3条\n《公路法》第四条")).hits
    assert hit.rows["replacement"].to_list() == [None]


def test_laws_are_counted_and_the_unknown_ones_named() -> None:
    found = judged(
        items(["《公路法》第三条", "《乙法》第一条、《甲法》第二条", "辽政发〔2017〕33号"])
    )
    assert found.cited == 3
    assert found.unknown == ("乙法", "甲法")


def test_the_order_of_items_changes_no_hit() -> None:
    bases = [[OLD], ["公路法第3条"], ["《道路运输条列》第八条"], ["《公路法》第三条"] * 2]
    both = [judged(items(*order)) for order in (bases, bases[::-1])]
    first, second = ({hit.rule.code: hit.rows.height for hit in one.hits} for one in both)
    assert first == second
    assert len(first) == 5


@pytest.mark.parametrize(
    "text", ["《", "》" * 50, "第" * 3000, "\x00", "《公路法》第1条" * 500, "\n\n", "《a》（b）[c]"]
)
def test_no_text_is_too_odd(text: str) -> None:
    codes(text, type_="行政许可")


def test_every_hit_carries_what_its_card_speaks_of() -> None:
    texts = (
        "按职责办理",
        "公路法第3条",
        "《公路法》第二款",
        "《公路法》",
        "第八条",
        "《道路运输条例》第八十四条、第八十三条",
        "《道路运输条例》（2019年修订）第八条",
        "《道路运输新条例》第八条",
        "《道路运输条列》第八条",
        "【规章】《公路法》第七条",
        "《公路法》第三条、第三条",
        OLD,
    )
    paper = ["《某通知》（盘政发〔2017〕33号）"], ["《某通知》"]
    wrong = Law(1, 0, "公路法", level=LawLevel.REGULATION)
    runs = [
        judged(items(*([text] for text in texts))),
        judged(items(["《道路运输条例》第九十条"], [OLD]), day=""),
        judged(items(*paper, type_="行政许可")),
        judged(items(), laws=(wrong,)),
        judged(
            items(["《道路运输新旧条例》第六十八条、第七十条"]),
            laws=(NUMBERED_ANEW,),
            day="2022-12-31",
        ),
    ]
    hits = [hit for run in runs for hit in run.hits]
    assert_filled(hits)
    assert {hit.rule.code for hit in hits} == {rule.code for rule in RULES}


def test_the_registry_of_these_tests_is_faultless() -> None:
    assert judged(items(), laws=REGISTRY).hits == []
