"""Seeded random workspaces, small but wicked: 2–8 files in which the cases of the contract collide.

Every document is valid by contract §1 except for the items that `_broken` breaks on purpose.
"""

import copy
import random
from collections.abc import Sequence
from typing import Any

from tests.reference import pools
from tests.reference.catalogue import Place
from tests.reference.pools import Base
from tests.reference.powers import Power, families, power_item
from tests.reference.service_items import Style, directory_item, service_item
from tests.reference.variants import vary_text

Json = dict[str, Any]
Plan = list[tuple[str, Place]]


def random_workspace(rng: random.Random) -> dict[str, object]:
    """Relative path → parsed JSON document; the same state of `rng` gives the same workspace."""
    style = Style(deep=rng.random() < 0.6, change=rng.choice((0.1, 0.35, 0.6)))
    bases = _bases(rng)
    model = families(rng)
    dated = {
        place: rng.choice(("2024-12-31", "2024-12-31", "2025-06-30", None)) for place in _PLACES
    }
    documents: list[Json] = []
    for kind, place in _plan(rng):
        for sector in rng.choice((("交通运输",), ("交通运输",), ("交通运输",), pools.SECTORS)):
            items = _items(rng, kind, place, sector, (bases, model, style))
            documents += _files(rng, _header(kind, place, sector, dated[place]), items)
    documents = _merged(rng, documents)[:8]
    return {_path(rng, number, document): document for number, document in enumerate(documents)}


_PLACES = (
    *(pools.COUNTRY, pools.PROVINCE, pools.CITY, pools.OTHER_CITY),
    *pools.COUNTIES,
    *pools.OTHER_COUNTIES,
    *pools.TOWNSHIPS,
    pools.VILLAGE,
)


def _bases(rng: random.Random) -> list[Base]:
    """The items this workspace is about."""
    codes = rng.sample(pools.CODES, k=rng.randint(3, 6))
    bases = [
        Base(code, rng.choice(pools.NAMES), rng.choice(pools.TYPES), rng.choice(pools.BASES))
        for code in codes
    ]
    if rng.random() < 0.3:
        bases.append(bases[0]._replace(code=rng.choice(pools.OTHER_CODES)))
    return bases


def _plan(rng: random.Random) -> Plan:
    """Which lists of which places there are."""
    counties = rng.sample(pools.COUNTIES, k=rng.randint(1, 4))
    lists: Plan = []
    match rng.randrange(7):
        case 0:
            lists = [("service-items", pools.CITY)] + [("service-items", c) for c in counties]
        case 1:
            lists = [("directory", pools.PROVINCE), ("service-items", pools.CITY)]
            lists += [("service-items", county) for county in counties]
            lists += [("directory", pools.CITY)] if rng.random() < 0.6 else []
        case 2:
            lists = [("directory", rng.choice((pools.PROVINCE, pools.CITY, pools.COUNTRY)))]
            lists += [("service-items", county) for county in counties]
        case 3:
            lists = [("service-items", rng.choice((pools.CITY, pools.PROVINCE)))]
            lists += [("service-items", place) for place in (*pools.TOWNSHIPS, pools.VILLAGE)]
            lists += [("service-items", counties[0])]
        case 4:
            lists = [("powers", pools.CITY)] + [("powers", county) for county in counties]
            lists += [("powers", pools.PROVINCE)] if rng.random() < 0.4 else []
        case 5:
            lists = [
                (kind, place) for kind in ("service-items", "powers") for place in counties[:2]
            ]
            lists += [("service-items", pools.CITY), ("powers", pools.CITY)]
        case _:
            kind = rng.choice(("service-items", "powers"))
            places = rng.choice((pools.OTHER_COUNTIES, (pools.CITY, pools.OTHER_CITY)))
            lists = [(kind, place) for place in (*places, pools.PROVINCE)[: rng.randint(1, 3)]]
            lists += [(kind, counties[0])]
    return lists


def _header(kind: str, place: Place, sector: str, as_of: str | None) -> Json:
    header: Json = {
        "kind": kind,
        "format": 1,
        "jurisdiction": {"code": place.code, "name": place.name, "level": place.level},
        "authority": {"name": place.name + pools.DEPARTMENTS[sector], "sector": sector},
        "edition": "2024-12",
    }
    return header | ({"as_of": as_of} if as_of else {})


