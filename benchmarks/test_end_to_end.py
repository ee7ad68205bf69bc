"""The whole job, from files to the rendered report, with items per second and peak memory."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.workspaces import Workspace, tell
from svccat.pipeline import run
from svccat.report import json_report, text
from svccat.settings import Settings


@pytest.mark.benchmark(group="end-to-end")
def test_check_a_bureau(benchmark: BenchmarkFixture, bureau: Workspace) -> None:
    result = benchmark(run, [bureau.path], Settings(cache=False))
    items = sum(count.items for count in result.item_counts)
    assert items == 850
    tell(benchmark, items)


@pytest.mark.benchmark(group="end-to-end")
def test_check_a_city(benchmark: BenchmarkFixture, city: Workspace) -> None:
    result = benchmark(run, [city.path], Settings(cache=False))
    items = sum(count.items for count in result.item_counts)
    assert items == 30_000
    tell(benchmark, items)


@pytest.mark.benchmark(group="report")
@pytest.mark.parametrize("render", [json_report.render, text.render], ids=["json", "text"])
def test_render(benchmark: BenchmarkFixture, bureau: Workspace, render: object) -> None:
    assert callable(render)
    result = run([bureau.path], Settings(cache=False))
    made = benchmark(render, result)
    assert "市级" in (made.decode() if isinstance(made, bytes) else made)
