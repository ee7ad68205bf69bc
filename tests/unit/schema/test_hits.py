"""How a value is shown in a hit."""

import pytest

from svccat.schema.hits import rendered


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "null"),
        ("盘山县\n", '"盘山县\\n"'),
        ({"a": [1, 2.5, True]}, '{"a": [1, 2.5, true]}'),
        ("\ud800", '"\\ud800"'),
        ("好" * 78, '"' + "好" * 78 + '"'),
        ("好" * 79, '"' + "好" * 78 + "…"),
        ([0] * 1_000_000, "[" + "0, " * 26 + "…"),
    ],
)
def test_a_value_is_shown_as_json_of_at_most_eighty_characters(value: object, shown: str) -> None:
    assert rendered(value) == shown
    assert len(shown) <= 80
