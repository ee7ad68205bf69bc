"""What rules return: tables whose columns are closed lists."""

import polars as pl
import pytest

from svccat.model.hits import EVIDENCE, OTHER, PLACE, SPOT, Hits
from svccat.model.rule import Rule, Severity
from svccat.model.text import Text

_T = Text("", "")
RULE = Rule("V301", Severity.ERROR, _T, _T, _T, _T)


def test_the_names_of_evidence_are_a_closed_list_without_doubles() -> None:
    assert len(set(EVIDENCE)) == len(EVIDENCE)
    assert not set(EVIDENCE) & (PLACE.keys() | OTHER.keys() | SPOT.keys())


def test_hits_may_have_places_spots_and_evidence() -> None:
    schema = PLACE | OTHER | SPOT | dict.fromkeys(EVIDENCE, pl.String())
    assert Hits(RULE, pl.DataFrame(schema=schema)).rows.is_empty()


@pytest.mark.parametrize("columns", [[*PLACE, "colour"], ["file", "row"], []])
def test_other_columns_and_missing_places_are_refused(columns: list[str]) -> None:
    with pytest.raises(ValueError, match="V301: columns"):
        Hits(RULE, pl.DataFrame(schema=dict.fromkeys(columns, pl.String())))


def test_severities_rank_gravest_first() -> None:
    assert [severity.rank for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)] == [
        0,
        1,
        2,
    ]
    assert RULE.family == "V"
