"""A schema of single types takes nothing that the whole one refuses."""

import pytest

from svccat.schema import store
from svccat.schema.engines import Engines
from svccat.schema.narrow import narrowed

_SCHEMA: store.Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$ref": "#/$defs/item",
    "$defs": {
        "texts": {"type": ["string", "array", "null"], "items": {"type": ["string", "number"]}},
        "part": {"type": "object", "properties": {"a": {"$ref": "#/$defs/texts"}}},
        "item": {
            "type": "object",
            "required": ["a"],
            "properties": {
                "a": {"$ref": "#/$defs/texts"},
                "b": {"type": "array", "items": {"$ref": "#/$defs/part"}},
                "c": {"type": ["string", "null"], "enum": ["甲", None]},
            },
            "patternProperties": {"^x-": True},
            "additionalProperties": False,
        },
    },
}


@pytest.mark.parametrize(
    ("form", "value", "passes"),
    [
        ({"a": "string"}, {"a": "甲"}, True),
        ({"a": "string"}, {"a": ["甲"]}, False),
        ({"a": "array"}, {"a": [1, "甲"]}, True),
        ({"a": "array", "a/*": "string"}, {"a": [1, "甲"]}, False),
        ({"a": "array"}, {"a": None}, True),
        ({"a": "number"}, {"a": "甲"}, False),
        ({"a": "number"}, {"a": None}, True),
        ({"a": "string", "b/*/a": "array"}, {"a": "甲", "b": [{"a": ["乙"]}]}, True),
        ({"a": "string", "b/*/a": "array"}, {"a": "甲", "b": [{"a": "乙"}]}, False),
        ({"c": "string"}, {"a": "甲", "c": "乙"}, False),
        ({}, {"a": "甲", "x-own": [{}]}, True),
        ({}, {"a": "甲", "d": 1}, False),
        ({}, {"c": "甲"}, False),
    ],
)
def test_members_have_the_type_of_their_form(
    form: dict[str, str],
    value: object,
    passes: bool,  # noqa: FBT001  pytest gives it by position
) -> None:
    assert Engines(narrowed(_SCHEMA, form)).surely_pass([value]) == [passes]
