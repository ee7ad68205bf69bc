"""Articles that a later text of their law numbers otherwise, or has no more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from svccat.checks.cards import laws as cards
from svccat.checks.laws.told import Cited, Read, Told
from svccat.laws import later
from svccat.model.citation import LONGEST_RANGE, Citation
from svccat.model.laws import Version
from svccat.model.normal import Citing


def renumbered(read: Read, one: Cited, text: Version | None, citing: Citing) -> Iterator[Told]:
    """What became of the cited articles since `text`, the one that the citation goes by."""
    if text is None:
        return
    entry = one.entries[0]
    after = later(entry, text)
    citation = one.citation
    if citation.part or not any(version.moves for version in after):
        return
    for number in _named(citation, after):
        now, changed = _now(number, after)
        if changed is None:
            continue
        evidence: dict[str, object] = {
            "law": one.law,
            "article": citing.place((number, 0, 0, 0, 0)),
            "date": changed.since,
        }
        place = (entry.file, entry.row, f"versions/{changed.row}")
        if now is None:
            yield Told(cards.VANISHED, evidence, place)
        else:
            evidence["expected"] = citing.place((now, 0, 0, 0, 0))
            evidence["replacement"] = _mended(read, one, after, citing)
            yield Told(cards.MOVED, evidence, place)


def _named(citation: Citation, after: Sequence[Version]) -> list[int]:
    """The articles that are named, and those between them that were deleted."""
    first, end = citation.article, citation.end.article if citation.end else None
    if first is None:
        return []
    inside = range(first + 1, min(end or first, first + LONGEST_RANGE))
    gone = [number for number in inside if _now(number, after)[0] is None]
    return list(dict.fromkeys([first, *gone, *([end] if end else [])]))


def _now(number: int, after: Sequence[Version]) -> tuple[int | None, Version | None]:
    """The article's number in the last text, and the text that changed it; None where none did."""
    now, changed = number, None
    for version in after:
        moved = version.number_of(now)
        if moved is None:
            return None, version
        if moved != now:
            now, changed = moved, version
    return now, changed if now != number else None


def _mended(read: Read, one: Cited, after: Sequence[Version], citing: Citing) -> str | None:
    """The text with every article of the law by its new number, marked with the year of the text.

    None where that would change anything else, or where an article was deleted.
    """
    if read.parsed.warnings or any(cited.citation.tag for cited in read.cited):
        return None
    mark = f"{after[-1].published[:4] or after[-1].since[:4]}年修订"
    made: list[Citation] = []
    for cited in read.cited:
        citation = cited.citation
        if cited.law == one.law:
            moved = _moved(citation, after)
            if moved is None:
                return None
            citation = replace(moved, hint=mark)
        made.append(citation)
    text = citing.written(made)
    again = citing.parse(text)
    return text if again.citations == tuple(made) and not again.warnings else None


def _moved(citation: Citation, after: Sequence[Version]) -> Citation | None:
    if citation.part:
        return None
    article, end = citation.article, citation.end
    if article is not None:
        article, _ = _now(article, after)
        if article is None:
            return None
    if end is not None and end.article is not None:
        last, _ = _now(end.article, after)
        within = range(citation.article or 0, end.article + 1)
        if last is None or any(_now(number, after)[0] is None for number in within):
            return None
        end = replace(end, article=last)
    return replace(citation, article=article, end=end)
