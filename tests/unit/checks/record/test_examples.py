"""Every card's own example, laid over the faultless item."""

import json

import pytest

from svccat.checks import record
from svccat.checks.cards import limits, lists, rows, service, visits
from svccat.model.rule import Rule
from tests.unit.checks.record.guides import GUIDE, all_said, guide
from tests.unit.checks.templates import assert_complete

RULES = [*limits.RULES, *visits.RULES, *service.RULES, *rows.RULES, *lists.RULES]


def test_nothing_is_said_of_the_faultless_item() -> None:
    assert all_said(guide()) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete_and_its_example_shows_it(rule: Rule) -> None:
    assert_complete(rule)
    assert rule.example is not None
    assert rule.code in all_said(guide(**json.loads(rule.example.bad)))
    assert all_said(guide(**json.loads(rule.example.good))) == set()


def test_every_card_has_its_check() -> None:
    assert [rule.code for rule in RULES] == [
        check.rule.code for check in record.CHECKS if check.rule in RULES
    ]


ODD: list[object] = [
    None,
    "",
    "\x00\u202e",
    "长" * 10_000,
    -1,
    1e300,
    10**400,
    True,
    [],
    {},
    [1, None],
    [[]],
    {"a": 1},
]
PARTS = {
    "materials": ("name", "type", "form", "necessity", "source", "originals", "copies"),
    "fees": ("name", "standard", "basis"),
    "process": ("step", "days"),
}
HOLDERS = {
    "statutory_limit": ("value", "unit"),
    "promised_limit": ("value", "unit"),
    "result": ("type", "name"),
    "implementing_body": ("name", "nature", "entrusted_to"),
}


def test_no_value_whatever_stops_a_rule() -> None:
    items: list[object] = [guide() | {member: odd} for member in GUIDE for odd in ODD]
    for odd in ODD:
        parts = {part: [dict.fromkeys(members, odd), odd] for part, members in PARTS.items()}
        held = {holder: dict.fromkeys(members, odd) for holder, members in HOLDERS.items()}
        items += [guide() | parts, guide() | held, odd]
    assert "R130" in all_said(*items)
    assert all_said() == set()
