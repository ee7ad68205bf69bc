import pytest

from svccat.model.fields import Kind
from tests.unit.checks.record.guides import guide, said


def material(**members: object) -> dict[str, object]:
    return guide(materials=[{"name": "申请表", **members}])


@pytest.mark.parametrize(
    ("item", "pointer", "label", "found", "suggestion", "replacement"),
    [
        (
            guide(power_source="法定本级实施"),
            "power_source",
            "“权力来源”（power_source）",
            "法定本级实施",
            "法定本级行使",
            None,
        ),
        (
            guide(implementing_body={"name": "某局", "nature": "行政机关"}),
            "implementing_body/nature",
            "“实施主体性质”（nature）",
            "行政机关",
            "法定机关",
            None,
        ),
        (
            guide(service_objects=["自然人", "1"]),
            "service_objects/1",
            "“服务对象”（service_objects）",
            "1",
            "自然人",
            "自然人",
        ),
        (
            guide(service_objects=["6"]),  # 行政机关 in one table, 其他组织 in another
            "service_objects/0",
            "“服务对象”（service_objects）",
            "6",
            "",
            None,
        ),
        (
            guide(service_objects="1^2"),
            "service_objects",
            "“服务对象”（service_objects）",
            "1^2",
            "自然人",
            None,
        ),
        (
            guide(service_objects="自然人、企业"),
            "service_objects",
            "“服务对象”（service_objects）",
            "自然人、企业",
            "企业法人",
            None,
        ),
        (
            guide(handling_type="即时件"),
            "handling_type",
            "“办件类型”（handling_type）",
            "即时件",
            "即办件",
            None,
        ),
        (
            guide(handling_type="02"),
            "handling_type",
            "“办件类型”（handling_type）",
            "02",
            "承诺件",
            "承诺件",
        ),
        (
            guide(channels=["窗口"]),
            "channels/0",
            "“办理形式”（channels）",
            "窗口",
            "窗口办理",
            None,
        ),
        (
            material(type="证照"),
            "materials/0/type",
            "“材料类型”（type）",
            "证照",
            "证件证书证明",
            None,
        ),
        (
            material(form="电子版"),
            "materials/0/form",
            "“材料形式”（form）",
            "电子版",
            "电子化",
            None,
        ),
        (
            material(form=["2"]),
            "materials/0/form",
            "“材料形式”（form）",
            "2",
            "电子化",
            None,
        ),
        (
            material(necessity="必须"),
            "materials/0/necessity",
            "“材料必要性”（necessity）",
            "必须",
            "必要",
            None,
        ),
        (
            material(source="20"),
            "materials/0/source",
            "“来源渠道”（source）",
            "20",
            "政府部门核发",
            "政府部门核发",
        ),
        (
            guide(result={"type": "许可证", "name": "许可证"}),
            "result/type",
            "“审批结果类型”（type）",
            "许可证",
            "证照",
            None,
        ),
        (guide(reach="本区"), "reach", "“通办范围”（reach）", "本区", "全区", None),
        (
            guide(online_depth="看得见"),
            "online_depth",
            "“网上办理深度”（online_depth）",
            "看得见",
            "",
            None,
        ),
    ],
)
def test_an_unusual_value_is_found(
    item: dict[str, object],
    pointer: str,
    label: str,
    found: str,
    suggestion: str,
    replacement: str | None,
) -> None:
    ((row, where, evidence),) = said("R151", item)
    assert (row, where) == (0, pointer)
    assert evidence["label"] == label
    assert evidence["member"] == label.split("（")[1].rstrip("）")
    assert (evidence["found"], evidence["suggestion"]) == (found, suggestion)
    assert evidence["replacement"] == replacement
    assert len(evidence["allowed"]) > 1


