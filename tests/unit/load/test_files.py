"""Inputs as bytes and text, and the canonical JSON of single items."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from svccat.load import files as module
from svccat.load.files import canonical_items, parse_file, read_bytes, read_text
from svccat.model.source import Source
from svccat.model.tables import InputFile
from tests.workspace import write


def _input(file: Path) -> InputFile:
    return InputFile(Source(file, file.name, named=True), "", None, None, 0, readable=True)


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    reason = "找不到文件 (No such file or directory)"
    assert read_bytes(Source(tmp_path / "gone", "gone", named=True)) == reason
    assert read_text(_input(tmp_path / "gone")) is None


def test_an_error_without_words_is_called_by_its_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> bytes:
        raise OSError

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert read_bytes(Source(tmp_path, "x", named=True)) == "路径无效，或没有打开 (OSError)"


@pytest.mark.parametrize(
    ("data", "sound"),
    [
        ('{"名": 1, "items": []}'.encode(), True),
        ('\ufeff{"名": 1, "items": [{"a": "\\u0022"}]}'.encode(), True),
        (b'{"a": 1, "a": 2, "items": []}', False),
        (b'{"a": 1, "items": [{"b": 1, "b": 2}]}', False),
        (b'{"a": 1, "items": [],}', False),
        ('{"名": 1, "items": []}'.encode("gb18030"), False),
        ('{"a": 1, "items": []}'.encode("utf-16"), False),
        (b'{"a": "\xff", "items": []}', False),
    ],
)
def test_the_text_of_a_sound_file_is_its_bytes(
    data: bytes,
    sound: bool,  # noqa: FBT001  of a table
    tmp_path: Path,
) -> None:
    (tmp_path / "a.json").write_bytes(data)
    file = _input(tmp_path / "a.json")
    assert parse_file(file.source, data).sound == sound
    assert (read_text(replace(file, sound=sound)) == data) == sound


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("名".encode() + b"\xff", "名\ufffd"),
        (b"\xef\xbb\xbf{}", "{}"),
        ("许可".encode("gb18030"), "许可"),
        ("许可".encode("utf-16"), "许可"),
        (b"", ""),
    ],
)
def test_the_text_of_a_file_is_decoded_as_for_reading(
    tmp_path: Path, data: bytes, text: str
) -> None:
    (file,) = write(tmp_path, {"a.json": data})
    assert read_text(_input(file)) == text


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.json", ["name"]),
        ("a.ndjson", []),
        ("A.NDJSON", []),
        ("a.jsonl", []),
        ("a.txt", ["name"]),
        ("<stdin>", []),
    ],
)
def test_the_name_says_json_or_ndjson_and_the_content_counts(name: str, told: list[str]) -> None:
    source = Source(Path(name), name, named=True)
    parsed = parse_file(source, b'{"kind": "powers"}\n{}')
    assert parsed.document is not None
    assert (len(parsed.document.items), parsed.lines) == (1, True)
    assert [fault.reason for fault in parsed.faults] == told


def test_canonical_items_have_sorted_keys_and_no_spaces(tmp_path: Path) -> None:
    one, two = write(
        tmp_path,
        {
            "a.json": '{"items": [{"b": 1, "a": {"d": "名", "c": [1, 2.0, null, true]}}, {"x": ""}]}',
            "b.ndjson": '{"kind": "powers"}\n{"z": 1, "y": 2}\n',
        },
    )
    wanted = [(1, 0), (0, 1), (0, 0), (1, 0)]
    assert canonical_items([_input(one), _input(two)], wanted) == [
        '{"y":2,"z":1}',
        '{"x":""}',
        '{"a":{"c":[1,2.0,null,true],"d":"名"},"b":1}',
        '{"y":2,"z":1}',
    ]


def test_an_item_whose_file_is_gone_or_broken_is_empty(tmp_path: Path) -> None:
    (broken,) = write(tmp_path, {"a.json": "{"})
    assert canonical_items([_input(broken), _input(tmp_path / "gone")], [(0, 0), (1, 0)]) == [
        "",
        "",
    ]


def test_an_item_nested_beyond_what_python_writes_is_cut(tmp_path: Path) -> None:
    deep = '{"items": [{"a": 1, "x-b": ' + "[" * 1000 + "]" * 1000 + "}]}"
    (file,) = write(tmp_path, {"a.json": deep})
    (found,) = canonical_items([_input(file)], [(0, 0)])
    assert found == '{"a":1,"x-b":' + "[" * 200 + "]" * 200 + "}"


def test_nothing_wanted_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "read_bytes", None)
    assert canonical_items([], []) == []


def test_a_pipe_is_refused_for_it_can_be_read_once_only(tmp_path: Path) -> None:
    pipe = tmp_path / "a.json"
    os.mkfifo(pipe)
    said = read_bytes(Source(pipe, "a.json", named=True))
    assert isinstance(said, str)
    assert "先存成文件" in said
