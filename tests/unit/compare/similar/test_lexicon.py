from svccat.compare.similar import words_plain
from svccat.compare.similar.lexicon import Token, above, classes, generic, lexicon, related


def test_a_word_stands_in_one_class_only() -> None:
    homes: dict[str, set[tuple[str, str]]] = {}
    for kind, line in classes():
        for word in line:
            homes.setdefault(word, set()).add((kind, line[0]))
    assert {word: found for word, found in homes.items() if len(found) > 1} == {}


def test_a_word_that_says_nothing_or_is_short_for_more_is_in_no_class() -> None:
    classed = {word for _, line in classes() for word in line}
    short = {one.partition("=")[0].strip() for one in words_plain.EXPANDED.split(" / ")}
    assert classed & set(words_plain.FILLERS.split()) == set()
    assert classed & short == set()


def test_no_class_contains_itself() -> None:
    words = {token.text for tokens in lexicon().words.values() for token in tokens}
    assert [word for word in sorted(words) if word in above(word)] == []


def test_a_synonym_reads_as_the_first_word_of_its_class() -> None:
    assert lexicon().words["扣留"] == (Token("扣押", "act"),)
    assert lexicon().words["客运"] == (Token("旅客", "carried"), Token("运输", "activity"))
    assert lexicon().words["行为"] == ()


def test_containment_reaches_over_several_steps_and_not_between_siblings() -> None:
    assert related("县道", "公路")
    assert related("公路", "道路")
    assert not related("县道", "乡道")
    assert not related("批发", "零售")


def test_what_is_generic_is_the_name_of_a_class() -> None:
    assert {"单位", "建设工程", "安全"} <= generic()
