"""A finding's sentences: the card's templates filled with evidence made readable.

Element keys, levels, overlap classes, signals and JSON types appear by their names, structured
values as people write them, long values cut at 60 characters. What is not known reads `—`; no
evidence, however odd, makes a sentence fail.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import takewhile
from string import Formatter

from svccat.model.fields import ELEMENTS
from svccat.model.finding import EvidenceValue, Finding
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.nature import DIRECTIONS
from svccat.model.text import Lang, Text
from svccat.report.labels import CRITERIA, GRADES, JSON_TYPES, KINDS, NO, NOTHING, SIGNALS, YES

LONGEST = 60
_NAMES: dict[str, Mapping[str, Text]] = {
    "element": {key: element.label for key, element in ELEMENTS.items()},
    "direction": DIRECTIONS,
    "level": LEVEL_LABELS,
    "other_level": LEVEL_LABELS,
    "class": GRADES,
    "signals": SIGNALS,
}
_MEANT: Mapping[str, Text] = {
    **LEVEL_LABELS,
    **CRITERIA,
    **{str(kind): text for kind, text in KINDS.items()},
    "shared": Text("各地共有", "shared"),
    "local": Text("本地独有", "local"),
    "serial": Text("依次办理", "serial"),
    "parallel": Text("同时办理", "parallel"),
}  # words of closed lists
_MADE = frozenset((*_NAMES, "suggestion"))  # evidence that is never shown as it is written
_OF_CLAIMS = frozenset(("B608",))  # found and expected are claims of a division
_LEAD = 10  # characters before the first difference that are shown with it


def message(finding: Finding, lang: Lang) -> str:
    """What is wrong, in one sentence."""
    evidence = _told_apart(finding.evidence, lang)
    if finding.rule.code in _OF_CLAIMS:
        sides = {name: evidence.get(name) for name in ("found", "expected")}
        told = {name: claims(one, lang) for name, one in sides.items() if isinstance(one, str)}
        evidence = {**evidence, **told}
    return _fill(finding.rule.message.of(lang), evidence, lang)


def claims(text: str | None, lang: Lang) -> str:
    """What a level claims, as people say it: a claim that says no more is the word of its kind."""
    parts = [CRITERIA[one].of(lang) if one in CRITERIA else one for one in (text or "").split("；")]
    return "；".join(parts) or NOTHING


def remedy(finding: Finding, lang: Lang) -> str:
    """How to mend it, in one sentence."""
    return _fill(finding.rule.remedy.of(lang), finding.evidence, lang)


def outline(template: str) -> str:
    """A message with … where evidence will stand; an aside that may be empty is left out."""
    text = ""
    for literal, name in _parts(template):
        text += literal
        if name is not None and name != "suggestion":
            text += "…"
    return text


def item(finding: Finding) -> str:
    """The item by code and name, "" where a finding is about none."""
    name = f"「{shortened(finding.item_name)}」" if finding.item_name else ""
    return f"{shortened(finding.item_code)}{name}"


def about(finding: Finding, lang: Lang) -> str:
    """The item, what is wrong with it and how to mend it, where there is room for one text only."""
    mend = Text("改法：", "To mend: ").of(lang)
    parts = (item(finding), message(finding, lang), mend + remedy(finding, lang))
    return " ".join(part for part in parts if part)


def readable(name: str, value: EvidenceValue, lang: Lang) -> str:
    """One piece of evidence as people would write it."""
    if name == "suggestion":
        return _suggestion(value, lang)
    if isinstance(value, tuple):
        if name == "allowed" and set(value) <= JSON_TYPES.keys():
            return _joined([JSON_TYPES[word].of(lang) for word in value], lang, last=True)
        if name == "allowed" and lang is Lang.ZH and _MEANT.keys() & set(value):
            return "、".join(_glossed(word) for word in value)
        return _joined([_word(name, word, lang) for word in value], lang)
    if isinstance(value, str):
        return shortened(_word(name, value, lang))
    return _scalar(value, lang)


def _scalar(value: EvidenceValue, lang: Lang) -> str:
    if isinstance(value, bool):
        return (YES if value else NO).of(lang)
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return NOTHING if value is None else str(value)


def shortened(text: str) -> str:
    """A text of at most 60 characters, with … for the rest."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def _told_apart(evidence: Mapping[str, EvidenceValue], lang: Lang) -> Mapping[str, EvidenceValue]:
    """Two long values as what they differ in, so that shortening never makes them look alike."""
    found, expected = evidence.get("found"), evidence.get("expected")
    if isinstance(found, tuple) and isinstance(expected, tuple):
        if max(len("".join(found)), len("".join(expected))) <= LONGEST:
            return evidence
        common = set(found) & set(expected)
        rest = (Text("其余相同", "the rest agrees").of(lang),) if common else ()
        own = tuple(part for part in found if part not in common)
        wanted = tuple(part for part in expected if part not in common)
        return {**evidence, "found": own + rest, "expected": wanted + rest}
    if isinstance(found, str) and isinstance(expected, str):
        if max(len(found), len(expected)) <= LONGEST:
            return evidence
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(found, expected, strict=False))
        start = sum(1 for _ in alike) - _LEAD
        if start > 0:
            return {
                **evidence,
                "found": f"…{found[start:]}",
                "expected": f"…{expected[start:]}",
            }
    return evidence


def _fill(template: str, evidence: Mapping[str, EvidenceValue], lang: Lang) -> str:
    """`str.format` by names alone, so that nothing in the evidence is ever a template."""
    sentence = ""
    for literal, name in _parts(template):
        sentence += literal
        if name is None:
            continue
        value = evidence.get(name)
        # Most evidence is a short text that says itself; a run can have a million findings.
        if type(value) is str and 0 < len(value) <= LONGEST and name not in _MADE:
            sentence += value
        else:
            sentence += readable(name, value, lang)
    return sentence


@cache
def _parts(template: str) -> list[tuple[str, str | None]]:
    """Text and the name that follows it, None at the end."""
    return [(literal, name) for literal, name, _, _ in Formatter().parse(template)]


def _suggestion(value: EvidenceValue, lang: Lang) -> str:
    """An aside that a template can end with, empty where there is nothing to suggest."""
    if not isinstance(value, str) or not value:
        return ""
    word = shortened(value)
    return f"（是否想写“{word}”）" if lang is Lang.ZH else f" (did you mean “{word}”?)"


def _word(name: str, word: str, lang: Lang) -> str:
    label = _NAMES.get(name, {}).get(word)
    if label is not None:
        return label.of(lang)
    return word or NOTHING


def _glossed(word: str) -> str:
    """A word that must be written in English, with what it means."""
    label = _MEANT.get(word)
    return f"{word}（{label.zh}）" if label else word


def _joined(words: Iterable[str], lang: Lang, *, last: bool = False) -> str:
    """Words as a list; past 60 characters the rest is counted. `last`: any one of them will do."""
    words = list(words)
    comma, either = ("、", "或") if lang is Lang.ZH else (", ", " or ")
    if last:
        return either.join(words)
    shown = [shortened(word) for word in words[:1]]
    for word in words[1:]:
        if len(comma.join([*shown, word])) > LONGEST:
            break
        shown.append(word)
    text = comma.join(shown)
    if len(shown) == len(words):
        return text or NOTHING
    return f"{text}…（共{len(words)}项）" if lang is Lang.ZH else f"{text}… ({len(words)} in all)"
