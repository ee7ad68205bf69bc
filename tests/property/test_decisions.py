"""Whatever is decided or known, no finding is lost: what is left and what is left out are all."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svccat.history.acts import Act, Acts
from svccat.history.baseline import Baseline, Known
from svccat.history.coverage import Coverage
from svccat.history.settle import by_acts, by_baseline
from svccat.model.finding import Finding
from svccat.model.result import Result
from svccat.pipeline import run
from svccat.settings import Settings
from tests.workspace import many_findings, write

FILE = Path("suppressions.toml")
NO_ITEMS = pl.DataFrame(schema={"file": pl.UInt32, "key_code": pl.String})
quick = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp("lists")
    write(folder, {f"{number}.json": one for number, one in enumerate(many_findings())})
    return run([folder], Settings())


def _coverage(result: Result) -> Coverage:
    return Coverage(result.inputs, (), frozenset("SRCLVHOB"), frozenset(), result.settings)


def _ids(findings: Sequence[Finding]) -> Counter[int]:
    return Counter(map(id, findings))


@st.composite
def _acts(draw: st.DrawFn, codes: Sequence[str]) -> Acts:
    entries = [
        Act(
            rules=tuple(draw(st.lists(st.sampled_from(codes), min_size=1, max_size=3))),
            items=tuple(draw(st.lists(st.sampled_from(["1", "2", "3", "8*", "*1"]), max_size=2))),
            areas=tuple(draw(st.lists(st.sampled_from(["2111*", "211102", "9"]), max_size=2))),
            paths=(),
            elements=tuple(draw(st.lists(st.sampled_from(["name", "legal_basis"]), max_size=1))),
            reason="理由",
            decided_by="单位",
            document=f"第{line}号",
            expires=draw(st.sampled_from(["2020-01-01", "2024-12-31", "2030-01-01"])),
            line=line,
            column=1,
        )
        for line in range(1, draw(st.integers(0, 5)) + 1)
    ]
    return Acts(FILE, entries, str)


@quick
@given(data=st.data())
def test_what_is_left_and_what_is_suppressed_are_all_findings(
    result: Result, data: st.DataObject
) -> None:
    acts = data.draw(_acts(sorted(result.totals)))
    settled = by_acts(acts, result.findings, NO_ITEMS, _coverage(result))
    aside = [one.finding for one in settled.suppressed]
    assert _ids([*settled.findings, *aside]) == _ids(result.findings)
    assert {one.expires for one in settled.suppressed} <= {"2024-12-31", "2030-01-01"}
    left = {id(one) for one in settled.findings}
    assert settled.findings == [one for one in result.findings if id(one) in left]
    if not acts.entries:
        assert settled.findings == list(result.findings)
        assert settled.remarks == []


@quick
@given(data=st.data())
def test_what_is_left_and_what_is_known_are_all_findings(
    result: Result, data: st.DataObject
) -> None:
    prints = sorted({one.fingerprint for one in result.findings})
    counts = data.draw(st.dictionaries(st.sampled_from([*prints, "none"]), st.integers(1, 3)))
    severity = result.findings[0].rule.severity
    baseline = Baseline(
        tuple(Known("", "R1", "", name, severity, "", "", "", n) for name, n in counts.items())
    )
    settled = by_baseline(baseline, result.findings, _coverage(result), FILE)
    aside = [one.finding for one in settled.suppressed]
    assert _ids([*settled.findings, *aside]) == _ids(result.findings)
    there = Counter(one.fingerprint for one in result.findings)
    assert Counter(one.fingerprint for one in aside) == {
        name: min(count, there[name]) for name, count in counts.items() if name in there
    }
