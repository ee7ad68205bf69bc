"""R1: one record by itself; each module holds the checks of one matter."""

import polars as pl

from svccat.checks.record import limits
from svccat.checks.record.check import Check, Context
from svccat.model.hits import Hits
from svccat.model.records import Records

CHECKS: tuple[Check, ...] = (*limits.CHECKS,)


def hits(file: int, records: Records, context: Context) -> list[Hits]:
    """All R1 hits in file number `file`."""
    found = []
    for check in CHECKS:
        if records.kind in check.kinds:
            rows = check.find(records, context)
            if rows.height:
                found.append(
                    Hits(check.rule, rows.with_columns(pl.lit(file, pl.UInt32()).alias("file")))
                )
    return found
