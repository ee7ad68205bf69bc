"""Generated workspaces that several benchmarks read: each is written once in a session."""

import resource
from dataclasses import dataclass
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.generate import DEFAULT_SHARES, Layout, Scale, Shares, Summary, generate

JSON = Layout()
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder of catalogues, to be read and left as it is, and what was written into it."""

    path: Path
    summary: Summary


class Workspaces:
    """Writes workspaces into a folder when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: dict[tuple[Scale, Shares, Layout, int], Workspace] = {}

    def get(
        self, scale: Scale, shares: Shares = DEFAULT_SHARES, layout: Layout = JSON, seed: int = 0
    ) -> Workspace:
        """The workspace of these arguments; the same one for the same arguments."""
        key = (scale, shares, layout, seed)
        if key not in self._written:
            path = self._folder / f"{scale.name}-{len(self._written)}"
            summary = generate(path, scale, seed, shares, layout=layout)
            self._written[key] = Workspace(path, summary)
        return self._written[key]


def tell(benchmark: BenchmarkFixture, items: int) -> None:
    """Items per second (where timed) and the peak memory of this process so far, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _KIB
    benchmark.extra_info["peak_mib"] = peak
    benchmark.extra_info["items"] = items
    if benchmark.stats is not None:
        benchmark.extra_info["items_per_second"] = round(items / benchmark.stats.stats.median)
