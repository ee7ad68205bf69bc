"""X9: what is wrong with the entries of `suppressions.toml` and `overlaps.toml`, and with the baseline."""

from collections.abc import Sequence

import polars as pl

from svccat.checks.cards import suppressions as cards
from svccat.model.hits import PLACE, SPOT, Hits
from svccat.model.rule import Rule
from svccat.model.suppression import Flaw, Remark

# The card of each flaw, and what is to be said of it.
_ENTRY = ("found", "document", "date")
_BY_FLAW: dict[Flaw, tuple[Rule, tuple[str, ...]]] = {
    Flaw.EXPIRED: (cards.EXPIRED, (*_ENTRY, "count")),
    Flaw.UNUSED: (cards.UNUSED, _ENTRY),
    Flaw.UNDATED: (cards.UNDATED, (*_ENTRY, "count")),
    Flaw.UNREAD: (cards.UNREAD, (*_ENTRY, "count")),
    Flaw.GONE: (cards.GONE, ("count",)),
    Flaw.NO_PAIR: (cards.NO_PAIR, ("found",)),
    Flaw.REOPENED: (cards.REOPENED, ("found",)),
    Flaw.EXACT: (cards.EXACT, ("found",)),
}
_EVIDENCE: dict[str, pl.DataType] = {
    "found": pl.String(),
    "document": pl.String(),
    "date": pl.String(),
    "count": pl.UInt32(),
}


def hits(remarks: Sequence[Remark], file: int = 0) -> list[Hits]:
    """The remarks on the entries of one file, which has the number `file`."""
    found = []
    for flaw, (rule, names) in _BY_FLAW.items():
        rows = [
            (file, None, "", one.line, one.column, one.entry, one.document, one.expires, one.count)
            for one in remarks
            if one.flaw is flaw
        ]
        if rows:
            table = pl.DataFrame(rows, schema=PLACE | SPOT | _EVIDENCE, orient="row")
            found.append(Hits(rule, table.select(*PLACE, *SPOT, *names)))
    return found
