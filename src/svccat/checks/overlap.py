"""O5: overlaps between departments, read from the very pairs that the report lists."""

from collections.abc import Iterator, Sequence

import polars as pl

from svccat.checks.cards import overlap as cards
from svccat.checks.places import at, hit_columns, other, same_pointer
from svccat.model.evidence import Review
from svccat.model.hits import Hits
from svccat.model.overlaps import Grade, Overlaps

RULES = cards.RULES

_CERTAIN = ("same-code", "same-name")
_DISTANT = 0.5  # names less alike than this overlap with low confidence
_FOR = ("activity", "objects", "deciding")
_APART = ("alone", "kin")
_OWN = ("authority", "name")
_OTHER = ("other_authority", "other_name", "other_code")


def hits(
    items: pl.DataFrame, overlaps: Overlaps, reviews: Sequence[Review | None] = ()
) -> list[Hits]:
    """One Hits per card: a pair stands at its left power, its right one is the other place.

    `reviews` are what people said of each pair; none for pairs that nobody looked at.
    """
    pairs = _placed(items, overlaps.pairs.with_columns(_said(reviews, overlaps.pairs.height)))
    open_pairs = pairs.filter(~pl.col("declared"))
    evidence = (*_OWN, *_OTHER, "signals")
    return [
        *_unsettled(_with_words(open_pairs), evidence),
        _one_sided(items, overlaps.one_sided),
        Hits(cards.DECLARED, hit_columns(pairs.filter("declared"), *evidence)),
        Hits(cards.LEAD_UNSETTLED, hit_columns(open_pairs.filter("mutual"), *_OWN, *_OTHER)),
        _twice(items, overlaps.twins),
    ]


def _said(reviews: Sequence[Review | None], pairs: int) -> list[pl.Series]:
    """`verdict` and `reason` of each pair, null where nothing is said or the evidence has changed."""
    held = [one if one and not one.reopened else None for one in reviews] or [None] * pairs
    return [
        pl.Series(name, [one and getattr(one, member) for one in held], dtype=pl.String())
        for name, member in (("verdict", "verdict"), ("reason", "reason"))
    ]


def _unsettled(pairs: pl.DataFrame, evidence: tuple[str, ...]) -> Iterator[Hits]:
    """The cards of undeclared pairs: by what a person said, else by the signals."""
    named = pl.col("signals").list.set_intersection(list(_CERTAIN)).list.len() > 0
    grave = pl.col("grade") != Grade.FRAGMENTATION.value
    likeness = grave & ~named
    said = {
        verdict: pairs.filter(likeness, pl.col("verdict") == verdict)
        for verdict in ("confirmed", "rejected")
    }
    later = pairs.filter(grave, pl.col("verdict") == "deferred")
    yield from _undeclared(
        pairs.join(pl.concat([*said.values(), later]), on=["left_id", "right_id"], how="anti"),
        evidence,
    )
    for grade, rule in cards.CONFIRMED.items():
        sure = said["confirmed"].filter(pl.col("grade") == grade)
        yield Hits(rule, hit_columns(sure, *evidence, "score", "alike", "apart", "reason"))
    yield Hits(cards.REJECTED, hit_columns(said["rejected"], *evidence, "reason"))
    yield Hits(cards.DEFERRED, hit_columns(later, *evidence, "reason"))


def _undeclared(pairs: pl.DataFrame, evidence: tuple[str, ...]) -> Iterator[Hits]:
    """The cards of each class, by how sure they are."""
    certain = pl.col("signals").list.set_intersection(list(_CERTAIN)).list.len() > 0
    near = pl.col("score") >= _DISTANT
    duplicate, overlapping, fragment = (
        pairs.filter(pl.col("grade") == grade.value) for grade in Grade
    )
    by_words = (*evidence, "score", "alike", "apart")
    yield Hits(cards.DUPLICATION, hit_columns(duplicate.filter(certain), *evidence))
    yield Hits(cards.BY_LIKENESS["same-matter"], hit_columns(duplicate.filter(~certain), *by_words))
    yield Hits(cards.OVERLAP, hit_columns(overlapping.filter(near), *by_words))
    yield Hits(cards.BY_LIKENESS["distant"], hit_columns(overlapping.filter(~near), *by_words))
    yield Hits(cards.FRAGMENTATION, hit_columns(fragment, *evidence))


def _with_words(pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs with the words of the reasons: in common, and on one side."""
    told = pl.element().struct.field("what")
    words = {
        name: pl.col("reasons")
        .list.eval(pl.element().filter(told.is_in(kinds)).struct.field("words").explode())
        .list.unique(maintain_order=True)
        .alias(name)
        for name, kinds in (("alike", _FOR), ("apart", _APART))
    }
    return pairs.with_columns(words.values())


def _placed(items: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    rows = at(items, pairs.with_columns(id="left_id"), *_OWN).with_columns(
        pl.lit("").alias("pointer"), pl.lit("").alias("other_pointer")
    )
    names = {name: name.removeprefix("other_") for name in _OTHER}
    return _sorted(other(items, rows, "right_id", **names))


def _one_sided(items: pl.DataFrame, declarations: pl.DataFrame) -> Hits:
    """At the entry; the other place is the named department's paired power, if it has one."""
    rows = at(items, declarations, *_OWN).with_columns(
        pl.format("joint/{}", "entry").alias("pointer"),
        pl.when(pl.col("other_id").is_not_null()).then(pl.lit("")).alias("other_pointer"),
        pl.col("department").alias("other_authority"),
    )
    rows = other(items, rows, "other_id", other_name="name", other_code="code")
    return Hits(cards.ONE_SIDED, hit_columns(_sorted(rows), *_OWN, *_OTHER))


def _twice(items: pl.DataFrame, twins: pl.DataFrame) -> Hits:
    rows = at(items, twins, "name").with_columns(pl.lit("").alias("pointer"))
    rows = other(items, rows, "other_id", other_name="name", other_code="code")
    told = rows.with_columns(same_pointer("other_id"))
    return Hits(cards.TWICE, hit_columns(_sorted(told), "name", "other_name", "other_code"))


def _sorted(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.sort("file", "row", "pointer", "other_file", "other_row")
