"""Members that stand twice: never missed, never seen where there are none."""

import json

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svccat.load.documents import parse
from svccat.load.doubles import may_repeat

_TEXTS = st.text(st.sampled_from('a":\\ \t{}[],名u0022'), max_size=6)
_VALUES = st.recursive(
    st.none() | st.integers() | _TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.lists(st.tuples(_TEXTS, inner), max_size=3).map(dict)
    ),
    max_leaves=8,
)
_MEMBERS = st.lists(
    st.tuples(st.sampled_from(["a", "b", '"', "名", "\\u0022"]), _VALUES), max_size=4
)


def _written(members: list[tuple[str, object]], colon: str, *, ascii_only: bool) -> str:
    parts = (
        f"{json.dumps(name, ensure_ascii=ascii_only)}{colon}{json.dumps(value, ensure_ascii=ascii_only)}"
        for name, value in members
    )
    return "{" + ", ".join(parts) + "}"


@settings(max_examples=300, deadline=None)
@given(st.lists(_MEMBERS, max_size=3), st.sampled_from([":", " : ", "\n:\t"]), st.booleans())
def test_exactly_the_members_that_stand_twice_are_told(
    objects: list[list[tuple[str, object]]],
    colon: str,
    ascii_only: bool,  # noqa: FBT001  hypothesis gives it by position
) -> None:
    items = ",\n".join(_written(one, colon, ascii_only=ascii_only) for one in objects)
    parsed = parse(f'{{"kind": "x", "items": [{items}]}}'.encode(), lines=False)
    expected = [
        (row, name)
        for row, members in enumerate(objects)
        for place, (name, _) in enumerate(members)
        if name in [before for before, _ in members[:place]]
    ]
    told = [(fault.row, fault.evidence["member"]) for fault in parsed.faults]
    assert told == expected
    assert not any(fault.loses for fault in parsed.faults)
    assert parsed.document is not None
    assert parsed.document.items == orjson.loads(f"[{items}]")


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "b\\":", "c": ":"}',
        '{"a" : 1, "b"\n:\n2}',
        '{"a": "名\\/", "b": [{"a": 1}, {"a": 1}]}',
        '{"a": "\\u0061", "\\u0062": "\\\\"}',
        '{"a": 1e5, "b": 1.50, "c": 18446744073709551616, "d": -0}',
    ],
)
def test_nothing_is_suspected_of_a_text_without_them(text: str) -> None:
    assert not may_repeat(text.encode(), orjson.loads(text))


def test_what_cannot_be_counted_is_suspected() -> None:
    deep = '{"a": ' + "[" * 300 + "]" * 300 + "}"
    for text in ('{"a": "\\u0022"}', deep):
        assert may_repeat(text.encode(), orjson.loads(text))
        assert parse(text.encode(), lines=False).faults == ()


def test_a_name_written_in_another_way_is_the_same_name() -> None:
    text = '{"kind": "x", "items": [{"name": 1, "n\\u0061me": 2}]}'
    (fault,) = parse(text.encode(), lines=False).faults
    assert (fault.column, fault.evidence) == (37, {"member": "name"})


def test_many_chunks_are_counted_together() -> None:
    items = [{"a": number} for number in range(2500)]
    data = orjson.dumps({"kind": "x", "items": items})
    assert parse(data, lines=False).faults == ()
    twice = data.replace(b'{"a":2400}', b'{"a":1,"a":2400}')
    (fault,) = parse(twice, lines=False).faults
    assert fault.row == 2400
