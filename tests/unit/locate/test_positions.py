"""Where a value stands in a JSON text: found again by reading the text at that very place."""

import json
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svccat.locate.positions import Spot, TextMap
from tests.unit.locate.texts import Node, at, nodes, objects, steps, written

_DECODER = json.JSONDecoder()
_STRINGS = st.text(st.sampled_from('a}{],["'), max_size=4)


def _value_at(found: TextMap, offset: int) -> object:
    return _DECODER.raw_decode(found.text, offset)[0]


def _check_every_value(found: TextMap, row: int | None, document: object) -> None:
    for way in steps(document):
        spot = found.spot(row, way)
        value = at(document, way)
        assert _value_at(found, spot.value) == value
        if way and isinstance(at(document, way[:-1]), dict):
            assert found.text[spot.key] == '"'
            assert _value_at(found, spot.key) == way[-1]
            assert spot.key < spot.value
        else:
            assert spot.key == spot.value
        if isinstance(value, dict):
            assert found.spot(row, [*way, "no such member"]) == spot


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(objects.flatmap(written), st.booleans())
def test_every_value_of_a_document_is_found(text: str, bom: bool) -> None:  # noqa: FBT001  drawn
    found = TextMap("\ufeff" * bom + text, lines=False)
    assert found.text == text
    _check_every_value(found, None, json.loads(text))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_value_of_an_item_is_found(data: st.DataObject) -> None:
    items = data.draw(st.lists(nodes, max_size=4))
    rest: list[tuple[str, Node]] = data.draw(st.lists(st.tuples(st.sampled_from("abc"), nodes)))
    members = data.draw(st.permutations([*rest, ("items", items)]))
    text = data.draw(written(tuple(members)))
    found = TextMap(text, lines=False, rows=len(items))
    for row, item in enumerate(json.loads(text)["items"]):
        _check_every_value(found, row, item)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_value_of_a_line_is_found(data: st.DataObject) -> None:
    documents: list[Node] = [data.draw(objects), *data.draw(st.lists(nodes, max_size=4))]
    blank = st.sampled_from(["", "", "\n", " \t\r\n", "\r\n\n"])
    end = st.sampled_from(["\n", "\r\n"])
    lines = [data.draw(written(one, one_line=True)) for one in documents]
    text = "".join(data.draw(blank) + line + data.draw(end) for line in lines)
    text = data.draw(st.sampled_from([text, text.rstrip("\r\n")]))
    found = TextMap(text, lines=True)
    _check_every_value(found, None, json.loads(lines[0]))
    for row, line in enumerate(lines[1:]):
        _check_every_value(found, row, json.loads(line))


@settings(deadline=None)
@given(st.text(st.sampled_from("a名\n\r\u2028\x85\U0001f600"), max_size=30), st.data())
def test_lines_and_columns_are_counted_in_characters(text: str, data: st.DataObject) -> None:
    found = TextMap(json.dumps(text, ensure_ascii=False).replace("\\n", "\n"), lines=True)
    offset = data.draw(st.integers(0, len(found.text)))
    before = found.text[:offset]
    line = before.count("\n") + 1
    column = offset - (before.rfind("\n") + 1) + 1
    assert found.line_column(offset) == (line, column)


