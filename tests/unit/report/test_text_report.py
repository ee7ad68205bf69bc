"""The report for terminals: what stands where, and that nothing escapes it."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from svccat.model.fields import Kind
from svccat.model.finding import Place
from svccat.model.rate import Rate
from svccat.model.result import ElementRate, ItemCount, Layer, Rates, Vertical
from svccat.model.rule import Severity
from svccat.model.sides import Side
from svccat.model.text import Text
from svccat.report.columns import width
from svccat.report.text import render
from tests.unit.report.results import (
    DIFFERS,
    SECTOR,
    finding,
    input_file,
    overlap,
    pair,
    result,
)


def _section(text: str, title: str, lines: int) -> list[str]:
    """The lines that follow a heading."""
    found = text.split("\n")
    start = next(place for place, line in enumerate(found) if line.startswith(title))
    return found[start + 1 : start + 1 + lines]


def test_the_headline_comes_last_with_its_footnotes() -> None:
    lines = render(result()).rstrip("\n").split("\n")
    assert lines[0] == "svccat 0.1.0　要素组：四同　输入 2 个文件"
    assert lines[-3:] == ["结论", "市级6项，盘山县5项。", "注：1个事项不符合格式。"]


def test_units_stand_worst_first_and_the_reference_last() -> None:
    assert _section(render(result()), "单位", 6) == [
        "单位      事项  一致/参比  统一率  不同  未关联  未承接",
        "───────────────────────────────────────────────────────",
        "盘山县       5        2/4     50%     2       0     1/5",
        "双台子区     4        3/4     75%     0       1     1/4",
        "兴隆台区     4        3/4     75%     1       0     0/4",
        "盘锦市       6          —    基准     —       —       —",
    ]


def test_layers_and_groups_show_their_denominators() -> None:
    text = render(result())
    assert "  · 县级对市级：统一率 66.66%（8/12），承接 11/13" in text
    assert "  · 盘锦市所辖县级3个单位（交通运输）：一致率 25%（1/4），仅一家有的 3 项不参比" in text


def test_the_matrix_shows_who_agrees_with_whom() -> None:
    assert _section(render(result()), "  两两一致/共有", 5) == [
        "单位      双台子区  兴隆台区  盘山县",
        "────────────────────────────────────",
        "双台子区                 2/3     1/2",
        "兴隆台区       2/3               1/3",
        "盘山县         1/2       1/3",
    ]


def test_the_element_that_differs_most_comes_first() -> None:
    assert _section(render(result()), "要素", 5)[2:] == [
        "设定依据         80%     2     1         0           —     —",
        "名称           90.9%     1     0         0         75%     1",
        "事项类型        100%     0     0         0        100%     0",
    ]


def test_departments_show_powers_and_boundaries() -> None:
    assert _section(render(result()), "权责事项与边界", 4)[2:] == [
        "盘锦市交通运输局     5     2         2         0         2         1",
        "盘锦市公安局         2     0         0         0         0         0",
    ]


def test_crossings_show_both_sides_and_their_signals() -> None:
    text = render(result())
    assert "  1. 重复（同依据、同名；相似度 1.00）" in text
    assert "    盘锦市交通运输局：000218012000「对擅自占用、挖掘公路的处罚」" in text
    assert "    盘锦市公安局：000209001000「对擅自占用、挖掘公路的处罚」" in text
    assert "未声明的交叉 1 项；已声明的共同职责 1 对" in text


def test_a_finding_is_a_block_of_title_place_item_message_and_remedy() -> None:
    assert _section(render(result()), "错误 V301", 6) == [
        "  --> 211103.json:16:15",
        "  000118001000「道路旅客运输经营许可」 兴隆台区交通运输局",
        "  设定依据与盘锦市不一致：本级“《道路运输条例》第八条”，上级“《道路运输条例》第八条、第十条”。",
        "  不同的字：《道路运输条例》第八条　《道路运输条例》第八条[、第十条]",
        "  另见：211100.json:20:15",
        "  改法：请按上级的写法改正设定依据。",
    ]


def test_errors_come_before_warnings_and_infos_are_only_counted() -> None:
    text = render(result())
    assert "问题  错误 1，警告 1，提示 1，已屏蔽 2" in text
    assert text.index("错误 V301") < text.index("警告 V303 应承接而未承接（把握中）")
    assert "提示 V304" not in text
    assert "V304  提示     1  写法不同，含义相同" in text


def test_what_is_not_shown_is_counted() -> None:
    many = tuple(finding(place=Place("a.json", "", line, 1)) for line in range(1, 41))
    text = render(
        result(findings=many, totals={"V301": 5000}, severities=Counter({Severity.ERROR: 5000}))
    )
    assert text.count("错误 V301") == 30
    assert "（显示 30 / 5000 条错误）" in text
    assert "V301  错误  5000  与上级不一致" in text
    assert render(result(findings=many), limit=100).count("错误 V301") == 40


def test_a_path_is_never_broken_so_that_editors_can_follow_it() -> None:
    path = "很长的文件夹/" * 12 + "a.json"
    text = render(result(findings=(finding(place=Place(path, "", 7, 3)),)), width=60)
    assert f"  --> {path}:7:3\n" in text


def test_the_next_steps_say_what_pays_most() -> None:
    text = render(result(), width=200)
    assert (
        "先改盘山县（交通运输）：2项不同；只看纵向，改完后县级对市级的统一率从66.66%（8/12）升到83.33%（10/12）。"
        in text
    )
    assert "（纵向、横向都算）：svccat todo" in text
    assert "最常不同的要素是设定依据：2处，一致率80%（8/10）。" in text
    assert "1项权责交叉请两部门会商" in text
    assert "svccat explain V301" in text
    assert "svccat check … --format json -o result.json" in text


def test_elements_that_differ_as_often_are_all_named() -> None:
    elements = tuple(
        ElementRate(key, same=8, differs=2, excepted=0, unknown=0) for key in ("name", "code")
    )
    rates = Rates(Vertical(elements=elements))
    assert "最常不同的要素是名称、基本编码：各2处。" in render(result(service_items=rates))
    assert "is the name, code: 2 times each." in render(result(service_items=rates), "en")


def test_what_an_item_without_a_link_may_come_to_is_told_as_the_most() -> None:
    pairs = (pair("211122", 2, 0, 1, 1, 1),)
    layers = (Layer("county", "city", Rate(2, 3), 1, 1),)
    rates = Rates(Vertical(pairs, layers))
    text = render(result(service_items=rates), width=200)
    assert (
        "1项未关联；只看纵向，改完后县级对市级的统一率从66.66%（2/3）最多升到100%（3/3）。" in text
    )
    assert "rises to at most 100% (3/3) from 66.66% (2/3)" in render(
        result(service_items=rates), "en", 200
    )


def test_where_service_items_agree_the_powers_are_next() -> None:
    pairs = (pair("211122", 2, 1, 0, 1, 1),)
    layers = (Layer("county", "city", Rate(2, 3), 1, 1),)
    elements = (ElementRate("name", same=2, differs=1, excepted=0, unknown=0),)
    text = render(result(service_items=Rates(), powers=Rates(Vertical(pairs, layers, elements))))
    assert "先改盘山县（交通运输，权责清单）：1项不同；" in text
    assert "权责清单最常不同的要素是名称：1处，一致率66.66%（2/3）。" in text


def test_every_report_states_its_formulas() -> None:
    assert "纵向统一率＝要素全部一致的事项÷参比事项" in render(result())
    assert "Vertical uniformity = items whose elements all agree" in render(result(), "en")


def test_an_empty_run_has_a_report_and_nothing_to_do() -> None:
    text = render(
        result(
            inputs=(),
            item_counts=(),
            power_counts=(),
            service_items=Rates(),
            overlaps=(),
            findings=(),
            totals={},
            severities=Counter(),
            headline_rates=(Rate(), Rate()),
            notes=(),
            suppressed=(),
        )
    )
    assert "问题  错误 0，警告 0，提示 0\n" in text
    assert "没有需要处理的问题。" in text
    assert "100%" not in text


def test_an_incomplete_run_names_the_files_that_are_lost_above_the_headline() -> None:
    lost = input_file("坏/a.json", Kind.POWERS, "211100", readable=False)
    text = render(result(inputs=(lost,), complete=False))
    assert _section(text, "结论", 4) == [
        "结果不完整：下列文件没有读全，各项数字不含读不出的内容。",
        "  坏/a.json",
        "",
        "市级6项，盘山县5项。",
    ]


def test_powers_that_were_compared_have_tables_of_their_own() -> None:
    text = render(result(powers=result().service_items))
    assert _section(text, "权责清单比对", 3)[2] == (
        "盘山县    交通运输        2/4     50%     2       0     1/5"
    )
    assert "要素（权责清单）" in text


def test_several_sectors_have_a_column_and_long_tables_are_counted() -> None:
    counts = [
        ItemCount(f"2111{number:02}", f"第{number}区", "county", sector, 7)
        for number in range(1, 16)
        for sector in (SECTOR, "公安")
    ]
    text = render(result(item_counts=tuple(counts)))
    assert _section(text, "单位", 1)[0].startswith("单位    条线      事项")
    assert "（显示 20 / 30 个单位）" in text


def _hostile() -> Any:
    name = "[red]甲[/red]\x1b[31m\u202e乙\n丙[link=x]"
    return result(
        item_counts=(ItemCount("211122", name, "county", SECTOR, 5),),
        overlaps=(overlap(left=Side("211100", name, name, name)),),
        findings=(
            finding(
                item_name=name,
                item_code=":smile:",
                authority=name,
                place=Place(name, "", 1, 1),
                evidence={"element": name, "found": name, "expected": "[/]", "jurisdiction": "{x}"},
            ),
        ),
        notes=(Text(name, name),),
    )


@pytest.mark.parametrize("colour", [False, True])
def test_hostile_names_stay_text(colour: bool) -> None:  # noqa: FBT001  pytest passes it by name
    text = render(_hostile(), colour=colour)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert "\\x1b[31m\\u202e乙\\n丙[link=x]" in plain
    assert "[red]甲[/red]" in plain
    assert ":smile:" in plain
    assert "\u202e" not in text
    assert "\x1b" not in plain


def test_without_colour_there_is_no_escape_sequence_and_with_it_there_is() -> None:
    assert "\x1b" not in render(result())
    assert "\x1b[1m市级6项" in render(result(), colour=True)


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(columns: int, lang: str) -> None:
    long = "对未取得道路旅客运输经营许可擅自从事班车客运、包车客运、旅游客运经营行为的处罚" * 3
    text = render(
        result(findings=(finding(item_name=long), finding(replace(DIFFERS), authority=long))),
        lang,
        columns,
    )
    wide = [line for line in text.split("\n") if width(line) > columns]
    assert wide == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_figure_is_lost_or_broken_on_the_narrowest_page(lang: str) -> None:
    text = render(result(), lang, 10)
    rows = [line.split() for line in text.split("\n") if line.startswith("盘山县")]
    assert rows[0] == ["盘山县", "5", "2/4", "50%", "2", "0", "1/5"]


def test_english_speaks_english_throughout() -> None:
    text = render(result(), "en")
    assert "error V301 differs from the reference" in text
    assert "  · start with 盘山县 (交通运输): 2 differ; once mended," in text
    assert not re.search("[统错警改问]", text)
