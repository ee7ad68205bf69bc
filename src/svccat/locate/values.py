"""Values as stored in the tables, made readable for the evidence of a finding."""

import orjson

from svccat.model.fields import ELEMENTS, Comparator
from svccat.model.finding import EvidenceValue

_STRUCTURED = frozenset(
    {
        Comparator.SET,
        Comparator.CITATIONS,
        Comparator.LIMIT,
        Comparator.MATERIALS,
        Comparator.PROCESS,
        Comparator.RESULT,
    }
)


def readable(element: str, value: str | None) -> EvidenceValue:
    """A stored value of an element: text as written, lists as their names; None where missing.

    A limit reads 20工作日, a result 证照：道路运输经营许可证.
    """
    known = ELEMENTS.get(element)
    if value is None or known is None or known.comparator not in _STRUCTURED:
        return value
    parsed = orjson.loads(value)
    if isinstance(parsed, list):
        return tuple(_part(part) for part in parsed)
    if isinstance(parsed, dict):
        between = "" if known.comparator is Comparator.LIMIT else "："
        return between.join(_part(part) for part in parsed.values() if part is not None)
    return _part(parsed)


def _part(value: object) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()
