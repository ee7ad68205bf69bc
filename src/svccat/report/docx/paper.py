"""What the document says: the headline as its first paragraph, tables per unit, findings, the method."""

from collections.abc import Sequence
from itertools import islice

from svccat.model.rate import Rate
from svccat.model.result import Rates
from svccat.model.rule import Severity
from svccat.model.text import Lang
from svccat.report.digest.annexes import COLUMNS
from svccat.report.digest.entries import label
from svccat.report.digest.method import Method, method
from svccat.report.digest.model import Digest, Unit
from svccat.report.digest.sayings import as_text, layer, reason, signals
from svccat.report.digest.words import Words
from svccat.report.docx.form import Form
from svccat.report.labels import GRADES, KINDS, NOTHING
from svccat.report.sections.since import summary as since_summary
from svccat.report.suppressions import sentences
from svccat.report.tally import by_severity

# Rows that a paper has room for.
_UNITS, _OVERLAPS, _BORDERS, _ANNEX, _FINDINGS = 120, 60, 60, 30, 200


def render(digest: Digest) -> bytes:
    """The paper as bytes."""
    words = Words(digest.lang)
    told = method(digest)
    form = Form(words("paper_title"), digest.lang)
    _summary(form, digest, told, words)
    _units(form, digest, words)
    if digest.peers:
        _peers(form, digest, words)
    if digest.powers:
        _powers(form, digest, words)
    if digest.told:
        _annexes(form, digest, words)
    _findings(form, digest, told, words)
    _annex(form, digest, told, words)
    return form.bytes()


def _summary(form: Form, digest: Digest, told: Method, words: Words) -> None:
    result, lang = digest.result, digest.lang
    form.say(result.headline.of(lang))
    if digest.uncompared:
        form.say(digest.uncompared)
    form.section(words("paragraph"))
    if not result.complete:
        form.say(words("incomplete"))
        for one in result.inputs:
            if not one.readable:
                form.say(digest.addresses.path(one.source.path))
    items = sum(one.rows for one in result.inputs)
    parts = [words("as_of", date=digest.as_of)] if digest.as_of else []
    parts.append(words("profile", name=told.profile))
    parts.append(words("input_count", files=len(result.inputs), items=items))
    form.say(words("comma").join(parts) + words("stop"))
    form.say(f"{words('findings')}{words('colon')}{by_severity(result, lang)}{words('stop')}")
    for step in digest.steps:
        form.say(step)
    if result.since is not None:
        form.say(since_summary(result.since).of(lang))
    for sentence in sentences(result):
        form.say(sentence.of(lang))


def _units(form: Form, digest: Digest, words: Words) -> None:
    if digest.rated:
        form.section(words("units"))
    for kind, rates, own in digest.rated:
        form.part(KINDS[kind].of(digest.lang))
        heads = ("unit", "sector", "rate", "differs", "unlinked", "coverage", "missing")
        rows = [_unit(one, digest.lang) for one in own[:_UNITS]]
        if rows:
            form.table([words(key) for key in heads], rows, (18, 18, 38, 11, 15, 38, 11))
        _more(form, len(rows), len(own), words)
        for one in rates.vertical.layers:
            form.say(layer(one, digest.lang))
        if rates.elements_compared:
            _elements(form, rates, digest, words)


def _unit(one: Unit, lang: Lang) -> Sequence[str]:
    pair = one.pair
    if pair is None:
        return [one.name, one.sector, *[NOTHING] * 5]
    held = Rate(pair.held, pair.expected)
    counts = map(str, (pair.differs, pair.unlinked))
    return [one.name, one.sector, pair.rate.of(lang), *counts, held.of(lang), str(pair.missing)]


def _elements(form: Form, rates: Rates, digest: Digest, words: Words) -> None:
    across = {one.element: one for one in rates.horizontal.elements}
    rows = [
        [
            label(one.element).of(digest.lang),
            one.rate.of(digest.lang),
            str(one.differs),
            str(one.excepted),
            across[one.element].rate.of(digest.lang) if one.element in across else NOTHING,
        ]
        for one in rates.vertical.elements
    ]
    heads = ("element", "vertical_rate", "differs", "excepted", "horizontal_rate")
    form.table([words(key) for key in heads], rows, (18, 32, 10, 20, 32))


def _peers(form: Form, digest: Digest, words: Words) -> None:
    form.section(words("groups"))
    heads = ("groups", "kind", "horizontal_rate", "single")
    rows = [
        [
            one.name,
            KINDS[one.kind].of(digest.lang),
            one.group.rate.of(digest.lang),
            str(one.group.single),
        ]
        for one in digest.peers
    ]
    form.table([words(key) for key in heads], rows, (44, 20, 34, 16))


