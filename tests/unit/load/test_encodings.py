"""Bytes to text: which encoding explains them, and where they are damaged."""

import pytest

from svccat.load.encodings import Decoded, certain, decode

TEXT = '{"name": "道路旅客运输经营许可", "note": "一二三〇"}\n'


@pytest.mark.parametrize(
    ("codec", "form"),
    [
        ("utf-8", "UTF-8"),
        ("gb18030", "GB18030"),
        ("gbk", "GB18030"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
    ],
)
def test_an_encoding_is_told_from_the_bytes_alone(codec: str, form: str) -> None:
    text = TEXT.replace("〇", "") if codec == "gbk" else TEXT
    assert decode(text.encode(codec)) == Decoded(text, form)
    assert text.encode(form) == text.encode(codec)


@pytest.mark.parametrize(
    ("codec", "form", "mark"),
    [
        ("utf-8", "UTF-8", b"\xef\xbb\xbf"),
        ("utf-16-le", "UTF-16LE", b"\xff\xfe"),
        ("utf-16-be", "UTF-16BE", b"\xfe\xff"),
    ],
)
def test_a_byte_order_mark_is_no_part_of_the_text(codec: str, form: str, mark: bytes) -> None:
    assert decode(mark + TEXT.encode(codec)) == Decoded(TEXT, form, marked=True)
    assert decode(mark) == Decoded("", form, marked=True)


def test_plain_ascii_is_utf_8() -> None:
    assert decode(b"") == Decoded("")
    assert decode(b'{"a": 1}') == Decoded('{"a": 1}')


def test_a_utf_8_file_with_damaged_bytes_is_not_taken_for_gb18030() -> None:
    data = bytearray(TEXT.encode())
    data[12] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.form == "UTF-8"
    assert decoded.damage
    assert decoded.text[decoded.damage[0]] == "\ufffd"
    assert decoded.text.endswith('客运输经营许可", "note": "一二三〇"}\n')


def test_a_pasted_piece_of_gb18030_is_damage_in_a_utf_8_file() -> None:
    data = TEXT.encode() + "许可".encode("gb18030")
    decoded = decode(data)
    assert (decoded.form, decoded.damage[0]) == ("UTF-8", len(TEXT))


def test_a_gb18030_file_with_a_damaged_byte_is_still_one() -> None:
    text = TEXT * 20
    for data in (text.encode("gb18030") + b"\x80", (text + "许").encode("gb18030")[:-1]):
        decoded = decode(data)
        assert (decoded.form, decoded.damage) == ("GB18030", (len(text),))


def test_utf_16_cut_in_the_middle_of_a_character_is_damaged_there() -> None:
    decoded = decode(TEXT.encode("utf-16-le") + b"A")
    assert (decoded.form, decoded.damage) == ("UTF-16LE", (len(TEXT),))


def test_damage_is_counted_in_characters_and_a_true_replacement_is_none() -> None:
    decoded = decode('"\ufffd名'.encode() + b"\xff\xfe" + '"名称许可"'.encode())
    assert decoded.text == '"\ufffd名\ufffd\ufffd"名称许可"'
    assert decoded.damage == (3, 4)


def test_a_zero_byte_does_not_make_a_file_utf_16() -> None:
    for data in (b'{"a": "\x00"}', b"\x00" * 9, b'\x00{"a": 1}', b'{\x00"a": 1}'):
        assert decode(data).form == "UTF-8"


def test_only_text_without_damage_is_certain() -> None:
    assert certain(TEXT.encode("gb18030")) == TEXT
    assert certain(b"\xef\xbb\xbf" + TEXT.encode()) == TEXT
    assert certain(TEXT.encode() + b"\xff") is None
