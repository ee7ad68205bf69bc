"""All documents of one run, read back: the same figures everywhere, number by number."""

import json
import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import docx
import openpyxl
import pytest

from svccat.report.digest.model import Digest
from svccat.report.work.words import points
from tests.report.pages import Element, rows

Figures = dict[str, Any]


@pytest.fixture(scope="module")
def told(drawn: Mapping[str, bytes]) -> Figures:
    """The JSON, which contract section 9 fixes."""
    whole: Figures = json.loads(drawn[".json"])
    return whole


@pytest.fixture(scope="module")
def html(whole: Element) -> Element:
    return whole


@pytest.fixture(scope="module")
def book(drawn: Mapping[str, bytes]) -> Any:
    return openpyxl.load_workbook(BytesIO(drawn[".xlsx"]))


@pytest.fixture(scope="module")
def paper(drawn: Mapping[str, bytes]) -> Any:
    return docx.Document(BytesIO(drawn[".docx"]))


def _pairs(told: Figures, draft: Digest, kind: str) -> list[list[Any]]:
    """Name, same, compared, differs, unlinked, held, expected, missing of each pair, by name."""
    return sorted(
        [
            draft.name(one["lower"]),
            *(one[key] for key in ("same", "compared", "differs", "unlinked")),
            *(one[key] for key in ("held", "expected", "missing")),
        ]
        for one in told["rates"][kind]["vertical"]["pairs"]
    )


def _pair(text: str) -> tuple[int, int]:
    """The two numbers of a rate as text."""
    found = re.search(r"(\d+)/(\d+)", text)
    assert found is not None
    return int(found[1]), int(found[2])


def _texts(cells: Any) -> list[str]:
    return [cell.text for cell in cells]


def _tables(paper: Any, head: str) -> list[list[list[str]]]:
    """The tables of the paper whose heads begin so, without their heads."""
    found = [[_texts(row.cells) for row in table.rows] for table in paper.tables]
    return [table[1:] for table in found if table[0][0] == head]


def _sheet(book: Any, name: str, top: int = 1) -> list[dict[str, Any]]:
    lines = list(book[name].iter_rows(min_row=top, values_only=True))
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


@pytest.mark.parametrize("kind", ["service_items", "powers"])
def test_each_units_figures(
    told: Figures, draft: Digest, html: Element, book: Any, paper: Any, drawn: Any, kind: str
) -> None:
    wanted = _pairs(told, draft, kind)
    assert len(wanted) == 4
    label = {"service_items": "实施清单", "powers": "权责清单"}[kind]
    section = html.named(f"units-{kind.replace('_', '-')}")
    (table,) = [
        one
        for one in html.all("section")
        if one.attributes.get("aria-labelledby") == section.attributes["id"]
    ]
    heads = [one.text.strip() for one in table.all("table")[0].all("th")][:12]
    at = {name: heads.index(name) for name in ("统一率", "不同", "未关联", "承接率", "缺项")}
    seen = [
        [
            row[0],
            *_pair(row[at["统一率"]]),
            *(int(row[at[name]]) for name in ("不同", "未关联")),
            *_pair(row[at["承接率"]]),
            int(row[at["缺项"]]),
        ]
        for row in rows(table.all("table")[0])
        if row[at["统一率"]] != "—"
    ]
    assert sorted(seen) == wanted
    columns = ("单位", "一致", "参比", "不同", "未关联", "已承接", "应承接", "缺项")
    sheet = [
        [row[name] for name in columns]
        for row in _sheet(book, "各单位")
        if row["清单"] == label and row["参比"] is not None
    ]
    assert sorted(sheet) == wanted
    place = ["service_items", "powers"].index(kind)
    written = [
        [row[0], *_pair(row[2]), int(row[3]), int(row[4]), *_pair(row[5]), int(row[6])]
        for row in _tables(paper, "单位")[place]
    ]
    assert sorted(written) == wanted
    lines = drawn[".md"].decode().split(f"### 各单位 · {label}")[1].split("\n\n")[1].split("\n")[2:]
    marked = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert (
        sorted(
            [row[0], *_pair(row[2]), int(row[3]), int(row[4]), *_pair(row[5]), int(row[6])]
            for row in marked
        )
        == wanted
    )


def test_the_rates_of_the_workbook_are_numbers_cut_like_the_text(book: Any) -> None:
    for row in _sheet(book, "各单位"):
        if row["参比"]:
            assert row["统一率"] == row["一致"] * 10_000 // row["参比"] / 10_000


