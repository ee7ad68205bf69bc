"""What `svccat validate` found as JSON: one document (version 1), or a line for each finding."""

from collections.abc import Sequence

from svccat.model.checked import Checked
from svccat.model.text import Lang
from svccat.report.json_parts import (
    Json,
    dumps,
    finding,
    findings,
    inputs,
    settings,
    summary,
    tool,
    with_findings,
)

FORMAT = 1
# JSON lets them stand, but they end lines for some who read line by line.
_LINE_ENDS = "\x85\u2028\u2029"


def render(checked: Checked, lang: Lang) -> bytes:
    """The document that the schema `validate-result` describes, in UTF-8; `lang` is that of sentences."""
    return with_findings(document(checked, lang, []), checked, lang)


def document(checked: Checked, lang: Lang, found: Sequence[Json] | None = None) -> Json:
    """The output as JSON values; `totals` count findings that are not listed as well.

    `found` stands for the findings, which are made where it is None.
    """
    totals = checked.totals
    return {
        "format": FORMAT,
        "tool": tool(),
        "settings": settings(checked),
        "inputs": inputs(checked),
        "findings": findings(checked, lang) if found is None else found,
        "totals": [{"code": code, "count": totals[code]} for code in sorted(totals)],
        "summary": summary(checked),
        "notes": [note.of(lang) for note in checked.notes],
    }


def lines(checked: Checked, lang: Lang) -> str:
    """One finding a line, as in the document."""
    found = sorted(checked.findings, key=lambda one: one.order)
    text = "".join(dumps(finding(one, lang), indent=False) for one in found)
    for character in _LINE_ENDS:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
