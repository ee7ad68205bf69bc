"""Bytes to documents: what is read, and where reading broke off."""

import pytest

from svccat.load.documents import Fault, Parsed, parse
from svccat.model.source import Document


def _whole(text: str) -> Parsed:
    return parse(text.encode(), lines=False)


def _lines(text: str) -> Parsed:
    return parse(text.encode(), lines=True)


def _told(parsed: Parsed) -> list[tuple[str, int, int, int | None]]:
    return [(fault.reason, fault.line, fault.column, fault.row) for fault in parsed.faults]


def _items(parsed: Parsed) -> list[object]:
    assert parsed.document is not None
    return parsed.document.items


def test_an_object_gives_its_members_and_its_items() -> None:
    parsed = _whole('{"kind": "powers", "items": [{"code": "1"}, null]}')
    items: list[object] = [{"code": "1"}, None]
    assert parsed == Parsed(Document({"kind": "powers", "items": items}, items))


@pytest.mark.parametrize("items", ["", ', "items": null', ', "items": {}', ', "items": "x"'])
def test_items_that_are_no_array_give_no_items(items: str) -> None:
    document = _whole('{"kind": "powers"' + items + "}").document
    assert document is not None
    assert document.items == []
    assert document.header["kind"] == "powers"


@pytest.mark.parametrize("lines", [False, True])
def test_a_byte_order_mark_is_told_and_is_no_part_of_the_text(*, lines: bool) -> None:
    text = '{"kind": "x"}\n{"a": 1}\n' if lines else '{"kind": "x", "items": [{"a": 1}]}'
    parsed = parse(b"\xef\xbb\xbf" + text.encode(), lines=lines)
    assert parsed.faults == (Fault("bom", evidence={"form": "UTF-8"}),)
    assert _items(parsed) == [{"a": 1}]
    broken = parse(b"\xef\xbb\xbf{x", lines=False)
    assert _told(broken) == [("bom", 1, 1, None), ("other", 1, 2, None)]


