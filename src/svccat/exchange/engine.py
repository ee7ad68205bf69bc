"""Records to catalogues by a mapping; nothing that they hold is dropped without being told."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from svccat.exchange.convert import is_missing, shown
from svccat.exchange.fields import Maker
from svccat.exchange.mapping import Mapping
from svccat.exchange.merge import Merger
from svccat.exchange.records import Record
from svccat.model.converted import Catalogue, Converted, Left, Passed, Problem
from svccat.model.shape import Shapes
from svccat.model.text import Text


def convert(mapping: Mapping, records: Iterable[Record], shapes: Shapes) -> Converted:
    """All catalogues that records make, with all that could not be mapped or made.

    Records that hold nothing are no items. Values that do not fit their member stand in it as they
    were found, so that validation points at them as well.
    """
    work = _Work(mapping, shapes)
    for record in records:
        if not all(is_missing(raw) for raw in record.values.values()):
            work.take(record)
    left = [work.left[column] for column in sorted(work.left)]
    return Converted(
        tuple(work.catalogues.values()),
        tuple(work.problems),
        tuple(one for one in left if one.column not in mapping.ignore),
        tuple(one for one in left if one.column in mapping.ignore),
        tuple(work.passed),
        tuple(sorted(mapping.read - work.seen)),
        (*work.header.uses(in_header=True), *work.item.uses(in_header=False)),
        work.records,
    )


@dataclass(slots=True)
class _Work:
    """What has become of the records so far."""

    mapping: Mapping
    shapes: Shapes
    catalogues: dict[str, Catalogue] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)
    left: dict[str, Left] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)  # every column that a record had
    records: int = 0
    read: frozenset[str] = frozenset()
    item: Maker = field(init=False)
    header: Maker = field(init=False)
    merger: Merger = field(init=False)

    def __post_init__(self) -> None:
        self.read = self.mapping.read
        self.item = Maker(self.mapping.fields, self.shapes.item, self.problems)
        self.header = Maker(self.mapping.per_file, self.shapes.header, self.problems)
        self.merger = Merger(self.mapping, self.problems)

    def take(self, record: Record) -> None:
        """One more record that is not empty."""
        self.records += 1
        self.seen.update(record.values)
        for one in self.mapping.skips:
            found = shown(record.values.get(one.column))
            if one.pattern.search(found):
                self.passed.append(Passed(record.where(one.column), found, one.reason))
                return
        record = self._split(record)
        for column, raw in record.values.items():
            if column not in self.read and not is_missing(raw):
                self._leave(column, raw, record)
        catalogue = self._catalogue(record)
        item = self.item.make(record)
        if not self.merger.taken(catalogue, item, record):
            catalogue.items.append(item)
            catalogue.origins.append(record.where)

    def _leave(self, column: str, raw: object, record: Record) -> None:
        known = self.left.get(column)
        if known is None:
            self.left[column] = Left(column, 1, record.where(column), shown(raw))
        else:
            self.left[column] = replace(known, count=known.count + 1)

    def _split(self, record: Record) -> Record:
        """The record with the columns that its texts are taken apart into."""
        if not self.mapping.splits:
            return record
        values = dict(record.values)
        origin: dict[str, str] = {}
        for one in self.mapping.splits:
            raw = values.get(one.column)
            self.seen.update(one.names)
            if is_missing(raw):
                continue
            text = shown(raw)
            match = next((found for way in one.patterns if (found := way.fullmatch(text))), None)
            at = origin.get(one.column, one.column)
            if match is None:
                self.problems.append(
                    Problem(
                        record.where(at),
                        at,
                        "",
                        text[:200],
                        Text(
                            "与映射中 split 的写法都不符，没有拆开",
                            "fits no pattern of its split and was not taken apart",
                        ),
                    )
                )
                continue
            values.update(match.groupdict())
            origin.update(dict.fromkeys(match.groupdict(), at))
        where = record.where
        return Record(values, lambda column: where(origin.get(column, column)))

    def _catalogue(self, record: Record) -> Catalogue:
        own = self.header.make(record)
        key = json.dumps(own, sort_keys=True) if own else ""
        known = self.catalogues.get(key)
        if known is None:
            header = {"kind": str(self.mapping.kind), "format": 1}
            known = Catalogue(_joined(header, {**self.mapping.header}, own), [], [])
            self.catalogues[key] = known
        return known


def _joined(*parts: dict[str, object]) -> dict[str, object]:
    """Objects laid over each other, member by member."""
    whole: dict[str, object] = {}
    for part in parts:
        for name, value in part.items():
            below = whole.get(name)
            both = isinstance(below, dict) and isinstance(value, dict)
            whole[name] = _joined(below, value) if both else value  # type: ignore[arg-type]  # both are
    return whole
