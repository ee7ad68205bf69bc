"""`suppressions.toml`: what an entry must say, and how anything else is refused."""

from pathlib import Path

import pytest

from svccat.history.act_file import read_acts
from svccat.model.errors import SettingsError
from svccat.model.text import Lang
from tests.unit.history.written import RULES, acts, entry, upper


def _refusal(folder: Path, *entries: str) -> str:
    with pytest.raises(SettingsError) as caught:
        acts(folder, *entries)
    assert "suppressions.toml:" in caught.value.of(Lang.EN)
    assert caught.value.of(Lang.EN) != caught.value.of(Lang.ZH)
    return caught.value.of(Lang.ZH)


def test_every_member_is_read(tmp_path: Path) -> None:
    text = """\
# 屏蔽清单
[[suppress]]
rule = ["R121", "r101"]
item = ["000118001000", "00021a*"]
area = "2111*"
path = "./powers/*.json"
element = "materials.name"
reason = " 省厅正在修订，暂按旧版执行 "
decided_by = "盘锦市营商局"
document = "盘交〔2024〕5号"
expires = "2025-12-31"
"""
    (act,) = acts(tmp_path, text).entries
    assert act.rules == ("R121", "R101")
    assert act.items == ("000118001000", "00021A*")
    assert (act.areas, act.paths, act.elements) == (
        ("2111*",),
        ("powers/*.json",),
        ("materials.name",),
    )
    assert (act.reason, act.decided_by) == ("省厅正在修订，暂按旧版执行", "盘锦市营商局")
    assert (act.document, act.expires) == ("盘交〔2024〕5号", "2025-12-31")
    assert (act.line, act.column) == (2, 1)
    assert act.short == "R121,R101 000118001000,00021A* 2111* powers/*.json materials.name"


def test_a_date_of_toml_and_a_text_are_the_same_day(tmp_path: Path) -> None:
    listed = acts(tmp_path, entry(expires="2025-12-31"), entry(expires='"2025-12-31"')).entries
    assert [act.expires for act in listed] == ["2025-12-31", "2025-12-31"]


def test_an_empty_file_and_a_byte_order_mark_are_no_faults(tmp_path: Path) -> None:
    assert acts(tmp_path).entries == []
    file = tmp_path / "suppressions.toml"
    file.write_bytes(b"\xef\xbb\xbf" + entry().encode())
    assert len(read_acts(file, RULES, upper).entries) == 1


def test_entries_stand_where_their_headings_do(tmp_path: Path) -> None:
    text = f"""\
# [[suppress]]

  [[suppress]]  # 第一条
rule = "R121"
area = "211122"
reason = '''
[[suppress]]
“三引号”里的不算'''
decided_by = "盘锦市\\"营商局"
document = "[[suppress]] 5号"
expires = 2025-12-31

{entry()}"""
    assert [(act.line, act.column) for act in acts(tmp_path, text).entries] == [(3, 3), (13, 1)]


def test_entries_without_headings_stand_at_the_begin_of_the_file(tmp_path: Path) -> None:
    members = ", ".join(line for line in entry().split("\n")[1:] if line)
    listed = acts(tmp_path, f"\n\nsuppress = [{{{members}}}, {{{members}}}]").entries
    assert [(act.line, act.column) for act in listed] == [(1, 1), (1, 1)]


