"""The work list as JSON, for programs: every row with the exact rates it comes to."""

from collections.abc import Sequence

from svccat.model.finding import EvidenceValue, Place
from svccat.model.rate import Rate
from svccat.model.worklist import Figures, Mend, Row, Undecided, Unit, UnitWork, WorkList
from svccat.report.json_parts import Json, dumps, tool

FORMAT = 1


def render(lists: Sequence[WorkList], profile: str) -> str:
    """One object; `gain` is in percentage points, both rates added, unrounded."""
    whole = {
        "format": FORMAT,
        "tool": tool(),
        "profile": profile,
        "lists": [_list(one) for one in lists],
    }
    return dumps(whole)


def _list(one: WorkList) -> Json:
    return {
        "kind": str(one.kind),
        "now": _figures(one.now),
        "then": _figures(one.then),
        "gain": float(one.now.points_to(one.then)),
        "decided": one.decided,
        "undecided": one.asked,
        "excepted": one.excepted,
        "units": [_unit(unit, one.now) for unit in one.units],
    }


def _unit(one: UnitWork, now: Figures) -> Json:
    return {
        **_named(one.unit),
        "then": _figures(one.then),
        "gain": float(now.points_to(one.then)),
        "rows": [_row(row, now) for row in one.rows],
        "undecided": [_asked(row) for row in one.undecided],
    }


def _named(unit: Unit) -> Json:
    return {"jurisdiction": unit.jurisdiction, "name": unit.name, "sector": unit.sector}


def _row(row: Row, now: Figures) -> Json:
    return {
        **_item(row),
        "mends": [_mend(mend) for mend in row.mends],
        "gain": float(now.points_to(row.alone)),
        "alone": _figures(row.alone),
        "gain_so_far": float(now.points_to(row.together)),
        "so_far": _figures(row.together),
        "with_others": row.with_others,
        "joint": None if row.joint is None else _figures(row.joint),
    }


def _asked(one: Undecided) -> Json:
    return {
        **_item(one),
        "reason": str(one.reason),
        "mends": [_mend(mend) for mend in one.mends],
        "other": None if one.other is None else _place(one.other),
    }


def _item(one: Row | Undecided) -> Json:
    return {
        **_place(one.place),
        "item_code": one.code,
        "case": one.case,
        "item_name": one.name,
        "authority": one.authority,
    }


def _mend(one: Mend) -> Json:
    return {
        "element": one.element,
        "found": _value(one.found),
        "adopt": _value(one.adopt),
        "source": None if one.source is None else _place(one.source),
        "source_name": one.source_name or None,
        "plain": one.plain,
    }


def _value(value: EvidenceValue) -> object:
    return list(value) if isinstance(value, tuple) else value


def _place(one: Place) -> Json:
    return {"path": one.path, "pointer": one.pointer, "line": one.line, "column": one.column}


def _figures(one: Figures) -> Json:
    return {"vertical": _rate(one.vertical), "horizontal": _rate(one.horizontal)}


def _rate(one: Rate) -> Json:
    return {"same": one.same, "compared": one.compared, "rate": one.value}
