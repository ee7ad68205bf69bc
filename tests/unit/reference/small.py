"""Small documents for the reference's own tests: valid by default, one change at a time."""

from typing import Any

from tests.reference.figures import figures
from tests.reference.settings import DEFAULTS, Settings

Json = dict[str, Any]

PLACES = {
    "000000": ("全国", "country"),
    "210000": ("辽宁省", "province"),
    "211100": ("盘锦市", "city"),
    "211102": ("双台子区", "county"),
    "211103": ("兴隆台区", "county"),
    "211122": ("盘山县", "county"),
    "211122001": ("高升街道", "township"),
}
BASIS = "《道路运输条例》第八条"


def item(code: str, name: str = "", **changes: object) -> Json:
    """A service item called after its code, unless it has a name."""
    return {
        "basic_code": code,
        "name": name or f"事项{code}",
        "type": "行政许可",
        "legal_basis": [BASIS],
        "exercise_levels": ["city", "county"],
        "implementing_body": {"name": "交通运输局"},
    } | changes


def power(code: str, **changes: object) -> Json:
    """A power of city and county."""
    return {
        "code": code,
        "name": f"职权{code}",
        "category": "行政处罚",
        "legal_basis": [BASIS],
        "exercise_levels": ["city", "county"],
    } | changes


def listing(place: str, *items: Json, kind: str = "service-items", **changes: object) -> Json:
    """A file of one unit of 交通运输."""
    name, level = PLACES[place]
    return {
        "kind": kind,
        "format": 1,
        "jurisdiction": {"code": place, "name": name, "level": level},
        "authority": {"name": f"{name}交通运输局", "sector": "交通运输"},
        "edition": "2024-12",
        "as_of": "2024-12-31",
        "items": list(items),
    } | changes


def figures_of(*documents: Json, profile: str = "sitong", settings: Settings = DEFAULTS) -> Json:
    """The reference's figures of some files."""
    files = {f"{number}.json": document for number, document in enumerate(documents)}
    return figures(files, profile, settings)


def pair(
    upper: Json, lower: Json, profile: str = "sitong", settings: Settings = DEFAULTS
) -> dict[str, Any]:
    """The one row of `vertical.pairs` for two files."""
    found = figures_of(upper, lower, profile=profile, settings=settings)
    (row,) = found["rates"]["service_items"]["vertical"]["pairs"]
    assert isinstance(row, dict)
    return row


def brief(row: Json, *names: str) -> list[object]:
    """Some members of a row, in the order asked for."""
    return [row[name] for name in names]
