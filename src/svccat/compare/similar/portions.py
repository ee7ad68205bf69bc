"""Names read and pairs of names judged portion by portion, by as many processes as there are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import polars as pl

from svccat.compare.similar.judging import compare
from svccat.compare.similar.reading import Reading, read
from svccat.compare.similar.reasons import Basis
from svccat.compare.similar.weighing import Verdict
from svccat.compare.spreading import Spread
from svccat.model.overlaps import REASONS

# Verdicts with a signal, by the place of the pair among all.
_TOLD: dict[str, pl.DataType] = {"at": pl.UInt32(), "signal": pl.String(), "score": pl.Float64()}
JUDGED: dict[str, pl.DataType] = {**_TOLD, "reasons": REASONS}
_STEP: dict[str, pl.DataType] = {
    "at": pl.UInt32(),
    "what": pl.String(),
    "weight": pl.Float64(),
}
_WORD: dict[str, pl.DataType] = {"step": pl.UInt32(), "word": pl.String()}
_NAMES, _PAIRS = 2000, 1000  # in one portion
# Bytes of JSON that take as long to parse as it takes to read a name or to judge a pair; about as many pairs as
# names are judged.
_NAME, _PAIR = 1500, 4000


class _Portion(NamedTuple):
    """Readings, and pairs of their places with what the citations of both sides share."""

    readings: list[Reading]
    pairs: list[tuple[int, int, int]]


def read_all(names: Sequence[tuple[str, str]], spread: Spread) -> list[Reading]:
    """The readings of names, each with its category."""
    portions = [names[at : at + _NAMES] for at in range(0, len(names), _NAMES)]
    return list(chain.from_iterable(spread(_read, portions, len(names) * _NAME)))


def judge_all(
    pieces: Iterable[Sequence[tuple[int, int, int]]], readings: Sequence[Reading], spread: Spread
) -> Iterator[pl.DataFrame]:
    """The JUDGED verdicts on pairs (places of readings, and a Basis), portion by portion.

    Pairs of one piece are judged while the next piece is made.
    """
    sizes: list[int] = []

    def portions() -> Iterator[_Portion]:
        for pairs in pieces:
            for at in range(0, len(pairs), _PAIRS):
                portion = _portion(pairs[at : at + _PAIRS], readings)
                sizes.append(len(portion.pairs))
                yield portion

    start = 0
    for number, found in enumerate(spread(_judge, portions(), len(readings) * _PAIR)):
        yield found.with_columns(pl.col("at") + start)
        start += sizes[number]


def _portion(pairs: Sequence[tuple[int, int, int]], readings: Sequence[Reading]) -> _Portion:
    places: dict[int, int] = {}
    own = [
        (places.setdefault(one, len(places)), places.setdefault(two, len(places)), basis)
        for one, two, basis in pairs
    ]
    return _Portion([readings[text] for text in places], own)


def _read(names: Sequence[tuple[str, str]]) -> list[Reading]:
    return [read(name, category) for name, category in names]


def _judge(portion: _Portion) -> pl.DataFrame:
    readings, bases = portion.readings, tuple(Basis)
    verdicts = (
        compare(readings[one], readings[two], bases[basis]) for one, two, basis in portion.pairs
    )
    return _table((at, verdict) for at, verdict in enumerate(verdicts) if verdict.signal)


def _table(verdicts: Iterable[tuple[int, Verdict]]) -> pl.DataFrame:
    """The JUDGED table of verdicts, each with reasons: these are put together from flat columns."""
    ats: list[int] = []
    signals: list[str | None] = []
    scores: list[float] = []
    step_ats: list[int] = []
    whats: list[str] = []
    weights: list[float] = []
    word_steps: list[int] = []
    words: list[str] = []
    for at, (signal, score, reasons) in verdicts:
        ats.append(at)
        signals.append(signal)
        scores.append(score)
        for what, said, weight in reasons:
            word_steps += [len(whats)] * len(said)
            words += said
            step_ats.append(at)
            whats.append(what)
            weights.append(weight)
    by_step = _frame(_WORD, word_steps, words).group_by("step", maintain_order=True)
    by_pair = (
        _frame(_STEP, step_ats, whats, weights)
        .with_row_index("step")
        .join(by_step.agg(words="word"), on="step", how="left", maintain_order="left")
        .group_by("at", maintain_order=True)
    )
    listed = by_pair.agg(reasons=pl.struct("what", pl.col("words").fill_null([]), "weight"))
    return _frame(_TOLD, ats, signals, scores).with_columns(listed["reasons"])


def _frame(schema: dict[str, pl.DataType], *columns: Sequence[object]) -> pl.DataFrame:
    return pl.DataFrame(dict(zip(schema, columns, strict=True)), schema)
