import pytest

from svccat.compare.similar.phrases import LEAVE, UNRULED, settled


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("无导游证从事导游活动", f"{LEAVE}导游证从事导游活动"),
        ("不具有公开募捐资格的组织", f"{LEAVE}公开募捐资格的组织"),
        ("未依照批准的条件取水", f"{UNRULED}批准的条件取水"),
        ("违反排污许可证规定的浓度排放", f"{UNRULED}排污许可证规定的浓度排放"),
        ("超过规定期限不缴纳", "不缴纳"),
        ("载客超过百分之二十", "载客二十%以上"),
        ("招用未满16周岁的未成年人", "招用童工"),
        ("秸秆、落叶等物质", "秸秆、落叶 物质"),
    ],
)
def test_one_meaning_has_one_wording(written: str, read: str) -> None:
    assert settled(written) == read


@pytest.mark.parametrize(
    "kept",
    [
        "无线电频率使用许可",
        "无障碍设施许可证",
        "高等学校",
        "二等功",
        "未按时报告",
        "依法不动产登记",
    ],
)
def test_what_only_looks_like_such_a_turn_stays(kept: str) -> None:
    assert settled(kept) == kept
