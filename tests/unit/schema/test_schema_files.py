"""The published schema files say what contract section 1 says, and no more."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from svccat.schema import store
from tests.unit.schema import contract_fields as contract

KINDS = tuple(contract.ITEMS)
RESULTS = ("check-result", "validate-result")
OUTPUTS = (
    *("boundaries-result", "diff-result", "overlaps-result"),
    *("report-result", "show-result", "todo-result"),
)
NAMES = (*KINDS, *RESULTS, *OUTPUTS)
HAN = re.compile("[一-鿿]")
CATALOGUE_KEYWORDS = {
    "$schema", "$id", "$defs", "$ref", "title", "description", "examples",
    "type", "enum", "required", "properties", "patternProperties", "additionalProperties", "items",
    "enumDescriptions", "errorMessage", "defaultSnippets",  # what VS Code shows; validators pass over
}  # fmt: skip
# A snippet's placeholder: ${1:text}, ${1|one,two|}; a text that is ^${1:20} stands for a number.
PLACEHOLDER = re.compile(r"\$\{[0-9]+(?::([^}]*)|\|([^,|]*)[^}]*)\}")

Schema = dict[str, Any]


def resolved(schema: Schema, node: Schema) -> Schema:
    while "$ref" in node:
        below = schema["$defs"][node["$ref"].removeprefix("#/$defs/")]
        node = below | {key: value for key, value in node.items() if key != "$ref"}
    return node


def walk(schema: Schema, node: Schema, at: str) -> Iterator[tuple[str, Schema]]:
    """Every member below a node by its path, arrays' entries as `[]`."""
    node = resolved(schema, node)
    if at:
        yield at, node
    for member, below in node.get("properties", {}).items():
        yield from walk(schema, below, f"{at}.{member}" if at else member)
    if "items" in node and at:
        yield from walk(schema, node["items"], f"{at}[]")


def item_nodes(kind: str) -> dict[str, Schema]:
    schema = store.schema(kind)
    return dict(walk(schema, schema["$defs"]["item"], ""))


def header_nodes(kind: str) -> dict[str, Schema]:
    schema = store.schema(kind)
    top = schema["properties"] | {
        "items": {key: one for key, one in schema["properties"]["items"].items() if key != "items"}
    }
    return dict(walk(schema, {"properties": top}, ""))


def types(nodes: dict[str, Schema]) -> dict[str, str]:
    found = {}
    for path, node in nodes.items():
        type_ = node["type"]
        found[path] = type_ if isinstance(type_, str) else "|".join(type_)
    return found


def closed(nodes: dict[str, Schema]) -> dict[str, list[str | None]]:
    return {path: node["enum"] for path, node in nodes.items() if "enum" in node}


def subschemas(node: Schema) -> Iterator[Schema]:
    yield node
    for key in ("properties", "$defs"):
        for below in node.get(key, {}).values():
            yield from subschemas(below)
    if "items" in node:
        yield from subschemas(node["items"])


def test_the_published_schemas_are_the_six_kinds_and_the_outputs() -> None:
    assert set(store.names()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_2020_12_and_names_itself(name: str) -> None:
    schema = store.schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:svccat:schema:{name}:1"


@pytest.mark.parametrize("kind", KINDS)
def test_items_have_every_member_of_the_contract_with_its_type_and_no_other(kind: str) -> None:
    assert types(item_nodes(kind)) == contract.ITEMS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_headers_have_every_member_of_the_contract_with_its_type_and_no_other(kind: str) -> None:
    assert types(header_nodes(kind)) == contract.HEADERS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_the_required_members_are_those_of_the_contract(kind: str) -> None:
    schema = store.schema(kind)
    assert sorted(schema["required"]) == sorted(contract.HEADER_REQUIRED[kind])
    assert schema["$defs"]["item"]["required"] == contract.REQUIRED[kind]
    nested = {
        name: node["required"]
        for name, node in schema["$defs"].items()
        if name != "item" and "required" in node
    }
    expected = {"jurisdiction": ["code", "name", "level"]}
    if kind not in {"laws", "bundles"}:
        expected["authority"] = ["name", "sector"]
    assert nested == expected


@pytest.mark.parametrize("kind", KINDS)
def test_the_closed_lists_are_exact_and_optional_ones_accept_null(kind: str) -> None:
    required = {*contract.REQUIRED[kind], "exercise_levels[]"}
    assert closed(item_nodes(kind)) == {
        path: values if path in required else [*values, None]
        for path, values in contract.CLOSED[kind].items()
    }
    assert closed(header_nodes(kind)) == contract.HEADER_CLOSED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_a_catalogue_schema_uses_only_keywords_that_reject_what_the_contract_rejects(
    kind: str,
) -> None:
    for node in subschemas(store.schema(kind)):
        assert node.keys() <= CATALOGUE_KEYWORDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_is_closed_but_for_extensions(kind: str) -> None:
    for node in subschemas(store.schema(kind)):
        if "object" in node.get("type", ()):
            assert node["patternProperties"] == {"^x-": True}
            assert node["additionalProperties"] is False


@pytest.mark.parametrize("name", RESULTS)
def test_every_object_of_a_result_is_closed_and_requires_all_it_has(name: str) -> None:
    open_objects = {"设置", "证据"}
    for node in subschemas(store.schema(name)):
        if "object" in node.get("type", ()) and node.get("title") not in open_objects:
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])


