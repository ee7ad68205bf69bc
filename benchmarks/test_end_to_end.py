"""The whole job, from files to the rendered report, with items per second and peak memory."""

import resource

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.workspaces import Workspace
from svccat.pipeline import run
from svccat.report import json_report, text
from svccat.settings import Settings

_KIB = 1024


@pytest.mark.benchmark(group="end-to-end")
def test_check_a_bureau(benchmark: BenchmarkFixture, bureau: Workspace) -> None:
    result = benchmark(run, [bureau.path], Settings(cache=False))
    items = sum(count.items for count in result.item_counts)
    assert items == 850
    _tell(benchmark, items)


@pytest.mark.benchmark(group="end-to-end")
def test_check_a_city(benchmark: BenchmarkFixture, city: Workspace) -> None:
    result = benchmark(run, [city.path], Settings(cache=False))
    items = sum(count.items for count in result.item_counts)
    assert items == 30_000
    _tell(benchmark, items)


@pytest.mark.benchmark(group="report")
@pytest.mark.parametrize("render", [json_report.render, text.render], ids=["json", "text"])
def test_render(benchmark: BenchmarkFixture, bureau: Workspace, render: object) -> None:
    assert callable(render)
    result = run([bureau.path], Settings(cache=False))
    assert "市级" in benchmark(render, result)


def _tell(benchmark: BenchmarkFixture, items: int) -> None:
    """Items per second (where timed) and the peak memory of this process so far, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB
    benchmark.extra_info["peak_mib"] = peak
    benchmark.extra_info["items"] = items
    if benchmark.stats is not None:
        benchmark.extra_info["items_per_second"] = round(items / benchmark.stats.stats.median)
