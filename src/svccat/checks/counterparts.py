"""C220 to C224: lists of one place and sector against each other: service items, powers, enforcement.

What one list holds the other should hold too, by code, by 主项 (nine characters of twelve), or by name
and category. Where most of a list is not found, the two were made on different codes and names: that is
told once, for a finding at every item would accuse the wrong ones.
"""

from typing import NamedTuple

import polars as pl

from svccat.checks.cards import counterparts as cards
from svccat.checks.places import at, code_member, hit_columns
from svccat.model.fields import Kind
from svccat.model.hits import PLACE, Hits
from svccat.model.rule import Rule

RULES = cards.RULES

_PLACE = ["jurisdiction", "key_sector"]
_READ = ("id", "file", "authority", "kind", "type", "key_code", "key_name", "key_parent", *_PLACE)
_MAIN, _CODE = 9, 12  # characters of a basic code that name the 主项, and all of them
_MOST = 2  # one in so many not found: the lists do not correspond
_KINDS = 2  # that lists against each other are of
_FEW = 3  # so few say nothing of their list
_APPLIED = ("行政许可", "行政给付", "行政确认", "行政奖励", "行政裁决", "其他行政权力")
_ENFORCED = ("行政处罚", "行政强制", "行政检查", "行政征收")


class _Direction(NamedTuple):
    """Items of one kind and type that another kind of list should hold as well."""

    rule: Rule
    kind: Kind
    types: tuple[str, ...]
    other: Kind


_DIRECTIONS = (
    _Direction(cards.ITEM_WITHOUT_POWER, Kind.SERVICE_ITEMS, _APPLIED, Kind.POWERS),
    _Direction(cards.PERMIT_WITHOUT_ITEM, Kind.POWERS, ("行政许可",), Kind.SERVICE_ITEMS),
    _Direction(cards.ENFORCED_WITHOUT_POWER, Kind.ENFORCEMENT, _ENFORCED, Kind.POWERS),
    _Direction(cards.POWER_NOT_ENFORCED, Kind.POWERS, _ENFORCED, Kind.ENFORCEMENT),
)


def hits(items: pl.DataFrame, taking_part: pl.DataFrame) -> list[Hits]:
    """One Hits per card; ITEMS and KEYS columns, only what is not 取消 stands for anything."""
    if taking_part["kind"].n_unique() < _KINDS:
        return [Hits(rule, pl.DataFrame(schema=PLACE)) for rule in RULES]
    taking_part = taking_part.select(*_READ)
    leaves = _without_mains(taking_part)
    found, apart = [], []
    for one in _DIRECTIONS:
        lacking = _lacking(one, leaves, taking_part.filter(pl.col("kind") == one.other.value))
        many = (pl.col("missing") > _FEW) & (pl.col("missing") * _MOST > pl.col("all"))
        apart.append(lacking.filter(many))
        rows = at(items, lacking.filter(~many).select("id"), "authority", "kind", "name")
        told = rows.with_columns(code_member()).sort("file", "row")
        found.append(Hits(one.rule, hit_columns(told, "authority", "name")))
    return [*found, Hits(cards.NO_COUNTERPARTS, _told_once(pl.concat(apart)))]


def _without_mains(items: pl.DataFrame) -> pl.DataFrame:
    """Without 主项 that have 子项: these stand for them."""
    mains = items.drop_nulls("key_parent").select(*_PLACE, "kind", key_code="key_parent").unique()
    return items.join(mains, on=[*_PLACE, "kind", "key_code"], how="anti")


def _lacking(one: _Direction, leaves: pl.DataFrame, other: pl.DataFrame) -> pl.DataFrame:
    """The items that the other list of their place does not hold: id, and of the list missing and all."""
    own = leaves.filter(pl.col("kind") == one.kind.value, pl.col("type").is_in(one.types)).join(
        other.select(_PLACE).unique(), on=_PLACE, how="semi"
    )
    main = (
        pl.when(pl.col("key_code").str.len_chars() == _CODE)
        .then(pl.col("key_code").str.slice(0, _MAIN))
        .alias("main")
    )
    own, other = own.with_columns(main), other.with_columns(main)
    left = own
    for keys in (["key_code"], ["main"], ["key_name", "type"]):
        left = left.join(
            other.drop_nulls(keys).select(*_PLACE, *keys), on=[*_PLACE, *keys], how="anti"
        )
    counts = own.group_by(_PLACE).agg(all=pl.len())
    return (
        left.with_columns(missing=pl.len().over(_PLACE))
        .join(counts, on=_PLACE, how="left")
        .select("id", "file", "authority", "kind", *_PLACE, "missing", "all")
    )


def _told_once(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a list, at its first file."""
    return (
        rows.group_by(*_PLACE, "kind", "missing", "all")
        .agg(pl.col("file").min(), pl.col("authority").sort_by("id").first())
        .sort("file", "kind", "missing")
        .select(
            "file",
            pl.lit(None, pl.UInt32()).alias("row"),
            pl.lit("kind").alias("pointer"),
            "authority",
            pl.col("missing").alias("count"),
            pl.col("all").alias("other_count"),
        )
    )