@pytest.mark.parametrize("form", ["gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("lines", [False, True])
def test_other_encodings_are_read_in_full_and_told(form: str, *, lines: bool) -> None:
    text = '{"kind": "powers"}\n{"name": "许可"}\n' if lines else '{"items": [{"name": "许可"}]}'
    parsed = parse(text.encode(form), lines=lines)
    assert _items(parsed) == [{"name": "许可"}]
    assert parsed.lines is lines
    (fault,) = parsed.faults
    assert (fault.reason, fault.loses) == ("encoding", False)


def test_places_in_other_encodings_are_counted_in_characters() -> None:
    text = '{"items": [\n {"名称": "许可",}]}'
    for form in ("utf-8", "gb18030", "utf-16"):
        parsed = parse(text.encode(form), lines=False)
        assert _told(parsed)[-1] == ("comma", 2, 13, 0)


def test_a_damaged_item_is_lost_and_the_others_are_read() -> None:
    good = '{"kind": "powers", "items": [{"a": "许可"},\n {"a": "名称", "b": 1}, {"c": 3}]}'
    data = good.encode().replace("名".encode(), b"\xe5\x90")
    parsed = parse(data, lines=False)
    assert _told(parsed) == [("damage", 2, 9, 1)]
    assert parsed.faults[0].evidence == {"form": "UTF-8", "count": 1}
    assert _items(parsed) == [{"a": "许可"}, {"a": "\ufffd称", "b": 1}, {"c": 3}]
    assert not parsed.cut


def test_a_damaged_line_of_ndjson_is_lost_and_the_others_are_read() -> None:
    data = '{"kind": "许可"}\n{"a": "名"}\n{"a": 2}'.encode().replace("名".encode(), b"\xff \xfe")
    parsed = parse(data, lines=True)
    assert _told(parsed) == [("damage", 2, 8, 0)]
    assert parsed.faults[0].evidence["count"] == 2
    assert len(_items(parsed)) == 2


def test_what_is_damaged_of_a_header_is_not_known() -> None:
    data = b'{"kind": "powers", "edition": "20\xff4", "items": [{"code": "1"}]}'
    parsed = parse(data, lines=False)
    assert _told(parsed) == [("damage", 1, 34, None)]
    assert parsed.document is not None
    assert parsed.document.header == {"kind": "powers", "items": [{"code": "1"}]}
    assert parsed.cut


def test_damage_that_breaks_the_syntax_is_told_as_damage_only() -> None:
    data = '{"kind": "许可", "items": [{"a": "许可许可许可许可许可", "b": 1}, {"a": 2}]}'.encode()
    broken = data.replace(b'", "b"', b'\xff, "b"')
    assert _told(parse(broken, lines=False)) == [("damage", 1, 43, 0)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[]", "array"),
        ('"x"', "string"),
        ("1", "number"),
        ("1.5", "number"),
        ("true", "boolean"),
        ("null", "null"),
    ],
)
def test_what_is_no_object_is_named_by_its_json_type(text: str, found: str) -> None:
    fault = Fault("not-object", evidence={"found": found})
    assert _whole(text) == Parsed(None, (fault,))
    parsed = _lines(f"\n{text}\n{{}}")
    assert parsed.document is None
    assert parsed.faults == (Fault("not-object", 2, evidence={"found": found}),)


def test_of_a_member_that_stands_twice_the_last_one_counts_and_is_told() -> None:
    parsed = _whole('{"items": [1], "items": [2]}')
    assert parsed.document == Document({"items": [2]}, [2])
    (fault,) = parsed.faults
    assert (fault.reason, fault.line, fault.column, fault.pointer) == ("double", 1, 16, "items")
    assert (fault.began, fault.evidence, fault.loses) == ((1, 2), {"member": "items"}, False)


def test_a_member_twice_is_found_at_any_depth() -> None:
    text = '{"items": [{"a": [\n {"b/c": 1, "d": 2, "b/c": 3}]}, {"a": 1, "\\u0061": 2}]}'
    parsed = _whole(text)
    told = [(one.row, one.pointer, one.line, one.column, one.began) for one in parsed.faults]
    assert told == [(0, "a/0/b~1c", 2, 21, (2, 3)), (1, "a", 2, 43, (2, 35))]
    assert _items(parsed) == [{"a": [{"b/c": 3, "d": 2}]}, {"a": 2}]


def test_a_member_twice_in_a_line_of_ndjson() -> None:
    parsed = _lines('{"kind": "x", "kind": "y"}\n{"a": 1}\n{"a": 1, "a": 2}\n')
    assert _told(parsed) == [("double", 1, 15, None), ("double", 3, 10, 1)]
    assert _items(parsed) == [{"a": 1}, {"a": 2}]


def test_ndjson_has_its_header_on_the_first_line_and_an_item_on_each_further_one() -> None:
    parsed = _lines('{"kind": "powers"}\n{"code": "1"}\n{"code": "2"}\n')
    items: list[object] = [{"code": "1"}, {"code": "2"}]
    assert parsed == Parsed(Document({"kind": "powers", "items": items}, items), lines=True)


def test_blank_lines_of_ndjson_are_no_items() -> None:
    parsed = _lines('\n\t \r\n{"kind": "powers"}\r\n\r\n{"code": "1"}\r\n   \n{"code": "2"}\r\n\n')
    assert parsed.faults == ()
    assert _items(parsed) == [{"code": "1"}, {"code": "2"}]


def test_only_json_white_space_makes_a_line_blank() -> None:
    parsed = _lines('{"kind": "powers"}\n\u3000\n{"code": "1"}')
    assert [fault.row for fault in parsed.faults] == [0, 0]
    assert _items(parsed) == [None, {"code": "1"}]


def test_a_broken_line_of_ndjson_is_a_fault_and_the_others_are_read() -> None:
    parsed = _lines('{"kind": "powers"}\n{"code": "1"}\n\n{"名称": 许可}\n{"code": "3"}\n{"c": 1,')
    assert _items(parsed) == [{"code": "1"}, {"名称": "许可"}, {"code": "3"}, {"c": 1}]
    assert _told(parsed) == [("quotes", 4, 8, 1), ("cut", 6, 9, 3)]
    assert not parsed.cut


def test_a_broken_header_line_ends_the_reading() -> None:
    parsed = _lines('{"format": \n{"code": "1"}\n{')
    assert parsed.document is None
    assert _told(parsed) == [("cut", 1, 11, None)]


def test_a_header_line_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    parsed = _lines('{"kind": "powers", "edition": \n{"code": "1"}\n')
    assert parsed.document is not None
    assert parsed.document.header["kind"] == "powers"
    assert _items(parsed) == [{"code": "1"}]
    assert parsed.cut


def test_items_in_the_header_of_ndjson_are_a_fault() -> None:
    parsed = _lines('\n{"kind": "powers", "items": [{"code": "1"}]}\n{"code": "2"}')
    assert parsed.faults == (
        Fault("header-items", 2, pointer="items", evidence={"member": "items"}),
    )
    assert _items(parsed) == [{"code": "2"}]


@pytest.mark.parametrize("lines", [False, True, None])
@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf\n", b"\xff\xfe"])
def test_a_file_with_nothing_in_it_is_empty(*, data: bytes, lines: bool | None) -> None:
    assert parse(data, lines=lines) == Parsed(None, (Fault("empty"),))


def test_parquet_is_known_by_its_beginning() -> None:
    parsed = parse(b"PAR1\x15\x00", lines=False)
    assert (parsed.document, parsed.table) == (None, True)
    assert [one.reason for one in parsed.faults] == ["parquet"]


_PRETTY = '{\n "kind": "powers",\n "items": [\n  {"code": "1"}\n ]\n}\n'


@pytest.mark.parametrize(
    ("text", "named", "told"),
    [
        (_PRETTY, True, "JSON"),
        ('{"kind": "powers", "items": [{"code": "1"}]}', True, "JSON"),
        ('{"kind": "powers"}\n{"code": "1"}\n', False, "NDJSON"),
        ('{"kind": "powers"}\n\n{"code": "1"}', False, "NDJSON"),
        (_PRETTY, None, ""),
        ('{"kind": "powers"}\n{"code": "1"}\n', None, ""),
    ],
)
def test_content_counts_and_not_the_name(text: str, named: bool | None, told: str) -> None:  # noqa: FBT001  a parameter of pytest
    parsed = parse(text.encode(), lines=named)
    assert _items(parsed) == [{"code": "1"}]
    assert [fault.evidence["form"] for fault in parsed.faults] == ([told] if told else [])
    assert not any(fault.loses for fault in parsed.faults)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_PRETTY.replace('"1"', '"1",'), [("name", 1), ("comma", 4)]),
        ('{"kind": "powers", "items": [{"code": "1"},]}', [("name", 1), ("comma", 1)]),
        ('{"kind": "powers"\n{"code": "1"}', [("cut", 1)]),
    ],
)
def test_a_broken_file_under_an_ndjson_name(text: str, told: list[tuple[str, int]]) -> None:
    parsed = _lines(text)
    assert [(fault.reason, fault.line) for fault in parsed.faults] == told
    assert _items(parsed) == [{"code": "1"}]


