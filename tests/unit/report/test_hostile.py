"""Hostile text: whatever a catalogue or a file name holds, every format shows as text."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svccat.checks.cards import RULES
from svccat.model.checked import Checked
from svccat.model.finding import EvidenceValue, Finding, Place
from svccat.model.text import Lang, Text
from svccat.report.formats import FORMATS
from svccat.report.look import Look
from tests.documents import xml
from tests.unit.report.validated import LIMIT, VAGUE, WIDTH, checked, found

LOOK = Look(Lang.ZH, rules=RULES)
NAMES = list(FORMATS)
HOSTILE = [
    "\x00\x07\x1b[2J\x1b]0;x\x07",
    "a\r\n::error::b\n##[error]c\u2028::warning::d\x85e",
    "甲|乙||丙",
    '</failure></testcase><x a="\'">',
    "]]><!-- --> <![CDATA[",
    "\u202etxt.exe\u2066\u200b\ufeff",
    "法" * 10_000,
    "a" * 10_000,
    "甲\ud800乙\udcff",
    "\ufffe\uffff\ufdd0",
    "[b](javascript:x) `c` *d* <script>e</script> &amp; @all",
    "{0} {found} {{ %s %n ${x} $(x) `x`",
    "a: b, c=d%0A::error::e",
    '{"a": "b\\u0000"}',
    "",
]
_HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def _poisoned(hostile: str, rule: Any = LIMIT) -> Finding:
    evidence: dict[str, EvidenceValue] = {
        "found": hostile,
        "expected": (hostile, "x"),
        "words": (hostile,),
        "detail": hostile,
        "replacement": hostile,
    }
    return Finding(
        rule,
        Place(f"a/{hostile[:200]}.json", f"/items/0/{hostile}", 3, 5),
        item_code=hostile,
        item_name=hostile,
        jurisdiction=hostile,
        authority=hostile,
        evidence=evidence,
        related=(Place(f"b/{hostile[:200]}", hostile, 4, 6),),
        fingerprint="f" * 16,
    )


def _run(hostile: str) -> Checked:
    findings = [_poisoned(hostile, rule) for rule in (LIMIT, WIDTH, VAGUE)]
    return checked(*findings, notes=(Text(hostile, hostile),))


def _render(form: str, one: Checked) -> str:
    made = FORMATS[form](one, LOOK)
    return made if isinstance(made, str) else made.decode()


# What would not hold if any of the text had a meaning in its format.


def _text(shown: str) -> None:
    assert _HIDDEN.search(shown) is None


def _concise(shown: str) -> None:
    assert _HIDDEN.search(shown) is None
    assert len(shown.splitlines()) == 3


def _json(shown: str) -> None:
    assert len(json.loads(shown)["findings"]) == 3


def _jsonl(shown: str) -> None:
    codes = [json.loads(line)["code"] for line in shown.splitlines()]
    assert codes == ["R101", "R121", "R171"]


def _sarif(shown: str) -> None:
    (run,) = json.loads(shown)["runs"]
    assert len(run["results"]) == 3
    assert len(run["tool"]["driver"]["rules"]) >= len(RULES)


_COMMAND = re.compile(
    r"::(error|warning|notice) (file=[^,:]*,line=3,col=5,)?title=[^,:]*::[^\r\n]*"
)


def _github(shown: str) -> None:
    assert _HIDDEN.search(shown) is None
    lines = shown.splitlines()
    assert len(lines) == 1 + 3
    assert all(_COMMAND.fullmatch(line) for line in lines)


def _gitlab(shown: str) -> None:
    assert len(json.loads(shown)) == 3


_TAGS = {"testsuites", "testsuite", "testcase", "failure", "system-out"}


def _junit(shown: str) -> None:
    assert _HIDDEN.search(shown) is None
    document = xml(shown)
    assert len(list(document.iter("testcase"))) == 5
    assert {one.tag for one in document.iter()} == _TAGS


def _markdown(shown: str) -> None:
    assert _HIDDEN.search(shown) is None
    lines = shown.splitlines()
    rows = [line for line in lines if line.startswith("| 3:5 |")]
    assert [len(re.split(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows] == [8] * 3
    assert "<" not in shown.replace("<!-- -->", "")
    assert sum(line.startswith("#") for line in lines) == 2


INERT: dict[str, Callable[[str], None]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
}


@pytest.mark.parametrize("form", NAMES)
@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(form: str, hostile: str) -> None:
    INERT[form](_render(form, _run(hostile)))


@pytest.mark.parametrize("form", ["text", "concise", "github", "gitlab", "markdown"])
def test_long_text_is_cut_where_people_read(form: str) -> None:
    shown = _render(form, checked(found(item_name="法" * 10_000, evidence={"found": "x" * 10_000})))
    assert len(shown) < 2500


@pytest.mark.parametrize("form", NAMES)
@given(hostile=st.text(alphabet=st.characters(codec=None), max_size=40))
@settings(max_examples=15, deadline=None)
def test_no_text_whatever_breaks_a_format(form: str, hostile: str) -> None:
    INERT[form](_render(form, _run(hostile)))
