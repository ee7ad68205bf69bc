"""The report as Markdown, for pull requests and job summaries: figures in tables, then findings."""

from collections.abc import Iterator, Sequence

from svccat.model.rate import Rate
from svccat.model.text import Lang
from svccat.report.digest.entries import label
from svccat.report.digest.method import method
from svccat.report.digest.model import Digest, Entry, Unit
from svccat.report.digest.sayings import as_text, layer, signals
from svccat.report.digest.words import Words
from svccat.report.labels import GRADES, KINDS, NOTHING
from svccat.report.markdown import ROWS, chosen, escaped
from svccat.report.sections.since import summary
from svccat.report.suppressions import sentences
from svccat.report.tally import by_severity
from svccat.report.wording import shortened

_UNITS, _OVERLAPS, _ANNEX = 100, 50, 30


def render(digest: Digest) -> str:
    """The summary; what has no room in it is told with the true total."""
    return "\n\n".join(part for part in _parts(digest, Words(digest.lang)) if part) + "\n"


def _parts(digest: Digest, words: Words) -> Iterator[str]:
    result, lang = digest.result, digest.lang
    yield f"## {words('title')}"
    if not result.complete:
        lost = sorted(
            digest.addresses.path(one.source.path) for one in result.inputs if not one.readable
        )
        yield f"**{words('incomplete')}** {words('comma').join(map(escaped, lost))}"
    yield escaped(result.headline.of(lang))
    yield escaped(digest.uncompared)
    yield f"{words('findings')}{words('colon')}{by_severity(result, lang)}"
    if digest.steps:
        yield "\n".join(f"- {escaped(step)}" for step in digest.steps)
    since = () if result.since is None else (summary(result.since),)
    for sentence in (*since, *sentences(result), *result.notes):
        yield escaped(sentence.of(lang))
    yield from _rates(digest, words)
    if digest.peers:
        yield f"### {words('groups')}"
        heads = ("groups", "kind", "horizontal_rate", "single")
        rows = [
            [one.name, KINDS[one.kind].of(lang), one.group.rate.of(lang), str(one.group.single)]
            for one in digest.peers
        ]
        yield _table([words(key) for key in heads], rows)
    yield from _powers(digest, words)
    for one in digest.told:
        yield f"### {one.title}"
        yield escaped(one.lead)
        cells = [[as_text(cell, lang) for cell in row.cells] for row in one.rows[:_ANNEX]]
        yield _table(one.heads, cells)
        yield _more(len(cells), len(one.rows), words)
    yield from _findings(digest, words)
    told = method(digest)
    yield f"### {words('method')}"
    yield escaped(words("profile", name=told.profile))
    yield "\n".join(f"- {escaped(line)}" for line in told.formulas)


def _rates(digest: Digest, words: Words) -> Iterator[str]:
    for kind, rates, own in digest.rated:
        yield f"### {words('units')} · {KINDS[kind].of(digest.lang)}"
        if own:
            heads = ("unit", "sector", "rate", "differs", "unlinked", "coverage", "missing")
            yield _table(
                [words(key) for key in heads], [_unit(one, digest.lang) for one in own[:_UNITS]]
            )
            yield _more(min(len(own), _UNITS), len(own), words)
        yield "\n".join(f"- {escaped(layer(one, digest.lang))}" for one in rates.vertical.layers)
        if rates.elements_compared:
            keys = ("element", "vertical_rate", "differs", "horizontal_rate")
            across = {one.element: one.rate.of(digest.lang) for one in rates.horizontal.elements}
            rows = [
                [
                    label(one.element).of(digest.lang),
                    one.rate.of(digest.lang),
                    str(one.differs),
                    across.get(one.element, NOTHING),
                ]
                for one in rates.vertical.elements
            ]
            yield _table([words(key) for key in keys], rows)


def _unit(one: Unit, lang: Lang) -> Sequence[str]:
    pair = one.pair
    if pair is None:
        return [one.name, one.sector, *[NOTHING] * 5]
    held = Rate(pair.held, pair.expected)
    counts = map(str, (pair.differs, pair.unlinked))
    return [one.name, one.sector, pair.rate.of(lang), *counts, held.of(lang), str(pair.missing)]


def _powers(digest: Digest, words: Words) -> Iterator[str]:
    counted = [one.overlap for one in digest.crossings if one.overlap.crossing]
    if not digest.powers:
        return
    yield f"### {words('overlaps')}"
    yield words("crossing_count", count=digest.result.crossings)
    if counted:
        rows = [
            [
                GRADES[one.grade].of(digest.lang),
                f"{one.left.authority} {one.left.code} {shortened(one.left.name)}",
                f"{one.right.authority} {one.right.code} {shortened(one.right.name)}",
                signals(one, digest.lang),
            ]
            for one in counted[:_OVERLAPS]
        ]
        heads = ("class", "one_side", "other_side", "signals")
        yield _table([words(key) for key in heads], rows)
        yield _more(len(rows), len(counted), words)
    if digest.borders:
        clear = sum(one.boundary.clear for one in digest.borders)
        yield words("boundary_counts", shared=len(digest.borders), clear=clear)


def _findings(digest: Digest, words: Words) -> Iterator[str]:
    taken = {id(one) for one in chosen([entry.finding for entry in digest.entries])}
    shown = [entry for entry in digest.entries if id(entry.finding) in taken]
    yield f"### {words('findings')}"
    if not shown:
        yield words("nothing")
        return
    heads = ("where", "severity", "rule", "place", "item", "message", "remedy")
    yield _table([words(key) for key in heads], [_row(one) for one in shown])
    total = digest.result.severities.total()
    if len(shown) < total:
        yield words("complete_in", some=min(len(shown), ROWS), total=total)


def _row(one: Entry) -> Sequence[str]:
    name = shortened(f"{one.code} {one.name}".strip())
    return [
        *(one.where, one.severity, one.finding.rule.code, one.place, name, one.message, one.remedy)
    ]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *([escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _more(some: int, total: int, words: Words) -> str:
    return words("more", some=some, total=total) if some < total else ""
