"""`svccat overlaps`: matters of several departments, each pair with what spoke for and against it."""

from collections.abc import Callable, Iterator, Sequence

from svccat.model.clusters import Cluster, Member
from svccat.model.evidence import Evidence, Review
from svccat.model.result import Overlap, Result
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, dumps, side, tool
from svccat.report.labels import EVIDENCE, GRADES, SIGNALS, VERDICTS
from svccat.report.look import Look
from svccat.report.markdown import escaped, table
from svccat.report.page import Page

FORMAT = 1
LIMIT = 50  # matters shown to people
_DEPTHS = (
    Text("无可读的依据", "no readable basis"),
    Text("到法", "to the law"),
    Text("到条", "to the article"),
    Text("到款", "to the paragraph"),
    Text("到项", "to the item"),
    Text("到目", "to the subitem"),
)
_STEPS = (
    Text("依据", "evidence"),
    Text("内容", "words"),
    Text("分值", "weight"),
)


def text(result: Result, look: Look, *, whole: bool = False) -> str:
    """A page: the open matters, all of them and the fragmentations too where `whole`."""
    page = Page(look.lang, look.width, colour=look.colour)
    page.say(summary(result), "bold")
    matters = chosen(result, whole=whole)
    for number, one in enumerate(matters if whole else matters[:LIMIT], start=1):
        _matter(page, number, one, result.overlaps)
    if whole:
        for pair in _fragments(result):
            _pair(page, pair)
    else:
        page.shown(min(LIMIT, len(matters)), len(matters), Text("组", "matters"))
    return page.text()


def markdown(result: Result, look: Look, *, whole: bool = False) -> str:
    """The same as Markdown."""
    lang = look.lang
    parts = [f"## {Text('部门间权责交叉', 'Overlaps between departments').of(lang)}"]
    parts.append(escaped(summary(result).of(lang)))
    matters = chosen(result, whole=whole)
    for number, one in enumerate(matters if whole else matters[:LIMIT], start=1):
        parts.append(f"### {number}. {escaped(_title(one, result.overlaps).of(lang))}")
        members = [f"- {escaped(line.of(lang))}" for line in _members(one)]
        parts.append("\n".join(members))
        for place in one.pairs:
            pair = result.overlaps[place]
            parts.append(escaped(_between(pair).of(lang)))
            parts.append(table(_STEPS, [_step(step, lang) for step in pair.evidence], lang))
    hidden = len(matters) - LIMIT
    if hidden > 0 and not whole:
        left = Text(f"（另有 {hidden} 组，见 --all）", f"({hidden} more, see --all)")
        parts.append(left.of(lang))
    return "\n\n".join(parts) + "\n"


def json_text(result: Result, _look: Look, *, whole: bool = True) -> str:
    """Everything, for programs."""
    del whole
    return dumps(
        {
            "format": FORMAT,
            "tool": tool(),
            "crossings": result.crossings,
            "matters": [_json_matter(one) for one in result.clusters()],
            "overlaps": [_json_pair(one) for one in result.overlaps],
        }
    )


FORMATS: dict[str, Callable[..., str]] = {"text": text, "json": json_text, "markdown": markdown}


def summary(result: Result) -> Text:
    """How many pairs there are of each standing."""
    grave = [one for one in result.overlaps if one.grade != "fragmentation"]
    declared = sum(one.declared for one in grave)
    dismissed = sum(one.dismissed and not one.declared for one in grave)
    fragments = len(result.overlaps) - len(grave)
    matters = len(chosen(result, whole=False))
    return Text(
        f"未理清的交叉 {result.crossings} 对、{matters} 组；已写明分工 {declared} 对，复核否定 {dismissed} 对，"
        f"同依据或同主项而职权不同 {fragments} 对。名称相近只是线索，由人判断。",
        f"unsettled crossings: {result.crossings} pairs in {matters} matters; declared shared work "
        f"{declared}, rejected by review {dismissed}, one basis or main item only {fragments}. "
        "A likeness of names is a lead; a person decides.",
    )


def chosen(result: Result, *, whole: bool) -> list[Cluster]:
    """The matters with a crossing in them, or all."""
    return [
        one
        for one in result.clusters()
        if whole or any(result.overlaps[place].crossing for place in one.pairs)
    ]


def _fragments(result: Result) -> Iterator[Overlap]:
    return (one for one in result.overlaps if one.grade == "fragmentation")


