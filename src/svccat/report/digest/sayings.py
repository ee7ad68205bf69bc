"""Evidence, claims and reasons in words, alike in all documents."""

from collections.abc import Iterable

from svccat.model.borders import Claim, Unclear
from svccat.model.evidence import Evidence
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.rate import Rate
from svccat.model.result import Layer, Overlap
from svccat.model.text import Lang, Text
from svccat.report.digest.model import Digest
from svccat.report.digest.shown import shown
from svccat.report.digest.words import Words
from svccat.report.labels import BORDER_REASONS, CRITERIA, EVIDENCE, SIGNALS

_BELOW = Text(
    "{place}对{level}写“{found}”，本清单写“{expected}”",
    "{place} states for the {level} “{found}”, this list “{expected}”",
)


def word(known: dict[str, Text], key: str, lang: Lang) -> str:
    """A label by its key; a key without one stands for itself."""
    label = known.get(key)
    return shown(key, lang) if label is None else label.of(lang)


def joined(parts: Iterable[str], lang: Lang) -> str:
    """Words as an enumeration."""
    return Text("、", ", ").of(lang).join(parts)


def as_text(cell: str | int | Rate, lang: Lang) -> str:
    """A cell of an annex; a rate with its two counts."""
    return cell.of(lang) if isinstance(cell, Rate) else str(cell)


def signals(one: Overlap, lang: Lang) -> str:
    """What an overlap rests on."""
    return joined((word(SIGNALS, key, lang) for key in one.signals), lang)


def step(one: Evidence, lang: Lang) -> str:
    """A step of an overlap's score: what it is, the words, and what it adds or takes."""
    name = word({**SIGNALS, **EVIDENCE}, one.what, lang)
    words = joined((shown(part, lang) for part in one.words), lang)
    weight = f" ({one.weight:+.2f})" if one.weight else ""
    return f"{name}{Words(lang)('colon')}{words}{weight}" if words else f"{name}{weight}"


def claim(text: str, lang: Lang) -> str:
    """What a division gives to a level, in few words."""
    return word(CRITERIA, text, lang)


def claims(found: Iterable[Claim], level: str, lang: Lang) -> str:
    """Everything that a division gives to one level."""
    own = [claim(one.shown, lang) for one in found if one.level == level]
    return joined(own, lang) or Words(lang)("no_claim")


def layer(one: Layer, lang: Lang) -> str:
    """A level against the one above it: both rates with their counts."""
    words = Words(lang)
    lower, upper = level_name(one.lower_level, lang), level_name(one.upper_level, lang)
    held = Rate(one.held, one.expected)
    return (
        f"{words('against', lower=lower, upper=upper)}{words('colon')}"
        f"{words('rate')} {one.rate.of(lang)}{words('comma')}"
        f"{words('coverage')} {held.of(lang)}{words('stop')}"
    )


def level_name(level: str, lang: Lang) -> str:
    """A level by its name."""
    return word(LEVEL_LABELS, level, lang)


def reason(one: Unclear, digest: Digest) -> str:
    """Why a boundary is not clear, with whose lists that speaks of and what they say."""
    lang, words = digest.lang, Words(digest.lang)
    level = joined((level_name(key, lang) for key in (one.level, one.other_level) if key), lang)
    values = [claim(part, lang) for part in (one.found, one.expected)]
    if one.other is not None:
        found, expected = (part or words("no_claim") for part in values)
        place = digest.name(one.other.jurisdiction)
        details = _BELOW.of(lang).format(place=place, level=level, found=found, expected=expected)
    else:
        parts = (level, shown(one.field, lang), *values)
        details = words("comma").join(part for part in parts if part)
    name = word(BORDER_REASONS, one.reason, lang)
    return f"{name}{words('colon')}{details}" if details else name
