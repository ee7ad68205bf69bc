"""A workspace whose every free text is hostile, each in its own way."""

from itertools import count, cycle
from typing import Any

from tests.workspace import Json, catalogue, power, service_item

HOSTILE = (
    "<script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=2">',
    "=cmd|'/c calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+2",
    "-2+3",
    "\u202egnp.exe\u2066\u200b\ufeff",
    "法" * 10_000,
    "\x00\x07\x1b[31m\x7f\x9b",
    "甲|乙||丙\r\n| --- |\n# 题",
    "</style></title><svg onload=window.hacked=3>",
    "{{ 7*7 }}{% raw %}${7*7}",
    "[点](javascript:alert) `x` @all &amp; &#60;",
    "\ufffe\uffff\ufdd0",
    "\t=1+1",
    "a' onmouseover='window.hacked=4",
    "]]><!-- --> <![CDATA[",
    "https://evil.example/x",
)
# Members whose values choose a meaning; all others are free text.
_CLOSED = frozenset(
    [
        "kind",
        "format",
        "code",
        "level",
        "type",
        "category",
        "basic_code",
        "exercise_levels",
        "by",
        "role",
        "unit",
        "as_of",
        "edition",
        "expires",
        "status",
        "scope",
        "mode",
        "parent",
        "element",
        "uscc",
        "sector",
    ]
)


def hostile_workspace() -> dict[str, Json]:
    """Two levels, peers, two departments, differences, faults, overlaps and boundaries."""
    turn = cycle(HOSTILE)
    numbers = count()

    def poisoned(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: poisoned(one, key) for key, one in value.items()}
        if isinstance(value, list) and name not in _CLOSED:
            return [poisoned(one, name) for one in value]
        if isinstance(value, str) and name not in _CLOSED:
            return f"{next(turn)}{next(numbers)}"
        return value

    def items(first: int) -> list[Json]:
        rows = [
            service_item(basic_code=f"00011800{n}000", conditions="甲") for n in range(first, 8)
        ]
        return [*rows, service_item(basic_code="９", scpoe="x")]

    division = [
        {"level": "city", "by": "threshold", "field": "额", "min": 5, "unit": "万元"},
        {"level": "county", "by": "threshold", "field": "额", "max": 7, "unit": "万元"},
    ]
    shared = power(exercise_levels=["city", "county"], division=division)
    one = power(
        name="对占用公路的处罚", code="000218012001", joint=[{"department": "甲", "role": "牵头"}]
    )
    files = {
        "211100.json": catalogue(items(1), "211100"),
        "211102.json": catalogue(items(1), "211102"),
        "211122.json": catalogue(items(2), "211122"),
        "powers.json": catalogue([shared, one], "211100", "powers"),
        "police.json": catalogue([shared], "211100", "powers", sector="公安"),
    }
    made = {name: poisoned(document) for name, document in files.items()}
    same = "对占用公路的处罚" + HOSTILE[0]
    for name in ("powers.json", "police.json"):  # one power of two departments
        made[name]["items"][0]["name"] = same
    for entry in made["powers.json"]["items"][0]["division"]:  # of one field, so that they overlap
        entry["field"], entry["unit"] = HOSTILE[1], HOSTILE[2]
    made["211122.json"]["items"][0]["name"] = HOSTILE[7]
    return made
