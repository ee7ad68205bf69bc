"""Imports without the garbage collector: modules stay, and to walk them costs a tenth of a start."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from svccat.crew import Crew
from svccat.load.discover import weight


@contextmanager
def imports() -> Iterator[None]:
    """What is made inside is kept and never looked at again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


@contextmanager
def begun(paths: Sequence[Path]) -> Iterator[Crew]:
    """Processes that begin while this one still imports what it needs, where they will be worth it."""
    with Crew() as crew:
        crew.start(weight(paths), "svccat.intake")
        yield crew
