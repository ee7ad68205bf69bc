import pytest

from svccat.normalise.citation import parse
from tests.unit.normalise.citation_cases_laws import LAWS, NAMES, NUMBERS, UNREADABLE
from tests.unit.normalise.citation_cases_locators import ITEMS, LISTS, NUMERALS, PARTS, RANGES
from tests.unit.normalise.citation_cases_named import NAMED, Case
from tests.unit.normalise.citation_cases_transport import TRANSPORT
from tests.unit.normalise.citation_cases_unnamed import UNNAMED

REAL = [*NAMED, *UNNAMED, *TRANSPORT]
GRAMMAR = [*NUMERALS, *ITEMS, *LISTS, *RANGES, *PARTS, *LAWS, *NAMES, *NUMBERS]


@pytest.mark.parametrize("case", [*REAL, *GRAMMAR], ids=lambda case: case[0])
def test_a_citation_string_is_read_as_a_careful_person_reads_it(case: Case) -> None:
    raw, expected, warnings = case
    parsed = parse(raw)
    assert list(parsed.citations) == expected
    assert sorted(warning.code.value for warning in parsed.warnings) == sorted(warnings.split())
    assert parsed.readable


@pytest.mark.parametrize("case", UNREADABLE, ids=lambda case: case[0])
def test_a_string_without_law_or_locator_is_not_readable(case: Case) -> None:
    parsed = parse(case[0])
    assert parsed.citations == ()
    assert not parsed.readable
