"""Markdown for job summaries and merge requests: the counts, then the findings file by file.

Text out of catalogues is escaped for GitHub's Markdown, so that it can neither end a table's cell
nor mention anybody.
"""

import re
from collections.abc import Iterator, Sequence

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.pattern import pattern
from svccat.model.result import Result
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report.addresses import Addresses
from svccat.report.labels import NOTHING, SEVERITIES
from svccat.report.look import Look
from svccat.report.sections.since import summary
from svccat.report.sections.uncompared import uncompared
from svccat.report.suppressions import sentences
from svccat.report.tally import by_rule, by_severity, fair, inputs
from svccat.report.visible import visible
from svccat.report.wording import item, message, remedy

ROWS = 300  # GitHub takes a mebibyte a step
_SPECIAL = pattern(r"([\\`*_\[\]|~$#])")
_MARKS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# A comment, which vanishes, keeps these from becoming mentions, references, links and emoji.
_LIVE = pattern(r"@(?=\w)|#(?=\d)|:(?=//|[\w+-]+:)|www(?=\.)", re.IGNORECASE)
_RULES = (
    Text("规则", "rule"),
    Text("级别", "severity"),
    Text("条数", "count"),
    Text("问题", "title"),
)
_FINDINGS = (
    Text("位置", "place"),
    Text("级别", "severity"),
    Text("规则", "rule"),
    Text("事项", "item"),
    Text("问题", "what is wrong"),
    Text("改法", "to mend"),
)


def render(checked: Checked, look: Look) -> str:
    """The summary; at most `ROWS` findings are shown, the gravest first to be so."""
    lang = look.lang
    found = sorted(checked.findings, key=lambda one: one.order)
    parts = [
        f"## svccat{Text('：', ': ').of(lang)}{by_severity(checked, lang)}",
        inputs(checked).of(lang),
        *(escaped(text) for text in _told(checked, lang)),
        *_lost(checked, lang),
        *_rules(checked, lang),
        *_files(chosen(found), look, Addresses(checked, look.base)),
    ]
    total = checked.severities.total()
    if total > ROWS:
        parts.append(
            Text(
                f"（显示 {min(ROWS, len(found))} / {total} 条，全部见 `--format json`）",
                f"({min(ROWS, len(found))} of {total} shown, all of them with `--format json`)",
            ).of(lang)
        )
    return "\n\n".join(parts) + "\n"


def _told(checked: Checked, lang: Lang) -> Iterator[str]:
    if isinstance(checked, Result):
        yield checked.headline.of(lang)
        why = uncompared(checked)
        if why is not None:
            yield why.of(lang)
        if checked.since is not None:
            yield summary(checked.since).of(lang)
    for sentence in sentences(checked):
        yield sentence.of(lang)
    for note in checked.notes:
        yield Text(f"注：{note.zh}", f"Note: {note.en}").of(lang)


def _lost(checked: Checked, lang: Lang) -> Iterator[str]:
    """Which files the figures are without."""
    lost = sorted(one.source.path for one in checked.inputs if not one.readable)
    if lost:
        told = Text("**没有读全的文件**：", "**Not read in full**: ").of(lang)
        yield told + Text("、", ", ").of(lang).join(map(escaped, lost))


def chosen(found: Sequence[Finding]) -> list[Finding]:
    """At most `ROWS` findings in their order: of the gravest as many as can be, no rule left out."""
    chosen: list[Finding] = []
    for severity in Severity:
        those = [one for one in found if one.rule.severity is severity]
        chosen += fair(those, ROWS - len(chosen))
    return sorted(chosen, key=lambda one: one.order)


def _rules(checked: Checked, lang: Lang) -> Iterator[str]:
    rows = [
        (
            code,
            NOTHING if rule is None else SEVERITIES[rule.severity].of(lang),
            str(count),
            NOTHING if rule is None else rule.title.of(lang),
        )
        for code, rule, count in by_rule(checked)
    ]
    if rows:
        yield table(_RULES, rows, lang)


def _files(found: Sequence[Finding], look: Look, addresses: Addresses) -> Iterator[str]:
    files: dict[str, list[Finding]] = {}
    for one in found:
        files.setdefault(one.place.path, []).append(one)
    for path, those in files.items():
        yield f"### {escaped(addresses.path(path))}"
        yield table(_FINDINGS, [_row(one, look.lang) for one in those], look.lang)


def _row(one: Finding, lang: Lang) -> Sequence[str]:
    return (
        one.place.spot,
        SEVERITIES[one.rule.severity].of(lang),
        one.rule.code,
        item(one),
        message(one, lang),
        remedy(one, lang),
    )


def table(heads: Sequence[Text], rows: Sequence[Sequence[str]], lang: Lang) -> str:
    """A table of GitHub's Markdown; cells are text, never markup."""
    lines = [
        [head.of(lang) for head in heads],
        ["---"] * len(heads),
        *([escaped(cell) for cell in row] for row in rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    plain = _SPECIAL.sub(r"\\\1", visible(text).translate(_MARKS))
    return _LIVE.sub(r"\g<0><!-- -->", plain)
