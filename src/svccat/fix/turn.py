"""One turn over one file's text: every mend that fits is made, all at once, and proven.

Proven is what parses to the old document with the mends put in and nothing else changed.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeAlias

from svccat.fix.documents import Document, parsed, put, rename, value_at
from svccat.fix.tokens import spelled, token_at
from svccat.model.finding import Finding
from svccat.model.text import Text

# From a finding to the offset of its string in the text: the member's name or its value.
Where: TypeAlias = Callable[[Finding], int]

NOT_JSON = Text(
    "文件没有读全，只能先改正写法", "the file cannot be read in full: mend its syntax first"
)
NOT_TEXT = Text("此处不是文本", "this is no text")
TAKEN = Text("同一对象里已有这个字段名", "the object has a member of that name already")
UNPROVEN = Text(
    "改动会影响别处，已放弃", "the change would reach further than meant and was dropped"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """The text afterwards, the findings whose mend is in it, and those whose mend cannot be.

    A finding in neither list waits: another one changed its string, or a name above it.
    """

    text: str
    done: tuple[Finding, ...] = ()
    left: tuple[tuple[Finding, Text], ...] = ()


def turn(
    text: str, findings: Sequence[Finding], where: Callable[[], Where], *, lines: bool
) -> Turn:
    """The text with the mends of `findings` made, one a string, in the order given.

    `where` is asked for only if the text can be read at all; `lines` tells NDJSON.
    """
    document = parsed(text, lines=lines)
    if document is None:
        return Turn(text, left=tuple((one, NOT_JSON) for one in findings))
    place = where()

    def made(some: Sequence[Finding]) -> Turn | None:
        return _made(text, parsed(text, lines=lines) or {}, some, place, lines=lines)

    whole = _made(text, document, findings, place, lines=lines)
    if whole is None:
        bad = _unproven(findings, made)
        whole = made([one for one in findings if one not in bad]) or Turn(text)
        whole = replace(whole, left=(*whole.left, *((one, UNPROVEN) for one in bad)))
    return whole


def _unproven(
    findings: Sequence[Finding], made: Callable[[Sequence[Finding]], Turn | None]
) -> list[Finding]:
    """The findings whose mend does more than it should, looked for by halves."""
    if made(findings) is not None:
        return []
    if len(findings) == 1:
        return [*findings]
    half = len(findings) // 2
    return _unproven(findings[:half], made) + _unproven(findings[half:], made)


def _made(
    text: str, document: Document, findings: Sequence[Finding], place: Where, *, lines: bool
) -> Turn | None:
    """All mends that fit, also put in the document; None where the outcome is not what was meant."""
    edits: dict[int, tuple[str, str]] = {}
    renamed: set[str] = set()
    done, left = [], []
    for one in findings:
        start, pointer = place(one), one.place.pointer
        if start in edits or not renamed.isdisjoint(accumulate(pointer.split("/"), "{}/{}".format)):
            continue
        token = token_at(text, start)
        why = why_not(document, one, token)
        if why is not None:
            left.append((one, why))
            continue
        _put(document, one)
        edits[start] = (token, spelled(str(one.evidence["replacement"]), token))
        done.append(one)
        if one.rule.at_key:
            renamed.add(pointer)
    new = _edited(text, edits)
    return Turn(new, tuple(done), tuple(left)) if _same(document, new, lines=lines) else None


def why_not(document: Document, finding: Finding, token: str) -> Text | None:
    """Why a finding's mend cannot stand in the place of the string found there, None if it can."""
    way = finding.place.steps
    found = value_at(document, way)
    if finding.rule.at_key:
        holder = value_at(document, way[:-1])
        members = holder if isinstance(holder, dict) else {}
        if finding.evidence["replacement"] in members:
            return TAKEN
        found = way[-1] if way[-1] in members else None
    return None if token and json.loads(token) == found else NOT_TEXT


def _put(document: Document, finding: Finding) -> None:
    way, value = finding.place.steps, str(finding.evidence["replacement"])
    if finding.rule.at_key:
        rename(document, way, value)
    else:
        put(document, way, value)


def _edited(text: str, edits: dict[int, tuple[str, str]]) -> str:
    parts, at = [], 0
    for start, (old, new) in sorted(edits.items()):
        parts += [text[at:start], new]
        at = start + len(old)
    return "".join([*parts, text[at:]])


def _same(document: Document, text: str, *, lines: bool) -> bool:
    try:
        return parsed(text, lines=lines) == document
    except (RecursionError, UnicodeError):
        return False
