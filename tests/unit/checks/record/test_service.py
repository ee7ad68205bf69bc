import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.guides import guide, said


def test_a_result_has_name_and_type() -> None:
    named = said(
        "R138",
        guide(result={"type": "证照"}),
        guide(result={"type": "批文", "name": " "}),
        guide(result={"type": "无"}),
        guide(result={"type": ""}),
        guide(result={"type": "证照", "name": "许可证"}),
        guide(result=None),
        guide(result="许可证"),
    )
    assert named == [(0, "result/type", {"found": "证照"}), (1, "result/type", {"found": "批文"})]
    typed = said(
        "R140",
        guide(result={"name": "许可证"}),
        guide(result={"name": "无"}),
        guide(result={"type": "证照", "name": "许可证"}),
    )
    assert typed == [(0, "result/name", {"found": "许可证"})]


@pytest.mark.parametrize(
    "told",
    [
        {"visits": 0},
        {"handling_type": "承诺件"},
        {"channels": ["窗口办理"]},
    ],
)
def test_a_guide_says_whom_to_ask(told: dict[str, object]) -> None:
    bare = guide(visits=None, handling_type=None, channels=None, consult=None, complaint=["", " "])
    assert said("R139", bare) == []  # an entry of a list, and no guide
    assert said("R139", bare | told) == [(0, "", {})]
    assert said("R139", bare | told | {"consult": "0427-12345"}) == []
    assert said("R139", bare | told | {"complaint": ["12328"]}) == []
    assert said("R139", bare | told, kind=Kind.DIRECTORY) == []
    assert said("R139", bare | told, refused={"consult": frozenset({0})}) == []


def test_an_entrusted_body_is_named() -> None:
    def body(**members: object) -> dict[str, object]:
        return guide(implementing_body={"name": "盘山县交通运输局", **members})

    found = said(
        "R141",
        body(nature="受委托组织"),
        body(nature="受委托组织", entrusted_to=["无"]),
        body(nature="受委托组织", entrusted_to="太平街道办事处"),
        body(nature="法定机关", entrusted_to="太平街道办事处"),  # it entrusts, lawfully
        body(nature="法定机关"),
        body(),
    )
    nature = "implementing_body/nature"
    assert found == [(0, nature, {"found": "受委托组织"}), (1, nature, {"found": "受委托组织"})]
