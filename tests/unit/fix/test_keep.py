"""Mended files in their place: whole, with their rights, and only over what was read."""

import os
import stat
from pathlib import Path

import pytest

from svccat.fix.keep import keep
from svccat.model.mending import MendedFile
from svccat.model.source import Source

OLD, NEW = b'{"a": 1}\r\n', b'{"a": 2}\r\n'


def mended(file: Path) -> MendedFile:
    return MendedFile(Source(file, file.name, named=True), OLD, OLD.decode(), NEW, {"R101": 1})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "目录.json"
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


def test_the_new_bytes_stand_there_with_the_old_rights(file: Path) -> None:
    assert keep(mended(file)) is None
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(file.parent.iterdir()) == [file]


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "latest.json"
    link.symlink_to(file.name)
    assert keep(mended(link)) is None
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_read_only_file_is_not_written(file: Path) -> None:
    file.chmod(0o440)
    reason = keep(mended(file))
    assert reason is not None
    assert reason.zh == "文件是只读的，没有写入；请先取消只读。"
    assert file.read_bytes() == OLD


@pytest.mark.parametrize("now", [b'{"a": 3}\r\n', b"", NEW])
def test_a_file_that_changed_since_it_was_read_is_not_written(file: Path, now: bytes) -> None:
    file.write_bytes(now)
    reason = keep(mended(file))
    assert reason is not None
    assert reason.en.startswith("the file was changed by something else after it was read")
    assert file.read_bytes() == now


def test_a_file_that_is_gone_stays_gone(file: Path) -> None:
    file.unlink()
    reason = keep(mended(file))
    assert reason is not None
    assert reason.zh == "无法写入（找不到文件或文件夹）。"
    assert list(file.parent.iterdir()) == []


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    reason = keep(mended(file))
    assert reason is not None
    assert reason.en == "cannot be written (No space left on device)."
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_an_interrupt_leaves_the_old_file_and_nothing_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        keep(mended(file))
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    file = tmp_path / f"{'名' * 83}.json"
    file.write_bytes(OLD)
    assert keep(mended(file)) is None
    assert file.read_bytes() == NEW
