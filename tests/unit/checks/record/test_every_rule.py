"""All R1 rules together: silent on what is faultless, stopped by nothing, in the order of their cards."""

import pytest

from svccat.checks import record
from svccat.checks.cards import (
    blanks,
    dates,
    entries,
    hygiene,
    limits,
    lists,
    names,
    rows,
    scope,
    service,
    visits,
    wording,
)
from svccat.model.fields import Kind
from tests.unit.checks.record.documents import hits, listed
from tests.unit.checks.record.guides import GUIDE, all_said, guide

MODULES = (
    limits,
    visits,
    service,
    rows,
    lists,
    blanks,
    hygiene,
    names,
    wording,
    dates,
    scope,
    entries,
)


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_is_said_of_the_faultless_lists(kind: Kind) -> None:
    assert hits(listed(kind)) == []


def test_every_card_has_its_check() -> None:
    rules = [rule for module in MODULES for rule in module.RULES]
    assert [check.rule for check in record.CHECKS if check.rule in rules] == rules


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
