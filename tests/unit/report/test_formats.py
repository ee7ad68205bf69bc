"""All formats: one registry, the same numbers in each, and text of catalogues inert in each."""

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from svccat.checks.cards import RULES
from svccat.model.checked import Checked
from svccat.model.rule import Severity
from svccat.model.text import Lang
from svccat.report import json_report, text
from svccat.report.formats import FORMATS
from svccat.report.look import Look
from tests.documents import xml
from tests.unit.report.results import result
from tests.unit.report.validated import (
    LIMIT,
    VAGUE,
    broken,
    checked,
    everything,
    found,
    untidy,
)

LOOK = Look(Lang.ZH, rules=RULES)
NAMES = [
    "text",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "markdown",
]
Counts = dict[str, int]


def _render(form: str, one: Checked, look: Look = LOOK) -> str:
    made = FORMATS[form](one, look)
    return made if isinstance(made, str) else made.decode()


def test_the_formats_are_these() -> None:
    assert list(FORMATS) == NAMES


@pytest.mark.parametrize("form", NAMES)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_format_speaks_of_validation_and_of_comparison(form: str, lang: Lang) -> None:
    for one in (checked(), everything(), result()):
        shown = _render(form, one, replace(LOOK, lang=lang))
        assert shown == "" or shown.endswith("\n")
        assert shown == _render(form, one, replace(LOOK, lang=lang))


def test_text_and_json_of_a_comparison_are_its_own() -> None:
    assert _render("text", result()) == text.render(result())
    assert _render("json", result()) == json_report.render(result()).decode()


# The numbers: errors, warnings and infos as a reader of each format would count them.


def _of_text(shown: str) -> Counts:
    last = shown.rstrip("\n").split("\n")[-1]
    return {
        severity: int(match[1]) if (match := re.search(rf"(\d+) 处{word}", last)) else 0
        for severity, word in (("error", "错误"), ("warning", "警告"), ("info", "提示"))
    }


def _of_table(shown: str) -> Counts:
    counts: Counter[str] = Counter()
    for word, count in re.findall(r"^[A-Z]\d{3} +(..) +(\d+) ", shown, re.MULTILINE):
        counts[{"错误": "error", "警告": "warning", "提示": "info"}[word]] += int(count)
    return counts


def _of_concise(shown: str) -> Counts:
    return Counter(re.findall(r"^\S+:\d+:\d+: (\w+) ", shown, re.MULTILINE))


def _of_json(shown: str) -> Counts:
    document = json.loads(shown)
    told = {name: document["summary"][name] for name in ("error", "warning", "info")}
    assert Counter(told) == Counter(one["severity"] for one in document["findings"])
    assert sum(one["count"] for one in document["totals"]) == sum(told.values())
    return told


def _of_jsonl(shown: str) -> Counts:
    return Counter(json.loads(line)["severity"] for line in shown.splitlines())


def _of_sarif(shown: str) -> Counts:
    names = {"error": "error", "warning": "warning", "note": "info"}
    results = json.loads(shown)["runs"][0]["results"]
    return Counter(names[one["level"]] for one in results)


def _of_github(shown: str) -> Counts:
    first, *rest = shown.splitlines()
    names = {"error": "error", "warning": "warning", "notice": "info"}
    told = Counter(names[str(re.match("::(\\w+) ", line)[1])] for line in rest)  # type: ignore[index]  # every line has one
    assert first.endswith(f"错误 {told['error']}，警告 {told['warning']}，提示 {told['info']}")
    return told


def _of_gitlab(shown: str) -> Counts:
    names = {"major": "error", "minor": "warning", "info": "info"}
    return Counter(names[one["severity"]] for one in json.loads(shown))


def _of_junit(shown: str) -> Counts:
    document = xml(shown)
    passed = [str(one.text) for one in document.iter("system-out")]
    return {
        "error": len(list(document.iter("failure"))),
        "warning": sum(": warning " in one for one in passed),
        "info": sum(": info " in one for one in passed),
    }


def _of_markdown(shown: str) -> Counts:
    told = re.search(r"错误 (\d+)，警告 (\d+)，提示 (\d+)", shown)
    assert told is not None
    words = re.findall(r"^\| \d+:\d+ \| (..) \|", shown, re.MULTILINE)
    counts = [words.count(word) for word in ("错误", "警告", "提示")]
    assert counts == [int(count) for count in told.groups()]
    return dict(zip(("error", "warning", "info"), counts, strict=True))


READERS: list[tuple[str, Callable[[str], Counts]]] = [
    ("text", _of_text),
    ("text", _of_table),
    ("concise", _of_concise),
    ("json", _of_json),
    ("jsonl", _of_jsonl),
    ("sarif", _of_sarif),
    ("github", _of_github),
    ("gitlab", _of_gitlab),
    ("junit", _of_junit),
    ("markdown", _of_markdown),
]


@pytest.mark.parametrize(
    ("form", "read"), READERS, ids=[f"{form}-{read.__name__}" for form, read in READERS]
)
@pytest.mark.parametrize("counts", [(0, 0, 1), (1, 1, 1), (3, 2, 100), (60, 70, 4)], ids=str)
def test_every_format_tells_the_same_numbers(
    form: str, read: Callable[[str], Counts], counts: tuple[int, int, int]
) -> None:
    errors, warnings, infos = counts
    one = checked(
        broken("city.json"),
        *(found(LIMIT, line) for line in range(2, errors + 1)),
        *(untidy(line) for line in range(1000, 1000 + warnings)),
        *(found(VAGUE, line) for line in range(2000, 2000 + infos)),
    )
    told = {name: count for name, count in read(_render(form, one)).items() if count}
    expected = {"error": max(errors, 1), "warning": warnings, "info": infos}
    assert told == {name: count for name, count in expected.items() if count}


@pytest.mark.parametrize("form", NAMES)
def test_no_absolute_path_is_told(form: str) -> None:
    assert "/home" not in _render(form, everything())


@pytest.mark.parametrize("form", NAMES)
def test_the_order_of_what_was_found_changes_no_byte(form: str) -> None:
    one = everything()
    turned = replace(one, findings=one.findings[::-1], inputs=one.inputs[::-1])
    if form != "text":  # its last line names the first finding of a file that breaks off
        assert _render(form, turned) == _render(form, one)
    assert Counter(item.rule.severity for item in turned.findings)[Severity.ERROR] == 2
