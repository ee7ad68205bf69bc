"""`svccat validate -`: a catalogue that comes through a pipe."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspace import catalogue, in_lines, laid_out, service_item


def _validate(data: bytes, folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    plain = {key: os.environ[key] for key in ("PATH", "HOME", "PYTHONPATH") if key in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "svccat", "validate", *args],
        input=data,
        capture_output=True,
        check=False,
        cwd=folder,
        env={**plain, "LC_ALL": "C"},
        timeout=120,
    )


DOCUMENT = catalogue([service_item(), service_item(basic_code="000118002000", scope="独有")])


@pytest.mark.parametrize(
    ("text", "place"),
    [(laid_out(DOCUMENT), "21:11"), (in_lines(DOCUMENT), "3:190")],
    ids=["json", "ndjson"],
)
def test_json_or_ndjson_is_told_by_the_content(tmp_path: Path, text: str, place: str) -> None:
    done = _validate(text.encode(), tmp_path, "-", "--format", "concise")
    assert done.stderr == b""
    said = done.stdout.decode().splitlines()
    assert [line.split(" ", 1)[0] for line in said if " S0" in line] == [f"<stdin>:{place}:"]
    assert done.returncode == 1


def test_what_comes_through_a_pipe_cannot_be_mended_in_place(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + laid_out(catalogue([service_item()])).encode()
    done = _validate(data, tmp_path, "-", "--fix")
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_at_all_is_an_empty_file(tmp_path: Path) -> None:
    done = _validate(b"", tmp_path, "-", "--format", "concise")
    assert "<stdin>:1:1: error S008" in done.stdout.decode()
    assert done.returncode == 2
