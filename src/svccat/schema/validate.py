"""The door of the schema stage: which items pass, and what is wrong with those that do not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from svccat.model.fields import Kind
from svccat.model.schema_hit import SchemaHit, SchemaKeyword, ValuePath
from svccat.schema import store
from svccat.schema.engines import Engines
from svccat.schema.hits import explain, part, rendered
from svccat.schema.narrow import narrowed
from svccat.schema.suggest import nearest_value

_FEW = 10  # where it costs more to prepare than it saves


@dataclass(slots=True)
class ReferenceBudget:
    """How many more values of a file python jsonschema may explain.

    It needs about a millisecond for each; past the budget jsonschema-rs gives the same hits in a
    hundredth of that.
    """

    left: int = 200

    def take(self) -> bool:
        """Spends one; False where none is left."""
        self.left -= 1
        return self.left >= 0


class Validator:
    """The schema of one kind of catalogue, ready for use; `validator` builds it once."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        whole = store.schema(kind)
        self._item = _of_item(kind)
        # The header is judged without its items, which are judged one by one.
        properties = whole["properties"] | {"items": {"type": "array"}}
        self._header: store.Schema = whole | {"properties": properties}
        self._header.pop("$id")
        self._items = Engines(self._item)
        self._headers = Engines(self._header)

    def items_ok(self, items: Iterable[object]) -> list[bool]:
        """For each item, any JSON value, whether it passes."""
        return self._items.all_pass(items)

    @property
    def members(self) -> frozenset[str]:
        """The members of an item that the schema names."""
        return frozenset(part(self._item, ())["properties"])

    def items_plain(self, items: Sequence[object], form: Mapping[str, str]) -> list[bool]:
        """For each item, whether it passes and its members are null or of the JSON types of `form`.

        `form` is by pointer, `*` for the elements of an array. Few items are not told of any.
        """
        if len(items) < _FEW:
            return [False] * len(items)
        return _narrow(self._kind, tuple(form.items())).surely_pass(items)

    def item_hits(self, item: object, budget: ReferenceBudget | None = None) -> list[SchemaHit]:
        """What is wrong with an item, paths from the item; [] where it passes."""
        return _hits(self._items, self._item, item, budget)

    def header_hits(self, header: object, budget: ReferenceBudget | None = None) -> list[SchemaHit]:
        """What is wrong with a file's object beside its items, paths from the file.

        `items` must be there and be an array; what it holds is not looked at.
        """
        if isinstance(header, dict) and isinstance(header.get("items"), list):
            header = header | {"items": []}
        return _hits(self._headers, self._header, header, budget)

    def item_label(self, path: ValuePath) -> str:
        """The Chinese title of what lies at a path inside an item, "" beyond the schema."""
        return str(part(self._item, path).get("title", ""))

    def header_label(self, path: ValuePath) -> str:
        """The Chinese title of what lies at a path inside a file's object, "" beyond the schema."""
        return str(part(self._header, path).get("title", ""))


@cache
def validator(kind: Kind) -> Validator:
    """The validator of a kind, built at the first call."""
    return Validator(kind)


def _of_item(kind: Kind) -> store.Schema:
    whole = store.schema(kind)
    return {"$schema": whole["$schema"], "$ref": "#/$defs/item", "$defs": whole["$defs"]}


@lru_cache(maxsize=32)  # a run has few forms
def _narrow(kind: Kind, form: tuple[tuple[str, str], ...]) -> Engines:
    return Engines(narrowed(_of_item(kind), dict(form)))


def kind_hits(header: object) -> list[SchemaHit]:
    """What keeps a file's object from being given to any validator; [] where its kind is known."""
    kinds = tuple(kind.value for kind in Kind)
    if not isinstance(header, dict):
        return [SchemaHit((), SchemaKeyword.TYPE, "", ("object",), rendered(header))]
    if "kind" not in header:
        return [SchemaHit((), SchemaKeyword.REQUIRED, "kind", kinds)]
    kind = header["kind"]
    if not isinstance(kind, str):
        return [SchemaHit(("kind",), SchemaKeyword.TYPE, "", ("string",), rendered(kind))]
    if kind in kinds:
        return []
    suggestion = nearest_value(kind, kinds)
    return [
        SchemaHit(("kind",), SchemaKeyword.CLOSED_LIST, "", kinds, rendered(kind), suggestion),
    ]


def _hits(
    engines: Engines, schema: store.Schema, value: object, budget: ReferenceBudget | None
) -> list[SchemaHit]:
    if engines.all_pass([value])[0]:
        return []
    by_reference = budget is None or budget.take()
    faults = engines.reference_faults(value) if by_reference else engines.fast_faults(value)
    return explain(schema, value, faults)
