"""What polars reads of plain items is what is read of them value by value."""

import orjson
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from svccat.load.doubles import written_anew
from svccat.model.fields import ELEMENTS, Kind
from svccat.model.source import Header
from svccat.normalise.text import norm
from svccat.schema import store
from svccat.schema.validate import validator
from svccat.tables.items import item_columns
from svccat.tables.plain import Members, Read, form_of, members, unread
from svccat.tables.records import records
from svccat.tables.services import service_counts

_TEXTS = st.sampled_from(
    ["甲", "", " ", 'a"b', "a\\b", "甲\n乙", "\x1f", "a\x1fb", "\x00", "\x7f\u2028", "😀", "取消"]
)
_NUMBERS = st.sampled_from(
    [0, 1, 20, 5.0, 1.5, -0.0, -3, 2**53, 2**53 + 1, 2**63, 2**64 - 1, 1e300, 5e-324]
)
_ANY = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXTS, inner, max_size=2),
    max_leaves=4,
)
_KINDS = [Kind.SERVICE_ITEMS, Kind.POWERS, Kind.LAWS, Kind.BUNDLES]


def _values(node: store.Schema, defs: store.Schema) -> st.SearchStrategy[object]:
    """Values that a part of a schema takes."""
    while "$ref" in node:
        node = defs[node["$ref"].rpartition("/")[2]]
    if "enum" in node:
        return st.sampled_from(node["enum"])
    known = {
        "string": _TEXTS,
        "number": _NUMBERS,
        "boolean": st.booleans(),
        "null": st.none(),
    }
    types = [node["type"]] if isinstance(node["type"], str) else node["type"]
    return st.one_of([known[one] if one in known else _holders(one, node, defs) for one in types])


def _holders(form: str, node: store.Schema, defs: store.Schema) -> st.SearchStrategy[object]:
    if form == "array":
        return st.lists(_values(node["items"], defs), max_size=3)
    parts = {name: _values(below, defs) for name, below in node["properties"].items()}
    need = {name: parts.pop(name) for name in node.get("required", ())}
    return st.fixed_dictionaries(need, optional={**parts, "x-own": _ANY})


def _items(kind: Kind) -> st.SearchStrategy[list[object]]:
    """Lists long enough for some of their items to be plain; few are other than the schema says."""
    defs = store.schema(kind)["$defs"]
    good = _values({"$ref": "#/$defs/item"}, defs)
    bent = st.builds(
        lambda item, name, value: {**item, name: value} if isinstance(item, dict) else item,
        good,
        st.sampled_from(sorted(defs["item"]["properties"])),
        _ANY,
    )
    return st.lists(good | bent | _ANY, min_size=10, max_size=24)


def _found(kind: Kind, items: list[object], written: list[bytes] | None) -> Members:
    judge, form = validator(kind), form_of(kind, items)
    return members(Read(form, judge.items_plain(items, form), written, judge.members), items)


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(_KINDS).flatmap(lambda kind: st.tuples(st.just(kind), _items(kind))))
def test_plain_items_are_read_as_value_by_value(given_items: tuple[Kind, list[object]]) -> None:
    kind, items = given_items
    apart = members(unread(kind, items), items)
    header = Header(kind, "216100", "云州市", "city", "甲局", "甲", as_of="2026-01-01")
    judged = [(item, True) for item in items]
    for written in (written_anew(orjson.dumps(items), {}, items), None):
        found = _found(kind, items, written)
        one, other = (records(kind, None, {}, items, each) for each in (found, apart))
        assert_frame_equal(one.items, other.items, check_exact=True)
        for parts in ("lists", "parts"):
            for member, frame in getattr(one, parts).items():
                assert_frame_equal(frame, getattr(other, parts)[member], check_exact=True)
        if kind.has_units:
            columns = (
                item_columns(0, header, judged, tuple(ELEMENTS), norm, found=each)
                for each in (found, apart)
            )
            assert_frame_equal(*columns, check_exact=True)
        assert service_counts(header, items, norm, found) == service_counts(header, items, norm)


def _service(**members: object) -> dict[str, object]:
    return {
        "basic_code": "000118001000",
        "name": "甲",
        "type": "行政许可",
        "legal_basis": ["《甲法》第一条"],
        "exercise_levels": ["city"],
        "implementing_body": {"name": "甲局"},
        **members,
    }


@pytest.mark.parametrize(
    ("most", "few"), [("甲", ["甲", "乙"]), (["甲"], "甲"), (["甲"], []), ("甲", "")]
)
def test_the_form_that_most_items_have_is_plain(most: object, few: object) -> None:
    items: list[object] = [*[_service(conditions=most)] * 20, _service(conditions=few)]
    form = form_of(Kind.SERVICE_ITEMS, items)
    plain = validator(Kind.SERVICE_ITEMS).items_plain(items, form)
    assert plain == [True] * 20 + [type(most) is type(few)]
    listed = records(Kind.SERVICE_ITEMS, None, {}, items, _found(Kind.SERVICE_ITEMS, items, None))
    texts = listed.lists["conditions"].filter(pl.col("row") == 20)
    assert texts["value"].to_list() == ([few] if isinstance(few, str) else few)


def test_what_no_column_takes_does_not_keep_an_item_from_being_plain() -> None:
    deep: object = 1
    for _ in range(300):  # more than orjson writes
        deep = [deep]
    items: list[object] = [_service(**{"x-own": {"a": [1.5, None]}})] * 12
    items.append(_service(**{"x-own": deep}))
    found = _found(Kind.SERVICE_ITEMS, items, None)
    assert not {*range(12)} & {*found.others}
    names = records(Kind.SERVICE_ITEMS, None, {}, items, found).items["name"]
    assert names.to_list() == ["甲"] * 13


def test_few_items_are_not_told_plain() -> None:
    assert validator(Kind.SERVICE_ITEMS).items_plain([_service()], {}) == [False]