@pytest.mark.parametrize(
    "item",
    [
        guide(),
        guide(service_objects="自然人、企业法人"),
        guide(service_objects=["自 然 人", "非法人企业", "其他组织", ""]),
        guide(channels=["窗口办理", "网上办理", "快递申请", "移动端办理"]),
        guide(handling_type=" 承诺件。"),
        guide(handling_type="承诺件（上报件）"),
        guide(online_depth=4),
        guide(online_depth="Ⅳ级"),
        guide(online_depth="四级"),
        guide(online_depth="全程网办（Ⅳ级）"),
        guide(online_depth="互联网咨询,互联网收件,互联网预审"),
        guide(online_depth="3^4^5^6"),
        guide(reach="全镇（乡、街道）"),
        guide(reach=["全省", "全市"]),
        guide(reach="跨村(社区)"),
        guide(result={"type": "无"}),
        guide(special_procedures=["与线路目的地交通运输主管部门协商"]),
        guide(power_source=None, service_objects=None, channels=[], result=None, reach=None),
        material(necessity=True, form=["纸质", "电子化"]),
        material(form="纸质／电子化", necessity="容缺后补", type="其他"),
        material(form="纸质、电子化"),
    ],
)
def test_usual_values_are_left_alone(item: dict[str, object]) -> None:
    assert said("R151", item) == []


def test_an_item_is_told_once_of_each_value() -> None:
    rows = [{"name": name, "type": "表格"} for name in "甲乙丙"]
    item = guide(materials=[*rows, {"name": "丁", "type": "证书"}])
    assert [(row, pointer) for row, pointer, _ in said("R151", item, item)] == [
        (0, "materials/0/type"),
        (0, "materials/3/type"),
        (1, "materials/0/type"),
        (1, "materials/3/type"),
    ]


@pytest.mark.parametrize(
    ("place", "codes", "changes", "count"),
    [
        ("370100", "", {"handling_type": "自办件"}, 0),
        ("210100", "", {"handling_type": "自办件"}, 1),
        ("370100", "national", {"handling_type": "自办件"}, 1),
        ("330100", "", {"service_objects": ["个人"]}, 0),
        ("210100", "zhejiang", {"service_objects": ["个人"]}, 0),
        ("210100", "", {"service_objects": ["个人"]}, 1),
        ("330100", "", {"result": {"type": "出证办结", "name": "某证"}}, 0),
        ("", "", {"handling_type": "自办件"}, 1),
        ("370100", "unheard-of", {"handling_type": "自办件"}, 1),
    ],
)
def test_provinces_have_values_of_their_own(
    place: str, codes: str, changes: dict[str, object], count: int
) -> None:
    assert len(said("R151", guide(**changes), place=place, codes=codes)) == count


def test_a_code_means_what_it_does_in_its_province() -> None:
    named = {
        place: said("R151", guide(power_source="2"), place=place)[0][2]["replacement"]
        for place in ("210000", "350000", "330000")
    }
    assert named == {"210000": "上级下放", "350000": "上级授权", "330000": None}


def test_directories_are_held_to_the_same_values() -> None:
    assert len(said("R151", guide(reach="本区"), kind=Kind.DIRECTORY)) == 1


def test_several_values_in_one_text_are_pointed_out() -> None:
    found = said(
        "R152",
        guide(service_objects="自然人、企业法人"),
        guide(service_objects=["自然人", "事业法人，企业法人"]),
        guide(channels="窗口办理/网上办理"),
        guide(service_objects=["自然人", "企业法人"]),
        guide(service_objects="自然人"),
        guide(service_objects="自然人、企业"),  # R151
        guide(service_objects="、"),
        guide(service_objects=None),
    )
    assert sorted((row, pointer, one["found"]) for row, pointer, one in found) == [
        (0, "service_objects", "自然人、企业法人"),
        (1, "service_objects/1", "事业法人，企业法人"),
        (2, "channels", "窗口办理/网上办理"),
    ]


def test_odd_texts_do_no_harm() -> None:
    for text in ("", "\x00", "\u202e", "9" * 10_000, "、" * 10_000, "企" * 10_000, "((((", "\n"):
        item = guide(service_objects=[text], handling_type=text, online_depth=text, reach=text)
        assert said("R151", item) == said("R151", item)
        assert said("R152", item) == []
