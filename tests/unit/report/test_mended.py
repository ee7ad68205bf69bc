"""What a person reads beside the report after a mending."""

from collections import Counter
from pathlib import Path

from svccat.model.checked import Checked
from svccat.model.finding import Finding, Place
from svccat.model.mending import Left, Mended, MendedFile
from svccat.model.rule import Fix, Severity
from svccat.model.source import Source
from svccat.model.text import Lang, Text
from svccat.report.look import Look
from svccat.report.mended import summary
from tests.unit.fix.toys import card

ZH, EN = Look(Lang.ZH), Look(Lang.EN)


def checked(*findings: Finding) -> Checked:
    severities = Counter(one.rule.severity for one in findings)
    return Checked(settings={}, inputs=(), findings=findings, totals={}, severities=severities)


def file(path: str, **counts: int) -> MendedFile:
    return MendedFile(Source(Path(path), path, named=True), b"", "", b"", counts)


def finding(code: str, line: int = 1, fix: Fix = Fix.SAFE) -> Finding:
    return Finding(card(code, fix), Place("甲.json", "/a", line, 5), evidence={"replacement": "x"})


def left(one: Finding, reason: str) -> Left:
    return Left(one.place, one.rule, Text(reason, reason))


def test_files_are_told_with_their_counts_by_rule_and_then_the_sum() -> None:
    mended = Mended(
        checked(finding("R103")), (file("甲.json", R101=2, S015=1), file("b.json", R101=1))
    )
    assert summary(mended, ZH, written=True) == (
        "已改正 甲.json：R101 × 2, S015 × 1\n已改正 b.json：R101 × 1\n"
        "共 5 处问题：已改正 4 处，还剩 1 处。"
    )
    assert summary(mended, EN, written=True).splitlines()[-1] == "Found 5: 4 fixed, 1 remaining."


def test_what_would_be_mended_is_told_as_such() -> None:
    mended = Mended(checked(), (file("甲.json", R101=2),))
    assert summary(mended, ZH, written=False) == (
        "可改正 甲.json：R101 × 2\n共 2 处问题，其中 2 处可以自动改正（1 个文件）；没有写入。"
    )
    assert summary(Mended(checked()), ZH, written=False) == "没有可以自动改正的问题。"


def test_what_was_left_is_told_by_file_and_reason_with_its_first_place() -> None:
    those = [finding("R102", 7), finding("R101", 8), finding("R102", 9)]
    mended = Mended(
        checked(*those),
        left=(left(those[0], "因为甲"), left(those[1], "因为甲"), left(those[2], "因为乙")),
    )
    assert summary(mended, ZH, written=True) == (
        "没有改 甲.json:7:5：R101 × 1, R102 × 1（因为甲）\n没有改 甲.json:9:5：R102 × 1（因为乙）\n"
        "共 3 处问题：已改正 0 处，还剩 3 处。"
    )


def test_files_that_could_not_be_written_are_told() -> None:
    mended = Mended(checked(), unwritten=(("甲.json", Text("文件是只读的。", "it is read-only.")),))
    assert summary(mended, EN, written=True).startswith("甲.json: it is read-only.\nFound 0:")


def test_what_only_unsafe_mends_would_mend_is_told() -> None:
    unsafe = finding("S013", fix=Fix.UNSAFE)
    assert summary(Mended(checked(unsafe, unsafe)), ZH, written=False).endswith(
        "\n另有 2 处的改正可能改变含义，加上 --unsafe-fixes 才做。"
    )
    tried = Mended(checked(unsafe), left=(left(unsafe, "因为甲"),))
    assert "--unsafe-fixes" not in summary(tried, ZH, written=True)


def test_odd_names_cannot_steer_a_terminal() -> None:
    mended = Mended(checked(), (file("a\x1b[2J.json", R101=1),))
    assert "a\\x1b[2J.json" in summary(mended, ZH, written=True)


def test_findings_that_are_not_listed_count_as_well() -> None:
    result = checked(finding("R101"))
    result.severities[Severity.INFO] += 4  # found, and not listed
    assert summary(Mended(result), EN, written=True) == "Found 5: 0 fixed, 5 remaining."
