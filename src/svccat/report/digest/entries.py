"""Findings in words."""

from svccat.model.fields import ELEMENTS
from svccat.model.finding import EvidenceValue, Finding, Place
from svccat.model.nature import DIRECTIONS
from svccat.model.result import Result
from svccat.model.rule import Confidence
from svccat.model.text import Lang, Text
from svccat.report.addresses import Addresses
from svccat.report.digest.model import Entry
from svccat.report.digest.shown import NAME, shown
from svccat.report.labels import CONFIDENCES, NOTHING, SEVERITIES
from svccat.report.places import named, names
from svccat.report.wording import message, remedy

_TWO = frozenset({"found", "expected"})


def entries(result: Result, lang: Lang, addresses: Addresses) -> tuple[Entry, ...]:
    """Every finding that is listed, in the order of all outputs."""
    known = names(result)
    ordered = sorted(result.findings, key=lambda one: one.order)
    return tuple(
        _entry(number, one, lang, addresses, named(about(one), known))
        for number, one in enumerate(ordered, start=1)
    )


def about(one: Finding) -> str:
    """The code of the jurisdiction whose list a finding is about: of a missing item the lower one's."""
    if one.rule.family == "V" and isinstance(one.evidence.get("place"), str):
        return str(one.evidence["place"])
    return one.jurisdiction


def item_number(place: Place) -> int | None:
    """The item that a place lies in, by its position in the file's list from 0."""
    match place.steps[:2]:
        case ["items", number] if number.isdigit():
            return int(number)
        case _:
            return None


def _entry(number: int, one: Finding, lang: Lang, addresses: Addresses, place: str) -> Entry:
    rule, evidence = one.rule, one.evidence
    element = evidence.get("element")
    direction = str(evidence.get("direction"))
    compares = evidence.keys() >= _TWO and isinstance(element, str)
    sure = rule.confidence is Confidence.HIGH
    return Entry(
        number=number,
        finding=one,
        severity=SEVERITIES[rule.severity].of(lang),
        title=rule.title.of(lang),
        confidence="" if sure else CONFIDENCES[rule.confidence].of(lang),
        code=shown(one.item_code, lang, NAME),
        name=shown(one.item_name, lang, NAME),
        place=shown(place, lang, NAME),
        authority=shown(one.authority, lang, NAME),
        element=label(str(element)).of(lang) if isinstance(element, str) else "",
        message=shown(message(one, lang), lang),
        remedy=shown(remedy(one, lang), lang),
        where=shown(addresses.of(one.place), lang),
        others=tuple(shown(addresses.of(other), lang) for other in one.related),
        found=_value(evidence["found"], lang) if compares else None,
        expected=_value(evidence["expected"], lang) if compares else None,
        direction=DIRECTIONS[direction].of(lang) if direction in DIRECTIONS else "",
    )


def label(element: str) -> Text:
    """An element's name; a key that is none stands for itself."""
    known = ELEMENTS.get(element)
    return Text(element, element) if known is None else known.label


def _value(value: EvidenceValue, lang: Lang) -> str:
    """A whole value, lists with a mark between their parts."""
    if isinstance(value, tuple):
        value = Text("；", "; ").of(lang).join(value)
    return shown(str(value), lang) if value not in {None, ""} else NOTHING
