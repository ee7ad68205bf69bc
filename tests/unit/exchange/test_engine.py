"""Records become catalogues by a mapping, and what does not is told."""

import re
from pathlib import Path

from svccat.exchange.engine import convert
from svccat.exchange.mapping import Field, Mapping, Skip, Split
from svccat.exchange.mapping_file import read_mapping
from svccat.exchange.records import Record
from svccat.model.converted import Converted
from svccat.model.fields import Kind
from svccat.model.finding import Place
from svccat.schema.shapes import shapes


def made(mapping: Mapping, *rows: dict[str, object]) -> Converted:
    """What a mapping makes of rows, which stand on lines from 2."""
    records = [
        Record(row, lambda column, line=line: Place(f"list.csv#{column}", line=line))  # type: ignore[misc]  # bound
        for line, row in enumerate(rows, 2)
    ]
    return convert(mapping, records, shapes(mapping.kind))


def items(mapping: Mapping, *rows: dict[str, object]) -> list[dict[str, object]]:
    """The items of the one catalogue that rows make without a problem."""
    done = made(mapping, *rows)
    assert done.problems == ()
    (catalogue,) = done.catalogues
    return catalogue.items


def of(*fields: Field, kind: Kind = Kind.SERVICE_ITEMS, **more: object) -> Mapping:
    return Mapping(kind, {}, fields, **more)  # type: ignore[arg-type]  # what a test says


SEMICOLON = re.compile("[；;]")


def test_columns_constants_and_defaults() -> None:
    mapping = of(
        Field("name", ("名称",)),
        Field("basic_code", ("编码",)),
        Field("status", ("状态",), default="在用"),
        Field("legal_basis", default=[]),
        Field("x-no", ("序号",)),
    )
    rows = items(
        mapping,
        {"名称": "甲", "编码": "000118001000", "状态": "", "序号": 1},
        {"名称": "乙", "编码": 118, "状态": "暂停", "序号": None},
    )
    assert rows == [
        {
            "basic_code": "000118001000",
            "name": "甲",
            "status": "在用",
            "legal_basis": [],
            "x-no": 1,
        },
        {"basic_code": "118", "name": "乙", "status": "暂停", "legal_basis": []},
    ]
    assert list(rows[0]) == ["basic_code", "name", "status", "legal_basis", "x-no"]


def test_text_that_looks_like_something_else_stays_text() -> None:
    texts = ["007", " x\n", "=1+1", "1e5"]
    assert [items(of(Field("name", ("a",))), {"a": one}) for one in texts] == [
        [{"name": one}] for one in texts
    ]


def test_lists_and_several_columns() -> None:
    mapping = of(
        Field("legal_basis", ("法律", "法规"), separator=SEMICOLON),
        Field("conditions", ("条件一", "条件二"), join="\n"),
        Field("service_objects", ("对象",)),
        Field("materials[].name", ("材料",), separator=SEMICOLON),
        Field("materials[].form", ("形式",)),
    )
    assert items(
        mapping,
        {
            "法律": "甲法第一条；乙法 ;",
            "法规": "丙条例",
            "条件一": "a",
            "条件二": "b",
            "对象": "自然人、企业",
            "材料": "申请表；身份证",
            "形式": ["纸质", None],
        },
    ) == [
        {
            "legal_basis": ["甲法第一条", "乙法", "丙条例"],
            "conditions": "a\nb",
            "service_objects": "自然人、企业",
            "materials": [{"name": "申请表", "form": "纸质"}, {"name": "身份证"}],
        }
    ]


def test_numbers_and_nested_members() -> None:
    mapping = of(
        Field("statutory_limit.value", ("日",)),
        Field("statutory_limit.unit", default="工作日"),
        Field("visits", ("次",)),
        Field("process[].days", ("天",)),
    )
    (row,) = items(mapping, {"日": "２０", "次": "1.5", "天": ["3", None, 2]})
    assert row == {
        "statutory_limit": {"value": 20, "unit": "工作日"},
        "visits": 1.5,
        "process": [{"days": 3}, {}, {"days": 2}],
    }


def test_marks_and_translations() -> None:
    mapping = of(
        Field("exercise_levels", marks={"省": "province", "市": "city", "县": "county"}),
        Field("type", ("类",), translate={"1": "行政许可", "20": "公共服务"}),
        Field("channels", ("渠道",), separator=SEMICOLON, translate={"1": "窗口", "2": "网上"}),
    )
    assert items(
        mapping,
        {"省": "", "市": "√", "县": " X ", "类": 1, "渠道": "1;2"},
        {"省": "否", "市": "N", "县": True, "类": " 20", "渠道": "2"},
    ) == [
        {"type": "行政许可", "exercise_levels": ["city", "county"], "channels": ["窗口", "网上"]},
        {"type": "公共服务", "exercise_levels": ["county"], "channels": ["网上"]},
    ]


def test_what_does_not_fit_is_told_and_stays_as_it_was() -> None:
    mapping = of(
        Field("type", ("类",), translate={"1": "行政许可"}),
        Field("status", ("状态",)),
        Field("visits", ("次",)),
        Field("exercise_levels", marks={"市": "city"}),
        Field("online_url", default="x"),
    )
    done = made(mapping, {"类": "9", "状态": "有效", "次": "两次", "市": "部分"})
    assert done.catalogues[0].items == [
        {"type": "9", "status": "有效", "visits": "两次", "online_url": "x"}
    ]
    told = {(one.column, one.to, one.found, one.place.line) for one in done.problems}
    assert told == {
        ("类", "type", "9", 2),
        ("状态", "status", "有效", 2),
        ("次", "visits", "两次", 2),
        ("市", "exercise_levels", "部分", 2),
    }


