"""`svccat boundaries`: who does what of each shared power, level by level, and what is not clear."""

from collections.abc import Iterator

from svccat.model.borders import Boundary, Claim, Doubtful, Stated, Unclear
from svccat.model.boundaries import Doubt, Reason
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.result import Result
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, side
from svccat.report.labels import BORDER_DOUBTS, BORDER_REASONS, CRITERIA
from svccat.report.listing import Listing
from svccat.report.markdown import escaped, table
from svccat.report.page import Page
from svccat.report.wording import claims

_CLAIMS = (
    Text("层级", "level"),
    Text("划分方式", "by"),
    Text("范围", "claim"),
    Text("说明", "text"),
)
_SETS = (Doubt.LEFT_OUT, Doubt.GIVEN_TWICE)
_DOUBT = ("doubt", "level", "other_level", "found")


def _summary(result: Result) -> Text:
    """How many shared leaves there are, and how many are clear."""
    rows = result.boundaries()
    both = [one for one in rows if one.city_county]
    clear, clear_both = sum(one.clear for one in rows), sum(one.clear for one in both)
    doubtful = sum(bool(one.doubts) for one in rows)
    look = Text("", "")
    if doubtful:
        look = Text(f"另有 {doubtful} 项写法要核对（?）。", f" {doubtful} to be looked at (?).")
    return Text(
        f"几级共有的职权 {len(rows)} 项，边界清晰 {clear} 项；其中市县共有 {len(both)} 项，清晰 {clear_both} 项。{look.zh}",
        f"powers shared by several levels: {len(rows)}, clear {clear}; of these shared by city and "
        f"county: {len(both)}, clear {clear_both}.{look.en}",
    )


def _chosen(result: Result, whole: bool) -> list[Boundary]:  # noqa: FBT001  a row's function
    """Those that are not clear or should be looked at, or all."""
    return [one for one in result.boundaries() if whole or not one.clear or one.doubts]


def _drawn(page: Page, number: int, one: Boundary, _: Result) -> None:
    page.say(_title(number, one), "bold green" if one.clear else "bold yellow")
    for claim in one.claims:
        page.paragraph(_claim(claim, page.lang), depth=1, hang=2)
    for reason in one.reasons:
        page.say(_reason(reason), "red", 1)
    for doubt in one.doubts:
        page.say(_doubt(doubt), "yellow", 1)
    for stated in one.lower:
        page.say(_below(stated), "dim", 1)
        if not stated.same:
            for claim in stated.claims:
                page.paragraph(_claim(claim, page.lang), "dim", depth=2, hang=2)


def _marked(number: int, one: Boundary, _: Result, lang: Lang) -> Iterator[str]:
    yield f"### {escaped(_title(number, one).of(lang))}"
    if one.claims:
        yield table(_CLAIMS, [_cells(claim, lang) for claim in one.claims], lang)
    told = [_reason(reason) for reason in one.reasons]
    told += [_doubt(doubt) for doubt in one.doubts]
    told += [_below(each) for each in one.lower]
    if told:
        yield "\n".join(f"- {escaped(line.of(lang))}" for line in told)


def _title(number: int, one: Boundary) -> Text:
    held = one.side
    levels = [LEVEL_LABELS.get(level, Text(level, level)) for level in one.levels]
    mode = Text(f"，{one.mode}", f", {one.mode}") if one.mode else Text("", "")
    clear = Text("清晰", "clear") if one.clear else Text("不清晰", "not clear")
    return Text(
        f"{number}. {held.authority}：{held.code}「{held.name}」（{'、'.join(each.zh for each in levels)}{mode.zh}）{clear.zh}",
        f"{number}. {held.authority}: {held.code} “{held.name}” ({', '.join(each.en for each in levels)}{mode.en}) {clear.en}",
    )


def _cells(claim: Claim, lang: Lang) -> tuple[str, str, str, str]:
    level = LEVEL_LABELS.get(claim.level)
    by = CRITERIA.get(claim.by)
    return (
        level.of(lang) if level else claim.level or "—",
        by.of(lang) if by else claim.by or "—",
        _set(claim.shown) if claim.values and not claim.field else _shown(claim),
        " ".join(filter(None, (claim.text, claim.basis))) or "—",
    )


