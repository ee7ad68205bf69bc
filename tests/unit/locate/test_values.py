"""Stored values made readable for evidence."""

import pytest

from svccat.locate.values import readable


@pytest.mark.parametrize(
    ("element", "stored", "shown"),
    [
        ("name", " 许可（县级）", " 许可（县级）"),
        ("name", '["not a list"]', '["not a list"]'),
        ("name", None, None),
        ("conditions", "有车辆。\n有人员。", "有车辆。\n有人员。"),
        ("implementing_body", "交通运输局", "交通运输局"),
        (
            "legal_basis",
            '["《公路法》第八条","《公路法》第九条"]',
            ("《公路法》第八条", "《公路法》第九条"),
        ),
        ("legal_basis", None, None),
        ("service_objects", '"自然人"', "自然人"),
        ("service_objects", '["自然人",1,null]', ("自然人", "1", "null")),
        ("materials", '["申请表","营业执照"]', ("申请表", "营业执照")),
        ("process", '["受理","决定"]', ("受理", "决定")),
        ("statutory_limit", '{"value":20,"unit":"工作日"}', "20工作日"),
        ("statutory_limit", '{"value":0.5,"unit":null}', "0.5"),
        ("statutory_limit", '{"value":null,"unit":"工作日"}', "工作日"),
        ("result", '{"type":"证照","name":"许可证"}', "证照：许可证"),
        ("result", '{"type":null,"name":"许可证"}', "许可证"),
        ("no such element", '["x"]', '["x"]'),
    ],
)
def test_a_stored_value_reads(element: str, stored: str | None, shown: object) -> None:
    assert readable(element, stored) == shown
