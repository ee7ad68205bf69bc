"""Work that may be spread over several processes, and is done in this one where nobody offers more."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Made = TypeVar("Made")


class Spread(Protocol):
    """Something that shares work out."""

    def __call__(
        self, work: Callable[[Task], Made], tasks: Iterable[Task], weight: int
    ) -> Iterable[Made]:
        """`work` done on each task, in their order; `weight` is bytes of input that take as long to parse."""


def here(work: Callable[[Task], Made], tasks: Iterable[Task], weight: int) -> Iterable[Made]:
    """In this process, whatever the weight."""
    del weight
    return map(work, tasks)
