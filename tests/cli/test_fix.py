"""`svccat validate --fix`, `--unsafe-fixes`, `--diff` as people run them."""

import os
import shutil
import stat
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from svccat.cli import main
from tests.workspace import catalogue, in_lines, laid_out, service_item

WIDE = "０００１１８００１０００"  # R101, safe
TYPO = {"process": None, "prcess": [{"step": "受理"}]}  # S013, unsafe


@pytest.fixture(autouse=True)
def no_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SVCCAT_LANG", raising=False)


def text(**changes: object) -> str:
    return laid_out(catalogue([service_item(**changes)]))


def put(file: Path, content: str | bytes) -> Path:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def run(*args: object) -> int:
    return main(["validate", "--no-config", *map(str, args)])


def test_safe_mends_are_written_and_what_remains_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = text(basic_code=WIDE, **TYPO).replace("\n", "\r\n").replace(": ", "\t:  ")
    file = put(tmp_path / "a.json", old)
    assert run("--fix", file) == 1
    assert file.read_bytes().decode() == old.replace(WIDE, "000118001000")
    out, err = capsys.readouterr()
    assert "S013" in out
    assert "R101" not in out
    assert "已改正" in err
    assert "R101 × 1" in err
    assert "另有 1 处的改正可能改变含义" in err


def test_unsafe_mends_are_written_when_asked_for_and_a_second_run_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = text(basic_code=WIDE, **TYPO)
    file = put(tmp_path / "a.json", old)
    new = old.replace(WIDE, "000118001000").replace('"prcess"', '"process"')
    assert run("--fix", "--unsafe-fixes", file) == 0
    assert file.read_text(encoding="utf-8") == new
    before = file.stat()
    assert run("--fix", "--unsafe-fixes", file) == 0
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert "已改正 0 处" in capsys.readouterr().err


def test_lines_of_ndjson_are_mended(tmp_path: Path) -> None:
    old = "\n" + in_lines(catalogue([service_item(), service_item(basic_code=WIDE, name="乙")]))
    file = put(tmp_path / "a.ndjson", old)
    run("--fix", file)
    assert file.read_text(encoding="utf-8") == old.replace(WIDE, "000118001000")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_files_in_other_encodings_become_utf_8_and_are_mended(
    tmp_path: Path, encoding: str
) -> None:
    old = text(basic_code=WIDE).replace("\n", "\r\n")
    file = put(tmp_path / "a.json", old.encode(encoding))
    assert run("--fix", file) == 0
    assert file.read_bytes() == old.replace(WIDE, "000118001000").encode()


def test_a_broken_file_is_converted_all_the_same(tmp_path: Path) -> None:
    broken = text(basic_code=WIDE)[:-4]
    file = put(tmp_path / "a.json", broken.encode("gb18030"))
    assert run("--fix", file) == 2
    assert file.read_bytes() == broken.encode()


def test_a_file_with_damaged_characters_is_not_converted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = text(conditions=["许可" * 200]).encode("gb18030") + b"\xff\xff"
    file = put(tmp_path / "a.json", damaged)
    assert run("--fix", file) == 2
    assert file.read_bytes() == damaged
    assert "有损坏的字符" in capsys.readouterr().err


def test_a_diff_is_shown_and_nothing_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = text(basic_code=WIDE, **TYPO)
    for name in ("b.json", "a.json"):
        put(tmp_path / name, old.replace("盘山", name))
    assert run("--diff", "--fix", tmp_path) == 1
    out, err = capsys.readouterr()
    lines = [line for line in out.splitlines() if line[0] in "-+"]
    one = [f'-{{"basic_code": "{WIDE}",', '+{"basic_code": "000118001000",']
    assert lines == ["--- a.json", "+++ a.json", *one, "--- b.json", "+++ b.json", *one]
    assert "没有写入" in err
    assert WIDE in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_a_diff_ends_with_0_where_nothing_can_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = put(tmp_path / "a.json", text(**TYPO))
    assert run("--diff", file) == 0
    assert capsys.readouterr().out == ""
    assert run("--diff", "--unsafe-fixes", file) == 1
    assert '+ "process": ' in capsys.readouterr().out


def test_a_diff_of_what_cannot_be_read_in_full_ends_with_2(tmp_path: Path) -> None:
    put(tmp_path / "a.json", text(basic_code=WIDE))
    put(tmp_path / "b.json", "{")
    assert run("--diff", tmp_path) == 2


