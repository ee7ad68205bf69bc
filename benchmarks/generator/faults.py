"""Faults that a schema rejects: an item gets exactly one, of the four kinds of contract §1."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks.generator.content import Item


@dataclass(frozen=True, slots=True)
class Fault:
    """Where in the item a validator points, and the JSON Schema keyword that rejects it."""

    pointer: str
    keyword: str


_REQUIRED: Final = (
    "basic_code",
    "name",
    "type",
    "legal_basis",
    "exercise_levels",
    "implementing_body",
)
_WRONG_TYPES: Final[Mapping[str, object]] = {
    "basic_code": 118001000,
    "name": ["经营许可"],
    "legal_basis": "《中华人民共和国行政许可法》第十二条",
    "exercise_levels": "county",
    "implementing_body": "交通运输局",
    "process": "受理—审查—决定",
    "materials": {"name": "申请表"},
    "statutory_limit": 20,
    "visits": "一次",
    "result": "许可证",
}
_TYPING_ERRORS: Final = ("nmae", "legalBasis", "condition", "materails", "promise_limit", "remark")
_NESTED: Final = ("implementing_body", "statutory_limit", "result")
_OFF_LIST: Final[Mapping[str, str]] = {
    "type": "行政审批",
    "status": "停用",
    "scope": "county",
}


def plant(item: Item, rng: Random) -> Fault:
    """Puts one fault into the item (members are replaced, never altered) and says which."""
    match rng.randrange(4):
        case 0:
            del item[rng.choice(_REQUIRED)]
            return Fault("", "required")
        case 1:
            member = rng.choice(tuple(_WRONG_TYPES))
            item[member] = _WRONG_TYPES[member]
            return Fault(f"/{member}", "type")
        case 2:
            return _unknown_member(item, rng)
        case _:
            return _off_list(item, rng)


def _unknown_member(item: Item, rng: Random) -> Fault:
    name = rng.choice(_TYPING_ERRORS)
    if rng.random() < 0.6:
        item[name] = "误写的字段"
        return Fault("", "additionalProperties")
    member = rng.choice(_NESTED)
    nested = item[member]
    assert isinstance(nested, dict)
    item[member] = nested | {name: "误写的字段"}
    return Fault(f"/{member}", "additionalProperties")


def _off_list(item: Item, rng: Random) -> Fault:
    place = rng.choice((*_OFF_LIST, "exercise_levels", "statutory_limit"))
    if place in _OFF_LIST:
        item[place] = _OFF_LIST[place]
        return Fault(f"/{place}", "enum")
    value = item[place]
    if isinstance(value, list):
        item[place] = ["district", *value[1:]]
        return Fault(f"/{place}/0", "enum")
    assert isinstance(value, dict)
    item[place] = value | {"unit": "天"}
    return Fault(f"/{place}/unit", "enum")
