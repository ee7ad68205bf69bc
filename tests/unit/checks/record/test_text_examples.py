"""The cards R160 to R199: complete, and their examples show what they say."""

import pytest

from svccat.checks import record
from svccat.checks.cards import blanks, dates, entries, hygiene, names, scope, wording
from svccat.model.fields import Kind
from svccat.model.rule import Rule
from tests.unit.checks.record.documents import hits, listed, shown
from tests.unit.checks.templates import ASIDES, assert_complete, placeholders

MODULES = (blanks, hygiene, names, wording, dates, scope, entries)
RULES = [rule for module in MODULES for rule in module.RULES]


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_is_said_of_the_faultless_lists(kind: Kind) -> None:
    assert hits(listed(kind)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)
    assert rule.title.zh not in {one.title.zh for one in RULES if one is not rule}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_cards_example_shows_it(rule: Rule) -> None:
    assert rule.example is not None
    bad = hits(shown(rule.example, rule.example.bad))
    assert rule.code in {row["rule"] for row in bad}
    for row in bad:
        if row["rule"] == rule.code:
            assert placeholders(rule) - ASIDES <= row.keys()
            assert rule.fix is None or "replacement" in row
    assert hits(shown(rule.example, rule.example.good)) == []


def test_every_card_has_its_check() -> None:
    checked = [check.rule.code for check in record.CHECKS if check.rule in RULES]
    assert checked == [rule.code for rule in RULES]
