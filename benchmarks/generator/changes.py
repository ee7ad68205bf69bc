"""One item changed as two governments' lists of the same matter differ: element by element."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from benchmarks.generator import drift, noise
from benchmarks.generator.content import Item
from benchmarks.generator.noise import Context
from benchmarks.generator.scale import Shares

How: TypeAlias = Literal["format", "value", "excepted"]
Change: TypeAlias = tuple[str, How]
"""An element's key, and whether its form, its value, or lawfully its value was changed."""

_EXCEPTED_SHARE: Final = 0.1


@dataclass(frozen=True, slots=True)
class _Element:
    """A comparable element: its key, its member, and the changes of its form and its value."""

    key: str
    member: str
    value: Callable[[Any, Context], Any]
    form: Callable[[Any, Context], Any] | None = None
    may_be_excepted: bool = False


ITEM_ELEMENTS: Final = (
    # The code comes first: an item that also had another name or type could not be linked.
    _Element("code", "basic_code", drift.code),
    _Element("name", "name", drift.name, noise.name),
    _Element("type", "type", drift.kind),
    _Element("legal_basis", "legal_basis", drift.citations, noise.citations, may_be_excepted=True),
    _Element("competent_department", "competent_department", drift.department, noise.department),
    _Element("implementing_body", "implementing_body", drift.body),
    _Element("conditions", "conditions", drift.conditions, noise.text, may_be_excepted=True),
    _Element("service_objects", "service_objects", drift.objects, noise.objects),
    _Element("process", "process", drift.steps, noise.steps, may_be_excepted=True),
    _Element("materials", "materials", drift.materials, noise.materials, may_be_excepted=True),
    _Element("statutory_limit", "statutory_limit", drift.limit, may_be_excepted=True),
    _Element("result", "result", drift.result, noise.result),
)
POWER_ELEMENTS: Final = (
    _Element("name", "name", drift.name, noise.name),
    _Element("legal_basis", "legal_basis", drift.citations, noise.citations),
    _Element("division", "division", drift.division),
)
_LINKED_BY: Final = frozenset({"name", "type"})


def change_item(item: Item, shares: Shares, context: Context) -> list[Change]:
    """Changes an item in place (members are replaced, never altered) and says what was changed.

    Of counties' real differences some are listed in `exceptions`, which makes them lawful. A code
    is changed only where the name finds the item again: never in one case of several.
    """
    changes: list[Change] = []
    for element in ITEM_ELEMENTS:
        draw = context.rng.random()
        if draw < shares.differences:
            recoded = ("code", "value") in changes
            if (element.key == "code" and "case" in item) or (
                recoded and element.key in _LINKED_BY
            ):
                continue
            item[element.member] = element.value(item[element.member], context)
            lawful = (
                element.may_be_excepted
                and context.level == "county"
                and context.rng.random() < _EXCEPTED_SHARE
            )
            if lawful:
                _except(item, element.key)
            changes.append((element.key, "excepted" if lawful else "value"))
        elif draw < shares.differences + shares.noise and element.form is not None:
            item[element.member] = element.form(item[element.member], context)
            changes.append((element.key, "format"))
    return changes


def _except(item: Item, element: str) -> None:
    entry = {
        "element": element,
        "reason": "经批准在本行政区域内试行",
        "document": "政办发〔2024〕12号",
        "expires": "2027-12-31",
    }
    item["exceptions"] = [*item.get("exceptions", []), entry]


def change_power(power: Item, shares: Shares, context: Context) -> list[Change]:
    """Changes a power in place, as `change_item` does; a division only where there is one."""
    changes: list[Change] = []
    for element in POWER_ELEMENTS:
        draw = context.rng.random()
        if element.member not in power:
            continue
        if draw < shares.differences:
            power[element.member] = element.value(power[element.member], context)
            changes.append((element.key, "value"))
        elif draw < shares.differences + shares.noise and element.form is not None:
            power[element.member] = element.form(power[element.member], context)
            changes.append((element.key, "format"))
    return changes
