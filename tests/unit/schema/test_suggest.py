"""The nearest member and the nearest value."""

import pytest

from svccat.schema.suggest import nearest_member, nearest_value

KNOWN = (
    ("basic_code", "基本编码"),
    ("name", "事项名称"),
    ("legal_basis", "设定依据"),
    ("materials", "申请材料"),
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("basicCode", "basic_code"),
        ("Basic-Code", "basic_code"),
        ("BASIC_CODE", "basic_code"),
        ("legal_bases", "legal_basis"),
        ("material", "materials"),
        ("设定依据", "legal_basis"),
        ("事项名", "name"),
        ("x_note", "x-note"),
        ("X-Note", "x-Note"),
        ("qqq", ""),
        ("", ""),
        ("电话", ""),
    ],
)
def test_a_typo_or_a_chinese_label_leads_to_the_member(written: str, meant: str) -> None:
    assert nearest_member(written, KNOWN) == meant


LEVELS = ("country", "province", "city", "county", "township", "village")
TYPES = ("行政许可", "行政处罚", "其他行政权力", "公共服务")


@pytest.mark.parametrize(
    ("written", "allowed", "meant"),
    [
        ("县级", LEVELS, "county"),
        (" 省 ", LEVELS, "province"),
        ("district", LEVELS, "county"),
        ("town", LEVELS, "township"),
        ("City", LEVELS, "city"),
        ("许可", TYPES, "行政许可"),
        ("行政许可事项", TYPES, "行政许可"),
        ("其他", TYPES, "其他行政权力"),
        ("县级", TYPES, ""),
        ("", TYPES, ""),
        ("工作天", ("工作日", "自然日"), "工作日"),
        ("并联", ("serial", "parallel"), "parallel"),
        ("主办", ("牵头", "配合"), "牵头"),
    ],
)
def test_a_value_in_other_words_leads_to_the_allowed_one(
    written: str, allowed: tuple[str, ...], meant: str
) -> None:
    assert nearest_value(written, allowed) == meant
