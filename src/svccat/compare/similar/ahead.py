"""The next piece of work made while this one is worked on."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Piece = TypeVar("Piece")


def ahead(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces in their order, each begun when the one before it is handed over; one waits at most.

    For pieces that polars makes: it lets Python go on meanwhile.
    """
    making = iter(pieces)
    with ThreadPoolExecutor(1) as thread:
        made = thread.submit(next, making, None)
        while (piece := made.result()) is not None:
            made = thread.submit(next, making, None)
            yield piece
