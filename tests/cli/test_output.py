"""Where reports go: whole files or none, quiet pipes, colour for terminals only."""

import os
import stat
import sys
from pathlib import Path

import pytest

from svccat.cli.output import coloured, deliver, save, terminal_width
from svccat.model.errors import OutputError


def test_a_report_replaces_a_file_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "r.json"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    save("新\n", file)
    assert file.read_bytes() == "新\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save("x", tmp_path / "r.json")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "r.json").stat().st_mode) == 0o640


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "r.json"
    file.write_text("old", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        save("new", file)
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_or_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        save("x", tmp_path)
    with pytest.raises(OutputError):
        save("x", tmp_path / "absent" / "r.json")


def test_a_link_stays_a_link_to_the_new_report(tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    target.write_text("old", encoding="utf-8")
    link = tmp_path / "latest.json"
    link.symlink_to(target)
    save("new", link)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    save("x", Path("/dev/null"))
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_text_that_is_no_unicode_is_written_out(tmp_path: Path) -> None:
    save("甲\udcff", tmp_path / "r.txt")
    assert (tmp_path / "r.txt").read_text(encoding="utf-8") == "甲\\udcff"


def test_colour_is_for_terminals_and_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        @staticmethod
        def isatty() -> bool:
            return True

    assert not coloured({})
    assert coloured({"FORCE_COLOR": "1"})
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert coloured({"TERM": "xterm"})
    assert not coloured({"TERM": "xterm", "NO_COLOR": "1"})
    assert not coloured({"TERM": "dumb"})


@pytest.mark.parametrize(("columns", "expected"), [("20", 60), ("90", 90), ("300", 120)])
def test_the_width_is_the_terminals_within_bounds(
    monkeypatch: pytest.MonkeyPatch, columns: str, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal_width() == expected


def test_an_input_is_never_the_output(tmp_path: Path) -> None:
    catalogue = tmp_path / "a.json"
    catalogue.write_text("{}")
    (tmp_path / "b.json").symlink_to(catalogue)
    with pytest.raises(OutputError, match="is an input"):
        deliver("report", tmp_path / "b.json", [catalogue])
    assert catalogue.read_text() == "{}"
    deliver("report", tmp_path / "c.json", [catalogue])
    assert (tmp_path / "c.json").read_text() == "report"
