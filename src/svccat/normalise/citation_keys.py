"""Citations as sets of keys: what the comparator and the overlap signals look at."""

from collections.abc import Iterable, Iterator

from svccat.model.citation import Citation, Key, Numbers
from svccat.normalise.citation_group import range_defect
from svccat.normalise.citation_places import ARTICLE, ZHI, differing_level, replaced
from svccat.normalise.citation_text import locator_text

DEPTHS = ("full", "article", "law")
_WHOLE = (0, 0, 0, 0, 0)
_TITLE_MARKS = str.maketrans("", "", "《》")
_STATE = "中华人民共和国"


def expand(citations: Iterable[Citation], depth: str = "full") -> frozenset[Key]:
    """The keys (law, article, zhi, para, item, subitem) that citations name, 0 where not named.

    Ranges are expanded with both ends; a range across articles names whole articles. A range that
    is reversed or longer than the cap counts as its two ends. The law is without title marks and
    中华人民共和国 wherever they stand; a document cited by number alone has that number as its law.
    Number, hint and an unnumbered annex or a chapter beside an article do not count; a numbered
    annex or another part goes with the law. `depth` cuts the locators at "article" (条 and 之) or
    "law"; ValueError for other words.
    """
    if depth not in DEPTHS:
        raise ValueError(f"citation depth must be one of {', '.join(DEPTHS)}: {depth!r}")
    return frozenset(key for citation in citations for key in _keys(citation, depth))


def key_text(key: Key) -> str:
    """A key as text: 道路运输条例 第六十三条第一款第（二）项; it begins with the space if no law is named."""
    law, *numbers = key
    article, zhi, para, item, subitem = numbers
    return f"{law} {locator_text((article, zhi, para, item, subitem))}".rstrip()


def law_of(citation: Citation) -> str:
    """The law as compared; "" where none is named."""
    law = citation.law.translate(_TITLE_MARKS)
    return law.replace(_STATE, "") or law or citation.number


def _keys(citation: Citation, depth: str) -> Iterator[Key]:
    law = law_of(citation)
    if depth == "law":
        yield law, *_WHOLE
        return
    # 附件第193项 of a decision with one annex is often cited without the word 附件.
    law += "" if citation.part in {"附件", "附表", "附录"} else citation.part
    for article, zhi, para, item, subitem in _expanded(citation):
        yield (
            (law, article, zhi, para, item, subitem)
            if depth == "full"
            else (law, article, zhi, 0, 0, 0)
        )


def _expanded(citation: Citation) -> Iterator[Numbers]:
    first = citation.locator.numbers()
    if citation.end is None:
        yield first
        return
    last = citation.end.numbers()
    level = differing_level(first, last)
    if level is None or range_defect(first, last):
        yield first
        yield last
    elif level == ARTICLE:
        yield from _articles(first, last)
    else:
        for number in range(first[level], last[level] + 1):
            yield replaced(first, level, number)


def _articles(first: Numbers, last: Numbers) -> Iterator[Numbers]:
    """Whole articles; how many 之 the first article has is not known, those of the last one are."""
    yield first[ARTICLE], first[ZHI], 0, 0, 0
    for article in range(first[ARTICLE] + 1, last[ARTICLE] + 1):
        yield article, 0, 0, 0, 0
    for zhi in range(1, last[ZHI] + 1):
        yield last[ARTICLE], zhi, 0, 0, 0
