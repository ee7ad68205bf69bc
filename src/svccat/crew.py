"""Several processes for work that goes file by file, one where that is quicker.

Results come in the order of the tasks whatever the number of processes, so nothing that is made
of them can tell how many there were.
"""

import gc
import importlib
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from types import TracebackType
from typing import Self, TypeVar

Task = TypeVar("Task")
Made = TypeVar("Made")

# Below this many bytes of input a second process costs more than it brings: it must start and
# import polars before it can begin.
WORTHWHILE = 40_000_000
_THREADS = "POLARS_MAX_THREADS"  # as many processes as processors leave no room for more threads
_TURNS = 8  # portions a process, so that none waits long for the other's last one


def _begin() -> None:
    """A process of the crew: the first one alone hears an interrupt, and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # parsed JSON has no cycles


def _meet(module: str) -> None:
    importlib.import_module(module)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """Processes that start at the first work worth it and end with the block.

    `size` is how many, by default one a processor that this process may use.
    """

    def __init__(self, size: int | None = None) -> None:
        self._size = size or _processors()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def start(self, weight: int, module: str) -> None:
        """Begins the processes ahead of work on `weight` bytes; each imports `module` meanwhile."""
        if self._worth(weight):
            with suppress(BrokenProcessPool):  # whoever spreads work then does it here
                for _ in range(self._size):
                    self._begun().submit(_meet, module)

    def spread(
        self, work: Callable[[Task], Made], tasks: Sequence[Task], weight: int
    ) -> Iterable[Made]:
        """`work` done on each task, in their order; `weight` is the bytes of input in all.

        `work` and the tasks must be picklable: functions of a module, values of the model.
        """
        if not self._worth(weight) or len(tasks) < 2:  # noqa: PLR2004  two processes
            return map(work, tasks)
        portion = max(1, len(tasks) // (self._size * _TURNS))
        return _collected(self._begun(), work, tasks, portion)

    def _worth(self, weight: int) -> bool:
        return self._size > 1 and weight >= WORTHWHILE

    def _begun(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._size, context, initializer=_begin)
            os.environ.setdefault(_THREADS, "1")  # read where a process imports polars
        return self._pool


def _collected(
    pool: ProcessPoolExecutor, work: Callable[[Task], Made], tasks: Sequence[Task], portion: int
) -> Iterator[Made]:
    """The results; what a lost process leaves undone, now or at earlier work, is done here."""
    done = 0
    try:
        for made in pool.map(work, tasks, chunksize=portion):
            yield made
            done += 1
    except BrokenProcessPool:
        yield from map(work, tasks[done:])
