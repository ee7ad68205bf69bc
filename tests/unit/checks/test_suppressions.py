"""Remarks become hits at the lines of their entries."""

from svccat.checks.cards import suppressions as cards
from svccat.checks.suppressions import hits
from svccat.model.suppression import Flaw, Remark
from tests.unit.checks.templates import assert_complete, assert_filled

REMARKS = [
    Remark(flaw, line, 1, "R121 211122", "盘交〔2024〕5号", "2025-12-31", line * 10)
    for line, flaw in enumerate(Flaw, 1)
]


def test_every_card_is_complete() -> None:
    for rule in cards.RULES:
        assert_complete(rule)


def test_every_flaw_has_its_rule_and_its_line() -> None:
    made = hits(REMARKS, 1)
    assert [hit.rule for hit in made] == [*cards.RULES]
    for number, hit in enumerate(made, 1):
        (row,) = hit.rows.rows(named=True)
        assert (row["file"], row["row"], row["pointer"]) == (1, None, "")
        assert (row["line"], row["column"]) == (number, 1)
    assert_filled(made)


def test_without_remarks_there_are_no_hits() -> None:
    assert hits([]) == []
