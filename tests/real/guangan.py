"""The 1,135 items that 广安区 published (511602), as catalogues; no part of the repository.

The data lie beside the repository where they lie at all: `bszl-data.js` of v-luobo/zwfw.
"""

import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.workspace import Json

DATA = Path(__file__).parents[2] / "../shared/data/guangan/bszl-data.js"
MISSING = "广安区 data not found beside the repository"
TYPES = {
    "1": "行政许可",
    "5": "行政给付",
    "7": "行政确认",
    "8": "行政奖励",
    "9": "行政裁决",
    "10": "其他行政权力",
    "20": "公共服务",
}
_LONG = re.compile(r"(.+?)-\d{12}-\d{3}-(.+)-\d-\d{2}")
_SHORT = re.compile(r"([A-Z]-\d{6}-\d{3})-(.+)")


@cache
def rows() -> tuple[tuple[str, str, str, str], ...]:
    """Department, name, item code and type number of each item, as published."""
    text = DATA.read_text(encoding="utf-8")
    departments, _ = json.JSONDecoder().raw_decode(text, text.index("[", text.index("bszlData")))
    found = []
    for department in departments:
        for main in department["items"]:
            for item in main["sub_items"]:
                query = parse_qs(urlsplit(item["link"]).query)
                code, number = query["itemCode"][0], query["taskType"][0]
                found.append((department["department"], item["name"], code, number))
    return tuple(found)


def parts(code: str) -> tuple[str, str]:
    """The code of the matter and that of the body within an item code."""
    match = _LONG.fullmatch(code) or _SHORT.fullmatch(code)
    assert match is not None, code
    return match[1], match[2]


def catalogues() -> dict[str, Json]:
    """A service-items document for each department, by its file's name."""
    by_department: dict[str, list[Json]] = {}
    for department, name, code, number in rows():
        base, unit = parts(code)
        item = {
            "basic_code": base,
            "implementation_code": code,
            "name": name,
            "type": TYPES[number],
            "legal_basis": [],
            "exercise_levels": ["county"],
            "implementing_body": {"name": department, "uscc": unit},
        }
        by_department.setdefault(department, []).append(item)
    return {
        f"{department}.json": {
            "kind": "service-items",
            "format": 1,
            "jurisdiction": {"code": "511602", "name": "广安区", "level": "county"},
            "authority": {"name": department, "sector": department},
            "items": items,
        }
        for department, items in by_department.items()
    }
