"""How many powers a department has, and how many of those that city and county share are clear."""

import polars as pl

from svccat.model.boundaries import Boundaries
from svccat.model.result import PowerCount

_AUTHORITY = ["jurisdiction", "key_authority", "key_sector"]


def power_counts(
    holders: pl.DataFrame, listed: pl.DataFrame, taking_part: pl.DataFrame, boundaries: Boundaries
) -> tuple[PowerCount, ...]:
    """The counts of every authority (jurisdiction, name, sector), shown as first written.

    `holders` has the authority columns of every power and every empty list; `listed` every power
    but 取消, with is_sub and leaf: main, sub and leaves count those, invalid ones and duplicates
    too. The other four count what was judged and belongs to 市县共有: its 子项, and the 主项 taking
    part that are or contain it; a 主项 is clear if all of that is. A 子项 whose 主项 does not take
    part has none to count.
    """
    names = holders.unique(_AUTHORITY, keep="first", maintain_order=True)
    tally = listed.group_by(_AUTHORITY).agg(
        main=(~pl.col("is_sub")).sum(),
        sub=pl.col("is_sub").sum(),
        leaves=pl.col("leaf").sum(),
    )
    counts = names.select(*_AUTHORITY, "authority", "sector").join(tally, on=_AUTHORITY, how="left")
    judged = boundaries.leaves.filter("city_county").select("id", "clear")
    shared = taking_part.join(judged, on="id")
    subs = shared.filter("is_sub")
    for name, of in (("main", _mains(taking_part, shared, subs)), ("sub", subs)):
        tally = of.group_by(_AUTHORITY).agg(
            pl.len().alias(f"shared_{name}"), pl.col("clear").sum().alias(f"clear_{name}")
        )
        counts = counts.join(tally, on=_AUTHORITY, how="left")
    columns = list(PowerCount.__dataclass_fields__)
    rows = counts.select(pl.col(columns).fill_null(0)).rows()
    return tuple(sorted(PowerCount(*row) for row in rows))


def _mains(taking_part: pl.DataFrame, shared: pl.DataFrame, subs: pl.DataFrame) -> pl.DataFrame:
    """One row per 主项 that is or contains a shared leaf: its authority, and whether all are clear.

    Of several 主项 with one code the first stands for all.
    """
    mains = taking_part.filter(~pl.col("is_sub"))
    by_code = mains.unique([*_AUTHORITY, "key_code"], keep="first", maintain_order=True)
    parents = subs.select(*_AUTHORITY, key_code="key_parent", clear="clear").join(
        by_code.select("id", *_AUTHORITY, "key_code"), on=[*_AUTHORITY, "key_code"]
    )
    own = shared.filter(~pl.col("is_sub"))
    verdicts = (
        pl.concat([own.select("id", "clear"), parents.select("id", "clear")])
        .group_by("id")
        .agg(pl.col("clear").all())
    )
    return mains.select("id", *_AUTHORITY).join(verdicts, on="id")
