"""Every layout of published lists, rebuilt small: heads found, rows told apart, nothing lost."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import xlwt

from svccat.cli import main
from svccat.exchange.sheets.reading import Given
from svccat.model.fields import Kind
from svccat.spreadsheets import take_workbook
from tests.unit.exchange.sheets import Area, Rows, book, items, read

N = None
ROAD = "《中华人民共和国道路运输条例》"
LAOBIAN: Rows = [
    ["营口市老边区行政执法事项清单（2024年12月26日）", *[N] * 14],
    ["序号", "项目名称", "子项名称", "执法类别", "执法主体", "承办机构", "执法依据", N, N, N, N]
    + ["实施对象", "办理时限", "收费依据标准", "备注"],
    [*[N] * 6, "法律", "行政法规", "地方性法规", "部委规章", "政府规章", *[N] * 4],
    ["一、行政处罚（共3项）", *[N] * 14],
    [
        1,
        "对违反道路运输规定的处罚",
        "对无证经营的处罚",
        "行政处罚",
        "营口市老边区交通运输局",
        "执法大队",
    ]
    + [
        N,
        f"{ROAD}第六十三条",
        "《辽宁省道路运输管理条例》第十条、第十二条",
        N,
        N,
        "公民",
        "90日",
        "无",
        "甲",
    ],
    [N, N, "对不携带营运证的处罚", "行政处罚", "营口市老边区交通运输局", "执法大队"]
    + [N, f"{ROAD}第六十八条", N, N, N, "公民", "90日", "无", N],
    [2, "对擅自占用公路的处罚", N, "行政处罚", "营口市老边区交通运输局", "执法大队"]
    + ["《中华人民共和国公路法》第七十六条", N, N, N, N, "公民", "90日", "无", N],
    ["二、行政检查（共2项）", *[N] * 14],
    [3, "对道路运输经营的监督检查", N, N, "营口市老边区交通运输局", "执法大队"]
    + [N, f"{ROAD}第五十八条", N, N, N, "经营者", N, "无", N],
    ["共4项", *[N] * 14],
    ["注：本清单动态调整。", *[N] * 14],
]
LAOBIAN_MERGES: list[Area] = [
    (0, 0, 0, 14),
    (1, 6, 1, 10),
    *((1, column, 2, column) for column in (0, 1, 2, 3, 4, 5, 11, 12, 13, 14)),
    *((row, 0, row, 14) for row in (3, 7, 9, 10)),
    (4, 0, 5, 0),
    (4, 1, 5, 1),
]


def test_laobian_the_basis_in_five_columns_sums_and_main_items_merged_over_sub_items() -> None:
    done = read(LAOBIAN, LAOBIAN_MERGES)
    (catalogue,) = done.catalogues
    assert catalogue.header == {
        "kind": "enforcement",
        "format": 1,
        "jurisdiction": {"name": "老边区", "level": "county"},
        "authority": {"name": "营口市老边区交通运输局"},
        "as_of": "2024-12-26",
    }
    assert [item["name"] for item in catalogue.items] == [
        "对无证经营的处罚",
        "对不携带营运证的处罚",
        "对擅自占用公路的处罚",
        "对道路运输经营的监督检查",
    ]
    assert [item["legal_basis"] for item in catalogue.items] == [
        [f"{ROAD}第六十三条", "《辽宁省道路运输管理条例》第十条、第十二条"],
        [f"{ROAD}第六十八条"],
        ["《中华人民共和国公路法》第七十六条"],
        [f"{ROAD}第五十八条"],
    ]
    mains = [item.get("x-主项名称") for item in catalogue.items]
    assert mains == ["对违反道路运输规定的处罚", "对违反道路运输规定的处罚", None, None]
    # The type of the last one stands over its group alone.
    assert [item["category"] for item in catalogue.items] == ["行政处罚"] * 3 + ["行政检查"]
    kept = {left.column: (left.count, left.place.spot) for left in done.kept}
    assert kept["承办机构"] == (4, "清单!F5")
    assert kept["备注"] == (1, "清单!O5")
    assert catalogue.items[0]["x-备注"] == "甲"
    assert [(one.place.spot, one.reason) for one in done.passed] == [
        ("清单!A4", "分组标题行"),
        ("清单!A8", "分组标题行"),
        ("清单!A10", "合计行"),
        ("清单!A11", "说明行"),
    ]
    said = {one.place.spot: one.text.zh for one in done.problems}
    assert "实有 1 项" in said["清单!A8"]
    assert "职权编码" in said["清单!A2"]
    assert "--sector" in said["清单!A1"]


def test_jingdezhen_main_codes_and_names_with_codes_in_one_cell() -> None:
    rows: Rows = [
        ["景德镇市交通运输局权责清单", *[N] * 6],
        ["序号", "主项编码", "主项名称", "子项名称及编码", "权力类型", "行使层级", "备注"],
        [1, "360118001000", "公路建设项目施工许可", "无", "行政许可", "省、市、县", N],
        [
            2,
            "36011801900Y",
            "涉路施工活动许可",
            "占用、挖掘公路审批 360118019001",
            "行政许可",
            "市、县",
            N,
        ],
        [N, N, N, "360118019002 跨越公路架设管线审批", "行政许可", "市、县", N],
        [N, N, N, "公路增设平交道口审批\n360118019003", "行政许可", "市", N],
        [3, "360118006000", "港口经营许可", N, "行政许可", "市", "沿海"],
    ]
    done = read(rows, [(0, 0, 0, 6), (3, 0, 5, 0), (3, 1, 5, 1), (3, 2, 5, 2)])
    assert [(one.get("code"), one.get("parent"), one["name"]) for one in items(done)] == [
        ("360118001000", None, "公路建设项目施工许可"),
        ("36011801900Y", None, "涉路施工活动许可"),
        ("360118019001", "36011801900Y", "占用、挖掘公路审批"),
        ("360118019002", "36011801900Y", "跨越公路架设管线审批"),
        ("360118019003", "36011801900Y", "公路增设平交道口审批"),
        ("360118006000", None, "港口经营许可"),
    ]
    assert [one["exercise_levels"] for one in items(done)][:3] == [
        ["province", "city", "county"],
        ["city", "county"],
        ["city", "county"],
    ]
    header = done.catalogues[0].header
    assert header["jurisdiction"] == {"name": "景德镇市", "level": "city"}
    assert header["authority"] == {"name": "景德镇市交通运输局"}
    assert done.catalogues[0].origins[3]("编码").spot == "清单!D5"


def test_guangdong_the_names_of_the_template() -> None:
    rows: Rows = [
        ["广东省政务服务事项实施清单"],
        [
            "事项名称",
            "基本编码",
            "实施编码",
            "业务办理项编码",
            "事项类型",
            "行使层级",
            "实施主体",
            "实施主体编码",
        ]
        + [
            "设定依据",
            "法定办结时限",
            "法定办结时限单位",
            "承诺办结时限（工作日）",
            "服务对象",
            "申请材料",
        ]
        + ["办理流程", "是否收费", "到办事现场次数", "跨省通办", "审批结果名称"],
        ["公路建设项目施工许可", "440118009000", "11440100007482575H3440118009000"]
        + [
            "11440100007482575H344011800900001",
            "行政许可",
            "市级",
            "广州市交通运输局",
            "11440100007482575H",
        ]
        + [
            "1.《中华人民共和国公路法》第二十五条；2.《公路建设市场管理办法》\n第二十四条",
            20,
            "工作日",
            5,
        ]
        + [
            "企业法人、事业法人",
            "1.申请表\n2.营业执照",
            "受理→审核→决定",
            "否",
            0,
            "是",
            "施工许可决定书",
        ],
    ]
    done = read(rows)
    assert items(done) == [
        {
            "basic_code": "440118009000",
            "implementation_code": "11440100007482575H3440118009000",
            "handling_code": "11440100007482575H344011800900001",
            "name": "公路建设项目施工许可",
            "type": "行政许可",
            "legal_basis": [
                "《中华人民共和国公路法》第二十五条",
                "《公路建设市场管理办法》\n第二十四条",
            ],
            "exercise_levels": ["city"],
            "implementing_body": {"name": "广州市交通运输局", "uscc": "11440100007482575H"},
            "service_objects": ["企业法人", "事业法人"],
            "process": [{"step": "受理"}, {"step": "审核"}, {"step": "决定"}],
            "materials": [{"name": "申请表"}, {"name": "营业执照"}],
            "statutory_limit": {"value": 20, "unit": "工作日"},
            "promised_limit": {"value": 5, "unit": "工作日"},
            "visits": 0,
            "result": {"name": "施工许可决定书"},
            "cross_province": True,
            "x-是否收费": "否",
        }
    ]
    assert {use.to: use.columns for use in done.uses}["name"] == ("A 事项名称",)


def test_the_columns_of_an_exchange_table() -> None:
    rows: Rows = [
        [
            "task_name",
            "catalog_code",
            "task_type",
            "by_law",
            "use_level",
            "dept_name",
            "promise_day",
        ]
        + ["promise_type", "task_state", "cd_batch"],
        ["某许可", "000118001000", "01", "《甲法》第一条", "3,4", "某局", 5, 1, 1, "b1"],
    ]
    done = read(rows)
    assert items(done) == [
        {
            "basic_code": "000118001000",
            "name": "某许可",
            "type": "行政许可",
            "status": "在用",
            "legal_basis": ["《甲法》第一条"],
            "exercise_levels": ["city", "county"],
            "implementing_body": {"name": "某局"},
            "promised_limit": {"value": 5, "unit": "工作日"},
            "x-cd_batch": "b1",
        }
    ]


def test_powers_by_their_own_words_and_the_sub_item_column_empty() -> None:
    rows: Rows = [
        [
            "职权编码",
            "职权名称",
            "职权类别",
            "职权依据",
            "责任主体",
            "责任事项",
            "问责依据",
            "流程图",
            "备注",
        ],
        ["000218001000", "对某行为的处罚", "处罚", f"{ROAD}第六十四条", "某县交通运输局"]
        + ["1.立案责任：发现违法行为。\n2.调查责任：全面调查。", "《某条例》第九条", "见附图", N],
    ]
    assert items(read(rows)) == [
        {
            "code": "000218001000",
            "name": "对某行为的处罚",
            "category": "行政处罚",
            "legal_basis": [f"{ROAD}第六十四条"],
            "duties": [{"text": "立案责任：发现违法行为。"}, {"text": "调查责任：全面调查。"}],
            "accountability": "《某条例》第九条",
            "x-流程图": "见附图",
        }
    ]


def test_duties_line_by_line_their_basis_and_columns_of_ones_own() -> None:
    rows: Rows = [
        ["职权编码", "职权名称", "职权类别", "责任事项", "责任事项依据", "职责边界"]
        + ["咨询方式", "监督投诉"],
        ["000218001000", "对某行为的处罚", "行政处罚"]
        + ["1.立案责任：发现违法行为。\n2.调查责任：全面调查。"]
        + [f"{ROAD}第五十八条", "市级负责跨区案件", "0427-0000000", "12345"],
    ]
    done = read(rows)
    assert items(done) == [
        {
            "code": "000218001000",
            "name": "对某行为的处罚",
            "category": "行政处罚",
            "duties": [
                {"text": "立案责任：发现违法行为。", "basis": f"{ROAD}第五十八条"},
                {"text": "调查责任：全面调查。"},
            ],
            "x-职责边界": "市级负责跨区案件",
            "x-咨询方式": "0427-0000000",
            "x-监督投诉": "12345",
        }
    ]
    assert any("必填的“设定依据”" in one.text.zh for one in done.problems)


def test_fujian_by_the_names_of_its_site() -> None:
    rows: Rows = [
        ["rightNo", "rightName", "rightType", "executorName", "setBasis", "jointImpDept"],
        ["A1", "某确认", "行政确认", "某局", "《甲法》第一条", "某厅"],
    ]
    (one,) = items(read(rows, given=Given(Kind.POWERS)))
    assert (one["code"], one["name"], one["category"]) == ("A1", "某确认", "行政确认")
    assert one["x-jointImpDept"] == "某厅"


def test_qinxian_groups_that_count_main_and_sub_items() -> None:
    rows: Rows = [
        ["沁县权责清单", N, N, N],
        ["序号", "主项名称", "子项名称", "实施依据"],
        ["行政许可：主项共1项（含子项共2项）", N, N, N],
        [1, "甲许可", "甲一", "《甲法》第一条"],
        [N, N, "甲二", "《甲法》第二条"],
        ["行政处罚：主项共2项（含子项共0项）", N, N, N],
        [2, "乙处罚", N, "《乙法》第一条"],
    ]
    done = read(rows, [(0, 0, 0, 3), (2, 0, 2, 3), (3, 0, 4, 0), (3, 1, 4, 1), (5, 0, 5, 3)])
    assert [(one["name"], one["category"]) for one in items(done)] == [
        ("甲许可", "行政许可"),
        ("甲一", "行政许可"),
        ("甲二", "行政许可"),
        ("乙处罚", "行政处罚"),
    ]
    assert items(done)[0]["legal_basis"] == ["《甲法》第一条", "《甲法》第二条"]
    counted = [one.place.spot for one in done.problems if one.column == "项数"]
    assert counted == ["清单!A6"]


def test_hunan_a_responsible_level_under_a_common_head() -> None:
    rows: Rows = [
        ["湖南省综合行政执法事项指导目录", N, N, N, N, N],
        ["序号", "事项名称", "职权类型", "实施依据", "实施主体", N],
        [N, N, N, N, "责任部门", "第一责任层级建议"],
        [1, "对某行为的处罚", "行政处罚", "《甲法》第一条", "交通运输部门", "设区的市或县级"],
        [2, "对另一行为的处罚", "行政处罚", "《甲法》第二条", "交通运输部门", "县级"],
    ]
    merges = [(0, 0, 0, 5), (1, 4, 1, 5), *((1, column, 2, column) for column in range(4))]
    done = read(rows, merges, Given(Kind.POWERS))
    assert items(done)[1]["exercise_levels"] == ["county"]
    assert items(done)[1]["name"] == "对另一行为的处罚"
    wrong = [one for one in done.problems if one.to == "exercise_levels"]
    assert [(one.place.spot, one.found) for one in wrong] == [("清单!F4", "设区的市或县级")]


def test_marks_under_levels() -> None:
    rows: Rows = [
        ["事项名称", "基本编码", "行使层级", N, N],
        [N, N, "省级", "市级", "县级"],
        ["某许可", "000118001000", N, "√", "√"],
    ]
    done = read(rows, [(0, 2, 0, 4), (0, 0, 1, 0), (0, 1, 1, 1)])
    assert items(done)[0]["exercise_levels"] == ["city", "county"]


def test_several_sheets_repeated_heads_and_a_sheet_that_is_no_list() -> None:
    heads = ["权力编码", "权力名称", "权力类型", "权力依据"]
    first = [
        heads,
        ["A1", "甲", "行政许可", "《甲法》第一条"],
        heads,
        ["A2", "乙", "行政许可", "《甲法》第二条"],
    ]
    second: Rows = [
        ["填报单位：盘山县交通运输局"],
        heads,
        [1, 2, 3, 4],
        ["B1", "丙", "行政奖励", "《甲法》第三条"],
    ]
    taken = take_workbook(
        book(("一", first, ()), ("二", second, ()), ("说明", [["填表说明"]], ())), "x.xlsx"
    )
    one, two, three = taken.sheets
    assert [item["code"] for item in items(one)] == ["A1", "A2"]
    assert [passed.reason for passed in one.passed] == ["重复的表头"]
    assert [item["code"] for item in items(two)] == ["B1"]
    assert [passed.reason for passed in two.passed] == ["列号行"]
    assert two.catalogues[0].header["authority"] == {"name": "盘山县交通运输局"}
    assert three.catalogues == ()
    assert "没有找到表头" in three.problems[0].text.zh


def test_an_xls_an_ods_and_a_csv_are_read_alike(tmp_path: Path) -> None:
    rows: Rows = [
        ["权力编码", "权力名称", "权力类型", "权力依据"],
        ["000118001000", "甲", "行政许可", "《甲法》第一条"],
    ]
    old = xlwt.Workbook()
    sheet = old.add_sheet("清单")
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write(number, column, text)
    stream = BytesIO()
    old.save(stream)
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    (tmp_path / "a.xls").write_bytes(stream.getvalue())
    (tmp_path / "a.ods").write_bytes(ods(cells))
    (tmp_path / "a.csv").write_text(
        "\n".join(",".join(map(str, row)) for row in rows), encoding="gb18030"
    )
    given = ["--code", "211122", "--name", "盘山县", "--authority", "某局", "--sector", "交通运输"]
    texts = []
    for suffix in ("xls", "ods", "csv"):
        args = [str(tmp_path / f"a.{suffix}"), "-o", str(tmp_path / suffix), "--kind", "powers"]
        assert main(["import", *args, *given]) == 1  # levels are missing
        (made,) = (tmp_path / suffix).iterdir()
        texts.append(made.read_text(encoding="utf-8"))
    assert texts[0] == texts[1] == texts[2]
    assert "000118001000" in texts[0]


def ods(rows: str) -> bytes:
    """An .ods with one table."""
    names = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="清单">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return target.getvalue()


@pytest.mark.parametrize("form", ["--dry-run", "-o"])
def test_the_table_of_columns_is_shown_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(book(("老边区", LAOBIAN, LAOBIAN_MERGES)))
    out = tmp_path / "out"
    assert main(["import", str(file), *([form] if form == "--dry-run" else [form, str(out)])]) == 1
    said = capsys.readouterr().out
    assert out.exists() == (form == "-o")
    assert ("G 执法依据/法律" in said) == (form == "--dry-run")
    assert "x.xlsx:老边区!O5" in said
