"""Memory of what is made in masses: the collector of cycles put off, room kept between files."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_APART = 100_000  # bytes of JSON from one held value to the next, some a megabyte of objects
_LARGEST = 32_000_000  # bytes of JSON: of a larger file the room is given back
_held: list[object] = []


@contextmanager
def without_collector() -> Iterator[None]:
    """Parsed lists, readings of names and findings hold no cycles; to search them over and over doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def hold(items: Sequence[object], size: int) -> None:
    """Keeps the room that the items of a file of `size` bytes take for those of the next one.

    Python gives a stretch of memory back once no object is left in it, and what the system clears
    for the next file costs a tenth of reading. So one value is held in each stretch, of the largest
    file so far.
    """
    stretches = size // _APART
    if len(_held) < stretches and size <= _LARGEST:
        some = items[:: max(1, len(items) // stretches)]
        _held[:] = [next(iter(one.values()), None) for one in some if isinstance(one, dict)]
