from typing import Any

from svccat.model.fields import Kind
from svccat.model.tables import BASES
from svccat.tables.bases import part_bases
from svccat.tables.records import records


def bases(kind: Kind, *items: Any) -> list[tuple[int, int, str, str]]:
    frame = part_bases(7, records(kind, None, {}, items))
    assert dict(frame.schema) == BASES
    return sorted(frame.rows())


def test_every_part_that_has_a_basis_gives_its_text() -> None:
    item = {
        "legal_basis": ["《甲法》第一条"],
        "materials": [{"name": "申请表"}, {"name": "证书", "basis": "《甲法》第二条"}],
        "fees": [{"name": "工本费", "basis": "《甲法》第三条"}],
    }
    power = {
        "division": [{"level": "city", "basis": "《甲法》第四条"}],
        "joint": [{"department": "公安局", "basis": "《甲法》第五条"}],
        "duties": [{"stage": "受理", "basis": ["《甲法》第六条", "《甲法》第七条"]}],
    }
    assert bases(Kind.SERVICE_ITEMS, {}, item) == [
        (7, 1, "fees/0/basis", "《甲法》第三条"),
        (7, 1, "materials/1/basis", "《甲法》第二条"),
    ]
    assert bases(Kind.POWERS, power) == [
        (7, 0, "division/0/basis", "《甲法》第四条"),
        (7, 0, "duties/0/basis", "《甲法》第六条\n《甲法》第七条"),
        (7, 0, "joint/0/basis", "《甲法》第五条"),
    ]


def test_what_is_cancelled_or_no_text_gives_none() -> None:
    cancelled = {"status": "取消", "fees": [{"basis": "《甲法》第三条"}]}
    odd = {"fees": [{"basis": None}, {"basis": {"a": 1}}, None], "materials": "表"}
    assert bases(Kind.SERVICE_ITEMS, cancelled, odd, None) == []
    assert bases(Kind.SERVICE_ITEMS) == []
