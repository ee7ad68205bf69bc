"""What the reports say of findings that are left out."""

from svccat.model.suppression import Suppressed
from svccat.model.text import Lang
from svccat.report.suppressions import sentences
from svccat.report.text import render
from tests.unit.report.results import MISSING, SOFT, finding, known, result, suppressed


def _said(*aside: Suppressed, lang: Lang = Lang.ZH) -> list[str]:
    return [sentence.of(lang) for sentence in sentences(result(suppressed=aside))]


def test_nothing_left_out_is_not_mentioned() -> None:
    assert _said() == []
    assert "屏蔽" not in render(result(suppressed=()))


def test_suppressions_are_told_by_rule_and_document() -> None:
    other = suppressed(document="盘交〔2025〕1号", expires="2026-06-30")
    (said,) = _said(suppressed(), other, suppressed())
    assert said == (
        "已屏蔽 3 条：V301 ×2（盘营商〔2024〕5号，至 2025-12-31）；"
        "V301 ×1（盘交〔2025〕1号，至 2026-06-30）。"
    )
    assert _said(suppressed(), lang=Lang.EN) == [
        "Suppressed 1: V301 ×1 (盘营商〔2024〕5号, until 2025-12-31)."
    ]


def test_of_many_documents_the_rest_is_counted() -> None:
    (said,) = _said(*(suppressed(document=f"第{number}号") for number in range(9)))
    assert said.startswith("已屏蔽 9 条：")
    assert said.endswith("；另有 3 项。")


def test_the_baseline_is_told_by_severity_and_age() -> None:
    aside = [known(), known(finding(MISSING), "2023-06-30"), known(finding(SOFT), "")]
    assert _said(*aside) == ["基线屏蔽 3 条（错误 1，警告 1，提示 1），最早自 2023-06-30 起。"]
    assert _said(*aside, lang=Lang.EN) == [
        "In the baseline 3 (error 1, warning 1, info 1), the oldest since 2023-06-30."
    ]
    assert _said(known(since="")) == ["基线屏蔽 1 条（错误 1）。"]


def test_the_report_counts_both_and_says_each() -> None:
    text = render(result(suppressed=(suppressed(), known())))
    assert "，已屏蔽 2\n" in text
    assert "已屏蔽 1 条：V301 ×1（盘营商〔2024〕5号，至 2025-12-31）。\n" in text
    assert "基线屏蔽 1 条（错误 1），最早自 2024-11-30 起。\n" in text
