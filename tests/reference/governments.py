"""Random whole governments: layers from the country to the township, many sectors, directories above.

Each place keeps one list of all its departments, where every item names its authority, or one list a
sector. Beside what `service_item` writes, items have promised limits and visits.
"""

import random
from collections.abc import Sequence
from typing import Any

from tests.reference import pools
from tests.reference.branches import mark
from tests.reference.catalogue import Place
from tests.reference.pools import Base
from tests.reference.service_items import Style, directory_item, service_item

Json = dict[str, Any]
SECTORS = ("交通运输", "公安", "民政")
_OFFICES = {"交通运输": "交通运输局", "公安": "公安局", "民政": "民政局"}
_LIMITS = ((5, "工作日"), (10, "工作日"), (10, "自然日"))


def random_government(rng: random.Random) -> dict[str, object]:
    """Relative path → parsed JSON document; the same state of `rng` gives the same workspace."""
    style = Style(deep=True, change=rng.choice((0.1, 0.35, 0.6)))
    sectors = SECTORS[: rng.randint(1, 3)]
    bases = {sector: _bases(rng) for sector in sectors}
    documents: list[Json] = []
    for kind, place in _plan(rng):
        lists = {one: _items(rng, kind, place, one, bases[one], style) for one in sectors}
        documents += _documents(rng, kind, place, lists)
    rng.shuffle(documents)
    return {f"{number}-{one['kind']}.json": one for number, one in enumerate(documents)}


def _bases(rng: random.Random) -> list[Base]:
    codes = rng.sample(pools.CODES, k=rng.randint(2, 4))
    return [
        Base(code, rng.choice(pools.NAMES), rng.choice(pools.TYPES), rng.choice(pools.BASES))
        for code in codes
    ]


def _plan(rng: random.Random) -> list[tuple[str, Place]]:
    """Lists of every layer but a missing one at times; directories stand above or beside lists."""
    counties = rng.sample(pools.COUNTIES, k=rng.randint(2, 4))
    plan: list[tuple[str, Place]] = [("service-items", place) for place in counties]
    for place, share in ((pools.CITY, 0.8), (pools.PROVINCE, 0.7), (pools.OTHER_CITY, 0.3)):
        plan += [("service-items", place)] if rng.random() < share else []
    for place, share in ((pools.CITY, 0.3), (pools.PROVINCE, 0.4), (pools.COUNTRY, 0.3)):
        plan += [("directory", place)] if rng.random() < share else []
    below = rng.sample(pools.TOWNSHIPS, k=rng.randint(0, 3))
    return plan + [("service-items", place) for place in below]


def _items(
    rng: random.Random, kind: str, place: Place, sector: str, bases: Sequence[Base], style: Style
) -> list[Json]:
    items = []
    for base in bases:
        if rng.random() < 0.2:
            continue
        item = service_item(rng, base, place, _OFFICES[sector], style)
        if rng.random() < 0.7:
            value, unit = rng.choice((_LIMITS[0], _LIMITS[0], *_LIMITS))
            item["promised_limit"] = {"value": value, "unit": unit}
        if rng.random() < 0.7:
            item["visits"] = rng.choice((0, 1, 1, 1, 2, 1.0))
        if item.get("process") and rng.random() < 0.3:
            item["process"] = item["process"][::-1]
        items.append(directory_item(item, rng) if kind == "directory" else item)
    return items


def _documents(
    rng: random.Random, kind: str, place: Place, lists: dict[str, list[Json]]
) -> list[Json]:
    """One list of the whole government, or one a department."""
    if len(lists) > 1 and rng.random() < 0.5:
        mark("several_sectors_in_one_list")
        items = [
            item | {"authority": {"name": place.name + _OFFICES[sector], "sector": sector}}
            for sector, found in lists.items()
            for item in found
        ]
        rng.shuffle(items)
        return [_header(kind, place, "综合") | {"items": items}]
    return [_header(kind, place, sector) | {"items": items} for sector, items in lists.items()]


def _header(kind: str, place: Place, sector: str) -> Json:
    return {
        "kind": kind,
        "format": 1,
        "jurisdiction": {"code": place.code, "name": place.name, "level": place.level},
        "authority": {"name": place.name + _OFFICES.get(sector, "人民政府"), "sector": sector},
        "edition": "2024-12",
        "as_of": "2024-12-31",
    }
