"""JUnit's XML, which every build server draws: a suite for each file, a case for each finding.

An error fails its case; warnings and infos pass and say so. A file without findings has one case.
"""

from collections.abc import Sequence

from svccat.model.checked import Checked
from svccat.model.finding import Finding
from svccat.model.pattern import pattern
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report.addresses import Addresses
from svccat.report.concise import line
from svccat.report.look import Look
from svccat.report.visible import visible
from svccat.report.wording import about

_MARKS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}  # the ampersand first
# What is left of hidden characters that no XML may hold: the noncharacters.
_ILLEGAL = pattern("[\ufdd0-\ufdef\ufffe\uffff]")
_CLEAN = Text("没有发现问题", "nothing found")


def render(checked: Checked, look: Look) -> str:
    """The document; its numbers are those of the cases in it."""
    addresses = Addresses(checked, look.base)
    files: dict[str, list[Finding]] = {
        one.source.path: [] for one in sorted(checked.inputs, key=lambda one: one.source.path)
    }
    for one in sorted(checked.findings, key=lambda one: one.order):
        files.setdefault(one.place.path, []).append(one)
    suites = [part for path in sorted(files) for part in _suite(path, files[path], look, addresses)]
    every = [one for found in files.values() for one in found]
    tests = sum(len(found) or 1 for found in files.values())
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<testsuites name="svccat" tests="{tests}" failures="{_errors(every)}" errors="0">',
            *suites,
            "</testsuites>\n",
        ]
    )


def _suite(path: str, found: Sequence[Finding], look: Look, addresses: Addresses) -> list[str]:
    shown = _xml(addresses.path(path))
    cases = [_case(one, shown, look.lang, addresses) for one in found]
    if not cases:
        cases = [f'    <testcase classname="{shown}" name="{_CLEAN.of(look.lang)}"/>']
    return [
        f'  <testsuite name="{shown}" tests="{len(cases)}" failures="{_errors(found)}" errors="0">',
        *cases,
        "  </testsuite>",
    ]


def _case(one: Finding, path: str, lang: Lang, addresses: Addresses) -> str:
    place = one.place
    name = _xml(f"{one.rule.code} {one.rule.title.of(lang)} ({place.spot})")
    start = f'    <testcase classname="{path}" name="{name}" file="{path}" line="{place.line}">'
    what = _xml(line(one, lang, addresses))
    if one.rule.severity is Severity.ERROR:
        told = (
            f'<failure type="{one.rule.code}" message="{_xml(about(one, lang))}">{what}</failure>'
        )
    else:
        told = f"<system-out>{what}</system-out>"
    return f"{start}{told}</testcase>"


def _errors(found: Sequence[Finding]) -> int:
    return sum(one.rule.severity is Severity.ERROR for one in found)


def _xml(text: str) -> str:
    """Text that is inert in content and in attributes between double quotes."""
    clean = _ILLEGAL.sub(lambda one: f"\\u{ord(one[0]):04x}", visible(text))
    for mark, entity in _MARKS.items():
        clean = clean.replace(mark, entity)
    return clean