def test_a_broken_line_under_a_json_name_is_a_line_all_the_same() -> None:
    parsed = _whole('{"kind": "powers", "format": 1,}\n{"code": "1"}\n{"code": "2"}\n')
    assert _told(parsed) == [("name", 1, 1, None), ("comma", 1, 31, None)]
    assert _items(parsed) == [{"code": "1"}, {"code": "2"}]
    assert not parsed.cut


def test_one_object_after_another_is_too_much() -> None:
    parsed = _whole('{"kind": "powers",\n "items": []}\n{"kind": "powers"}\n')
    assert _told(parsed) == [("after", 3, 1, None)]
    assert _items(parsed) == []


def test_items_before_a_fault_are_read_and_the_one_with_it_as_far_as_it_goes() -> None:
    text = '{"kind": "x", "items": [{"a": 1}, {"a": 2, "b": [3}, {"a": 4}], "format": 1}'
    parsed = _whole(text)
    assert _told(parsed) == [("other", 1, 51, 1)]
    assert parsed.cut
    assert parsed.document is not None
    assert "format" not in parsed.document.header
    assert _items(parsed) == [{"a": 1}, {"a": 2}]
    assert parsed.starts == (24, 34)


def test_faults_that_can_be_stepped_over_leave_the_list_whole() -> None:
    text = '{"items": [{"a": 1,},\n {"b": NaN}, // x\n {"c": 3}], "kind": "x",}'
    parsed = _whole(text)
    assert _told(parsed) == [
        ("comma", 1, 19, 0),
        ("word", 2, 8, 1),
        ("comment", 2, 14, None),
        ("comma", 3, 24, None),
    ]
    assert parsed.document is not None
    assert parsed.document.header["kind"] == "x"
    assert _items(parsed) == [{"a": 1}, {"b": None}, {"c": 3}]
    assert (parsed.cut, parsed.starts) == (False, (11, 23, 41))


def test_a_text_that_is_nested_too_deeply_is_a_fault() -> None:
    text = '{"kind": "x", "items": [{"a": 1}, ' + "[" * 2000 + "]" * 2000 + "]}"
    parsed = _whole(text)
    assert [fault.reason for fault in parsed.faults] == ["other"]
    assert _items(parsed)[0] == {"a": 1}


@pytest.mark.parametrize(
    "text", ["{", "}", "[", '"', "{}{", "\x00", "{\x00}", '{"a', "-", '{"a":', "﹛", "\\", "{" * 99]
)
def test_no_odd_text_is_taken_for_json(text: str) -> None:
    for lines in (False, True, None):
        parsed = parse(text.encode(), lines=lines)
        assert any(fault.loses for fault in parsed.faults)
