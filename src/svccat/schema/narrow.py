"""A schema that takes only values whose members have one known type each."""

from collections.abc import Mapping

from svccat.schema.store import Schema

_NOTES = frozenset(
    {"title", "description", "examples", "enumDescriptions", "defaultSnippets", "errorMessage"}
)


def narrowed(schema: Schema, form: Mapping[str, str]) -> Schema:
    """The schema, or null, with nothing but the JSON type that `form` has for a member.

    `form` is by pointer, `*` for the elements of an array. What passes here passes `schema`.
    """
    return {"$schema": schema["$schema"]} | _narrow(schema, "", schema["$defs"], form)


def _narrow(node: Schema, pointer: str, defs: Schema, form: Mapping[str, str]) -> Schema:
    while "$ref" in node:
        node = defs[node["$ref"].rpartition("/")[2]]
    made = {name: rule for name, rule in node.items() if name not in _NOTES}
    if pointer in form:
        types = [node["type"]] if isinstance(node["type"], str) else node["type"]
        made["type"] = [one for one in types if one in {form[pointer], "null"}] or ["null"]
    start = f"{pointer}/" if pointer else ""
    if "properties" in node:
        made["properties"] = {
            name: _narrow(below, f"{start}{name}", defs, form)
            for name, below in node["properties"].items()
        }
    if "items" in node:
        made["items"] = _narrow(node["items"], f"{start}*", defs, form)
    return made
