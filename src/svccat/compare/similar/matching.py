"""All pairs of powers of one category whose names speak of one matter, or of parts of one."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import NamedTuple

import polars as pl

from svccat.compare.similar.ahead import ahead
from svccat.compare.similar.apart import Words
from svccat.compare.similar.candidates import Search
from svccat.compare.similar.composed import compositions
from svccat.compare.similar.conflicts import Conflicts
from svccat.compare.similar.initials import spelt_out
from svccat.compare.similar.lexicon import Token, above, held, lexicon
from svccat.compare.similar.numbering import numbered
from svccat.compare.similar.portions import JUDGED, judge_all, read_all
from svccat.compare.similar.reading import Reading
from svccat.compare.similar.reasons import Basis
from svccat.compare.similar.shares import enough
from svccat.compare.similar.tells import specific, weight
from svccat.compare.similar.twins import twins
from svccat.compare.spreading import Spread, here
from svccat.model.overlaps import REASONS
from svccat.model.tables import raw

FOUND: dict[str, pl.DataType] = {
    "left": pl.UInt32(),
    "right": pl.UInt32(),
    "signal": pl.String(),
    "score": pl.Float64(),
    "reasons": REASONS,
}
_WORDS: dict[str, pl.DataType] = {
    "token": pl.UInt32(),
    "spelt": pl.String(),
    "weight": pl.UInt64(),
    "specific": pl.Boolean(),
    "own": pl.Boolean(),
}
_PAIR_WEIGHT = 3  # of two characters of no list, which overlap with the next two
_KEY = ["key_name", "type"]
_GROUP = ["jurisdiction", "type"]
_TEXTS = ["one", "two"]
_JUDGED = [*_TEXTS, "basis"]
_ASKED: dict[str, pl.DataType] = {"one": pl.UInt32(), "two": pl.UInt32(), "basis": pl.Int32()}
_PAIRS: dict[str, pl.DataType] = dict.fromkeys(("left", "right", *_TEXTS), pl.UInt32())


class Alike(NamedTuple):
    """`pairs` are FOUND, sorted: (left < right) of different holders in one jurisdiction. TWINS of one holder."""

    pairs: pl.DataFrame
    twins: pl.DataFrame


def similar(
    leaves: pl.DataFrame, citations: pl.DataFrame, shared: pl.DataFrame, spread: Spread = here
) -> Alike:
    """The powers whose names are alike, by their numbers.

    `leaves` has number (UInt32), holder, jurisdiction, type, key_name, key_code, key_case and `raw:legal_basis`;
    powers of one name and category are none of its business. `citations` has the CITATIONS columns,
    `shared` the pairs of one category that cite one place and are looked at whatever their names;
    `spread` shares the work out.
    """
    named = leaves.drop_nulls(_KEY)
    texts = named.select(_KEY).unique(maintain_order=True).with_row_index("text")
    readings = read_all(texts.select(_KEY).rows(), spread)
    named = named.join(texts, on=_KEY, maintain_order="left")
    numbers = numbered(readings)
    found_by = _words(numbers.tokens, spelt_out(numbers.parts, numbers.tokens))
    words = numbers.parts.join(found_by, on="token").drop("token", "joined")
    names = named.select("number", "text", "holder", group=pl.struct(_GROUP).rank("dense"))
    with ThreadPoolExecutor(1) as aside:
        search = aside.submit(Search, names, words, shared)
        del words, names  # the largest tables, of use to the search alone
        conflicts, places = Conflicts(readings), Words(readings, numbers)
        sides = _sides(named, citations)
    possible = (
        enough(
            _with_basis(
                pairs.join(places.not_apart(pairs.select(_TEXTS).unique()), on=_TEXTS), sides
            )
        ).select(*_PAIRS, "basis")
        for pairs in ahead(search.result().pieces(conflicts.without))
    )
    found = (
        _judged(possible, readings, spread)
        .select(pl.col(name).cast(dtype) for name, dtype in FOUND.items())
        .sort("left", "right")
    )
    return Alike(found, twins(named, numbers))


def _words(tokens: Sequence[Token], spelt: Sequence[tuple[int, int]]) -> pl.DataFrame:
    """What each token is found by: the _WORDS columns, the spelling as a number (word); `spelt` are its long forms."""
    rows = [(at, *found) for at, token in enumerate(tokens) for found in _found_by(token)]
    for short, word in spelt:
        rows += [(short, *found[:-1], False) for found in _found_by(tokens[word]) if found[-1]]
    return pl.DataFrame(rows, schema=_WORDS, orient="row").select(
        pl.exclude("spelt"), word=pl.col("spelt").rank("dense").cast(pl.UInt64)
    )


def _found_by(token: Token) -> Iterator[tuple[str, int, bool, bool]]:
    """A word of the lists, the classes around it and the words in it or its forms; of others their pairs of characters.

    What a word weighs and tells is the same wherever it stands; `own` are those of the token itself.
    """
    if token.kind:
        yield token.text, round(2 * weight(token)), specific(token), True
        for wider in sorted(above(token.text)):
            (wide,) = lexicon().words[wider]
            yield wider, round(2 * weight(wide)), specific(wide), False
        for inner in {*held(token.text), *chain.from_iterable(compositions(token.text))}:
            yield inner.text, round(2 * weight(inner)), specific(inner), False
        return
    for at in range(max(len(token.text) - 1, 1)):
        yield token.text[at : at + 2], _PAIR_WEIGHT, True, True


def _sides(named: pl.DataFrame, citations: pl.DataFrame) -> pl.DataFrame:
    """The laws and the articles of laws that each power cites, null where nothing could be read."""
    cited = (
        citations.filter(pl.col("law") != "")
        .group_by("basis")
        .agg(
            laws=pl.col("law").unique(),
            articles=pl.format("{} {} {}", "law", "article", "article_zhi")
            .filter(pl.col("article") > 0)
            .unique(),
        )
    )
    sides = named.select("number", basis=raw("legal_basis")).join(cited, on="basis", how="left")
    return sides.drop("basis")


def _with_basis(pairs: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """The pairs (left, right, and more) with what their citations share."""
    both = pairs.join(sides, left_on="left", right_on="number").join(
        sides, left_on="right", right_on="number", suffix="_right"
    )
    shares = {
        name: pl.col(name).list.set_intersection(f"{name}_right").list.len() > 0
        for name in ("laws", "articles")
    }
    basis = (
        pl.when(pl.col("laws").is_null() | pl.col("laws_right").is_null())
        .then(Basis.UNKNOWN)
        .when(shares["articles"])
        .then(Basis.ARTICLE)
        .when(shares["laws"])
        .then(Basis.LAW)
        .otherwise(Basis.OTHER)
    )
    return both.select(*pairs.columns, basis=basis)


def _judged(
    possible: Iterable[pl.DataFrame], readings: Sequence[Reading], spread: Spread
) -> pl.DataFrame:
    """The pairs of texts that have a signal, with it, their score and reasons."""
    pieces: list[pl.DataFrame] = []
    asked: list[pl.DataFrame] = []

    def distinct() -> Iterator[list[tuple[int, int, int]]]:
        for pairs in possible:
            pieces.append(pairs)
            asked.append(pairs.select(_JUDGED).unique().sort(_JUDGED))
            yield asked[-1].rows()

    told = pl.concat([pl.DataFrame(schema=JUDGED), *judge_all(distinct(), readings, spread)])
    first = (
        pl.concat([pl.DataFrame(schema=_ASKED), *asked])
        .with_row_index("at")
        .unique(_JUDGED, keep="first", maintain_order=True)  # pieces may ask for the same
    )
    pairs = pl.concat([pl.DataFrame(schema=_PAIRS | _ASKED), *pieces]).join(first, on=_JUDGED)
    return pairs.join(told, on="at")  # the reasons are most of it, and joined once
