import os
import threading
from pathlib import Path

import pytest

from svccat.kept.folder import VARIABLE, Folder, name, place


def test_an_entry_comes_back_as_it_was_put(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new")
    assert folder.get("7-a") is None
    assert folder.sizes() == frozenset()
    folder.put("7-a", b"one")
    folder.put("7-a", b"two")
    folder.put("900-b", b"")
    assert folder.get("7-a") == b"two"
    assert folder.get("900-b") == b""
    assert folder.sizes() == {7, 900}


def test_an_entry_of_another_person_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    folder.put("1-a", b"content")
    (file,) = tmp_path.iterdir()
    if hasattr(os, "geteuid"):
        assert file.stat().st_mode & 0o077 == 0
    monkeypatch.setattr(os, "geteuid", lambda: file.stat().st_uid + 1, raising=False)
    assert folder.get("1-a") is None


@pytest.mark.parametrize("at", [0, 15, 16, -1])
def test_a_damaged_entry_is_none(tmp_path: Path, at: int) -> None:
    folder = Folder(tmp_path)
    folder.put("1-a", b"content")
    (file,) = tmp_path.iterdir()
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)
    assert folder.get("1-a") is None
    for cut in (b"", bytes(data[:5]), bytes(data[:-1])):
        file.write_bytes(cut)
        assert folder.get("1-a") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    folder = Folder(tmp_path / "file")
    folder.put("1-a", b"content")
    assert folder.get("1-a") is None
    assert folder.sizes() == frozenset()
    folder.trim(0)
    assert (tmp_path / "file").read_text() == "no folder"


def test_past_the_limit_what_was_not_used_longest_goes(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for day, one in enumerate(("old", "older", "new")):
        folder.put(f"1-{one}", bytes(84))
        os.utime(tmp_path / f"1-{one}.kept", (day, day))
    os.utime(tmp_path / "1-older.kept", (0, 0))
    os.utime(tmp_path / "1-old.kept", (1, 1))
    folder.trim(300)
    assert len(list(tmp_path.iterdir())) == 3
    assert folder.get("1-older") is not None  # used now, and so the newest
    folder.trim(299)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["1-new.kept", "1-older.kept"]


def test_a_cut_short_run_leaves_nothing_that_is_taken_for_an_entry(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (tmp_path / ".kept-begun").write_bytes(b"half")
    assert folder.sizes() == frozenset()
    folder.trim(0)
    assert list(tmp_path.iterdir()) == []


def test_what_else_lies_in_the_folder_is_neither_counted_nor_touched(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (tmp_path / "thesis.txt").write_bytes(bytes(1000))
    (tmp_path / ".profile").write_bytes(bytes(1000))
    folder.put("1-a", bytes(84))
    folder.trim(100)
    assert folder.get("1-a") is not None
    folder.trim(99)
    assert sorted(one.name for one in tmp_path.iterdir()) == [".profile", "thesis.txt"]


def test_several_writers_and_readers_never_see_half_an_entry(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    contents = [bytes([number]) * 200_000 for number in range(4)]
    folder.put("1-a", contents[0])
    seen: list[bytes | None] = []

    def write(content: bytes) -> None:
        for _ in range(10):
            folder.put("1-a", content)
            seen.append(folder.get("1-a"))

    threads = [threading.Thread(target=write, args=(one,)) for one in contents]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(seen) == 40
    assert set(seen) <= set(contents)
    assert [one.name for one in tmp_path.iterdir()] == ["1-a.kept"]


def test_the_name_is_of_the_size_and_of_all_that_is_asked() -> None:
    assert name(5, "x") == name(5, "x")
    assert len({name(5, "x"), name(6, "x"), name(5, "y")}) == 3
    assert name(5, "x").startswith("5-")


def test_the_place_is_the_variables_or_the_platforms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert place() == tmp_path
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert place() == tmp_path / "xdg" / "svccat"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")  # to be ignored, says its specification
    monkeypatch.setenv("HOME", str(tmp_path))
    assert place() == tmp_path / ".cache" / "svccat"
    monkeypatch.setattr("sys.platform", "darwin")
    assert place() == tmp_path / "Library" / "Caches" / "svccat"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert place() == tmp_path / "local" / "svccat" / "Cache"


def test_a_person_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "home", homeless)
    folder = Folder(place())
    folder.put("1-a", b"content")
    assert folder.get("1-a") is None
    assert folder.sizes() == frozenset()
    folder.trim(0)
