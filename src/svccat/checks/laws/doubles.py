"""The same place of the same law cited twice in one basis."""

from collections.abc import Iterator, Sequence

from svccat.checks.cards import citations as cards
from svccat.checks.laws.told import Cited, Read, Told
from svccat.model.normal import Citing


def told(texts: Sequence[tuple[str, Read]], citing: Citing) -> Iterator[tuple[str, Told]]:
    """Of one basis, by pointer: what each text cites that stands in it or before it already."""
    if len(texts) == 1 and len(texts[0][1].cited) == 1:
        return
    first: dict[object, str] = {}
    for pointer, read in texts:
        again: dict[str, str] = {}
        for one in read.cited:
            key = one.law, one.citation.part, one.citation.locator, one.citation.end
            known = first.get(key) if one.law else None
            if known is not None:
                again.setdefault(_shown(one, citing), known)
            first.setdefault(key, pointer)
        if again:
            yield (
                pointer,
                Told(cards.TWICE, {"words": list(again)}, twin=next(iter(again.values()))),
            )


def _shown(one: Cited, citing: Citing) -> str:
    place = one.citation.part + citing.place(one.citation.locator.numbers())
    name = f"《{one.law}》" if one.citation.law else one.law
    return f"{name}{place}"
