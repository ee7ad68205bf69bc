"""Likeness of names at scale: time, memory and how many planted pairs are found.

`python -m benchmarks.test_likeness 100000` prints the figures of one run.
"""

import multiprocessing
import os
import sys
import time
from pathlib import Path

import polars as pl
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.generator.names import Names, names
from svccat.compare.overlaps import find
from svccat.compare.spreading import Spread, here
from svccat.crew import Crew


def recall(given: Names, spread: Spread = here) -> tuple[float, int]:
    """The share of planted pairs that are found as duplication or overlap, and all such pairs."""
    pairs = find(given.powers, given.citations, str, spread=spread).pairs
    pairs = pairs.filter(grade_is_grave())
    found = {
        (min(one, two), max(one, two)) for one, two in pairs.select("left_id", "right_id").rows()
    }
    return len(found & given.planted) / len(given.planted), len(found)


def grade_is_grave() -> pl.Expr:
    return pl.col("grade") != "fragmentation"


@pytest.mark.benchmark(group="likeness")
def test_two_thousand_names(benchmark: BenchmarkFixture) -> None:
    given = names(2000, 1)
    share, _ = benchmark(recall, given)
    assert share >= 0.9


def peak() -> float:
    """The most memory that this process and those of its crew have held, together, in GiB.

    Read while they run: what `resource` tells of a process that has ended begins with the size of
    the one that started it.
    """
    held = 0
    for process in (os.getpid(), *(child.pid for child in multiprocessing.active_children())):
        told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
        held += int(told.partition("VmHWM:")[2].split()[0])
    return held / 1024**2


if __name__ == "__main__":
    whole = names(int(sys.argv[1]), 1)
    begun = time.perf_counter()
    with Crew() as crew:
        share, many = recall(whole, crew.spread)
        took, most = time.perf_counter() - begun, peak()
    print(
        f"{sys.argv[1]} names: {took:.1f} s, peak {most:.2f} GiB, {many} pairs, recall {share:.3f}"
    )