def _shown(claim: Claim) -> str:
    return claim.shown if claim.shown != claim.by else "—"


def _set(members: str) -> str:
    """Values as a set, which tells them from the text that follows."""
    return f"{{{members}}}"


def _claim(claim: Claim, lang: Lang) -> str:
    level, by, shown, said = _cells(claim, lang)
    colon = Text("：", ": ").of(lang)
    return f"· {level}{colon}{by} {shown} {said}".replace(" —", "")


def _reason(one: Unclear) -> Text:
    label = BORDER_REASONS[one.reason]
    levels = [LEVEL_LABELS[level] for level in (one.level, one.other_level) if level]
    below = f" {one.other.authority}" if one.other else ""
    return Text(
        f"✗ {label.zh}（{'、'.join(each.zh for each in levels)}）{_said(one, Lang.ZH)}{below}",
        f"✗ {label.en} ({', '.join(each.en for each in levels)}) {_said(one, Lang.EN)}{below}",
    )


def _doubt(one: Doubtful) -> Text:
    label = BORDER_DOUBTS[one.doubt]
    levels = [LEVEL_LABELS[level] for level in (one.level, one.other_level) if level]
    zh, en = "、".join(each.zh for each in levels), ", ".join(each.en for each in levels)
    found = f" {_set(one.found) if one.doubt in _SETS else one.found}" if one.found else ""
    return Text(
        f"? {label.zh}{f'（{zh}）' if zh else ''}{found}",
        f"? {label.en}{f' ({en})' if en else ''}{found}",
    )


def _said(one: Unclear, lang: Lang) -> str:
    """What was found; of two lists both sides, also where one says nothing."""
    apart = bool(one.expected) or one.reason == Reason.LOWER_UNIT_DIFFERS
    found = claims(one.found, lang) if apart else one.found
    if one.reason == Reason.VALUE_IN_COMMON:
        found = _set(found)
    said = " ".join(filter(None, (one.field, found, one.unit)))
    return f"{said} ≠ {claims(one.expected, lang)}" if apart else said


def _below(one: Stated) -> Text:
    zh = f"下级 {one.side.authority}（{one.side.jurisdiction}）：写法{'一致' if one.same else '不同'}"
    en = f"below, {one.side.authority} ({one.side.jurisdiction}): {'the same' if one.same else 'different'}"
    return Text(zh, en)


def _json(one: Boundary) -> Json:
    return {
        **side(one.side),
        "sector": one.sector,
        "sub": one.is_sub,
        "city_county": one.city_county,
        "levels": list(one.levels),
        "mode": one.mode or None,
        "clear": one.clear,
        "claims": [_json_claim(claim) for claim in one.claims],
        "reasons": [dict(_told(reason)) for reason in one.reasons],
        "doubts": [{name: getattr(doubt, name) or None for name in _DOUBT} for doubt in one.doubts],
        "lower": [
            {
                **side(stated.side),
                "same": stated.same,
                "claims": [_json_claim(claim) for claim in stated.claims],
            }
            for stated in one.lower
        ],
    }


def _told(one: Unclear) -> Iterator[tuple[str, object]]:
    for name in ("reason", "level", "other_level", "field", "unit", "found", "expected"):
        yield name, getattr(one, name) or None
    yield "lower", side(one.other) if one.other else None


def _json_claim(one: Claim) -> Json:
    return {
        "level": one.level or None,
        "by": one.by or None,
        "values": list(one.values),
        "field": one.field or None,
        "min": one.low,
        "max": one.high,
        "unit": one.unit or None,
        "text": one.text or None,
        "basis": one.basis or None,
    }


def _values(result: Result) -> Json:
    return {"boundaries": [_json(one) for one in result.boundaries()]}


FORMATS = Listing(
    Text("权责边界", "Boundaries"),
    Text("项", "powers"),
    _summary,
    _chosen,
    _drawn,
    _marked,
    _values,
).formats
