"""How high a basis ranks, and what it may create."""

from typing import Any

import pytest

from svccat.model.laws import Law, LawLevel
from tests.unit.checks.laws.bases import REGISTRY, codes, items, judged, said

PAPER = "《关于加强客运管理的通知》（盘政发〔2017〕33号）"
RULE = "《客运规定》（交通运输部令2023年第18号）第八条"
GOVERNMENT = "《客运规定》（辽宁省人民政府令第18号）第八条"


@pytest.mark.parametrize(
    ("texts", "type_", "expected"),
    [
        ([PAPER], "行政许可", ["L812"]),
        ([RULE], "行政许可", ["L812"]),
        ([PAPER, RULE], "行政许可", ["L812"]),
        (["《港口经营管理规定》第八条"], "行政许可", ["L812"]),  # by the registry
        ([PAPER, "《道路运输条例》第八条"], "行政许可", []),
        ([PAPER, "《辽宁省公路条例》第八条"], "行政许可", []),
        ([GOVERNMENT], "行政许可", []),  # a province's may, for a year
        (["《客运决定》（国务院令第412号）第八条"], "行政许可", []),
        ([PAPER, "《某地办法》第八条"], "行政许可", []),
        ([PAPER, "第八条"], "行政许可", ["L821"]),
        ([PAPER, "按职责办理"], "行政许可", ["L801"]),
        (["《关于加强客运管理的通知》"], "行政许可", ["L820"]),
        ([PAPER, "《关于客运的意见》"], "行政许可", ["L820"]),
        ([PAPER], "行政处罚", ["L812"]),
        ([RULE], "行政处罚", []),
        ([GOVERNMENT], "行政处罚", []),
        ([PAPER], "行政强制", ["L812"]),
        ([RULE], "行政强制", ["L812"]),
        ([GOVERNMENT], "行政强制", ["L812"]),
        (["《公路法》第八条"], "行政强制", []),
        ([PAPER], "行政检查", []),
        ([PAPER], "公共服务", []),
        ([], "行政许可", []),
    ],
)
def test_a_basis_of_too_low_a_level(texts: list[str], type_: str, expected: list[str]) -> None:
    assert codes(*texts, type_=type_) == expected


def test_it_is_told_at_the_whole_basis_with_what_could_create_it() -> None:
    (one,) = said(PAPER, RULE, type_="行政许可")
    assert one["pointer"] == "legal_basis"
    assert one["found"] == "行政许可"
    assert one["words"] == ["《关于加强客运管理的通知》", "《客运规定》"]
    assert one["allowed"][:2] == ["法律", "行政法规"]


@pytest.mark.parametrize(
    ("text", "suggestion", "replacement"),
    [
        (
            "【行政法规】《某方案》（辽政发〔2017〕33号）",
            "规范性文件",
            "【规范性文件】《某方案》（辽政发〔2017〕33号）",
        ),
        ("【规章】《公路法》第七条", "法律", "【法律】《公路法》第七条"),
        ("【法律】《道条》第七条", "行政法规", "【行政法规】《道条》第七条"),
        ("【行政法规】《某规定》（盘锦市交通局令第3号）", "", None),
    ],
)
def test_a_wrong_tag_is_told_with_the_right_one_where_that_is_certain(
    text: str, suggestion: str, replacement: str | None
) -> None:
    one = next(row for row in said(text) if row["code"] == "L804")
    assert (one["suggestion"], one["replacement"]) == (suggestion, replacement)
    assert one["found"] in text
    assert not set(one["found"]) & set("【】")


@pytest.mark.parametrize(
    "text",
    [
        "【法律】《公路法》第七条",
        "【规章】《港口经营管理规定》第八条",
        "【其他】《公路法》第七条",
        "【规范性文件】《国务院某决定》（国务院令第412号）第八条",
        "【部门规章】《某办法》第八条",
    ],
)
def test_a_tag_that_nothing_speaks_against_is_left(text: str) -> None:
    assert codes(text) == []


def _registered(*laws: Law, **more: Any) -> list[tuple[int, str, str, str]]:
    found = judged(items(), laws=laws, **more)
    return [
        (row["row"], row["pointer"], row["found"], row["replacement"])
        for hit in found.hits
        for row in hit.rows.to_dicts()
        if hit.rule.code == "L815"
    ]


def test_a_level_in_the_registry_that_name_or_number_speaks_against() -> None:
    wrong = (
        Law(1, 0, "中华人民共和国公路法", level=LawLevel.REGULATION),
        Law(1, 4, "某规定", level=LawLevel.REGULATION, number="交通运输部令2023年第18号"),
        Law(1, 5, "辽宁省公路条例", level=LawLevel.DEPARTMENT),
    )
    assert _registered(*wrong) == [
        (0, "level", "行政法规", "法律"),
        (4, "level", "行政法规", "部门规章"),
        (5, "level", "部门规章", "地方性法规"),
    ]
    assert _registered(*wrong, beside=[1]) == []
    assert _registered(*REGISTRY) == []


def test_what_name_and_number_do_not_tell_is_left() -> None:
    assert (
        _registered(
            Law(1, 0, "某规定", level=LawLevel.DOCUMENT),
            Law(1, 1, "城市供水条例", level=LawLevel.DOCUMENT),
            Law(1, 2, "公路法"),
            Law(1, 3, "《", level=LawLevel.DOCUMENT),
        )
        == []
    )
