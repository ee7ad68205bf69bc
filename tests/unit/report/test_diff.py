"""The diff of a mending: a patch where lines are short, the spots where they are long."""

import shutil
import subprocess
from pathlib import Path

import pytest

from svccat.model.checked import Checked
from svccat.model.mending import Mended, MendedFile
from svccat.model.source import Source
from svccat.model.text import Lang
from svccat.report.diff import render
from svccat.report.look import Look

PATCH = shutil.which("patch")


def mended(*files: MendedFile) -> Mended:
    return Mended(Checked(settings={}, inputs=(), findings=(), totals={}), files)


def file(old: str, new: str, path: str = "甲.json", encoding: str = "utf-8") -> MendedFile:
    source = Source(Path(path), path, named=True)
    return MendedFile(source, old.encode(encoding), old, new.encode(), {})


def diff(old: str, new: str, *, colour: bool = False) -> str:
    return render(mended(file(old, new)), Look(Lang.ZH, colour=colour))


def lines(count: int, *changed: int) -> str:
    return "".join(f"{'x' if number in changed else number}\n" for number in range(1, count + 1))


def test_nothing_mended_is_no_diff() -> None:
    assert render(mended(), Look(Lang.ZH)) == ""


def test_changed_lines_stand_among_three_others() -> None:
    assert diff(lines(9), lines(9, 5)) == (
        "--- 甲.json\n+++ 甲.json\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
    )


def test_changes_that_are_near_each_other_share_a_hunk() -> None:
    near, far = diff(lines(20), lines(20, 1, 8)), diff(lines(20), lines(20, 1, 9))
    assert [one for one in near.splitlines() if one.startswith("@")] == ["@@ -1,11 +1,11 @@"]
    assert [one for one in far.splitlines() if one.startswith("@")] == [
        "@@ -1,4 +1,4 @@",
        "@@ -6,7 +6,7 @@",
    ]


def test_a_last_line_without_an_end_is_marked() -> None:
    assert diff("a\nb", "a\nc") == (
        "--- 甲.json\n+++ 甲.json\n@@ -1,2 +1,2 @@\n a\n"
        "-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    assert diff("a\nb", "x\nb").endswith("-a\n+x\n b\n\\ No newline at end of file\n")


def test_files_stand_in_their_order_each_under_its_name() -> None:
    shown = render(
        mended(file("1\n", "2\n", "a.json"), file("3\n", "4\n", "b/c.json")), Look(Lang.ZH)
    )
    assert shown == (
        "--- a.json\n+++ a.json\n@@ -1,1 +1,1 @@\n-1\n+2\n"
        "--- b/c.json\n+++ b/c.json\n@@ -1,1 +1,1 @@\n-3\n+4\n"
    )


def test_what_is_hidden_is_written_out_but_tabs_and_line_ends() -> None:
    shown = diff('\t"a\u200bb\u202e\x1b"\r\n', '\t"ab"\r\n')
    assert shown.splitlines()[3:] == ['-\t"a\\u200bb\\u202e\\x1b"', '+\t"ab"']


def test_only_the_spots_of_a_long_line_are_shown() -> None:
    def text(name: str, other: str) -> str:
        return f'{{"p": "{"p" * 300}", "n": "{name}", "q": "{"q" * 300}", "t": "{other}"}}\n'

    shown = diff(text("甲（新）乙", "x"), text("甲(新)乙", "y"))
    assert shown.splitlines()[2:] == [
        "@@ -1,1 +1,1 @@",
        f'-…{"p" * 30}", "n": "甲（新）乙", "q": "{"q" * 30}…',
        f'+…{"p" * 30}", "n": "甲(新)乙", "q": "{"q" * 30}…',
        f'-…{"q" * 31}", "t": "x"}}',
        f'+…{"q" * 31}", "t": "y"}}',
    ]


def test_a_long_text_that_changes_wholly_is_cut() -> None:
    shown = diff(f'["{"甲" * 9000}"]', f'["{"乙" * 9000}"]')
    assert max(map(len, shown.splitlines())) < 500


def test_an_unchanged_long_line_is_cut() -> None:
    assert f"\n {'z' * 40}…\n-x\n" in diff("z" * 900 + "\nx\n", "z" * 900 + "\ny\n")


@pytest.mark.parametrize(
    ("old", "encoding", "note"),
    [
        ("甲\n", "gb18030", "# 甲.json: 编码改为 UTF-8，文字不变"),
        ("\ufeff甲\n", "utf-16-le", "# 甲.json: 编码改为 UTF-8，文字不变"),
        ("\ufeff甲\n", "utf-8", "# 甲.json: 去掉文件开头的 BOM"),
    ],
)
def test_a_change_of_encoding_is_told_in_a_line(old: str, encoding: str, note: str) -> None:
    shown = render(mended(file(old, "甲\n", encoding=encoding)), Look(Lang.ZH))
    assert shown == f"{note}\n"


def test_colours_are_for_those_who_asked() -> None:
    assert diff("a\nb\n", "a\nc\n", colour=True) == (
        "\x1b[1m--- 甲.json\x1b[0m\n\x1b[1m+++ 甲.json\x1b[0m\n\x1b[36m@@ -1,2 +1,2 @@\x1b[0m\n"
        " a\n\x1b[31m-b\x1b[0m\n\x1b[32m+c\x1b[0m\n"
    )


@pytest.mark.skipif(PATCH is None, reason="the tool `patch` is not installed")
@pytest.mark.parametrize("end", ["", "\n"])
def test_a_diff_of_short_lines_is_a_patch(tmp_path: Path, end: str) -> None:
    old, new = lines(40) + "z" + end, lines(40, 2, 3, 11, 25, 39) + "y" + end
    target = tmp_path / "a.json"
    target.write_text(old, encoding="utf-8")
    shown = render(mended(file(old, new, "a.json")), Look(Lang.ZH))
    subprocess.run([str(PATCH), "-s", str(target)], input=shown, text=True, check=True)
    assert target.read_text(encoding="utf-8") == new
