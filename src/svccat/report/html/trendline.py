"""The headline's rates over accepted runs as a line for each, in user units."""

from collections.abc import Sequence
from dataclasses import dataclass

from svccat.model.accepted import Measure
from svccat.model.rate import Rate
from svccat.report.trend import Point, headline_rate

_LEFT, _TOP, _HEIGHT, _STEP, _RIGHT, _BELOW = 56, 16, 160, 120, 60, 44
_FULL = 10_000  # parts of the whole
_FLOORS = (9_500, 9_000, 8_000, 5_000, 0)  # where the axis may begin: the highest below all rates


@dataclass(frozen=True, slots=True)
class Dot:
    """A run's rate on a line."""

    x: int
    y: float
    text: str
    above: bool  # whether its text stands above it


@dataclass(frozen=True, slots=True)
class Line:
    """One rate over the runs that have it."""

    measure: str
    dots: tuple[Dot, ...]

    @property
    def path(self) -> str:
        """The line as SVG draws it."""
        return " ".join(f"{dot.x},{dot.y:.1f}" for dot in self.dots)


@dataclass(frozen=True, slots=True)
class Trend:
    """The picture; the table beside it has the same figures."""

    width: int
    height: int
    left: int
    right: int
    stops: tuple[tuple[float, str], ...]
    runs: tuple[tuple[int, str], ...]
    lines: tuple[Line, ...]


def trendline(points: Sequence[Point]) -> Trend | None:
    """None where there are not two runs to draw a line between."""
    if len(points) < 2:  # noqa: PLR2004
        return None
    measures = (Measure.VERTICAL, Measure.HORIZONTAL)
    rates = {one: [headline_rate(point.figures, one) for point in points] for one in measures}
    every = [_parts(rate) for found in rates.values() for rate in found if rate.compared]
    if not every:
        return None
    floor = next(bound for bound in _FLOORS if bound <= min(every))

    def height(rate: Rate) -> float:
        return _TOP + _HEIGHT * (_FULL - _parts(rate)) / (_FULL - floor)

    def dots(measure: Measure, other: Measure) -> tuple[Dot, ...]:
        both = zip(rates[measure], rates[other], strict=True)
        return tuple(
            Dot(
                _LEFT + place * _STEP + _STEP // 2,
                height(rate),
                rate.percent,
                above=not beside.compared
                or _parts(rate) > _parts(beside)
                or (_parts(rate) == _parts(beside) and measure is Measure.VERTICAL),
            )
            for place, (rate, beside) in enumerate(both)
            if rate.compared
        )

    right = _LEFT + len(points) * _STEP
    return Trend(
        right + _RIGHT,
        _TOP + _HEIGHT + _BELOW,
        _LEFT,
        right,
        tuple(
            (_TOP + _HEIGHT * part / 2, f"{(_FULL - (_FULL - floor) * part / 2) / 100:g}%")
            for part in range(3)
        ),
        tuple(
            (_LEFT + place * _STEP + _STEP // 2, point.name) for place, point in enumerate(points)
        ),
        (
            Line(measures[0], dots(measures[0], measures[1])),
            Line(measures[1], dots(measures[1], measures[0])),
        ),
    )


def _parts(rate: Rate) -> int:
    return rate.same * _FULL // rate.compared if rate.compared else 0
