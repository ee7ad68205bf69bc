"""The published schema files: where they lie, their text, and a registry that fetches nothing.

A wheel carries them as `svccat/_schemas`; a checkout, also an editable install, has them in its
top-level `schemas/`.
"""

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from svccat.model.errors import InputError
from svccat.model.text import Text

if TYPE_CHECKING:
    from referencing import Registry

Schema: TypeAlias = dict[str, Any]  # Any: a JSON Schema document is JSON's edge
_SUFFIX = ".schema.json"
_CHECKOUT = Path(__file__).resolve().parents[3]


class RemoteReferenceError(InputError):
    """A schema refers to something that is not one of ours; it is never fetched."""

    def __init__(self, uri: str) -> None:
        super().__init__(
            Text(
                f"模式引用了本程序之外的 {uri}；本程序从不联网读取模式，请改用随程序提供的模式。",
                f"a schema refers to {uri}, which is not one of svccat's own; nothing is ever "
                "fetched: use the schemas that come with svccat",
            )
        )


def names() -> tuple[str, ...]:
    """The names of all schemas, sorted: the kinds of catalogues and the outputs' schemas."""
    return tuple(sorted(_files()))


@cache
def schema_text(name: str) -> str:
    """A schema file as it stands; LookupError for a name that is not in `names()`."""
    found = _files().get(name)
    if found is None:
        raise LookupError(f"no schema is called {name!r}; there are {', '.join(names())}")
    return found.read_text(encoding="utf-8")


@cache
def schema(name: str) -> Schema:
    """A schema as JSON, parsed once: callers must not change it."""
    document: Schema = json.loads(schema_text(name))
    return document


def refuse(uri: str) -> NoReturn:
    """Stands wherever a validator would fetch: raises RemoteReferenceError."""
    raise RemoteReferenceError(uri)


@cache
def registry() -> "Registry[Any]":
    """All our schemas by `$id`; anything else is refused by name."""
    from referencing import Registry  # noqa: PLC0415  only explaining a failure needs it
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415  as above

    resources = [DRAFT202012.create_resource(schema(name)) for name in names()]
    empty: Registry[Any] = Registry(retrieve=refuse)  # type: ignore[call-arg]  # an attrs alias
    return empty.with_resources((str(one.id()), one) for one in resources)


def _files() -> dict[str, Traversable]:
    return {
        file.name.removesuffix(_SUFFIX): file
        for file in _folder().iterdir()
        if file.name.endswith(_SUFFIX)
    }


def _folder() -> Traversable:
    installed = files("svccat") / "_schemas"
    if installed.is_dir():
        return installed
    checkout = _CHECKOUT / "schemas"
    if checkout.is_dir():
        return checkout
    raise InputError(
        Text(
            "找不到随程序提供的模式文件，安装不完整；请重新安装 svccat。",
            "the schema files that come with svccat are not there; install svccat again",
        )
    )
