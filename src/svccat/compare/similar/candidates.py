"""Which powers are worth comparing: those that share words rare enough to tell something.

Never all pairs: a name looks up its rarest words among the words of the longer names of its group
and, where they are common, its rarest pairs of words, or three words where all pairs are common too.
What more names of a group share tells nothing by itself (lookup).
"""

from collections.abc import Callable, Iterator

import polars as pl

from svccat.compare.similar.lookup import lookup

STEP = 500_000  # pairs in work at a time
# What the longer name must share: where the other one is all but contained, and otherwise.
_WITHIN, _NARROW, _SHARE = 0.8, 0.2, 0.4


class Search:
    """What each power's name looks up among the others, found once for all."""

    def __init__(self, names: pl.DataFrame, words: pl.DataFrame, shared: pl.DataFrame) -> None:
        """All that does not depend on which pairs are possible.

        `names`: number (UInt32), text (UInt32, all powers of one name have one), group, holder. `words`:
        text, part (of the name), word (UInt64, below 2 ** 27) and weight (UInt64, from 0 to 15) and specific
        (tells what a name is about), a row for each word that a part stands for, by itself (own) or as part
        of a wider class. `shared`: pairs of numbers that have something else in common.
        """
        words = words.sort("text", "word", "own", "part", descending=[False, False, True, False])
        words = words.unique(["text", "word"], keep="first", maintain_order=True)
        texts = words.group_by("text").agg(
            pl.col("weight").filter("own").sum().alias("size"),
            pl.col("specific").any(),
            entries=(pl.col("word") * 32 + pl.col("weight") * 2 + pl.col("specific")).cast(
                pl.UInt32
            ),
        )
        # A name looks for those behind it: the places go from the shortest to the longest.
        names = names.join(texts.select("text", "size"), on="text").sort("size", "number")
        names = names.with_row_index("place")
        sets = names.select(
            pl.int_range(pl.col("text").max().fill_null(0) + 1, dtype=pl.UInt32).alias("text")
        )
        self._sets = sets.join(texts, on="text", how="left", maintain_order="left").drop("text")
        keyed = (
            names.select("place", "text", "group")
            .join(words.select("text", "part", "word"), on="text")
            .select("place", "part", key=pl.struct("group", "word").hash(seed=0))
        )
        del words, texts  # large, as is what follows
        self._places, probes = lookup(keyed)
        del keyed
        self._names = names.select("number", "text", "holder")
        self._asked = _by_text(probes, names["text"])
        self._given = _by_text(_placed(shared, names), names["text"])

    def pieces(self, possible: Callable[[pl.DataFrame], pl.DataFrame]) -> Iterator[pl.DataFrame]:
        """Distinct pairs (left < right) of numbers of different holders with their texts (one, two), piece by piece.

        `possible` leaves of pairs of texts those that are not out of question.
        """
        for left, right in self._pairs():
            pairs = pl.DataFrame(
                {
                    "left": self._names["number"].gather(left),
                    "right": self._names["number"].gather(right),
                    "one": self._names["text"].gather(left),
                    "two": self._names["text"].gather(right),
                }
            )
            turned = pl.col("left") > pl.col("right")
            yield _likely(possible(pairs), self._sets).select(
                left=pl.min_horizontal("left", "right"),
                right=pl.max_horizontal("left", "right"),
                one=pl.when(turned).then("two").otherwise("one"),
                two=pl.when(turned).then("one").otherwise("two"),
            )

    def _pairs(self) -> Iterator[tuple[pl.Series, pl.Series]]:
        """Distinct pairs of places with different texts and holders; all pairs of the first one's text in one piece."""
        text, holder = self._names["text"], self._names["holder"]
        for low, high in _spans(self._asked, self._given):
            piece = _within(self._asked, low, high)
            found = piece.select("place", right=pl.int_ranges("start", "stop")).explode("right")
            more = _within(self._given, low, high)
            left = pl.concat([found["place"], more["place"]])
            right = pl.concat([self._places.gather(found["right"]), more["right"]])
            other = (holder.gather(left) != holder.gather(right)) & (
                text.gather(left) != text.gather(right)
            )
            both = (left.cast(pl.UInt64) * 2**32 + right).filter(other).unique()
            yield both // 2**32, both % 2**32


def _placed(shared: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Pairs of numbers as pairs of places, the lower first (place, right)."""
    place = names.select("number", "place")
    both = shared.join(place, left_on="left", right_on="number").join(
        place, left_on="right", right_on="number", suffix="_right"
    )
    sides = ["place", "place_right"]
    return both.select(place=pl.min_horizontal(sides), right=pl.max_horizontal(sides))


def _by_text(rows: pl.DataFrame, text: pl.Series) -> pl.DataFrame:
    return rows.with_columns(text=text.gather(rows["place"])).sort("text", "place")


def _spans(asked: pl.DataFrame, given: pl.DataFrame) -> Iterator[tuple[int, int]]:
    """Texts from and to, so that about STEP pairs are in work at a time."""
    weights = pl.concat(
        [
            asked.select("text", weight=pl.col("stop") - pl.col("start")),
            given.select("text", weight=pl.lit(1, pl.Int64())),
        ]
    )
    spans = (
        weights.group_by("text")
        .agg(pl.col("weight").sum())
        .sort("text")
        .group_by(pl.col("weight").cum_sum() // STEP, maintain_order=True)
        .agg(low=pl.col("text").first(), high=pl.col("text").last())
    )
    yield from spans.select("low", "high").iter_rows()


def _within(rows: pl.DataFrame, low: int, high: int) -> pl.DataFrame:
    start = rows["text"].search_sorted(low, "left")
    return rows.slice(start, rows["text"].search_sorted(high, "right") - start)


def _likely(pairs: pl.DataFrame, sets: pl.DataFrame) -> pl.DataFrame:
    """`pairs` of texts (one, two) that share enough; `sets` are the words of the texts, by number."""
    both = pl.col("entries").list.set_intersection("entries_right")
    low, high = pl.min_horizontal("size", "size_right"), pl.max_horizontal("size", "size_right")
    sides = [sets[pairs["one"]], sets[pairs["two"]].select(pl.all().name.suffix("_right"))]
    return (
        pl.concat([pairs, *sides], how="horizontal")
        .with_columns(both=both, low=low, high=high)
        .with_columns(
            common=pl.col("both").list.eval(pl.element() % 32 // 2).list.sum(),
            about=pl.col("both").list.eval(pl.element() % 2).list.max() > 0,
        )
        .filter(
            pl.col("about") | ~(pl.col("specific") & pl.col("specific_right")),
            (pl.col("common") >= _SHARE * pl.col("high"))
            | (
                (pl.col("common") >= _WITHIN * pl.col("low"))
                & (pl.col("common") >= _NARROW * pl.col("high"))
            ),
        )
        .select(pairs.columns)
    )
