import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svccat.normalise.citation import (
    Citation,
    Locator,
    Parsed,
    compare_keys,
    expand,
    parse,
    text_of,
    text_of_all,
)
from svccat.normalise.citation_plain import parse_plain
from svccat.normalise.citation_reader import read_groups
from svccat.normalise.citation_source import read_source
from tests.effort import seeds

# Pieces of the grammar, whole and broken, to be strung together in any order.
WHOLE_PIECES = [
    *(
        "《公路法》",
        "公路法",
        "<航道法>",
        "〈航道法〉",
        "《A〈B〉C》",
        "《》",
        "农村公路办法",
        "《关于印发<X>的通知》",
    ),
    *(
        "第三条",
        "第 3 条",
        "第百条",
        "第一款",
        "二款",
        "第（二）项",
        "（三）",
        "(四)",
        "㈤",
        "第1目",
        "之一",
        "第〇条",
    ),
    *(
        "第一、三款",
        "第3—5条",
        "第一百二十条之一",
        "至",
        "-",
        "～",
        "、",
        "，",
        "；",
        "。",
        "：",
        "\n",
        "和",
        "以及",
        "或者",
    ),
    *(
        "（国务院令第406号）",
        "（2019年）",
        "（）",
        "【法律】",
        "[规章]",
        "国发〔2006〕28号",
        "（财综[2017]35号）",
    ),
    *(
        "附件2",
        "附件",
        "第四章",
        "三（七）",
        "1、",
        "（1）",
        "①",
        "…",
        "依据：",
        "本法",
        "根据",
        "办法",
        "县级以上政府",
    ),
    *("&nbsp;", "\u200b", "\u3000", " ", "的规定", "有下列行为之一的", "“公路”", "2017年修正"),
]
BROKEN_PIECES = [
    *(
        "《港口法",
        "港口法》",
        "第一",
        "第",
        "条",
        "（",
        "）",
        "〔2006】28号",
        "“",
        "”",
        '"',
        "○",
        "x",
        "<br>",
        "》",
        "<",
    ),
    *("中华人民共和国", "号", "令第", "〔", "至第", "之", "款", "项"),
]
PIECES = WHOLE_PIECES + BROKEN_PIECES
WHOLE_TEXT = st.lists(st.sampled_from(WHOLE_PIECES), max_size=14).map("".join)
PIECE_TEXT = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
NAMES = st.text(alphabet="公路港口航道运输管理安全市省县辽宁", min_size=2, max_size=8).flatmap(
    lambda stem: st.sampled_from(["法", "条例", "规定", "办法", "办法(试行)"]).map(stem.__add__)
)
NUMBERS = st.sampled_from(
    [
        "",
        "国务院令第406号",
        "交通运输部令2023年第18号",
        "国发〔2006〕28号",
        "主席令第89号",
        "财政部公告2020年第2号",
    ]
)
HINTS = st.sampled_from(
    ["", "2019年", "2016年修订", "2004年4月30日,2023年7月20日第五次修订", "2023-06-01施行"]
)
LEVEL = st.none() | st.integers(min_value=1, max_value=9999)


@st.composite
def locators(draw: st.DrawFn) -> Locator:
    article = draw(LEVEL)
    zhi = draw(st.none() | st.integers(min_value=1, max_value=19)) if article else None
    return Locator(article, zhi, draw(LEVEL), draw(LEVEL), draw(LEVEL))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    law, number = draw(NAMES | st.just("")), draw(NUMBERS)
    hint = draw(HINTS) if law or number else ""
    first, end = draw(locators()), None
    if first.article and draw(st.booleans()):
        last = draw(st.integers(min_value=first.article + 1, max_value=10_000))
        end = Locator(last, None, draw(LEVEL), draw(LEVEL)) if last < 10_000 else None
    elif first.para and not first.item and not first.subitem and draw(st.booleans()):
        end = Locator(first.article, first.article_zhi, first.para % 9999 + 1)
    if first == Locator() and not (law or number):
        law = "公路法"
    return Citation(
        law=law,
        number=number,
        hint=hint,
        article=first.article,
        article_zhi=first.article_zhi,
        para=first.para,
        item=first.item,
        subitem=first.subitem,
        end=end,
    )


