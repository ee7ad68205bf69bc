"""Imports without the garbage collector: modules stay, and to walk them costs a tenth of a start."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from svccat.crew import WORTHWHILE, Crew
from svccat.load.discover import sizes


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
def begun(paths: Sequence[Path], *, cache: bool) -> Iterator[Crew]:
    """Processes that begin while this one still imports what it needs, where they will be worth it.

    With `cache`, files of which something is kept need no process.
    """
    found = sizes(paths)
    if cache and sum(found) >= WORTHWHILE:
        from svccat.kept.folder import Folder, place

        kept = Folder(place()).sizes()
        found = [size for size in found if size not in kept]
    with Crew() as crew:
        crew.start(sum(found), "svccat.intake")
        yield crew
