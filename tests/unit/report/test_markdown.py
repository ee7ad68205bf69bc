"""Markdown for job summaries: counts, tables file by file, and text that stays text."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from svccat.model.finding import Finding
from svccat.model.rule import Severity
from svccat.model.text import Lang, Text
from svccat.report.look import Look
from svccat.report.markdown import ROWS, render
from tests.unit.report.results import result
from tests.unit.report.validated import LIMIT, VAGUE, checked, everything, found, untidy

LOOK = Look(Lang.ZH)


def test_the_counts_come_first_then_the_rules_then_every_file() -> None:
    assert render(everything(), LOOK) == (
        "## svccat：错误 2，警告 1，提示 2\n"
        "\n"
        "3 个文件、8 个事项\n"
        "\n"
        "**没有读全的文件**：service/dawa.json\n"
        "\n"
        "| 规则 | 级别 | 条数 | 问题 |\n"
        "| --- | --- | --- | --- |\n"
        "| R121 | 错误 | 1 | 承诺时限长于法定时限 |\n"
        "| S003 | 错误 | 1 | JSON 写法有误 |\n"
        "| R101 | 警告 | 1 | 编码书写不规范 |\n"
        "| R171 | 提示 | 2 | 用语含糊 |\n"
        "\n"
        "### service/dawa.json\n"
        "\n"
        "| 位置 | 级别 | 规则 | 事项 | 问题 | 改法 |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| 7:3 | 错误 | S003 |  | 读到这里读不下去了：x。 | 请看此处及前一行。 |\n"
        "\n"
        "### service/panshan.json\n"
        "\n"
        "| 位置 | 级别 | 规则 | 事项 | 问题 | 改法 |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| 10:9 | 错误 | R121 | 000118001000「道路旅客运输经营许可」 | 承诺 30工作日，法定只有"
        " 20工作日。 | 请核对两个时限。 |\n"
        "| 12:21 | 警告 | R101 | 000118001000「道路旅客运输经营许可」 | 编码写的是"
        " ０００１１８００１０００。 | 请改为 000118001000。 |\n"
        "| 30:9 | 提示 | R171 | 000118001000「道路旅客运输经营许可」 | 条件中有“等”。 | 请写明。 |\n"
        "| 40:9 | 提示 | R171 | 000118001000「道路旅客运输经营许可」 | 条件中有“等”。 | 请写明。 |\n"
    )


def test_a_clean_run_is_its_counts() -> None:
    assert render(checked(), LOOK) == ("## svccat：错误 0，警告 0，提示 0\n\n2 个文件、8 个事项\n")


def test_headline_and_notes_of_a_comparison_are_told() -> None:
    text = render(result(notes=(Text("略去 3 条。", "3 left out."),)), LOOK)
    assert (
        "\n\n市级6项，盘山县5项。\n\n已屏蔽 2 条：V301 ×1（盘营商〔2024〕5号，至 2025-12-31）"
        in text
    )
    assert "\n\n注：略去 3 条。\n\n" in text


def test_no_more_rows_than_a_summary_holds_and_the_true_total() -> None:
    infos = tuple(found(VAGUE, line) for line in range(1, 900))
    errors = tuple(found(LIMIT, line) for line in range(1000, 1200))
    text = render(checked(*infos, *errors, untidy(2000)), LOOK)
    assert len(re.findall(r"^\| [0-9]", text, re.MULTILINE)) == ROWS == 300
    assert text.count("| 错误 | R121 | 0001") == 200
    assert text.count("| 警告 | R101 | 0001") == 1
    assert "| R171 | 提示 | 899 | 用语含糊 |" in text
    assert text.endswith("（显示 300 / 1100 条，全部见 `--format json`）\n")


def test_findings_that_the_run_did_not_list_are_counted() -> None:
    text = render(
        checked(found(), totals={"R121": 5000}, severities=Counter({Severity.ERROR: 5000})), LOOK
    )
    assert "| R121 | 错误 | 5000 |" in text
    assert "（显示 1 / 5000 条" in text


def _cells(name: str) -> list[str]:
    row = next(
        line
        for line in render(checked(found(item_name=name)), LOOK).split("\n")
        if line.startswith("| 10:9")
    )
    return re.split(r"(?<!\\)\|", row.strip("|"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("甲|乙", "甲\\|乙"),
        ("甲\n| 乙 |", "甲\\\\n\\| 乙 \\|"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("`code` *b* _i_ ~~s~~ $m$", "\\`code\\` \\*b\\* \\_i\\_ \\~\\~s\\~\\~ \\$m\\$"),
        ("[a](http://x.cn)", "\\[a\\](http:<!-- -->//x.cn)"),
        ("@octocat", "@<!-- -->octocat"),
        ("www.example.cn", "www<!-- -->.example.cn"),
        (":smile:", ":<!-- -->smile:"),
        ("见 #12", "见 \\#<!-- -->12"),
        ("a\\", "a\\\\"),
        ("\u202e\x1b[2J", "\\\\u202e\\\\x1b\\[2J"),
    ],
)
def test_text_that_markdown_gives_a_meaning_stays_text(name: str, shown: str) -> None:
    cells = _cells(name)
    assert len(cells) == 6
    assert cells[3].strip() == f"000118001000「{shown}」"


def test_a_file_of_an_odd_name_makes_no_markup() -> None:
    one = found()
    odd = replace(one, place=replace(one.place, path="a`|<b>\n# x.json"))
    assert "### a\\`\\|&lt;b&gt;\\\\n\\# x.json\n" in render(checked(odd), LOOK)


def test_english_speaks_english_throughout() -> None:
    text = render(everything(), Look(Lang.EN))
    assert text.startswith("## svccat: error 2, warning 1, info 2\n\nfiles: 3, items: 8\n")
    assert "| place | severity | rule | item | what is wrong | to mend |" in text


def test_findings_of_many_rules_all_have_rows() -> None:
    def of(number: int) -> Finding:
        return found(replace(LIMIT, code=f"R{number}"), number)

    many = [of(number) for number in range(100, 160)] + [found(line=line) for line in range(1, 999)]
    text = render(checked(*many), LOOK)
    assert all(f"| 错误 | R{number} |" in text for number in range(100, 160))
