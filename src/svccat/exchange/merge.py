"""Several records of one item: a row for each legal basis, say, as one item with them all."""

import json

from svccat.exchange.convert import shown
from svccat.exchange.mapping import Mapping
from svccat.exchange.records import Record
from svccat.model.converted import Catalogue, Problem
from svccat.model.text import Text


class Merger:
    """Knows the items so far by the members that tell whether two records are of one item."""

    def __init__(self, mapping: Mapping, problems: list[Problem]) -> None:
        self._mapping = mapping
        self._problems = problems
        self._known: dict[tuple[int, str], int] = {}

    def taken(self, catalogue: Catalogue, item: dict[str, object], record: Record) -> bool:
        """Whether the item went into an earlier one of its catalogue.

        Lists are laid together, each value once; a member that says something else than it did
        is a problem, and the earlier value stays.
        """
        names = self._mapping.merge
        if not names or all(item.get(name) is None for name in names):
            return False
        told = json.dumps([item.get(name) for name in names], sort_keys=True)
        key = (id(catalogue), told)
        row = self._known.setdefault(key, len(catalogue.items))
        if row == len(catalogue.items):
            return False
        first = catalogue.items[row]
        for name, value in item.items():
            known = first.get(name)
            if known is None:
                first[name] = value
            elif isinstance(known, list) and isinstance(value, list):
                first[name] = [*known, *(one for one in value if one not in known)]
            elif known != value:
                self._differs(name, known, value, record)
        return True

    def _differs(self, name: str, known: object, value: object, record: Record) -> None:
        column = self._mapping.column_of(f"/{name}")
        told = shown(known)[:80]
        zh = f"同一事项前面的记录写的是“{told}”，这里不同，没有并入"
        en = f"an earlier record of the item says {told!r}; this one was not taken"
        self._problems.append(
            Problem(record.where(column), column, name, shown(value)[:200], Text(zh, en))
        )
