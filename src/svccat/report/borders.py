"""`svccat boundaries`: who does what of each shared power, level by level, and what is not clear."""

from collections.abc import Callable, Iterator, Sequence

from svccat.model.borders import Boundary, Claim, Stated, Unclear
from svccat.model.boundaries import Reason
from svccat.model.jurisdiction import LEVEL_LABELS
from svccat.model.result import Result
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, dumps, side, tool
from svccat.report.labels import BORDER_REASONS, CRITERIA
from svccat.report.look import Look
from svccat.report.markdown import escaped, table
from svccat.report.page import Page
from svccat.report.wording import claims

FORMAT = 1
LIMIT = 50  # powers shown to people
_CLAIMS = (
    Text("层级", "level"),
    Text("划分方式", "by"),
    Text("范围", "claim"),
    Text("说明", "text"),
)


def text(result: Result, look: Look, *, whole: bool = False) -> str:
    """A page: the unclear boundaries, all of them where `whole`."""
    page = Page(look.lang, look.width, colour=look.colour)
    rows = result.boundaries()
    page.say(summary(rows), "bold")
    listed = chosen(rows, whole=whole)
    for number, one in enumerate(listed if whole else listed[:LIMIT], start=1):
        page.blank()
        title = _title(number, one)
        page.say(title, "bold green" if one.clear else "bold yellow")
        for claim in one.claims:
            page.paragraph(_claim(claim, look.lang), depth=1, hang=2)
        for reason in one.reasons:
            page.say(_reason(reason), "red", 1)
        for stated in one.lower:
            page.say(_below(stated), "dim", 1)
            if not stated.same:
                for claim in stated.claims:
                    page.paragraph(_claim(claim, look.lang), "dim", depth=2, hang=2)
    if not whole:
        page.shown(min(LIMIT, len(listed)), len(listed), Text("项", "powers"))
    return page.text()


def markdown(result: Result, look: Look, *, whole: bool = False) -> str:
    """The same as Markdown."""
    lang, rows = look.lang, result.boundaries()
    parts = [f"## {Text('权责边界', 'Boundaries').of(lang)}", escaped(summary(rows).of(lang))]
    listed = chosen(rows, whole=whole)
    for number, one in enumerate(listed if whole else listed[:LIMIT], start=1):
        parts.append(f"### {escaped(_title(number, one).of(lang))}")
        if one.claims:
            parts.append(table(_CLAIMS, [_cells(claim, lang) for claim in one.claims], lang))
        told = [_reason(reason) for reason in one.reasons] + [_below(each) for each in one.lower]
        if told:
            parts.append("\n".join(f"- {escaped(line.of(lang))}" for line in told))
    hidden = len(listed) - LIMIT
    if hidden > 0 and not whole:
        left = Text(f"（另有 {hidden} 项，见 --all）", f"({hidden} more, see --all)")
        parts.append(left.of(lang))
    return "\n\n".join(parts) + "\n"


def json_text(result: Result, _look: Look, *, whole: bool = True) -> str:
    """Everything, for programs."""
    del whole
    return dumps(
        {
            "format": FORMAT,
            "tool": tool(),
            "boundaries": [_json(one) for one in result.boundaries()],
        }
    )


FORMATS: dict[str, Callable[..., str]] = {"text": text, "json": json_text, "markdown": markdown}


def summary(rows: Sequence[Boundary]) -> Text:
    """How many shared leaves there are, and how many are clear."""
    both = [one for one in rows if one.city_county]
    clear, clear_both = sum(one.clear for one in rows), sum(one.clear for one in both)
    return Text(
        f"几级共有的职权 {len(rows)} 项，边界清晰 {clear} 项；其中市县共有 {len(both)} 项，清晰 {clear_both} 项。",
        f"powers shared by several levels: {len(rows)}, clear {clear}; of these shared by city and "
        f"county: {len(both)}, clear {clear_both}.",
    )


def chosen(rows: Sequence[Boundary], *, whole: bool) -> list[Boundary]:
    """Those that are not clear, or all."""
    return [one for one in rows if whole or not one.clear]


def _title(number: int, one: Boundary) -> Text:
    held = one.side
    levels = [LEVEL_LABELS.get(level, Text(level, level)) for level in one.levels]
    mode = f"，{one.mode}" if one.mode else ""
    clear = Text("清晰", "clear") if one.clear else Text("不清晰", "not clear")
    return Text(
        f"{number}. {held.authority}：{held.code}「{held.name}」（{'、'.join(each.zh for each in levels)}{mode}）{clear.zh}",
        f"{number}. {held.authority}: {held.code} “{held.name}” ({', '.join(each.en for each in levels)}{mode}) {clear.en}",
    )


def _cells(claim: Claim, lang: Lang) -> tuple[str, str, str, str]:
    level = LEVEL_LABELS.get(claim.level)
    by = CRITERIA.get(claim.by)
    return (
        level.of(lang) if level else claim.level or "—",
        by.of(lang) if by else claim.by or "—",
        claim.shown if claim.shown != claim.by else "—",
        " ".join(filter(None, (claim.text, claim.basis))) or "—",
    )


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


def _said(one: Unclear, lang: Lang) -> str:
    """What was found; of two lists both sides, also where one says nothing."""
    apart = bool(one.expected) or one.reason == Reason.LOWER_UNIT_DIFFERS
    found = claims(one.found, lang) if apart else one.found
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