def test_both_results_speak_of_inputs_and_findings_alike() -> None:
    check, validate = (store.schema(name)["$defs"] for name in RESULTS)
    shared = {"count", "input", "place", "finding", "note"}
    assert {name: validate[name] for name in shared} == {name: check[name] for name in shared}


@pytest.mark.parametrize("name", NAMES)
def test_every_field_has_a_chinese_title_and_description_with_an_english_gloss(name: str) -> None:
    schema = store.schema(name)
    fields = {"": schema} | dict(walk(schema, schema, ""))
    for path, node in fields.items():
        if path.endswith("[]") and "properties" not in node:
            continue  # an entry of a plain list is described by its list
        assert HAN.search(node["title"]), path
        assert HAN.search(node["description"]), path
        assert re.search(r"\([ -~]+\)\Z", node["description"]), path


@pytest.mark.parametrize("kind", KINDS)
def test_the_description_of_a_closed_list_names_every_value(kind: str) -> None:
    nodes = header_nodes(kind) | item_nodes(kind)
    for path, node in nodes.items():
        if "enum" not in node:
            continue
        described = nodes[path.removesuffix("[]")]["description"]
        for value in node["enum"]:
            assert value is None or value in described, path


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_passes_the_part_it_illustrates(kind: str) -> None:
    schema = store.schema(kind)
    for node in subschemas(schema):
        judge = Draft202012Validator(node | {"$defs": schema["$defs"]})
        for example in node.get("examples", ()):
            judge.validate(example)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_says_in_chinese_what_an_editor_should_write(kind: str) -> None:
    schema = store.schema(kind)
    for path, node in walk(schema, schema, ""):
        if not path.endswith("[]"):
            assert HAN.search(node["errorMessage"]), path


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_of_a_closed_list_is_explained(kind: str) -> None:
    schema = store.schema(kind)
    for path, node in walk(schema, schema, ""):
        if "enum" in node and not path.endswith("[]"):
            assert len(node["enumDescriptions"]) == len(node["enum"]), path
            assert all(HAN.search(one) for one in node["enumDescriptions"]), path


def filled(body: object) -> object:
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(value) for value in body]
    if not isinstance(body, str):
        return body
    text = PLACEHOLDER.sub(lambda match: match[1] or match[2], body)
    return json.loads(text[1:]) if text.startswith("^") else text


@pytest.mark.parametrize("kind", KINDS)
def test_every_snippet_as_it_is_offered_passes_the_part_it_belongs_to(kind: str) -> None:
    schema = store.schema(kind)
    offered = 0
    for node in subschemas(schema):
        for snippet in node.get("defaultSnippets", ()):
            assert HAN.search(snippet["label"])
            Draft202012Validator(node | {"$defs": schema["$defs"]}).validate(
                filled(snippet["body"])
            )
            offered += 1
    assert offered >= 2


def test_a_definition_of_one_name_is_the_same_in_every_catalogue_schema() -> None:
    seen: dict[str, Schema] = {}
    for kind in KINDS:
        for name, node in store.schema(kind)["$defs"].items():
            if name != "item":
                assert seen.setdefault(name, node) == node, name


def test_directory_items_differ_from_service_items_in_the_implementing_body_only() -> None:
    directory = store.schema("directory")["$defs"]["item"]["properties"]
    service = store.schema("service-items")["$defs"]["item"]["properties"]
    assert [name for name in service if directory[name] != service[name]] == ["implementing_body"]
    assert list(directory) == list(service)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_refers_to_nothing_but_itself(name: str) -> None:
    targets = re.findall(r'"\$ref": "([^"]*)"', store.schema_text(name))
    assert targets
    assert all(target.startswith("#/$defs/") for target in targets)
    used = {target.removeprefix("#/$defs/") for target in targets}
    assert used == set(store.schema(name)["$defs"])
