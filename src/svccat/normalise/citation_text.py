"""Citations written in their one canonical form: 《道路运输条例》（国务院令第406号）第六十三条第一款第（二）项."""

from collections.abc import Iterable

from svccat.model.citation import Citation, Locator, Numbers
from svccat.normalise.citation_number import stands_alone
from svccat.normalise.citation_places import ARTICLE, ITEM, PARA, ZHI, differing_level
from svccat.normalise.numerals import to_chinese

_WIDE = str.maketrans({"(": "（", ")": "）", ",": "，", ":": "：", ";": "；"})


def text_of(citation: Citation) -> str:
    """The canonical text; reading it gives the citation back, apart from its span."""
    return _head(citation) + citation.part + _locator(citation, ARTICLE)


def text_of_all(citations: Iterable[Citation]) -> str:
    """Citations grouped by law: 《X》第八条、第十条；《Y》第三条第一款、第二款.

    Groups come in the order of first appearance, those that name no law first, because a locator
    behind a law is read as that law's. A citation given twice is written once.
    """
    groups: dict[tuple[str, str, str], list[Citation]] = {}
    for citation in dict.fromkeys(citations):
        groups.setdefault((citation.law, citation.number, citation.hint), []).append(citation)
    ordered = sorted(groups, key=lambda head: bool(head[0] or head[1]))
    return "；".join(_group(groups[head]) for head in ordered)


def locator_text(numbers: Numbers, top: int = ARTICLE, *, plain_items: bool = False) -> str:
    """第六十三条之一第一款第（二）项第1目, from a level downwards."""
    article, zhi, para, item, subitem = numbers
    text = ""
    if article and top <= ZHI:
        text += f"第{to_chinese(article)}条" + (f"之{to_chinese(zhi)}" if zhi else "")
    if para and top <= PARA:
        text += f"第{to_chinese(para)}款"
    if item and top <= ITEM:
        text += f"第{item}项" if plain_items else f"第（{to_chinese(item)}）项"
    return text + (f"第{subitem}目" if subitem else "")


def _head(citation: Citation) -> str:
    meta = "，".join(filter(None, (citation.number, citation.hint.translate(_WIDE))))
    if citation.law:
        return f"《{_title(citation.law)}》" + (f"（{meta}）" if meta else "")
    if not citation.number:
        return ""
    number = citation.number if stands_alone(citation.number) else f"（{citation.number}）"
    return number + (f"（{citation.hint.translate(_WIDE)}）" if citation.hint else "")


def _title(law: str) -> str:
    """Title marks inside a title alternate: 《…〈…〉…》."""
    text, depth = "", 1
    for character in law.translate(_WIDE):
        if character == "》":
            depth -= depth > 1
            text += "〉" if depth % 2 else "》"
        elif character == "《":
            text += "〈" if depth % 2 else "《"
            depth += 1
        else:
            text += character
    return text


def _locator(citation: Citation, top: int) -> str:
    plain = citation.part.startswith("附")
    first = citation.locator.numbers()
    text = locator_text(first, top, plain_items=plain)
    if citation.end is None:
        return text
    last = citation.end.numbers()
    return (
        f"{text}至{locator_text(last, differing_level(first, last) or ARTICLE, plain_items=plain)}"
    )


def _group(citations: list[Citation]) -> str:
    head = _head(citations[0])
    whole = [c for c in citations if not c.part and c.locator == Locator()]
    placed = [c for c in citations if c.part or c.locator != Locator()]
    # Behind an article a lone 款 would be read as that article's, behind an annex an article as
    # the annex's: so these come first, the rest keeps its order.
    placed.sort(key=lambda c: (c.part, c.article is not None, *(() if c.article else _named(c))))
    text, before = "", None
    for citation in placed:
        top = _shared_levels(before, citation)
        text += "、" if text else ""
        text += ("" if top else citation.part) + _locator(citation, top)
        before = citation
    return "；".join(filter(None, [*([head] if whole else []), head + text if text else ""]))


def _named(citation: Citation) -> tuple[bool, bool, bool]:
    return citation.para is not None, citation.item is not None, citation.subitem is not None


def _shared_levels(before: Citation | None, citation: Citation) -> int:
    """The level from which a citation is written, given the one before it in a list."""
    if before is None or not citation.article or before.part != citation.part:
        return ARTICLE
    reach, numbers = (before.end or before.locator).numbers(), citation.locator.numbers()
    if reach[:PARA] != numbers[:PARA]:
        return ARTICLE
    if reach[PARA] == numbers[PARA] and reach[ITEM] and numbers[ITEM]:
        return ITEM
    return PARA if reach[PARA] and numbers[PARA] else ARTICLE
