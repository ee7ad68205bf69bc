"""The schemas as shapes, for those who build or store what the schemas judge."""

from functools import cache
from types import MappingProxyType

from svccat.model.fields import Kind
from svccat.model.shape import Shape, Shapes
from svccat.schema import store


@cache
def shapes(kind: Kind) -> Shapes:
    """The header and the item of a kind; members stand in the schema's order."""
    whole = store.schema(kind)
    header = _shape(whole, whole)
    members = {name: one for name, one in header.members.items() if name != "items"}
    bare = Shape(header.types, title=header.title, members=MappingProxyType(members))
    return Shapes(bare, _shape(whole, whole["$defs"]["item"]))


def _shape(whole: store.Schema, node: store.Schema) -> Shape:
    """A part of a schema; what is said beside a reference goes before what it refers to says."""
    told: store.Schema = {}
    while "$ref" in node:
        told = {**node, **told}
        node = whole["$defs"][node["$ref"].removeprefix("#/$defs/")]
    told = {**node, **told}
    types = node.get("type", [])
    members = {name: _shape(whole, below) for name, below in node.get("properties", {}).items()}
    return Shape(
        frozenset([types] if isinstance(types, str) else types),
        tuple(one for one in node.get("enum", ()) if one is not None),
        str(told.get("title", "")),
        MappingProxyType(members),
        _shape(whole, node["items"]) if "items" in node else None,
        str(told.get("description", "")),
        isinstance(next(iter(told.get("examples", ())), None), list),
    )
