"""Bundles as listed, and the tallies of how items are served."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from svccat.model.services import Bundle, ServiceCount
from svccat.model.source import Header
from svccat.tables.headers import text_of
from svccat.tables.items import CANCELLED
from svccat.tables.plain import Members

_COUNTED = ("status", "authority", "one_window", "cross_province", "bundles")
_NO = frozenset({"", "否", "无", "不", "不支持", "不是", "未开通", "false", "no", "0"})


def bundles(file: int, header: Header | None, items: Sequence[object]) -> tuple[Bundle, ...]:
    """The 一件事 of file number `file`; whatever is absent or mistyped is not known."""
    return tuple(
        _bundle(file, row, header.code if header else "", item)
        for row, item in enumerate(items)
        if isinstance(item, dict)
    )


def service_counts(
    header: Header,
    items: Sequence[object],
    norm: Callable[[str], str],
    found: Members | None = None,
) -> tuple[ServiceCount, ...]:
    """How the items of a service-items file are served, by sector as first written.

    `found` are the members of the items, where they are known.
    """
    tallies: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    names: dict[str, str] = {}
    for row, count in found.alike(_COUNTED) if found else ((row, 1) for row in range(len(items))):
        item = items[row]
        if not isinstance(item, dict) or item.get("status") == CANCELLED:
            continue
        own = item.get("authority")
        sector = text_of(own, "sector") if isinstance(own, dict) else ""
        sector = sector if norm(sector) else header.sector
        tally = tallies[norm(sector)]
        names.setdefault(norm(sector), sector)
        tally[0] += count * _yes(item.get("one_window"))
        tally[1] += count * _yes(item.get("cross_province"))
        tally[2] += count * bool(_texts(item.get("bundles")))
    return tuple(
        ServiceCount(header.code, header.name, names[key], *tally)
        for key, tally in sorted(tallies.items())
    )


def _yes(value: object) -> bool:
    if isinstance(value, str):
        return value.strip().lower() not in _NO
    return value is True


def _bundle(file: int, row: int, jurisdiction: str, item: dict[str, object]) -> Bundle:
    limit = item.get("limit")
    value, unit = (
        (limit.get("value"), limit.get("unit")) if isinstance(limit, dict) else (None, None)
    )
    known = isinstance(value, int | float) and not isinstance(value, bool)
    return Bundle(
        file,
        row,
        jurisdiction,
        text_of(item, "name"),
        _texts(item.get("members")),
        _texts(item.get("materials")),
        (float(value), unit) if known and isinstance(unit, str) and unit else None,  # type: ignore[arg-type]  # known
        text_of(item, "mode"),
    )


def _texts(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(text for text in listed if isinstance(text, str) and text.strip())
