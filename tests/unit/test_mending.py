"""The corridor of mending: bytes in memory, then in the files."""

from pathlib import Path

import pytest

from svccat import mending
from svccat.pipeline import validate
from svccat.settings import Settings
from tests.workspace import catalogue, laid_out, service_item

WRONG = laid_out(catalogue([service_item(scpoe="shared")]))
RIGHT = WRONG.replace('"scpoe"', '"scope"')


def codes(file: Path, instead: dict[str, bytes] | None = None) -> list[str]:
    return [one.rule.code for one in validate([file], Settings(), instead=instead).findings]


def test_bytes_given_count_in_the_place_of_what_lies_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(WRONG, encoding="utf-8")
    assert codes(file) == ["S013"]
    assert codes(file, {"a.json": RIGHT.encode()}) == []
    assert codes(file, {"b.json": RIGHT.encode()}) == ["S013"]


def test_nothing_is_written_before_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(WRONG, encoding="utf-8")
    mended = mending.mend([file], Settings(), unsafe=True)
    assert mended.checked.findings == ()
    assert file.read_text(encoding="utf-8") == WRONG
    assert mending.write(mended, [file], Settings()) is mended
    assert file.read_text(encoding="utf-8") == RIGHT


def test_what_remains_is_what_is_in_the_files_where_one_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / "a.json", tmp_path / "b.json"]
    for file in files:
        file.write_text(WRONG.replace("基本", file.name), encoding="utf-8")
    mended = mending.mend([tmp_path], Settings(), unsafe=True)
    files[0].write_text(WRONG + " ", encoding="utf-8")
    written = mending.write(mended, [tmp_path], Settings())
    assert [one.source.path for one in written.files] == ["b.json"]
    assert [path for path, _ in written.unwritten] == ["a.json"]
    assert [one.place.path for one in written.checked.findings if one.rule.code == "S013"] == [
        "a.json"
    ]
    assert files[0].read_text(encoding="utf-8") == WRONG + " "
