"""The two validators behind one face: a fast one that decides, a reference one that explains.

Both reduce what they find to the same faults, so that either may explain. Neither fetches
anything. The schemas keep to what both read alike: no combinators, no formats, and no patterns
but `^x-`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeAlias

import jsonschema_rs

from svccat.model.depth import shallow
from svccat.model.schema_hit import SchemaKeyword, ValuePath
from svccat.schema import store

if TYPE_CHECKING:
    import jsonschema

# Where (for an unknown member: the object that has it), why, and the member missing or unknown.
Fault: TypeAlias = tuple[ValuePath, SchemaKeyword, str]

_DEPTH = 32  # no schema looks deeper than six levels


class Engines:
    """Both validators of one schema."""

    def __init__(self, schema: store.Schema) -> None:
        for target in _references(schema):
            if not target.startswith("#/"):
                store.refuse(target)
        self._schema = schema
        # Refused above, and refused again by both validators, should they ever find another way.
        self._fast = jsonschema_rs.Draft202012Validator(schema, retriever=store.refuse)

    def all_pass(self, values: Iterable[object]) -> list[bool]:
        """For each value, whether it passes."""
        return self._passed(values, lambda value: not self.reference_faults(value))

    def surely_pass(self, values: Iterable[object]) -> list[bool]:
        """For each value, whether it passes; False also for what jsonschema-rs cannot take in."""
        return self._passed(values, lambda _: False)

    def _passed(self, values: Iterable[object], other: Callable[[object], bool]) -> list[bool]:
        """The fast validator's verdicts, and `other` on what it cannot take in: see `shallow`."""
        fast = self._fast.is_valid
        passed: list[bool] = []
        for value in values:
            try:
                passed.append(fast(value))
            except ValueError:
                passed.append(other(value))
        return passed

    def fast_faults(self, value: object) -> set[Fault]:
        """All faults as jsonschema-rs finds them."""
        try:
            errors = list(self._fast.iter_errors(value))
        except ValueError:
            return self.reference_faults(value)
        return {fault for error in errors for fault in _of_fast(error)}

    def reference_faults(self, value: object) -> set[Fault]:
        """All faults as python jsonschema finds them."""
        errors = self._reference.iter_errors(shallow(value, _DEPTH))
        return {fault for error in errors for fault in _of_reference(error)}

    @cached_property
    def _reference(self) -> "jsonschema.Draft202012Validator":
        # Late: importing jsonschema costs 80 to 150 ms, and clean files need none of it.
        from jsonschema import Draft202012Validator  # noqa: PLC0415  see above
        from jsonschema.validators import extend  # noqa: PLC0415  see above

        # NaN and the infinities are no JSON numbers; jsonschema-rs refuses them by itself.
        checker = Draft202012Validator.TYPE_CHECKER.redefine("number", _is_number)
        cls: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]  # its stub
            Draft202012Validator, type_checker=checker
        )
        return cls(self._schema, registry=store.registry())


def _of_fast(error: jsonschema_rs.ValidationError) -> Iterator[Fault]:
    path = tuple(error.instance_path)
    match error.kind:
        case jsonschema_rs.ValidationErrorKind.Required(member):
            yield path, SchemaKeyword.REQUIRED, member
        case jsonschema_rs.ValidationErrorKind.AdditionalProperties(members):
            for member in members:
                yield path, SchemaKeyword.UNKNOWN, member
        case jsonschema_rs.ValidationErrorKind.Type():
            yield path, SchemaKeyword.TYPE, ""
        case jsonschema_rs.ValidationErrorKind.Enum():
            yield path, SchemaKeyword.CLOSED_LIST, ""
        case kind:
            raise AssertionError(f"the schemas do not use {kind.name}")


def _of_reference(error: "jsonschema.ValidationError") -> Iterator[Fault]:
    path = tuple(error.absolute_path)
    # Any: members of a schema and of a value, JSON's edge on both sides
    found: Any = error.instance
    judge: Any = error.schema
    match error.validator:
        case "required":
            for member in judge["required"]:
                if member not in found:
                    yield path, SchemaKeyword.REQUIRED, member
        case "additionalProperties":
            for member in found.keys() - judge["properties"].keys():
                if not member.startswith("x-"):
                    yield path, SchemaKeyword.UNKNOWN, member
        case "type":
            yield path, SchemaKeyword.TYPE, ""
        case "enum":
            yield path, SchemaKeyword.CLOSED_LIST, ""
        case keyword:
            raise AssertionError(f"the schemas do not use {keyword}")


def _references(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, below in node.items():
            if key in {"$ref", "$dynamicRef"} and isinstance(below, str):
                yield below
            yield from _references(below)
    elif isinstance(node, list):
        for below in node:
            yield from _references(below)


def _is_number(_checker: object, value: object) -> bool:
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)
