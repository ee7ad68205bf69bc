"""Exact overlaps and boundaries of random governments against the plain reading of the contract.

Each government has a place of its own, so that many of them are compared in one run: nothing reaches over
a jurisdiction's border but a boundary, and that only down to its own county.
"""

import random
from pathlib import Path
from typing import Any

import pytest

from svccat.pipeline import run
from svccat.settings import Settings
from tests.effort import seeds
from tests.reference.boundaries import clear, unit_leaves
from tests.reference.catalogue import units
from tests.reference.overlaps import overlaps
from tests.reference.powers import division
from tests.workspace import write

SEEDS = seeds(25, 300)
BATCH = seeds(25, 50)
Json = dict[str, Any]

DEPARTMENTS = ("交通运输局", "公安局", "城市管理局", "应急管理局")
# Names so different that only equal ones are alike.
NAMES = ("机动车驾驶证核发", "出境旅游审批", "饲料生产检查", "古墓发掘许可", "水文监测费征收")
CODES = ("000118001001", "000118001002", "000118001000", "000218002001", "A-1", "")
CATEGORIES = ("行政许可", "行政处罚")
BASES = (
    "《公路法》第四十四条",
    "《中华人民共和国公路法》第四十四条第二款",
    "《公路法》第四十四条第一款第（二）项",
    "《公路法》",
    "《道路运输条例》第十条",
    "《道路运输条例》第十条第一款",
)


def government(seed: int) -> dict[str, object]:
    rng = random.Random(f"overlaps {seed}")  # noqa: S311  reproducible test data, nothing secret
    files: dict[str, object] = {}
    city = f"{11 + seed // 90}{seed % 90 + 1:02}"
    places = ((f"{city}00", "盘锦市", "city"), (f"{city}22", "盘山县", "county"))
    for code, place, level in places[: rng.randint(1, 2)]:
        names = [place + one for one in rng.sample(DEPARTMENTS, k=rng.randint(2, 4))]
        for number, name in enumerate(names):
            files[f"{code}-{number}.json"] = {
                "kind": "powers",
                "format": 1,
                "jurisdiction": {"code": code, "name": place, "level": level},
                "authority": {"name": name, "sector": rng.choice((name[3:], "综合"))},
                "items": [_power(rng, names) for _ in range(rng.randint(1, 4))],
            }
    return files


def _power(rng: random.Random, names: list[str]) -> Json:
    levels = rng.choice((["city"], ["city", "county"], ["county"]))
    item: Json = {
        "code": rng.choice(CODES),
        "name": rng.choice(NAMES) + rng.choice(("", "", "（市级权限）", " ")),
        "category": rng.choice(CATEGORIES),
        "legal_basis": rng.sample(BASES, k=rng.randint(0, 2)),
        "exercise_levels": levels,
    }
    if rng.random() < 0.6:
        item["joint"] = [
            {
                "department": rng.choice((name, f" {name}")),
                "role": rng.choice(("牵头", "配合", "配合")),
            }
            for name in rng.sample(names, k=rng.randint(1, len(names)))
        ]
    if rng.random() < 0.15:
        item["parent"] = "000118001000"
    if rng.random() < 0.1:
        item["status"] = rng.choice(("取消", "暂停"))
    if len(levels) > 1 and rng.random() < 0.8:
        item["division"] = division(rng, levels)
    return item


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_exact_overlaps_and_boundaries_are_those_of_the_reference(
    first: int, tmp_path: Path
) -> None:
    seen = {"declared": 0, "duplication": 0, "fragmentation": 0, "clear": 0, "unclear": 0}
    files: dict[str, object] = {}
    for seed in range(first, first + BATCH):
        files |= government(seed)
    write(tmp_path, files)
    result = run([tmp_path], Settings())
    found = sorted(
        (
            {
                "class": one.grade,
                "signals": sorted(one.signals),
                "declared": one.declared,
                "sides": sorted(
                    (side.jurisdiction, side.authority.strip(), side.code, side.name)
                    for side in (one.left, one.right)
                ),
            }
            for one in result.overlaps
        ),
        key=str,
    )
    expected = overlaps(files)
    assert found == expected
    crossing = [one for one in expected if one["class"] == "duplication" and not one["declared"]]
    assert result.crossings == len(crossing)
    borders = sorted(
        (one.side.jurisdiction, one.side.authority, one.side.code, one.side.name, one.clear)
        for one in result.boundaries()
    )
    lists = [unit for unit in units(files) if unit.kind == "powers"]
    assert borders == sorted(
        (
            unit.place.code,
            leaf.authority,
            leaf.raw["code"],
            leaf.raw["name"],
            clear(leaf, unit, lists),
        )
        for unit in lists
        for leaf in unit_leaves(unit)
        if len(set(leaf.raw["exercise_levels"])) > 1
    )
    for row in expected:
        seen[row["class"]] += 1
        seen["declared"] += row["declared"]
    for *_, sharp in borders:
        seen["clear" if sharp else "unclear"] += 1
    assert min(seen.values()) > 0, seen
