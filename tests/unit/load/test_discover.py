"""Which files a run reads, and the names they have in every output."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from svccat.load.discover import discover
from svccat.load.files import read_bytes
from svccat.model.errors import InputError
from tests.workspace import write


def _names(*paths: Path) -> list[str]:
    return [source.path for source in discover(paths)]


def test_catalogue_files_of_a_folder_are_found_at_any_depth_sorted_by_path(tmp_path: Path) -> None:
    files = ["a/b/c.JSON", "a/z.ndjson", "b.json", "c.NDJSON", "d.jsonl"]
    write(tmp_path, dict.fromkeys(files, ""))
    assert _names(tmp_path) == files


def test_other_files_and_hidden_ones_are_passed_over(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.json": "", ".b.json": "", ".git/c.json": "", "d.txt": "", "e.json.bak": "", "json": ""},
    )
    assert _names(tmp_path) == ["a.json"]


def test_a_hidden_folder_that_is_named_is_read(tmp_path: Path) -> None:
    write(tmp_path, {".lists/a.json": ""})
    assert _names(tmp_path / ".lists") == ["a.json"]


def test_a_folder_that_is_called_like_a_file_is_still_a_folder(tmp_path: Path) -> None:
    write(tmp_path, {"a.json/b.json": ""})
    assert _names(tmp_path) == ["a.json/b.json"]


def test_a_named_file_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {".hidden.txt": ""})
    (source,) = discover([file])
    assert (source.path, source.named) == (".hidden.txt", True)


def test_found_files_are_not_named_ones(tmp_path: Path) -> None:
    one, two = write(tmp_path, {"a.json": "", "b.json": ""})
    named = {source.path: source.named for source in discover([tmp_path, two])}
    assert named == {"a.json": False, "b.json": True}
    assert [source.named for source in discover([one, tmp_path])] == [True, False]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {"a.json": ""})
    assert _names(file, tmp_path, file, tmp_path / ".." / tmp_path.name / "a.json") == ["a.json"]


def test_the_names_are_relative_to_the_common_folder(tmp_path: Path) -> None:
    one, two = write(tmp_path, {"city/a.json": "", "county/south/b.json": ""})
    assert _names(one.parent, two.parent) == ["city/a.json", "county/south/b.json"]
    assert _names(two, one) == ["city/a.json", "county/south/b.json"]
    assert _names(tmp_path, two) == ["city/a.json", "county/south/b.json"]
    assert _names(one) == ["a.json"]


def test_names_do_not_depend_on_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"in/a.json": "", "out/b.json": ""})
    monkeypatch.chdir(tmp_path / "in")
    assert _names(Path()) == ["a.json"]
    assert _names(Path("a.json")) == ["a.json"]
    assert _names(Path("../out")) == ["b.json"]
    assert _names(Path("../out"), Path()) == ["in/a.json", "out/b.json"]


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    one, two, three = write(tmp_path, {"a.json": "", "x/b.json": "", "c.txt": ""})
    paths = [one, two.parent, three]
    assert discover(paths) == discover(paths[::-1])


def test_a_file_of_two_names_has_the_first_one(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {"b.json": ""})
    for name in ("a.json", "c.json"):
        (tmp_path / name).symlink_to(file)
    assert _names(tmp_path) == ["a.json"]
    assert _names(tmp_path / "c.json", file) == ["b.json"]
    assert _names(file, tmp_path / "c.json") == ["b.json"]


def test_a_link_to_nothing_or_to_itself_stands_as_a_file_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.json").symlink_to(tmp_path / "gone")
    (tmp_path / "b.json").symlink_to(tmp_path / "b.json")
    found = discover([tmp_path])
    assert [source.path for source in found] == ["a.json", "b.json"]
    assert all(isinstance(read_bytes(source), str) for source in found)


def test_a_folder_that_cannot_be_listed_stands_as_a_file_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a.json": "", "closed/b.json": ""})
    closed = str(tmp_path / "closed")

    def walk(
        top: Path, onerror: Callable[[OSError], None]
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        yield str(top), ["closed"], ["a.json"]
        onerror(PermissionError(13, "Permission denied", closed))

    monkeypatch.setattr(os, "walk", walk)
    found = discover([tmp_path])
    assert [source.path for source in found] == ["a.json", "closed"]
    assert read_bytes(found[1]) == "这是文件夹，不是文件 (Is a directory)"


def test_a_missing_path_is_named_in_both_languages(tmp_path: Path) -> None:
    (file,) = write(tmp_path, {"a.json": ""})
    gone = tmp_path / "gone"
    with pytest.raises(InputError) as caught:
        discover([file, gone])
    assert caught.value.text.zh == f"找不到 {gone}：请检查路径是否写对。"
    assert caught.value.text.en == f"{gone} does not exist: check the path."


def test_folders_without_any_catalogue_are_named_in_both_languages(tmp_path: Path) -> None:
    write(tmp_path, {"a/x.txt": "", "b/y.txt": ""})
    one, two = tmp_path / "a", tmp_path / "b"
    with pytest.raises(InputError) as caught:
        discover([one, two])
    assert caught.value.text.zh == f"{one}、{two} 中没有目录文件：应放入 .json 或 .ndjson 文件。"
    assert (
        caught.value.text.en == f"no catalogue in {one}、{two}: put .json or .ndjson files there."
    )


def test_no_path_at_all_finds_nothing() -> None:
    with pytest.raises(InputError):
        discover([])


class _Stream:
    """Standard input as bytes, which can be read once."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_a_dash_is_standard_input_and_can_be_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", _Stream(b"{}"))
    write(tmp_path, {"a.json": ""})
    for _ in range(2):
        source, file = discover([tmp_path / "a.json", Path("-"), Path("-")])
        assert (source.path, source.data, source.size, source.named) == ("<stdin>", b"{}", 2, True)
        assert read_bytes(source) == b"{}"
        assert file.path == "a.json"
    assert _names(Path("-")) == ["<stdin>"]


def test_standard_input_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError) as refused:
        discover([Path("-")])
    assert refused.value.text.zh == "标准输入读不出来"
    closed = _Stream(b"")
    closed.buffer.close()
    monkeypatch.setattr(sys, "stdin", closed)
    with pytest.raises(InputError):
        discover([Path("-")])
