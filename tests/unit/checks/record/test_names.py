"""R170 to R178: how an item is called."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places
from tests.workspace import Json


def name(text: str, code: str, **members: str) -> list[dict[str, object]]:
    return hits(listed(Kind.SERVICE_ITEMS, {"name": text, **members}), code)


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("站(场)许可(县级)", "站（场）许可（县级）"),
        ("站（场)许可", "站（场）许可"),
        ("站（场）许可", None),
        ("站[场]许可", None),
    ],
)
def test_half_width_brackets_become_full_width_ones(text: str, replacement: str | None) -> None:
    assert [row["replacement"] for row in name(text, "R170")] == [replacement] * bool(replacement)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("许可（新增", ["（"]),
        ("许可新增）", ["）"]),
        ("对《道路运输条例规定的处罚", ["《"]),
        ("许可）（", ["）", "（"]),
        ("许可（新增》", ["》", "（"]),
        ("（一（二）", ["（"]),
    ],
)
def test_brackets_without_a_partner_are_named(text: str, words: list[str]) -> None:
    (row,) = name(text, "R171")
    assert row["words"] == words


@pytest.mark.parametrize(
    "text",
    [
        "许可（新增）",
        "许可(新增）",
        "甲（乙（丙）丁）戊",
        "对违反《公路法（2017）》〔一〕“某”【二】的处罚",
        "许可",
    ],
)
def test_brackets_of_either_width_nested_or_not_are_pairs(text: str) -> None:
    assert name(text, "R171") == []


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("许可（县级）", ["（县级）"], "许可"),
        ("许可(市级行使)", ["(市级行使)"], "许可"),
        ("许可（新增）（省级权限）", ["（省级权限）"], "许可（新增）"),
        ("许可（区）（县级）。", ["（区）（县级）"], "许可"),
        ("（县级）", ["（县级）"], None),
    ],
)
def test_a_level_at_the_end_is_found(text: str, words: list[str], replacement: str | None) -> None:
    (row,) = name(text, "R172")
    assert (row["words"], row["replacement"]) == (words, replacement)


@pytest.mark.parametrize(
    "text", ["许可（县级）备案", "许可（省道）", "许可（新增）", "县级公路许可"]
)
def test_a_level_elsewhere_is_part_of_the_name(text: str) -> None:
    assert name(text, "R172") == []


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("1.道路运输许可", ["1."], "道路运输许可"),
        (" 12、道路运输许可", ["12、"], "道路运输许可"),
        ("（三）道路运输许可", ["（三）"], "道路运输许可"),
        ("四、道路运输许可", ["四、"], "道路运输许可"),
        ("① 道路运输许可", ["①"], "道路运输许可"),
        ("道路运输许可000118001000", ["000118001000"], None),
        ("1.许可（XK0010100Y）", ["1.", "XK0010100Y"], None),
        ("511A0014100001客运许可", ["511A0014100001"], None),
    ],
)
def test_numbers_and_codes_are_no_part_of_a_name(
    text: str, words: list[str], replacement: str | None
) -> None:
    (row,) = name(text, "R173")
    assert (row["words"], row["replacement"]) == (words, replacement)


@pytest.mark.parametrize(
    "text",
    [
        "80周岁以上老年人高龄津贴发放",
        "1.5吨以下货车备案",
        "一、二类机动车维修备案",
        "三类非药品类易制毒化学品经营备案",
        "GB1589-2016 检验",
        "占用5000平方米以上林地",
    ],
)
def test_numbers_that_belong_to_the_matter_stay(text: str) -> None:
    assert name(text, "R173") == []


def test_a_penalty_is_called_by_what_it_punishes() -> None:
    texts = [
        "擅自挖掘公路",
        "挖掘公路的处罚",
        "对挖掘公路的行政处罚（县级）",
        "对违反《公路法》的处罚",
    ]
    document = listed(Kind.POWERS, *({"name": text} for text in texts))
    assert places(document, "R174") == [(0, "name"), (1, "name")]
    assert hits(document, "R174")[0]["label"] == "“职权名称”（name）"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("对擅自挖掘公路的处罚", "行政许可", "行政处罚"),
        ("对擅自挖掘公路的处罚（县级）", "其他行政权力", "行政处罚"),
        ("道路旅客运输经营许可", "行政检查", "行政许可"),
        ("对公路养护的监督检查", "行政处罚", "行政检查"),
    ],
)
def test_a_name_that_contradicts_its_type_is_found(text: str, kind: str, expected: str) -> None:
    (row,) = name(text, "R175", type=kind)
    assert (row["expected"], row["words"], row["pointer"]) == (expected, [kind], "name")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("对擅自挖掘公路的处罚", "行政处罚"),
        ("交通运输行政处罚决定公开查询", "公共服务"),
        ("对从业资格证的暂扣", "行政强制"),
        ("道路旅客运输经营许可", "其他行政权力"),
        ("公众聚集场所投入使用、营业前消防安全检查", "行政许可"),
        ("对擅自挖掘公路的处罚", "没有的类型"),
    ],
)
def test_names_that_may_well_be_of_their_type_are_not(text: str, kind: str) -> None:
    assert name(text, "R175", type=kind) == []


def test_a_case_that_repeats_the_name_tells_no_case() -> None:
    (row,) = name("道路运输许可", "R176", case="道路运输许可")
    assert (row["pointer"], row["found"]) == ("case", "道路运输许可")
    assert name("道路运输许可", "R176", case="新办") == name("", "R176", case="") == []


def test_a_name_of_more_than_200_characters_is_long() -> None:
    assert name("甲" * 200, "R177") == []
    (row,) = name("甲" * 201, "R177")
    assert row["count"] == 201


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("许可。", "许可"),
        ("许可；", "许可"),
        ("许可，、", "许可"),
        ("许可: .", "许可"),
        ("。", None),
    ],
)
def test_a_mark_at_the_end_goes(text: str, replacement: str | None) -> None:
    (row,) = name(text, "R178")
    assert row["replacement"] == replacement
    assert name("许可（新增）", "R178") == name("对“甲”的处罚", "R178") == []


@pytest.mark.parametrize("code", [f"R{number}" for number in range(170, 179)])
def test_odd_names_are_taken(code: str) -> None:
    runs = (
        "（",
        "）",
        "(县)",
        "（县）　",
        "1.",
        "、",
        "0",
        "A0",
        "对的处罚",
        "\n",
        "\x00",
        "许可",
        "一、",
    )
    items: list[Json] = [{"name": run * 10_000, "case": run} for run in runs]
    document = listed(Kind.SERVICE_ITEMS, *items, {"name": ""}, {"name": None})
    assert hits(document, code) == hits(document, code)


def test_lists_of_every_kind_are_taken() -> None:
    for kind in (Kind.DIRECTORY, Kind.ENFORCEMENT, Kind.POWERS):
        assert places(listed(kind, {"name": "1.许可(一"}), "R170") == [(0, "name")]
    assert places(listed(Kind.LAWS, {"name": "公路法(2017)"}), "R170") == []
