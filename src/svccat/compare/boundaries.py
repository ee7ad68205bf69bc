"""Powers that several levels exercise, and whether their boundary is clear (contract section 7)."""

from collections.abc import Callable
from functools import cache

import polars as pl

from svccat.compare.divisions import Share, difference, parse
from svccat.compare.faults import faults
from svccat.model.boundaries import LEAVES, REASONS, Boundaries, Reason
from svccat.model.jurisdiction import Level, ancestors

Parse = Callable[[str | None], list[Share]]
_COMMA = ","
# What a fault inside one division fills; `other_id` belongs to comparisons with lower units.
_INSIDE = {name: dtype for name, dtype in REASONS.items() if name not in {"id", "other_id"}}
_STATED: dict[str, pl.DataType] = {
    "division": pl.String(),
    "other_division": pl.String(),
    "level": pl.String(),
    "found": pl.String(),
    "expected": pl.String(),
}


def judge(powers: pl.DataFrame, norm: Callable[[str], str]) -> Boundaries:
    """The shared leaves among powers that take part (ITEMS and KEYS columns, is_sub and leaf), and their faults.

    A lower unit's leaf counts where its jurisdiction lies below, its sector and code are equal;
    without a division it does not state the same. `norm` compares values, fields and units.
    """
    known = cache(norm)

    @cache
    def read(division: str | None) -> list[Share]:
        return parse(division, known)

    leaves = powers.filter("leaf")
    shared = _shared(leaves)
    found = pl.concat([_inside(shared, read), _below(shared, leaves, read)])
    order = pl.Enum([reason.value for reason in Reason])
    levels = pl.Enum([level.value for level in Level])
    reasons = found.sort(
        pl.col("id"),
        pl.col("reason").cast(order),
        pl.col("level", "other_level").cast(levels),
        pl.col("entry", "field", "unit", "found", "other_id"),
    )
    return Boundaries(
        leaves=shared.select(
            "id",
            "is_sub",
            "city_county",
            clear=~pl.col("id").is_in(reasons["id"].unique().implode()),
        )
        .cast(pl.Schema(LEAVES))
        .sort("id"),
        reasons=reasons,
    )


def _shared(leaves: pl.DataFrame) -> pl.DataFrame:
    """The leaves with two or more different levels, with `exercised` (joined) and `city_county`."""
    named = leaves.with_columns(pl.col("levels").list.join(_COMMA).alias("exercised"))
    rows = [
        (exercised, {Level.CITY, Level.COUNTY} <= levels)
        for exercised in named["exercised"].drop_nulls().unique()
        if len(levels := set(exercised.split(_COMMA))) > 1
    ]
    schema = {"exercised": pl.String(), "city_county": pl.Boolean()}
    several = pl.DataFrame(rows, schema=schema, orient="row")
    return named.join(several, on="exercised", maintain_order="left")


def _inside(shared: pl.DataFrame, read: Parse) -> pl.DataFrame:
    """Faults of a division by itself, worked out once per distinct division and levels."""
    keys = ["division", "exercised"]
    asked = shared.select("id", *keys)
    rows = [
        (division, exercised, *[getattr(fault, name) for name in _INSIDE])
        for division, exercised in shared.select(keys).unique().rows()
        for fault in faults(read(division), exercised.split(_COMMA))
    ]
    schema = {**dict.fromkeys(keys, pl.String()), **_INSIDE}
    answers = pl.DataFrame(rows, schema=schema, orient="row")
    return (
        asked.join(answers, on=keys, nulls_equal=True)
        .with_columns(pl.lit(None, pl.UInt32()).alias("other_id"))
        .select(*REASONS)
    )


def _below(shared: pl.DataFrame, leaves: pl.DataFrame, read: Parse) -> pl.DataFrame:
    """Lower units' own leaves that state another division."""
    compared = lower_units(shared, leaves).filter(
        pl.col("division").ne_missing(pl.col("other_division"))
    )
    asked = compared.select("division", "other_division").unique()
    rows = [
        (division, other, *apart)
        for division, other in asked.rows()
        if (apart := difference(read(division), read(other))) is not None
    ]
    answers = pl.DataFrame(rows, schema=_STATED, orient="row")
    differing = compared.join(
        answers, on=["division", "other_division"], nulls_equal=True
    ).with_columns(reason=pl.lit(Reason.LOWER_UNIT_DIFFERS.value))
    return differing.select(
        pl.col(name) if name in differing.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in REASONS.items()
    )


def lower_units(shared: pl.DataFrame, leaves: pl.DataFrame) -> pl.DataFrame:
    """Lower units' own leaves of a shared leaf's sector and code: id, division, lower, other_id, other_division.

    `lower` is the lower jurisdiction's code.
    """
    keys = ["jurisdiction", "key_code", "key_sector"]
    codes = leaves.select(pl.col("jurisdiction").unique())["jurisdiction"].to_list()
    above = pl.DataFrame(
        {"lower": codes, "jurisdiction": [ancestors(code) for code in codes]},
        schema={"lower": pl.String(), "jurisdiction": pl.List(pl.String())},
    ).explode("jurisdiction", empty_as_null=False)
    lower = leaves.select(
        other_id="id",
        lower="jurisdiction",
        key_code="key_code",
        key_sector="key_sector",
        other_division="division",
    )
    return (
        lower.join(above, on="lower")
        .join(shared.select("id", *keys, "division"), on=keys)
        .select("id", "division", "lower", "other_id", "other_division")
    )
