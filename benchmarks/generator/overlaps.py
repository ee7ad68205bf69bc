"""Planted overlaps (权责交叉): a power of one department that another one holds as well."""

from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Final, Literal, TypeAlias

from benchmarks.generator.acts import TYPE_CODES
from benchmarks.generator.content import Item
from benchmarks.generator.lists import Government
from benchmarks.generator.places import Place
from benchmarks.generator.powers import Power, power
from benchmarks.generator.words import Sector

Signal: TypeAlias = Literal["same-code", "same-name", "same-matter", "similar-name"]

_SIGNALS: Final[tuple[Signal, ...]] = ("same-name", "same-matter", "similar-name", "same-code")
_DECLARED_EVERY: Final = 5
_FIRST_MAIN: Final = 900


@dataclass(frozen=True, slots=True)
class Overlap:
    """A planted pair: positions in the list, and whether both sides declare it in `joint`."""

    signal: Signal
    declared: bool
    left: int
    right: int


def plant(powers: list[Power], government: Government, share: float, rng: Random) -> list[Overlap]:
    """Appends to a city's powers a second holder for that share of the leaves, rounded.

    Powers of the list are replaced, never altered. Needs two sectors; with one nothing is planted.
    """
    place = government.place
    sectors = tuple({power.sector.code: power.sector for power in powers}.values())
    leaves = [position for position, power in enumerate(powers) if power.leaf]
    if len(sectors) < 2:
        return []
    chosen = sorted(rng.sample(leaves, round(len(leaves) * share)))
    numbers: Counter[str] = Counter()
    overlaps: list[Overlap] = []
    for number, position in enumerate(chosen):
        left = powers[position]
        signal = _SIGNALS[number % len(_SIGNALS)]
        if signal == "same-code" and "parent" in left.item:
            signal = "same-name"  # a sub-power's code would name a main power of another list
        sector = rng.choice([other for other in sectors if other is not left.sector])
        right = _second(left, signal, sector, numbers, rng)
        declared = number % _DECLARED_EVERY == _DECLARED_EVERY - 1
        if declared:
            right |= _joint(place, left.sector, "配合")
            item = left.item | _joint(place, sector, "牵头")
            powers[position] = Power(left.sector, left.noun, item)
        overlaps.append(Overlap(signal, declared, position, len(powers)))
        powers.append(government.holds(Power(sector, left.noun, right)))
    return overlaps


def _second(
    left: Power, signal: Signal, sector: Sector, numbers: Counter[str], rng: Random
) -> Item:
    category = left.item["category"]
    numbers[category + sector.code] += 1
    main = _FIRST_MAIN + numbers[category + sector.code]
    code = f"00{TYPE_CODES[category]}{sector.code}{main:03d}000"
    name = left.item["name"]
    right = power(code, name, category, sector, rng)
    if signal == "same-code":
        right["code"] = left.item["code"]
    elif signal == "same-matter":
        right["name"] = _reworded(name)
    elif signal == "similar-name":
        right["name"] = name.replace(left.noun, f"涉外{left.noun}", 1)
    if signal != "similar-name":
        right["legal_basis"] = left.item["legal_basis"]
    return right


def _reworded(name: str) -> str:
    """The same activity and objects in other words: fillers that decide nothing."""
    if name.endswith("的处罚"):
        return f"{name.removesuffix('的处罚')}行为的行政处罚"
    return f"对有关{name.removeprefix('对')}"


def _joint(place: Place, other: Sector, role: str) -> Item:
    department = f"{place.name}{other.department}"
    entry = {"department": department, "sector": other.name, "role": role, "text": "联合执法"}
    return {"joint": [entry]}