@pytest.mark.parametrize("kind", ["service_items", "powers"])
def test_each_elements_figures(
    told: Figures, html: Element, book: Any, paper: Any, drawn: Any, kind: str
) -> None:
    labels = {"name": "名称", "code": "基本编码", "type": "事项类型", "legal_basis": "设定依据"}
    rates = told["rates"][kind]
    across = {one["element"]: one for one in rates["horizontal"]["elements"]}
    wanted = sorted(
        [
            labels[one["element"]],
            one["same"],
            one["same"] + one["differs"],
            one["differs"],
            across[one["element"]]["same"],
            across[one["element"]]["same"] + across[one["element"]]["differs"],
        ]
        for one in rates["vertical"]["elements"]
    )
    assert len(wanted) == 4
    place = ["service_items", "powers"].index(kind)
    (table,) = [
        one
        for one in html.marked("sortable")
        if one.all("th")[0].text == "要素" and one in _of_kind(html, kind)
    ]
    seen = [[row[0], *_pair(row[1]), int(row[2]), *_pair(row[5])] for row in rows(table)]
    assert sorted(seen) == wanted
    written = [
        [row[0], *_pair(row[1]), int(row[2]), *_pair(row[4])]
        for row in [one for one in _tables(paper, "要素") if len(one[0]) == 5][place]
    ]
    assert sorted(written) == wanted
    label = ["实施清单", "权责清单"][place]
    lines = list(book["要素"].iter_rows(min_row=2, values_only=True))
    sheet = [
        [row[1], row[2], row[2] + row[3], row[3], row[7], row[7] + row[8]]
        for row in lines
        if row[0] == label
    ]
    assert sorted(sheet) == wanted
    blocks = drawn[".md"].decode().split("| 要素 |")[place + 1].split("\n\n")[0].split("\n")[2:]
    marked = [[cell.strip() for cell in line.strip("|").split("|")] for line in blocks]
    assert sorted([row[0], *_pair(row[1]), int(row[2]), *_pair(row[3])] for row in marked) == wanted


def _of_kind(html: Element, kind: str) -> list[Element]:
    (section,) = [
        one
        for one in html.all("section")
        if one.attributes.get("aria-labelledby") == f"units-{kind.replace('_', '-')}"
    ]
    return section.marked("sortable")


def test_the_sentence_stands_in_every_document(
    told: Figures, html: Element, book: Any, paper: Any, drawn: Any
) -> None:
    sentence = told["headline"]["zh"]
    assert html.marked("headline")[0].text.strip() == sentence
    assert sentence in [cell.value for row in book["总览"].iter_rows() for cell in row]
    assert paper.paragraphs[1].text == sentence
    assert sentence in drawn[".md"].decode()


def test_the_counts_of_findings_overlaps_and_peers(
    told: Figures, draft: Digest, html: Element, book: Any, paper: Any, drawn: Any
) -> None:
    summary = told["summary"]
    errors, warnings, infos = (summary[key] for key in ("error", "warning", "info"))
    words = f"错误 {errors}，警告 {warnings}，提示 {infos}"
    assert words in html.marked("figures")[0].text
    assert words in drawn[".md"].decode()
    assert any(words in one.text for one in paper.paragraphs)
    counts = {row[0].value: row[1].value for row in book["总览"].iter_rows() if row[1].value}
    assert counts["问题 · 错误"] == errors
    assert counts["问题 · 警告"] == warnings
    assert counts["问题 · 提示"] == infos
    assert counts["部门间权责交叉"] == told["crossings"] == 4
    assert len(html.marked("entry")) == len(_sheet(book, "问题")) == len(told["findings"])
    overlaps = _sheet(book, "部门间权责交叉")
    assert len(overlaps) == len(told["overlaps"])
    assert sum(row["计入交叉"] == "是" for row in overlaps) == told["crossings"]
    evidence = [row["证据"].split("\n") for row in overlaps]
    assert [len(one) for one in evidence] == [len(one.overlap.evidence) for one in draft.crossings]
    borders = [row["各级所主张"].split("\n") for row in _sheet(book, "权责边界")]
    assert [len(one) for one in borders] == [len(one.boundary.levels) for one in draft.borders]
    assert f"部门间权责交叉 {told['crossings']} 项。" in drawn[".md"].decode()
    groups = [
        (one["same"], one["compared"], one["single"])
        for kind in ("service_items", "powers")
        for one in told["rates"][kind]["horizontal"]["groups"]
    ]
    sheet = [(row["一致"], row["参比"], row["仅一地有"]) for row in _sheet(book, "同级之间")]
    assert sheet == groups
    (table,) = _tables(paper, "同级之间")
    assert [(*_pair(row[2]), int(row[3])) for row in table] == groups
    powers = [
        [
            one[key]
            for key in ("main", "sub", "shared_main", "clear_main", "shared_sub", "clear_sub")
        ]
        for one in told["counts"]["powers"]
    ]
    (table,) = _tables(paper, "地区")[:1]
    assert [[int(cell) for cell in row[2:]] for row in table] == powers
    keys = ("主项", "子项", "共有主项", "清晰主项", "共有子项", "清晰子项")
    assert [[row[key] for key in keys] for row in _sheet(book, "权责事项与边界")] == powers


