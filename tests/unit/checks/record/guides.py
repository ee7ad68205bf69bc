"""A service item with nothing to be said against it, and what R1 rules say of its changes."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import polars as pl

from svccat.checks import record
from svccat.checks.record.check import Check, Context
from svccat.model.fields import Kind
from svccat.model.normal import Normal
from svccat.normalise.text import norm, norm_code, norm_name
from svccat.schema.validate import validator
from svccat.tables.records import records
from tests.workspace import Json, service_item

Said: TypeAlias = tuple[int | None, str, dict[str, Any]]  # row, pointer and evidence

GUIDE: Json = {
    "power_source": "法定本级行使",
    "implementing_body": {"name": "盘山县交通运输局", "nature": "法定机关"},
    "service_objects": ["自然人", "企业法人"],
    "process": [{"step": "受理", "days": 1}, {"step": "决定", "days": 3}],
    "materials": [
        {
            "name": "道路旅客运输经营申请表",
            "type": "申请表格文书",
            "form": "纸质/电子化",
            "necessity": "必要",
            "source": "申请人自备",
            "originals": 1,
            "copies": 0,
        },
        {"name": "居民身份证", "type": "证件证书证明", "form": "纸质", "copies": 1},
    ],
    "statutory_limit": {"value": 20, "unit": "工作日"},
    "promised_limit": {"value": 5, "unit": "工作日"},
    "fees": [],
    "visits": 1,
    "visits_reason": "需要现场核验原件",
    "handling_type": "承诺件",
    "channels": ["窗口办理", "网上办理"],
    "result": {"type": "证照", "name": "道路运输经营许可证"},
    "consult": "0427-12345",
    "complaint": "12328",
    "reach": "全市",
    "online_depth": "预审",
}


def guide(**changes: object) -> Json:
    """The item; None takes a member out."""
    return service_item(**{**GUIDE, **changes})


def said(
    code: str,
    *items: object,
    kind: Kind = Kind.SERVICE_ITEMS,
    place: str = "211122",
    codes: str = "",
    refused: dict[str, frozenset[int]] | None = None,
) -> list[Said]:
    """The hits of one rule in a list of items."""
    check = next(one for one in record.CHECKS if one.rule.code == code)
    found = _hits([check], items, kind, place, codes, refused or {})
    return [
        (row.pop("row"), row.pop("pointer"), row)
        for _, rows in found
        for row in rows.iter_rows(named=True)
    ]


def all_said(*items: object, kind: Kind = Kind.SERVICE_ITEMS) -> set[str]:
    """The codes of all R1 rules that say something of a list of items."""
    found = _hits(record.CHECKS, items, kind, "211122", "", {})
    return {code for code, rows in found if rows.height}


def _hits(
    checks: Sequence[Check],
    items: Sequence[object],
    kind: Kind,
    place: str,
    codes: str,
    refused: dict[str, frozenset[int]],
) -> list[tuple[str, pl.DataFrame]]:
    head: Json = {"jurisdiction": {"code": place, "name": "某地"}, "authority": {"name": "某局"}}
    judge = validator(kind)
    normal = Normal(norm, norm_name, norm_code)
    context = Context(normal, codes, judge.item_label, judge.header_label, refused)
    found = records(kind, None, head, items)
    return [
        (check.rule.code, check.find(found, context)) for check in checks if kind in check.kinds
    ]
