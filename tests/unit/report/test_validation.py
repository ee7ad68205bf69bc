"""The report of `svccat validate` for editors: what stands where, and what it never hides."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from svccat.model.fields import Kind
from svccat.model.finding import Finding, Place
from svccat.model.rule import Confidence, Fix, Severity
from svccat.model.text import Lang, Text
from svccat.report.columns import width
from svccat.report.look import Look
from svccat.report.validation import render
from tests.unit.report.results import input_file, known, suppressed
from tests.unit.report.validated import (
    LIMIT,
    VAGUE,
    WIDTH,
    broken,
    checked,
    everything,
    found,
    untidy,
)

LOOK = Look(Lang.ZH)


def _lines(*findings: Finding) -> list[str]:
    return render(checked(*findings), LOOK).rstrip("\n").split("\n")


def test_a_finding_is_a_block_under_its_file_and_the_last_line_says_what_to_do() -> None:
    assert _lines(found()) == [
        "service/panshan.json  错误 1",
        "",
        "错误 R121 承诺时限长于法定时限",
        "  --> service/panshan.json:10:9",
        "  000118001000「道路旅客运输经营许可」 盘山县交通运输局",
        "  承诺 30工作日，法定只有 20工作日。",
        "  改法：请核对两个时限。",
        "",
        "2 个文件、8 个事项，共 1 处错误；请照“改法”逐处改正，规则说明见 svccat explain R121",
    ]


def test_other_places_are_named() -> None:
    other = Place("city.json", "/items/3", 44, 5)
    assert "  另见：city.json:44:5" in _lines(found(related=(other,)))


def test_files_stand_in_order_and_what_is_wrong_with_a_file_comes_first_in_it() -> None:
    late = broken("service/panshan.json", 90)
    elsewhere = found(line=3, place=Place("city.json", "/items/1", 3, 1))
    shown = _lines(found(line=50), found(line=20), late, elsewhere)
    assert [line for line in shown if "-->" in line] == [
        "  --> city.json:3:1",
        "  --> service/panshan.json:90:3",
        "  --> service/panshan.json:20:9",
        "  --> service/panshan.json:50:9",
    ]
    assert [line for line in shown if "json  " in line] == [
        "city.json  错误 1",
        "service/panshan.json  错误 3",
    ]


def test_infos_are_told_by_rule_with_three_places_after_all_errors_and_warnings() -> None:
    infos = [found(VAGUE, line) for line in range(100, 600)]
    text = render(checked(*infos, found(line=900), untidy(950)), LOOK)
    assert text.index("错误 R121") < text.index("警告 R101") < text.index("提示 R171")
    assert "提示 R171 用语含糊（500 处）\n  --> service/panshan.json:100:9\n" in text
    assert text.count("条件中有“等”。") == 3
    assert "  R171 还有 497 处没有列出，全部见 --format concise" in text
    assert "  改法：请写明。" in text
    assert "R171  提示   500  用语含糊" in text
    assert "共 1 处错误、1 处警告、500 处提示" in text


def test_at_most_fifty_blocks_of_a_rule_and_the_rest_by_number() -> None:
    text = render(checked(*(found(line=line) for line in range(1, 121)), untidy(500)), LOOK)
    assert text.count("错误 R121") == 50
    assert "警告 R101" in text
    assert "  R121 还有 70 处没有列出" in text
    assert "R121  错误   120  承诺时限长于法定时限" in text
    assert "service/panshan.json  错误 120，警告 1" in text


def test_findings_that_the_run_did_not_list_are_counted() -> None:
    many = checked(found(), totals={"R121": 5000}, severities=Counter({Severity.ERROR: 5000}))
    text = render(many, LOOK)
    assert "R121  错误  5000  承诺时限长于法定时限" in text
    assert "共 5000 处错误" in text


def test_the_table_of_rules_has_the_gravest_first() -> None:
    lines = _lines(found(), untidy(), untidy(13), found(VAGUE), found(VAGUE, 11))
    start = lines.index("规则  级别  条数  问题")
    assert [line.split()[0] for line in lines[start + 2 : start + 5]] == ["R121", "R101", "R171"]


def test_a_clean_run_is_one_line() -> None:
    assert _lines() == ["2 个文件、8 个事项，没有发现问题。"]
    assert render(checked(), Look(Lang.EN)) == "files: 2, items: 8; nothing found.\n"


def test_what_can_be_mended_is_the_next_step() -> None:
    assert _lines(found(), untidy(), untidy(13))[-1] == (
        "2 个文件、8 个事项，共 1 处错误、2 处警告；可自动改正 2 处：svccat validate --fix …"
    )
    risky = replace(untidy(), rule=replace(WIDTH, fix=Fix.UNSAFE))
    assert _lines(risky)[-1].endswith(
        "；可代为改正 1 处，请先看改动：svccat validate --unsafe-fixes --diff …"
    )


def test_a_file_that_breaks_off_is_the_first_thing_to_mend() -> None:
    last = render(everything(), LOOK).rstrip("\n").split("\n")[-1]
    assert last == (
        "3 个文件、8 个事项，共 2 处错误、1 处警告、2 处提示；有 1 个文件没有读全，请先改 "
        "service/dawa.json:7:3"
    )


def test_an_info_further_up_is_not_mended_before_the_place_where_a_file_breaks_off() -> None:
    lost = input_file("service/dawa.json", Kind.SERVICE_ITEMS, "211122", readable=False)
    above = found(VAGUE, place=Place("service/dawa.json", "/items/0/conditions", 3, 9))
    broken_off = replace(checked(above, broken(line=7)), inputs=(lost,), complete=False)
    last = render(broken_off, LOOK).rstrip("\n").split("\n")[-1]
    assert last.endswith("有 1 个文件没有读全，请先改 service/dawa.json:7:3")


def test_infos_alone_need_no_mending() -> None:
    assert _lines(found(VAGUE))[-1].endswith(
        "共 1 处提示；提示不必改，规则说明见 svccat explain R171"
    )


def test_notes_and_what_is_left_out_stand_before_the_end() -> None:
    text = render(
        checked(notes=(Text("略去 3 条。", "3 left out."),), suppressed=(suppressed(), known())),
        LOOK,
    )
    assert text.startswith("注：略去 3 条。\n已屏蔽 1 条：V301 ×1")
    assert "基线屏蔽 1 条" in text
    assert text.endswith("没有发现问题。\n")


def test_places_are_told_from_the_folder_one_stands_in() -> None:
    one = checked(found())
    file = replace(one.inputs[0], source=replace(one.inputs[0].source, file=Path("sub/a.json")))
    text = render(replace(one, inputs=(file,)), replace(LOOK, base=Path("/home/me")))
    assert "  --> sub/a.json:10:9\n" in text


def test_english_speaks_english_throughout() -> None:
    text = render(everything(), Look(Lang.EN))
    assert "service/panshan.json  error 1, warning 1\n" in text
    assert "error R121 promised limit longer than the statutory one\n" in text
    assert "info R171 vague words (2 in all)\n" in text
    assert text.endswith(
        "files: 3, items: 8; error 2, warning 1, info 2; 1 not read in full, mend this first:"
        " service/dawa.json:7:3\n"
    )


def test_no_line_but_places_and_the_last_is_wider_than_the_page() -> None:
    long = "对未取得道路旅客运输经营许可擅自从事班车客运、包车客运、旅游客运经营行为的处罚" * 3
    text = render(checked(found(item_name=long, authority=long), untidy(), found(VAGUE)), LOOK)
    assert [line for line in text.split("\n")[:-2] if width(line) > 100] == []


def test_colour_is_only_where_it_is_asked_for() -> None:
    assert "\x1b" not in render(everything(), LOOK)
    assert "\x1b[31m错误 R121" in render(everything(), replace(LOOK, colour=True))


def test_a_rule_of_low_confidence_says_so() -> None:
    unsure = replace(LIMIT, confidence=Confidence.LOW)
    assert any("（把握低）" in line for line in _lines(found(unsure)))
