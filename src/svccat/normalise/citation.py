"""Chinese legal citations: read, written, and made comparable (contract section 2, citations).

The grammar follows 立法法 (2023) 第六十五条: 条 款 项 目, 款 without printed number, 项 in brackets, 目 in
Arabic digits; around it everything real catalogues add. Where the text leaves a choice:

- Text behind a locator is not cited, nor what it cites itself, whether quoted or running on: in
  第四条…（四） the （四） belongs to the text. A 第N条 that stands like a heading behind a sentence's end
  is a further article. A （一） with text behind it opens the quoted list if a （二） follows.
- A bare 款 or 项 belongs to the latest 条, a 条 to the latest law, also behind ； and 。.
- Chapters beside an article are dropped, because articles are numbered through. Annexes, 部分 and the
  outline of documents without articles (三(七)) are the citation's `part`.
- What brackets behind a name say (文号, 修正, year), also inside 《》 at its end, is number and hint.
"""

from functools import lru_cache

from svccat.model.citation import (
    Citation,
    Key,
    Locator,
    Parsed,
    Warning_,
    WarningCode,
)
from svccat.normalise.citation_keys import expand, key_text, law_of
from svccat.normalise.citation_plain import parse_plain
from svccat.normalise.citation_reader import read_groups
from svccat.normalise.citation_source import read_source
from svccat.normalise.citation_text import text_of, text_of_all
from svccat.normalise.text import norm

__all__ = [
    "NO_KEY",
    "Citation",
    "Key",
    "Locator",
    "Parsed",
    "WarningCode",
    "Warning_",
    "compare_keys",
    "expand",
    "key_text",
    "law_of",
    "parse",
    "text_of",
    "text_of_all",
]

NO_KEY = "text:"  # of a text that is as good as missing


# What is compared is looked at by the rules of laws as well; more distinct texts are read twice.
@lru_cache(maxsize=1 << 15)
def parse(text: str) -> Parsed:
    """Everything a citation string cites; never fails, in time linear in the length."""
    plain = parse_plain(text)
    return plain if plain is not None else Parsed(*read_groups(read_source(text)))


@lru_cache(maxsize=1 << 15)  # many lists of citations have most of them in common
def compare_keys(text: str, depth: str = "full") -> tuple[str, ...]:
    """The sorted keys of one string of a legal basis; equal tuples are the same basis.

    A string without any law, document or locator has one key, its normalised text. So has one with
    a locator that cannot be read (第百二十条), except at depth "law": dropping the locator would make
    different articles equal.
    """
    parsed = parse(text)
    doubtful = depth != "law" and any(
        warning.code is WarningCode.UNREADABLE_LOCATOR for warning in parsed.warnings
    )
    if not parsed.readable or doubtful:
        return (NO_KEY + norm(text),)
    return tuple(sorted(key_text(key) for key in expand(parsed.citations, depth)))
