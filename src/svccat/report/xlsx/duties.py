"""Sheets of powers: departments, overlaps, boundaries of shared powers."""

from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.report.digest.model import Digest
from svccat.report.digest.sayings import claims, reason, signals, step
from svccat.report.digest.words import Words
from svccat.report.labels import GRADES
from svccat.report.xlsx.comparisons import Part
from svccat.report.xlsx.sheet import Column, Sheet, Value

_POWERS = ("main", "sub", "leaves", "shared_main", "clear_main", "shared_sub", "clear_sub")
_OVERLAPS = (
    ("class", 8),
    ("counted", 10),
    ("declared", 10),
    ("signals", 20),
    ("score", 8),
    ("place", 14),
    ("department", 24),
    ("code", 18),
    ("name", 40),
    ("department", 24),
    ("code", 18),
    ("name", 40),
    ("evidence", 60),
    ("review", 24),
)
_BORDERS = (
    ("place", 14),
    ("department", 24),
    ("code", 18),
    ("name", 40),
    ("clear", 8),
    ("claims", 60),
    ("reasons", 60),
    ("below", 40),
)


def _powers(sheet: Sheet, digest: Digest) -> None:
    words = Words(digest.lang)
    rows = [
        [
            digest.name(one.jurisdiction),
            one.authority,
            one.sector,
            *(getattr(one, key) for key in _POWERS),
        ]
        for one in digest.powers
    ]
    columns = [Column(words("place"), 14), Column(words("department"), 28)]
    columns += [Column(words("sector"), 16), *(Column(words(key), 11) for key in _POWERS)]
    sheet.table(columns, rows)


def _overlaps(sheet: Sheet, digest: Digest) -> None:
    words, lang = Words(digest.lang), digest.lang
    yes, no = words("yes"), words("no")
    rows: list[list[Value]] = []
    for found in digest.crossings:
        one = found.overlap
        rows.append(
            [
                GRADES[one.grade].of(lang),
                yes if one.crossing else no,
                yes if one.declared else no,
                signals(one, lang),
                float(one.score),
                digest.name(one.left.jurisdiction),
                *(one.left.authority, one.left.code, one.left.name),
                *(one.right.authority, one.right.code, one.right.name),
                tuple(step(part, lang) for part in one.evidence),
                one.review.reason if one.review else "",
            ]
        )
    sheet.table([Column(words(key), width) for key, width in _OVERLAPS], rows)


def _borders(sheet: Sheet, digest: Digest) -> None:
    words, lang = Words(digest.lang), digest.lang
    rows: list[list[Value]] = []
    for found in digest.borders:
        one = found.boundary
        own = [
            f"{LEVEL_LABELS[level].of(lang) if level in LEVEL_LABELS else level}"
            f"{words('colon')}{claims(one.claims, level, lang)}"
            for level in one.levels
        ]
        below = [
            f"{digest.name(other.side.jurisdiction)} {words('agrees' if other.same else 'differs')}"
            for other in one.lower
        ]
        rows.append(
            [
                digest.name(one.side.jurisdiction),
                *(one.side.authority, one.side.code, one.side.name),
                words("yes" if one.clear else "no"),
                tuple(own),
                tuple(reason(part, digest) for part in one.reasons),
                words("comma").join(below),
            ]
        )
    sheet.table([Column(words(key), width) for key, width in _BORDERS], rows)


SHEETS: tuple[tuple[str, Part], ...] = (
    ("powers", Part(lambda one: one.powers, _powers)),
    ("overlaps", Part(lambda one: one.crossings, _overlaps)),
    ("boundaries", Part(lambda one: one.borders, _borders)),
)
