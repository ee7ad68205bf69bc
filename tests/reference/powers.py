"""Random powers: families of 主项 and 子项, shared leaves with divisions of every kind."""

import random
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.reference import pools
from tests.reference.pools import Base
from tests.reference.variants import citations, shuffled, vary_code, vary_name, vary_text

Json = dict[str, Any]

_OBJECTS = ("危险货物", "普通货物", "大件货物", "冷链货物")
_ROUTES = ("市际", "县际", "县内", "乡际")
_STAGES = ("受理", "初审", "决定", "听证")
_DISTRICTS = ("主城区", "开发区", "沿海乡镇", "其他区域")
_FIELD = "投资额"


class Power(NamedTuple):
    """A base with its 主项 (None for a 主项), levels and division, as the workspace's model list states them."""

    base: Base
    parent: str | None
    levels: tuple[str, ...]
    division: list[Json] | None


def families(rng: random.Random) -> list[Power]:
    """The model list of one workspace: 主项 with 子项 and 主项 without."""
    powers: list[Power] = []
    for code in pools.MAIN_CODES:
        powers.append(_power(rng, code, None))
        powers += [
            _power(rng, f"{code[:-3]}00{number}", code) for number in range(1, rng.randint(2, 4))
        ]
    return powers + [_power(rng, code, None) for code in pools.LEAF_CODES]


def _power(rng: random.Random, code: str, parent: str | None) -> Power:
    base = Base(
        code, rng.choice(pools.POWER_NAMES), rng.choice(pools.CATEGORIES), rng.choice(pools.BASES)
    )
    levels = rng.choice((*pools.LEVEL_SETS, ("city", "county"), ("city", "county")))
    return Power(base, parent, levels, division(rng, levels) if len(levels) > 1 else None)


def power_item(rng: random.Random, power: Power, change: float) -> Json:
    """One unit's writing of a power."""
    base = power.base
    item: Json = {
        "code": vary_code(rng, base.code),
        "name": vary_name(rng, base.name),
        "category": base.type,
        "legal_basis": citations(rng, base.basis),
        "exercise_levels": shuffled(rng, power.levels),
    }
    if power.parent:
        item["parent"] = vary_code(rng, power.parent)
    elif rng.random() < 0.15:
        item["parent"] = rng.choice((None, ""))
    if power.division is not None:
        item["division"] = _same_division(rng, power.division)
    if rng.random() < 0.5:
        item["mode"] = rng.choice((*pools.MODES[2:], None))
    if rng.random() < change:
        _depart(rng, item, power)
    if rng.random() < 0.12:
        item["status"] = rng.choice(("取消", "取消", "暂停", "在用"))
    return item


def _depart(rng: random.Random, item: Json, power: Power) -> None:
    match rng.randrange(8):
        case 0:
            item["name"] = vary_name(rng, power.base.name + "（试行）")
        case 1:
            item["code"] = rng.choice(pools.OTHER_CODES)
        case 2:
            item["category"] = rng.choice(pools.CATEGORIES)
        case 3:
            item["legal_basis"] = rng.choice(([], citations(rng, rng.choice(pools.BASES))))
        case 4:
            item["exercise_levels"] = list(rng.choice(pools.LEVEL_SETS))
        case 5:
            item.pop("division", None)
        case 6:
            item["division"] = rng.choice((None, []))
        case _:
            item["division"] = division(rng, tuple(item["exercise_levels"]))


def _same_division(rng: random.Random, entries: Sequence[Json]) -> list[Json]:
    """The same division, entries and values in another order, other words beside it."""
    found: list[Json] = []
    for entry in rng.sample(list(entries), k=len(entries)):
        copy = dict(entry)
        if "values" in copy:
            copy["values"] = [vary_text(rng, value) for value in shuffled(rng, copy["values"])]
        for name in ("field", "unit"):
            if name in copy and rng.random() < 0.2:
                copy[name] = f" {copy[name]} "
        if "min" in copy and rng.random() < 0.2:
            copy["min"] = float(copy["min"])
        if rng.random() < 0.3:
            copy["text"] = "由本级负责"
        found.append(copy)
    return found


def division(rng: random.Random, levels: Sequence[str]) -> list[Json]:
    """A division among the levels: mostly sound, at times a level short or one too many."""
    ruled = list(levels)
    if ruled and rng.random() < 0.12:
        ruled.remove(rng.choice(ruled))
    if rng.random() < 0.1:
        ruled.append(rng.choice([level for level in ("country", "village") if level not in ruled]))
    if rng.random() < 0.4:
        return _thresholds(rng, ruled)
    by = rng.choice(("object", "route", "stage", "territory", "whole", "mixed"))
    return [_entry(rng, level, number, by) for number, level in enumerate(ruled)]


def _entry(rng: random.Random, level: str, number: int, by: str) -> Json:
    pools_by = {"object": _OBJECTS, "route": _ROUTES, "stage": _STAGES, "territory": _DISTRICTS}
    if by == "mixed":
        by = rng.choice((*pools_by, "whole"))
    if by == "whole" or (by == "territory" and rng.random() < 0.3):
        return {"level": level, "by": by}
    pool = pools_by[by]
    values = [pool[number % len(pool)]]
    if rng.random() < 0.15:
        values.append(rng.choice(pool))
    return {"level": level, "by": by, "values": values}


def _thresholds(rng: random.Random, levels: Sequence[str]) -> list[Json]:
    """Neighbouring intervals that touch, with a gap, an overlap, another field or another unit now and then."""
    entries: list[Json] = []
    bottom = 0
    for number, level in enumerate(rng.sample(list(levels), k=len(levels))):
        top = bottom + rng.choice((100, 500))
        entry: Json = {"level": level, "by": "threshold", "field": _FIELD, "unit": "万元"}
        if number or rng.random() < 0.5:
            entry["min"] = bottom
        if number < len(levels) - 1 or rng.random() < 0.5:
            entry["max"] = top
        if rng.random() < 0.08:
            entry["unit"] = "元"
        if rng.random() < 0.06:
            del entry["unit"]
        if rng.random() < 0.06:
            entry["field"] = "里程"
        entries.append(entry)
        bottom = top + rng.choice((0, 0, 0, 0, 0, 50, -50))
    return entries
