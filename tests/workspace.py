"""Small valid workspaces for tests: catalogues as dicts, written one member a line.

A file that `write` makes has its header on the lines 2 to 7 and its items from line 9 on, each
member on a line of its own: a service item or power without changes has six lines, the first
member behind `{`, the others behind one space. Lines and columns can so be counted by hand.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from svccat.model.finding import Finding
from svccat.model.result import Result
from svccat.pipeline import run
from svccat.settings import Settings

Json: TypeAlias = dict[str, Any]

PLACES = {
    "000000": ("中华人民共和国", "country"),
    "210000": ("辽宁省", "province"),
    "211100": ("盘锦市", "city"),
    "211102": ("双台子区", "county"),
    "211103": ("兴隆台区", "county"),
    "211104": ("大洼区", "county"),
    "211122": ("盘山县", "county"),
    "211122100": ("高升街道", "township"),
    "211122101": ("太平街道", "township"),
    "211122100001": ("高升村", "village"),
}
BASIS = "《道路运输条例》第八条"


def service_item(**changes: object) -> Json:
    """A valid 实施清单 item of city and county; None takes a member out."""
    item = {
        "basic_code": "000118001000",
        "name": "道路旅客运输经营许可",
        "type": "行政许可",
        "legal_basis": [BASIS],
        "exercise_levels": ["city", "county"],
        "implementing_body": {"name": "交通运输局"},
    }
    return _changed(item, changes)


def power(**changes: object) -> Json:
    """A valid 主项 that only the city exercises; None takes a member out."""
    item = {
        "code": "000218012000",
        "name": "对擅自占用、挖掘公路的处罚",
        "category": "行政处罚",
        "legal_basis": ["《公路法》第七十六条"],
        "exercise_levels": ["city"],
        "office": "执法队",
    }
    return _changed(item, changes)


def catalogue(
    items: Sequence[object] = (),
    code: str = "211122",
    kind: str = "service-items",
    sector: str = "交通运输",
    **header: object,
) -> Json:
    """A file's object; name and level follow from the code unless given, None takes a member out."""
    name, level = PLACES.get(code, ("某地", "county"))
    place = {
        "code": code,
        "name": header.pop("name", name),
        "level": header.pop("level", level),
    }
    whole: Json = {
        "kind": kind,
        "format": 1,
        "jurisdiction": place,
        "authority": {"name": f"{name}{sector}局", "sector": sector},
        "edition": "2024-12",
        "as_of": "2024-12-31",
        "items": list(items),
    }
    return _changed(whole, header)


def write(folder: Path, files: Mapping[str, object]) -> list[Path]:
    """Writes files by their relative names: dicts as above, text and bytes as they are.

    A dict under an `.ndjson` name becomes its header and its items, one a line.
    """
    paths = []
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_encoded(name, content))
        paths.append(path)
    return paths


def checked(folder: Path, files: Mapping[str, object], **settings: Any) -> Result:
    """What a run over freshly written files finds."""
    write(folder, files)
    return run([folder], Settings(**settings))


def places(result: Result, *families: str) -> list[str]:
    """`path:line:column code` of the findings of some rule families, all of them for none."""
    return [
        f"{found.place.path}:{found.place.line}:{found.place.column} {found.rule.code}"
        for found in result.findings
        if not families or found.rule.code.startswith(families)
    ]


def finding(result: Result, code: str) -> Finding:
    """The only finding of a rule."""
    (only,) = [found for found in result.findings if found.rule.code == code]
    return only


def many_findings() -> list[Json]:
    """Documents with findings of a dozen rules; two levels and three departments among them."""
    city = [
        service_item(basic_code="1", name="甲"),
        service_item(basic_code="2", name="乙"),
        service_item(basic_code="3", name="丙"),
        service_item(basic_code="3", name="丙二"),
        service_item(basic_code="", name="无码"),
    ]
    exceptions = [{"element": "name", "document": "某号", "expires": "2020-01-01"}]
    first = [
        service_item(basic_code="1", name="甲二", exceptions=exceptions),
        service_item(basic_code="2", name="乙（区级）"),
        service_item(basic_code="9", name="独一份"),
        service_item(
            basic_code="8", name="坏的", scpoe="x", materials=[{"nmae": "a"}, {"nmae": "a"}]
        ),
    ]
    second = [service_item(basic_code="1", name="甲三"), service_item(basic_code="8", name="戊")]
    third = [service_item(basic_code="8", name="己", type="行政检查")]
    division = [{"level": "city", "by": "whole"}]
    shared = power(exercise_levels=["city", "county"], division=division)
    police = {"name": "盘锦市公安局", "sector": "公安"}
    return [
        catalogue(city, "211100"),
        catalogue(first, "211102"),
        catalogue(second, "211103"),
        catalogue(third, "211104"),
        catalogue([shared, power(code="5", parent="4", name="子项")], "211100", "powers"),
        catalogue([power(code="7", authority=police)], "211100", "powers"),
        catalogue([service_item()], "211122", sector="民政"),
    ]


def laid_out(document: Mapping[str, object]) -> str:
    """A document as text, one member a line."""
    lines = [f"{_dump(name)}: {_dump(one)}" for name, one in document.items() if name != "items"]
    listed = document.get("items")
    if isinstance(listed, list):
        items = ",\n".join(_item(item) for item in listed)
        lines.append(f'"items": [\n{items}\n]')
    elif "items" in document:
        lines.append(f'"items": {_dump(listed)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def in_lines(document: Mapping[str, Any]) -> str:
    """A document as NDJSON."""
    header = {member: one for member, one in document.items() if member != "items"}
    return "".join(f"{_dump(line)}\n" for line in (header, *document["items"]))


def _changed(members: Json, changes: Mapping[str, object]) -> Json:
    return {name: one for name, one in {**members, **changes}.items() if one is not None}


def _encoded(name: str, content: object) -> bytes:
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode()
    if not isinstance(content, dict):
        return _dump(content).encode()
    if not name.endswith(".ndjson"):
        return laid_out(content).encode()
    return in_lines(content).encode()


def _item(item: object) -> str:
    if not isinstance(item, dict):
        return _dump(item)
    return "{" + ",\n ".join(f"{_dump(name)}: {_dump(one)}" for name, one in item.items()) + "}"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
