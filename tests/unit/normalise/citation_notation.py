"""A short hand for expected citations: `cite("道路运输条例", "63.1.2")`.

A place is written 条之.款.项.目 with Arabic numbers, "63", "133z1.1.2", ".2" for a 款 without 条,
"5..1" for a 项 without 款, "9.1.5-9.1.9" for a range with both places in full.
"""

from svccat.normalise.citation import Citation, Locator


def place(text: str) -> Locator:
    """The locator a place notation stands for."""
    levels = [*text.split("."), "", "", ""][:4]
    article, _, zhi = levels[0].partition("z")
    numbers = [int(level) if level else None for level in (article, zhi, *levels[1:])]
    return Locator(*numbers)


def cite(law: str, at: str = "", *, number: str = "", hint: str = "", part: str = "") -> Citation:
    """One expected citation, without its span."""
    start, _, end = at.partition("-")
    first = place(start)
    return Citation(
        law=law,
        number=number,
        hint=hint,
        article=first.article,
        article_zhi=first.article_zhi,
        para=first.para,
        item=first.item,
        subitem=first.subitem,
        end=place(end) if end else None,
        part=part,
    )


def cites(
    law: str, places: str, *, number: str = "", hint: str = "", part: str = ""
) -> list[Citation]:
    """Several places of one law, separated by spaces."""
    return [cite(law, at, number=number, hint=hint, part=part) for at in places.split()]
