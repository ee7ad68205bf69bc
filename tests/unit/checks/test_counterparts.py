from typing import Any

import polars as pl
import pytest

from svccat.checks.cards.counterparts import RULES
from svccat.checks.counterparts import hits
from tests.factories import Row, power, powers_frame


def item(**changes: Any) -> Row:
    return (
        power(kind="service-items", type="行政许可", name="道路客运经营许可", code="000118001001")
        | changes
    )


def permit(**changes: Any) -> Row:
    return power(type="行政许可", name="道路客运经营许可", code="000118001001") | changes


def enforced(**changes: Any) -> Row:
    return power(kind="enforcement") | changes


def found(*rows: Row) -> dict[str, list[int]]:
    frame = powers_frame([row | {"key_code": row["code"], "key_name": row["name"]} for row in rows])
    return {
        hit.rule.code: hit.rows["row"].to_list()
        for hit in hits(frame, frame.filter("valid", "active"))
        if hit.rows.height
    }


def test_what_corresponds_by_code_main_item_or_name_is_not_told() -> None:
    assert found(item(), permit()) == {}
    assert found(item(name="甲"), permit(name="乙")) == {}
    assert found(item(name="甲", code="000118001002"), permit(name="乙")) == {}
    assert found(item(code="A"), permit(code="B")) == {}


def test_an_item_without_a_power_and_a_permit_without_an_item() -> None:
    assert found(item(name="甲", code="A"), permit(name="乙", code="B")) == {
        "C220": [0],
        "C221": [1],
    }


@pytest.mark.parametrize("kind", ["行政给付", "行政确认", "行政奖励", "行政裁决", "其他行政权力"])
def test_only_what_is_applied_for_needs_a_power(kind: str) -> None:
    rows = item(name="甲", code="A", type=kind), permit(), item()
    assert found(*rows) == {"C220": [0]}


def test_public_services_need_none() -> None:
    assert found(item(name="甲", code="A", type="公共服务"), permit(), item()) == {}


def test_without_the_other_list_nothing_is_told() -> None:
    assert found(item(name="甲", code="A")) == {}
    assert found(item(name="甲", code="A"), permit(jurisdiction="211122")) == {}
    assert found(item(name="甲", code="A"), permit(key_sector="公安")) == {}


def test_enforcement_and_powers_both_ways() -> None:
    assert found(enforced(), power()) == {}
    rows = enforced(name="甲", code="A"), enforced(), power(), power(name="乙", code="B")
    assert found(*rows) == {"C222": [0], "C223": [3]}
    assert found(enforced(), power(), permit(code="C", name="丙")) == {}


def test_a_main_item_is_stood_for_by_its_sub_items() -> None:
    main = permit(code="M", name="主项")
    sub = permit(code="000118001001", key_parent="M")
    assert found(main, sub, item()) == {}


def test_lists_that_do_not_correspond_are_told_once() -> None:
    powers = [permit(code=f"P{number}", name=f"许可{number}") for number in range(6)]
    items = [item(code=f"I{number}", name=f"事项{number}") for number in range(3)]
    told = found(*powers, *items)
    assert told == {"C220": [6, 7, 8], "C224": [None]}
    frame = powers_frame(
        [row | {"key_code": row["code"], "key_name": row["name"]} for row in [*powers, *items]]
    )
    (hit,) = [one for one in hits(frame, frame) if one.rule.code == "C224"]
    assert hit.rows.select("count", "other_count").rows() == [(6, 6)]


def test_what_takes_no_part_stands_for_nothing() -> None:
    assert found(item(), permit(active=False), permit(code="X", name="别的"))["C220"] == [0]


def test_every_rule_has_its_hits_even_without_any() -> None:
    empty: pl.DataFrame = powers_frame([])
    assert [hit.rule.code for hit in hits(empty, empty)] == [rule.code for rule in RULES]
