"""What is left to list, what is left out, and what is said of the entries."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from svccat.history.baseline import Baseline, Known
from svccat.history.coverage import Coverage
from svccat.history.settle import Settled, by_acts, by_baseline
from svccat.model.finding import Finding, Place
from svccat.model.rule import Severity
from svccat.model.suppression import Flaw
from svccat.model.tables import InputFile
from tests.unit.history.written import acts, coverage, entry, finding, input_file


def _items(*codes: tuple[int, str]) -> pl.DataFrame:
    return pl.DataFrame(codes, schema={"file": pl.UInt32, "key_code": pl.String}, orient="row")


def _flaws(settled: Settled) -> list[tuple[Flaw, int, int]]:
    return [(one.flaw, one.line, one.count) for one in settled.remarks]


def test_an_entry_in_force_leaves_out_what_it_speaks_of(tmp_path: Path) -> None:
    other = finding(jurisdiction="211103", place=Place("b.json", "/items/0", 1, 1))
    seen = coverage(input_file(folder=tmp_path), input_file("b.json", "211103", folder=tmp_path))
    settled = by_acts(acts(tmp_path, entry()), [finding(), other], _items(), seen)
    assert settled.findings == [other]
    (one,) = settled.suppressed
    assert (one.finding, one.kind) == (finding(), "suppression")
    assert (one.reason, one.decided_by) == ("省厅正在修订，暂按旧版执行", "盘锦市营商局")
    assert (one.document, one.expires) == ("盘交〔2024〕5号", "2025-12-31")
    assert settled.remarks == []


@pytest.mark.parametrize(
    ("as_of", "flaw"),
    [
        ("2025-12-31", None),
        ("2026-01-01", Flaw.EXPIRED),
        ("", Flaw.UNDATED),
        ("2025", Flaw.UNDATED),
    ],
)
def test_an_entry_is_held_against_the_date_of_the_catalogue(
    tmp_path: Path, as_of: str, flaw: Flaw | None
) -> None:
    seen = coverage(input_file(as_of=as_of, folder=tmp_path))
    settled = by_acts(acts(tmp_path, "\n" + entry()), [finding(), finding()], _items(), seen)
    assert len(settled.findings) == (0 if flaw is None else 2)
    assert _flaws(settled) == ([] if flaw is None else [(flaw, 2, 2)])
    for remark in settled.remarks:
        assert (remark.entry, remark.document) == ("R121 211122", "盘交〔2024〕5号")
        assert remark.expires == "2025-12-31"


def test_another_entry_may_be_in_force_where_one_has_expired(tmp_path: Path) -> None:
    both = acts(tmp_path, entry(expires="2020-01-01"), entry(document='"盘交〔2025〕1号"'))
    settled = by_acts(both, [finding()], _items(), coverage(input_file(folder=tmp_path)))
    assert [one.document for one in settled.suppressed] == ["盘交〔2025〕1号"]
    assert _flaws(settled) == [(Flaw.EXPIRED, 1, 1)]


def test_of_two_entries_in_force_the_first_counts_and_both_are_used(tmp_path: Path) -> None:
    both = acts(tmp_path, entry(), entry(item='"0*"', document='"盘交〔2025〕1号"'))
    settled = by_acts(both, [finding()], _items(), coverage(input_file(folder=tmp_path)))
    assert [one.document for one in settled.suppressed] == ["盘交〔2024〕5号"]
    assert settled.remarks == []


@pytest.mark.parametrize("code", ["S003", "S014"])
def test_nothing_hides_a_file_that_was_not_read_in_full(tmp_path: Path, code: str) -> None:
    lost = coverage(input_file(readable=False, folder=tmp_path))
    found = finding(code, "")
    settled = by_acts(acts(tmp_path, entry(rule=f'"{code}"')), [found], _items(), lost)
    assert settled.findings == [found]
    assert _flaws(settled) == [(Flaw.UNREAD, 1, 1)]
    known = Baseline((Known("a.json", code, "", "f1", Severity.ERROR, "211122", ""),))
    assert by_baseline(known, [found], lost, tmp_path / "b.json").findings == [found]


def test_a_schema_fault_in_a_file_that_was_read_can_be_left_out(tmp_path: Path) -> None:
    seen = coverage(input_file(folder=tmp_path))
    settled = by_acts(acts(tmp_path, entry(rule='"S014"')), [finding("S014")], _items(), seen)
    assert settled.findings == []


NAMED = input_file(named=True)
FOLDER = input_file()
HELD = [(0, "000118001000")]


@pytest.mark.parametrize(
    ("changes", "inputs", "held", "unused"),
    [
        # In a folder: the area is there.
        ({}, [FOLDER], HELD, True),
        ({"area": '"2111*"'}, [FOLDER], HELD, True),
        ({"area": '"211103"'}, [FOLDER], HELD, False),
        ({"item": '"000118009000"'}, [FOLDER], HELD, True),
        # An item anywhere: only where it is seen.
        ({"area": None, "item": '"000118001000"'}, [FOLDER], HELD, True),
        ({"area": None, "item": '"000118*"'}, [FOLDER], HELD, True),
        ({"area": None, "item": '"000118009000"'}, [FOLDER], HELD, False),
        ({"area": None, "item": '"中.(\\\\*"'}, [FOLDER], [(0, "中.(\\1")], True),
        ({"area": None, "item": '"中.(\\\\*"'}, [FOLDER], [(0, "中x(\\1")], False),
        # A single file: the list may go on elsewhere.
        ({}, [NAMED], HELD, False),
        ({"item": '"000118001000"'}, [NAMED], HELD, True),
        ({"item": '["000118001000", "000118009000"]'}, [NAMED], HELD, False),
        ({"item": '"000118*"'}, [NAMED], HELD, False),
        ({"area": None, "path": '"../a.json"'}, [NAMED], HELD, True),
        ({"area": None, "path": '"../*.json"'}, [NAMED], HELD, False),
        ({"area": None, "path": '"b.json"'}, [NAMED], HELD, False),
        # Rules that look further than one file.
        ({"rule": '"V301"'}, [FOLDER], HELD, False),
        ({"rule": '["R121", "V301"]'}, [FOLDER], HELD, False),
        ({"rule": '"V301"'}, [FOLDER, input_file("b.json", "211100")], HELD, True),
        (
            {"rule": '"V301"', "element": '"materials"'},
            [FOLDER, input_file("b.json", "211100")],
            HELD,
            False,
        ),
        ({"rule": '"C201"', "item": '"000118001000"'}, [NAMED], HELD, False),
        ({}, [input_file(readable=False)], HELD, False),
    ],
)
def test_an_entry_is_unused_only_where_the_run_looked(
    tmp_path: Path,
    changes: dict[str, str | None],
    inputs: list[InputFile],
    held: list[tuple[int, str]],
    *,
    unused: bool,
) -> None:
    listed = acts(Path(tmp_path, "lists"), entry(**changes))
    placed = [
        replace(one, source=replace(one.source, file=tmp_path / one.source.path)) for one in inputs
    ]
    settled = by_acts(listed, [], _items(*held), coverage(*placed))
    assert _flaws(settled) == ([(Flaw.UNUSED, 1, 0)] if unused else [])


def test_in_a_run_over_everything_what_is_no_more_is_unused_too(tmp_path: Path) -> None:
    seen = coverage(input_file(folder=tmp_path), paths=[tmp_path])
    settled = by_acts(acts(tmp_path, entry(area='"219999"')), [], _items(), seen)
    assert _flaws(settled) == [(Flaw.UNUSED, 1, 0)]


def _known(**counts: int) -> Baseline:
    entries = [
        Known("a.json", "R121", "", name, Severity.ERROR, "211122", "", "2023-06-30", count)
        for name, count in counts.items()
    ]
    return Baseline(tuple(entries))


def _against(baseline: Baseline, found: list[Finding], seen: Coverage) -> Settled:
    return by_baseline(baseline, found, seen, Path("/lists/baseline.json"))


def test_what_is_known_is_left_out_as_often_as_it_is_known() -> None:
    found = [finding(place=Place("a.json", "", line, 1)) for line in (30, 10, 20)]
    settled = _against(_known(f1=2), found, coverage(FOLDER))
    assert [one.place.line for one in settled.findings] == [30]
    assert [(one.finding.place.line, one.kind, one.since) for one in settled.suppressed] == [
        (10, "baseline", "2023-06-30"),
        (20, "baseline", "2023-06-30"),
    ]
    assert settled.remarks == []


def test_what_is_known_and_gone_is_counted() -> None:
    settled = _against(_known(f1=3, f2=1), [finding()], coverage(FOLDER))
    assert _flaws(settled) == [(Flaw.GONE, 1, 3)]
    assert _flaws(_against(_known(f1=3), [], coverage(input_file("b.json", "211103")))) == []
