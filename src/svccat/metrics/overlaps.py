"""Overlaps as rows of the result (contract sections 6 and 9)."""

import polars as pl

from svccat.model.overlaps import Overlaps
from svccat.model.result import Overlap, Side


def overlap_rows(overlaps: Overlaps, powers: pl.DataFrame) -> tuple[Overlap, ...]:
    """Every pair in the order of the tables, with both sides named as written."""
    paired = pl.concat([overlaps.pairs["left_id"], overlaps.pairs["right_id"]])
    sides = {
        row[0]: Side(*(value or "" for value in row[1:]))
        for row in powers.filter(pl.col("id").is_in(paired.implode()))
        .select("id", "jurisdiction", "authority", "code", "name")
        .rows()
    }
    return tuple(
        Overlap(
            grade=row["grade"],
            signals=tuple(row["signals"]),
            score=row["score"],
            declared=row["declared"],
            left=sides[row["left_id"]],
            right=sides[row["right_id"]],
        )
        for row in overlaps.pairs.iter_rows(named=True)
    )
