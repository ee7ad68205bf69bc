"""Figures as pictures: the geometry of SVG grids, bars' shades and intervals, in user units.

Colours are classes of the style sheet; every figure is in the picture as text too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svccat.model.rate import Rate
from svccat.model.text import Lang

ROW, HEAD, CELL = 28, 30, 84
_NARROW = 60
_MANY = 8  # columns from which cells are narrow
_LETTERS = 15  # Chinese characters that a row's label has room for at most
_LETTER, _MARGIN = 13, 18
_HEAD_LETTERS = {CELL: 6, _NARROW: 4}
# Lower bounds of the shades, in parts of 10,000, palest first; h5 is everything below.
SHADES = ((10_000, "h0"), (9_900, "h1"), (9_500, "h2"), (9_000, "h3"), (7_500, "h4"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A rate in a grid: where it stands, its shade, its text, and where it leads, "" nowhere."""

    x: int
    y: int
    shade: str
    text: str
    full: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A row's or column's name, cut to its room, and whole."""

    x: int
    y: int
    text: str
    full: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A picture of rates by row and column."""

    width: int
    height: int
    cell: int
    columns: tuple[Label, ...]
    rows: tuple[Label, ...]
    cells: tuple[Cell, ...]


def shade(rate: Rate) -> str:
    """The class of a rate: h0 where all agree to h5, hn for none."""
    if not rate.compared:
        return "hn"
    parts = rate.same * 10_000 // rate.compared
    return next((name for bound, name in SHADES if parts >= bound), "h5")


def grid(
    rows: Sequence[str],
    columns: Sequence[str],
    rates: Mapping[tuple[int, int], tuple[Rate, str]],
    lang: Lang,
) -> Grid:
    """Rates by (row, column) with where each leads; a place without a rate stays empty."""
    cell = _NARROW if len(columns) > _MANY else CELL
    label = round(_LETTER * min(max(map(_room, rows), default=0), _LETTERS)) + _MARGIN
    cells = [
        Cell(
            label + column * cell,
            HEAD + row * ROW,
            shade(rate),
            rate.percent,
            f"{rows[row]} · {columns[column]}: {rate.of(lang)}",
            href,
        )
        for (row, column), (rate, href) in sorted(rates.items())
    ]
    return Grid(
        label + len(columns) * cell,
        HEAD + len(rows) * ROW,
        cell,
        tuple(
            Label(
                label + place * cell + cell // 2, HEAD - 10, _cut(name, _HEAD_LETTERS[cell]), name
            )
            for place, name in enumerate(columns)
        ),
        tuple(
            Label(label - 10, HEAD + place * ROW + ROW // 2, _cut(name, _LETTERS), name)
            for place, name in enumerate(rows)
        ),
        tuple(cells),
    )


def _room(text: str) -> float:
    """The Chinese characters that a text takes the room of; Latin letters take half as much."""
    return sum(0.55 if character.isascii() else 1 for character in text)


def _cut(text: str, letters: int) -> str:
    """A label that fits."""
    if _room(text) <= letters:
        return text
    while text and _room(text) > letters - 1:
        text = text[:-1]
    return f"{text}…"
