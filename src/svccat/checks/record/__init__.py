"""R1: one record by itself; each module holds the checks of one matter."""

import polars as pl

from svccat.checks.record import (
    blanks,
    codes,
    credit,
    dates,
    discretion,
    entries,
    hygiene,
    limits,
    lists,
    names,
    rows,
    scope,
    service,
    visits,
    wording,
)
from svccat.checks.record.check import Check, Context
from svccat.model.hits import Hits
from svccat.model.records import Records

CHECKS: tuple[Check, ...] = (
    *codes.CHECKS,
    *credit.CHECKS,
    *limits.CHECKS,
    *visits.CHECKS,
    *service.CHECKS,
    *rows.CHECKS,
    *lists.CHECKS,
    *blanks.CHECKS,
    *hygiene.CHECKS,
    *names.CHECKS,
    *wording.CHECKS,
    *dates.CHECKS,
    *scope.CHECKS,
    *entries.CHECKS,
    *discretion.CHECKS,
)


def hits(file: int, records: Records, context: Context) -> list[Hits]:
    """All R1 hits in file number `file`."""
    found = []
    for check in CHECKS:
        if records.kind in check.kinds:
            rows = check.find(records, context)
            if rows.height:
                places = ["file", "other_file"] if "other_row" in rows.columns else ["file"]
                number = [pl.lit(file, pl.UInt32()).alias(place) for place in places]
                found.append(Hits(check.rule, rows.with_columns(number)))
    return found