def _items(
    rng: random.Random,
    kind: str,
    place: Place,
    sector: str,
    model: tuple[Sequence[Base], Sequence[Power], Style],
) -> list[Json]:
    bases, powers, style = model
    if rng.random() < 0.05:
        return []
    if kind == "powers":
        items = _power_list(rng, place, sector, powers, style)
    else:
        items = _service_list(rng, place, sector, bases, style)
    items += [_repeated(rng, item, kind) for item in items if rng.random() < 0.07]
    items = [_broken(rng, item, kind) if rng.random() < 0.05 else item for item in items]
    if rng.random() < 0.04:
        items = [item | {"status": "取消"} for item in items]
    if kind == "directory":
        items = [directory_item(item, rng) for item in items]
    rng.shuffle(items)
    return items


def _service_list(
    rng: random.Random, place: Place, sector: str, bases: Sequence[Base], style: Style
) -> list[Json]:
    items: list[Json] = []
    cases_here = rng.random() < 0.35
    for base in bases:
        if rng.random() < 0.2:
            continue
        cases: list[str | None] = [None]
        if cases_here and rng.random() < 0.7:
            cases = [*rng.sample(pools.CASES, k=rng.randint(1, 2))]
            cases += [None] if rng.random() < 0.2 else []
        for case in cases:
            item = service_item(rng, base, place, pools.DEPARTMENTS[sector], style)
            if case is not None:
                item["case"] = vary_text(rng, case)
            elif rng.random() < 0.1:
                item["case"] = rng.choice((None, "", " "))
            items.append(item)
    return items


def _power_list(
    rng: random.Random, place: Place, sector: str, powers: Sequence[Power], style: Style
) -> list[Json]:
    """One authority's powers; at times a second authority of the sector holds some of the same."""
    items = [power_item(rng, power, style.change) for power in powers if rng.random() < 0.8]
    if rng.random() < 0.3:
        second = {"name": place.name + pools.SECOND_DEPARTMENTS[sector], "sector": sector}
        items += [
            power_item(rng, power, style.change) | {"authority": second}
            for power in powers
            if rng.random() < 0.4
        ]
    return items


def _repeated(rng: random.Random, item: Json, kind: str) -> Json:
    """A duplicate: exact, with its members in another order, or with something changed."""
    repeated = copy.deepcopy(item)
    if rng.random() < 0.4:
        return dict(reversed(repeated.items()))
    if rng.random() < 0.5:
        repeated["name"] = f"{repeated['name']}(复用)"
    else:
        repeated["legal_basis"] = ["《城市公共交通条例》第九条"]
    return repeated


def _broken(rng: random.Random, item: Json, kind: str) -> Json:
    """The item with one fault that its schema rejects."""
    broken = copy.deepcopy(item)
    kind_of_item = "category" if kind == "powers" else "type"
    code = "code" if kind == "powers" else "basic_code"
    match rng.randrange(8):
        case 0:
            del broken[rng.choice((code, "name", kind_of_item, "legal_basis", "exercise_levels"))]
        case 1:
            broken[rng.choice((code, "name"))] = 118001000
        case 2:
            broken["legal_basis"] = "《城市公共交通条例》第九条"
        case 3:
            broken["lega1_basis"] = []
        case 4:
            broken[kind_of_item] = "行政审批"
        case 5:
            broken["exercise_levels"] = ["city", "district"]
        case 6:
            broken["status"] = "停用"
        case _:
            broken["name"] = None
    return broken


def _files(rng: random.Random, header: Json, items: list[Json]) -> list[Json]:
    """The list in one file, or its items in two."""
    if len(items) > 1 and rng.random() < 0.15:
        cut = rng.randrange(1, len(items))
        return [header | {"items": items[:cut]}, header | {"items": items[cut:]}]
    return [header | {"items": items}]


def _merged(rng: random.Random, documents: list[Json]) -> list[Json]:
    """At times one file holds a whole government: every item names its authority, or some leave it to the header."""
    if rng.random() < 0.7:
        return documents
    chosen = rng.choice(documents)
    own = (chosen["kind"], chosen["jurisdiction"]["code"])
    rest: list[Json] = []
    items: list[Json] = []
    for document in documents:
        if (document["kind"], document["jurisdiction"]["code"]) != own:
            rest.append(document)
            continue
        for item in document["items"]:
            named = "authority" in item or rng.random() < 0.92
            items.append({"authority": document["authority"], **item} if named else item)
    place = Place(**chosen["jurisdiction"])
    header = _header(chosen["kind"], place, pools.WHOLE, chosen.get("as_of"))
    return [*rest, header | {"items": items}]


def _path(rng: random.Random, number: int, document: Json) -> str:
    folder = rng.choice(("", "", "市级/", "b/c/"))
    return f"{folder}{document['kind']}-{document['jurisdiction']['code']}-{number}.json"