def test_each_two_peers(told: Figures, draft: Digest, html: Element, book: Any) -> None:
    wanted = sorted(
        [draft.name(one["left"]), draft.name(one["right"]), one["same"], one["compared"]]
        for kind in ("service_items", "powers")
        for one in told["rates"][kind]["horizontal"]["pairs"]
    )
    assert len(wanted) == 12
    tables = [
        one
        for one in html.all("table")
        if one.all("th")[0].text == "地区" and len(one.all("th")) == 5
    ]
    seen = [[row[0], row[1], int(row[2]), int(row[3])] for table in tables for row in rows(table)]
    assert sorted(seen) == wanted
    sheet = list(book["两两一致率"].iter_rows(min_row=2, values_only=True))
    assert sorted([list(row[2:6]) for row in sheet]) == wanted


def test_under_each_figure_stand_as_many_items(draft: Digest, html: Element) -> None:
    """Every number leads to its items, and they are as many."""
    held = 0
    for unit in draft.units:
        if unit.pair is None:
            continue
        for state in ("same", "differs", "unlinked", "missing", "exempt"):
            count = getattr(unit.pair, state)
            block = unit.blocks.get(state)
            assert (block.count if block else 0) == count
            if block is not None:
                inside = html.named(block.anchor)
                items = [one for one in inside.every() if "data-item" in one.attributes]
                assert len(items) == count
                held += count
    assert held > 900
    for peers in draft.peers:
        rate = peers.group.rate
        counts = {name: block.count for name, block in peers.blocks.items()}
        assert counts.get("same", 0) == rate.same
        assert counts.get("differs", 0) == rate.compared - rate.same
        assert counts.get("single", 0) == peers.group.single


def _number(points: str) -> float:
    """What the text form of points says."""
    return float(points.replace("−", "-"))


def test_the_sheet_of_work_has_the_rows_and_points_of_the_work_list(
    book: Any, draft: Digest
) -> None:
    head, *lines = (list(row) for row in book["整改"].iter_rows(values_only=True))
    element, alone = head.index("要素"), head.index("增加（百分点）")
    wanted = [
        (row.code, row.name, number, _number(points(work.now, row.alone)))
        for work in draft.work
        for unit in work.units
        for number, row in enumerate(unit.rows, start=1)
    ]
    firsts = [line for line in lines if line[alone] is not None]
    assert [(line[5] or "", line[6], line[3], line[alone]) for line in firsts] == wanted
    mends = sum(len(row.mends) for work in draft.work for row in work.rows)
    assert len([line for line in lines if line[element]]) == mends > 0
    asked = list(book["待定"].iter_rows(values_only=True))[1:]
    assert len(asked) == sum(len(work.undecided) for work in draft.work) > 0


def test_codes_rates_and_kinds_stand_on_one_line_in_the_paper(paper: Any) -> None:
    """In type of 10.5 pt a digit is half as wide as a character; 1 mm is left on each side."""
    sides = paper.element.xpath("//w:tblPr/w:tblCellMar/*/@w:w")
    assert [int(side) / 20 * 25.4 / 72 for side in sides] == pytest.approx(
        [1] * 2 * len(paper.tables), abs=0.01
    )
    seen = 0
    for table in paper.tables:
        for row in table.rows[1:]:
            for cell in row.cells:
                if re.fullmatch(r"\d{12}|[\d.]+%（\d+/\d+）|重复|(实施|权责)清单", cell.text):
                    points = sum(10.5 if ord(one) > 0x2000 else 5.25 for one in cell.text)
                    assert points * 25.4 / 72 <= cell.width.mm - 2, cell.text
                    seen += 1
    assert seen > 50


def test_layers_are_told_in_markdown(drawn: Mapping[str, bytes], draft: Digest) -> None:
    marked = drawn[".md"].decode()
    for rates in (draft.result.service_items, draft.result.powers):
        assert rates.vertical.layers
        for one in rates.vertical.layers:
            pair = f"{one.rate.same}/{one.rate.compared}"
            assert re.search(rf"^- 县级对市级：统一率 .*（{pair}），承接率 ", marked, re.MULTILINE)
