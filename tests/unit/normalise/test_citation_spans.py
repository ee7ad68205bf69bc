import pytest

from svccat.normalise.citation import Citation, Locator, WarningCode, parse
from tests.unit.normalise.citation_notation import cite


def pieces(raw: str) -> list[str]:
    return [raw[citation.start : citation.stop] for citation in parse(raw).citations]


def defects(raw: str) -> list[tuple[str, str]]:
    return [(w.code.value, raw[w.start : w.stop]) for w in parse(raw).warnings]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("《公路法》第三条、第五条第一款", ["《公路法》第三条", "第五条第一款"]),
        ("《公路法》（2017年修正）第三条", ["《公路法》（2017年修正）第三条"]),
        ("依据：《公路法》 第 三 条 ；《港口法》", ["《公路法》 第 三 条", "《港口法》"]),
        ("《公路法》第㈠项", ["《公路法》第㈠项"]),
        ("《公路法》第三条第一、三款", ["《公路法》第三条第一", "三款"]),
        ("（财综【2017】35号）", ["（财综【2017】35号）"]),
        ("国发〔2006〕28号、国发〔2007〕28号", ["国发〔2006〕28号", "国发〔2007〕28号"]),
        ("<br>《公路法》第三条<br>第五条", ["《公路法》第三条", "第五条"]),
        ("公路法第三条：公路工作。", ["公路法第三条"]),
    ],
)
def test_a_citation_knows_where_it_stands_in_the_raw_text(raw: str, expected: list[str]) -> None:
    assert pieces(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("公路法第三条", [("no-book-title-marks", "公路法")]),
        ("<公路法>第三条", [("title-mark-style", "<公路法>")]),
        ("《公路法（国务院令第406号）", [("unclosed-bracket", "《")]),
        ("《公路法》（第三条", [("unclosed-bracket", "（")]),
        ("《公路法》（ ）第三条", [("empty-number", "（ ）")]),
        ("国发【2006】28号", [("number-bracket-style", "【2006】")]),
        (
            "[行政法规]《实施方案》（辽政发〔2017〕33号）",
            [("level-tag-mismatch", "[行政法规]")],
        ),
        ("《公路法》第二款", [("para-without-article", "第二款")]),
        ("《公路法》第百二十条", [("unreadable-locator", "第百二十条")]),
        ("《公路法》第五条至第三条", [("range-reversed", "第五条至第三条")]),
        ("《公路法》第1条至第2001条", [("range-too-long", "第1条至第2001条")]),
        ("交通运输部《公路办法》第三条", [("leading-text", "交通运输部")]),
        ("《公路法》第三条：公路工作 应当依法。", [("trailing-text", "公路工作 应当依法。")]),
        ("《公路法》第三条“公路”", [("trailing-text", "“公路”")]),
    ],
)
def test_a_warning_shows_what_to_mend(raw: str, expected: list[tuple[str, str]]) -> None:
    assert defects(raw) == expected


def test_every_warning_code_is_shown_above_or_in_the_cases() -> None:
    assert {code.value for code in WarningCode} == {
        "no-book-title-marks",
        "title-mark-style",
        "unclosed-bracket",
        "level-tag-mismatch",
        "para-without-article",
        "empty-number",
        "number-bracket-style",
        "leading-text",
        "trailing-text",
        "unreadable-locator",
        "range-reversed",
        "range-too-long",
    }


def test_spans_do_not_make_citations_different() -> None:
    first, second = parse("《公路法》第三条").citations[0], parse("见《公路法》第3条").citations[0]
    assert first == second
    assert hash(first) == hash(second)
    assert (first.start, second.start) == (0, 1)


def test_citations_sort_by_law_and_place_with_the_whole_law_first() -> None:
    whole, early, ranged, late = (
        cite("公路法"),
        cite("公路法", "3"),
        cite("公路法", "3-5"),
        cite("公路法", "3.1"),
    )
    other = cite("港口法")
    assert sorted([other, late, ranged, early, whole]) == [whole, early, ranged, late, other]
    assert whole < early < late
    assert late >= early
    assert Citation.__lt__(whole, "公路法") is NotImplemented


def test_a_citation_gives_its_place_as_a_locator() -> None:
    citation = parse("《刑法》第一百三十三条之一第一款第（二）项至第（四）项").citations[0]
    assert citation.locator == Locator(133, 1, 1, 2)
    assert citation.end == Locator(133, 1, 1, 4)
    assert citation.locator.numbers() == (133, 1, 1, 2, 0)
