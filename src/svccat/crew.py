"""Several processes for work that goes file by file or portion by portion, one where that is quicker.

The process that spreads the work does its share of it: it has imported what the work needs anyway.
Results come in the order of the tasks whatever the number of processes, so nothing that is made
of them can tell how many there were.
"""

import atexit
import gc
import importlib
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:  # imported where processes begin, most runs need none
    from concurrent.futures import Future, ProcessPoolExecutor

Task = TypeVar("Task")
Made = TypeVar("Made")

# Below this many bytes of input a second process costs more than it brings: it must start and
# import polars before it can begin.
WORTHWHILE = 40_000_000
_THREADS = "POLARS_MAX_THREADS"  # as many processes as processors leave no room for more threads


def _begin() -> None:
    """A process of the crew: the first one alone hears an interrupt, and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit.register(os._exit, 0)  # what it has made is handed over: nothing is left to tidy up
    gc.disable()  # parsed JSON has no cycles


def _meet(module: str) -> None:
    importlib.import_module(module)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """Processes that start at the first work worth it and end with the block.

    `size` is how many work, this one among them; by default one a processor that it may use.
    """

    def __init__(self, size: int | None = None) -> None:
        self._size = size or processors()
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

    def worth(self, weight: int) -> bool:
        """Whether several processes work on so many bytes of input."""
        return self._size > 1 and weight >= WORTHWHILE

    def start(self, weight: int, module: str) -> None:
        """Begins the processes ahead of work on `weight` bytes; each imports `module` meanwhile."""
        if self.worth(weight):
            from concurrent.futures import BrokenExecutor  # noqa: PLC0415  see above

            with suppress(BrokenExecutor):  # whoever spreads work then does it here
                for _ in range(self._size - 1):
                    self._begun().submit(_meet, module)

    def spread(
        self, work: Callable[[Task], Made], tasks: Iterable[Task], weight: int
    ) -> Iterable[Made]:
        """`work` done on each task, in their order; `weight` is the bytes of input in all.

        `work` and the tasks must be picklable: functions of a module, values of the model. Tasks that
        are still being made (no sequence) are worked on while further ones are made.
        """
        if not self.worth(weight):
            return map(work, tasks)
        if not isinstance(tasks, Sequence):
            return _helped(work, _asked(self._begun(), work, tasks))
        if len(tasks) < 2:  # noqa: PLR2004  two processes
            return map(work, tasks)
        return _shared_out(self._begun(), self._size, work, tasks)

    def ahead(
        self, work: Callable[[Task], Made], tasks: Iterable[Task], weight: int
    ) -> Iterable[Made]:
        """The same begun at once by the others, while this process goes on.

        It helps when it asks for the results, and where there are no others it works then.
        """
        if not self.worth(weight):
            return map(work, tasks)
        return _helped(work, _asked(self._begun(), work, tasks))

    def _begun(self) -> "ProcessPoolExecutor":
        if self._pool is None:
            import multiprocessing  # noqa: PLC0415  see above
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  see above

            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._size - 1, context, initializer=_begin)
            os.environ.setdefault(_THREADS, "1")  # read where a process imports polars
        return self._pool


def _shared_out(
    pool: "ProcessPoolExecutor", size: int, work: Callable[[Task], Made], tasks: Sequence[Task]
) -> Iterator[Made]:
    """The results. The pool takes tasks from the front, this process takes them from the back.

    The pool is asked for one task more than it can do at once, so that none of its processes has to
    wait; not for the last tasks, or this process would wait for two of them. What a lost process
    leaves undone, now or at earlier work, is done here.
    """
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415  see above

    left = deque(range(len(tasks)))
    asked: dict[int, Future[Made]] = {}
    taking = Lock()

    def ask(_: object = None) -> None:
        # A pool that has lost a process takes no more, nor does one that ends.
        with suppress(IndexError, RuntimeError):
            with taking:
                if len(left) < size and sum(not one.done() for one in asked.values()) >= size - 1:
                    return  # the last tasks are for whoever is free first
                at = left.popleft()
                asked[at] = pool.submit(work, tasks[at])
            asked[at].add_done_callback(ask)

    for _ in range(size):
        ask()
    own: dict[int, Made] = {}
    while True:
        with taking:
            if not left:
                break
            at = left.pop()
        own[at] = work(tasks[at])
    for at, task in enumerate(tasks):
        if at in asked and asked[at].cancel():  # the pool is still at work begun ahead
            own[at] = work(task)
        try:
            yield own.pop(at) if at in own else asked[at].result() if at in asked else work(task)
        except BrokenExecutor:
            yield work(task)


def _asked(
    pool: "ProcessPoolExecutor", work: Callable[[Task], Made], tasks: Iterable[Task]
) -> "list[tuple[Task, Future[Made] | None]]":
    """Each task with what the pool was asked for; nothing where it takes no more."""
    asked: list[tuple[Task, Future[Made] | None]] = []
    for task in tasks:
        future = None
        with suppress(RuntimeError):  # a pool that has lost a process takes no more
            future = pool.submit(work, task)
        asked.append((task, future))
    return asked


def _helped(
    work: Callable[[Task], Made], asked: "list[tuple[Task, Future[Made] | None]]"
) -> Iterator[Made]:
    """The results. What the pool has not begun is done here, from the back.

    So is what a lost process leaves undone, now or at earlier work.
    """
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415  see above

    own: dict[int, Made] = {}
    for at, (task, future) in reversed(list(enumerate(asked))):
        if future is None or future.cancel():
            own[at] = work(task)
    for at, (task, future) in enumerate(asked):
        if future is None or at in own:
            yield own.pop(at)
            continue
        try:
            yield future.result()
        except BrokenExecutor:
            yield work(task)
