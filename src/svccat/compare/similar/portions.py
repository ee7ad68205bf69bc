"""Names read and pairs of names judged portion by portion, by as many processes as there are."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from svccat.compare.similar.judging import compare
from svccat.compare.similar.reading import Reading, read
from svccat.compare.similar.weighing import Basis, Verdict
from svccat.compare.spreading import Spread

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
) -> Iterator[tuple[int, Verdict]]:
    """The verdicts with a signal on pairs (places of readings, and a Basis), by the place of the pair in all.

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
        yield from ((start + at, verdict) for at, verdict in found)
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


def _judge(portion: _Portion) -> list[tuple[int, Verdict]]:
    verdicts = (
        compare(portion.readings[one], portion.readings[two], Basis(basis))
        for one, two, basis in portion.pairs
    )
    return [(at, verdict) for at, verdict in enumerate(verdicts) if verdict.signal is not None]