def _powers(form: Form, digest: Digest, words: Words) -> None:
    lang = digest.lang
    form.section(words("powers"))
    keys = ("main", "sub", "shared_main", "clear_main", "shared_sub", "clear_sub")
    rows = [
        [digest.name(one.jurisdiction), one.authority, *(str(getattr(one, key)) for key in keys)]
        for one in digest.powers[:_UNITS]
    ]
    heads = [words(key) for key in ("place", "department", *keys)]
    form.table(heads, rows, (18, 34, 12, 12, 14, 14, 14, 14))
    _more(form, len(rows), len(digest.powers), words)
    if digest.crossings:
        form.part(words("overlaps"))
        counted = [one for one in digest.crossings if one.overlap.crossing]
        form.say(words("crossing_count", count=digest.result.crossings))
        rows = [
            [
                GRADES[one.overlap.grade].of(lang),
                f"{one.overlap.left.authority}{words('colon')}{one.overlap.left.name}",
                f"{one.overlap.right.authority}{words('colon')}{one.overlap.right.name}",
                signals(one.overlap, lang),
            ]
            for one in counted[:_OVERLAPS]
        ]
        if rows:
            heads = [words(key) for key in ("class", "one_side", "other_side", "signals")]
            form.table(heads, rows, (12, 46, 46, 24))
        _more(form, len(rows), len(counted), words)
    if digest.borders:
        form.part(words("boundaries"))
        clear = sum(one.boundary.clear for one in digest.borders)
        form.say(words("boundary_counts", shared=len(digest.borders), clear=clear))
        open_ones = [one.boundary for one in digest.borders if not one.boundary.clear]
        rows = [
            [
                one.side.authority,
                one.side.name,
                words("semicolon").join(reason(part, digest) for part in one.reasons),
            ]
            for one in open_ones[:_BORDERS]
        ]
        if rows:
            heads = [words(key) for key in ("department", "name", "reasons")]
            form.table(heads, rows, (28, 40, 60))
        _more(form, len(rows), len(open_ones), words)


def _annexes(form: Form, digest: Digest, words: Words) -> None:
    form.section(words("beside"))
    for one in digest.told:
        form.part(one.title)
        form.say(one.lead)
        rows = [[as_text(cell, digest.lang) for cell in row.cells] for row in one.rows[:_ANNEX]]
        widths = [width for _, width in COLUMNS[one.key]]
        form.table(one.heads, rows, widths)
        _more(form, len(rows), len(one.rows), words)


def _findings(form: Form, digest: Digest, told: Method, words: Words) -> None:
    form.section(words("findings"))
    if not told.rules:
        form.say(words("nothing"))
        return
    heads = ("rule", "severity", "count", "message")
    rows = [[one.code, one.severity, str(one.count), one.title] for one in told.rules]
    form.table([words(key) for key in heads], rows, (14, 14, 14, 86))
    grave = [one for one in digest.entries if one.finding.rule.severity is Severity.ERROR]
    if grave:
        form.part(words("errors"))
        shown_rows = [
            [
                one.place,
                f"{one.code} {one.name}".strip(),
                f"{one.message} {words('remedy')}{words('colon')}{one.remedy}",
                one.where,
            ]
            for one in islice(grave, _FINDINGS)
        ]
        keys = ("place", "name", "message", "where")
        form.table([words(key) for key in keys], shown_rows, (18, 34, 56, 28))
        total = digest.result.severities[Severity.ERROR]
        if len(shown_rows) < total:
            form.say(words("complete_in", some=len(shown_rows), total=total))


def _annex(form: Form, digest: Digest, told: Method, words: Words) -> None:
    if digest.result.notes:
        form.section(words("notes"))
        for note in digest.result.notes:
            form.say(note.of(digest.lang))
    form.section(words("method"))
    for line in told.formulas:
        form.say(line)
    heads = ("element", "comparator", "of_items", "of_powers")
    rows = [
        [
            one.label,
            one.compared_as,
            words("yes" if one.of_items else "no"),
            words("yes" if one.of_powers else "no"),
        ]
        for one in told.elements
    ]
    if rows:
        form.table([words(key) for key in heads], rows, (30, 50, 22, 22))
    form.table([words("setting"), words("value")], told.settings, (34, 90))
    form.part(words("inputs"))
    rows = [[one.path, one.place, str(one.items), one.sha256] for one in told.inputs[:_UNITS]]
    keys = ("path", "place", "items")
    form.table([*(words(key) for key in keys), "SHA-256"], rows, (44, 18, 12, 52))
    _more(form, len(rows), len(told.inputs), words)


def _more(form: Form, some: int, total: int, words: Words) -> None:
    """What is not listed is told."""
    if some < total:
        form.say(words("more", some=some, total=total))
