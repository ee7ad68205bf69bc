import pytest

from svccat.checks.record.vague import vague_words
from tests.unit.checks.record.guides import guide, said

FEE = {"name": "驾驶证工本费", "standard": "10元/证", "basis": "《行政许可法》第五十九条"}


def materials(*rows: object) -> dict[str, object]:
    return guide(materials=[{"name": row} if isinstance(row, str) else row for row in rows])


def fees(*rows: object) -> dict[str, object]:
    return guide(fees=list(rows))


def test_every_material_fee_and_step_has_a_name() -> None:
    item = guide(
        materials=[{"name": "申请表"}, {"name": " 。"}, {"necessity": "必要"}],
        fees=[{"standard": "10元"}, FEE],
        process=[{"step": ""}, {"step": "决定"}],
    )
    found = [(pointer, one["label"], one["count"]) for _, pointer, one in said("R142", item)]
    assert found == [
        ("materials/1", "“申请材料”（materials）", 2),
        ("materials/2", "“申请材料”（materials）", 3),
        ("fees/0", "“收费项目”（fees）", 1),
        ("process/0", "“办理流程”（process）", 1),
    ]
    assert said("R142", fees({"standard": "不收费"}), materials()) == []


def test_a_member_that_the_schema_knows_by_another_name_is_not_missed() -> None:
    item = guide(materials=[{"nmae": "申请表"}, {"name": ""}], fees=[{"name": "工本费"}])
    refused = {"materials": frozenset({0}), "fees": frozenset({0})}
    found = [(row, pointer) for row, pointer, _ in said("R142", item, item, refused=refused)]
    assert found == [(0, "materials/1"), (1, "materials/0"), (1, "materials/1")]
    assert [row for row, *_ in said("R147", item, item, refused=refused)] == [1]


def test_a_material_listed_again_points_at_the_first() -> None:
    found = said(
        "R143",
        materials("营业执照", "居民身份证", "居民 身份证", "居民身份证"),
        materials("居民身份证", "户口簿（复印件）", "户口簿(复印件)"),
    )
    assert found == [
        (
            0,
            "materials/2",
            {"other_row": 0, "other_pointer": "materials/1", "found": "居民 身份证"},
        ),
        (
            0,
            "materials/3",
            {"other_row": 0, "other_pointer": "materials/1", "found": "居民身份证"},
        ),
        (
            1,
            "materials/2",
            {"other_row": 1, "other_pointer": "materials/1", "found": "户口簿(复印件)"},
        ),
    ]


def test_likeness_is_no_sameness() -> None:
    assert said("R143", materials("营业执照", "营业执照副本", "营业执照复印件")) == []
    assert said("R143", materials("居民身份证"), materials("居民身份证")) == []
    assert said("R143", materials({}, {}, {"name": ""}, {"name": " "})) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("其他材料", ["其他"]),
        ("其它有关材料", ["其它", "有关"]),
        ("相关材料", ["相关"]),
        ("相关证明", ["相关"]),
        ("相关证明材料", ["相关"]),
        ("有关证明文件", ["有关"]),
        ("法律、法规规定的其他材料", ["规定的", "其他"]),
        ("法律法规规定的其他材料", ["规定的", "其他"]),
        ("法律、行政法规和国务院规定的其他文件", ["规定的", "其他"]),
        ("需要提交的其他材料", ["其他"]),
        ("审批机关认为需要提供的其他材料", ["其他"]),
        ("交通运输主管部门要求的其他材料", ["要求的", "其他"]),
        ("道路运输管理机构规定的其他有关材料", ["规定的", "其他", "有关"]),
        ("必要的证明材料", ["必要的"]),
        ("其他材料(如有)", ["其他"]),
        ("证明材料", ["证明材料"]),
        ("申请材料", ["申请材料"]),
    ],
)
def test_a_vague_name_is_known_by_its_words(name: str, words: list[str]) -> None:
    assert vague_words(name) == words


