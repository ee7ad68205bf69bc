"""Results made by hand: a city with three counties, much like the example workspace."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from svccat.model.fields import Kind
from svccat.model.finding import Finding, Place
from svccat.model.rate import Rate
from svccat.model.result import (
    ElementRate,
    Group,
    Horizontal,
    HorizontalPair,
    ItemCount,
    Layer,
    Overlap,
    PowerCount,
    Rates,
    Result,
    Vertical,
    VerticalPair,
)
from svccat.model.rule import Confidence, Rule, Severity
from svccat.model.sides import Side
from svccat.model.source import Header, Source
from svccat.model.suppression import Suppressed
from svccat.model.tables import InputFile
from svccat.model.text import Text

SECTOR = "交通运输"
NAMES = {"211100": "盘锦市", "211102": "双台子区", "211103": "兴隆台区", "211122": "盘山县"}

DIFFERS = Rule(
    "V301",
    Severity.ERROR,
    Text("与上级不一致", "differs from the reference"),
    Text(
        "{element}与{jurisdiction}不一致：本级“{found}”，上级“{expected}”。",
        "{element} differs from {jurisdiction}: here “{found}”, there “{expected}”.",
    ),
    Text("四同", "uniform"),
    Text("请按上级的写法改正{element}。", "Adopt the {element} of the reference."),
)
MISSING = Rule(
    "V303",
    Severity.WARNING,
    Text("应承接而未承接", "expected but not held"),
    Text("应承接“{other_name}”。", "should hold “{other_name}”."),
    Text("承接", "coverage"),
    Text("请补上。", "Add it."),
    Confidence.MEDIUM,
)
SOFT = Rule(
    "V304",
    Severity.INFO,
    Text("写法不同，含义相同", "written differently, same meaning"),
    Text("{element}写法不同。", "{element} is written otherwise."),
    Text("可改齐", "one spelling"),
    Text("可按上级的写法改齐。", "Adopt it if you like."),
)


def input_file(path: str, kind: Kind, code: str, *, readable: bool = True) -> InputFile:
    """An input of one place; an unreadable one has neither header nor hash."""
    header = Header(kind, code, NAMES[code], "county", f"{NAMES[code]}交通运输局", SECTOR)
    return InputFile(
        Source(Path(path), path, named=False),
        "ab" * 32 if readable else "",
        kind if readable else None,
        header if readable else None,
        4 if readable else 0,
        readable,
    )


def pair(
    lower: str, same: int, differs: int, unlinked: int, held: int, expected: int
) -> VerticalPair:
    """A county against the city."""
    return VerticalPair(
        lower=lower,
        upper="211100",
        sector=SECTOR,
        lower_level="county",
        upper_level="city",
        same=same,
        differs=differs,
        unlinked=unlinked,
        linked=same + differs,
        exempt=0,
        duplicates=0,
        held=held,
        expected=expected,
    )


def finding(rule: Rule = DIFFERS, **changes: Any) -> Finding:
    """A difference in the legal basis on 兴隆台区's list."""
    plain = Finding(
        rule,
        Place("211103.json", "/items/0/legal_basis", 16, 15),
        item_code="000118001000",
        item_name="道路旅客运输经营许可",
        jurisdiction="211103",
        authority="兴隆台区交通运输局",
        evidence={
            "element": "legal_basis",
            "jurisdiction": "盘锦市",
            "found": "《道路运输条例》第八条",
            "expected": "《道路运输条例》第八条、第十条",
        },
        related=(Place("211100.json", "/items/0/legal_basis", 20, 15),),
        fingerprint="f1",
    )
    return replace(plain, **changes)


def overlap(**changes: Any) -> Overlap:
    """An undeclared duplication between police and transport."""
    plain = Overlap(
        "duplication",
        ("same-basis", "same-name"),
        1.0,
        declared=False,
        left=Side("211100", "盘锦市交通运输局", "000218012000", "对擅自占用、挖掘公路的处罚"),
        right=Side("211100", "盘锦市公安局", "000209001000", "对擅自占用、挖掘公路的处罚"),
    )
    return replace(plain, **changes)


