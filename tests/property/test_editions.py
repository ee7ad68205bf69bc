"""`svccat diff` against the plain-Python reading of contract §8, over seeded pairs of random editions.

A failure names its seed; `_editions(seed)` makes the pair again.
"""

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from svccat.difference import diff
from svccat.report.difference.json_report import document
from svccat.settings import Settings
from tests.effort import FULL, seeds
from tests.reference.adjustments import later, with_figures
from tests.reference.editions import difference
from tests.reference.workspaces import random_workspace

SEEDS = seeds(12, 300)
BATCH = seeds(12, 25)

_LISTS = ("added", "removed", "renamed", "recoded", "changed", "moved", "merged", "split")
Json = dict[str, Any]
Files = dict[str, object]


def _editions(seed: int) -> tuple[Files, Files]:
    rng = random.Random(seed)  # noqa: S311  reproducible test data, nothing secret
    old = with_figures(rng, random_workspace(rng))
    new = later(rng, old)
    return (new, old) if seed % 2 else (old, new)


def _written(folder: Path, files: Files) -> str:
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(folder)


def _document(seed: int, folder: Path, *, backwards: bool = False) -> Json:
    old, new = (
        _written(folder / f"{seed}-{name}", one)
        for name, one in zip("ab", _editions(seed), strict=True)
    )
    return document(diff(new, old, Settings()) if backwards else diff(old, new, Settings()))


def _comparable(found: Json) -> Json:
    """Without what the contract leaves open: the shape of moved, merged and split, the order of equals."""
    for unit in found["units"]:
        for turn in ("moved", "merged", "split"):
            unit[turn] = sorted((_sides(one) for one in unit[turn]), key=repr)
        for name in ("added", "removed", "renamed", "recoded", "changed"):
            unit[name].sort(key=lambda row: json.dumps(row, sort_keys=True))
        unit["reductions"]["per_item"].sort(key=lambda row: json.dumps(row, sort_keys=True))
    return found


def _sides(one: Json) -> Json:
    if isinstance((one["from"] or one["to"])[0], list):
        return one
    return {
        side: sorted(
            [held["jurisdiction"], held["authority"], held["code"], str(held["case"]), held["name"]]
            for held in one[side]
        )
        for side in ("from", "to")
    }


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_the_reference_agrees(first: int, tmp_path: Path) -> None:
    for seed in range(first, first + BATCH):
        old, new = _editions(seed)
        expected = json.loads(json.dumps(_comparable(difference(old, new))))
        found = _comparable(_document(seed, tmp_path))
        for left, right in zip(expected["units"], found["units"], strict=True):
            for name in left:
                assert left[name] == right[name], (seed, left["jurisdiction"], left["kind"], name)
        assert expected == found, seed


@pytest.mark.skipif(not FULL, reason="of more pairs than are compared without SVCCAT_FULL=1")
def test_every_case_of_the_contract_occurs_among_the_pairs() -> None:
    seen: Counter[str] = Counter()
    for seed in range(120):
        for unit in difference(*_editions(seed))["units"]:
            seen.update({name: len(unit[name]) for name in _LISTS})
            for name in ("days", "calendar_days", "materials", "steps", "visits"):
                seen[name] += unit["reductions"][name] > 0
                seen[f"more {name}"] += unit["reductions"]["rises"][name] > 0
    assert not [name for name in (*_LISTS, *seen) if not seen[name]]


def test_an_edition_does_not_differ_from_itself(tmp_path: Path) -> None:
    for seed in range(seeds(3, 20)):
        place = _written(tmp_path / str(seed), _editions(seed)[0])
        found: Any = document(diff(place, place, Settings()))
        units = found["units"]
        assert all(not unit[name] for unit in units for name in _LISTS)
        assert all(unit["counts"]["old"] == unit["counts"]["new"] for unit in units)
        assert all(not unit["reductions"]["per_item"] for unit in units)


def test_a_difference_read_backwards_is_its_mirror(tmp_path: Path) -> None:
    for seed in range(20, 20 + seeds(3, 15)):
        there = _comparable(_document(seed, tmp_path))
        back = _comparable(_document(seed, tmp_path, backwards=True))
        for one, other in zip(there["units"], back["units"], strict=True):
            assert _mirror(one) == _mirror(_backwards(other)), (seed, one["jurisdiction"])


def _backwards(unit: Json) -> Json:
    """The unit as it would be told from the other end; only an item's words stay the new edition's."""
    turned = {name: [_swapped(row) for row in unit[name]] for name in _LISTS}
    reductions = unit["reductions"]
    return unit | {
        **turned,
        "added": unit["removed"],
        "removed": unit["added"],
        "merged": turned["split"],
        "split": turned["merged"],
        "counts": {"old": unit["counts"]["new"], "new": unit["counts"]["old"]},
        "reductions": {
            **reductions["rises"],
            "rises": {name: reductions[name] for name in reductions["rises"]},
            "net": {name: -number for name, number in reductions["net"].items()},
        },
    }


def _swapped(row: Json) -> Json:
    return row | {"from": row["to"], "to": row["from"]} if "from" in row else row


def _mirror(unit: Json) -> Json:
    """Without the words by which an entry is called, which are those of one edition."""
    told = {
        name: sorted(
            json.dumps({key: row[key] for key in ("element", "from", "to") if key in row} or row)
            for row in unit[name]
        )
        for name in _LISTS
    }
    reductions = {
        name: number
        for name, number in unit["reductions"].items()
        if name not in {"items", "per_item"}
    }
    return unit | told | {"reductions": reductions}