@pytest.mark.parametrize(
    "name",
    [
        "",
        "申请书",
        "营业执照",
        "变更事项证明材料",
        "其他机动车登记证书",
        "变更登记的相关证明材料",
        "经办人身份证明",
        "相关专业学历证书",
        "有关机构出具的检测报告",
        "安全生产管理制度文本",
        "国家规定的资格证书",
        "必要性说明",
        "房屋租赁合同等材料",
        "其他材料(营业执照)",
    ],
)
def test_a_name_that_says_what_it_is_is_left_alone(name: str) -> None:
    assert vague_words(name) == []


def test_a_vague_material_is_found_at_its_name() -> None:
    item = materials("申请表", "其 他材料", "其他材料（营业执照）", "资料")
    assert said("R144", item) == [
        (0, "materials/1/name", {"words": ["其他"], "found": "其 他材料"}),
        (0, "materials/3/name", {"words": ["资料"], "found": "资料"}),
    ]


def test_paper_comes_in_sheets() -> None:
    def paper(form: object, originals: object, copies: object) -> dict[str, object]:
        return materials(
            {"name": "营业执照", "form": form, "originals": originals, "copies": copies}
        )

    found = said(
        "R145",
        paper("纸质", 0, 0),
        paper("纸质", 0, 1),
        paper("纸质", 0, None),  # not told
        paper("电子化", 0, 0),
        paper("纸质/电子化", 0, 0),
        paper(["纸质", "电子化"], 0, 0),
        paper(["纸质"], 0, 0),
    )
    licence = {"found": "营业执照"}
    assert found == [(0, "materials/0", licence), (6, "materials/0", licence)]


def test_none_is_no_entry_of_a_list() -> None:
    found = said(
        "R146",
        materials("无"),
        materials("申请表", "无需提交材料", "／"),
        fees({"name": "不收费"}),
        fees({"name": "", "standard": "免费"}, {"name": "工本费", "standard": 0}),
        guide(special_procedures=["无"]),
        guide(special_procedures="不涉及"),
    )
    assert [(row, pointer, one["found"]) for row, pointer, one in found] == [
        (0, "materials/0", "无"),
        (1, "materials/1", "无需提交材料"),
        (1, "materials/2", "／"),
        (2, "fees/0", "不收费"),
        (3, "fees/0", "免费"),
        (3, "fees/1", "工本费"),
        (4, "special_procedures/0", "无"),
        (5, "special_procedures", "不涉及"),
    ]
    assert found[0][2]["label"] == "“申请材料”（materials）"
    assert found[4][2]["member"] == "fees"


def test_what_is_something_is_not_none() -> None:
    assert said("R146", materials("无犯罪记录证明"), materials("", {})) == []
    assert said("R146", fees(FEE, FEE | {"standard": "免征"}, FEE | {"standard": "无"})) == []
    assert said("R146", guide(special_procedures=["公示"]), guide(fees=None)) == []


def test_a_fee_has_a_standard_and_a_basis() -> None:
    found = said(
        "R147",
        fees(
            FEE,
            FEE | {"basis": None},
            FEE | {"standard": " ", "basis": ["", "无"]},
            FEE | {"standard": 10},
            FEE | {"standard": "无"},
            {"name": "不收费"},
            {"standard": "10元"},
        ),
    )
    name = "驾驶证工本费"
    assert found == [
        (0, "fees/1", {"found": name, "words": ["收费依据"], "member": "basis"}),
        (
            0,
            "fees/2",
            {"found": name, "words": ["收费标准", "收费依据"], "member": "standard and basis"},
        ),
        (0, "fees/4", {"found": name, "words": ["收费标准"], "member": "standard"}),
    ]


def test_a_fee_listed_again_points_at_the_first() -> None:
    item = fees(FEE, FEE | {"standard": "20元/证"}, FEE | {"name": "驾驶证 工本费", "basis": None})
    assert said("R148", item, fees(FEE)) == [
        (0, "fees/2", {"other_row": 0, "other_pointer": "fees/0", "found": "驾驶证 工本费"})
    ]
    assert said("R148", fees({"standard": "10元"}, {"standard": "10元"})) == []
    unpriced = {"name": "驾驶证工本费"}
    ((_, pointer, _),) = said("R148", fees(unpriced, unpriced))
    assert pointer == "fees/1"