def suppressed(found: Finding | None = None, **changes: Any) -> Suppressed:
    """A finding that a decision leaves out until the end of 2025."""
    plain = Suppressed(
        finding(fingerprint="f4") if found is None else found,
        "suppression",
        reason="省厅正在修订，暂按旧版执行",
        decided_by="盘锦市营商环境建设局",
        document="盘营商〔2024〕5号",
        expires="2025-12-31",
    )
    return replace(plain, **changes)


def known(found: Finding | None = None, since: str = "2024-11-30") -> Suppressed:
    """A finding of the baseline."""
    return Suppressed(found or finding(fingerprint="f6"), "baseline", since=since)


def result(**changes: Any) -> Result:
    """Everything filled in; a change replaces a member."""
    listed = (
        finding(),
        finding(
            MISSING,
            place=Place("211102.json", "/items", 18, 3),
            evidence={"other_name": "公路超限运输许可"},
            item_code="",
            item_name="",
            fingerprint="f2",
        ),
        finding(SOFT, place=Place("211122.json", "/items/1/name", 30, 15), fingerprint="f3"),
    )
    plain = Result(
        profile="sitong",
        settings={"citation_depth": "full", "reference": "service-items"},
        inputs=(
            input_file("211103.json", Kind.SERVICE_ITEMS, "211103"),
            input_file("211100.json", Kind.SERVICE_ITEMS, "211100"),
        ),
        item_counts=(
            ItemCount("211103", "兴隆台区", "county", SECTOR, 4),
            ItemCount("211100", "盘锦市", "city", SECTOR, 6),
            ItemCount("211122", "盘山县", "county", SECTOR, 5),
            ItemCount("211102", "双台子区", "county", SECTOR, 4),
        ),
        power_counts=(
            PowerCount("211100", "盘锦市交通运输局", SECTOR, 5, 2, 6, 2, 2, 0, 1),
            PowerCount("211100", "盘锦市公安局", "公安", 2, 0, 2, 0, 0, 0, 0),
        ),
        service_items=Rates(
            Vertical(
                (
                    pair("211122", 2, 2, 0, 4, 5),
                    pair("211102", 3, 0, 1, 3, 4),
                    pair("211103", 3, 1, 0, 4, 4),
                ),
                (Layer("county", "city", Rate(8, 12), 11, 13),),
                (
                    ElementRate("name", 10, 1, 0, 0),
                    ElementRate("type", 11, 0, 0, 0),
                    ElementRate("legal_basis", 8, 2, 1, 0),
                ),
            ),
            Horizontal(
                (
                    Group(
                        "211100",
                        "county",
                        SECTOR,
                        ("211102", "211103", "211122"),
                        Rate(1, 4),
                        3,
                    ),
                ),
                (ElementRate("name", 3, 1, 0, 0), ElementRate("type", 4, 0, 0, 0)),
                (
                    HorizontalPair("211103", "211122", SECTOR, Rate(1, 3)),
                    HorizontalPair("211102", "211103", SECTOR, Rate(2, 3)),
                    HorizontalPair("211102", "211122", SECTOR, Rate(1, 2)),
                ),
            ),
        ),
        powers=Rates(),
        overlaps=(
            overlap(),
            overlap(declared=True, left=Side("211100", "盘锦市公安局", "000209003000", "甲")),
            overlap(grade="fragmentation", signals=("same-basis",), score=0.4),
        ),
        findings=listed,
        totals={"V301": 1, "V303": 1, "V304": 1},
        headline=Text("市级6项，盘山县5项。", "items: city 6, 盘山县 5."),
        headline_rates=(Rate(8, 12), Rate(1, 4)),
        notes=(Text("1个事项不符合格式。", "1 item fails its schema."),),
        suppressed=(suppressed(), suppressed(finding(SOFT, fingerprint="f5"))),
        severities=Counter({Severity.ERROR: 1, Severity.WARNING: 1, Severity.INFO: 1}),
    )
    return replace(plain, **changes)
