"""Powers of different departments that have something in common (contract section 6)."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from svccat.collector import without_collector
from svccat.compare.bases import shared_places
from svccat.compare.blocks import LIMIT, LOCATORS, pairs_across
from svccat.compare.joint import listings, one_sided, stances, standing
from svccat.compare.similar.matching import similar
from svccat.compare.similar.weighing import SAME_MATTER, SIMILAR_NAME
from svccat.compare.spreading import Spread, here
from svccat.model.overlaps import PAIRS, SIGNAL_SCORES, TWINS, Grade, Overlaps
from svccat.model.tables import raw

_BASIS = "same-basis"
_CODE, _MAIN = 12, 9  # characters of a basic code, and of its part that names the 主项


@dataclass(frozen=True, slots=True)
class Signal:
    """What two powers have in common, and the class that follows.

    `rows` are the leaves (number, holder and the key columns) that may pair up on the key; without
    them names are compared, and each pair has a score of its own.
    """

    name: str
    grade: Grade
    key: tuple[str, ...] = ()
    rows: Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame] | None = None


def _as_they_are(leaves: pl.DataFrame, _citations: pl.DataFrame) -> pl.DataFrame:
    return leaves


def _cited(leaves: pl.DataFrame, citations: pl.DataFrame) -> pl.DataFrame:
    articles = citations.filter(pl.col("article") > 0, pl.col("law") != "")
    return leaves.join(articles, left_on=raw("legal_basis"), right_on="basis").select(
        "number", "holder", "jurisdiction", "type", "law", "article", "article_zhi", *LOCATORS
    )


def _main(leaves: pl.DataFrame, _citations: pl.DataFrame) -> pl.DataFrame:
    return leaves.filter(pl.col("key_code").str.len_chars() == _CODE).with_columns(
        main=pl.col("key_code").str.slice(0, _MAIN)
    )


# THE table of signals: a pair's class is its gravest signal's, its score its highest.
SIGNALS: tuple[Signal, ...] = (
    Signal("same-code", Grade.DUPLICATION, ("jurisdiction", "key_code"), _as_they_are),
    Signal("same-name", Grade.DUPLICATION, ("jurisdiction", "key_name", "type"), _as_they_are),
    Signal(SAME_MATTER, Grade.DUPLICATION),
    Signal(SIMILAR_NAME, Grade.OVERLAP),
    Signal(
        _BASIS,
        Grade.FRAGMENTATION,
        ("jurisdiction", "type", "law", "article", "article_zhi"),
        _cited,
    ),
    Signal("split-main", Grade.FRAGMENTATION, ("jurisdiction", "main"), _main),
)


def find(
    powers: pl.DataFrame,
    citations: pl.DataFrame,
    norm: Callable[[str], str],
    limit: int = LIMIT,
    spread: Spread = here,
) -> Overlaps:
    """The overlaps among powers that take part: ITEMS and KEYS columns, is_sub, leaf and `raw:legal_basis`.

    Only leaves of different authorities in one jurisdiction pair up; `citations` has the
    CITATIONS columns, `norm` makes department names comparable, `limit` bounds the rows in work,
    `spread` shares the work on names out.
    """
    leaves = (
        powers.filter("leaf")
        .sort("jurisdiction", "authority", "code", "name", "id")
        .with_columns(pl.col("key_authority").rank("dense").cast(pl.UInt32).alias("holder"))
        .with_row_index("number")
    )
    pairs, same = _pairs(leaves, citations, limit, spread)
    listed = listings(leaves, norm)
    stance = stances(pairs, leaves, listed)
    ids = leaves["id"]
    found = standing(pairs, stance).sort("left", "right")
    return Overlaps(
        pairs=found.select(
            ids.gather(found["left"]).alias("left_id"),
            ids.gather(found["right"]).alias("right_id"),
            *[name for name in PAIRS if name not in {"left_id", "right_id"}],
        ).cast(pl.Schema(PAIRS)),
        one_sided=one_sided(powers, leaves, listed, stance),
        twins=same.select(ids.gather(same[name]).alias(name) for name in TWINS),
    )


def _pairs(
    leaves: pl.DataFrame, citations: pl.DataFrame, limit: int, spread: Spread
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Pairs (left, right) of numbers with grade, signals, score and reasons; TWINS, as numbers."""
    keyed = {
        signal.name: pairs_across(signal.rows(leaves, citations), signal.key, limit)
        for signal in SIGNALS
        if signal.rows is not None
    }
    with without_collector():
        alike, same = similar(leaves, citations, keyed[_BASIS], spread)
    named = {
        name: alike.filter(pl.col("signal") == name).select("left", "right")
        for name in (SAME_MATTER, SIMILAR_NAME)
    }
    found = [
        (keyed | named)[signal.name].with_columns(pl.lit(1 << bit, pl.UInt8()).alias("mask"))
        for bit, signal in enumerate(SIGNALS)
    ]
    pairs = (
        pl.concat(found)
        .group_by("left", "right")
        .agg(pl.col("mask").bitwise_or())
        .join(_verdicts(), on="mask")
        .drop("mask")
        .join(
            alike.select("left", "right", "reasons", likeness="score"),
            on=["left", "right"],
            how="left",
        )
        .join(shared_places(keyed[_BASIS], leaves, citations), on=["left", "right"], how="left")
        .with_columns(
            pl.max_horizontal("score", "likeness").alias("score"),
            pl.col("reasons", "places").fill_null([]),
        )
        .drop("likeness")
    )
    return pairs, same


def _verdicts() -> pl.DataFrame:
    """What each set of signals, as a bit mask, amounts to."""
    gravest = list(Grade)
    rows = []
    for mask in range(1, 1 << len(SIGNALS)):
        present = [signal for bit, signal in enumerate(SIGNALS) if mask & 1 << bit]
        grade = min((signal.grade for signal in present), key=gravest.index)
        score = max(SIGNAL_SCORES.get(signal.name, 0.0) for signal in present)
        rows.append((mask, grade.value, sorted(signal.name for signal in present), score))
    schema = {"mask": pl.UInt8(), **{name: PAIRS[name] for name in ("grade", "signals", "score")}}
    return pl.DataFrame(rows, schema=schema, orient="row")
