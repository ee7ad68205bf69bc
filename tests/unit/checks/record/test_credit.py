"""R11x: credit codes of bodies and departments, wherever they stand."""

import pytest

from svccat.checks.cards import credit as cards
from svccat.model.rule import Rule
from tests.unit.checks.record.code_hits import CITY, USCC, evidence, hits, item, of, told
from tests.unit.checks.templates import assert_complete
from tests.workspace import catalogue, power, service_item


@pytest.mark.parametrize(
    "rule", cards.BY_FAULT.values(), ids=lambda rule: f"{rule.code} {rule.message.en}"
)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def _body(uscc: object) -> dict[str, object]:
    return {"name": "盘山县交通运输局", "uscc": uscc}


@pytest.mark.parametrize(
    ("uscc", "code"),
    [
        ("1121112200776047K", "R111"),
        ("112111220O7776047K", "R111"),
        ("盘山县交通运输局", "R111"),
        ("11211122007776407K", "R112"),
        ("007776047", "R113"),
        ("00777604-7", "R113"),
        ("00777604-8", "R113"),
        ("2222222222222", "R114"),
        ("无", "R114"),
        ("11991122007776047K", "R115"),
        ("11211122007776047k", "R101"),
    ],
)
def test_each_fault_in_each_place(uscc: str, code: str) -> None:
    own = {"name": "盘山县公安局", "sector": "公安", "uscc": uscc}
    header = {"name": "盘山县交通运输局", "sector": "交通运输", "uscc": uscc}
    document = of(service_item(implementing_body=_body(uscc), authority=own), authority=header)
    expected = [f"- authority/uscc {code}", f"0 authority/uscc {code}"]
    assert told(document) == [*expected, f"0 implementing_body/uscc {code}"]
    powers = catalogue([power(authority=own)], kind="powers", authority=header)
    assert told(powers) == expected


@pytest.mark.parametrize("uscc", [USCC, CITY, "", " ", None, {}, "12511301MB1297707Y"])
def test_what_is_right_or_missing_has_no_finding(uscc: object) -> None:
    assert told(of(service_item(implementing_body=_body(uscc)))) == []


def test_what_is_told() -> None:
    row = evidence(of(service_item(implementing_body=_body("1121112200776047K"))), "R111")
    assert row["label"] == "“实施主体的统一社会信用代码”（implementing_body.uscc）"
    assert (row["member"], row["found"]) == ("implementing_body.uscc", "1121112200776047K")
    assert (row["count"], row["suggestion"]) == (17, "")
    row = evidence(of(service_item(implementing_body=_body("11211122 0077760-47K"))), "R111")
    assert (row["words"], row["suggestion"]) == ("-", USCC)
    row = evidence(of(service_item(implementing_body=_body("11991122007776047K"))), "R115")
    assert row["words"] == "991122"


def test_the_implementation_code_keeps_what_was_lost() -> None:
    whole = f"{USCC}4000118001000"
    for bad in ("1121112200776047K", "11211122007776077K", "1l211122007776047K"):
        document = of(
            item(implementing_body=_body(bad), implementation_code=whole, handling_code=None)
        )
        (hit,) = hits(document)
        assert hit.rule in {cards.LENGTH, cards.CHECK, cards.BY_FAULT["characters"]}
        assert hit.rows["suggestion"].to_list() == [USCC]


def test_each_item_is_told_of_its_own_place() -> None:
    items = [service_item(implementing_body=_body(uscc)) for uscc in ("无", USCC, "无", "2" * 18)]
    assert told(of(*items)) == [f"{row} implementing_body/uscc R114" for row in (0, 2, 3)]


def test_registries_have_no_bodies() -> None:
    law = {"name": "公路法", "authority": {"uscc": "无"}}
    assert told({"kind": "laws", "items": [law]}) == []