def _without_doubles(node: Node) -> Node:
    if isinstance(node, list):
        return [_without_doubles(one) for one in node]
    if isinstance(node, tuple):
        return tuple({name: _without_doubles(one) for name, one in node}.items())
    return node


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(objects.map(_without_doubles).flatmap(written), st.booleans(), st.integers(0, 9000))
def test_in_octets_every_value_has_the_same_line_and_column(
    text: str,
    bom: bool,  # noqa: FBT001  drawn
    long: int,
) -> None:
    if json.loads(text):  # a member before all others: the line goes on behind it
        text = text.replace("{", '{"长": "' + "é名\U0001f600" * (long // 3) + '",', 1)
    text = "\ufeff" * bom + text
    whole = TextMap(text, lines=False)
    octets = TextMap(text.encode().decode("latin-1"), lines=False, octets=True)
    for way in steps(json.loads(text.removeprefix("\ufeff"))):
        for one, other in zip(whole.spot(None, way), octets.spot(None, way), strict=True):
            assert octets.line_column(other) == whole.line_column(one)


def test_a_position_by_hand() -> None:
    text = '\ufeff{"kind": "powers",\r\n "items": [\r\n  {"名称": "许可", "x": [1,  {"y": 2}]}]}'
    found = TextMap(text, lines=False)
    assert found.line_column(found.spot(None, ["kind"]).value) == (1, 10)
    assert found.line_column(found.spot(None, ["kind"]).key) == (1, 2)
    assert found.line_column(found.spot(0, []).value) == (3, 3)
    assert found.line_column(found.spot(0, ["名称"]).value) == (3, 10)
    assert found.line_column(found.spot(0, ["x", "1", "y"]).value) == (3, 32)


def test_of_a_member_that_stands_twice_the_last_one_is_found() -> None:
    found = TextMap('{"a": 1, "a": 2, "items": [3], "items": [4, 5]}', lines=False)
    assert _value_at(found, found.spot(None, ["a"]).value) == 2
    assert _value_at(found, found.spot(1, []).value) == 5


@pytest.mark.parametrize("again", ["items", "\\u0069tems"])
@pytest.mark.parametrize(
    "first", ["[]", "[3]", '[{"a": 7}]', '[{"a": 7}, {"a": 8}, {"a": 9}]', "{}"]
)
def test_of_a_list_that_stands_twice_the_items_of_the_last_one_are_found(
    first: str, again: str
) -> None:
    items = '[{"a": 1}, {"b": [{"a": 5}, {"a": 6}]}, {"a": 3}]'
    found = TextMap(f'{{"items": {first}, "{again}": {items}}}', lines=False, rows=3)
    assert [_value_at(found, found.spot(row, []).value) for row in range(3)] == json.loads(items)


def test_where_the_way_ends_early_the_last_value_on_it_is_found() -> None:
    found = TextMap('{"a": {"b": [7, "x"]}, "items": [{}]}', lines=False)
    the_list = found.spot(None, ["a", "b"])
    assert found.spot(None, ["a", "b", "2"]) == the_list
    assert found.spot(None, ["a", "b", "name"]) == the_list
    assert found.spot(None, ["a", "b", "²"]) == the_list
    assert found.spot(None, ["a", "b", "1", "c"]) == found.spot(None, ["a", "b", "1"])
    assert found.spot(0, ["name"]) == found.spot(0, [])


def test_an_item_that_is_not_there_is_the_whole_text() -> None:
    for text in ('{"items": [1]}', '{"items": {}}', '{"a": 1}', "[]"):
        assert TextMap(text, lines=False).spot(1, []) == Spot(0, 0)
    assert TextMap('{"kind": 1}\n', lines=True).spot(0, []) == Spot(0, 0)


@pytest.mark.parametrize(
    ("lines", "text"), [(True, ""), (True, " \r\n\n"), (True, "\n"), (False, "1")]
)
def test_an_empty_text_has_a_beginning(lines: object, text: str) -> None:
    found = TextMap(text, lines=bool(lines))
    assert found.spot(None, ["a"]) == Spot(0, 0)
    assert found.line_column(0) == (1, 1)


def test_only_json_white_space_makes_a_line_blank() -> None:
    found = TextMap('{"kind": 1}\n\u3000\n{"a": 1}\n', lines=True)
    assert found.line_column(found.spot(0, []).value) == (2, 1)
    assert found.line_column(found.spot(1, []).value) == (3, 1)


def test_items_of_a_text_that_cannot_be_parsed_are_where_they_were_found() -> None:
    text = '{"kind": 1, "items": [{"a": 1,}, {"a": [2, 3]}, {"b'
    found = TextMap(text, lines=False, rows=3, starts=(22, 33, 48, 999))
    assert found.line_column(found.spot(None, ["kind"]).value) == (1, 10)
    assert _value_at(found, found.spot(1, ["a", "1"]).value) == 3
    assert found.spot(1, ["c"]).value == 33
    assert found.spot(2, ["b"]).value == 48
    assert found.spot(3, ["b"]).value == 0


def test_a_broken_line_is_found_and_the_ones_behind_it_too() -> None:
    found = TextMap('{"kind": 1}\n {"a": \n{"a": 1}\n', lines=True)
    assert found.line_column(found.spot(0, []).value) == (2, 2)
    assert found.line_column(found.spot(1, ["a"]).value) == (3, 7)


@pytest.mark.parametrize(
    "value",
    [
        "[" * 1000 + "]" * 1000,
        '{"a":' * 1000 + '"]} \\" "' + "}" * 1000,
        "[" * 1000 + '"' + "名\\\\" * 50 + '"' + "]" * 1000,
        "9" * 5000,
    ],
    ids=["arrays", "objects", "strings", "digits"],
)
def test_values_beyond_what_python_reads_are_passed_over(value: str) -> None:
    found = TextMap(f'{{"x": {value}, "items": [{value}, {{"b": {value}, "c": 7}}]}}', lines=False)
    spot = found.spot(1, ["c"])
    assert _value_at(found, spot.value) == 7
    assert found.text[spot.key : spot.key + 3] == '"c"'
    assert found.text[found.spot(0, []).value :].startswith(value)


def test_the_way_down_a_deep_value_reads_it_once() -> None:
    levels, down = 100_000, 900
    text = '{"items": [], "b": ' + '{"a": ' * levels + "1" + "}" * levels + "}"
    began = perf_counter()
    spot = TextMap(text, lines=False).spot(None, ["b", *["a"] * down])
    assert perf_counter() - began < 2
    assert spot.key == len('{"items": [], "b": ') + len('{"a": ') * (down - 1) + 1


def test_a_deep_value_that_does_not_end_goes_to_the_end_of_the_text() -> None:
    with pytest.raises(IndexError):
        TextMap('{"items": [' + "[" * 1000, lines=False)


_PARTS = st.lists(st.fixed_dictionaries({"a": st.integers()}), max_size=3)
_ALIKE = st.fixed_dictionaries({"a": st.integers()}, optional={"b": _PARTS, "c": _STRINGS})
_OTHERS = st.none() | st.fixed_dictionaries({"b": _PARTS})


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_ALIKE | _OTHERS, min_size=3), st.sampled_from([None, 0, 2]))
def test_parts_of_items_that_begin_like_items_are_not_taken_for_them(
    items: list[object], indent: int | None
) -> None:
    text = json.dumps({"items": items}, indent=indent)
    found = TextMap(text, lines=False, rows=len(items))
    for row, item in enumerate(items):
        assert _value_at(found, found.spot(row, []).value) == item


def test_a_part_of_an_item_that_makes_up_for_another_beginning_is_not_an_item() -> None:
    text = '{"items": [{"a": 1, "b": [{"a": 2}, {"a": 3}]}, {"a": 4}, null]}'
    found = TextMap(text, lines=False, rows=3)
    assert [_value_at(found, found.spot(row, []).value) for row in (1, 2)] == [{"a": 4}, None]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.dictionaries(st.sampled_from("cde"), nodes, max_size=3), min_size=3), st.data())
def test_items_that_begin_alike_are_found_by_their_beginning(
    rest: list[dict[str, Node]], data: st.DataObject
) -> None:
    items = [{"a": number, **one} for number, one in enumerate(rest)]
    indent = data.draw(st.sampled_from([None, 2, "\t"]))
    text = json.dumps({"items": items, "b": 1}, indent=indent, ensure_ascii=False)
    found = TextMap(text, lines=False, rows=len(items))
    for row, item in enumerate(json.loads(text)["items"]):
        _check_every_value(found, row, item)
