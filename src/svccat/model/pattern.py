"""Patterns compiled when they are first used: a small run needs few, and compiling is slow."""

import re
from typing import Any, AnyStr, cast


class _Later:
    """Stands for a pattern until something of it is asked for."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # Any: whatever a pattern has
        if name.startswith("__"):  # a copy or a pickle asks before there is anything
            raise AttributeError(name)
        value = getattr(re.compile(self._source, self._flags), name)
        self.__dict__[name] = value  # from now on found at once
        return value


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, later; to be used by its own methods, `re`'s functions do not know it."""
    return cast("re.Pattern[AnyStr]", _Later(source, flags))
