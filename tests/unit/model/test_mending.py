"""Which findings can be mended, and how many."""

from pathlib import Path

from svccat.model.checked import Checked
from svccat.model.finding import EvidenceValue, Finding, Place
from svccat.model.fixable import fixable, mendable
from svccat.model.mending import Mended, MendedFile
from svccat.model.rule import Fix
from svccat.model.source import Source
from tests.unit.fix.toys import card


def finding(fix: Fix | None, pointer: str, **evidence: EvidenceValue) -> Finding:
    return Finding(card("R101", fix), Place("a.json", pointer), evidence=evidence)


def checked(*findings: Finding) -> Checked:
    return Checked(settings={}, inputs=(), findings=findings, totals={})


def test_a_finding_is_mendable_where_its_rule_says_so_and_the_new_text_is_known() -> None:
    assert mendable(finding(Fix.SAFE, "/a", replacement="x")) is Fix.SAFE
    assert mendable(finding(Fix.UNSAFE, "/a", replacement="")) is Fix.UNSAFE
    assert mendable(finding(Fix.SAFE, "/a", replacement=None)) is None
    assert mendable(finding(Fix.SAFE, "/a")) is None
    assert mendable(finding(None, "/a", replacement="x")) is None


def test_a_finding_at_the_file_itself_needs_no_new_text() -> None:
    assert mendable(finding(Fix.SAFE, "")) is Fix.SAFE
    assert mendable(finding(Fix.SAFE, "", replacement=None)) is None
    assert mendable(finding(None, "")) is None


def test_mendable_findings_are_counted_apart() -> None:
    safe, unsafe = (
        finding(Fix.SAFE, "/a", replacement="x"),
        finding(Fix.UNSAFE, "/a", replacement="x"),
    )
    assert fixable(checked(safe, unsafe, finding(Fix.SAFE, "/a"), safe)) == (2, 1)
    assert fixable(checked()) == (0, 0)


def test_mended_findings_are_counted_over_all_files() -> None:
    source = Source(Path("a.json"), "a.json", named=True)
    file = MendedFile(source, b"", "", b"", {"R101": 2, "S013": 1})
    assert Mended(checked(), (file, file)).fixed == 6
