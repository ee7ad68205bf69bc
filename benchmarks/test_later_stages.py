"""What the stages behind reading cost, on a bureau (850 items) and, where it is timed, on a city (30,000).

`pytest benchmarks/test_later_stages.py --benchmark-only --benchmark-group-by=group` shows them side by
side, each with items per second and with the peak memory of the process so far.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.workspaces import Workspace, tell
from svccat import legal
from svccat.alignment import Aligned, align, of_kind
from svccat.checks import catalogue, counterparts, horizontal, vertical
from svccat.compare.horizontal import compare_horizontally
from svccat.compare.units import peer_groups, references
from svccat.compare.vertical import compare_vertically
from svccat.crew import Crew
from svccat.duties import compare_powers
from svccat.intake import Wanted
from svccat.kept import folder as kept
from svccat.load.files import read_text
from svccat.locate.findings import findings
from svccat.metrics.matrices import matrices
from svccat.metrics.rates import horizontal_rates, vertical_rates
from svccat.model.fields import PROFILES, Kind
from svccat.model.hits import Hits
from svccat.narrowing import narrow
from svccat.normalise.nature import nature
from svccat.normalise.text import norm_body
from svccat.reading import Lists, found, read
from svccat.settings import Settings

ELEMENTS = PROFILES["sitong"]
_KIND = Kind.SERVICE_ITEMS
_PLAIN = Settings(cache=False)


class Read(NamedTuple):
    """A workspace, read and aligned."""

    path: Path
    lists: Lists
    aligned: Aligned

    @property
    def service_items(self) -> int:
        """As many as were generated."""
        return self.lists.items.filter(pl.col("kind") == _KIND.value).height


def _read(path: Path, settings: Settings) -> Lists:
    with Crew(1) as crew:
        wanted = Wanted((*ELEMENTS, "mode"))
        return read([path], found([path], settings), settings, wanted, crew)


@pytest.fixture(scope="module", params=["bureau", "city"])
def done(request: pytest.FixtureRequest) -> Read:
    """A city is read where something is timed: what a body gives is as well shown on a bureau."""
    if request.param == "city" and request.config.getoption("benchmark_disable"):
        pytest.skip("nothing is timed")
    workspace: Workspace = request.getfixturevalue(request.param)
    lists = _read(workspace.path, _PLAIN)
    return Read(workspace.path, lists, align(lists, ELEMENTS, _PLAIN))


@pytest.fixture
def keeping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with a cache of their own."""
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path))
    monkeypatch.setattr("svccat.kept.taking.WORTHWHILE", 0)
    return Settings()


def _timed(benchmark: BenchmarkFixture, done: Read, work: Callable[[], object]) -> object:
    made = benchmark(work)
    tell(benchmark, done.service_items)
    return made


@pytest.mark.benchmark(group="kept")
def test_read_what_is_kept(benchmark: BenchmarkFixture, done: Read, keeping: Settings) -> None:
    first = _read(done.path, keeping)
    again = _timed(benchmark, done, partial(_read, done.path, keeping))
    assert isinstance(again, Lists)
    assert again.items.equals(first.items)


@pytest.mark.benchmark(group="compare")
def test_align(benchmark: BenchmarkFixture, done: Read) -> None:
    made = _timed(benchmark, done, partial(align, done.lists, ELEMENTS, _PLAIN))
    assert isinstance(made, Aligned)
    assert made.down[_KIND].cells.height > 0


@pytest.mark.benchmark(group="compare")
def test_vertical(benchmark: BenchmarkFixture, done: Read) -> None:
    aligned = done.aligned
    able, pairs = of_kind(aligned.able, _KIND), references(aligned.units, _KIND, "service-items")
    work = partial(compare_vertically, able, aligned.units, pairs, ELEMENTS)
    _timed(benchmark, done, work)
    assert work().cells.equals(aligned.down[_KIND].cells)


@pytest.mark.benchmark(group="compare")
def test_horizontal(benchmark: BenchmarkFixture, done: Read) -> None:
    aligned = done.aligned
    able, groups = of_kind(aligned.able, _KIND), peer_groups(aligned.units, _KIND, "level")
    links = aligned.down[_KIND].cells.drop_nulls("upper_id").select("id", "upper_id")
    work = partial(compare_horizontally, able, groups, links, ELEMENTS)
    _timed(benchmark, done, work)
    assert work().deviants.height > 0


@pytest.mark.benchmark(group="compare")
def test_powers(benchmark: BenchmarkFixture, done: Read) -> None:
    narrowed = narrow(done.aligned, _PLAIN)
    work = partial(compare_powers, narrowed, done.lists.empty, None, Crew(1).spread)
    _timed(benchmark, done, work)
    assert work().overlaps


@pytest.mark.benchmark(group="metrics")
def test_rates_and_matrices(benchmark: BenchmarkFixture, done: Read) -> None:
    aligned = done.aligned
    down, across = aligned.down[_KIND], aligned.across[_KIND]
    none = aligned.items.select("id", "unit").clear()

    def work() -> object:
        rates = vertical_rates(down, aligned.units, none)
        horizontal_rates(across, aligned.units)
        return matrices(down, across, rates, aligned.units, aligned.items, norm_body)

    assert _timed(benchmark, done, work)


def _hits(done: Read) -> list[Hits]:
    items, units, able = done.aligned.items, done.aligned.units, done.aligned.able
    down, across = done.aligned.down[_KIND], done.aligned.across[_KIND]
    law = legal.judge(done.lists.items, done.lists.files, done.lists.law)
    return [
        *vertical.hits(down, items, units, _KIND, nature),
        *horizontal.hits(across, items, units, _KIND, nature),
        *catalogue.hits(items, able, done.aligned.doubles, done.lists.bodies),
        *counterparts.hits(items, able),
        *law.hits,
    ]


@pytest.mark.benchmark(group="checks")
def test_rules(benchmark: BenchmarkFixture, done: Read) -> None:
    _timed(benchmark, done, partial(_hits, done))
    assert sum(hit.rows.height for hit in _hits(done)) > 0


@pytest.mark.benchmark(group="locate")
def test_findings(benchmark: BenchmarkFixture, done: Read) -> None:
    hits = _hits(done)
    made = _timed(
        benchmark, done, partial(findings, hits, done.lists.files, done.lists.items, read_text)
    )
    assert isinstance(made, list)
    assert len(made) == sum(hit.rows.height for hit in hits)
