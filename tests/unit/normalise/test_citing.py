import pytest

from svccat.model.laws import LawLevel
from svccat.normalise.citing import CITING, article_of, title


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("中华人民共和国道路运输条例", "道路运输条例"),
        ("《道路运输条例》", "道路运输条例"),
        (" 道路运输条例 ", "道路运输条例"),
        ("辽宁省实施〈中华人民共和国公路法〉办法", "辽宁省实施公路法办法"),
        ("　", ""),
    ],
)
def test_a_title_is_compared_as_a_citation_compares_it(written: str, compared: str) -> None:
    assert title(written) == compared


@pytest.mark.parametrize(
    ("written", "article"),
    [
        (15, (15, 0)),
        (15.0, (15, 0)),
        ("第十五条", (15, 0)),
        ("十五", (15, 0)),
        ("第十五条之二", (15, 2)),
        (1.5, None),
        (0, None),
        (True, None),
        (float("inf"), None),
        (None, None),
        ("附则", None),
        ("第一条至第三条", None),
        ("《公路法》第三条", None),
        ("", None),
    ],
)
def test_an_entry_of_a_list_of_articles(written: object, article: tuple[int, int] | None) -> None:
    assert article_of(written) == article


def test_tags_stand_for_levels_and_others_for_nothing() -> None:
    assert CITING.tagged("law") == {LawLevel.LAW}
    assert CITING.tagged("rule") == {LawLevel.DEPARTMENT, LawLevel.GOVERNMENT}
    assert CITING.tagged("other") == frozenset()