def test_a_diff_can_be_kept_in_a_file_but_never_in_that_of_an_input(tmp_path: Path) -> None:
    file = put(tmp_path / "a.json", text(basic_code=WIDE))
    assert run("--diff", file, "-o", tmp_path / "a.diff") == 1
    assert (tmp_path / "a.diff").read_text(encoding="utf-8").startswith("--- a.json\n")
    assert run("--diff", file, "-o", file) == 2
    assert WIDE in file.read_text(encoding="utf-8")


def test_standard_input_is_passed_on_mended_and_the_report_stands_aside(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = text(basic_code=WIDE, **TYPO).replace("\n", "\r\n")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(old.encode("gb18030"))))
    assert run("--fix", "-") == 1
    out, err = capsys.readouterr()
    assert out == old.replace(WIDE, "000118001000")
    assert "S013" in err
    assert "已改正" in err


def test_standard_input_in_which_nothing_can_be_mended_is_passed_on_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    old = text().encode() + b"\xff\xff\r\n"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(old)))
    assert run("--fix", "-") == 2
    assert capsysbinary.readouterr().out == old


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--unsafe-fixes"], "--unsafe-fixes 要与 --fix 或 --diff 同用"),
        (["--diff", "--format", "json"], "--diff 只有一种输出"),
    ],
)
def test_options_that_make_no_sense_together_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    file = put(tmp_path / "a.json", text(basic_code=WIDE))
    assert run(*options, file) == 2
    assert sentence in capsys.readouterr().err
    assert WIDE in file.read_text(encoding="utf-8")


def test_a_broken_file_is_left_and_the_others_are_mended(tmp_path: Path) -> None:
    broken = text(basic_code=WIDE)[:-4]
    put(tmp_path / "a.json", broken)
    put(tmp_path / "b.json", text(basic_code=WIDE))
    assert run("--fix", tmp_path) == 2
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == broken
    assert WIDE not in (tmp_path / "b.json").read_text(encoding="utf-8")


def test_a_read_only_file_is_left_with_a_sentence_and_its_findings_remain(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = text(basic_code=WIDE)
    file = put(tmp_path / "a.json", old)
    file.chmod(0o444)
    put(tmp_path / "b.json", old)
    assert run("--fix", tmp_path) == 2
    out, err = capsys.readouterr()
    assert "a.json：文件是只读的，没有写入" in err
    assert "R101" in out
    assert file.read_text(encoding="utf-8") == old
    assert stat.S_IMODE(file.stat().st_mode) == 0o444
    assert WIDE not in (tmp_path / "b.json").read_text(encoding="utf-8")


def test_a_link_and_the_rights_of_its_file_stay(tmp_path: Path) -> None:
    file = put(tmp_path / "2024.json", text(basic_code=WIDE))
    file.chmod(0o664)
    link = tmp_path / "now" / "a.json"
    link.parent.mkdir()
    link.symlink_to(Path("..") / file.name)
    run("--fix", link)
    assert link.is_symlink()
    assert WIDE not in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o664


def test_a_full_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = text(basic_code=WIDE)
    file = put(tmp_path / "a.json", old)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert run("--fix", file) == 2
    assert "无法写入（磁盘已满）" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == old
    assert list(tmp_path.iterdir()) == [file]


def test_without_fix_nothing_is_written_and_mending_is_not_even_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put(tmp_path / "a.json", text(basic_code=WIDE))
    before = file.stat()
    monkeypatch.setitem(__import__("sys").modules, "svccat.mending", None)
    run(file)
    assert file.stat().st_mtime_ns == before.st_mtime_ns


def test_mending_the_draft_sample_comes_to_rest(tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "catalogs" / "panjin-transport-draft"
    shutil.copytree(sample, tmp_path / "draft")
    run("--fix", "--unsafe-fixes", tmp_path / "draft")
    first = {path: path.read_bytes() for path in sorted((tmp_path / "draft").rglob("*.json"))}
    assert run("--diff", "--unsafe-fixes", tmp_path / "draft") == 0
    changed = [
        path.relative_to(tmp_path / "draft").as_posix()
        for path, content in first.items()
        if (sample / path.relative_to(tmp_path / "draft")).read_bytes() != content
    ]
    assert "service-items/211122.json" in changed
