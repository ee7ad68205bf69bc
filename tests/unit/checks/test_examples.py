"""Every card's example: the bad one breaks its rule, of the good one nothing at all is said."""

from pathlib import Path

import pytest

from svccat.checks.cards import RULES
from svccat.model.fields import Kind
from svccat.model.finding import Finding
from svccat.model.rule import Example, Reach, Rule
from svccat.model.text import Lang
from svccat.pipeline import validate
from svccat.report.wording import message, remedy
from svccat.settings import Settings
from tests.unit.checks.record.documents import shown
from tests.unit.checks.templates import ASIDES, assert_complete, placeholders
from tests.workspace import Json, catalogue, laid_out, write

# Those of suppressions need another file: `tests/unit/test_decisions.py` runs them.
SHOWN = [one for one in RULES if one.example and one.example.reach is not Reach.ENTRY]
UNDATED = {"L817", "L818"}  # they speak where a list does not say which day it stands at
REGISTRY = catalogue(
    [
        {
            "name": "中华人民共和国道路运输条例",
            "level": "行政法规",
            "versions": [
                {"date": "2019-03-02", "effective": "2019-03-02", "articles": 83},
                {
                    "date": "2023-07-20",
                    "effective": "2023-07-20",
                    "articles": 82,
                    "x-renumbered": [{"from": 68}, {"from": 69, "through": 83, "to": 68}],
                },
            ],
        },
        {"name": "中华人民共和国公路法", "level": "法律"},
        {"name": "道路运输管理旧办法", "level": "部门规章", "repealed_on": "2021-01-01"},
        {
            "name": "道路运输新条例",
            "level": "行政法规",
            "versions": [{"date": "2024-12-01", "effective": "2025-03-01"}],
        },
    ],
    "000000",
    "laws",
)


def _text(rule: Rule, example: Example, text: str, edition: str) -> str:
    """A file that shows a text; an edition of its own keeps it apart from all other lists."""
    if example.reach is Reach.FILE:
        return text.replace('"items"', f'"edition": "{edition}", "items"', 1)
    document: Json = {**shown(example, text), "edition": edition}
    if rule.code in UNDATED:
        del document["as_of"]
    return laid_out(document)


def _found(folder: Path, files: dict[str, object]) -> dict[str, list[Finding]]:
    checked = validate(write(folder, files), Settings())
    return {
        name: [one for one in checked.findings if one.place.path == name]
        for name in files
        if name != "laws.json"
    }


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """What is said of each example, by `CODE-bad.json` and `CODE-good.json`.

    A registry counts for all lists of its run, and so each of those is alone in one.
    """
    lists: dict[str, object] = {"laws.json": REGISTRY}
    said: dict[str, list[Finding]] = {}
    for rule in SHOWN:
        example = rule.example
        assert example is not None
        for end, text in (("bad", example.bad), ("good", example.good)):
            name = f"{rule.code}-{end}.json"
            content = _text(rule, example, text, name)
            if example.kind is Kind.LAWS:
                said |= _found(tmp_path_factory.mktemp("laws"), {name: content})
            else:
                lists[name] = content
    return said | _found(tmp_path_factory.mktemp("lists"), lists)


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_the_bad_example_breaks_the_rule(rule: Rule, found: dict[str, list[Finding]]) -> None:
    own = [one for one in found[f"{rule.code}-bad.json"] if one.rule.code == rule.code]
    assert own
    for one in own:
        assert placeholders(one.rule) - ASIDES <= one.evidence.keys()
        # What is wrong with a file as a whole is mended as a whole.
        assert rule.fix is None or rule.family == "S" or "replacement" in one.evidence
        assert all("—" not in message(one, lang) + remedy(one, lang) for lang in Lang)


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.code)
def test_nothing_is_said_of_the_good_example(rule: Rule, found: dict[str, list[Finding]]) -> None:
    assert [one.rule.code for one in found[f"{rule.code}-good.json"]] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def test_every_rule_of_records_and_laws_has_an_example() -> None:
    assert [one.code for one in RULES if one.family in {"R", "L"} and one.example is None] == []


def test_no_two_rules_have_one_title() -> None:
    titles = [rule.title.zh for rule in RULES]
    assert len(set(titles)) == len(titles)
