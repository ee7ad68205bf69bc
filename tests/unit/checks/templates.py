"""What every rule's card must have, and what its hits must carry."""

from collections.abc import Iterable
from string import Formatter

from svccat.model.hits import EVIDENCE, Hits
from svccat.model.rule import Rule
from svccat.model.text import Lang

ASIDES = {"suggestion"}  # empty where there is none


def placeholders(rule: Rule) -> set[str]:
    """The names that a rule's message and remedy speak of."""
    texts = (rule.message.of(lang) for lang in Lang)
    remedies = (rule.remedy.of(lang) for lang in Lang)
    return {
        name for text in (*texts, *remedies) for _, name, _, _ in Formatter().parse(text) if name
    }


def assert_complete(rule: Rule) -> None:
    """Both languages of every text, and templates that use only names of evidence."""
    for text in (rule.title, rule.message, rule.why, rule.remedy):
        assert text.zh.strip(), rule.code
        assert text.en.strip(), rule.code
        assert any("\u4e00" <= char <= "\u9fff" for char in text.zh), rule.code
        assert text.zh != text.en, rule.code
    assert placeholders(rule) <= set(EVIDENCE), rule.code


def assert_filled(hits: Iterable[Hits], *, but: Iterable[str] = ()) -> None:
    """Every placeholder of a rule's texts is a column of the hits that it makes."""
    for hit in hits:
        missing = placeholders(hit.rule) - set(hit.rows.columns) - set(but)
        assert not missing, f"{hit.rule.code}: {missing}"
