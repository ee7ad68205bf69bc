"""The schema of `svccat check --format json` (contract section 9) is strict."""

from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from svccat.schema import store

Json = dict[str, Any]
ELEMENT: Json = {
    "element": "name", "same": 10, "differs": 1, "excepted": 0, "unknown": 0, "rate": 10 / 11,
}  # fmt: skip


def rates() -> Json:
    return {
        "vertical": {
            "pairs": [
                {
                    "lower": "211122", "upper": "211100", "sector": "交通运输", "same": 2, "differs": 2,
                    "unlinked": 0, "compared": 4, "rate": 0.5, "linked": 4, "exempt": 1,
                    "duplicates": 0, "held": 4, "expected": 5, "missing": 1,
                }
            ],
            "layers": [
                {
                    "lower_level": "county", "upper_level": "city", "same": 8, "compared": 12,
                    "rate": 8 / 12, "held": 11, "expected": 13,
                }
            ],
            "elements": [dict(ELEMENT)],
        },
        "horizontal": {
            "groups": [
                {
                    "parent": "211100", "level": "county", "sector": "交通运输",
                    "members": ["211102", "211122"], "same": 1, "compared": 4, "rate": 0.25,
                    "single": 3,
                }
            ],
            "overall": {"same": 1, "compared": 4, "rate": 0.25},
            "elements": [dict(ELEMENT)],
            "pairs": [
                {
                    "left": "211102", "right": "211122", "sector": "交通运输", "same": 1,
                    "compared": 2, "rate": 0.5,
                }
            ],
        },
    }  # fmt: skip


def side(code: str) -> Json:
    return {
        "jurisdiction": "211100",
        "authority": "盘锦市公安局",
        "code": code,
        "name": "占用公路的处罚",
    }


def result() -> Json:
    nothing: Json = {
        "vertical": {"pairs": [], "layers": [], "elements": []},
        "horizontal": {
            "groups": [],
            "overall": {"same": 0, "compared": 0, "rate": None},
            "elements": [],
            "pairs": [],
        },
    }
    return {
        "format": 1,
        "tool": {"name": "svccat", "version": "0.1.0"},
        "profile": "sitong",
        "settings": {"citation_depth": "full", "profiles": {}},
        "headline": {"zh": "市级6项。", "en": "city 6 items."},
        "inputs": [
            {
                "path": "a/b.json", "sha256": "0" * 64, "kind": "service-items",
                "jurisdiction": "211122", "authority": "盘山县交通运输局", "sector": "交通运输", "items": 5,
                "readable": True,
            },
            {
                "path": "c.json", "sha256": None, "kind": None, "jurisdiction": None,
                "authority": None, "sector": None, "items": 0, "readable": False,
            },
        ],
        "counts": {
            "service_items": [
                {"jurisdiction": "211122", "name": "盘山县", "sector": "交通运输", "items": 5}
            ],
            "powers": [
                {
                    "jurisdiction": "211100", "authority": "盘锦市交通运输局", "sector": "交通运输", "main": 5,
                    "sub": 2, "leaves": 6, "shared_main": 2, "shared_sub": 2, "clear_main": 0,
                    "clear_sub": 1,
                }
            ],
        },
        "rates": {"service_items": rates(), "powers": nothing},
        "overlaps": [
            {
                "class": "duplication", "signals": ["same-name"], "score": 1.0, "declared": False,
                "left": side("000209001000"), "right": side("000218012000"),
            }
        ],
        "crossings": 1,
        "findings": [
            {
                "code": "V301", "severity": "error", "confidence": "high", "message": "名称不一致",
                "path": "a/b.json", "pointer": "/items/0/name", "line": 14, "column": 7,
                "item_code": "000118001000", "item_name": "道路旅客运输经营许可",
                "jurisdiction": "211122", "authority": "盘山县交通运输局",
                "evidence": {"found": "甲", "count": 2, "signals": ["same-name"], "basis": None},
                "related": [{"path": "city.json", "pointer": "/items/0", "line": 5, "column": 5}],
                "fingerprint": "0123456789abcdef",
            }
        ],
        "summary": {"error": 1, "warning": 0, "info": 0, "suppressed": 0},
        "notes": ["一个事项没有参加比对", {"zh": "略", "en": "left out"}],
    }  # fmt: skip


def passes(document: Json) -> bool:
    schema = store.schema("check-result")
    verdict = Draft202012Validator(schema, registry=store.registry()).is_valid(document)
    assert jsonschema_rs.Draft202012Validator(schema).is_valid(document) == verdict
    return verdict


def objects(node: Any, at: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Json]]:
    found = [(at, node)] if isinstance(node, dict) else []
    below = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in below:
        if isinstance(value, dict | list):
            found += objects(value, (*at, key))
    return found


def test_a_full_result_passes() -> None:
    assert passes(result())


def test_no_object_may_lack_a_member_or_have_another() -> None:
    open_at = {("settings",), ("settings", "profiles"), ("findings", 0, "evidence")}
    for at, found in objects(result()):
        if at in open_at:
            continue
        for member in found:
            changed = result()
            node: Any = changed
            for step in at:
                node = node[step]
            del node[member]
            assert not passes(changed), (at, member)
            node[member] = found[member]
            node["another"] = 1
            assert not passes(changed), at


PAIR = ("rates", "service_items", "vertical", "pairs", 0)
OTHER_FORMS: list[tuple[tuple[str | int, ...], object]] = [
    (("findings", 0, "code"), "V3"),
    (("findings", 0, "code"), "Z301"),
    (("findings", 0, "code"), "V301\n"),
    (("findings", 0, "severity"), "fatal"),
    (("findings", 0, "confidence"), 0.9),
    (("findings", 0, "line"), 0),
    (("findings", 0, "path"), "/home/a.json"),
    (("findings", 0, "path"), "C:\\a.json"),
    (("findings", 0, "evidence"), {"found": {"a": 1}}),
    ((*PAIR, "rate"), 100),
    ((*PAIR, "rate"), "100%"),
    ((*PAIR, "same"), -1),
    (("format",), 2),
    (("overlaps", 0, "signals"), ["same-law"]),
    (("overlaps", 0, "class"), "crossing"),
    (("inputs", 0, "sha256"), "ABC"),
    (("inputs", 0, "kind"), "service items"),
]


@pytest.mark.parametrize(
    ("path", "value"), OTHER_FORMS, ids=[f"{path[-1]}={value!r}" for path, value in OTHER_FORMS]
)
def test_a_value_of_another_form_is_refused(path: tuple[str | int, ...], value: object) -> None:
    document = result()
    node: Any = document
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    assert not passes(document)


@pytest.mark.parametrize(
    "code", ["S001", "R101", "C201", "V301", "H401", "O501", "B601", "D701", "L801", "X901"]
)
def test_every_family_of_rules_has_its_codes(code: str) -> None:
    document = result()
    document["findings"][0]["code"] = code
    assert passes(document)
