"""What is to be said of a difference: how far citations agree, whom a figure burdens."""

import orjson

from svccat.model.fields import ELEMENTS, Comparator
from svccat.model.nature import DIRECTED, EASIER, HEAVIER
from svccat.normalise.text import norm
from svccat.normalise.values import agreeing_depth


def nature(element: str, found: str, expected: str) -> str | None:
    """`article` or `law` of two stored citations that agree so far; `easier` or `heavier` of a figure.

    The law asks for the least: a shorter promise, fewer materials, steps or visits are easier for
    people (便民), more of them a burden added (加重). Limits in different units, equal numbers of other
    things, and every other element have no direction: None. A statutory limit is no promise.
    """
    if ELEMENTS[element].comparator is Comparator.CITATIONS:
        return agreeing_depth(found, expected)
    if element not in DIRECTED:
        return None
    here, there = _burden(element, found), _burden(element, expected)
    if here is None or there is None or here[1] != there[1] or here[0] == there[0]:
        return None
    return EASIER if here[0] < there[0] else HEAVIER


def _burden(element: str, value: str) -> tuple[float, str] | None:
    """How much of what a stored value asks for; None where that cannot be read."""
    if element == "visits":
        return _number(value, "")
    stored = orjson.loads(value)
    if element == "promised_limit":
        unit = stored.get("unit")
        return _number(stored.get("value"), norm(unit) if isinstance(unit, str) else "")
    names = [norm(name) for name in stored if isinstance(name, str)]
    # Steps may come again; a material listed twice is handed in once.
    count = len(names) if element == "process" else len(set(names))
    return count, "name"


def _number(value: object, unit: str) -> tuple[float, str] | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value), unit
    except ValueError:
        return None
