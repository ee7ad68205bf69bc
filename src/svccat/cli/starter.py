"""The files of a new workspace: catalogues that pass, settings, and what VS Code needs to help."""

import json
from dataclasses import dataclass

from svccat.model.fields import Kind
from svccat.model.jurisdiction import Level, fits

_JSON_INDENT = 2
_FOLDERS = {Kind.SERVICE_ITEMS: "service-items", Kind.POWERS: "powers"}
_PATTERNS = {
    Kind.SERVICE_ITEMS: ["service-items/*.json"],
    Kind.POWERS: ["powers/*.json"],
    Kind.DIRECTORY: ["directory/*.json", "directory.json"],
    Kind.ENFORCEMENT: ["enforcement/*.json"],
    Kind.LAWS: ["laws.json"],
    Kind.BUNDLES: ["bundles.json"],
}
_SCHEMAS = ".vscode/schemas"
_SETTINGS = """\
# svccat 的设置；去掉行首的 # 即生效。全部设置见 README。

# 比对哪些要素：sitong（四同，默认）、liuyaosu（六要素）、shendu（深度）
# profile = "sitong"

# 有哪一级问题时退出码为 1：error（默认）、warning、info、never
# fail_on = "error"
"""
_TASKS = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "svccat：校验",
            "type": "shell",
            "command": "svccat validate . --format concise",
            "group": {"kind": "test", "isDefault": True},
            "presentation": {"reveal": "silent"},
            "problemMatcher": {
                "owner": "svccat",
                "fileLocation": ["relative", "${workspaceFolder}"],
                "pattern": {
                    "regexp": "^(.+?):(\\d+):(\\d+): (error|warning|info) (\\w+) (.*)$",
                    "file": 1,
                    "line": 2,
                    "column": 3,
                    "severity": 4,
                    "code": 5,
                    "message": 6,
                },
            },
        }
    ],
}


@dataclass(frozen=True, slots=True)
class Unit:
    """Whose lists the workspace is for: GB/T 2260 code, name, sector."""

    code: str
    name: str
    sector: str

    @property
    def level(self) -> Level | None:
        """The one level that the code fits, None where there is none."""
        return next((level for level in Level if fits(self.code, level)), None)


def files(unit: Unit, level: Level, schemas: dict[str, str]) -> dict[str, str]:
    """Path (with forward slashes) to text; `schemas` is each kind's schema as published."""
    made = {
        "svccat.toml": _SETTINGS,
        ".vscode/settings.json": _json({"json.schemas": [_mapping(kind) for kind in Kind]}),
        ".vscode/tasks.json": _json(_TASKS),
    }
    for kind, folder in _FOLDERS.items():
        item = _service_item(unit, level) if kind is Kind.SERVICE_ITEMS else _power(level)
        made[f"{folder}/{unit.code}.json"] = _json(_list(kind, unit, level, item))
    return made | {_schema_path(Kind(name)): text for name, text in schemas.items()}


def _schema_path(kind: Kind) -> str:
    return f"{_SCHEMAS}/{kind}.schema.json"


def _mapping(kind: Kind) -> dict[str, object]:
    return {"fileMatch": _PATTERNS[kind], "url": f"./{_schema_path(kind)}"}


def _list(kind: Kind, unit: Unit, level: Level, item: dict[str, object]) -> dict[str, object]:
    return {
        "$schema": f"../{_schema_path(kind)}",
        "kind": str(kind),
        "format": 1,
        "jurisdiction": {"code": unit.code, "name": unit.name, "level": str(level)},
        "authority": {"name": f"{unit.name}{unit.sector}局", "sector": unit.sector},
        "items": [item],
    }


def _service_item(unit: Unit, level: Level) -> dict[str, object]:
    return {
        "x-note": "示例事项，请替换",
        "basic_code": "000118002000",
        "name": "道路货物运输经营许可",
        "type": "行政许可",
        "legal_basis": ["《中华人民共和国道路运输条例》第二十四条"],
        "exercise_levels": [str(level)],
        "implementing_body": {"name": f"{unit.name}{unit.sector}局", "nature": "法定机关"},
        "conditions": "有与其经营业务相适应并经检测合格的车辆；有取得相应从业资格的驾驶人员；有健全的安全生产管理制度。",
        "service_objects": ["自然人", "企业法人"],
        "process": [{"step": "受理"}, {"step": "审查"}, {"step": "决定"}],
        "materials": [
            {"name": "道路货物运输经营申请表", "type": "申请表格文书", "originals": 1, "copies": 0}
        ],
        "statutory_limit": {"value": 20, "unit": "工作日"},
        "promised_limit": {"value": 10, "unit": "工作日"},
        "visits": 0,
        "handling_type": "承诺件",
        "result": {"type": "证照", "name": "道路运输经营许可证"},
        "consult": "窗口咨询",
        "complaint": "12328",
    }


def _power(level: Level) -> dict[str, object]:
    return {
        "x-note": "示例职权，请替换",
        "code": "000118002000",
        "name": "道路货物运输经营许可",
        "category": "行政许可",
        "legal_basis": ["《中华人民共和国道路运输条例》第二十四条"],
        "exercise_levels": [str(level)],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=_JSON_INDENT) + "\n"
