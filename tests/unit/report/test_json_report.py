"""The JSON output: its shape, order and bytes."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import jsonschema

from svccat import __version__
from svccat.model.fields import Kind
from svccat.model.finding import Place
from svccat.model.rate import Rate
from svccat.model.result import Rates, Vertical
from svccat.model.rule import Severity
from svccat.model.text import Text
from svccat.report.json_report import document, render
from svccat.schema.store import schema
from tests.unit.report.results import (
    DIFFERS,
    finding,
    input_file,
    overlap,
    pair,
    result,
)


def _document(lang: str = "zh", **changes: Any) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(render(result(**changes), lang))
    return shown


def test_the_document_is_what_its_published_schema_says() -> None:
    validator = jsonschema.Draft202012Validator(schema("check-result"))
    validator.validate(_document())
    unread = (input_file("b.json", Kind.POWERS, "211100", readable=False),)
    validator.validate(_document(inputs=unread, complete=False, findings=(), item_counts=()))


def test_the_top_level_members_stand_in_the_contracts_order() -> None:
    assert list(document(result())) == [
        "format",
        "tool",
        "profile",
        "settings",
        "headline",
        "inputs",
        "counts",
        "rates",
        "overlaps",
        "crossings",
        "findings",
        "summary",
        "notes",
    ]
    shown = _document()
    assert shown["format"] == 1
    assert shown["tool"] == {"name": "svccat", "version": __version__}
    assert shown["headline"] == {"zh": "市级6项，盘山县5项。", "en": "items: city 6, 盘山县 5."}
    assert shown["notes"] == ["1个事项不符合格式。"]
    assert _document("en")["notes"] == ["1 item fails its schema."]


def test_inputs_are_sorted_by_path_and_say_null_where_nothing_is_known() -> None:
    unread = input_file("a/b.json", Kind.POWERS, "211100", readable=False)
    shown = _document(inputs=(input_file("c.json", Kind.SERVICE_ITEMS, "211122"), unread))
    assert shown["inputs"] == [
        {
            "path": "a/b.json",
            "sha256": None,
            "kind": None,
            "jurisdiction": None,
            "authority": None,
            "sector": None,
            "items": 0,
            "readable": False,
        },
        {
            "path": "c.json",
            "sha256": "ab" * 32,
            "kind": "service-items",
            "jurisdiction": "211122",
            "authority": "盘山县交通运输局",
            "sector": "交通运输",
            "items": 4,
            "readable": True,
        },
    ]


def test_counts_are_sorted_by_jurisdiction() -> None:
    counts = _document()["counts"]
    assert counts["service_items"][0] == {
        "jurisdiction": "211100",
        "name": "盘锦市",
        "sector": "交通运输",
        "items": 6,
    }
    assert [one["jurisdiction"] for one in counts["service_items"]] == [
        "211100",
        "211102",
        "211103",
        "211122",
    ]
    assert [one["authority"] for one in counts["powers"]] == ["盘锦市交通运输局", "盘锦市公安局"]
    assert counts["powers"][0] == {
        "jurisdiction": "211100",
        "authority": "盘锦市交通运输局",
        "sector": "交通运输",
        "main": 5,
        "sub": 2,
        "leaves": 6,
        "shared_main": 2,
        "shared_sub": 2,
        "clear_main": 0,
        "clear_sub": 1,
    }


def test_vertical_rates_are_pairs_of_integers_and_unrounded() -> None:
    vertical = _document()["rates"]["service_items"]["vertical"]
    assert [one["lower"] for one in vertical["pairs"]] == ["211102", "211103", "211122"]
    assert vertical["pairs"][0] == {
        "lower": "211102",
        "upper": "211100",
        "sector": "交通运输",
        "same": 3,
        "differs": 0,
        "unlinked": 1,
        "compared": 4,
        "rate": 0.75,
        "linked": 3,
        "exempt": 0,
        "duplicates": 0,
        "held": 3,
        "expected": 4,
        "missing": 1,
    }
    assert vertical["layers"] == [
        {
            "lower_level": "county",
            "upper_level": "city",
            "same": 8,
            "compared": 12,
            "rate": 8 / 12,
            "held": 11,
            "expected": 13,
        }
    ]
    assert [one["element"] for one in vertical["elements"]] == ["legal_basis", "name", "type"]
    assert vertical["elements"][0] == {
        "element": "legal_basis",
        "same": 8,
        "differs": 2,
        "excepted": 1,
        "unknown": 0,
        "rate": 0.8,
    }


def test_nothing_compared_has_the_rate_null() -> None:
    empty = Rates(Vertical(pairs=(pair("211122", 0, 0, 0, 0, 5),)))
    shown = _document(service_items=empty)["rates"]
    assert shown["service_items"]["vertical"]["pairs"][0]["rate"] is None
    assert shown["service_items"]["horizontal"]["overall"] == {
        "same": 0,
        "compared": 0,
        "rate": None,
    }
    assert shown["powers"] == {
        "vertical": {"pairs": [], "layers": [], "elements": []},
        "horizontal": {
            "groups": [],
            "overall": {"same": 0, "compared": 0, "rate": None},
            "elements": [],
            "pairs": [],
        },
    }


def test_horizontal_rates_name_their_members() -> None:
    horizontal = _document()["rates"]["service_items"]["horizontal"]
    assert horizontal["groups"] == [
        {
            "parent": "211100",
            "level": "county",
            "sector": "交通运输",
            "members": ["211102", "211103", "211122"],
            "same": 1,
            "compared": 4,
            "rate": 0.25,
            "single": 3,
        }
    ]
    assert horizontal["overall"] == {"same": 1, "compared": 4, "rate": 0.25}
    assert [
        (one["left"], one["right"], one["same"], one["compared"]) for one in horizontal["pairs"]
    ] == [
        ("211102", "211103", 2, 3),
        ("211102", "211122", 1, 2),
        ("211103", "211122", 1, 3),
    ]


def test_overlaps_have_two_sides_and_only_undeclared_ones_are_crossings() -> None:
    shown = _document()
    assert shown["crossings"] == 1
    assert shown["overlaps"][-1]["left"]["authority"] == "盘锦市公安局"
    lone = _document(overlaps=(overlap(),))
    assert lone["overlaps"] == [
        {
            "class": "duplication",
            "signals": ["same-basis", "same-name"],
            "score": 1.0,
            "declared": False,
            "left": {
                "jurisdiction": "211100",
                "authority": "盘锦市交通运输局",
                "code": "000218012000",
                "name": "对擅自占用、挖掘公路的处罚",
            },
            "right": {
                "jurisdiction": "211100",
                "authority": "盘锦市公安局",
                "code": "000209001000",
                "name": "对擅自占用、挖掘公路的处罚",
            },
        }
    ]


def test_a_finding_has_its_message_place_evidence_and_related_places() -> None:
    shown = _document(findings=(finding(),))["findings"]
    assert shown == [
        {
            "code": "V301",
            "severity": "error",
            "confidence": "high",
            "message": "设定依据与盘锦市不一致：本级“《道路运输条例》第八条”，上级“《道路运输条例》第八条、第十条”。",
            "path": "211103.json",
            "pointer": "/items/0/legal_basis",
            "line": 16,
            "column": 15,
            "item_code": "000118001000",
            "item_name": "道路旅客运输经营许可",
            "jurisdiction": "211103",
            "authority": "兴隆台区交通运输局",
            "evidence": {
                "element": "legal_basis",
                "expected": "《道路运输条例》第八条、第十条",
                "found": "《道路运输条例》第八条",
                "jurisdiction": "盘锦市",
            },
            "related": [
                {"path": "211100.json", "pointer": "/items/0/legal_basis", "line": 20, "column": 15}
            ],
            "fingerprint": "f1",
        }
    ]
    assert list(shown[0]["evidence"]) == ["element", "expected", "found", "jurisdiction"]


def test_findings_are_sorted_by_path_line_column_and_code() -> None:
    later = replace(DIFFERS, code="V302")
    found = (
        finding(place=Place("b.json", "", 1, 1)),
        finding(place=Place("a.json", "", 10, 1)),
        finding(later, place=Place("a.json", "", 9, 5)),
        finding(place=Place("a.json", "", 9, 5)),
        finding(place=Place("a.json", "", 9, 4)),
    )
    shown = _document(findings=found)["findings"]
    assert [(one["path"], one["line"], one["column"], one["code"]) for one in shown] == [
        ("a.json", 9, 4, "V301"),
        ("a.json", 9, 5, "V301"),
        ("a.json", 9, 5, "V302"),
        ("a.json", 10, 1, "V301"),
        ("b.json", 1, 1, "V301"),
    ]


def test_the_summary_counts_findings_that_are_not_listed_too() -> None:
    severities = Counter({Severity.ERROR: 4321, Severity.INFO: 2})
    summary = _document(severities=severities)["summary"]
    assert summary == {"error": 4321, "warning": 0, "info": 2, "suppressed": 2}


def test_the_same_result_gives_the_same_bytes_whatever_its_order() -> None:
    one = result()
    turned = replace(
        one,
        inputs=one.inputs[::-1],
        item_counts=one.item_counts[::-1],
        findings=one.findings[::-1],
        overlaps=one.overlaps[::-1],
        settings=dict(reversed(list(one.settings.items()))),
    )
    assert render(one) == render(turned)


def test_chinese_stays_readable_and_the_text_ends_with_a_newline() -> None:
    text = render(result()).decode()
    assert '"zh": "市级6项，盘山县5项。"' in text
    assert text.startswith('{\n  "format": 1,\n  "tool": {\n    "name": "svccat"')
    assert text.endswith("]\n}\n")


def test_text_that_is_no_unicode_is_written_out() -> None:
    strange = render(result(findings=(finding(item_name="甲\udcff"),), notes=(Text("\x1b", "x"),)))
    shown = json.loads(strange)
    assert shown["findings"][0]["item_name"] == "甲\\udcff"
    assert shown["notes"] == ["\x1b"]


def test_a_rate_of_one_is_the_number_one() -> None:
    full = Rates(Vertical(pairs=(pair("211122", 4, 0, 0, 4, 4),)))
    assert Rate(4, 4).value == 1.0
    shown = _document(service_items=full)["rates"]["service_items"]["vertical"]["pairs"][0]
    assert shown["rate"] == 1
