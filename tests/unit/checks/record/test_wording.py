"""R180, R181: words that leave everything open, words that shut others out."""

import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed, places


def conditions(text: str, code: str, **members: object) -> list[object]:
    found = hits(listed(Kind.SERVICE_ITEMS, {"conditions": text, **members}), code)
    return [row["words"] for row in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("符合有关规定", ["有关规定"]),
        ("符合国家有关法律、法规的规定。", ["有关法律、法规的规定"]),
        ("1.有车辆；2.法律、法规规定的其他条件。", ["其他条件"]),
        ("提供身份证等材料", ["等材料"]),
        ("有良好的信用记录", ["良好的信用记录"]),
        ("信誉良好", ["信誉良好"]),
        ("审批机关认为需要提交的", ["认为需要提交的"]),
        ("有一定的经验，办理相关手续，符合有关规定", ["一定的经验", "相关手续", "有关规定"]),
    ],
)
def test_vague_conditions_are_found_with_their_words(text: str, words: list[str]) -> None:
    assert conditions(text, "R180") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "有与其经营业务相适应并经检测合格的车辆",
        "设施符合有关技术标准",
        "变更后仍符合法定条件",
        "无犯罪记录等情况属实",
        "不运输其他有毒有害气体",
        "取得国家等级证书",
    ],
)
def test_plain_conditions_are_not(text: str) -> None:
    assert conditions(text, "R180") == []


def test_what_nobody_applies_for_may_speak_of_rules_at_large() -> None:
    assert conditions("违反有关规定的行为", "R180", type="行政处罚") == []
    assert conditions("违反有关规定的行为", "R180", type="其他行政权力") == [["有关规定"]]


def test_every_entry_of_a_list_of_conditions_is_looked_at() -> None:
    change = {"conditions": ["有车辆", "其他要求"]}
    assert places(listed(Kind.SERVICE_ITEMS, change), "R180") == [(0, "conditions/1")]


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("相关规定", [["相关规定"]]),
        ("国家法律法规", [["国家法律"]]),
        ("《道路运输条例》第二十四条及有关规定", []),  # the law is named
        ("《道路运输条例》第二十四条", []),
    ],
)
def test_the_basis_of_a_material_is_a_law_and_not_laws_at_large(
    basis: str, words: list[list[str]]
) -> None:
    change = {"materials": [{"name": "申请表", "basis": basis}]}
    found = hits(listed(Kind.SERVICE_ITEMS, change), "R180")
    assert [row["words"] for row in found] == words
    assert {row["pointer"] for row in found} <= {"materials/0/basis"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("具有本市户籍", ["本市户籍"]),
        ("具有盘锦市常住户口；年满18周岁", ["市常住户口"]),
        ("在本地注册的企业", ["本地注册"]),
        ("须为本市企业", ["本市企业"]),
        ("外地企业不得申请", ["外地企业"]),
    ],
)
def test_conditions_for_locals_only_are_found(text: str, words: list[str]) -> None:
    assert conditions(text, "R181") == [words]
    assert conditions(text, "R181", type="其他行政权力") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "持户口簿原件",
        "户籍所在地派出所证明",
        "在本区域内有经营场所",
        "本市行政区域内的道路",
        "居住地户口簿",
        "企业法人",
    ],
)
def test_places_named_for_another_reason_are_not(text: str) -> None:
    assert conditions(text, "R181") == []


def test_a_benefit_may_be_for_a_places_own_people() -> None:
    for kind in ("行政给付", "公共服务", "行政奖励"):
        assert conditions("具有本市户籍", "R181", type=kind) == []
    assert conditions("限本市户籍", "R181", type="公共服务") == [["本市户籍"]]
    assert conditions("限本市户籍", "R181", type="行政给付") == []


@pytest.mark.parametrize("code", ["R180", "R181"])
def test_odd_conditions_are_taken(code: str) -> None:
    items = [
        {"conditions": one * 5_000} for one in ("有关、", "有关", "本市", "市户籍", "等", "\x00")
    ]
    document = listed(Kind.SERVICE_ITEMS, {"conditions": None}, {"conditions": []}, *items)
    assert hits(document, code) == hits(document, code)
