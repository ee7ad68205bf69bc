import pytest

from svccat.normalise.citation import Citation, compare_keys, expand, law_of, parse
from tests.unit.normalise.citation_notation import cite, cites
from tests.unit.normalise.citation_pairs import DIFFERENT, SAME, SAME_AT_ARTICLE, SAME_AT_LAW


@pytest.mark.parametrize("pair", SAME, ids="=".join)
@pytest.mark.parametrize("depth", ["full", "article", "law"])
def test_different_spellings_of_one_basis_are_the_same(pair: tuple[str, str], depth: str) -> None:
    assert compare_keys(pair[0], depth) == compare_keys(pair[1], depth)


@pytest.mark.parametrize("pair", DIFFERENT, ids="≠".join)
def test_different_places_and_laws_are_different(pair: tuple[str, str]) -> None:
    assert compare_keys(pair[0], "full") != compare_keys(pair[1], "full")


@pytest.mark.parametrize("pair", SAME_AT_ARTICLE, ids="~".join)
def test_article_depth_forgets_what_lies_below_the_article(pair: tuple[str, str]) -> None:
    assert compare_keys(pair[0], "full") != compare_keys(pair[1], "full")
    assert compare_keys(pair[0], "article") == compare_keys(pair[1], "article")


@pytest.mark.parametrize("pair", SAME_AT_LAW, ids="~".join)
def test_law_depth_forgets_the_articles(pair: tuple[str, str]) -> None:
    assert compare_keys(pair[0], "article") != compare_keys(pair[1], "article")
    assert compare_keys(pair[0], "law") == compare_keys(pair[1], "law")


def test_keys_are_plain_tuples_with_zero_for_what_is_not_named() -> None:
    parsed = parse("《刑法》第一百三十三条之一第一款第（二）项、《公路法》")
    assert expand(parsed.citations) == {("刑法", 133, 1, 1, 2, 0), ("公路法", 0, 0, 0, 0, 0)}


def test_depth_cuts_the_keys() -> None:
    citations = cites("刑法", "133z1.1.2.3 133z1.2")
    assert expand(citations, "article") == {("刑法", 133, 1, 0, 0, 0)}
    assert expand(citations, "law") == {("刑法", 0, 0, 0, 0, 0)}


def test_an_unknown_depth_is_an_error() -> None:
    with pytest.raises(ValueError, match="citation depth"):
        expand([cite("公路法", "3")], "para")


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("3-5", {(3, 0, 0, 0, 0), (4, 0, 0, 0, 0), (5, 0, 0, 0, 0)}),
        ("9.1.5-9.1.7", {(9, 0, 1, 5, 0), (9, 0, 1, 6, 0), (9, 0, 1, 7, 0)}),
        ("9.1-9.2", {(9, 0, 1, 0, 0), (9, 0, 2, 0, 0)}),
        ("9.1.1-9.2.3", {(9, 0, 1, 0, 0), (9, 0, 2, 0, 0)}),
        ("9.1.2.1-9.1.2.3", {(9, 0, 1, 2, 1), (9, 0, 1, 2, 2), (9, 0, 1, 2, 3)}),
        ("..5-..6", {(0, 0, 0, 5, 0), (0, 0, 0, 6, 0)}),
        # a range across articles names whole articles, with the 之 of its ends
        ("3.2-5.1", {(3, 0, 0, 0, 0), (4, 0, 0, 0, 0), (5, 0, 0, 0, 0)}),
        ("120z1-120z3", {(120, 1, 0, 0, 0), (120, 2, 0, 0, 0), (120, 3, 0, 0, 0)}),
        ("120-120z2", {(120, 0, 0, 0, 0), (120, 1, 0, 0, 0), (120, 2, 0, 0, 0)}),
        ("120z1-122", {(120, 1, 0, 0, 0), (121, 0, 0, 0, 0), (122, 0, 0, 0, 0)}),
        (
            "119-120z2",
            {(119, 0, 0, 0, 0), (120, 0, 0, 0, 0), (120, 1, 0, 0, 0), (120, 2, 0, 0, 0)},
        ),
        # reversed or too long: the two ends
        ("5-3", {(5, 0, 0, 0, 0), (3, 0, 0, 0, 0)}),
        ("1-2001", {(1, 0, 0, 0, 0), (2001, 0, 0, 0, 0)}),
    ],
)
def test_ranges_are_expanded_with_both_ends(places: str, expected: set[tuple[int, ...]]) -> None:
    assert {key[1:] for key in expand([cite("公路法", places)])} == expected


def test_the_longest_range_has_two_thousand_places() -> None:
    assert len(expand([cite("公路法", "1-2000")])) == 2000


@pytest.mark.parametrize(
    ("citation", "law"),
    [
        (cite("公路法", "3", number="主席令第86号"), "公路法"),
        (cite("", "3", number="国发〔2006〕28号"), "国发〔2006〕28号"),
        (cite("", "3"), ""),
        (cite("关于修改《中华人民共和国公路法》的决定"), "关于修改公路法的决定"),
        (cite("中华人民共和国"), "中华人民共和国"),
    ],
)
def test_the_law_compared_is_the_name_or_else_the_document_number(
    citation: Citation, law: str
) -> None:
    assert law_of(citation) == law


def test_keys_read_like_citations_and_are_sorted() -> None:
    assert compare_keys(
        "《港口法》第五条；《公路法》第三条第一款第（二）项；国发〔2006〕28号", "full"
    ) == (
        "公路法 第三条第一款第（二）项",
        "国发〔2006〕28号",
        "港口法 第五条",
    )
    assert compare_keys("第五条、第三条", "full") == (" 第三条", " 第五条")


def test_an_unreadable_string_compares_as_its_normalised_text() -> None:
    assert compare_keys("见　备注。", "full") == ("text:见备注",)
    assert compare_keys("", "full") == ("text:",)


def test_a_numeral_that_cannot_be_read_makes_the_string_compare_as_text() -> None:
    assert compare_keys("《公路法》第百二十条", "full") == ("text:《公路法》第百二十条",)
    assert compare_keys("《公路法》第百二十条", "law") == ("公路法",)


def test_many_long_ranges_stay_as_small_as_what_they_name() -> None:
    keys = compare_keys("《公路法》" + "第1条至第2000条、" * 800, "full")
    assert len(keys) == 2000
