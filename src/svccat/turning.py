"""Which items of two editions moved, merged or were split: the doors between the comparisons."""

from typing import TypeAlias

import polars as pl

from svccat.compare.editions import left
from svccat.compare.leaves import with_leaf
from svccat.compare.merges import Leaf, turned
from svccat.compare.moves import groups, moves, other_hands
from svccat.editions import Editions
from svccat.model.difference import Turn
from svccat.model.fields import Comparator, Kind
from svccat.model.tables import raw
from svccat.normalise.text import norm
from svccat.normalise.values import canonical

# A turn with the ids of the old and of the new items.
Turning: TypeAlias = tuple[Turn, tuple[int, ...], tuple[int, ...]]
_PAIR = ["old_id", "new_id"]


def turns(found: Editions, pairs: pl.DataFrame) -> list[Turning]:
    """What became of items otherwise than staying, coming or going; each item in at most one."""
    old, new = found.able.filter(~pl.col("is_new")), found.able.filter("is_new")
    both = pairs.join(
        old.select("unit", old_id="id", old_authority="key_authority", old_name="key_name"),
        on="old_id",
    ).join(new.select(new_id="id", new_authority="key_authority", new_name="key_name"), on="new_id")
    handed = other_hands(both, _hands(found))
    gone, come = left(old, pairs, "old_id"), left(new, pairs, "new_id")
    moved = pl.concat([handed, moves(gone, come, found.units)])
    renamed = (
        both.filter(pl.col("old_name").ne_missing(pl.col("new_name")))
        .join(handed, on=_PAIR, how="anti")
        .select(_PAIR)
    )
    merged, split = turned(
        _leaves(found, left(gone, moved, "old_id"), renamed.select(id="old_id", partner="new_id")),
        _leaves(found, left(come, moved, "new_id"), renamed.select(id="new_id", partner="old_id")),
    )
    return [
        *((Turn.MOVED, *group) for group in groups(moved.rows())),
        *((Turn.MERGED, one.several, (one.one,)) for one in merged),
        *((Turn.SPLIT, (one.one,), one.several) for one in split),
    ]


def _hands(found: Editions) -> pl.DataFrame:
    """The authorities that each list names, of items or in a header: unit, is_new, authority."""
    headers = [
        (
            str(one.header.kind),
            one.header.code,
            norm(one.header.sector),
            at >= found.first_new,
            norm(one.header.authority),
        )
        for at, one in enumerate(found.files)
        if one.header is not None
    ]
    unit = {"kind": pl.String(), "jurisdiction": pl.String(), "key_sector": pl.String()}
    schema = {**unit, "is_new": pl.Boolean(), "authority": pl.String()}
    in_headers = pl.DataFrame(headers, schema=schema, orient="row")
    columns = ["unit", "is_new", "authority"]
    return pl.concat(
        [
            found.items.select("unit", "is_new", authority="key_authority"),
            in_headers.join(found.units, on=list(unit)).select(columns),
        ]
    ).unique()


def _leaves(found: Editions, loose: pl.DataFrame, renamed: pl.DataFrame) -> list[Leaf]:
    """The leaf powers of one side that have no pair or another name in it."""
    candidates = pl.concat(
        [
            loose.select("id", partner=pl.lit(None, pl.UInt32())),
            renamed.select("id", pl.col("partner").cast(pl.UInt32())),
        ]
    )
    powers = found.items.filter("active", pl.col("kind") == Kind.POWERS.value)
    leaves = pl.concat(
        [with_leaf(powers.filter(pl.col("is_new") == is_new)) for is_new in (False, True)]
    )
    rows = (
        leaves.filter("leaf")
        .drop_nulls("key_name")
        .join(candidates, on="id")
        .select("id", "unit", "key_name", "type", raw("legal_basis"), "partner")
        .sort("id")
        .rows()
    )
    basis_of = canonical(Comparator.CITATIONS)
    return [
        Leaf(
            number,
            unit,
            name,
            category,
            frozenset(basis_of(basis or "[]").split("\n")) - {""},
            partner,
        )
        for number, unit, name, category, basis, partner in rows
    ]
