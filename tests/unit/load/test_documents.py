"""Bytes to documents: what is read, and where reading broke off."""

import pytest

from svccat.load.documents import Fault, Parsed, parse
from svccat.model.source import Document


def _whole(text: str) -> Parsed:
    return parse(text.encode(), lines=False)


def _lines(text: str) -> Parsed:
    return parse(text.encode(), lines=True)


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


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    data = b'\xef\xbb\xbf{"items": []}'
    assert parse(data, lines=False) == Parsed(Document({"items": []}, []))
    assert parse(data, lines=True).faults[0].reason == "header-items"
    broken = parse(b"\xef\xbb\xbf{x", lines=False).faults[0]
    assert (broken.line, broken.column) == (1, 2)


def test_bytes_that_are_not_utf_8_are_placed_in_characters() -> None:
    data = '{"kind":\n "名称'.encode() + "许可".encode("gb18030") + b'"}'
    for lines in (False, True):
        (fault,) = parse(data, lines=lines).faults
        assert (fault.reason, fault.line, fault.column) == ("encoding", 2, 5)
        assert fault.detail == "invalid continuation byte"
        assert parse(data, lines=lines).document is None


def test_bytes_cut_off_in_the_middle_of_a_character_are_not_utf_8() -> None:
    (fault,) = parse('{"名'.encode()[:-1], lines=False).faults
    assert (fault.reason, fault.line, fault.column) == ("encoding", 1, 3)


def test_a_syntax_error_is_placed_in_characters() -> None:
    parsed = _whole('{"kind": "powers",\r\n "名称": "许可" "x"}')
    assert parsed.document is None
    (fault,) = parsed.faults
    assert (fault.reason, fault.line, fault.column, fault.row) == ("syntax", 2, 13, None)
    assert "line" not in fault.detail


@pytest.mark.parametrize(
    "text", ["{", '{"a": 1,}', '{"a": NaN}', "{'a': 1}", '{"a": "\\ud800"}', '{"a": 1} x']
)
def test_what_is_no_json_is_a_syntax_error(text: str) -> None:
    parsed = _whole(text)
    assert parsed.document is None
    assert [fault.reason for fault in parsed.faults] == ["syntax"]


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
    assert _whole(text) == Parsed(None, (Fault("not-object", detail=found),))
    assert _lines(f"\n{text}\n{{}}") == Parsed(None, (Fault("not-object", 2, detail=found),))


def test_of_a_member_that_stands_twice_the_last_one_counts() -> None:
    assert _whole('{"items": [1], "items": [2]}').document == Document({"items": [2]}, [2])


def test_ndjson_has_its_header_on_the_first_line_and_an_item_on_each_further_one() -> None:
    parsed = _lines('{"kind": "powers"}\n{"code": "1"}\n{"code": "2"}\n')
    items: list[object] = [{"code": "1"}, {"code": "2"}]
    assert parsed == Parsed(Document({"kind": "powers", "items": items}, items))


def test_blank_lines_of_ndjson_are_no_items() -> None:
    parsed = _lines('\n\t \r\n{"kind": "powers"}\r\n\r\n{"code": "1"}\r\n   \n{"code": "2"}\r\n\n')
    assert parsed.faults == ()
    assert parsed.document is not None
    assert parsed.document.items == [{"code": "1"}, {"code": "2"}]


def test_only_json_white_space_makes_a_line_blank() -> None:
    parsed = _lines('{"kind": "powers"}\n\u3000\n{"code": "1"}')
    assert [fault.row for fault in parsed.faults] == [0]
    assert parsed.document is not None
    assert parsed.document.items == [None, {"code": "1"}]


def test_a_broken_line_of_ndjson_is_a_fault_and_the_others_are_read() -> None:
    parsed = _lines('{"kind": "powers"}\n{"code": "1"}\n\n{"名称": 许可}\n{"code": "3"}\n[')
    assert parsed.document is not None
    assert parsed.document.items == [{"code": "1"}, None, {"code": "3"}, None]
    assert [(fault.reason, fault.line, fault.column, fault.row) for fault in parsed.faults] == [
        ("syntax", 4, 8, 1),
        ("syntax", 6, 2, 3),
    ]


def test_a_broken_header_line_ends_the_reading() -> None:
    parsed = _lines('{"kind": \n{"code": "1"}\n{')
    assert parsed.document is None
    assert [(fault.reason, fault.line, fault.row) for fault in parsed.faults] == [
        ("syntax", 1, None)
    ]


def test_items_in_the_header_of_ndjson_are_a_fault() -> None:
    parsed = _lines('\n{"kind": "powers", "items": [{"code": "1"}]}\n{"code": "2"}')
    assert parsed.faults == (Fault("header-items", 2),)
    assert parsed.document is not None
    assert parsed.document.items == [{"code": "2"}]


@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_a_file_with_nothing_in_it_is_empty(*, data: bytes, lines: bool) -> None:
    parsed = parse(data, lines=lines)
    assert parsed.document is None
    assert [fault.reason for fault in parsed.faults] == ["empty"]
