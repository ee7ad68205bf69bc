"""How high the laws of a basis rank, and whether such laws may create the power."""

from collections.abc import Iterable, Iterator

from svccat.checks.cards import law_levels as cards
from svccat.checks.laws.told import Read, Told
from svccat.model.citation import WarningCode
from svccat.model.laws import Law, LawLevel
from svccat.model.normal import Citing

_RULES = {LawLevel.DEPARTMENT, LawLevel.GOVERNMENT}
# Which levels may not create a power of a type at all. 政府规章 may be a province's, which may
# create a licence for a year; a decision of 国务院 is never held against a basis.
BARRED: dict[str, frozenset[LawLevel]] = {
    "行政许可": frozenset({LawLevel.DEPARTMENT, LawLevel.DOCUMENT}),
    "行政处罚": frozenset({LawLevel.DOCUMENT}),
    "行政强制": frozenset({*_RULES, LawLevel.DOCUMENT}),
}
_MAY: dict[str, list[str]] = {
    "行政许可": ["法律", "行政法规", "国务院决定", "地方性法规", "省级政府规章"],
    "行政处罚": ["法律", "法规", "规章"],
    "行政强制": ["法律", "行政法规", "地方性法规"],
}


def tags(read: Read, citing: Citing) -> Iterator[Told]:
    """Level tags that name, number or the registry speak against."""
    mismatched = {
        one.start for one in read.parsed.warnings if one.code is WarningCode.LEVEL_TAG_MISMATCH
    }
    seen = set()
    for one in read.cited:
        tag = one.citation.tag
        means = citing.tagged(tag.level) if tag else frozenset()
        if tag is None or not means or tag.start in seen:
            continue
        seen.add(tag.start)
        rank = one.rank(citing)
        level = rank.level if rank.sure and rank.level not in means else None
        if level is None and tag.start not in mismatched:
            continue
        word = read.text[tag.start : tag.stop].strip("【】[]()（）〔〕:： ")
        evidence = {
            "law": one.law,
            "found": word,
            "suggestion": str(level or ""),
            "replacement": citing.retagged(read.text, tag, level) if level else None,
        }
        yield Told(cards.WRONG_TAG, evidence)


def may_create(power: str, texts: Iterable[Read], citing: Citing) -> Iterator[Told]:
    """A basis whose laws all rank too low; nothing where one of them cannot be told."""
    laws: dict[str, None] = {}
    sure = True
    for read in texts:
        for one in read.cited:
            rank = one.rank(citing)
            if rank.level not in BARRED[power] or not one.law:
                return
            sure = sure and rank.sure
            laws[f"《{one.law}》" if one.citation.law else one.law] = None
        if not read.cited:
            return
    if laws:
        rule = cards.MAY_NOT_CREATE if sure else cards.MAY_HARDLY_CREATE
        yield Told(rule, {"found": power, "words": list(laws), "allowed": _MAY[power]})


def registered(law: Law, citing: Citing) -> Told | None:
    """An entry of the registry whose level its name and number speak against."""
    written = citing.parse(f"《{law.name}》（{law.number}）" if law.number else f"《{law.name}》")
    cited = written.citations
    if law.level is None or len(cited) != 1:
        return None
    rank = citing.rank(cited[0].law, cited[0].number, "")
    if not rank.sure or rank.level in {None, law.level}:
        return None
    evidence = {
        "law": law.name,
        "found": str(law.level),
        "expected": str(rank.level),
        "replacement": str(rank.level),
    }
    return Told(cards.REGISTERED_LEVEL, evidence)