@given(st.text(max_size=60) | PIECE_TEXT)
@settings(max_examples=seeds(100, 300))
def test_any_text_is_read_without_fail_and_spans_lie_inside_it(text: str) -> None:
    parsed = parse(text)
    assert parsed.readable == bool(parsed.citations)
    spans = [(citation.start, citation.stop) for citation in parsed.citations]
    spans += [(warning.start, warning.stop) for warning in parsed.warnings]
    assert all(0 <= start <= stop <= len(text) for start, stop in spans)
    starts = [citation.start for citation in parsed.citations]
    assert starts == sorted(starts)
    assert compare_keys(text, "full") == tuple(sorted(set(compare_keys(text, "full"))))


@given(citations())
@settings(max_examples=seeds(100, 200))
def test_a_written_citation_is_read_back(citation: Citation) -> None:
    assert parse(text_of(citation)).citations == (citation,)


@given(st.lists(citations(), max_size=6))
@settings(max_examples=seeds(100, 300))
def test_listed_citations_are_read_back_once_each_in_some_order(listed: list[Citation]) -> None:
    assert sorted(parse(text_of_all(listed)).citations) == sorted(set(listed))


@given(WHOLE_TEXT)
@settings(max_examples=seeds(100, 300), derandomize=True)
def test_writing_what_was_read_changes_no_key(text: str) -> None:
    read = parse(text).citations
    written = text_of_all(read)
    again = parse(written).citations
    assert expand(again) == expand(read)
    assert text_of_all(again) == written


@given(
    PIECE_TEXT
    | st.text(alphabet="《》公路法第一二十百条款项（）()、0123", max_size=30)
    | st.builds(
        "{}《{}》{}{}{}第{}条{}".format,
        st.sampled_from(["", "", " "]),
        st.sampled_from(["公路法", "中华人民共和国公路法", "", "公路法（修订）"]),
        st.sampled_from(["（", "(", "（（", ""]),
        st.sampled_from(["2017年修正", "2017年修订", "0017年修改", "17年修订", "２０１７年修正"]),
        st.sampled_from(["）", ")", "）)", ""]),
        st.sampled_from(["一", "10", "百", ""]),
        st.sampled_from(["", "第二款", "、第三条", "第（二）项"]),
    )
)
@settings(max_examples=seeds(150, 400))
def test_the_short_way_reads_nothing_that_the_grammar_reads_otherwise(text: str) -> None:
    plain = parse_plain(text)
    if plain is not None:
        whole = Parsed(*read_groups(read_source(text)))
        assert plain == whole
        assert [(c.start, c.stop) for c in plain.citations] == [
            (c.start, c.stop) for c in whole.citations
        ]


def test_every_article_number_is_read_in_all_three_scripts() -> None:
    for number in range(1, 10_000):
        chinese = text_of(Citation("公路法", article=number))
        wide = f"《公路法》第{number}条".translate({ord("0") + n: ord("０") + n for n in range(10)})
        for text in (chinese, f"《公路法》第{number}条", wide):
            assert [c.article for c in parse(text).citations] == [number], text


HOSTILE = [
    *(
        "《",
        "》",
        "（",
        "(",
        "【",
        "〔",
        "“",
        '"',
        "<",
        "第",
        "第一",
        "第一、",
        "一",
        "1",
        "㈠",
        "（一）",
    ),
    *(
        "第一条",
        "第一条、",
        "第一条至",
        "第一条。",
        "第（一",
        "之一",
        "、",
        "；",
        "\n",
        " ",
        "…",
        "和",
        "法",
        "公路法、",
    ),
    *(
        "《A",
        "《A（",
        "《A》（",
        "《A》、",
        "“第一条",
        "国发〔2006〕",
        "令第1号",
        "（2019",
        "【法律】",
        "1、",
        "三、（",
    ),
    *(
        "根据",
        "附件1",
        "。《A》",
        "；《A》第",
        "\n公路法",
        "\n公路法第一",
        "实施《",
        "x（二）",
        "第一条（一）x",
        "有关法",
    ),
]


LONG = seeds(20_000, 100_000)  # far deeper than calls may be nested


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_long_text_of_one_piece_is_read(unit: str) -> None:
    parse(unit * (LONG // len(unit)))


@pytest.mark.parametrize(("opening", "closing"), ["《》", "（）", "()", "【】", "〔〕", "“”", "<>"])
def test_brackets_nested_deep_are_read(opening: str, closing: str) -> None:
    parse(opening * (LONG // 2) + closing * (LONG // 2))


def test_a_hundred_thousand_characters_of_mixed_pieces_are_read() -> None:
    pieces = random.Random(20240222)  # noqa: S311 - a fixed shuffle, nothing secret
    text = "".join(pieces.choice(PIECES) for _ in range(40_000))[:100_000]
    assert parse(text).readable
