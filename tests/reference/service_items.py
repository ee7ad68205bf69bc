"""Random service items: one base written by one unit, with equal spellings and real differences."""

import random
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.reference import pools
from tests.reference.catalogue import Place
from tests.reference.pools import Base, Basis
from tests.reference.variants import citations, shuffled, vary_code, vary_name, vary_text

Json = dict[str, Any]

_DEEP = ("conditions", "service_objects", "process", "materials", "statutory_limit", "result")


class Style(NamedTuple):
    """What holds for a whole workspace: deep fields, and how often a unit departs from the base."""

    deep: bool
    change: float


def service_item(
    rng: random.Random, base: Base, place: Place, department: str, style: Style
) -> Json:
    """A valid item that says what the base says; `_depart` then changes it, or not."""
    item: Json = {
        "basic_code": vary_code(rng, base.code),
        "name": vary_name(rng, base.name),
        "type": base.type,
        "legal_basis": citations(rng, base.basis),
        "exercise_levels": list(rng.choice(pools.LEVEL_SETS)),
        "implementing_body": {"name": place.name + department, "uscc": "112111000077500016"},
    }
    if rng.random() < 0.5:
        item["competent_department"] = vary_text(rng, place.name + department)
    if style.deep and rng.random() < 0.8:
        item |= _deep(rng)
    _coverage(rng, item)
    departed = _depart(rng, item, base) if rng.random() < style.change else []
    if rng.random() < 0.2:
        _blank(rng, item)
    if rng.random() < 0.3:
        named = (*departed, *departed, rng.choice(("name", "code", "legal_basis", *_DEEP)))
        item["exceptions"] = [_exception(rng, named) for _ in range(rng.randint(1, 3))]
    _standing(rng, item)
    return item


def directory_item(item: Json, rng: random.Random) -> Json:
    """The item as a directory lists it: nobody implements it yet, and nothing is local."""
    left_out = {"scope", "scope_basis", "exceptions", "competent_department"}
    if rng.random() < 0.9:
        left_out.add("implementing_body")
    return {name: value for name, value in item.items() if name not in left_out}


def _deep(rng: random.Random) -> Json:
    value, unit = pools.LIMITS[0]
    kind, name = pools.RESULTS[0]
    return {
        "conditions": vary_text(rng, pools.CONDITIONS[0]),
        "service_objects": shuffled(rng, pools.SERVICE_OBJECTS[:2]),
        "process": [{"step": vary_text(rng, step)} for step in pools.STEPS[:4]],
        "materials": [
            {"name": vary_text(rng, name)} for name in shuffled(rng, pools.MATERIALS[:3])
        ],
        "statutory_limit": {"value": value, "unit": unit},
        "result": {"type": kind, "name": vary_text(rng, name)},
    }


def _coverage(rng: random.Random, item: Json) -> None:
    if rng.random() < 0.2:
        item["applies_to"] = rng.choice(
            (["county"], ["district"], ["211122"], ["211102", "county"], [], None, ["211122001"])
        )
        item["applies_basis"] = "市级直接行使"


def _depart(rng: random.Random, item: Json, base: Base) -> list[str]:
    """A real difference in one or two elements, whose names are returned."""
    names = ["name", "code", "type", "legal_basis", "legal_basis"]
    names += ["implementing_body", "competent_department"]
    names += [name for name in _DEEP if item.get(name)] * 2
    chosen = list(dict.fromkeys(rng.choices(names, k=rng.choice((1, 1, 2)))))
    for name in chosen:
        if name in _DEEP:
            _depart_deep(rng, item, name)
        else:
            _depart_standard(rng, item, base, name)
    return chosen


def _depart_standard(rng: random.Random, item: Json, base: Base, name: str) -> None:
    match name:
        case "name":
            item["name"] = vary_name(rng, base.name.replace("经营", "运营") + "（试行）")
        case "code":
            item["basic_code"] = vary_code(rng, rng.choice(pools.OTHER_CODES))
        case "type":
            item["type"] = rng.choice(pools.TYPES)
        case "legal_basis":
            item["legal_basis"] = citations(rng, _other_basis(rng, base.basis))
        case "implementing_body":
            item["implementing_body"] = {"name": "盘锦市行政审批局"}
        case _:
            item["competent_department"] = "辽宁省交通运输厅"


def _depart_deep(rng: random.Random, item: Json, name: str) -> None:
    match name:
        case "conditions":
            item[name] = pools.CONDITIONS[1]
        case "service_objects":
            item[name] = list(rng.sample(pools.SERVICE_OBJECTS, k=2))
        case "process":
            item[name] = [{"step": step} for step in rng.sample(pools.STEPS, k=4)]
        case "materials":
            item[name] = [{"name": text} for text in rng.sample(pools.MATERIALS, k=3)]
        case "statutory_limit":
            value, unit = rng.choice(pools.LIMITS[1:])
            item[name] = {"value": value, "unit": unit}
        case _:
            kind, text = rng.choice(pools.RESULTS)
            item[name] = {"type": kind, "name": text}


def _other_basis(rng: random.Random, basis: tuple[Basis, ...]) -> tuple[Basis, ...]:
    first, rest = basis[0], basis[1:]
    if first.article is None:
        return (*basis, Basis(pools.ROAD, 8))
    return rng.choice(
        (
            (first._replace(article=first.article + 1), *rest),
            (first._replace(para=(first.para or 0) + 1), *rest),
            rest or (Basis(first.law),),
            (*basis, Basis(pools.BUS, 50)),
            (Basis(pools.DOCUMENT),),
            (first._replace(law=pools.LOCAL), *rest),
        )
    )


def _blank(rng: random.Random, item: Json) -> None:
    """A missing value: absent, null, empty text, list or object."""
    optional = [name for name in ("competent_department", *_DEEP) if name in item]
    name = rng.choice([*optional, "legal_basis", "name", "basic_code", "result"])
    if name == "legal_basis":
        item[name] = rng.choice(([], [], [""]))
    elif name in {"name", "basic_code"}:
        item[name] = "" if rng.random() < 0.3 else item[name]
    elif rng.random() < 0.3:
        item.pop(name, None)
    elif rng.random() < 0.4:
        item[name] = None
    elif name in {"service_objects", "process", "materials"}:
        item[name] = []
    elif name in {"statutory_limit", "result"}:
        item[name] = {}
    else:
        item[name] = rng.choice(("", "  ", "\u200b", "。"))


def _exception(rng: random.Random, named: Sequence[str]) -> Json:
    exception: Json = {
        "element": rng.choice(named),
        "reason": "地方立法另有规定",
        "document": "示例文件〔2023〕1号",
        "expires": rng.choice(("2024-12-31", "2026-06-30", "2026-06-30", "2023-12-31")),
    }
    if rng.random() < 0.15:
        del exception[rng.choice(("document", "expires"))]
    elif rng.random() < 0.1:
        exception["document"] = rng.choice(("", " "))
    return exception


def _standing(rng: random.Random, item: Json) -> None:
    """Status, scope and members that no figure reads."""
    if rng.random() < 0.2:
        item["status"] = rng.choice(("取消", "暂停", "在用", None))
    if rng.random() < 0.25:
        item["scope"] = rng.choice(("local", "local", "local", "shared"))
        if rng.random() < 0.65:
            item["scope_basis"] = rng.choice(("示例文件〔2023〕2号", "示例文件〔2023〕2号", " "))
    if rng.random() < 0.1:
        item["x-note"] = {"free": ["form"]}
    if rng.random() < 0.1:
        item["visits"] = rng.randint(0, 3)
