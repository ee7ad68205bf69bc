"""R153, R154: the grades of one penalty side by side: neither two for one amount nor none."""

from math import inf

import polars as pl

from svccat.checks.cards import discretion as cards
from svccat.checks.record.cells import NOTHING, blank, number
from svccat.checks.record.check import Check, Context
from svccat.checks.record.titles import titled
from svccat.model.fields import Kind
from svccat.model.records import Records

_POWERS = frozenset({Kind.POWERS})
_SERIES = ["row", "unit"]


def _overlapping(records: Records, context: Context) -> pl.DataFrame:
    grades = context.once(_neighbours, records)
    return _told(grades.filter(pl.col("low") < pl.col("reached")), context)


def _apart(records: Records, context: Context) -> pl.DataFrame:
    grades = context.once(_neighbours, records)
    return _told(grades.filter(pl.col("low") > pl.col("reached")), context)


def _neighbours(records: Records) -> pl.DataFrame:
    """The grades from the mildest up with how far those before them reach, and which one that is.

    Grades whose name occurs again with one unit belong to several series (persons and firms, first and
    further offences) and are left out: which follows which is not said.
    """
    grades = records.parts["discretion"]
    bounded = grades["min"].is_not_null() | grades["max"].is_not_null()
    if not bounded.any():
        return grades.filter(bounded).with_columns(
            low=0.0, high=0.0, reached=0.0, before=pl.lit("")
        )
    one_series = ~pl.struct(*_SERIES, "grade").is_duplicated().any().over(_SERIES)
    sane = pl.col("low") <= pl.col("high")
    return (
        grades.filter(bounded & ~blank(grades["grade"]))
        .with_columns(
            pl.col("unit").str.strip_chars().fill_null(""),
            low=pl.col("min").fill_null(-inf),
            high=pl.col("max").fill_null(inf),
        )
        .filter(one_series, sane.all().over(_SERIES))
        .sort(*_SERIES, "low", "high", "at", maintain_order=True)
        .with_columns(
            reached=pl.col("high").cum_max().shift().over(_SERIES),
            before=pl.col("grade").shift().over(_SERIES),
        )
    )


def _told(rows: pl.DataFrame, context: Context) -> pl.DataFrame:
    if rows.is_empty():
        return NOTHING
    spoken = rows.select(
        "row",
        "pointer",
        pl.col("grade").alias("found"),
        pl.col("before").alias("expected"),
        _bound("low").alias("count"),
        _bound("reached").alias("other_count"),
    )
    return titled(spoken, context)


def _bound(column: str) -> pl.Expr:
    endless = pl.col(column).is_infinite()
    sign = pl.when(pl.col(column) < 0).then(pl.lit("-∞")).otherwise(pl.lit("∞"))
    return pl.when(endless).then(sign).otherwise(number(column))


CHECKS = (
    Check(cards.OVERLAPPING, _overlapping, _POWERS),
    Check(cards.APART, _apart, _POWERS),
)
