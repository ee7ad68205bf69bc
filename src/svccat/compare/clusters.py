"""Pairs put together to matters: powers of several departments that all pair up with each other.

A chain is no matter: 货物运输 resembles 危险货物运输 and 普通货物运输, which are two. So a power joins a
matter only where it pairs with every power of another department in it. A pair between two matters is
a matter of its own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import polars as pl

from svccat.model.clusters import Cluster, Member
from svccat.model.overlaps import Grade, Overlaps
from svccat.model.sides import Side
from svccat.model.tables import raw

_SIDE = ("jurisdiction", "authority", "code", "name")
_HOLDER = ["jurisdiction", "key_sector", "key_authority"]
_DEPTHS = ("article", "para", "item", "subitem")
_GRADES = [grade.value for grade in Grade]


class _Edge(NamedTuple):
    pair: int
    left: int
    right: int
    grade: str
    score: float
    declared: bool


def clusters(
    powers: pl.DataFrame, citations: pl.DataFrame, overlaps: Overlaps
) -> Callable[[], tuple[Cluster, ...]]:
    """A function to the matters of all pairs but fragmentations, the gravest and largest first.

    `powers` and `citations` are those that the pairs were found in. It makes them once.
    """
    return cache(lambda: _clusters(powers, citations, overlaps.pairs))


def _clusters(
    powers: pl.DataFrame, citations: pl.DataFrame, pairs: pl.DataFrame
) -> tuple[Cluster, ...]:
    grave = pairs.with_row_index("pair").filter(pl.col("grade") != Grade.FRAGMENTATION.value)
    columns = ("pair", "left_id", "right_id", "grade", "score", "declared")
    edges = [_Edge(*row) for row in grave.select(columns).iter_rows()]
    ids = pl.concat([grave["left_id"], grave["right_id"]]).unique()
    members = _members(powers, ids, citations)
    found = [_cluster(group, members) for group in _groups(edges, members)]
    found.sort(key=lambda one: (_GRADES.index(one.grade), -len(one.members), one.pairs))
    return tuple(found)


def _groups(edges: Sequence[_Edge], members: Mapping[int, Member]) -> Iterator[list[_Edge]]:
    """The pairs of each matter, joined from the surest on."""
    between = {frozenset((one.left, one.right)): one for one in edges}
    group_of = {number: {number} for edge in edges for number in (edge.left, edge.right)}

    def fit(one: int, two: int) -> bool:
        holders = (members[one].side.authority, members[two].side.authority)
        return frozenset((one, two)) in between or holders[0] == holders[1]

    for edge in sorted(edges, key=lambda one: (_GRADES.index(one.grade), -one.score, one.pair)):
        left, right = group_of[edge.left], group_of[edge.right]
        if left is not right and all(fit(one, two) for one in left for two in right):
            left |= right
            group_of.update(dict.fromkeys(right, left))
    inside: dict[int, list[_Edge]] = {}
    for edge in edges:
        group = group_of[edge.left]
        if edge.right in group:
            inside.setdefault(min(group), []).append(edge)
        else:
            yield [edge]
    yield from inside.values()


def _cluster(edges: Sequence[_Edge], members: Mapping[int, Member]) -> Cluster:
    numbers = {number for edge in edges for number in (edge.left, edge.right)}
    listed = sorted((members[number] for number in numbers), key=lambda one: one.side)
    ranked = sorted(range(len(listed)), key=lambda place: _claim(listed[place]), reverse=True)
    first, second = (_claim(listed[place]) for place in ranked[:2])
    return Cluster(
        grade=min((edge.grade for edge in edges), key=_GRADES.index),
        declared=all(edge.declared for edge in edges),
        members=tuple(listed),
        lead=ranked[0] if first > second else None,
        pairs=tuple(sorted(edge.pair for edge in edges)),
    )


def _claim(member: Member) -> tuple[int, int]:
    return member.depth, member.subs


def _members(powers: pl.DataFrame, ids: pl.Series, citations: pl.DataFrame) -> dict[int, Member]:
    depth = citations.group_by("basis").agg(
        depth=pl.max_horizontal(
            pl.when(pl.col(name) > 0).then(place).otherwise(1)
            for place, name in enumerate(_DEPTHS, start=2)
        ).max()
    )
    # The 主项 that a leaf belongs to: its parent, else itself.
    main = pl.coalesce("key_parent", "key_code").alias("main")
    subs = powers.filter("is_sub").group_by(*_HOLDER, main).agg(subs=pl.len())
    rows = (
        powers.filter(pl.col("id").is_in(ids.implode()))
        .with_columns(main)
        .join(subs, on=[*_HOLDER, "main"], how="left")
        .join(depth, left_on=raw("legal_basis"), right_on="basis", how="left")
        .select("id", *_SIDE, pl.col("depth", "subs").fill_null(0))
    )
    return {
        number: Member(Side(*(text or "" for text in side)), deep, many)
        for number, *side, deep, many in rows.iter_rows()
    }
