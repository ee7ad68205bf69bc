from collections import Counter

import pytest

from svccat.normalise.citation import Citation, parse, text_of, text_of_all
from tests.unit.normalise.citation_notation import cite, cites
from tests.unit.normalise.test_citation_cases import GRAMMAR, REAL

WRITTEN = [
    (cite("道路运输条例", "63.1.2"), "《道路运输条例》第六十三条第一款第（二）项"),
    (cite("刑法", "133z1.1.2.3"), "《刑法》第一百三十三条之一第一款第（二）项第3目"),
    (cite("公路法"), "《公路法》"),
    (cite("公路法", "3", number="主席令第86号"), "《公路法》（主席令第86号）第三条"),
    (cite("公路法", "3", hint="2017年修正"), "《公路法》（2017年修正）第三条"),
    (
        cite("公路法", "3", number="主席令第86号", hint="1997年7月3日,2017年修正"),
        "《公路法》（主席令第86号，1997年7月3日，2017年修正）第三条",
    ),
    (cite("", "3.7"), "第三条第七款"),
    (cite("", ".2"), "第二款"),
    (cite("", "3", number="国发〔2006〕28号"), "国发〔2006〕28号第三条"),
    (cite("", "3", number="交通部2005年第5号"), "（交通部2005年第5号）第三条"),
    (cite("公路法", "3-5"), "《公路法》第三条至第五条"),
    (cite("公路法", "9.1.5-9.1.9"), "《公路法》第九条第一款第（五）项至第（九）项"),
    (cite("公路法", "3.2-5.1"), "《公路法》第三条第二款至第五条第一款"),
    (cite("刑法", "120z1-120z6"), "《刑法》第一百二十条之一至第一百二十条之六"),
    (cite("审批决定", "..135", part="附件"), "《审批决定》附件第135项"),
    (cite("投资意见", "..7", part="第三部分"), "《投资意见》第三部分第（七）项"),
    (cite("快递市场管理办法(试行)", "3"), "《快递市场管理办法（试行）》第三条"),
    (
        cite("关于修改《关于实施《公路法》的决定》的决定", "1"),
        "《关于修改〈关于实施《公路法》的决定〉的决定》第一条",
    ),
]

LISTED = [
    (cites("公路法", "8 10"), "《公路法》第八条、第十条"),
    (
        [cite("公路法", "8"), cite("港口法", "3"), cite("公路法", "10")],
        "《公路法》第八条、第十条；《港口法》第三条",
    ),
    (cites("公路法", "3.1 3.3"), "《公路法》第三条第一款、第三款"),
    (
        cites("公路法", "3.1.2 3.1.4 3.2.1"),
        "《公路法》第三条第一款第（二）项、第（四）项、第二款第（一）项",
    ),
    (cites("公路法", "3 3.1"), "《公路法》第三条、第三条第一款"),
    (cites("公路法", "3.1 3..2"), "《公路法》第三条第一款、第三条第（二）项"),
    (cites("公路法", "3..1-3..3 3..5"), "《公路法》第三条第（一）项至第（三）项、第（五）项"),
    ([cite("公路法"), cite("公路法", "3")], "《公路法》；《公路法》第三条"),
    ([cite("公路法", "3"), cite("", "5")], "第五条；《公路法》第三条"),
    (cites("公路法", "3 .2"), "《公路法》第二款、第三条"),
    (cites("审批决定", "..1 ..2", part="附件2"), "《审批决定》附件2第1项、附件2第2项"),
    ([], ""),
]


@pytest.mark.parametrize(("citation", "text"), WRITTEN, ids=str)
def test_a_citation_is_written_in_its_canonical_form(citation: Citation, text: str) -> None:
    assert text_of(citation) == text
    assert parse(text).citations == (citation,)
    assert parse(text).warnings == () or citation.para == 2


@pytest.mark.parametrize(("citations", "text"), LISTED, ids=str)
def test_citations_are_listed_by_law(citations: list[Citation], text: str) -> None:
    assert text_of_all(citations) == text
    assert Counter(parse(text).citations) == Counter(citations)


@pytest.mark.parametrize("case", [*REAL, *GRAMMAR], ids=lambda case: case[0])
def test_what_was_read_and_written_is_read_the_same(case: tuple[str, list[Citation], str]) -> None:
    citations = parse(case[0]).citations
    for citation in citations:
        assert parse(text_of(citation)).citations == (citation,)
    written = text_of_all(citations)
    assert set(parse(written).citations) == set(citations)
    assert text_of_all(parse(written).citations) == written
