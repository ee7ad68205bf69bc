"""The JSON of `svccat diff`, version 1 (contract section 9, at its end): same editions, same bytes.

No paths are in it, so that it does not tell where the editions lay.
"""

from collections.abc import Mapping
from fractions import Fraction

from svccat.model.announced import Reconciled
from svccat.model.difference import (
    Changed,
    Count,
    Cut,
    Difference,
    Holding,
    Known,
    Measure,
    Recoded,
    Reductions,
    Renamed,
    Turn,
    Turned,
    UnitDifference,
)
from svccat.model.fields import Kind
from svccat.report.json_parts import Json, dumps

FORMAT = 1
_LISTS = ("added", "removed", "renamed", "recoded", "changed")


def render(difference: Difference) -> str:
    """The document as text: UTF-8 characters as they are, two spaces, a newline at the end."""
    return dumps(document(difference))


def document(difference: Difference) -> Json:
    """The output as JSON values."""
    units = difference.units
    sums = {name: sum(len(getattr(one, name)) for one in units) for name in _LISTS}
    held = difference.announced
    return {
        "format": FORMAT,
        "units": [_unit(one) for one in units],
        "totals": {
            **sums,
            "unchanged": sum(one.unchanged for one in units),
            "reductions": _reductions(difference.reductions),
        },
        **({} if held is None else {"announced": _announced(held)}),
    }


def _announced(held: Reconciled) -> Json:
    """Only where a document of changes was given."""
    return {
        "document": held.document,
        "borne_out": held.borne_out,
        "not_shown": [
            {
                "row": row.row,
                "change": row.change,
                "code": row.code,
                "name": row.name,
                "area": row.area,
                "shown": list(shown),
            }
            for row, shown in held.not_shown
        ],
        "not_announced": [
            {
                "change": one.words[0],
                "codes": list(one.codes),
                "names": list(one.names),
                "areas": list(one.areas),
            }
            for one in held.not_announced
        ],
    }


def _unit(one: UnitDifference) -> Json:
    return {
        "jurisdiction": one.jurisdiction,
        "sector": one.sector,
        "kind": one.kind,
        "added": [_known(item) for item in one.added],
        "removed": [_known(item) for item in one.removed],
        "renamed": [_renamed(item) for item in one.renamed],
        "recoded": [_recoded(item) for item in one.recoded],
        "changed": [_changed(row) for row in one.changed],
        "moved": [_turned(turned) for turned in one.of(Turn.MOVED)],
        "merged": [_turned(turned) for turned in one.of(Turn.MERGED)],
        "split": [_turned(turned) for turned in one.of(Turn.SPLIT)],
        "unchanged": one.unchanged,
        "counts": {"old": _count(one.old, one.kind), "new": _count(one.new, one.kind)},
        "reductions": {
            **_reductions(one.reductions),
            "per_item": [_cut(item) for item in one.reductions.per_item],
        },
    }


def _known(one: Known) -> Json:
    return {"code": one.code, "case": one.case, "name": one.name}


def _renamed(one: Renamed) -> Json:
    return {"code": one.code, "case": one.case, "from": one.name.old, "to": one.name.new}


def _recoded(one: Recoded) -> Json:
    return {"name": one.name, "case": one.case, "from": one.code.old, "to": one.code.new}


def _changed(one: Changed) -> Json:
    item = {"code": one.code, "case": one.case, "name": one.name}
    return {**item, "element": one.element, "from": one.value.old, "to": one.value.new}


def _turned(one: Turned) -> Json:
    way: Json = {} if one.way is None else {"way": str(one.way)}
    return {**way, "from": list(map(_holding, one.old)), "to": list(map(_holding, one.new))}


def _holding(one: Holding) -> Json:
    holder = {
        "jurisdiction": one.jurisdiction,
        "sector": one.sector,
        "authority": one.authority,
    }
    return {**holder, **_known(one.item)}


def _count(one: Count, kind: str) -> Json:
    if kind == Kind.POWERS:
        return {"main": one.main, "sub": one.sub}
    return {"items": one.items}


def _reductions(one: Reductions) -> Json:
    return {
        "items": one.items,
        **_figures({measure: one.cut(measure) for measure in Measure}),
        "rises": _figures({measure: one.rise(measure) for measure in Measure}),
        "net": _figures({measure: one.net(measure) for measure in Measure}),
    }


def _cut(one: Cut) -> Json:
    figures = {
        str(measure): {
            "before": _number(before),
            "after": _number(after),
            "cut": _number(before - after),
        }
        for measure, (before, after) in one.figures.items()
    }
    return {"code": one.code, "case": one.case, "name": one.name, **figures}


def _figures(numbers: Mapping[Measure, Fraction]) -> Json:
    return {str(measure): _number(numbers[measure]) for measure in Measure}


def _number(one: Fraction) -> int | float:
    return one.numerator if one.denominator == 1 else float(one)