def test_texts_are_taken_apart() -> None:
    mapping = of(
        Field("basic_code", ("code",)),
        Field("statutory_limit.value", ("n",)),
        splits=(
            Split("链接", (re.compile("a=(?P<all>.*)"),)),
            Split(
                "all", (re.compile("(?P<code>[0-9]+)"), re.compile("(?P<code>[A-Z]+)(?P<n>[0-9])?"))
            ),
        ),
    )
    done = made(
        mapping, {"链接": "a=12"}, {"链接": "a=X3"}, {"链接": "a=Y"}, {"链接": "a=?"}, {"链接": "b"}
    )
    assert done.catalogues[0].items == [
        {"basic_code": "12"},
        {"basic_code": "X", "statutory_limit": {"value": 3}},
        {"basic_code": "Y"},
        {},
        {},
    ]
    assert [(one.column, one.found, one.place.line) for one in done.problems] == [
        ("链接", "?", 5),
        ("链接", "b", 6),
    ]
    assert done.problems[0].place.path == "list.csv#链接"


def test_nothing_is_dropped_unsaid() -> None:
    mapping = of(
        Field("name", ("名称", "别名"), join="/"),
        ignore=frozenset({"序号"}),
        skips=(Skip("名称", re.compile("共[0-9]+项"), "小计"),),
    )
    done = made(
        mapping,
        {"名称": "甲", "序号": 1, "备注": "", "电话": "7"},
        {"名称": None, "序号": "", "备注": " \u200b", "电话": []},
        {"名称": "共2项", "电话": "9"},
        {"名称": "乙", "序号": 2, "电话": "8"},
    )
    assert [row["name"] for row in done.catalogues[0].items] == ["甲", "乙"]
    assert [(one.column, one.count, one.found, one.place.line) for one in done.unmapped] == [
        ("电话", 2, "7", 2)
    ]
    assert [(one.column, one.count) for one in done.ignored] == [("序号", 2)]
    assert [(one.found, one.reason, one.place.line) for one in done.passed] == [
        ("共2项", "小计", 4)
    ]
    assert done.absent == ("别名",)
    assert done.records == 3


def test_records_go_to_the_file_that_they_belong_to() -> None:
    mapping = Mapping(
        Kind.POWERS,
        {"jurisdiction": {"code": "211122"}, "authority": {"sector": "交通运输"}},
        (Field("name", ("n",)),),
        (Field("authority.name", ("d",)),),
    )
    done = made(mapping, {"n": "1", "d": "甲局"}, {"n": "2", "d": "乙局"}, {"n": "3", "d": "甲局"})
    assert [(one.header, [item["name"] for item in one.items]) for one in done.catalogues] == [
        (_header("甲局"), ["1", "3"]),
        (_header("乙局"), ["2"]),
    ]


def _header(name: str) -> dict[str, object]:
    return {
        "kind": "powers",
        "format": 1,
        "jurisdiction": {"code": "211122"},
        "authority": {"sector": "交通运输", "name": name},
    }


def test_several_rows_of_one_item() -> None:
    mapping = of(
        Field("basic_code", ("c",)),
        Field("name", ("n",)),
        Field("legal_basis", ("b",)),
        merge=("basic_code",),
    )
    done = made(
        mapping,
        {"c": "1", "n": "甲", "b": "一"},
        {"c": "2", "n": "乙", "b": "一"},
        {"c": "1", "n": "甲", "b": "二"},
        {"c": "1", "n": "丙", "b": "一"},
        {"n": "无", "b": "一"},
        {"n": "无", "b": "一"},
    )
    assert done.catalogues[0].items == [
        {"basic_code": "1", "name": "甲", "legal_basis": ["一", "二"]},
        {"basic_code": "2", "name": "乙", "legal_basis": ["一"]},
        {"name": "无", "legal_basis": ["一"]},
        {"name": "无", "legal_basis": ["一"]},
    ]
    assert [(one.column, one.found, one.place.line) for one in done.problems] == [("n", "丙", 5)]


def test_the_column_behind_a_value() -> None:
    mapping = of(
        Field("materials[].name", ("材料",)),
        Field("legal_basis", ("依据", "更多")),
        Field("exercise_levels", marks={"市": "city"}),
        Field("result.name", ("结果",)),
    )
    assert [
        mapping.column_of(one) for one in ("/materials/3/name", "/legal_basis/1", "/result/name")
    ] == [
        "材料",
        "依据",
        "结果",
    ]
    assert mapping.column_of("/exercise_levels/0") == "市"
    assert mapping.column_of("/name") == ""


def test_code_lists_of_the_province(tmp_path: Path) -> None:
    file = tmp_path / "m.toml"
    file.write_text(
        """
kind = "service-items"
header.jurisdiction = { code = "350100", name = "福州市", level = "city" }
[[field]]
to = "power_source"
from = "QL"
translate = "codes"
[[field]]
to = "type"
from = "LX"
translate = "codes"
[[field]]
to = "materials[].form"
from = "form"
translate = "own"
separator = ","
[tables.own]
a = ["纸质", "电子化"]
b = ""
""",
        encoding="utf-8",
    )
    mapping = read_mapping(file, shapes)
    assert items(mapping, {"QL": "2", "LX": "01", "form": "a,b,a"}) == [
        {
            "type": "行政许可",
            "power_source": "上级授权",
            "materials": [{"form": ["纸质", "电子化"]}, {}, {"form": ["纸质", "电子化"]}],
        }
    ]
