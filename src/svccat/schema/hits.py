"""From a fault's place to a hit that a person can act on.

The schemas have no combinators, so the way to a value alone tells which part of the schema
judged it; both validators' faults therefore give the same hits.
"""

import json
from collections.abc import Iterable
from typing import TypeGuard

from svccat.model.schema_hit import SchemaHit, SchemaKeyword, ValuePath
from svccat.schema.engines import Fault
from svccat.schema.store import Schema
from svccat.schema.suggest import nearest_member, nearest_value

_SHOWN = 80


def explain(schema: Schema, value: object, faults: set[Fault]) -> list[SchemaHit]:
    """The hits of a value's faults, by path; a value of a wrong type is told that and no more."""
    mistyped = {path for path, keyword, _ in faults if keyword is SchemaKeyword.TYPE}
    hits = [
        _hit(schema, value, fault)
        for fault in faults
        if fault[1] is not SchemaKeyword.CLOSED_LIST or fault[0] not in mistyped
    ]
    return sorted(hits, key=_order)


def part(schema: Schema, path: ValuePath) -> Schema:
    """The part of a schema that judges the value at a path; {} beyond what the schema names."""
    node = _resolved(schema, schema)
    for step in path:
        below = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
        if below is None:
            return {}
        node = _resolved(schema, below)
    return node


def rendered(value: object) -> str:
    """A value as JSON on one line, cut at 80 characters; lone surrogates are written out."""
    text = ""
    for chunk in json.JSONEncoder(ensure_ascii=False).iterencode(value):
        text += chunk
        if len(text) > _SHOWN:
            break
    text = _printable(text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _hit(schema: Schema, value: object, fault: Fault) -> SchemaHit:
    path, keyword, member = fault
    found = _at(value, path)
    judge = part(schema, path)
    match keyword:
        case SchemaKeyword.REQUIRED:
            return SchemaHit(path, keyword, member, _wanted(part(schema, (*path, member))))
        case SchemaKeyword.UNKNOWN:
            return SchemaHit(
                (*path, member),
                keyword,
                _printable(member),
                (),
                rendered(_at(found, (member,))),
                _member_instead(judge, member, found),
            )
        case SchemaKeyword.TYPE:
            return SchemaHit(path, keyword, "", _types(judge), rendered(found))
        case SchemaKeyword.CLOSED_LIST:
            allowed = _allowed(judge)
            suggestion = nearest_value(found, allowed) if isinstance(found, str) else ""
            return SchemaHit(path, keyword, "", allowed, rendered(found), suggestion)


def _member_instead(judge: Schema, member: str, found: object) -> str:
    titles = tuple((name, one.get("title", "")) for name, one in judge["properties"].items())
    suggestion = nearest_member(member, titles)
    # What the object has already cannot be what the unknown member was meant to be.
    return "" if isinstance(found, dict) and suggestion in found else suggestion


def _wanted(judge: Schema) -> tuple[str, ...]:
    return _allowed(judge) or _types(judge)


def _types(judge: Schema) -> tuple[str, ...]:
    types = judge["type"]
    return (types,) if isinstance(types, str) else tuple(types)


def _allowed(judge: Schema) -> tuple[str, ...]:
    return tuple(one for one in judge.get("enum", ()) if one is not None)


def _resolved(schema: Schema, node: Schema) -> Schema:
    """A node with what it refers to; its own title stands before the referred one's."""
    while (target := node.get("$ref")) is not None:
        below: Schema = schema["$defs"][target.removeprefix("#/$defs/")]
        node = below | {key: one for key, one in node.items() if key != "$ref"}
    return node


def _at(value: object, path: Iterable[str | int]) -> object:
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) else None
        else:
            value = value.get(step) if _is_object(value) else None
    return value


def _is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _order(hit: SchemaHit) -> tuple[list[tuple[bool, int, str]], str, str]:
    steps = [
        (isinstance(one, str), one if isinstance(one, int) else 0, str(one)) for one in hit.path
    ]
    return steps, hit.keyword, hit.member
