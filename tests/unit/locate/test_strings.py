"""From findings to the strings they are about."""

import pytest

from svccat.locate.strings import finder
from svccat.model.finding import Finding, Place
from tests.unit.fix.toys import card

WHOLE = '{"kind": "k", "a/b": {"~": "v"}, "items": [{"n": "0"}, {"n": ["1", "2"], "n": ["3"]}]}'
LINES = '{"kind": "k"}\n\n{"n": "0"}\n{"items": [{"n": "1"}]}\n'


@pytest.mark.parametrize(
    ("pointer", "name", "value"),
    [
        ("/kind", '"kind"', '"k"'),
        ("/a~1b/~0", '"~"', '"v"'),
        ("/items/0/n", '"n"', '"0"'),
        ("/items/1/n/0", '"3"', '"3"'),
        ("/items/1", '{"n": ["1"', '{"n": ["1"'),
        ("/items", '"items"', '[{"n": "0"'),
        ("", "{", "{"),
    ],
)
def test_names_and_values_of_a_document(pointer: str, name: str, value: str) -> None:
    place = finder(WHOLE, False)  # noqa: FBT003
    for at_key, expected in ((True, name), (False, value)):
        offset = place(Finding(card("R101", at_key=at_key), Place("a.json", pointer)))
        assert WHOLE[offset:].startswith(expected)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [("/kind", '"k"'), ("/items/0/n", '"0"'), ("/items/1/items/0/n", '"1"')],
)
def test_values_of_lines(pointer: str, value: str) -> None:
    offset = finder(LINES, True)(Finding(card("R101"), Place("a.ndjson", pointer)))  # noqa: FBT003
    assert LINES[offset:].startswith(value)
