"""One item of each kind with every member filled, and a header for it."""

from copy import deepcopy
from typing import Any

Json = dict[str, Any]

_AUTHORITY: Json = {"name": "盘山县交通运输局", "uscc": "112111220077500012", "sector": "交通运输"}
_EXCEPTION: Json = {
    "element": "legal_basis",
    "reason": "地方性法规另有规定",
    "document": "示例文件〔2024〕3号",
    "expires": "2026-12-31",
}
_MATERIAL: Json = {
    "name": "道路旅客运输经营申请表",
    "type": "申请表格文书",
    "form": ["纸质", "电子化"],
    "necessity": "必要",
    "source": "申请人自备",
    "originals": 1,
    "copies": 0,
    "basis": "《道路旅客运输及客运站管理规定》第十二条",
}


def service_item() -> Json:
    return {
        "basic_code": "000118001000",
        "case": "新办",
        "implementation_code": "1121112200775000124000118001000",
        "handling_code": "112111220077500012400011800100001",
        "name": "道路旅客运输经营许可",
        "type": "行政许可",
        "status": "在用",
        "legal_basis": ["《中华人民共和国道路运输条例》第十条第一款"],
        "power_source": "法定本级行使",
        "exercise_levels": ["city", "county"],
        "applies_to": ["county", "211122"],
        "applies_basis": "市级直接行使",
        "competent_department": "盘锦市交通运输局",
        "implementing_body": {
            "name": "盘山县交通运输局",
            "uscc": "112111220077500012",
            "nature": "法定机关",
            "entrusted_to": "盘山县太平街道办事处",
        },
        "authority": dict(_AUTHORITY),
        "conditions": "有与其经营业务相适应并经检测合格的车辆",
        "service_objects": ["自然人", "企业法人"],
        "process": [
            {"step": "受理", "body": "政务服务科", "days": 1},
            {"step": "决定", "days": 0.5},
        ],
        "materials": [deepcopy(_MATERIAL), {"name": "营业执照", "necessity": True}],
        "statutory_limit": {"value": 20, "unit": "工作日"},
        "promised_limit": {"value": 5, "unit": "工作日"},
        "special_procedures": ["专家评审"],
        "fees": [{"name": "工本费", "standard": 10, "basis": ["《行政许可法》第五十九条"]}],
        "visits": 1,
        "visits_reason": "需要现场核验原件",
        "handling_type": "承诺件",
        "channels": ["窗口办理", "网上办理"],
        "result": {"type": "证照", "name": "道路运输经营许可证"},
        "consult": "0427-12345",
        "complaint": ["12328", "窗口投诉"],
        "address": "盘山县政务服务中心二楼",
        "hours": "工作日 8:30—17:00",
        "reach": "全市",
        "cross_province": False,
        "one_window": "综合窗口",
        "online_depth": 4,
        "online_url": "https://www.example.gov.cn/item",
        "bundles": ["YJS-001"],
        "scope": "local",
        "scope_basis": "示例文件〔2023〕1号",
        "exceptions": [dict(_EXCEPTION)],
        "x-note": {"anything": [1, None]},
    }


def directory_item() -> Json:
    item = service_item()
    del item["implementing_body"]
    return item


def power() -> Json:
    return {
        "code": "000218010001",
        "parent": "00021801000Y",
        "name": "对未取得道路货物运输经营许可擅自从事道路货物运输经营的处罚",
        "category": "行政处罚",
        "status": "在用",
        "legal_basis": ["《中华人民共和国道路运输条例》第六十三条"],
        "exercise_levels": ["city", "county"],
        "authority": dict(_AUTHORITY),
        "office": "交通运输综合行政执法队",
        "targets": ["道路货物运输经营者"],
        "mode": "分级管理",
        "division": [
            {
                "level": "city",
                "by": "threshold",
                "field": "投资额",
                "min": 3000,
                "unit": "万元",
                "text": "三千万元以上由市级负责",
                "basis": "《中华人民共和国道路运输条例》第十条",
            },
            {
                "level": "county",
                "by": "threshold",
                "field": "投资额",
                "max": 3000.0,
                "unit": "万元",
            },
            {"level": "township", "by": "object", "values": ["普通货物", 3]},
        ],
        "joint": [
            {
                "department": "盘锦市公安局",
                "sector": "公安",
                "role": "配合",
                "text": "公安机关负责道路通行",
                "basis": ["《危险化学品安全管理条例》第六条"],
            }
        ],
        "duties": [
            {"stage": "受理责任", "text": "一次性告知", "basis": "《行政许可法》第三十二条"}
        ],
        "accountability": ["对不符合条件的申请人准予许可的"],
        "discretion": [
            {"grade": "较轻", "when": "首次违法", "min": 3000, "max": 10000, "unit": "元"},
            {"grade": 2, "when": ["再次违法", "拒不改正"]},
        ],
        "applies_to": ["211122"],
        "applies_basis": "市级直接行使",
        "scope": "shared",
        "scope_basis": None,
        "exceptions": [dict(_EXCEPTION)],
        "x-note": None,
    }


def enforcement_item() -> Json:
    return {
        "code": "000218012000",
        "name": "对擅自占用、挖掘公路的处罚",
        "category": "行政处罚",
        "legal_basis": ["《中华人民共和国公路法》第七十六条第（一）项"],
        "authority": dict(_AUTHORITY),
        "x-note": 1,
    }


def law() -> Json:
    return {
        "name": "中华人民共和国道路运输条例",
        "aliases": ["道路运输条例"],
        "level": "行政法规",
        "number": "国务院令第406号",
        "versions": [
            {"date": "2022-03-29", "effective": "2022-05-01", "articles": 83},
            {"date": "2023-07-20", "effective": "2023-07-20", "articles": [1, "第二条"]},
        ],
        "repealed_on": None,
        "authority": {"name": "盘锦市司法局"},
        "x-note": "",
    }


def bundle() -> Json:
    return {
        "code": "YJS-001",
        "name": "开办道路货运企业一件事",
        "lead": "盘锦市交通运输局",
        "partners": ["盘锦市市场监督管理局"],
        "members": ["000118002000"],
        "materials": ["营业执照", deepcopy(_MATERIAL)],
        "limit": {"value": 5, "unit": "自然日"},
        "mode": "parallel",
        "authority": None,
        "x-note": [],
    }


def items() -> dict[str, Json]:
    """A full item by kind, new at every call."""
    return {
        "service-items": service_item(),
        "directory": directory_item(),
        "powers": power(),
        "enforcement": enforcement_item(),
        "laws": law(),
        "bundles": bundle(),
    }


def header(kind: str) -> Json:
    """A full file object of a kind without items, new at every call."""
    return {
        "$schema": f"../schemas/{kind}.schema.json",
        "kind": kind,
        "format": 1,
        "jurisdiction": {"code": "211122", "name": "盘山县", "level": "county"},
        "authority": dict(_AUTHORITY),
        "edition": "2024-12",
        "as_of": "2024-12-31",
        "filing": {"number": "示例文件〔2024〕12号", "date": "2024-12-31", "with": "盘山县委编办"},
        "x-made-by": "示例",
        "items": [],
    }
