"""JSON texts in every lawful layout: spaces and line ends anywhere, escapes, double members."""

import json
from collections.abc import Sequence
from typing import TypeAlias

from hypothesis import strategies as st

# A value before it is written: objects are pairs, so that a member can stand twice.
Node: TypeAlias = "bool | int | float | str | list[Node] | tuple[tuple[str, Node], ...] | None"

_CHARACTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from(
    '"\\/:,[]{}名\n\t\U0001f600 '
)
_STRINGS = st.text(_CHARACTERS, max_size=6)
_KEYS = st.sampled_from(["a", "名", "items", "0", "a/b", "~", '"', ""]) | _STRINGS
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _STRINGS
)
_ANYWHERE = st.sampled_from(["", "", " ", "\n", "\r\n", "\t", " \n  "])
_ON_A_LINE = st.sampled_from(["", "", " ", "\t", "\r"])


def _objects(values: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.lists(st.tuples(_KEYS, values), max_size=4).map(tuple)


nodes: st.SearchStrategy[Node] = st.recursive(
    _SCALARS, lambda below: st.lists(below, max_size=4) | _objects(below), max_leaves=12
)
objects = _objects(nodes)


@st.composite
def written(draw: st.DrawFn, node: Node, *, one_line: bool = False) -> str:
    """A value as JSON text, laid out at random, with space around it."""
    space = _ON_A_LINE if one_line else _ANYWHERE

    def put(value: Node) -> str:
        if isinstance(value, list):
            return f"[{_parts([put(one) for one in value])}]"
        if isinstance(value, tuple):
            return "{" + _parts([f"{put(name)}{gap()}:{put(one)}" for name, one in value]) + "}"
        return gap() + json.dumps(value, ensure_ascii=draw(st.booleans())) + gap()

    def gap() -> str:
        return draw(space)

    def _parts(parts: Sequence[str]) -> str:
        return f"{gap()},{gap()}".join(parts) or gap()

    return gap() + put(node) + gap()


def steps(value: object) -> list[list[str]]:
    """The way to every value in a document, in the words of a JSON pointer."""
    found: list[list[str]] = [[]]
    below: list[tuple[str, object]] = []
    if isinstance(value, dict):
        below = list(value.items())
    elif isinstance(value, list):
        below = [(str(number), one) for number, one in enumerate(value)]
    for name, one in below:
        found += [[name, *way] for way in steps(one)]
    return found


def at(value: object, way: Sequence[str]) -> object:
    """The value at the end of a way."""
    for step in way:
        if isinstance(value, dict):
            value = value[step]
        else:
            assert isinstance(value, list)
            value = value[int(step)]
    return value