@pytest.mark.parametrize(
    ("changes", "line", "expected"),
    [
        ({"rule": None}, 1, ["缺少 rule（规则）"]),
        ({"reason": None}, 1, ["缺少 reason（理由）"]),
        ({"decided_by": None}, 1, ["缺少 decided_by（决定单位）"]),
        ({"document": None}, 1, ["缺少 document（文号）"]),
        ({"expires": None}, 1, ["缺少 expires（到期日）"]),
        ({"area": None}, 1, ["item（事项编码）、area（行政区划代码）或 path（文件）"]),
        ({"resaon": '"x"'}, 8, ["不认识的 resaon", "是否想写 reason？"]),
        ({'"理由"': '"x"'}, 1, ["请写 reason 而不是 理由"]),
        ({"rule": '"R122"'}, 2, ["没有规则 R122，", "svccat rules；是否想写 R12"]),
        ({"rule": '"R1"'}, 2, ["没有规则 R1", "完整的规则编号"]),
        ({"rule": '"*"'}, 2, ["没有规则 *"]),
        ({"rule": '"X902"'}, 2, ["X902", "不能屏蔽"]),
        ({"rule": "121"}, 2, ["rule（规则）应是一个文本"]),
        ({"rule": "[]"}, 2, ["rule（规则）应是一个文本"]),
        ({"item": '"*"'}, 8, ["item（事项编码）写成 * 等于全部"]),
        ({"item": '["000118001000", "**"]'}, 8, ["item（事项编码）写成 ** 等于全部"]),
        ({"item": '" "'}, 8, ["item（事项编码）应是一个文本"]),
        ({"area": '"*"'}, 3, ["area（行政区划代码）写成 * 等于全部"]),
        ({"area": '"盘山县"'}, 3, ["行政区划代码，如 211122 或 2111*", "盘山县"]),
        ({"path": '"*.json"'}, 8, ["path（文件）写成 *.json 等于全部"]),
        ({"path": '"./*"'}, 8, ["path（文件）写成 ./* 等于全部"]),
        ({"element": "3"}, 8, ["element（字段）应是一个文本"]),
        ({"reason": '"同意。！？"'}, 4, ["reason（理由）要写清楚，至少 6 个字"]),
        ({"reason": "3"}, 4, ["reason（理由）"]),
        ({"decided_by": '"—"'}, 5, ["decided_by（决定单位）要写清楚"]),
        ({"document": '""'}, 6, ["document（文号）要写清楚"]),
        ({"expires": '"2025-02-30"'}, 7, ["expires（到期日）不是一个日期：2025-02-30"]),
        ({"expires": '"2025年底"'}, 7, ["expires（到期日）不是一个日期", "应如 2025-12-31"]),
        ({"expires": "2025-12-31T08:00:00"}, 7, ["expires（到期日）不是一个日期"]),
        ({"expires": "20251231"}, 7, ["expires（到期日）不是一个日期"]),
    ],
)
def test_what_is_not_understood_is_refused_by_file_and_line(
    tmp_path: Path, changes: dict[str, str | None], line: int, expected: list[str]
) -> None:
    sentence = _refusal(tmp_path, entry(**changes))
    assert f"suppressions.toml:{line}: " in sentence
    for words in expected:
        assert words in sentence


def test_the_second_entry_is_refused_at_its_own_line(tmp_path: Path) -> None:
    assert "suppressions.toml:10: " in _refusal(tmp_path, entry(), entry(rule='"R999"'))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[supress]]\nrule = 'R121'", ["不认识的 supress", "是否想写 suppress？"]),
        ("format = 1", ["不认识的 format"]),
        ("[suppress]\nrule = 'R121'", ["每条应以 [[suppress]] 开头"]),
        ("suppress = [1]", ["每条应以 [[suppress]] 开头"]),
        ("[[suppress]]\nexpires = 2025-02-30", ["suppressions.toml:2:", "TOML"]),
        ("[[suppress", ["TOML"]),
        ("x = " + "9" * 5000, ["TOML"]),
        ("x = " + "[" * 5000, ["嵌套过深"]),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, text: str, expected: list[str]) -> None:
    sentence = _refusal(tmp_path, text)
    assert "suppressions.toml:" in sentence
    for words in expected:
        assert words in sentence


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such list of suppressions"):
        read_acts(tmp_path / "absent.toml", RULES, upper)


def test_many_entries_are_read_in_a_moment(tmp_path: Path) -> None:
    listed = acts(tmp_path, *(entry(item=f'"{number:012}"') for number in range(2000))).entries
    assert (len(listed), listed[-1].line) == (2000, 1999 * 9 + 1)
