"""Shared powers in full: what each level claims, why that is not clear, and what lower lists say."""

from collections.abc import Callable, Mapping
from functools import cache
from math import isinf
from typing import TypeVar

import orjson
import polars as pl

from svccat.compare.boundaries import lower_units
from svccat.compare.divisions import Share, claims, parse
from svccat.model.borders import Boundary, Claim, Doubtful, Stated, Unclear
from svccat.model.boundaries import Boundaries
from svccat.model.jurisdiction import Level
from svccat.model.sides import Side
from svccat.model.tables import raw

_T = TypeVar("_T")
_SIDE = ("jurisdiction", "authority", "code", "name")
_TOLD = ("level", "other_level", "field", "unit", "found", "expected")
_RANKS = {level.value: level.rank for level in Level}


def borders(
    powers: pl.DataFrame,
    boundaries: Boundaries,
    doubts: pl.DataFrame,
    norm: Callable[[str], str],
) -> Callable[[], tuple[Boundary, ...]]:
    """A function to every shared leaf by jurisdiction, authority, code and name; it makes them once.

    `powers` are those that `judge` was given, with `raw:mode`; `doubts` are DOUBTS of them.
    """
    return cache(lambda: _borders(powers, boundaries, doubts, cache(norm)))


def _borders(
    powers: pl.DataFrame,
    boundaries: Boundaries,
    doubts: pl.DataFrame,
    norm: Callable[[str], str],
) -> tuple[Boundary, ...]:
    shared = powers.join(boundaries.leaves.select("id", "city_county", "clear"), on="id").sort(
        *_SIDE, "id"
    )
    below = lower_units(shared, powers.filter("leaf"))
    named = pl.concat([below["other_id"], boundaries.reasons["other_id"].drop_nulls()]).unique()
    sides: dict[int, Side] = {
        number: Side(*(value or "" for value in row))
        for number, *row in powers.filter(pl.col("id").is_in(named.implode()))
        .select("id", *_SIDE)
        .rows()
    }
    read = _reader(norm)
    reasons = _by_id(boundaries.reasons, lambda row: _unclear(row, sides))
    doubtful = _by_id(doubts, _doubtful)

    def stated(row: Mapping[str, object]) -> Stated:
        own, other = read(_text(row["division"])), read(_text(row["other_division"]))
        return Stated(sides[_number(row["other_id"])], other[1], own[0] == other[0])

    lower = _by_id(below.sort("id", "lower", "other_id"), stated)
    return tuple(
        Boundary(
            side=Side(*(_text(row[name]) for name in _SIDE)),
            sector=_text(row["sector"]),
            is_sub=row["is_sub"],
            city_county=row["city_county"],
            levels=tuple(sorted(set(row["levels"]), key=lambda one: _RANKS.get(one, len(_RANKS)))),
            mode=_text(row[raw("mode")]),
            clear=row["clear"],
            claims=read(_text(row["division"]))[1],
            reasons=tuple(reasons.get(row["id"], ())),
            lower=tuple(lower.get(row["id"], ())),
            doubts=tuple(doubtful.get(row["id"], ())),
        )
        for row in shared.iter_rows(named=True)
    )


def _reader(
    norm: Callable[[str], str],
) -> Callable[[str], tuple[frozenset[object], tuple[Claim, ...]]]:
    """From a division to what it states, comparable, and to its claims from the highest level down."""

    @cache
    def read(division: str) -> tuple[frozenset[object], tuple[Claim, ...]]:
        shares = parse(division, norm)
        members = orjson.loads(division) if division else []
        found = [
            (_RANKS.get(share.level, len(_RANKS)), share.entry, _claim(share, member))
            for share, member in zip(shares, members, strict=True)
        ]
        return frozenset(claims(shares)), tuple(one for _, _, one in sorted(found, key=_place))

    return read


def _place(found: tuple[int, int, Claim]) -> tuple[int, int]:
    return found[:2]


def _claim(share: Share, member: Mapping[str, object]) -> Claim:
    return Claim(
        level=share.level,
        by=share.by,
        shown=share.text,
        values=tuple(share.values.values()),
        field=share.field,
        low=None if isinf(share.low) else share.low,
        high=None if isinf(share.high) else share.high,
        unit=share.unit,
        text=_text(member.get("text")),
        basis=_text(member.get("basis")),
    )


def _unclear(row: Mapping[str, object], sides: Mapping[int, Side]) -> Unclear:
    other = row["other_id"]
    return Unclear(
        _text(row["reason"]),
        **{name: _text(row[name]) for name in _TOLD},
        other=None if other is None else sides[_number(other)],
    )


def _doubtful(row: Mapping[str, object]) -> Doubtful:
    return Doubtful(*(_text(row[name]) for name in ("doubt", "level", "other_level", "found")))


def _by_id(rows: pl.DataFrame, make: Callable[[Mapping[str, object]], _T]) -> dict[int, list[_T]]:
    found: dict[int, list[_T]] = {}
    for row in rows.iter_rows(named=True):
        found.setdefault(row["id"], []).append(make(row))
    return found


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) else -1
