import polars as pl

from svccat.compare.similar.initials import spelt_out
from svccat.compare.similar.lexicon import TERM, Token

SHORT, FIRST, SECOND, OTHER = (
    Token("科推", ""),
    Token("科学技术", TERM),
    Token("推广", ""),
    Token("推荐", ""),
)


def spelt(*names: list[Token]) -> set[tuple[str, str]]:
    tokens = list(dict.fromkeys(token for name in names for token in name))
    rows = [
        (text, part, tokens.index(token))
        for text, name in enumerate(names)
        for part, token in enumerate(name)
    ]
    schema = dict.fromkeys(("text", "part", "token"), pl.UInt32)
    found = spelt_out(pl.DataFrame(rows, schema=schema, orient="row"), tokens)
    return {(tokens[short].text, tokens[word].text) for short, word in found}


def test_a_short_form_is_found_by_the_words_it_is_made_of() -> None:
    found = spelt([FIRST, SECOND], [SHORT], [OTHER, FIRST])
    assert found == {("科推", "科学技术"), ("科推", "推广")}


def test_words_of_two_names_make_no_short_form() -> None:
    assert spelt([FIRST], [SECOND, FIRST], [SHORT]) == set()


def test_a_word_of_a_list_is_no_short_form() -> None:
    assert spelt([FIRST, SECOND], [SHORT._replace(kind=TERM)]) == set()
