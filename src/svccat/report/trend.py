"""Rates over accepted runs: a line a run, the oldest first, with a bar for each headline rate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from svccat.model.accepted import Figures, Measure, Scope, Score
from svccat.model.rate import Rate
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, dumps
from svccat.report.labels import NOTHING
from svccat.report.page import Column, Page

FORMAT = 1
_BAR = 10  # signs for 100 %
_COLUMNS = (
    Column(Text("名称", "name"), number=False),
    Column(Text("日期", "date"), number=False),
    Column(Text("纵向统一率", "vertical")),
    Column(Text("", "")),
    Column(Text("横向一致率", "horizontal")),
    Column(Text("", "")),
    Column(Text("事项", "items")),
    Column(Text("交叉", "crossings")),
    Column(Text("错误", "errors")),
    Column(Text("警告", "warnings")),
)
_HEADLINE = (Measure.VERTICAL, Measure.HORIZONTAL)


@dataclass(frozen=True, slots=True)
class Point:
    """An accepted run: its name, what it came to, its errors and warnings."""

    name: str
    figures: Figures
    severities: Mapping[Severity, int]


def text(points: Sequence[Point], lang: Lang, width: int, *, colour: bool = False) -> str:
    """The runs as a table for a terminal."""
    page = Page(lang, width, colour=colour)
    if not points:
        zh = "还没有已认可的结果：用 svccat accept NAME PATHS 认可一次。"
        page.say(Text(zh, "No run was accepted yet: svccat accept NAME PATHS keeps one."))
        return page.text()
    rows = []
    for point in points:
        cells = []
        for measure in _HEADLINE:
            rate = headline_rate(point.figures, measure)
            cells += [rate.percent, _bar(rate)]
        counts = (
            point.figures.items,
            point.figures.crossings,
            point.severities.get(Severity.ERROR, 0),
            point.severities.get(Severity.WARNING, 0),
        )
        rows.append([point.name, point.figures.as_of or NOTHING, *cells, *map(str, counts)])
    page.table(_COLUMNS, rows)
    return page.text()


def json(points: Sequence[Point]) -> str:
    """The runs with all their rates."""
    return dumps({"format": FORMAT, "runs": [_run(point) for point in points]})


def _run(point: Point) -> Json:
    figures = point.figures
    return {
        "name": point.name,
        "as_of": figures.as_of,
        "profile": figures.profile,
        "headline": {"zh": figures.headline.zh, "en": figures.headline.en},
        "rates": [_score(score) for score in figures.scores],
        "items": figures.items,
        "main": figures.main,
        "sub": figures.sub,
        "crossings": figures.crossings,
        "errors": point.severities.get(Severity.ERROR, 0),
        "warnings": point.severities.get(Severity.WARNING, 0),
    }


def _score(score: Score) -> Json:
    key, rate = score.key, score.rate
    which = {"kind": key.kind, "measure": key.measure, "scope": key.scope, "of": list(key.of)}
    return {**which, "same": rate.same, "compared": rate.compared, "rate": rate.value}


def headline_rate(figures: Figures, measure: Measure) -> Rate:
    """A rate of a run's headline, without anything compared where it has none."""
    found = (
        score.rate
        for score in figures.scores
        if score.key.scope is Scope.HEADLINE and score.key.measure == measure
    )
    return next(found, Rate())


def _bar(rate: Rate) -> str:
    """Full signs for each tenth, cut toward zero: a full bar is 100 %."""
    full = rate.same * _BAR // rate.compared if rate.compared else 0
    return "█" * full + "░" * (_BAR - full)
