"""Hits of rules that go item by item, gathered into a table for each card."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from svccat.model.rule import Rule

_ROW = pl.UInt32()
_TYPES: dict[str, pl.DataType] = {"count": pl.UInt32(), "other_level": pl.List(pl.String())}


@dataclass(frozen=True, slots=True)
class CodeHit:
    """A rule's card, the pointer inside the item or header, and what its message needs."""

    rule: Rule
    pointer: str
    evidence: Mapping[str, object] = field(default_factory=dict)


def tables(found: Iterable[tuple[int | None, CodeHit]]) -> Mapping[Rule, pl.DataFrame]:
    """The hits of each card with the rows they are in, None for the header."""
    by_rule: dict[Rule, list[tuple[int | None, CodeHit]]] = defaultdict(list)
    for row, hit in found:
        by_rule[hit.rule].append((row, hit))
    return {rule: _table(hits) for rule, hits in by_rule.items()}


def _table(hits: Sequence[tuple[int | None, CodeHit]]) -> pl.DataFrame:
    columns = {
        "row": pl.Series([row for row, _ in hits], dtype=_ROW),
        "pointer": pl.Series([hit.pointer for _, hit in hits], dtype=pl.String()),
    }
    for name in hits[0][1].evidence:  # the same names in every hit of a card
        values = [hit.evidence[name] for _, hit in hits]
        columns[name] = pl.Series(values, dtype=_TYPES.get(name, pl.String()))
    return pl.DataFrame(columns)
