"""Items that left one list and turn up in another authority or level (contract section 8)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import polars as pl

from svccat.model.jurisdiction import ancestors

_PAIR = ["old_id", "new_id"]


def moves(gone: pl.DataFrame, come: pl.DataFrame, units: pl.DataFrame) -> pl.DataFrame:
    """The rows (old_id, new_id) of items that are in no pair of their own unit.

    `gone` and `come` have id, unit, type and KEYS, `units` unit, kind and jurisdiction. An item
    moves between lists of one kind, between authorities of one jurisdiction or along the line of
    levels above one another; neighbours of a level have nothing to give each other. What bears the
    key moved wherever it now is; what is left is known by name and type where that occurs once
    among what each of the two lists has left.
    """
    ways = _ways(units)
    by_key = _along(gone, come, ways, ["key_code", "key_case"])
    gone = gone.join(by_key.select(id="old_id"), on="id", how="anti", maintain_order="left")
    come = come.join(by_key.select(id="new_id"), on="id", how="anti", maintain_order="left")
    name = ["key_name", "type"]
    by_name = _along(_once(gone, name), _once(come, name), ways, name)
    return pl.concat([by_key, by_name]).unique(_PAIR).sort(_PAIR)


def other_hands(pairs: pl.DataFrame, hands: pl.DataFrame) -> pl.DataFrame:
    """The rows (old_id, new_id) of pairs whose item another authority of the same unit has now.

    `pairs` have old_id, new_id, unit, old_authority and new_authority; `hands` (unit, is_new,
    authority) lists every authority that a list names. An authority that only the old edition
    names, with an item that is now one's that only the new edition names, was renamed.
    """
    known = [
        hands.filter(pl.col("is_new") == is_new)
        .select("unit", "authority")
        .unique()
        .with_columns(at=pl.lit(value=True))
        for is_new in (False, True)
    ]
    old, new = (
        one.rename({"authority": name, "at": f"{name}_stays"})
        for one, name in zip(known, ("new_authority", "old_authority"), strict=True)
    )
    changed = pairs.filter(pl.col("old_authority") != pl.col("new_authority"))
    joined = changed.join(old, on=["unit", "new_authority"], how="left").join(
        new, on=["unit", "old_authority"], how="left"
    )
    renamed = pl.col("new_authority_stays").is_null() & pl.col("old_authority_stays").is_null()
    return joined.filter(~renamed).select(_PAIR).sort(_PAIR)


def groups(rows: Iterable[tuple[int, int]]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """What hangs together: the old and the new items of each move, sorted.

    One item may have been given to several lists at once, and several lists' items to one.
    """
    first: dict[tuple[str, int], tuple[str, int]] = {}

    def root(one: tuple[str, int]) -> tuple[str, int]:
        while first.setdefault(one, one) != one:
            first[one] = first[first[one]]
            one = first[one]
        return one

    for old, new in rows:
        one, other = sorted((root(("new", new)), root(("old", old))))
        first[other] = one
    members: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for one in sorted(first):
        members[root(one)].append(one)
    return sorted((_of("old", found), _of("new", found)) for found in members.values())


def _of(side: str, members: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    return tuple(number for name, number in members if name == side)


def _ways(units: pl.DataFrame) -> pl.DataFrame:
    """The ordered pairs (unit, other) of lists between which an item may move."""
    rows = [
        (unit, kind, code, above)
        for unit, kind, code in units.select("unit", "kind", "jurisdiction").iter_rows()
        for above in (code, *ancestors(code))
    ]
    schema = {
        "unit": pl.UInt32(),
        "kind": pl.String(),
        "code": pl.String(),
        "above": pl.String(),
    }
    lower = pl.DataFrame(rows, schema=schema, orient="row")
    upper = units.select("kind", other="unit", above="jurisdiction")
    up = lower.join(upper, on=["kind", "above"]).filter(pl.col("unit") != pl.col("other"))
    one = up.select("unit", "other")
    return pl.concat([one, one.select(unit="other", other="unit")]).unique()


def _along(
    gone: pl.DataFrame, come: pl.DataFrame, ways: pl.DataFrame, on: list[str]
) -> pl.DataFrame:
    started = gone.select("unit", *on, old_id="id").drop_nulls(on)
    ended = come.select(*on, other="unit", new_id="id").drop_nulls(on)
    return started.join(ended, on=on).join(ways, on=["unit", "other"], how="semi").select(_PAIR)


def _once(items: pl.DataFrame, name: list[str]) -> pl.DataFrame:
    return items.drop_nulls("key_name").filter(pl.len().over("unit", *name) == 1)
