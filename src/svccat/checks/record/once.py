"""Work on a file's records that several rules share, done once."""

from collections.abc import Callable
from typing import Generic, TypeVar

from svccat.checks.record.check import Context
from svccat.model.records import Records

_Found = TypeVar("_Found")


class Once(Generic[_Found]):
    """A function of records whose last result is kept until other records come."""

    def __init__(self, work: Callable[[Records, Context], _Found]) -> None:
        self._work = work
        self._last: tuple[Records, Context, _Found] | None = None

    def __call__(self, records: Records, context: Context) -> _Found:
        """What the work finds in these records."""
        last = self._last
        if last is None or last[0] is not records or last[1] != context:
            last = self._last = (records, context, self._work(records, context))
        return last[2]
