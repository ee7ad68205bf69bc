from typing import Any

import polars as pl
import pytest

from svccat.compare.manner import doubts
from svccat.model.tables import raw
from tests.factories import power, powers_frame

CITY = {"level": "city", "by": "route", "values": ["市际"]}
COUNTY = {"level": "county", "by": "route", "values": ["县内"]}
BOTH = ["city", "county"]


def found(mode: str | None = None, **changes: Any) -> list[tuple[str, int | None, str | None]]:
    powers = powers_frame([power(**changes)]).with_columns(
        pl.lit(mode, pl.String()).alias(raw("mode"))
    )
    return doubts(powers, str.strip).select("doubt", "entry", "level").rows()


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("按法律法规规定", True),
        ("法律、法规另有规定的，从其规定。", True),
        ("按照各自职责分工负责", True),
        ("由市级有关部门依法办理", True),
        ("由县级负责其行政区域内的客运", False),
        ("县内班线", False),
        ("", False),
    ],
)
def test_a_text_that_only_points_to_the_law_divides_nothing(text: str, *, nothing: bool) -> None:
    entry = {"level": "county", "by": "territory", "text": text}
    expected = [("says-nothing", 1, "county")] if nothing else []
    assert found(levels=BOTH, division=[CITY, entry]) == expected


def test_an_entry_with_values_or_bounds_says_something_whatever_its_text() -> None:
    empty = {"text": "按法律法规规定"}
    bounds = {"level": "county", "by": "threshold", "field": "总质量", "max": 5, **empty}
    assert found(levels=BOTH, division=[CITY | empty, bounds]) == []


@pytest.mark.parametrize(
    ("mode", "levels", "division", "fits"),
    [
        ("省级直接行使", ["province"], None, True),
        ("省级直接行使", ["province", "city"], None, False),
        ("分级管理", BOTH, [CITY, COUNTY], True),
        ("分级管理", ["city"], None, False),
        ("审核转报", BOTH, [CITY, COUNTY], False),
        ("审核转报", BOTH, [CITY, COUNTY | {"by": "stage"}], True),
        ("审核转报", BOTH, None, True),
        ("属地管理为主", BOTH, [CITY, COUNTY], False),
        ("属地管理为主", BOTH, [CITY, COUNTY | {"by": "territory"}], True),
        ("属地管理为主", BOTH, [{"level": "county", "by": "whole"}], True),
        ("属地管理为主", BOTH, [{"level": "city", "by": "whole"}], False),
        (None, BOTH, [CITY, COUNTY], True),
    ],
)
def test_the_mode_fits_levels_and_division(
    mode: str | None, levels: list[str], division: list[Any] | None, *, fits: bool
) -> None:
    shown = found(mode, levels=levels, division=division)
    assert [one for one in shown if one[0] == "mode"] == ([] if fits else [("mode", None, None)])


def test_a_power_of_one_level_divides_for_no_other() -> None:
    assert found(levels=["city"], division=[CITY, COUNTY]) == [("level-beside", 1, "county")]
    assert found(levels=["city"], division=[CITY]) == []


def test_only_leaves_are_looked_at() -> None:
    main = power(code="M", levels=["city"], division=[COUNTY])
    powers = powers_frame([main, power(code="S", parent="M", levels=["city"])])
    assert doubts(powers.with_columns(pl.lit(None, pl.String()).alias(raw("mode"))), str).is_empty()
