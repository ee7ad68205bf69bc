"""The JSON output, version 1 (contract section 9): same result, same bytes.

Arrays are sorted by their identifying members; rates are same/compared unrounded, or null. There
is no clock, host or absolute path in it: what the result does not hold is not there.
"""

from collections.abc import Iterable, Sequence

from svccat.model.rate import Rate
from svccat.model.result import (
    ElementRate,
    Horizontal,
    Overlap,
    PowerCount,
    Rates,
    Result,
    Vertical,
    VerticalPair,
)
from svccat.model.sides import Side
from svccat.model.text import Lang
from svccat.report.json_parts import (
    Json,
    findings,
    inputs,
    settings,
    side,
    summary,
    tool,
    with_findings,
)

FORMAT = 1


def render(result: Result, lang: str = Lang.ZH) -> bytes:
    """The document in UTF-8: characters as they are, two spaces, a newline at the end."""
    return with_findings(document(result, lang, []), result, Lang(lang))


def document(result: Result, lang: str = Lang.ZH, found: Sequence[Json] | None = None) -> Json:
    """The output as JSON values; `lang` is the language of messages and notes.

    `found` stands for the findings, which are made where it is None.
    """
    spoken = Lang(lang)
    return {
        "format": FORMAT,
        "tool": tool(),
        "profile": result.profile,
        "settings": settings(result),
        "headline": {"zh": result.headline.zh, "en": result.headline.en},
        "inputs": inputs(result),
        "counts": {
            "service_items": [
                {
                    "jurisdiction": one.jurisdiction,
                    "name": one.name,
                    "sector": one.sector,
                    "items": one.items,
                }
                for one in sorted(
                    result.item_counts, key=lambda one: (one.jurisdiction, one.sector)
                )
            ],
            "powers": [_power_count(one) for one in sorted(result.power_counts)],
        },
        "rates": {"service_items": _rates(result.service_items), "powers": _rates(result.powers)},
        "overlaps": [_overlap(one) for one in sorted(result.overlaps, key=_overlap_order)],
        "crossings": result.crossings,
        "findings": findings(result, spoken) if found is None else found,
        "summary": summary(result),
        "notes": [note.of(spoken) for note in result.notes],
    }


def _power_count(one: PowerCount) -> Json:
    return {
        "jurisdiction": one.jurisdiction,
        "authority": one.authority,
        "sector": one.sector,
        "main": one.main,
        "sub": one.sub,
        "leaves": one.leaves,
        "shared_main": one.shared_main,
        "shared_sub": one.shared_sub,
        "clear_main": one.clear_main,
        "clear_sub": one.clear_sub,
    }


def _rates(rates: Rates) -> Json:
    return {"vertical": _vertical(rates.vertical), "horizontal": _horizontal(rates.horizontal)}


def _rate(rate: Rate) -> Json:
    return {"same": rate.same, "compared": rate.compared, "rate": rate.value}


def _vertical(vertical: Vertical) -> Json:
    pairs = sorted(vertical.pairs, key=lambda one: (one.lower, one.upper, one.sector))
    layers = sorted(vertical.layers, key=lambda one: (one.lower_level, one.upper_level))
    return {
        "pairs": [_pair(one) for one in pairs],
        "layers": [
            {
                "lower_level": one.lower_level,
                "upper_level": one.upper_level,
                **_rate(one.rate),
                "held": one.held,
                "expected": one.expected,
            }
            for one in layers
        ],
        "elements": _elements(vertical.elements),
    }


def _pair(one: VerticalPair) -> Json:
    return {
        "lower": one.lower,
        "upper": one.upper,
        "sector": one.sector,
        "same": one.same,
        "differs": one.differs,
        "unlinked": one.unlinked,
        "compared": one.rate.compared,
        "rate": one.rate.value,
        "linked": one.linked,
        "exempt": one.exempt,
        "duplicates": one.duplicates,
        "held": one.held,
        "expected": one.expected,
        "missing": one.missing,
    }


def _elements(elements: Iterable[ElementRate]) -> list[Json]:
    return [
        {
            "element": one.element,
            "same": one.same,
            "differs": one.differs,
            "excepted": one.excepted,
            "unknown": one.unknown,
            "rate": one.rate.value,
        }
        for one in sorted(elements, key=lambda one: one.element)
    ]


def _horizontal(horizontal: Horizontal) -> Json:
    groups = sorted(
        horizontal.groups, key=lambda one: (one.parent, one.level, one.sector, one.members)
    )
    pairs = sorted(horizontal.pairs, key=lambda one: (one.left, one.right, one.sector))
    return {
        "groups": [
            {
                "parent": one.parent,
                "level": one.level,
                "sector": one.sector,
                "members": sorted(one.members),
                **_rate(one.rate),
                "single": one.single,
            }
            for one in groups
        ],
        "overall": _rate(horizontal.overall),
        "elements": _elements(horizontal.elements),
        "pairs": [
            {"left": one.left, "right": one.right, "sector": one.sector, **_rate(one.rate)}
            for one in pairs
        ],
    }


def _overlap_order(one: Overlap) -> tuple[Side, Side, str, tuple[str, ...]]:
    return one.left, one.right, one.grade, one.signals


def _overlap(one: Overlap) -> Json:
    return {
        "class": str(one.grade),
        "signals": sorted(one.signals),
        "score": one.score,
        "declared": one.declared,
        "left": side(one.left),
        "right": side(one.right),
    }
