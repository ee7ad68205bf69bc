"""C2, of 一件事: members that exist, materials and limits that are no heavier than apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

import polars as pl

from svccat.checks.cards import bundles as cards
from svccat.model.fields import Kind
from svccat.model.hits import PLACE, Hits
from svccat.model.normal import Normal
from svccat.model.rule import Rule
from svccat.model.services import Bundle

Place: TypeAlias = tuple[int, int]
Fetch: TypeAlias = Callable[[Sequence[Place]], Sequence[dict[str, Any]]]


class _Member(NamedTuple):
    """What a member asks for: of its cases the heaviest."""

    materials: int | None
    limits: dict[str, float]


def hits(
    bundles: Sequence[Bundle], items: pl.DataFrame, fetch: Fetch, normal: Normal
) -> list[Hits]:
    """All hits of bundles; `fetch` gives the items at (file, row) as objects.

    A bundle is judged where the inputs hold a list of service items of its jurisdiction.
    """
    if not bundles:  # as in most runs
        return []
    listed = items.filter("active", pl.col("kind") == Kind.SERVICE_ITEMS.value)
    places = set(listed["jurisdiction"])
    judged = [one for one in bundles if one.jurisdiction in places]
    codes = {normal.code(code) for one in judged for code in one.members}
    known = listed.filter(pl.col("key_code").is_in(list(codes)), "valid")
    rows = known.select("file", "row").rows()
    held: dict[tuple[str, str], list[dict[str, Any]]] = {}
    keys = known.select("jurisdiction", "key_code").rows()
    for key, item in zip(keys, fetch(rows), strict=True):
        held.setdefault(key, []).append(item)
    listed_keys = set(listed.select("jurisdiction", "key_code").rows())
    found: dict[str, list[dict[str, object]]] = {}
    for one in judged:
        for rule, row in _told(one, held, listed_keys, normal):
            found.setdefault(rule.code, []).append(
                {"file": one.file, "row": one.row, "name": one.name, **row}
            )
    return [_hits(rule, found[rule.code]) for rule in cards.RULES if rule.code in found]


def _hits(rule: Rule, rows: list[dict[str, object]]) -> Hits:
    frame = pl.DataFrame(rows)
    return Hits(rule, frame.with_columns(pl.col(name).cast(kind) for name, kind in PLACE.items()))


def _told(
    one: Bundle,
    held: dict[tuple[str, str], list[dict[str, Any]]],
    listed: set[tuple[str, str]],
    normal: Normal,
) -> Iterator[tuple[Rule, dict[str, object]]]:
    keys = [(one.jurisdiction, normal.code(code)) for code in one.members]
    for at, (key, code) in enumerate(zip(keys, one.members, strict=True)):
        if key not in listed:
            yield cards.NO_MEMBER, {"pointer": f"members/{at}", "code": code}
    if not keys or any(key not in held for key in keys):
        return
    members = [_member(held[key]) for key in dict.fromkeys(keys)]
    own = len({name for text in one.materials if (name := normal.text(text))})
    counts = [member.materials for member in members if member.materials is not None]
    if len(counts) == len(members) and own > sum(counts):
        yield (
            cards.MORE_MATERIALS,
            {"pointer": "materials", "count": own, "other_count": sum(counts)},
        )
    if one.limit is None:
        return
    value, unit = one.limit
    limits = [member.limits[unit] for member in members if unit in member.limits]
    bound = max(limits, default=0.0) if one.mode == "parallel" else sum(limits)
    if len(limits) == len(members) and value > bound:
        rule = cards.LONGER_PARALLEL if one.mode == "parallel" else cards.LONGER_SERIAL
        evidence = {"found": f"{value:g}", "expected": f"{bound:g}", "unit": unit}
        yield rule, {"pointer": "limit", **evidence}


def _member(cases: Iterable[dict[str, Any]]) -> _Member:
    counts: list[int] = []
    limits: dict[str, float] = {}
    for item in cases:
        materials, limit = item.get("materials"), item.get("promised_limit")
        if isinstance(materials, list) and materials:
            counts.append(len(materials))
        if isinstance(limit, dict) and isinstance(limit.get("value"), int | float):
            unit = str(limit.get("unit"))
            limits[unit] = max(limits.get(unit, 0.0), float(limit["value"]))
    return _Member(max(counts, default=None), limits)
