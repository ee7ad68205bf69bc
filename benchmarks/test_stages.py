"""What each stage costs, on a bureau (850 items) and, where asked for, a city (30,000).

`pytest benchmarks --benchmark-only --benchmark-group-by=group` shows the stages side by side;
with `--benchmark-disable` every body runs once and its result is checked.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import orjson
import polars as pl
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.workspaces import Workspace
from svccat.intake import Wanted, take_in
from svccat.load.discover import discover
from svccat.load.documents import parse
from svccat.model.fields import PROFILES
from svccat.normalise.citation import compare_keys
from svccat.normalise.columns import add_hashes, add_keys
from svccat.normalise.text import norm
from svccat.schema.validate import ReferenceBudget, validator
from svccat.tables.headers import kind_of

ELEMENTS = PROFILES["sitong"]
Files: TypeAlias = list[Path]


@pytest.fixture(scope="module")
def files(bureau: Workspace) -> Files:
    """The catalogue files of a bureau."""
    return sorted(bureau.path.rglob("*.json"))


@pytest.fixture(scope="module")
def frame(bureau: Workspace) -> pl.DataFrame:
    """All items of a bureau as columns, not yet normalised."""
    taken = [
        take_in(number, source, Wanted(ELEMENTS), ReferenceBudget())
        for number, source in enumerate(discover([bureau.path]))
    ]
    return pl.concat(intake.items for intake in taken if intake.items is not None)


@pytest.mark.benchmark(group="load")
def test_parse_with_orjson_alone_the_floor(benchmark: BenchmarkFixture, files: Files) -> None:
    data = [file.read_bytes() for file in files]
    found = benchmark(lambda: [orjson.loads(one) for one in data])
    assert len(found) == len(files)


@pytest.mark.benchmark(group="load")
def test_parse_documents(benchmark: BenchmarkFixture, files: Files) -> None:
    data = [file.read_bytes() for file in files]
    found = benchmark(lambda: [parse(one, lines=False) for one in data])
    assert all(parsed.document for parsed in found)


@pytest.mark.benchmark(group="load")
def test_take_in_files_to_columns(benchmark: BenchmarkFixture, bureau: Workspace) -> None:
    sources = discover([bureau.path])
    found = benchmark(
        lambda: [
            take_in(number, source, Wanted(ELEMENTS), ReferenceBudget())
            for number, source in enumerate(sources)
        ]
    )
    assert sum(intake.file.rows for intake in found) > 850


@pytest.mark.benchmark(group="schema")
def test_which_items_pass(benchmark: BenchmarkFixture, files: Files) -> None:
    documents = [orjson.loads(file.read_bytes()) for file in files]
    judged = [(validator(kind), one["items"]) for one in documents if (kind := kind_of(one))]
    verdicts = benchmark(lambda: [judge.items_ok(items) for judge, items in judged])
    assert all(all(one) for one in verdicts)


@pytest.mark.benchmark(group="normalise")
def test_keys_and_hashes(benchmark: BenchmarkFixture, frame: pl.DataFrame) -> None:
    places = [""] * 100
    found = benchmark(lambda: add_hashes(add_keys(frame), ELEMENTS, places, "full"))
    assert found["h:name"].null_count() == 0


@pytest.mark.benchmark(group="normalise")
@pytest.mark.parametrize(
    ("column", "work"), [("raw:name", norm), ("raw:legal_basis", compare_keys)]
)
def test_work_on_distinct_values(
    benchmark: BenchmarkFixture, frame: pl.DataFrame, column: str, work: Callable[[str], object]
) -> None:
    distinct = frame[column].drop_nulls().unique().to_list()
    assert len(benchmark(lambda: [work(value) for value in distinct])) == len(distinct)
