"""A rule's example laid out for people: never parsed, never a character changed."""

import re

import pytest

from svccat.checks.cards import RULES
from svccat.model.fields import Kind
from svccat.model.rule import Example, Reach
from svccat.model.text import Lang
from svccat.report.sample import laid_out, shows


def test_what_fits_on_a_line_stays_on_it() -> None:
    assert laid_out('{"name": "甲", "visits": 0}') == ['{"name": "甲", "visits": 0}']


def test_what_is_longer_is_broken_at_the_outer_commas() -> None:
    long = "道路旅客运输经营许可" * 3
    text = (
        f'{{"name": "{long}, a", "promised_limit": {{"value": 30, "unit": "工作日"}}, "a": [1, 2]}}'
    )
    assert laid_out(text) == [
        f'{{"name": "{long}, a",',
        '  "promised_limit": {"value": 30, "unit": "工作日"},',
        '  "a": [1, 2]}',
    ]


def test_quotes_and_brackets_in_strings_are_no_structure() -> None:
    text = '{"a": "x\\", {[ y", "b": "' + "c" * 80 + '"}'
    assert laid_out(text) == ['{"a": "x\\", {[ y",', f'  "b": "{"c" * 80}"}}']


def test_lines_that_the_author_made_are_kept() -> None:
    assert laid_out('{"a": 1,\n"b": 2}') == ['{"a": 1,', '"b": 2}']


def test_a_faulty_text_is_shown_as_it_is() -> None:
    twice = '{"a": 1, "a": 2, ' + '"b": "' + "c" * 80
    assert "".join(laid_out(twice)).replace(" ", "") == twice.replace(" ", "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_example_loses_a_character(rule: object) -> None:
    example = getattr(rule, "example", None)
    for text in (example.bad, example.good) if example else ():
        assert re.sub(r"\s", "", "".join(laid_out(text))) == re.sub(r"\s", "", text)


def test_it_is_said_what_an_example_is_a_part_of() -> None:
    example = Example("{}", "{}", Reach.HEADER, Kind.POWERS)
    assert shows(example, Lang.ZH) == "权责清单，文件头中的字段"
    assert shows(example, Lang.EN) == "powers, members of the header"
