"""The JSON of `svccat report`: that of `svccat check`, and what stands beside the rates in `annex`."""

from svccat.model.inapplicable import Inapplicable
from svccat.model.matrices import UnitDepartment
from svccat.model.rate import Rate
from svccat.model.result import Rates, Result, weighted
from svccat.model.text import Lang
from svccat.report.json_parts import Json, with_findings
from svccat.report.json_report import document
from svccat.report.matters import json_matter


def render(result: Result, lang: str) -> bytes:
    """The document in UTF-8; `annex` has no member for what there is not."""
    whole = {**document(result, lang, []), "annex": annex(result)}
    return with_findings(whole, result, Lang(lang))


def annex(result: Result) -> Json:
    """Departments, services, weights, items not asked of all, and matters, as far as there are any."""
    kinds = {"service_items": result.service_items, "powers": result.powers}
    of_kind = {"service_items": result.matrices.service_items, "powers": result.matrices.powers}
    served = sorted(result.services)
    parts: Json = {
        "departments": {
            key: [_department(each) for each in one.departments]
            for key, one in of_kind.items()
            if one.departments
        },
        "services": [
            {
                "jurisdiction": one.jurisdiction,
                "name": one.name,
                "sector": one.sector,
                "one_window": one.one_window,
                "cross_province": one.cross_province,
                "bundled": one.bundled,
            }
            for one in served
            if any((each.one_window, each.cross_province, each.bundled) for each in served)
        ],
        "weights": {key: found for key, one in kinds.items() if (found := _weights(one))},
        "inapplicable": [_inapplicable(one) for one in result.inapplicable()],
        "matters": [json_matter(one) for one in result.clusters()],
    }
    return {key: one for key, one in parts.items() if one}


def _rate(one: Rate) -> Json:
    return {"same": one.same, "compared": one.compared, "rate": one.value}


def _department(one: UnitDepartment) -> Json:
    return {
        "department": one.department,
        "jurisdiction": one.jurisdiction,
        **_rate(one.rate),
        "differs": one.differs,
        "unlinked": one.unlinked,
        "exempt": one.exempt,
        "held": one.held,
        "expected": one.expected,
        "peers": _rate(one.peers),
    }


def _weights(rates: Rates) -> Json:
    up, across = rates.vertical.elements, rates.horizontal.elements
    weights = {one.element: one.weight for one in (*across, *up)}
    if all(weight == 1 for weight in weights.values()):
        return {}
    return {
        "elements": [{"element": key, "weight": weights[key]} for key in sorted(weights)],
        "vertical": _rate(weighted(up)),
        "horizontal": _rate(weighted(across)),
    }


def _inapplicable(one: Inapplicable) -> Json:
    return {
        "kind": str(one.kind),
        "jurisdiction": one.jurisdiction,
        "sector": one.sector,
        "code": one.code,
        "case": one.case,
        "name": one.name,
        "path": one.path,
        "pointer": f"/items/{one.number}",
        "applies_to": list(one.applies_to),
        "basis": one.basis or None,
        "lower": list(one.lower),
    }