def _matter(page: Page, number: int, one: Cluster, overlaps: Sequence[Overlap]) -> None:
    page.blank()
    title = _title(one, overlaps)
    page.say(Text(f"{number}. {title.zh}", f"{number}. {title.en}"), "bold yellow")
    for line in _members(one):
        page.paragraph(line.of(page.lang), depth=1, hang=2)
    for place in one.pairs:
        _pair(page, overlaps[place])


def _pair(page: Page, pair: Overlap) -> None:
    page.say(_between(pair), "cyan", 1)
    for step in pair.evidence:
        what, words, weight = _step(step, page.lang)
        colour = "red" if step.weight < 0 else "dim" if step.weight == 0 else ""
        page.paragraph(f"{weight:>6} {what}：{words}", colour, depth=2, hang=7)
    if pair.review is not None:
        page.say(_review(pair.review), "dim", 2)


def _title(one: Cluster, overlaps: Sequence[Overlap]) -> Text:
    grade = GRADES[one.grade]
    departments = len({member.side.authority for member in one.members})
    crossing = sum(overlaps[place].crossing for place in one.pairs)
    settled = "" if crossing else "，已理清"
    return Text(
        f"{grade.zh}：{departments} 个部门、{len(one.members)} 项职权{settled}",
        f"{grade.en}: {departments} departments, {len(one.members)} powers"
        + ("" if crossing else ", settled"),
    )


def _members(one: Cluster) -> Iterator[Text]:
    for place, member in enumerate(one.members):
        lead = place == one.lead and not one.declared
        mark = (
            Text("　← 建议牵头（依据最具体、子项最多，仅供参考）", "  <- suggested lead")
            if lead
            else Text("", "")
        )
        zh, en = _member(member)
        yield Text(f"· {zh}{mark.zh}", f"· {en}{mark.en}")


def _member(member: Member) -> tuple[str, str]:
    held, depth = member.side, _DEPTHS[member.depth]
    zh = f"{held.authority}：{held.code}「{held.name}」（依据{depth.zh}，子项 {member.subs}）"
    en = f"{held.authority}: {held.code} “{held.name}” (basis: {depth.en}, sub-items {member.subs})"
    return zh, en


def _between(pair: Overlap) -> Text:
    grade = GRADES[pair.grade]
    left, right = pair.left.authority, pair.right.authority
    names = Text(f"{left} × {right}", f"{left} x {right}")
    number = f" [{pair.number}]" if pair.number else ""
    return Text(
        f"{names.zh}　{grade.zh}，得分 {pair.score:.2f}{number}",
        f"{names.en}  {grade.en}, score {pair.score:.2f}{number}",
    )


def _step(step: Evidence, lang: Lang) -> tuple[str, str, str]:
    known = EVIDENCE.get(step.what) or SIGNALS.get(step.what)
    what = known.of(lang) if known else step.what
    return what, Text("、", ", ").of(lang).join(step.words) or "—", f"{step.weight:+.2f}"


def _review(review: Review) -> Text:
    verdict = VERDICTS[review.verdict]
    again = Text("（证据已变，须重新复核）", " (the evidence has changed: review again)")
    zh = f"复核：{verdict.zh}，{review.reason}（{review.by}）"
    en = f"review: {verdict.en}, {review.reason} ({review.by})"
    return Text(zh + again.zh, en + again.en) if review.reopened else Text(zh, en)


def _json_matter(one: Cluster) -> Json:
    return {
        "class": one.grade,
        "declared": one.declared,
        "members": [
            {**side(member.side), "depth": member.depth, "subs": member.subs}
            for member in one.members
        ],
        "suggested_lead": one.lead,
        "pairs": list(one.pairs),
    }


def _json_pair(one: Overlap) -> Json:
    review = one.review
    return {
        "number": one.number or None,
        "class": one.grade,
        "signals": sorted(one.signals),
        "score": one.score,
        "declared": one.declared,
        "crossing": one.crossing,
        "left": side(one.left),
        "right": side(one.right),
        "evidence": [
            {"what": step.what, "words": list(step.words), "weight": step.weight}
            for step in one.evidence
        ],
        "review": None
        if review is None
        else {
            "verdict": review.verdict,
            "reason": review.reason,
            "by": review.by,
            "reopened": review.reopened,
        },
    }
