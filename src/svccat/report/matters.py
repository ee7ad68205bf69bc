"""`svccat overlaps`: matters of several departments, each pair with what spoke for and against it."""

from collections.abc import Iterator, Sequence

from svccat.model.clusters import Cluster, Member
from svccat.model.evidence import Evidence, Review
from svccat.model.result import Overlap, Result
from svccat.model.text import Lang, Text
from svccat.report.json_parts import Json, side
from svccat.report.labels import CITED, EVIDENCE, GRADES, SIGNALS, VERDICTS
from svccat.report.listing import Listing
from svccat.report.markdown import escaped, table
from svccat.report.page import Page

_STEPS = (
    Text("依据", "evidence"),
    Text("内容", "words"),
    Text("分值", "weight"),
)


def _summary(result: Result) -> Text:
    """How many pairs there are of each standing."""
    grave = [one for one in result.overlaps if one.grade != "fragmentation"]
    declared = sum(one.declared for one in grave)
    dismissed = sum(one.dismissed and not one.declared for one in grave)
    fragments = len(result.overlaps) - len(grave)
    matters = len(_chosen(result, whole=False))
    return Text(
        f"未理清的交叉 {result.crossings} 对、{matters} 组；已写明分工 {declared} 对，复核否定 {dismissed} 对，"
        f"同依据或同主项而职权不同 {fragments} 对。名称相近只是线索，由人判断。",
        f"unsettled crossings: {result.crossings} pairs in {matters} matters; declared shared work "
        f"{declared}, rejected by review {dismissed}, one basis or main item only {fragments}. "
        "A likeness of names is a lead; a person decides.",
    )


def _chosen(result: Result, whole: bool) -> list[Cluster]:  # noqa: FBT001  a row's function
    """The matters with a crossing in them, or all."""
    return [
        one
        for one in result.clusters()
        if whole or any(result.overlaps[place].crossing for place in one.pairs)
    ]


def _fragments(result: Result) -> Iterator[Overlap]:
    return (one for one in result.overlaps if one.grade == "fragmentation")


def _drawn(page: Page, number: int, one: Cluster, result: Result) -> None:
    title = _title(one, result.overlaps)
    page.say(Text(f"{number}. {title.zh}", f"{number}. {title.en}"), "bold yellow")
    for line in _members(one):
        page.paragraph(line.of(page.lang), depth=1, hang=2)
    for place in one.pairs:
        _pair(page, result.overlaps[place])


def _rest(page: Page, result: Result) -> None:
    for pair in _fragments(result):
        _pair(page, pair)


def _marked(number: int, one: Cluster, result: Result, lang: Lang) -> Iterator[str]:
    yield f"### {number}. {escaped(_title(one, result.overlaps).of(lang))}"
    yield "\n".join(f"- {escaped(line.of(lang))}" for line in _members(one))
    for place in one.pairs:
        pair = result.overlaps[place]
        yield escaped(_between(pair).of(lang))
        yield table(_STEPS, [_step(step, lang) for step in pair.evidence], lang)


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
    held, depth = member.side, CITED[member.depth]
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


def json_matter(one: Cluster) -> Json:
    """A matter; `pairs` are places in the overlaps of the same document."""
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


def _values(result: Result) -> Json:
    return {
        "crossings": result.crossings,
        "matters": [json_matter(one) for one in result.clusters()],
        "overlaps": [_json_pair(one) for one in result.overlaps],
    }


FORMATS = Listing(
    Text("部门间权责交叉", "Overlaps between departments"),
    Text("组", "matters"),
    _summary,
    _chosen,
    _drawn,
    _marked,
    _values,
    _rest,
).formats
